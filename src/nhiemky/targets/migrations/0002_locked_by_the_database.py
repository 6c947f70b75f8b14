"""Targets of a congress are locked: no version is changed, removed or added without document, organ and reason.

The checks stand in the database so that they hold for SQL typed by hand too. SQLite drops the triggers of a table that a
later migration of Django builds anew: such a migration calls `lock` again (tests/database/test_locks.py would tell).
"""

from django.db import migrations

LOCKED_TARGET = (
    "EXISTS (SELECT 1 FROM targets_target t JOIN targets_resolution r ON r.id = t.resolution_id"
    " WHERE r.locked_at IS NOT NULL AND {0})"
)
LOCKED_VERSION = (
    "EXISTS (SELECT 1 FROM targets_targetversion v JOIN targets_target t ON t.id = v.target_id"
    " JOIN targets_resolution r ON r.id = t.resolution_id WHERE r.locked_at IS NOT NULL AND {0})"
)
LOCKED_RESOLUTION = "EXISTS (SELECT 1 FROM targets_resolution r WHERE r.locked_at IS NOT NULL AND {0})"
#: A row that takes the place of a locked one: INSERT OR REPLACE and UPDATE OR REPLACE of SQLite remove what is in the way
#: and no DELETE trigger is asked.
IN_THE_WAY = (
    "(r.id = NEW.id OR r.document_id = NEW.document_id"
    " OR (r.kind = 'congress' AND NEW.kind = 'congress' AND r.unit_id = NEW.unit_id AND r.first_year = NEW.first_year))"
)

#: name → (table, event, what must not be, what is said)
LOCKS = {
    "target_version_stays": (
        "targets_targetversion",
        "UPDATE",
        "OLD.id <> NEW.id OR " + LOCKED_TARGET.format("t.id IN (OLD.target_id, NEW.target_id)"),
        "a locked target is not changed",
    ),
    "target_version_is_kept": (
        "targets_targetversion",
        "DELETE",
        LOCKED_TARGET.format("t.id = OLD.target_id"),
        "a locked target is not removed",
    ),
    "target_version_is_decided": (
        "targets_targetversion",
        "INSERT",
        "((NEW.document_id IS NULL OR TRIM(NEW.organ) = '' OR TRIM(NEW.reason) = '') AND "
        + LOCKED_TARGET.format("t.id = NEW.target_id")
        + ") OR "
        + LOCKED_VERSION.format("(v.id = NEW.id OR (v.target_id = NEW.target_id AND v.number >= NEW.number))"),
        "a locked target is adjusted by a document of an organ, with a reason",
    ),
    "target_joins_before_the_lock": (
        "targets_target",
        "INSERT",
        LOCKED_RESOLUTION.format("r.id = NEW.resolution_id") + " OR " + LOCKED_TARGET.format("t.id = NEW.id"),
        "a locked resolution takes no more targets",
    ),
    "target_stays_in_its_resolution": (
        "targets_target",
        "UPDATE",
        "OLD.id <> NEW.id OR (OLD.resolution_id <> NEW.resolution_id AND "
        + LOCKED_RESOLUTION.format("r.id IN (OLD.resolution_id, NEW.resolution_id)")
        + ") OR "
        + LOCKED_TARGET.format(
            "t.id <> OLD.id AND t.resolution_id = NEW.resolution_id AND t.position = NEW.position"
        ),
        "a target of a locked resolution stays there",
    ),
    "target_is_kept": (
        "targets_target",
        "DELETE",
        LOCKED_RESOLUTION.format("r.id = OLD.resolution_id"),
        "a target of a locked resolution is not removed",
    ),
    "lock_is_not_replaced": (
        "targets_resolution",
        "INSERT",
        LOCKED_RESOLUTION.format(IN_THE_WAY),
        "a locked resolution is not replaced",
    ),
    "lock_stays": (
        "targets_resolution",
        "UPDATE",
        "OLD.id <> NEW.id OR (OLD.locked_at IS NOT NULL AND (NEW.locked_at IS NULL OR NEW.locked_at <> OLD.locked_at"
        " OR NEW.kind <> OLD.kind OR NEW.unit_id <> OLD.unit_id"
        " OR NEW.first_year <> OLD.first_year OR NEW.last_year <> OLD.last_year)) OR "
        + LOCKED_RESOLUTION.format("r.id <> OLD.id AND " + IN_THE_WAY),
        "a lock is not taken off",
    ),
    "locked_resolution_is_kept": (
        "targets_resolution",
        "DELETE",
        "OLD.locked_at IS NOT NULL",
        "a locked resolution is not removed",
    ),
}

#: TRUNCATE of PostgreSQL empties a table without asking the triggers of its rows.
KEPT_WHOLE = {
    "target_versions_are_kept_whole": "targets_targetversion",
    "targets_are_kept_whole": "targets_target",
    "resolutions_are_kept_whole": "targets_resolution",
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
    if schema_editor.connection.vendor == "postgresql":
        keep_whole(schema_editor)


def keep_whole(schema_editor):
    schema_editor.execute(
        "CREATE FUNCTION locked_targets_are_kept() RETURNS trigger LANGUAGE plpgsql AS $$"
        f" BEGIN IF {LOCKED_RESOLUTION.format('TRUE')} THEN RAISE EXCEPTION 'locked targets are not removed'"
        " USING ERRCODE = 'integrity_constraint_violation'; END IF; RETURN NULL; END $$"
    )
    for name, table in KEPT_WHOLE.items():
        schema_editor.execute(
            f"CREATE TRIGGER {name} BEFORE TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION locked_targets_are_kept()"
        )


def unlock(apps, schema_editor):
    for name, (table, _event, _wrong, _said) in LOCKS.items():
        if schema_editor.connection.vendor == "sqlite":
            schema_editor.execute(f"DROP TRIGGER {name}")
        else:
            schema_editor.execute(f"DROP TRIGGER {name} ON {table}")
            schema_editor.execute(f"DROP FUNCTION {name}()")
    if schema_editor.connection.vendor == "postgresql":
        for name, table in KEPT_WHOLE.items():
            schema_editor.execute(f"DROP TRIGGER {name} ON {table}")
        schema_editor.execute("DROP FUNCTION locked_targets_are_kept()")


class Migration(migrations.Migration):
    dependencies = [("targets", "0001_resolutions_targets")]

    operations = [migrations.RunPython(lock, unlock)]
