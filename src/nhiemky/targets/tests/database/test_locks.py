"""What a congress has resolved stays: no sequence of ORM calls or of SQL typed by hand changes a locked value."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module
from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nhiemky.targets import steps
from nhiemky.targets.models import Resolution, Target, TargetVersion
from nhiemky.targets.tests.database.conftest import Cast, promise

LOCKING = import_module("nhiemky.targets.migrations.0002_locked_by_the_database")
LOCKS = LOCKING.LOCKS
MODELS: dict[str, Any] = {"resolution": Resolution, "target": Target, "version": TargetVersion}
BOUNDED = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)

columns = st.one_of(
    *(
        st.tuples(st.just(name), st.sampled_from([field.column for field in model._meta.concrete_fields]))
        for name, model in MODELS.items()
    )
)
#: "locked", "open": an id of that row; the rest as it is.
values = st.sampled_from(
    ["locked", "open", "new", None, 0, 1, 2, 3, 96, 2025, 2026, "", "congress", "year", "equal", "Lý do"]
)
verbs = st.sampled_from(["update", "delete", "insert", "update or replace", "insert or replace"])
typed = st.tuples(verbs, columns, values, st.sampled_from(["locked", "open"]))


class Rows:
    """The ids of a locked and of an open row of each table, and what must stay."""

    def __init__(self, cast: Cast) -> None:
        locked = cast.locked()
        opened = cast.target(cast.resolution(first=2020, last=2025))
        self.cast = cast
        self.locked = self.of(locked)
        self.open = self.of(opened)
        self.kept = self.now()

    def of(self, target: Target) -> dict[str, int]:
        return {
            "resolution": target.resolution_id,
            "target": target.pk,
            "version": target.versions.get().pk,
        }

    def now(self) -> tuple[Any, ...]:
        """Everything that is promised in the locked resolution: its years, its targets, their first versions."""
        ids = self.locked
        resolution = Resolution.objects.filter(pk=ids["resolution"])
        return (
            list(resolution.values_list("kind", "unit", "first_year", "last_year", "locked_at")),
            list(Target.objects.filter(resolution=ids["resolution"]).values_list("pk", "resolution")),
            list(Target.objects.filter(pk=ids["target"]).values_list("resolution")),
            list(TargetVersion.objects.filter(pk=ids["version"]).values()),
            list(TargetVersion.objects.filter(target=ids["target"], number=1).values_list("pk")),
        )

    def check(self) -> None:
        assert self.now() == self.kept
        for later in TargetVersion.objects.filter(target=self.locked["target"]).exclude(
            pk=self.locked["version"]
        ):
            assert later.number > 1 and later.document_id and later.organ.strip() and later.reason.strip()

    def value(self, table: str, column: str, value: Any) -> Any:
        if value not in ("locked", "open", "new"):
            return value
        if value == "new":
            return 987_654
        ids: dict[str, int] = getattr(self, value)
        return ids.get({"target_id": "target", "resolution_id": "resolution"}.get(column, table), 1)


def tried(statements: Iterable[Callable[[], Any]]) -> None:
    """One after the other; what the database refuses has not happened."""
    for statement in statements:
        try:
            with transaction.atomic():
                statement()
        except (DatabaseError, ValueError):
            continue


def by_hand(rows: Rows, step: tuple[str, tuple[str, str], Any, str]) -> Callable[[], None]:
    """A statement of SQL about one row: one column of it gets another value."""
    verb, (table, column), value, whose = step
    ids: dict[str, int] = getattr(rows, whose)
    name = MODELS[table]._meta.db_table
    said = rows.value(table, column, value)
    begins = verb.upper() if connection.vendor == "sqlite" else verb.partition(" ")[0].upper()

    def run() -> None:
        with connection.cursor() as cursor:
            if verb == "delete":
                cursor.execute(f"DELETE FROM {name} WHERE id = %s", [ids[table]])
            elif verb.startswith("update"):
                cursor.execute(f"{begins} {name} SET {column} = %s WHERE id = %s", [said, ids[table]])
            else:
                every = [field.column for field in MODELS[table]._meta.concrete_fields]
                if column != "id" and value == "new":
                    every.remove("id")
                taken = ", ".join("%s" if one == column else one for one in every)
                cursor.execute(
                    f"{begins} INTO {name} ({', '.join(every)}) SELECT {taken} FROM {name} WHERE id = %s",
                    [said, ids[table]],
                )

    return run


@given(st.lists(typed, min_size=1, max_size=6))
@BOUNDED
def test_sql_typed_by_hand_changes_no_locked_value(cast: Cast, sequence: list[Any]):
    with transaction.atomic():
        rows = Rows(cast)
        tried(by_hand(rows, step) for step in sequence)
        rows.check()
        transaction.set_rollback(True)


def orm_calls(rows: Rows) -> list[Callable[[], Any]]:
    """What code of ours, or of somebody who means well, could try."""
    target = Target.objects.get(pk=rows.locked["target"])
    version = TargetVersion.objects.get(pk=rows.locked["version"])
    resolution = Resolution.objects.get(pk=rows.locked["resolution"])
    versions = TargetVersion.objects.filter(target=target)
    opened = Target.objects.get(pk=rows.open["target"])
    clerk, paper = rows.cast.clerk, rows.cast.paper
    decided = steps.Decided(document=paper, organ="Đảng ủy", reason="Nguồn thu giảm")

    def saved() -> None:
        TargetVersion(**{**values_of(version), "value": 1}).save()

    def put_over() -> None:
        TargetVersion.objects.bulk_create(
            [TargetVersion(**{**values_of(version), "value": 1})],
            update_conflicts=True,
            unique_fields=["id"],
            update_fields=["value"],
        )

    return [
        saved,
        put_over,
        lambda: versions.update(value=1),
        lambda: versions.update(target=opened),
        lambda: versions.delete(),
        lambda: steps.correct_version(version, promise(value=1)),
        lambda: TargetVersion.objects.bulk_update([version], ["name"]),
        lambda: TargetVersion.objects.filter(target=opened).update(target=target, number=2),
        lambda: target.delete(),
        lambda: Target.objects.filter(pk=target.pk).update(resolution=opened.resolution),
        lambda: Target.objects.filter(pk=opened.pk).update(resolution=resolution, position=9),
        lambda: Target.objects.filter(pk=target.pk).update(id=987_654),
        lambda: steps.write_target(clerk, resolution, steps.TargetPlace(sector="budget"), promise()),
        lambda: steps.write_version(clerk, target, promise(value=1), number=2),
        lambda: steps.write_version(clerk, target, promise(value=1), number=0, decided=decided),
        lambda: steps.write_version(clerk, target, promise(value=1), number=2, decided=decided),
        lambda: Resolution.objects.filter(pk=resolution.pk).update(locked_at=None),
        lambda: Resolution.objects.filter(pk=resolution.pk).update(locked_at=timezone.now()),
        lambda: Resolution.objects.filter(pk=resolution.pk).update(kind="committee", locked_at=None),
        lambda: Resolution.objects.filter(pk=resolution.pk).update(last_year=2035),
        lambda: Resolution.objects.filter(pk=resolution.pk).delete(),
        lambda: resolution.delete(),
    ]


def values_of(row: Any) -> dict[str, Any]:
    return {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}


@given(st.lists(st.integers(0, 21), min_size=1, max_size=8))
@BOUNDED
def test_no_sequence_of_calls_changes_a_locked_value(cast: Cast, sequence: list[int]):
    with transaction.atomic():
        rows = Rows(cast)
        calls = orm_calls(rows)
        assert len(calls) == 22
        tried(calls[at] for at in sequence)
        rows.check()
        transaction.set_rollback(True)


def test_a_locked_resolution_has_only_one_way_out_of_a_value(cast: Cast):
    target = cast.locked()
    decided = steps.Decided(document=cast.paper, organ="Ban Chấp hành", reason="Nguồn thu giảm")
    with pytest.raises(IntegrityError), transaction.atomic():
        steps.write_version(cast.clerk, target, promise(), number=2, decided=steps.Decided(reason="x"))
    steps.write_version(cast.clerk, target, promise(), number=2, decided=decided)
    assert [one.number for one in target.versions.all()] == [1, 2]


def test_what_is_not_locked_is_free(cast: Cast):
    target = cast.target(cast.resolution())
    steps.correct_version(target.versions.get(), promise(value=90))
    assert target.versions.get().value == 90
    target.versions.all().delete()
    target.delete()


@pytest.mark.parametrize("table", sorted(LOCKING.KEPT_WHOLE.values()))
def test_no_table_of_locked_targets_is_emptied(cast: Cast, table: str):
    """SQLite has no TRUNCATE; its DELETE asks every row."""
    rows = Rows(cast)
    empties = f"DELETE FROM {table}" if connection.vendor == "sqlite" else f"TRUNCATE {table} CASCADE"
    connection.check_constraints()  # PostgreSQL empties no table while keys of new rows are still to be checked
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(empties)
    rows.check()


def test_every_trigger_stands_in_the_database(db: None):
    """SQLite drops those of a table that a later migration builds anew; such a migration calls `lock` again."""
    ask = (
        "SELECT name, tbl_name FROM sqlite_master WHERE type = 'trigger'"
        if connection.vendor == "sqlite"
        else "SELECT t.tgname, c.relname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE NOT t.tgisinternal"
    )
    with connection.cursor() as cursor:
        cursor.execute(ask)
        standing = dict(cursor.fetchall())
    expected = {name: table for name, (table, *_rest) in LOCKS.items()}
    expected |= LOCKING.KEPT_WHOLE if connection.vendor == "postgresql" else {}
    assert {name: table for name, table in standing.items() if name in expected} == expected
