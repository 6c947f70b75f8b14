"""The seasons of the sample: Phúc Đồng's as its article reports it, Phường Mẫu's counted from its own records."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from nhiemky.congresses.models import Congress, CongressState, Elected, LessonChange, Season
from nhiemky.congresses.papers.season_report import season_report
from nhiemky.congresses.queries.printing import percent_of
from nhiemky.congresses.queries.report import report_of
from nhiemky.congresses.queries.statistics import statistics_of
from nhiemky.org.models import Unit
from nhiemky.printing.text import to_text

CASE = Path(__file__).parents[1].parent / "shared" / "cases" / "wards" / "ward-1.json"

pytestmark = pytest.mark.usefixtures("sample", "db")


def seasons(ward: str) -> list[Season]:
    return list(Season.objects.filter(unit__slug=ward).select_related("unit", "directive").order_by("pk"))


def report(season: Season) -> str:
    """The closing report as it drafts itself, as plain words in one line."""
    found = report_of(season, season.congresses.all())
    return " ".join(to_text(season_report(season, found, percent=percent_of(season.unit))).split())


def test_phuc_dong_is_told_from_reported_figures_and_nothing_is_invented():
    (season,) = seasons("phuc-dong")
    assert season.imported and season.state == "closed" and not season.congresses.exists()
    assert season.lessons.count() == 3
    assert set(season.reported.values_list("kind", flat=True)) == {
        "pilots", "held", "elected", "re_elected", "new", "agreed",
    }  # fmt: skip


def test_its_closing_report_contains_every_figure_of_the_article():
    if not CASE.exists():
        pytest.skip("../shared is not there: no article to compare with")
    case: dict[str, Any] = json.loads(CASE.read_text(encoding="utf-8"))
    said = report(seasons("phuc-dong")[0])
    facts = [one["raw"].removesuffix(" đảng viên") for one in case["figures"]]
    for one in case["elections"]:
        facts += [f"{one['elected']} đồng chí", f"tái cử {one['reelected']}", f"mới tham gia {one['new']}"]
    facts += [one["symbol"] for one in case["documents"]]
    # Days that stand in the text of the article: the pilot, the first and the last congress after it.
    facts += ["04/01/2020", "09/02/2020", "22/03/2020", f"Bài học kinh nghiệm ({case['lessons']:02})"]
    heads = {"achievements": "Kết quả đạt được", "limitations": "Hạn chế", "tasks": "Nhiệm vụ tiếp theo"}
    facts += [f"{words} ({case['findings'][name]:02})" for name, words in heads.items()]
    assert [fact for fact in facts if fact not in said] == []


def test_the_season_of_phuong_mau_is_complete_and_counted():
    over, running = seasons("phuong-mau")
    assert (over.state, running.state) == ("closed", "running")
    held = over.congresses.filter(state=CongressState.HELD)
    assert held.count() == over.congresses.count() == 13
    assert held.filter(is_pilot=True).count() == 1
    assert (
        list(LessonChange.objects.filter(lesson__season=over).values_list("congresses", flat=True))
        == [12] * 3
    )
    committee = next(one for one in statistics_of(over, held).bodies if one.body == "committee")
    assert committee.total == 55
    elected = Elected.objects.filter(congress__in=held, body="committee", way="elected")
    assert (elected.filter(re_elected=True).count(), elected.filter(re_elected=False).count()) == (32, 23)
    said = report(over)
    assert "55 đồng chí" in said and "tái cử 32 đồng chí" in said and "mới tham gia 23 đồng chí" in said
    assert "13/13 đơn vị" in said


def test_who_was_summoned_is_the_same_number_at_the_roll_and_at_the_ballots():
    for congress in Congress.objects.filter(conference__isnull=False).select_related("conference"):
        officials = congress.delegates.filter(standing="official").count()
        elections = congress.conference.elections.all()  # type: ignore[union-attr]
        assert {one.summoned for one in elections} <= {officials}, congress.unit


def test_the_running_season_has_something_late_and_something_ahead():
    season = seasons("phuong-mau")[1]
    ward = Unit.objects.get(slug="phuong-mau")
    assert (
        season.congresses.filter(unit__path__startswith=ward.path, state=CongressState.PLANNED).count() == 11
    )
    assert season.congresses.filter(
        steps__state="open", steps__due__lt=season.congresses.earliest("planned_on").planned_on
    ).exists()
