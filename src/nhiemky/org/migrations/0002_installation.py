from django.db import migrations


def create_root(apps, schema_editor):
    """Add the root of the tree: every chain of the journal that belongs to no ward hangs on it."""
    unit_model = apps.get_model("org", "Unit")
    root = unit_model.objects.create(
        slug="he-thong",
        kind="installation",
        name="Hệ thống",
        folded="he thong",
        sort_key="h0e15t0h0o1n0g04",
        path="",
    )
    root.path = f"/{root.pk}/"
    root.save(update_fields=["path"])


class Migration(migrations.Migration):
    dependencies = [("org", "0001_initial")]
    operations = [migrations.RunPython(create_root, migrations.RunPython.noop)]
