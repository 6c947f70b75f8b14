"""Writing a draft: versions, two people at once, what goes round with its figures, who is writing just now."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from django.utils import timezone

from nhiemky.documents import queries, steps
from nhiemky.documents.actions.circulate_version import circulate_version
from nhiemky.documents.actions.edit_draft import edit_draft
from nhiemky.documents.actions.restore_version import restore_version
from nhiemky.documents.models import Draft, DraftLock, Issuer, Stage
from nhiemky.documents.rules.drafting import Head, Writing
from nhiemky.documents.steps import locks
from nhiemky.figures import queries as catalogue
from nhiemky.figures import steps as figures
from nhiemky.figures.actions.correct_figure import correct_figure
from nhiemky.figures.models import Indicator
from nhiemky.figures.rules import periods
from nhiemky.figures.rules.counting import figure_of
from nhiemky.figures.rules.entry import NewFigure, Value
from nhiemky.journal.models import Entry as JournalEntry
from nhiemky.kernel.refusals import Refused

TEXT = "I. TÌNH HÌNH\nĐảng bộ có mười ba chi bộ\nII. NHIỆM VỤ\nNạo vét kênh tiêu úng"


@pytest.fixture
def plan(cast):
    return steps.open_draft_in(cast.clerk, cast.ward, title="Dự thảo Kế hoạch", body=TEXT)


def refused(code: str):
    return pytest.raises(Refused, match=f"^{code}$")


def writing(draft, body: str, *, opened_at: int = 1, title: str = "", **more) -> Writing:
    was = Head(title="Dự thảo Kế hoạch")
    return Writing(was=was, head=Head(title=title or was.title), body=body, opened_at=opened_at, **more)


def texts(draft) -> list[str]:
    return queries.words_of(draft).split("\n")


def figure(cast, value: int = 13):
    new = NewFigure(code="chi-bo", subject="chi bộ", value=Value(value=Decimal(value), measure="chi bộ"))
    return figures.enter(cast.clerk, cast.ward, new)


def test_saving_makes_the_next_version_and_nothing_new_makes_none(cast, plan):
    saved = edit_draft(cast.clerk, plan, writing=writing(plan, TEXT.replace("mười ba", "mười bốn")))
    assert (saved.version, saved.written, saved.of_others) == (2, True, 0)
    entries = JournalEntry.objects.count()
    again = edit_draft(cast.clerk, plan, writing=writing(plan, queries.words_of(plan), opened_at=2))
    assert not again.written and again.version == 2 and JournalEntry.objects.count() == entries
    assert [version.number for version in queries.versions_of(plan)] == [2, 1]
    first, second = (queries.nodes_of(queries.version_at(plan, number)) for number in (1, 2))
    assert [node.id for node in first] == [node.id for node in second]


def test_the_head_is_saved_beside_the_text_and_stands_in_the_journal(cast, plan):
    body = Issuer.objects.create(
        unit=cast.ward, name="Ban Chấp hành Đảng bộ", code="ĐU", valid_from=dt.date(2020, 1, 1)
    )
    was = Head(title=plan.title)
    mine = Head(title="Kế hoạch năm", kind="KH", issuer=body.pk)
    edit_draft(cast.clerk, plan, writing=Writing(was=was, head=mine, body=TEXT, opened_at=1))
    plan.refresh_from_db()
    assert (plan.title, plan.kind, plan.issuer) == ("Kế hoạch năm", "KH", body)
    values = JournalEntry.objects.latest("pk").kept.values["edited"]
    assert values["kind"] == ["", "Kế hoạch"]
    assert values["issuer"] == ["", "Ban Chấp hành Đảng bộ"]
    with refused("draft-head-changed-meanwhile"):
        edit_draft(
            cast.secretary,
            plan,
            writing=Writing(was=was, head=Head(title="Tên khác"), body=TEXT, opened_at=1),
        )
    unchanged = Writing(was=was, head=was, body=TEXT, opened_at=1)
    assert not edit_draft(cast.secretary, plan, writing=unchanged).written
    plan.refresh_from_db()
    assert plan.title == "Kế hoạch năm"


def test_two_people_in_different_paragraphs_are_put_together(cast, plan):
    edit_draft(cast.clerk, plan, writing=writing(plan, TEXT.replace("mười ba", "mười bốn")))
    mine = TEXT.replace("tiêu úng", "tiêu úng dài 3 km") + "\nTrồng cây ven đường"
    saved = edit_draft(cast.secretary, plan, writing=writing(plan, mine))
    assert (saved.version, saved.of_others) == (3, 1)
    assert texts(plan) == [
        "I. TÌNH HÌNH",
        "Đảng bộ có mười bốn chi bộ",
        "II. NHIỆM VỤ",
        "Nạo vét kênh tiêu úng dài 3 km",
        "Trồng cây ven đường",
    ]


def test_two_people_in_one_paragraph_choose_and_an_old_choice_does_not_count(cast, plan):
    edit_draft(cast.clerk, plan, writing=writing(plan, TEXT.replace("mười ba", "mười bốn")))
    mine = TEXT.replace("mười ba", "13")
    with refused("draft-paragraphs-conflict") as no:
        edit_draft(cast.secretary, plan, writing=writing(plan, mine))
    assert no.value.facts == {"count": 1}
    assert texts(plan)[1] == "Đảng bộ có mười bốn chi bộ"
    for seen, choices in ((1, {"2": "mine"}), (2, {"2": "whatever"}), (2, {})):
        with refused("draft-paragraphs-conflict"):
            edit_draft(cast.secretary, plan, writing=writing(plan, mine, seen=seen, choices=choices))
    saved = edit_draft(cast.secretary, plan, writing=writing(plan, mine, seen=2, choices={"2": "both"}))
    assert saved.version == 3
    assert texts(plan)[1:3] == ["Đảng bộ có mười bốn chi bộ", "Đảng bộ có 13 chi bộ"]


def test_a_version_that_never_was_is_refused(cast, plan):
    with refused("changed-meanwhile"):
        edit_draft(cast.clerk, plan, writing=writing(plan, TEXT, opened_at=7))


@pytest.mark.parametrize("stage", [Stage.APPROVED, Stage.SIGNED, Stage.ISSUED])
def test_what_was_approved_stands(cast, plan, stage):
    old = queries.version_at(plan, 1)
    edit_draft(cast.clerk, plan, writing=writing(plan, "Một"))
    Draft.objects.filter(pk=plan.pk).update(stage=stage)
    with refused("draft-text-stands"):
        edit_draft(cast.clerk, plan, writing=writing(plan, "Hai", opened_at=2))
    with refused("draft-text-stands"):
        restore_version(cast.clerk, old)
    with refused("draft-text-stands"):
        circulate_version(cast.clerk, plan)


def test_the_office_mends_what_was_settled_and_checked_until_it_is_approved(cast, plan):
    Draft.objects.filter(pk=plan.pk).update(stage=Stage.CHECKED, state=Draft.State.SETTLED)
    assert edit_draft(cast.clerk, plan, writing=writing(plan, "Một")).version == 2
    assert restore_version(cast.clerk, queries.version_at(plan, 1)).number == 3
    with refused("draft-already-settled"):
        circulate_version(cast.clerk, plan)


def test_an_older_version_comes_back_as_a_new_one(cast, plan):
    edit_draft(cast.clerk, plan, writing=writing(plan, "Một đoạn thôi"))
    first = queries.version_at(plan, 1)
    restored = restore_version(cast.clerk, first)
    assert (restored.number, restored.restores) == (3, 1) and queries.words_of(plan) == TEXT
    assert restored.highest_id == 5, "numbers of paragraphs in between are not given again"
    with refused("version-is-the-newest"):
        restore_version(cast.clerk, first)


def test_what_goes_round_keeps_its_figures_and_says_which_have_moved(cast):
    kept = figure(cast)
    draft = steps.open_draft_in(cast.clerk, cast.ward, title="Báo cáo", body="Có {{ chi-bo }}, {{ thieu }}.")
    newest = queries.newest(draft)
    assert queries.paragraphs(draft, newest)[0].text == "Có 13 chi bộ, ⟦không có số liệu: thieu⟧."
    assert [run.unknown for run in queries.paragraphs(draft, newest)[0].runs] == [False, True, False]
    assert queries.unknown_codes(draft.unit, queries.nodes_of(newest)) == ("thieu",)
    with refused("draft-figures-unknown") as no:
        circulate_version(cast.clerk, draft)
    assert no.value.facts == {"codes": "thieu"}
    was = Head(title="Báo cáo")
    edit_draft(cast.clerk, draft, writing=Writing(was=was, head=was, body="Có {{ chi-bo }}.", opened_at=1))
    assert circulate_version(cast.clerk, draft).circulated_as == 1
    with refused("version-already-circulated"):
        circulate_version(cast.clerk, draft)
    correct_figure(
        cast.clerk, kept, value=Value(value=Decimal(14), measure="chi bộ"), reason="thêm", revision=1
    )
    (moved,) = queries.stale(draft)
    assert (str(moved.issued), str(moved.now)) == ("13 chi bộ", "14 chi bộ")
    assert queries.paragraphs(draft, queries.newest(draft))[0].text == "Có 13 chi bộ."
    assert queries.paragraphs(draft, queries.version_at(draft, 1))[0].text.startswith("Có 14 chi bộ")
    edit_draft(cast.clerk, draft, writing=Writing(was=was, head=was, body="Có {{ chi-bo }}!", opened_at=2))
    assert circulate_version(cast.clerk, draft).circulated_as == 2 and queries.stale(draft) == []
    assert [pick.now for pick in queries.picks(cast.branch)] == ["14 chi bộ"]


def test_of_an_indicator_the_latest_period_is_offered(cast):
    counted = Indicator.objects.create(unit=cast.ward, code="thu", name="Thu ngân sách", measure="VND")
    for year in (2024, 2025):
        new = figure_of(
            catalogue.counted(counted), periods.year(year), Value(value=Decimal(year), measure="VND")
        )
        figures.enter(cast.clerk, cast.ward, new)
    assert [(pick.reference, pick.subject) for pick in queries.picks(cast.branch)] == [
        ("{{ thu-2025 }}", "Thu ngân sách, năm 2025")
    ]


def test_nothing_goes_round_without_words(cast):
    draft = steps.open_draft_in(cast.clerk, cast.ward, title="Trống")
    with refused("draft-empty-not-circulated"):
        steps.circulate(cast.clerk, draft)


def test_who_is_writing_is_known_until_there_is_no_sign_of_life(cast, plan, settings):
    locks.take(cast.clerk, plan)
    assert queries.holder(plan, besides=cast.clerk) is None
    assert queries.holder(plan, besides=cast.secretary).name == "clerk"
    locks.sign_of_life(cast.secretary, plan)
    locks.leave(cast.secretary, plan)
    assert DraftLock.objects.get().account == cast.clerk
    long_ago = timezone.now() - dt.timedelta(minutes=settings.DRAFT_LOCK_MINUTES + 1)
    DraftLock.objects.update(seen_at=long_ago)
    assert queries.holder(plan, besides=cast.secretary) is None
    locks.sign_of_life(cast.clerk, plan)
    assert queries.holder(plan, besides=cast.secretary) is not None
    locks.take(cast.secretary, plan)
    assert queries.holder(plan, besides=cast.clerk).name == "secretary"
    locks.leave(cast.secretary, plan)
    assert not DraftLock.objects.exists()
