"""Texts of drafts become their first version; documents of the ward and of superiors go into their books."""

from django.db import migrations


def carry_over(apps, schema_editor):
    draft_rows = apps.get_model("documents", "Draft").objects
    versions = apps.get_model("documents", "DraftVersion").objects
    for draft in draft_rows.iterator():
        lines = [" ".join(line.split()) for line in draft.body.splitlines()]
        lines = [line for line in lines if line]
        nodes = [[str(at), "paragraph", line] for at, line in enumerate(lines, 1)]
        versions.create(draft=draft, number=1, nodes=nodes, highest_id=len(nodes))
    documents = apps.get_model("documents", "Document").objects
    documents.filter(level__in=["ward", "branch"]).update(register="out")


class Migration(migrations.Migration):

    dependencies = [("documents", "0002_registers_drafts_rounds")]

    operations = [migrations.RunPython(carry_over, migrations.RunPython.noop)]
