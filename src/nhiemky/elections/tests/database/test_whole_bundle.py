"""A bundle on which two counts differ although the machine is certain of every paper: two people look at all of it."""

from __future__ import annotations

import json

import pytest
from django.http import Http404

from nhiemky.elections import access, queries
from nhiemky.elections.actions.decide_paper import decide_paper
from nhiemky.elections.actions.end_scan_bundle import end_scan_bundle
from nhiemky.elections.actions.enter_bundle_totals import enter_bundle_totals
from nhiemky.elections.actions.judge_paper import judge_paper
from nhiemky.elections.actions.judge_whole_bundle import judge_whole_bundle
from nhiemky.elections.actions.take_count import take_count
from nhiemky.elections.models import Judgement, Paper, Scan, ScannedSheet
from nhiemky.elections.tests.database.journal_rows import last, refused
from nhiemky.elections.tests.database.scanner import CLEAR, bring, scan
from nhiemky.journal.models import Entry

#: The votes of CLEAR, and one paper that the machine is not certain of.
TOTALS = [19, 17, 14, 8]
ASKED = "?--x"
WHY = "Hai lần đếm khác nhau; nghi máy đọc sai"


@pytest.fixture
def ballot(hall, reader):
    return hall.ballot(hall.opened(), method="scan")


@pytest.fixture
def stack(cast, hall, ballot):
    """The machine takes a struck name for one that was left: it is certain, and nobody is asked."""
    take_count(cast.teller, ballot, letter="A", way="scan")
    take_count(cast.other_teller, ballot, letter="B", way="totals")
    found = hall.stack(ballot, "A")
    bring(cast.teller, found, scan([ASKED, *CLEAR[1:-1], "xx--", "blank-page"]))
    page = ScannedSheet.objects.get(state="rejected")
    page.aside = "blank-back"
    page.save()
    for judge in (cast.teller, cast.clerk):
        judge_paper(judge, ScannedSheet.objects.get(marks=ASKED), marks="---x")
    end_scan_bundle(cast.teller, found)
    return found


@pytest.fixture
def differing(cast, hall, ballot, stack):
    said = enter_bundle_totals(cast.other_teller, hall.stack(ballot, "B"), votes=TOTALS, invalid_reasons={})
    assert said == "differs"
    stack.refresh_from_db()
    return stack


def judge_all(cast, ballot, truth, *, differing=""):
    """Both look at every sheet and say what is on the paper; `truth`: picture → marks."""
    for judge in (cast.teller, cast.clerk):
        for name in queries.sheets_to_judge(ballot, judge):
            one = ScannedSheet.objects.get(pk=name)
            said = truth[one.page]
            judge_paper(judge, one, marks="----" if said == differing and judge == cast.clerk else said)


def truth():
    return dict(enumerate(["---x", *CLEAR[1:]], 1))


def test_a_certain_misreading_is_put_right_by_people_and_the_difference_is_counted(
    cast, hall, ballot, differing
):
    judge_whole_bundle(cast.clerk, differing, text=WHY)
    sheets = ScannedSheet.objects.exclude(state="rejected")
    assert set(sheets.values_list("state", "marks", "outcome")) == {("to_judge", "????", "")}
    assert "-?--!?" not in set(sheets.values_list("superseded", flat=True))
    assert sheets.filter(superseded="?--x!?").count() == 1 and not Judgement.objects.exists()
    (name, facts) = last()[0]
    assert (name, facts["papers"], facts["letter"]) == ("WholeBundleOrdered", 20, "A")
    assert WHY not in json.dumps(facts)
    bundle = queries.scan_bundle(differing)
    assert (bundle.whole, bundle.to_judge, bundle.may_end) == (20, 20, False)
    with refused("sheets-to-judge"):
        end_scan_bundle(cast.teller, differing)
    before = Entry.objects.count()
    judge_all(cast, ballot, truth())
    assert Entry.objects.count() == before  # no row tells when a paper was looked at
    assert end_scan_bundle(cast.teller, differing) == "waiting"
    assert [one for one, _facts in last(2)] == ["WholeBundleJudged", "BatchScanned"]
    assert last(2)[0][1]["judges"] == sorted([cast.teller.pk, cast.clerk.pk])
    said = enter_bundle_totals(cast.other_teller, hall.stack(ballot, "B"), votes=TOTALS, invalid_reasons={})
    assert said == "agreed" and sorted(Paper.objects.values_list("marks", flat=True)) == sorted(CLEAR)
    found = Scan.objects.get()
    assert (found.whole, found.otherwise, found.judged, found.read, found.doubtful) == (20, 1, 20, 19, 1)
    assert not ScannedSheet.objects.exists()
    (line,) = queries.reading_run(ballot).scans
    assert (line.whole, line.otherwise) == (20, 1)


def test_a_judge_of_a_whole_bundle_sees_nothing_of_what_was_read(cast, ballot, differing):
    judge_whole_bundle(cast.clerk, differing, text=WHY)
    for name in queries.sheets_to_judge(ballot, cast.teller):
        found = queries.judging_of(ScannedSheet.objects.get(pk=name), cast.teller)
        assert found.whole and found.machine == "????" and not found.judged_by_me
        assert all(row.in_question and not row.mine for row in found.rows)


def test_where_the_two_differ_on_a_paper_the_head_decides_as_ever(cast, ballot, differing):
    judge_whole_bundle(cast.clerk, differing, text=WHY)
    judge_all(cast, ballot, truth(), differing="xxx-")
    (name,) = queries.sheets_in_dispute(ballot)
    decide_paper(cast.other_teller, ScannedSheet.objects.get(pk=name), marks="xxx-", text="Đã xem tờ phiếu")
    assert last()[0][0] == "PaperDecided" and last()[0][1]["decision"] == ""
    assert end_scan_bundle(cast.teller, differing) == "waiting"


def test_it_may_be_judged_anew_and_what_the_machine_read_stays_beside_it(cast, hall, ballot, differing):
    for _time in range(2):
        judge_whole_bundle(cast.clerk, differing, text=WHY)
        with refused("sheets-to-judge"):
            judge_whole_bundle(cast.clerk, differing, text=WHY)
        judge_all(cast, ballot, dict.fromkeys(range(1, 21), "---x"))
        end_scan_bundle(cast.teller, differing)
        assert sorted(ScannedSheet.objects.values_list("superseded", flat=True))[-1] == "xx--"


def test_only_a_bundle_that_differs_is_judged_whole_and_only_with_words(cast, hall, ballot, stack):
    with refused("bundle-does-not-differ"):
        judge_whole_bundle(cast.clerk, stack, text=WHY)
    stack.batch.state = "differs"
    stack.batch.save()
    with refused("decision-without-words"):
        judge_whole_bundle(cast.clerk, stack, text=" ")
    with refused("scan-not-read"):
        judge_whole_bundle(cast.clerk, hall.stack(ballot, "B"), text=WHY)


def test_the_head_orders_it_from_the_page_of_the_ballot(cast, ballot, desk, differing):
    page = desk("clerk").get(ballot).content.decode()
    url = desk.url(ballot, "whole-bundle", batch=1)
    assert url in page
    page = desk.get(ballot, "whole-bundle", batch=1).content.decode()
    assert "Cả 20 phiếu" in page and page.count("btn primary") == 1 and 'name="letter"' not in page
    answer = desk.post(ballot, "whole-bundle", {"text": ""}, batch=1)
    assert answer.status_code == 422
    answer = desk.post(ballot, "whole-bundle", {"text": WHY}, batch=1)
    assert answer.headers["Location"] == desk.url(ballot)
    assert url not in desk.get(ballot).content.decode()  # people have it in hand
    assert "20 phiếu máy không chắc, chờ bạn xem" in desk.get(ballot).content.decode()
    assert desk.post(ballot, "whole-bundle", {"text": WHY}, batch=1).status_code == 409
    sheet = queries.sheets_to_judge(ballot, cast.clerk)[0]
    page = desk.get(ballot, "judge", sheet=sheet).content.decode()
    assert page.count("data-row") == 4 and "checked" not in page and "Trưởng ban cho xem cả tập" in page
    assert "Các dòng đã rõ" not in page
    page = desk("teller").get(ballot, "scan", batch=1).content.decode()
    assert "Trưởng ban cho hai người xem cả tập này" in page and "20 phiếu chờ hai người xem" in page


def test_of_two_scans_the_head_says_which(cast, hall, ballot, reader, desk):
    take_count(cast.teller, ballot, letter="A", way="scan")
    take_count(cast.other_teller, ballot, letter="B", way="scan")
    for letter, operator, papers in (
        ("A", cast.teller, [*CLEAR[:-1], "xx--"]),
        ("B", cast.other_teller, CLEAR),
    ):
        bring(operator, hall.stack(ballot, letter), scan(papers, machine=letter))
        said = end_scan_bundle(operator, hall.stack(ballot, letter))
    assert said == "differs"
    desk("clerk")
    assert desk.post(ballot, "whole-bundle", {"text": WHY}, batch=1).status_code == 422
    assert desk.post(ballot, "whole-bundle", {"text": WHY, "letter": "A"}, batch=1).status_code == 302
    assert set(Scan.objects.values_list("stack__count__letter", "whole")) == {("A", 20), ("B", 0)}


def test_a_bundle_that_does_not_differ_is_behind_no_door(cast, ballot, stack):
    where = {"ward": cast.ward.slug, "election_id": ballot.election_id, "number": ballot.number}
    with pytest.raises(Http404):
        access.for_whole_bundle(cast.clerk, **where, batch=1)
