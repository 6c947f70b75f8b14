from django.db import migrations


def make_root(apps, schema_editor):
    """Put our root in the place of Wagtail's welcome page, and point the default site at it."""
    ContentType = apps.get_model("contenttypes", "ContentType")
    Page = apps.get_model("wagtailcore", "Page")
    Site = apps.get_model("wagtailcore", "Site")
    Locale = apps.get_model("wagtailcore", "Locale")
    PortalRoot = apps.get_model("portal", "PortalRoot")
    Page.objects.filter(depth=2, slug="home").delete()
    kind, _ = ContentType.objects.get_or_create(model="portalroot", app_label="portal")
    root = PortalRoot.objects.create(
        title="Cổng thông tin",
        draft_title="Cổng thông tin",
        slug="cong",
        content_type=kind,
        path="00010001",
        depth=2,
        numchild=0,
        url_path="/cong/",
        locale=Locale.objects.get_or_create(language_code="vi")[0],
        show_in_menus=False,
    )
    Page.objects.filter(depth=1).update(numchild=1)
    Site.objects.all().delete()
    Site.objects.create(hostname="localhost", site_name="Nhiệm Kỳ", root_page_id=root.pk, is_default_site=True)


class Migration(migrations.Migration):
    dependencies = [
        ("portal", "0001_initial"),
        ("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]
    operations = [migrations.RunPython(make_root, migrations.RunPython.noop)]
