"""One event, one row, at the end of its chain; the world hears of it after commit."""

import threading
from dataclasses import dataclass, field

import pytest
from django.db import connection, transaction

from nhiemky.journal import live
from nhiemky.journal.models import ChainHead, Entry, JournalOnlyGrows
from nhiemky.journal.queries import history
from nhiemky.journal.verify import verify
from nhiemky.journal.writing import record
from nhiemky.kernel import events
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.kernel.refusals import Refused
from nhiemky.org.models import Account


@dataclass(frozen=True)
class Noted:
    number: int = 1
    words: Values = field(default_factory=Values)


@dataclass(frozen=True)
class Renamed:
    before: Values
    after: Values


@pytest.fixture
def actor(db):
    return Account.objects.create(username="van-phong", shown_as="Văn phòng")


@pytest.fixture
def heard():
    said = []
    stop = live.listen(said.append)
    yield said
    stop()


def test_rows_follow_one_another_in_their_unit(actor):
    first, second = (record(actor, Noted(), unit=1, topic="task/1") for _ in range(2))
    other = record(None, Noted(), unit=2, topic="task/1")
    assert [first.number, second.number, other.number] == [1, 2, 1]
    assert (first.previous_hash, second.previous_hash, other.previous_hash) == ("", first.hash, "")
    assert ChainHead.objects.get(unit=1).hash == second.hash


def test_history_tells_what_happened_to_one_object(actor):
    record(actor, Noted(7, Values(title="Kế hoạch", note="")), unit=1, topic="task/1")
    record(actor, Noted(), unit=1, topic="task/2")
    record(None, Renamed(Values(name="a"), Values(name="b")), unit=1, topic="task/1")
    renamed, noted = history("task/1")
    assert (noted.actor, noted.verb, noted.number, noted.facts) == ("Văn phòng", "Noted", 1, {"number": 7})
    assert (set(noted.fields), noted.erased) == ({"title", "note"}, False)
    assert noted.values == {"title": "Kế hoạch", "note": ""}
    assert (renamed.actor, renamed.values) == ("", {"before.name": "a", "after.name": "b"})


def test_history_is_one_bounded_query(actor, django_assert_num_queries):
    for _ in range(5):
        record(actor, Noted(words=Values(a="b")), unit=1, topic="task/1")
    with django_assert_num_queries(1):
        assert [row.number for row in history("task/1", limit=3)] == [5, 4, 3]


@pytest.mark.parametrize(
    "attempt",
    [
        lambda entry: entry.save(),
        lambda entry: entry.delete(),
        lambda entry: Entry.objects.update(verb="Other"),
        lambda entry: Entry.objects.all().delete(),
        lambda entry: Entry.objects.filter(pk=entry.pk).update(topic="a/1"),
        lambda entry: Entry.objects.bulk_create([Entry()]),
        lambda entry: Entry.objects.bulk_update([entry], ["verb"]),
        lambda entry: Entry.objects.create(unit=1, number=9),
        lambda entry: Entry.objects.update_or_create(pk=entry.pk, defaults={"verb": "Other"}),
        lambda entry: entry.actor.entry_set.update(verb="Other"),
    ],
)
def test_code_cannot_change_the_journal_by_accident(actor, attempt):
    entry = record(actor, Noted(), unit=1, topic="task/1")
    with pytest.raises(JournalOnlyGrows):
        attempt(entry)


@pytest.mark.django_db(transaction=True)
def test_what_is_not_committed_is_not_announced(actor, heard):
    with transaction.atomic():
        entry = record(actor, Noted(), unit=1, topic="task/1")
        assert heard == []
    assert heard == [live.Announcement(1, "task/1", entry.pk)]


@pytest.mark.django_db(transaction=True)
def test_a_refusing_follower_leaves_neither_row_nor_announcement(actor, heard, monkeypatch):
    def refuse(_actor, _event):
        raise Refused("changed-meanwhile")

    monkeypatch.setitem(events._followers, Noted, [refuse])

    @action
    def note(actor):
        record(actor, Noted(), unit=1, topic="task/1")

    with pytest.raises(Refused):
        note(actor)
    assert (heard, Entry.objects.count(), ChainHead.objects.count()) == ([], 0, 0)


@pytest.mark.django_db(transaction=True)
def test_writers_at_the_same_time_leave_one_chain_without_gaps(actor):
    """Also the first rows of a chain, where its head does not stand yet."""
    writers, each, together, failed = 6, 8, threading.Barrier(6), []

    @action
    def note(actor):
        record(actor, Noted(), unit=1, topic="task/1")

    def work():
        together.wait()
        try:
            for _ in range(each):
                note(actor)
        except Exception as error:  # noqa: BLE001 - shown by the assertion
            failed.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=work) for _ in range(writers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    numbers = list(Entry.objects.filter(unit=1).order_by("number").values_list("number", flat=True))
    assert numbers == list(range(1, writers * each + 1))
    (report,) = verify(1)
    assert (report.rows, report.broken) == (writers * each, None)


def test_an_announcement_said_twice_is_heard_once(heard):
    said = live.Announcement(1, "task/1", 10**12)
    live.announce(said)
    live.announce(said)
    assert heard == [said]
