"""After the count: what people decide, the further ballot, the end, approval, offices, sealed papers."""

from __future__ import annotations

import datetime as dt

import pytest

from nhiemky.elections import queries, steps
from nhiemky.elections.actions.adopt_slate import adopt_slate
from nhiemky.elections.actions.approve_result import approve_result
from nhiemky.elections.actions.decide_outcome import decide_outcome
from nhiemky.elections.actions.destroy_papers import destroy_papers
from nhiemky.elections.actions.enter_totals import enter_totals
from nhiemky.elections.actions.export_elections import export_elections
from nhiemky.elections.actions.finish_election import finish_election
from nhiemky.elections.actions.open_ballot import open_ballot
from nhiemky.elections.actions.open_papers import open_papers
from nhiemky.elections.models import Batch, Decision, Paper
from nhiemky.elections.tests.database.journal_rows import count_of, last, refused, verb
from nhiemky.org import steps as org
from nhiemky.org.models import OfficeHolding
from nhiemky.tasks.models import Task

CLEAR = ["---x"] * 12 + ["--x-"] * 5 + ["-x--"] * 2 + ["xxx-"]
SHORT = ["---x"] * 8 + ["-xxx"] * 12  # 20, 8, 8, 0 of 27: one is elected
DAY = dt.date(2026, 9, 12)


def approval(document="12-QĐ/ĐU"):
    return steps.DecisionContent(
        text="Chuẩn y", decided_on=DAY + dt.timedelta(days=13), organ="superior", document=document
    )


def test_only_what_the_ballot_left_open_is_decided_and_only_once(cast, hall):
    election = hall.opened()
    ballot = hall.counted(election, SHORT)
    assert ballot.to_decide == ["seats-vacant"]
    for kind, outcome, code in (
        ("vacant", "revote", "no-such-outcome"),
        ("slate", "further", "no-such-outcome"),
        ("tie", "revote", "nothing-to-decide"),
    ):
        with refused(code):
            decide_outcome(cast.clerk, ballot, kind=kind, outcome=outcome, content=hall.words())
    with refused("decision-without-words", field="text"):
        decide_outcome(cast.clerk, ballot, kind="vacant", outcome="stop", content=hall.words(" "))
    with refused("decisions-open"):
        finish_election(cast.clerk, election, closed_on=DAY)
    decided = decide_outcome(cast.clerk, ballot, kind="vacant", outcome="stop", content=hall.words())
    ((said, facts),) = last()
    assert (said, facts["decision"], facts["outcome"]) == ("OutcomeDecided", decided.pk, "stop")
    with refused("nothing-to-decide"):
        decide_outcome(cast.clerk, ballot, kind="vacant", outcome="further", content=hall.words())
    finish_election(cast.clerk, election, closed_on=DAY)
    election.refresh_from_db()
    assert (election.state, queries.seats_left(election)) == ("decided", 2)


def test_a_further_ballot_has_a_new_slate_new_papers_and_the_seats_left(cast, hall):
    election = hall.opened()
    first = hall.counted(election, SHORT)
    decide_outcome(cast.clerk, first, kind="vacant", outcome="further", content=hall.words())
    with refused("ballot-still-to-hold"):
        finish_election(cast.clerk, election, closed_on=DAY)
    with refused("slate-not-adopted"):
        open_ballot(cast.clerk, election, present=25)
    ids = {one.person.full_name: one.pk for one in election.candidates.all()}
    with refused("candidate-already-elected"):
        adopt_slate(cast.clerk, election, candidates=list(ids.values()), content=hall.words())
    rest = [ids[name] for name in ("Trần Thị Bình", "Phạm Đức Cường", "Nguyễn Thùy Dung")]
    adopt_slate(cast.clerk, election, candidates=rest, content=hall.words())
    second = hall.counted(election, ["--x"] * 15 + ["x--"] * 5)
    assert (second.number, second.purpose, second.seats) == (2, "further", 2)
    assert Paper.objects.filter(round=first).count() == Paper.objects.filter(round=second).count() == 20
    assert [line.round_number for line in queries.record(election).elected] == [1, 2, 2]


def test_a_tie_may_be_left_vacant(cast, hall):
    election = hall.opened()
    ballot = hall.counted(election, ["---x"] * 9 + ["--x-"] * 9 + ["xx--"] * 7)
    decide_outcome(cast.clerk, ballot, kind="tie", outcome="leave_vacant", content=hall.words())
    ballot.refresh_from_db()
    assert not ballot.names.filter(result="tied").exists()
    assert queries.open_decisions(ballot) == ("seats-vacant",)


def test_nobody_of_the_branch_is_elected_secretary_three_times_and_a_fourth_ballot_is_refused(cast, hall):
    person = [cast.named["Lê Văn An"]]
    election = hall.opened("secretary", names=person)
    for number in (1, 2, 3):
        ballot = hall.counted(election, ["d"] * 13 + ["a"] * 7)
        assert (ballot.number, ballot.to_decide) == (number, ["seats-vacant"])
        if number < 3:
            decide_outcome(cast.clerk, ballot, kind="vacant", outcome="further", content=hall.words())
            again = list(election.candidates.values_list("pk", flat=True))
            adopt_slate(cast.clerk, election, candidates=again, content=hall.words())
    with refused("secretary-to-be-appointed"):
        decide_outcome(cast.clerk, ballot, kind="vacant", outcome="further", content=hall.words())
    decide_outcome(cast.clerk, ballot, kind="vacant", outcome="stop", content=hall.words())
    finish_election(cast.clerk, election, closed_on=DAY)
    election.refresh_from_db()
    assert election.state == "stopped"
    with refused("no-result-yet"):
        approve_result(cast.clerk, election, approved_on=DAY, content=approval())


@pytest.mark.parametrize(("decided", "valid", "invalid"), [("valid", 20, 0), ("invalid", 17, 3)])
def test_what_the_board_decides_on_papers_for_nobody_is_what_a_recount_gives(
    cast, hall, decided, valid, invalid
):
    people = [cast.named["Lê Văn An"], cast.named["Trần Thị Bình"]]
    election = hall.opened("deputy_secretary", seats=2, names=people)
    ballot = hall.counted(election, ["aa"] * 15 + ["ad"] * 2 + ["dd"] * 2 + ["nn"])
    assert ballot.to_decide == ["all-disagree-ballots"]
    decide_outcome(cast.teller, ballot, kind="all_disagree", outcome=decided, content=hall.words())
    ballot.refresh_from_db()
    counted = queries.recount(ballot)
    assert (ballot.valid, ballot.invalid) == (counted.valid, counted.invalid) == (valid, invalid)
    assert counted.votes == tuple(ballot.names.values_list("votes", flat=True)) == (17, 15)


def test_an_election_ends_with_its_result(cast, hall):
    election = hall.opened()
    with refused("no-result-yet"):
        finish_election(cast.clerk, election, closed_on=DAY)
    hall.counted(election, CLEAR)
    with refused("closed-before-held", field="closed_on"):
        finish_election(cast.clerk, election, closed_on=DAY - dt.timedelta(days=1))
    finish_election(cast.clerk, election, closed_on=DAY)
    ((said, facts),) = last()
    assert said == "ElectionDecided" and len(facts["elected"]) == 3
    assert Task.objects.count() == 2


def test_deadlines_of_a_congress_are_opened_once_whichever_election_needs_them(cast, hall):
    on_a_sheet = hall.opened()
    hall.ballot(on_a_sheet, method="sheet")
    enter_totals(cast.teller, on_a_sheet.rounds.get(), votes=[18, 17, 14, 8], invalid_reasons={})
    finish_election(cast.clerk, on_a_sheet, closed_on=DAY)
    assert Task.objects.count() == 1  # nothing is kept, so nothing is to be destroyed
    for _ in range(2):
        keyed = hall.opened()
        hall.counted(keyed, CLEAR)
        finish_election(cast.clerk, keyed, closed_on=DAY)
    assert Task.objects.count() == 2


def test_an_approval_has_a_day_and_a_document_and_comes_once(cast, hall):
    election = hall.opened()
    hall.counted(election, CLEAR)
    with refused("no-result-yet"):
        approve_result(cast.clerk, election, approved_on=DAY, content=approval())
    finish_election(cast.clerk, election, closed_on=DAY)
    with refused("approved-before-closed"):
        approve_result(cast.clerk, election, approved_on=DAY - dt.timedelta(days=1), content=approval())
    with refused("approval-without-document", field="document"):
        approve_result(cast.clerk, election, approved_on=DAY, content=approval(" "))
    assert not OfficeHolding.objects.exists()
    approve_result(cast.clerk, election, approved_on=DAY, content=approval())
    assert verb() == "ResultApproved"
    with refused("already-approved"):
        approve_result(cast.clerk, election, approved_on=DAY, content=approval())


def test_who_is_not_elected_again_leaves_on_the_eve_and_is_counted_as_before(cast, hall):
    office = org.create_office(cast.branch, title=f"Chi ủy viên {cast.branch.name}")
    people = list(cast.named.values())
    for person in (people[0], people[4]):
        org.appoint(person, office=office, valid_from=dt.date(2022, 6, 1), basis="Đại hội trước")
    election = hall.opened()
    hall.counted(election, CLEAR)
    finish_election(cast.clerk, election, closed_on=DAY)
    before = [line.re_elected for line in queries.record(election).elected]
    approve_result(cast.clerk, election, approved_on=DAY, content=approval())
    after = [line.re_elected for line in queries.record(election).elected]
    assert before == after == [True, False, False]
    posts = {line.name: line.post for line in queries.record(election).candidates if line.post}
    assert list(posts) == [people[0].full_name]  # of the eve, not the office that the vote has given
    ended = OfficeHolding.objects.filter(valid_to=DAY - dt.timedelta(days=1))
    assert {one.person for one in ended} == {people[0], people[4]}
    assert OfficeHolding.objects.filter(valid_to=None).count() == 3


def test_sealed_papers_are_handed_out_by_a_decision_only(cast, hall):
    ballot = hall.ballot(hall.opened())
    with refused():
        open_papers(cast.auditor, ballot, content=hall.words())
    hall.finished(ballot, CLEAR)
    with refused("decision-without-words", field="text"):
        open_papers(cast.auditor, ballot, content=hall.words(""))
    handed = open_papers(cast.auditor, ballot, content=hall.words("Ủy ban kiểm tra kiểm tra lại"))
    ((said, facts),) = last()
    assert (said, facts["papers"], sorted(handed)) == ("PapersOpened", 20, sorted(CLEAR))
    assert Decision.objects.filter(kind="open_papers").count() == 1


def test_papers_are_destroyed_after_six_months_without_complaint_and_never_by_a_day_ahead(
    cast, hall, monkeypatch
):
    election = hall.opened()
    ballot = hall.counted(election, CLEAR)
    finish_election(cast.clerk, election, closed_on=DAY)
    later = steps.DecisionContent(text="Hủy phiếu", decided_on=dt.date(2027, 3, 13), organ="committee")
    monkeypatch.setattr(
        "nhiemky.elections.actions.destroy_papers.timezone.localdate", lambda: dt.date(2027, 3, 12)
    )
    with refused("decision-lies-ahead", field="decided_on"):
        destroy_papers(cast.clerk, ballot, open_complaints=0, content=later)
    monkeypatch.setattr(
        "nhiemky.elections.actions.destroy_papers.timezone.localdate", lambda: dt.date(2027, 3, 13)
    )
    early = steps.DecisionContent(text="Hủy phiếu", decided_on=dt.date(2027, 3, 12), organ="committee")
    with refused("papers-still-kept"):
        destroy_papers(cast.clerk, ballot, open_complaints=0, content=early)
    with refused("papers-under-complaint"):
        destroy_papers(cast.clerk, ballot, open_complaints=1, content=later)
    assert Paper.objects.count() == 20
    votes = list(ballot.names.values_list("votes", flat=True))
    destroy_papers(cast.clerk, ballot, open_complaints=0, content=later)
    ((said, facts),) = last()
    assert (said, facts["papers"], Paper.objects.count()) == ("PapersDestroyed", 20, 0)
    assert not Batch.objects.exclude(sums={}).exists()
    ballot.refresh_from_db()
    assert (ballot.papers, list(ballot.names.values_list("votes", flat=True))) == ("destroyed", votes)
    for attempt in (
        lambda: destroy_papers(cast.clerk, ballot, open_complaints=0, content=later),
        lambda: open_papers(cast.auditor, ballot, content=later),
    ):
        with refused("no-papers-kept"):
            attempt()


def test_a_list_that_leaves_the_house_is_written_down(cast):
    more = count_of(Decision)
    export_elections(cast.clerk, cast.ward, format="xlsx", rows=3)
    assert last()[0] == ("ElectionsExported", {"format": "xlsx", "rows": 3})
    assert more() == 0
