"""Scans, judges and cancellations at the same moment; and the order of pages never matters."""

from __future__ import annotations

from random import Random

import pytest
from django.core.management import call_command

from nhiemky.elections import jobs
from nhiemky.elections.actions.close_ballot import close_ballot
from nhiemky.elections.actions.end_scan_bundle import end_scan_bundle
from nhiemky.elections.actions.judge_paper import judge_paper
from nhiemky.elections.actions.receive_scan import receive_scan
from nhiemky.elections.actions.resume_scan import resume_scan
from nhiemky.elections.actions.take_count import take_count
from nhiemky.elections.actions.void_ballot import void_ballot
from nhiemky.elections.models import InkMap, Judgement, Paper, Scan, ScannedSheet, SealedKey
from nhiemky.elections.steps import ScanFile
from nhiemky.elections.tests.database.scanner import CLEAR, bring, scan
from nhiemky.elections.tests.database.test_at_once import at_once
from nhiemky.journal.models import Entry
from nhiemky.journal.verify import verify

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def ballot(cast, hall, reader):
    ballot = hall.ballot(hall.opened(), method="scan")
    take_count(cast.teller, ballot, letter="A", way="scan")
    take_count(cast.other_teller, ballot, letter="B", way="scan")
    return ballot


@pytest.mark.parametrize("turn", range(3))
@pytest.mark.parametrize(("verdict", "state"), [("-x--", "judged"), ("----", "differs")])
def test_two_judges_at_the_same_moment(cast, hall, ballot, verdict, state, turn):
    bring(cast.teller, hall.stack(ballot, "A"), scan([*CLEAR[:19], "-?--"]))
    sheet = ScannedSheet.objects.get(state="to_judge")
    said = at_once(
        lambda: judge_paper(cast.teller, sheet, marks="-x--"),
        lambda: judge_paper(cast.clerk, sheet, marks=verdict),
    )
    assert sorted(said) == sorted(["to_judge", state])
    sheet.refresh_from_db()
    assert sheet.state == state and Judgement.objects.count() == 2
    steps = [entry.facts["step"] for entry in Entry.objects.filter(verb="PaperJudged").order_by("pk")]
    assert steps == ["first", {"judged": "settled"}.get(state, state)]


def test_of_three_judges_at_once_two_count(cast, hall, ballot):
    bring(cast.teller, hall.stack(ballot, "A"), scan([*CLEAR[:19], "-?--"]))
    sheet = ScannedSheet.objects.get(state="to_judge")
    judges = (cast.teller, cast.clerk, cast.other_teller)
    said = at_once(*[lambda one=one: judge_paper(one, sheet, marks="-x--") for one in judges])
    assert sorted(said) == ["judged", "sheet-is-judged", "to_judge"] and Judgement.objects.count() == 2


def test_two_workers_read_one_scan_and_no_page_counts_twice(cast, hall, ballot, reader):
    scanned = receive_scan(cast.teller, hall.stack(ballot, "A"), files=[ScanFile("a", scan(CLEAR))])
    Scan.objects.update(beat_at=None)
    again = resume_scan(cast.clerk, scanned)
    at_once(
        lambda: jobs.read_scan.func(str(scanned.pk), 1),
        lambda: jobs.read_scan.func(str(scanned.pk), again.turn),
        lambda: jobs.read_scan.func(str(scanned.pk), again.turn),
    )
    scanned.refresh_from_db()
    assert (scanned.state, scanned.read, scanned.sheets.count()) == ("read", 20, 20)


def test_two_counts_are_read_and_ended_at_the_same_moment(cast, hall, ballot):
    stacks = [hall.stack(ballot, letter) for letter in "AB"]
    people = (cast.teller, cast.other_teller)
    brought = [
        receive_scan(one, stack, files=[ScanFile("a", scan(CLEAR, machine=str(stack.pk)))])
        for one, stack in zip(people, stacks, strict=True)
    ]
    at_once(*[lambda one=one: jobs.read_scan.func(str(one.pk), 1) for one in brought])
    assert [one.read for one in Scan.objects.all()] == [20, 20]
    said = at_once(*[lambda a=a, b=b: end_scan_bundle(a, b) for a, b in zip(people, stacks, strict=True)])
    assert sorted(said) == ["agreed", "waiting"]
    assert Paper.objects.count() == 20 and not ScannedSheet.objects.exists()
    assert [report.broken for report in verify()] == [None] * len(verify())


@pytest.mark.parametrize("turn", range(3))
def test_a_ballot_is_cancelled_while_a_scan_is_read_and_judged(cast, hall, ballot, turn):
    bring(cast.teller, hall.stack(ballot, "A"), scan([*CLEAR[:19], "-?--"]))
    sheet = ScannedSheet.objects.get(state="to_judge")
    second = receive_scan(
        cast.other_teller, hall.stack(ballot, "B"), files=[ScanFile("b", scan(CLEAR, machine="2"))]
    )
    at_once(
        lambda: void_ballot(cast.clerk, ballot, content=hall.words("Hủy")).pk,
        lambda: jobs.read_scan.func(str(second.pk), 1),
        lambda: judge_paper(cast.teller, sheet, marks="-x--"),
    )
    assert not any(model.objects.exists() for model in (ScannedSheet, Judgement, InkMap, SealedKey, Paper))


@pytest.mark.parametrize("seed", range(2))
def test_the_order_of_pages_never_matters(cast, hall, reader, seed):
    chance, results = Random(seed), []
    for number in range(2):
        ballot = hall.ballot(hall.opened(), method="scan", batch_size=(50, 10)[number])
        take_count(cast.teller, ballot, letter="A", way="scan")
        take_count(cast.other_teller, ballot, letter="B", way="scan")
        papers, at = list(CLEAR), 0
        chance.shuffle(papers)
        for batch in ballot.batches.order_by("number"):
            bundle = papers[at : at + batch.size]
            at += batch.size
            for letter, operator in (("A", cast.teller), ("B", cast.other_teller)):
                chance.shuffle(bundle)
                stack = hall.stack(ballot, letter, batch.number)
                bring(operator, stack, scan(bundle, machine=f"{ballot.pk}{letter}{batch.number}"))
                end_scan_bundle(operator, stack)
        closed = close_ballot(cast.teller, ballot)
        results.append((closed.valid, closed.invalid, list(closed.names.values_list("votes", "result"))))
    assert results[0] == results[1]


def test_the_worker_of_the_product_finds_the_scan_in_its_queue(cast, hall, ballot):
    scanned = receive_scan(cast.teller, hall.stack(ballot, "A"), files=[ScanFile("a", scan(CLEAR))])
    call_command("db_worker", batch=True, interval=0, startup_delay=False, reload=False, verbosity=0)
    scanned.refresh_from_db()
    assert (scanned.state, scanned.read) == ("read", 20)
