"""Whatever is done to the rows behind our back, the first broken one is named."""

from dataclasses import dataclass, field

import pytest
from django.db import connection, models

from nhiemky.journal import chain, verify
from nhiemky.journal.actions.erase_values import erase_values
from nhiemky.journal.models import ChainHead, Entry, EntryValues
from nhiemky.journal.queries import history
from nhiemky.journal.verify import Break
from nhiemky.journal.writing import record, row_of
from nhiemky.kernel.events import Values
from nhiemky.kernel.refusals import Refused
from nhiemky.org.models import Account

ROWS = 6


@dataclass(frozen=True)
class Noted:
    words: Values = field(default_factory=Values)


@pytest.fixture
def actor(db):
    return Account.objects.create(username="van-phong")


@pytest.fixture
def rows(actor):
    return [
        record(actor, Noted(Values(text=f"câu {n}")), unit=1, topic=f"task/{n % 2}")
        for n in range(1, ROWS + 1)
    ]


def raw():
    """The table as somebody with the database in hand sees it."""
    return models.QuerySet(Entry)


def change(row, **columns):
    raw().filter(unit=1, number=row).update(**columns)


def renumber(start, step):
    numbers = sorted(
        raw().filter(unit=1, number__gte=start).values_list("number", flat=True), reverse=step > 0
    )
    for number in numbers:
        change(number, number=number + step)


def remove(number):
    entry = raw().get(unit=1, number=number)
    EntryValues.objects.filter(entry=entry).delete()
    raw().filter(pk=entry.pk)._raw_delete("default")


def insert(number, *, previous=None, skilful=False):
    entry = Entry(
        unit=1, number=number, at=raw().first().at, verb="Noted", topic="task/1", facts={"words": {}}
    )
    entry.previous_hash = previous if previous is not None else "0" * 64
    entry.hash = chain.link(entry.previous_hash, row_of(entry)) if skilful else "f" * 64
    entry.save(force_insert=True)
    return entry


def swap(one, other):
    for here, there in ((one, 99), (other, one), (99, other)):
        change(here, number=there)


def found():
    (report,) = verify.verify(1)
    return report.broken


def assert_found(number, kind, *, gone=False):
    broken = found()
    assert (broken.number, broken.kind) == (number, kind)
    there = raw().filter(unit=1, number=number).first()
    assert broken.entry == (None if gone else there.pk)


def test_an_untouched_chain_is_whole(rows):
    (report,) = verify.verify(1)
    assert (report.unit, report.rows, report.hash, report.broken) == (1, ROWS, rows[-1].hash, None)


def test_every_chain_is_looked_at(rows, actor):
    record(actor, Noted(), unit=5, topic="task/1")
    insert(7)
    raw().filter(number=7).update(unit=3, number=1)
    assert [(report.unit, bool(report.broken)) for report in verify.verify()] == [
        (1, False),
        (3, True),
        (5, False),
    ]
    assert verify.verify(2) == [verify.ChainReport(2, 0, "", None)]


@pytest.mark.parametrize(
    "columns",
    [
        {"verb": "Other"},
        {"topic": "task/9"},
        {"actor": None},
        {"facts": {"words": {"text": "other"}}},
        {"at": "2020-01-01T00:00:00Z"},
        {"hash": "0" * 64},
        {"previous_hash": "0" * 64},
    ],
)
def test_a_changed_row(rows, columns):
    change(3, **columns)
    assert_found(3, "changed")


def test_a_changed_row_with_a_new_hash(rows):
    entry = raw().get(unit=1, number=3)
    entry.verb = "Other"
    change(3, verb="Other", hash=chain.link(entry.previous_hash, row_of(entry)))
    assert_found(3, "changed")


def test_the_first_of_several_breaks_is_named(rows):
    change(5, verb="Other")
    change(2, verb="Other")
    assert_found(2, "changed")


@pytest.mark.parametrize("number", [1, 3])
def test_a_removed_row(rows, number):
    remove(number)
    assert_found(number, "removed", gone=True)


def test_a_removed_row_whose_number_was_taken_by_the_next(rows):
    remove(3)
    renumber(4, -1)
    broken = found()
    assert (broken.number, broken.kind) == (3, "removed")


@pytest.mark.parametrize("last", [1, ROWS])
def test_rows_removed_at_the_end(rows, last):
    for number in range(ROWS, last - 1, -1):
        remove(number)
    assert_found(last, "removed", gone=True)


def test_an_inserted_row(rows):
    renumber(4, 1)
    insert(4)
    assert_found(4, "inserted")


def test_an_inserted_row_that_links_to_the_one_before(rows):
    renumber(4, 1)
    insert(4, previous=rows[2].hash)
    assert_found(4, "inserted")


def test_an_inserted_row_with_a_right_hash(rows):
    renumber(4, 1)
    insert(4, previous=rows[2].hash, skilful=True)
    assert_found(4, "inserted")


@pytest.mark.parametrize("previous", ["", "0" * 64])
def test_an_inserted_first_row(rows, previous):
    renumber(1, 1)
    insert(1, previous=previous, skilful=True)
    assert_found(1, "inserted")


def test_a_row_before_the_first(rows):
    insert(0)
    assert_found(0, "inserted")


def test_a_row_behind_the_head(rows):
    insert(ROWS + 1, previous=rows[-1].hash, skilful=True)
    assert_found(ROWS + 1, "forged-head")


@pytest.mark.parametrize("one, other", [(2, 3), (2, 5), (1, 2), (1, ROWS)])
def test_reordered_rows(rows, one, other):
    swap(one, other)
    assert_found(one, "reordered")


@pytest.mark.parametrize(
    "columns, number", [({"hash": "0" * 64}, ROWS), ({"number": 4}, 4), ({"number": 9}, ROWS + 1)]
)
def test_a_forged_head(rows, columns, number):
    ChainHead.objects.filter(unit=1).update(**columns)
    broken = found()
    assert (broken.number, broken.kind) == (number, "removed" if number > ROWS else "forged-head")


def test_a_removed_head(rows):
    ChainHead.objects.filter(unit=1).delete()
    assert_found(1, "forged-head")


def test_a_changed_value(rows):
    EntryValues.objects.filter(entry=rows[1]).update(values={"words": {"text": "khác"}})
    assert_found(2, "values-changed")


def test_removed_values(rows):
    EntryValues.objects.filter(entry=rows[1]).delete()
    assert_found(2, "values-removed")


def test_values_erased_without_a_decision(rows):
    EntryValues.objects.filter(entry=rows[1]).update(values=None, salt="", erased_by=rows[4])
    assert_found(2, "values-removed")


def test_values_erased_by_a_decision_about_another_row(rows, actor):
    (decision,) = erase_values(actor, [rows[3]], reason="Theo quyết định")
    EntryValues.objects.filter(entry=rows[1]).update(values=None, salt="", erased_by=decision)
    assert_found(2, "values-removed")


def test_an_erasure_leaves_the_chain_whole_and_nothing_to_guess_from(rows, actor):
    decisions = erase_values(actor, rows[:3], reason="  Theo quyết định  ")
    assert found() is None
    kept = EntryValues.objects.get(entry=rows[0])
    assert (kept.salt, kept.values, kept.erased_by.verb) == ("", None, "ValuesErased")
    assert [(entry.topic, entry.facts["numbers"]) for entry in decisions] == [
        ("task/0", [2]),
        ("task/1", [1, 3]),
    ]
    newest, *_, first = history("task/1")
    assert (first.erased, first.values, first.fields) == (True, None, ("text",))
    assert newest.values == {"reason": "Theo quyết định"}


@pytest.mark.parametrize(
    "entries, reason, code",
    [
        (slice(0, 1), "  ", "erasure-needs-a-reason"),
        (slice(0, 2), "lần nữa", "values-already-erased"),
        (slice(6, 7), "nữa", "reason-of-erasure-stays"),
        (slice(7, 8), "không có gì", "no-values-kept"),
    ],
)
def test_what_cannot_be_erased(rows, actor, entries, reason, code):
    rows += erase_values(actor, [rows[1]], reason="Theo quyết định")
    rows.append(record(actor, Bare(), unit=1, topic="task/1"))
    before = Entry.objects.count()
    with pytest.raises(Refused) as refused:
        erase_values(actor, rows[entries], reason=reason)
    assert refused.value.code == code
    assert Entry.objects.count() == before
    assert EntryValues.objects.get(entry=rows[0]).values is not None


@dataclass(frozen=True)
class Bare:
    number: int = 1


def test_rows_written_while_we_read_are_left_for_the_next_time(rows, actor, monkeypatch):
    """The head is read before the rows: what is added meanwhile is neither a break nor counted."""
    read = verify._rows

    def slowly(unit, *, up_to):
        yield from read(unit, up_to=up_to)
        record(actor, Noted(), unit=1, topic="task/1")

    monkeypatch.setattr(verify, "_rows", slowly)
    (report,) = verify.verify(1)
    assert (report.rows, report.broken) == (ROWS, None)


def test_rows_are_read_in_portions(rows, monkeypatch, django_assert_max_num_queries):
    monkeypatch.setattr(verify, "ROWS_AT_ONCE", 2)
    with django_assert_max_num_queries(6):
        assert found() is None
    assert connection.in_atomic_block


def test_a_break_is_plain_data():
    assert Break(3, None, verify.Kind.REMOVED).kind == "removed"
