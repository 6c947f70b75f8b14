from django.db import migrations, models
from django.db.models import OuterRef, Subquery

GOING_ON = ("probationary", "official", "exempt", "temporarily_away", "suspended")


def fill(apps, schema_editor):
    """The end of a membership is the day of its newest change."""
    changes = apps.get_model("org", "MembershipChange").objects.filter(membership=OuterRef("pk"))
    newest = changes.order_by("-on", "-pk").values("on")[:1]
    ended = apps.get_model("org", "Membership").objects.exclude(state__in=GOING_ON)
    ended.update(ended_on=Subquery(newest))


class Migration(migrations.Migration):
    dependencies = [("org", "0002_installation")]
    operations = [
        migrations.AddField(
            model_name="membership",
            name="ended_on",
            field=models.DateField(blank=True, editable=False, null=True),
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
