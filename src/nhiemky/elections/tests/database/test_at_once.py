"""Two people do something at the same moment; on PostgreSQL they really do, on SQLite the second one waits."""

from __future__ import annotations

import threading

import pytest
from django.db import connection, transaction

from nhiemky.elections import queries, steps
from nhiemky.elections.actions.close_ballot import close_ballot
from nhiemky.elections.actions.end_batch import end_batch
from nhiemky.elections.actions.key_paper import key_paper
from nhiemky.elections.actions.open_ballot import open_ballot
from nhiemky.elections.actions.take_count import take_count
from nhiemky.elections.actions.void_ballot import void_ballot
from nhiemky.elections.models import Batch, Count, Paper, Round, Stack
from nhiemky.journal.models import Entry
from nhiemky.journal.verify import verify
from nhiemky.kernel.refusals import Refused

pytestmark = pytest.mark.django_db(transaction=True)
CLEAR = ["---x"] * 12 + ["--x-"] * 5 + ["-x--"] * 2 + ["xxx-"]


def at_once(*attempts):
    """What each of them returned or was refused with; anything else is raised."""
    together, said = threading.Barrier(len(attempts)), [None] * len(attempts)

    def work(place, attempt):
        together.wait()
        try:
            said[place] = attempt()
        except Refused as refused:
            said[place] = refused.code
        except Exception as error:  # noqa: BLE001 - shown by the assertion
            said[place] = error
        finally:
            connection.close()

    threads = [threading.Thread(target=work, args=one) for one in enumerate(attempts)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not [one for one in said if isinstance(one, Exception)]
    return said


@pytest.mark.parametrize("turn", range(3))
@pytest.mark.parametrize(("papers", "end"), [(CLEAR, "agreed"), (["--x-", *CLEAR[1:]], "differs")])
def test_two_operators_end_the_same_bundle_at_the_same_moment(cast, hall, turn, papers, end):
    ballot = hall.ballot(hall.opened())
    hall.places(ballot)
    hall.key(ballot, "A", CLEAR)
    hall.key(ballot, "B", papers)
    first, second = hall.stack(ballot, "A"), hall.stack(ballot, "B")
    said = at_once(lambda: end_batch(cast.teller, first), lambda: end_batch(cast.other_teller, second))
    assert sorted(said) == sorted(["waiting", end])
    batch = Batch.objects.get()
    assert batch.state == end
    assert Paper.objects.count() == (20 if end == "agreed" else 0)
    verbs = list(Entry.objects.order_by("-pk").values_list("verb", flat=True)[:3])
    assert verbs == [f"Batch{end.capitalize().replace('Differs', 'Differed')}", "BatchKeyed", "BatchKeyed"]
    assert [report.broken for report in verify()] == [None] * len(verify())


def test_the_same_place_is_taken_once(cast, hall):
    ballot = hall.ballot(hall.opened())
    said = at_once(
        lambda: take_count(cast.teller, ballot, letter="A").letter,
        lambda: take_count(cast.other_teller, ballot, letter="A").letter,
    )
    assert sorted(said) == ["A", "count-taken"] and Count.objects.count() == 1


def test_one_operator_at_two_screens_keys_a_paper_once(cast, hall):
    ballot = hall.ballot(hall.opened())
    hall.places(ballot)
    stack = hall.stack(ballot, "A")
    said = at_once(*[lambda: key_paper(cast.teller, stack, paper="---x", seen=0).keyed for _ in range(3)])
    assert sorted(map(str, said)) == ["1", "keying-out-of-step", "keying-out-of-step"]
    assert hall.stack(ballot, "A").keyed == "---x"


def test_a_ballot_opens_once_and_closes_once(cast, hall):
    election = hall.opened()
    said = at_once(*[lambda: open_ballot(cast.clerk, election, present=25).number for _ in range(2)])
    assert sorted(map(str, said)) == ["1", "ballot-is-open"]
    ballot = hall.ballot(hall.opened())
    hall.places(ballot)
    for letter in "AB":
        hall.key(ballot, letter, CLEAR)
        hall.end(ballot, letter)
    said = at_once(
        lambda: close_ballot(cast.teller, ballot).state,
        lambda: close_ballot(cast.other_teller, ballot).state,
    )
    assert said.count("closed") == 1 and Paper.objects.count() == 20


@pytest.mark.parametrize("turn", range(4))
def test_a_ballot_is_cancelled_while_papers_are_keyed_and_bundles_ended(cast, hall, turn):
    """Whoever comes first: nothing of a cancelled ballot is left behind."""
    ballot = hall.ballot(hall.opened())
    hall.places(ballot)
    hall.key(ballot, "A", CLEAR)
    hall.end(ballot, "A")
    hall.key(ballot, "B", CLEAR)
    mine = hall.stack(ballot, "B")
    at_once(
        lambda: void_ballot(cast.clerk, ballot, content=hall.words("Hủy")).pk,
        lambda: end_batch(cast.other_teller, mine),
    )
    again = hall.stack(ballot, "B")
    assert Round.objects.get().state == "void"
    assert (Paper.objects.count(), again.keyed, Batch.objects.get().sums) == (0, "", {})


def test_a_paper_that_waited_is_not_keyed_into_a_ballot_that_was_cancelled_meanwhile(cast, hall):
    """The ballot is looked at after the wait: what was read before it would still say that papers are counted."""
    ballot = hall.ballot(hall.opened())
    hall.places(ballot)
    stack, begun, goes_on = hall.stack(ballot, "A"), threading.Event(), threading.Event()

    def cancel():
        with transaction.atomic():
            steps.void(steps.locked(ballot), code="void-by-decision")
            begun.set()
            goes_on.wait(5)

    def key():
        begun.wait(5)
        threading.Timer(0.7, goes_on.set).start()  # by then we wait for the stack
        return key_paper(cast.teller, stack, paper="---x", seen=0)

    said = at_once(cancel, key)
    assert isinstance(said[1], str)  # refused
    assert not Stack.objects.exclude(keyed="").exists()


def test_a_recount_after_all_that_is_the_count(cast, hall):
    ballot = hall.counted(hall.opened(), CLEAR)
    assert queries.recount(ballot).votes == tuple(ballot.names.values_list("votes", flat=True))
