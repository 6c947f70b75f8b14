"""Targets of a congress are locked: no version is changed, removed or added without document, organ and reason.

The checks stand in the database so that they hold for SQL typed by hand too. SQLite drops the triggers of a table that a
later migration of Django builds anew: such a migration calls `lock` again (tests/database/test_locks.py would tell).
"""

from django.db import migrations

#: name → (table, event, what must not be, what is said)
LOCKS = {
    "target_version_stays": (
        "targets_targetversion",
        "UPDATE",
        "EXISTS (SELECT 1 FROM targets_target t JOIN targets_resolution r ON r.id = t.resolution_id"
        " WHERE t.id IN (OLD.target_id, NEW.target_id) AND r.locked_at IS NOT NULL)",
        "a locked target is not changed",
    ),
    "target_version_is_kept": (
        "targets_targetversion",
        "DELETE",
        "EXISTS (SELECT 1 FROM targets_target t JOIN targets_resolution r ON r.id = t.resolution_id"
        " WHERE t.id = OLD.target_id AND r.locked_at IS NOT NULL)",
        "a locked target is not removed",
    ),
    "target_version_is_decided": (
        "targets_targetversion",
        "INSERT",
        "(NEW.document_id IS NULL OR NEW.organ = '' OR NEW.reason = '') AND EXISTS (SELECT 1 FROM targets_target t"
        " JOIN targets_resolution r ON r.id = t.resolution_id WHERE t.id = NEW.target_id AND r.locked_at IS NOT NULL)",
        "a locked target is adjusted by a document of an organ, with a reason",
    ),
    "target_joins_before_the_lock": (
        "targets_target",
        "INSERT",
        "EXISTS (SELECT 1 FROM targets_resolution r WHERE r.id = NEW.resolution_id AND r.locked_at IS NOT NULL)",
        "a locked resolution takes no more targets",
    ),
    "target_stays_in_its_resolution": (
        "targets_target",
        "UPDATE",
        "OLD.resolution_id <> NEW.resolution_id AND EXISTS (SELECT 1 FROM targets_resolution r"
        " WHERE r.id IN (OLD.resolution_id, NEW.resolution_id) AND r.locked_at IS NOT NULL)",
        "a target of a locked resolution stays there",
    ),
    "target_is_kept": (
        "targets_target",
        "DELETE",
        "EXISTS (SELECT 1 FROM targets_resolution r WHERE r.id = OLD.resolution_id AND r.locked_at IS NOT NULL)",
        "a target of a locked resolution is not removed",
    ),
    "lock_stays": (
        "targets_resolution",
        "UPDATE",
        "OLD.locked_at IS NOT NULL AND (NEW.locked_at IS NULL OR NEW.locked_at <> OLD.locked_at OR NEW.kind <> OLD.kind)",
        "a lock is not taken off",
    ),
    "locked_resolution_is_kept": (
        "targets_resolution",
        "DELETE",
        "OLD.locked_at IS NOT NULL",
        "a locked resolution is not removed",
    ),
}


def lock(apps, schema_editor):
    for name, (table, event, wrong, said) in LOCKS.items():
        if schema_editor.connection.vendor == "sqlite":
            schema_editor.execute(
                f"CREATE TRIGGER {name} BEFORE {event} ON {table} WHEN {wrong} BEGIN SELECT RAISE(ABORT, '{said}'); END"
            )
            continue
        back = "OLD" if event == "DELETE" else "NEW"
        schema_editor.execute(
            f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$"
            f" BEGIN IF {wrong} THEN RAISE EXCEPTION '{said}' USING ERRCODE = 'integrity_constraint_violation'; END IF;"
            f" RETURN {back}; END $$"
        )
        schema_editor.execute(
            f"CREATE TRIGGER {name} BEFORE {event} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()"
        )


def unlock(apps, schema_editor):
    for name, (table, _event, _wrong, _said) in LOCKS.items():
        if schema_editor.connection.vendor == "sqlite":
            schema_editor.execute(f"DROP TRIGGER {name}")
        else:
            schema_editor.execute(f"DROP TRIGGER {name} ON {table}")
            schema_editor.execute(f"DROP FUNCTION {name}()")


class Migration(migrations.Migration):
    dependencies = [("targets", "0001_resolutions_targets")]

    operations = [migrations.RunPython(lock, unlock)]
