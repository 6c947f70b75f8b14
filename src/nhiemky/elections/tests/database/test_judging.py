"""Papers that the machine is not sure about: two people, blind to one another; the head where they differ."""

from __future__ import annotations

import json

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404

from nhiemky.elections import access, queries
from nhiemky.elections.actions.decide_paper import decide_paper
from nhiemky.elections.actions.end_scan_bundle import end_scan_bundle
from nhiemky.elections.actions.judge_paper import judge_paper
from nhiemky.elections.actions.keep_page import keep_page
from nhiemky.elections.actions.set_pages_aside import set_pages_aside
from nhiemky.elections.actions.take_count import take_count
from nhiemky.elections.models import Decision, Judgement, ScannedSheet
from nhiemky.elections.tests.database.journal_rows import last, refused, verb
from nhiemky.elections.tests.database.scanner import CLEAR, bring, scan
from nhiemky.journal.models import Entry
from nhiemky.org.models import Account, Role
from nhiemky.org.steps import grant

DOUBTFUL = ["-?--", "-x-- extra-ink", "--x- absent"]


@pytest.fixture
def ballot(hall, reader):
    return hall.ballot(hall.opened(), method="scan")


@pytest.fixture
def stack(cast, hall, ballot):
    take_count(cast.teller, ballot, letter="A", way="scan")
    return hall.stack(ballot, "A")


@pytest.fixture
def scanned(cast, stack):
    return bring(cast.teller, stack, scan([*CLEAR[:17], *DOUBTFUL]))


def sheet(marks, **more):
    return ScannedSheet.objects.get(marks=marks, state="to_judge", **more)


def account(cast, name, person=None, role=Role.TELLER):
    made = Account.objects.create_user(name, person=person)
    grant(made, unit=cast.ward, role=role)
    return made


def door(cast, actor, ballot, one, gate=access.for_judge):
    return gate(
        actor, ward=cast.ward.slug, election_id=ballot.election_id, number=ballot.number, sheet=one.pk
    )


def test_what_is_not_certain_waits_for_two_people(cast, ballot, stack, scanned):
    assert (scanned.read, scanned.doubtful) == (17, 3)
    with refused("sheets-to-judge"):
        end_scan_bundle(cast.teller, stack)
    for one in (cast.teller, cast.other_teller):
        waiting = queries.sheets_to_judge(ballot, one)
        assert len(waiting) == 3 and waiting == sorted(waiting, key=lambda name: name.hex)
    for marks, verdict in (("-?--", "-x--"), ("-x--", "-x--!f"), ("--x-", "--x-!i")):
        one = sheet(marks)
        assert judge_paper(cast.teller, one, marks=verdict) == "to_judge"
        assert judge_paper(cast.other_teller, one, marks=verdict) == "judged"
    assert queries.sheets_to_judge(ballot, cast.teller) == []
    assert end_scan_bundle(cast.teller, stack) == "waiting"
    stack.refresh_from_db()
    assert sorted(stack.keyed.split("\n")) == sorted([*CLEAR[:17], "-x--", "-x--!f", "--x-!i"])


def test_a_judge_sees_the_sheet_and_nothing_of_what_the_other_said(cast, ballot, scanned):
    one = sheet("-?--")
    judge_paper(cast.teller, one, marks="-x--!f")
    mine = queries.judging_of(door(cast, cast.teller, ballot, one).sheet, cast.teller)
    other = queries.judging_of(door(cast, cast.other_teller, ballot, one).sheet, cast.other_teller)
    assert (mine.judged_by_me, mine.flags, [row.mine for row in mine.rows]) == (True, "f", ["", "x", "", ""])
    assert (other.judged_by_me, other.flags, [row.mine for row in other.rows]) == (False, "", [""] * 4)
    assert [row.mark for row in other.rows] == ["-", "", "-", "-"] and other.judges == 1
    assert [row.in_question for row in other.rows] == [False, True, False, False]
    assert other.machine == "-?--" and other.rows[0].name


def test_the_journal_does_not_tell_the_second_judge_what_the_first_said(cast, ballot, scanned):
    one = sheet("-?--")
    before = Entry.objects.count()
    judge_paper(cast.teller, one, marks="-x--!f")
    judge_paper(cast.teller, one, marks="----!f")
    said = [entry.facts for entry in Entry.objects.order_by("pk")[before:]]
    assert [one["step"] for one in said] == ["first", "changed"]
    assert [one["decision"] for one in said] == ["", ""] and said[0]["rows"] == [2]
    judge_paper(cast.other_teller, one, marks="----!f")
    assert last()[0][1] | {"sheet": "", "image": ""} == {
        "round": ballot.pk, "sheet": "", "image": "", "step": "settled", "rows": [2], "decision": "-:f",
    }  # fmt: skip


def test_only_names_in_question_are_decided(cast, scanned):
    one = sheet("-?--")
    for wrong in ("xx--", "-?--", "-x-", "-x--!z"):
        with refused():
            judge_paper(cast.teller, one, marks=wrong)
    assert not Judgement.objects.exists()


def test_two_accounts_of_one_person_are_one_judge_and_candidates_are_none(cast, ballot, scanned):
    person, one = cast.people[-1], sheet("-?--")
    judge_paper(account(cast, "mot", person), one, marks="-x--")
    with refused("same-person-judges-twice"):
        judge_paper(account(cast, "hai", person), one, marks="-x--")
    candidate = account(cast, "ung-cu", cast.named["Lê Văn An"])
    with refused("operator-stands"):
        judge_paper(candidate, one, marks="-x--")
    with pytest.raises(PermissionDenied):
        door(cast, candidate, ballot, one)
    with pytest.raises(PermissionDenied):
        door(cast, cast.auditor, ballot, one)
    with pytest.raises(Http404):
        door(cast, cast.teller, ballot, ScannedSheet.objects.filter(state="certain").first())


def test_where_they_differ_the_head_decides_in_words(cast, ballot, stack, scanned):
    one = sheet("-?--")
    with refused("judges-do-not-differ"):
        decide_paper(cast.clerk, one, marks="-x--", text="Trưởng ban kết luận")
    judge_paper(cast.teller, one, marks="-x--")
    assert judge_paper(cast.other_teller, one, marks="----") == "differs"
    assert last()[0][1]["step"] == "differs" and last()[0][1]["decision"] == ""
    with refused("sheet-is-judged"):
        judge_paper(cast.teller, one, marks="----")
    assert queries.sheets_in_dispute(ballot) == [one.pk] and queries.scan_bundle(stack).in_dispute == 1
    one.refresh_from_db()
    assert queries.dispute_of(one).verdicts == ("----", "-x--")
    with refused("certain-mark-changed"):
        decide_paper(cast.clerk, one, marks="xx--", text="Trưởng ban kết luận")
    with refused("decision-without-words"):
        decide_paper(cast.clerk, one, marks="-x--", text=" ")
    decide_paper(cast.clerk, one, marks="-x--", text="Nét gạch trùm họ tên")
    one.refresh_from_db()
    assert (one.state, one.outcome, one.by_head) == ("judged", "-x--", True)
    entry = Entry.objects.order_by("-pk")[0]
    assert (entry.verb, entry.facts["decision"], entry.facts["rows"]) == ("PaperDecided", "x:", [2])
    assert "Nét gạch" not in json.dumps(entry.facts)
    assert not Decision.objects.filter(text__contains="Nét gạch").exists()
    assert queries.reading_run(ballot).judged[-1].text == "Nét gạch trùm họ tên"


def test_the_head_alone_has_the_key_to_a_dispute_where_she_has_an_account(cast, ballot, scanned):
    one = sheet("-?--")
    judge_paper(cast.teller, one, marks="-x--")
    with pytest.raises(Http404):
        door(cast, cast.clerk, ballot, one, access.for_head)  # nothing to decide yet
    judge_paper(cast.other_teller, one, marks="----")
    assert (
        door(cast, cast.clerk, ballot, one, access.for_head).sheet == one
    )  # she has no account: it is recorded
    head = account(cast, "truong-ban", ballot.election.board.get(is_head=True).person)
    assert door(cast, head, ballot, one, access.for_head).sheet == one
    for other in (cast.clerk, cast.teller):
        with pytest.raises(PermissionDenied):
            door(cast, other, ballot, one, access.for_head)


def test_rejected_pages_are_set_aside_or_kept_and_read_by_people(cast, ballot, stack):
    bring(cast.teller, stack, scan([*CLEAR[:19], "blank-page", "blank-page", "no-template-found"]))
    with refused("pages-to-sort"):
        end_scan_bundle(cast.teller, stack)
    pages = queries.rejected_pages_of(stack)
    blank = [one.sheet for one in pages if one.reason == "blank-page"]
    torn = ScannedSheet.objects.get(reason="no-template-found")
    with refused("no-such-ground"):
        set_pages_aside(cast.teller, stack, sheets=blank, ground="")
    with refused("not-your-count"):
        set_pages_aside(cast.other_teller, stack, sheets=blank, ground="blank-back")
    certain = ScannedSheet.objects.filter(state="certain").first().pk
    with refused("pages-not-rejected"):
        set_pages_aside(cast.teller, stack, sheets=[*blank, certain], ground="blank-back")
    assert set_pages_aside(cast.teller, stack, sheets=blank, ground="blank-back") == 2
    assert last()[0][1]["pages"] == 2
    keep_page(cast.teller, torn)
    assert verb() == "PageKept"
    torn.refresh_from_db()
    assert (torn.state, torn.marks) == ("to_judge", "????")
    for judge in (cast.teller, cast.other_teller):
        judge_paper(judge, torn, marks="xx--")
    assert last()[0][1]["decision"] == "" and last()[0][1]["rows"] == [1, 2, 3, 4]
    assert end_scan_bundle(cast.teller, stack) == "waiting"


def test_two_papers_that_look_alike_are_kept_as_two(cast, ballot, stack):
    bring(cast.teller, stack, scan([*CLEAR[:18], "xx-- ink=hand", "xx-- ink=hand"]))
    twin = ScannedSheet.objects.get(reason="duplicate-sheet")
    keep_page(cast.teller, twin)
    twin.refresh_from_db()
    assert twin.marks == "xx--"
    for judge in (cast.teller, cast.other_teller):
        judge_paper(judge, twin, marks="xx--")
    assert end_scan_bundle(cast.teller, stack) == "waiting"


def test_the_next_sheet_comes_after_this_one_and_then_from_the_beginning(cast, ballot, scanned):
    names = queries.sheets_to_judge(ballot, cast.teller)
    assert queries.next_to_judge(ballot, cast.teller) == names[0]
    assert [queries.next_to_judge(ballot, cast.teller, after=one) for one in names] == [*names[1:], names[0]]


def test_pictures_are_opened_from_the_sealed_store(cast, ballot, scanned):
    one = sheet("-?--")
    page, row = queries.picture_of(one), queries.picture_of(one, row=1)
    assert page.content_type == "image/png" and page.content.endswith(b"-?--")
    assert row.content.endswith(b"-?-- row")
    with refused("page-has-no-picture"):
        queries.picture_of(one, row=4)


def test_a_sheet_of_a_bundle_that_was_scanned_again_is_gone(cast, stack, scanned):
    one = sheet("-?--")
    bring(cast.teller, stack, scan(CLEAR, start=50))
    with refused("sheet-is-gone"):
        judge_paper(cast.teller, one, marks="-x--")


def test_of_a_board_with_accounts_only_members_judge(cast, ballot, scanned):
    one, board = sheet("-?--"), ballot.election.board.order_by("pk")
    first, second = (account(cast, f"ban-{at}", member.person) for at, member in enumerate(board[1:3]))
    with refused("judge-not-on-board"):
        judge_paper(cast.teller, one, marks="-x--")
    assert judge_paper(first, one, marks="-x--") == "to_judge"
    assert judge_paper(second, one, marks="-x--") == "judged"


def test_whoever_judged_writes_no_decision_down_while_somebody_else_can(cast, ballot, scanned):
    one = sheet("-?--")
    judge_paper(cast.teller, one, marks="-x--")
    judge_paper(cast.other_teller, one, marks="----")
    for judge in (cast.teller, cast.other_teller):
        with refused("decision-of-another"):
            decide_paper(judge, one, marks="-x--", text="Trưởng ban kết luận")
    cast.clerk.is_active = False
    cast.clerk.save()
    with refused("decision-without-name", field="decider"):
        decide_paper(cast.teller, one, marks="-x--", text="Trưởng ban kết luận", decider=" ")
    decide_paper(cast.teller, one, marks="-x--", text="Trưởng ban kết luận", decider="Hoàng Văn Mẫu")
    assert last()[0][1]["by_judge"] is True
    line = queries.reading_run(ballot).judged[-1]
    assert (line.by_judge, line.decider) == (True, "Hoàng Văn Mẫu")


def test_a_head_who_judged_leaves_it_to_somebody_who_did_not(cast, ballot, scanned):
    one = sheet("-?--")
    head = account(cast, "truong-ban", ballot.election.board.get(is_head=True).person)
    judge_paper(head, one, marks="-x--")
    judge_paper(cast.teller, one, marks="----")
    with pytest.raises(PermissionDenied):
        door(cast, head, ballot, one, access.for_head)
    assert access.to_decide(cast.clerk, ballot) == [one] and access.to_decide(cast.teller, ballot) == []
    decide_paper(cast.clerk, one, marks="-x--", text="Trưởng ban kết luận")
    assert last()[0][1]["by_judge"] is False
