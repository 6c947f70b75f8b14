"""The branch congresses of Phường Mẫu: 13 of them, in the shape of a real ward, all invented."""

from __future__ import annotations

from collections import Counter

import pytest
from django.utils import timezone

from nhiemky.elections import jobs, queries
from nhiemky.elections.models import (
    Batch,
    Body,
    Count,
    Decision,
    Election,
    InkMap,
    Paper,
    Round,
    Scan,
    ScannedSheet,
    SealedFile,
    Stack,
)
from nhiemky.elections.queries import sealed
from nhiemky.org.models import OfficeHolding, Unit

pytestmark = pytest.mark.usefixtures("sample", "db")


def of(body: str) -> list[Election]:
    """The elections of a body at the congresses that are over."""
    found = Election.objects.filter(
        body=body, unit__path__startswith=Unit.objects.get(slug="phuong-mau").path
    )
    return list(found.exclude(state="preparing").select_related("unit").order_by("held_on"))


def ballots() -> list[Round]:
    return list(Round.objects.select_related("election").order_by("pk"))


def test_fifty_five_are_elected_and_thirty_two_of_them_again() -> None:
    counted: Counter[str] = Counter()
    for election in of(Body.COMMITTEE):
        record = queries.record(election)
        counted["congresses"] += 1
        counted["elected"] += len(record.elected)
        counted.update({line.code: line.number for line in record.composition})
        assert all(line.unknown == 0 for line in record.composition if line.code in ("re_elected", "new"))
    shape = ("congresses", "elected", "re_elected", "new")
    assert {name: counted[name] for name in shape} == dict(zip(shape, (13, 55, 32, 23), strict=True))


def test_each_branch_elects_committee_then_secretary_then_deputy_at_one_congress() -> None:
    committees = of(Body.COMMITTEE)
    for body in (Body.SECRETARY, Body.DEPUTY_SECRETARY):
        found = of(body)
        assert [one.among_id for one in found] == [one.pk for one in committees]
        assert [one.conference_id for one in found] == [one.conference_id for one in committees]
    assert all(one.conference and one.conference.state == "closed" for one in committees)


def test_nobody_of_the_slate_counts_and_the_slate_is_as_long_as_the_rules_allow() -> None:
    for election in Election.objects.all():
        standing = set(election.candidates.values_list("person", flat=True))
        assert standing and not standing & set(election.board.values_list("person", flat=True))
        assert queries.record(election).warnings == ()


def test_papers_are_there_inside_the_six_months_only_and_recount_to_the_result() -> None:
    kept = [one for one in ballots() if one.papers == Round.Papers.KEPT]
    assert {one.election.unit.slug for one in kept} == {"phuong-mau-tdp-9", "phuong-mau-tdp-30"}
    for ballot in kept:
        counted, names = queries.recount(ballot), ballot.names.order_by("position")
        assert counted.votes == tuple(names.values_list("votes", flat=True))
        assert (counted.valid, counted.invalid) == (ballot.valid, ballot.invalid)
        assert ballot.counts.values("operator").distinct().count() == 2
        assert timezone.localdate() <= queries.deadlines_of(ballot.election).destruction  # type: ignore[operator]
    assert Paper.objects.count() == sum(one.collected or 0 for one in kept)
    others = Stack.objects.exclude(count__round__election__state="preparing")
    assert others.exists() and not others.exclude(keyed="").exists()


def scanned() -> Round:
    """The first committee ballot of tổ dân phố 9."""
    slug, body = "phuong-mau-tdp-9", Body.COMMITTEE
    return Round.objects.get(election__unit__slug=slug, election__body=body, purpose=Round.Purpose.FIRST)


def test_other_ballots_that_were_keyed_are_keyed_twice() -> None:
    keyed = [one for one in ballots() if one.state == "closed" and one.counts.exists() and one != scanned()]
    assert len(keyed) == 16
    for ballot in keyed:
        assert ballot.method == Round.Method.KEYING and not ballot.templates.exists()
        assert {one.way for one in ballot.counts.all()} == {Count.Way.KEYING}


@pytest.mark.skipif(queries.reader_there(), reason="the extra [ballots] is installed")
def test_without_the_reader_that_ballot_is_keyed_twice_too() -> None:
    assert scanned().method == Round.Method.KEYING and not Scan.objects.exists()


@pytest.mark.skipif(not queries.reader_there(), reason="needs the extra [ballots]")
def test_one_ballot_was_printed_scanned_judged_and_keyed() -> None:
    ballot = scanned()
    assert (ballot.method, ballot.stamped) == (Round.Method.SCAN, True)
    ways = {one.letter: one.way for one in ballot.counts.all()}
    assert ways == {"A": Count.Way.SCAN, "B": Count.Way.KEYING}
    assert ballot.templates.get().paper == "A5"
    run = queries.reading_run(ballot)
    assert [(one.batch, one.pages, one.rejected, one.state) for one in run.scans] == [
        (1, 13, 0, "read"),
        (2, 12, 0, "read"),
        (3, 12, 0, "read"),
    ]
    assert run.stamped and run.sheets == ballot.collected == 37
    doubtful, judged = sum(one.doubtful for one in run.scans), sum(one.judged for one in run.scans)
    assert doubtful == judged >= 3
    assert sum(one.decided for one in run.scans) == 1
    verbs = Counter(one.verb for one in run.judged)
    assert verbs == {"PaperJudged": 2 * judged, "PaperDecided": 1}
    assert Scan.objects.exclude(stack__count__round=ballot).count() == 0


@pytest.mark.skipif(not queries.reader_there(), reason="needs the extra [ballots]")
def test_its_scanned_papers_are_sealed_and_nothing_tells_one_from_the_other() -> None:
    ballot = scanned()
    files = SealedFile.objects.filter(scan__stack__count__round=ballot).select_related("key")
    assert len(files) == 3 and set(files.values_list("name", flat=True)) == {""}
    assert all(sealed.opened(file).startswith(b"%PDF") for file in files)
    assert not ScannedSheet.objects.exists() and not InkMap.objects.exists()


@pytest.mark.skipif(not queries.reader_there(), reason="needs the extra [ballots]")
def test_the_worker_finds_nothing_to_read_any_more() -> None:
    before = queries.reading_run(scanned())
    for scan in Scan.objects.all():
        jobs.read_scan.func(str(scan.pk), scan.turn)
    assert queries.reading_run(scanned()) == before


def test_older_congresses_have_totals_only() -> None:
    papers = Counter(one.papers for one in ballots() if one.state == "closed")
    assert papers[Round.Papers.DESTROYED] == 10 and papers[Round.Papers.NONE] == 24
    destroyed = Decision.objects.filter(kind=Decision.Kind.DESTROY_PAPERS)
    assert destroyed.count() == 10
    assert not Batch.objects.filter(round__papers=Round.Papers.DESTROYED).exclude(sums={}).exists()


def test_something_of_everything_happened() -> None:
    purposes = Counter(one.purpose for one in ballots() if one.state == "closed")
    assert (purposes["tie"], purposes["further"]) == (1, 1)
    (void,) = [one for one in ballots() if one.state == "void"]
    assert (void.collected or 0) > (void.issued or 0)
    assert Batch.objects.filter(differed__gt=0).count() == 1
    against = [one for one in ballots() if one.kind == "single" and (one.valid or 0) - _agreed(one) > 5]
    assert [one.election.body for one in against] == [Body.SECRETARY]


def _agreed(ballot: Round) -> int:
    return ballot.names.get().votes or 0


def test_whoever_was_elected_and_approved_holds_the_office() -> None:
    titles = {Body.COMMITTEE: "Chi ủy viên", Body.SECRETARY: "Bí thư", Body.DEPUTY_SECRETARY: "Phó Bí thư"}
    for body, title in titles.items():
        for election in of(body):
            now = OfficeHolding.objects.filter(
                office__unit=election.unit, office__title=f"{title} {election.unit.name}", valid_to=None
            )
            approved = election.state == "approved"
            assert all((one.valid_from == election.held_on) is approved for one in now)
            if approved:
                assert set(now.values_list("person", flat=True)) == queries.elected_ids(election)


def test_today_one_congress_waits_for_its_ballot_and_one_is_half_keyed() -> None:
    prepared, keyed = Election.objects.filter(state="preparing").order_by("unit__pk")
    assert prepared.held_on == keyed.held_on == timezone.localdate()
    assert str(queries.next_purpose(prepared)) == "first" and not prepared.rounds.exists()
    assert prepared.board.count() == 3 and prepared.candidates.filter(on_slate=True).count() == 6
    stacks = Stack.objects.filter(count__round__election=keyed).order_by("batch__number")
    assert {stack.count.letter for stack in stacks} == {"A"}
    assert [stack.state for stack in stacks][:2] == ["closed", "open"]
    assert 0 < stacks[1].number_keyed < stacks[1].batch.size
