"""The five real wards: their data files by themselves, and what is generated from them beside the public articles.

The articles lie in ../shared (not part of this repository); where they are absent that comparison is skipped.
"""

from __future__ import annotations

import datetime as dt
import html
import io
import json
import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.html import strip_tags
from pypdf import PdfReader

from nhiemky.conferences import papers, queries
from nhiemky.conferences.models import Conference
from nhiemky.figures.models import Figure
from nhiemky.figures.queries import breakdown
from nhiemky.figures.rules.references import codes_in
from nhiemky.figures.rules.shown import Shown, bare, in_full, two_digits
from nhiemky.org.models import Account, Unit
from nhiemky.portal.models import ArticlePage, WardHome
from nhiemky.printing.blocks import SAMPLE_MARK
from nhiemky.printing.pdf import to_pdf
from nhiemky.printing.text import to_text
from nhiemky.site.sample.data_files import WARDS, Table, read
from nhiemky.vietnamese.measures import label

CASES = Path(__file__).parents[1].parent / "shared" / "cases" / "wards"
#: File of the sample → number of the case.
CASE = {file: number for number, file in enumerate(WARDS)}
#: Syllables in a row that ours may have in common with an article: the campaign "học tập và làm theo tư tưởng …" has 14.
LONGEST_QUOTE = 14
OURS = {"text", "summary", "welcome", "content", "reply", "answer"}
TEXTS = OURS | {"title", "reason", "caption"}

each_ward = pytest.mark.parametrize("file", WARDS)
sample_is_loaded = pytest.mark.usefixtures("sample", "db")


def table_of(file: str) -> Table:
    return read("wards", f"{file}.toml")


def texts_in(found: Any, names: set[str]) -> Iterator[str]:
    """The strings under these names, however deep."""
    if isinstance(found, list):
        for one in found:
            yield from texts_in(one, names)
    elif isinstance(found, dict):
        for name, value in found.items():
            if isinstance(value, str) and name in names:
                yield value
            else:
                yield from texts_in(value, names)


def shown_of(entry: Table) -> Shown:
    whole = entry.get("out_of")
    return Shown(
        code=entry["code"],
        value=Decimal(entry["value"]),
        measure=entry["measure"],
        out_of=Decimal(whole) if whole else None,
        qualifier=entry.get("qualifier") or "",
    )


def case_of(file: str) -> dict[str, Any]:
    path = CASES / f"ward-{CASE[file]}.json"
    if not path.is_file():
        pytest.skip(
            f"{path.name}: the public articles are not beside this repository (../shared/cases/wards)"
        )
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def article_of(file: str) -> str:
    path = CASES / f"ward-{CASE[file]}.txt"
    if not path.is_file():
        pytest.skip(
            f"{path.name}: the public articles are not beside this repository (../shared/cases/wards)"
        )
    return path.read_text(encoding="utf-8")


# --- the files by themselves


@each_ward
def test_every_figure_that_a_text_names_is_in_the_register_and_is_used(file: str) -> None:
    table = table_of(file)
    known = {entry["code"] for entry in table.get("figure", ())}
    named = {code for text in texts_in(table, TEXTS) for code in codes_in(text)}
    awarded = set(texts_in(table["conference"], {"collectives", "individuals"}))
    assert named | awarded == known


@each_ward
def test_no_figure_of_the_sample_is_typed_into_a_text(file: str) -> None:
    table = table_of(file)
    said = list(texts_in({"conference": table["conference"], "article": table["article"]}, TEXTS))
    for shown in map(shown_of, table.get("figure", ())):
        noun = "" if shown.measure == "%" else f" {label(shown.measure)}"
        forms = {in_full(shown), f"{bare(shown)}{noun}", f"{two_digits(shown)}{noun}"} - {bare(shown)}
        for form in forms:
            typed = re.compile(rf"(?<![\d.,/]){re.escape(form)}(?!\w)", re.IGNORECASE)
            assert not [text for text in said if typed.search(text)], form


@pytest.mark.parametrize(
    "file, whole, parts",
    [("bac_hong", 74, [14, 44, 6, 2, 8]), ("phuc_dong", 55, [32, 23])],
)
def test_breakdowns_of_the_articles_add_up(file: str, whole: int, parts: list[int]) -> None:
    entries = table_of(file)["figure"]
    (total,) = [entry for entry in entries if entry.get("sum_of_parts")]
    lines = [int(entry["value"]) for entry in entries if entry.get("part_of") == total["code"]]
    assert (int(total["value"]), lines) == (whole, parts)
    assert sum(lines) == whole


@each_ward
def test_nobody_is_named_and_nothing_is_copied(file: str) -> None:
    table, case = table_of(file), case_of(file)
    said = " ".join(texts_in(table, TEXTS | {"label", "name", "office", "speaker", "source_line"}))
    assert [person["name"] for person in case["persons"] if person["name"] in said] == []
    theirs = " ".join(words_of(article_of(file)))
    copied = [run for text in texts_in(table, OURS) for run in runs_of(words_of(text)) if run in theirs]
    assert copied == []


def words_of(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def runs_of(words: list[str]) -> Iterator[str]:
    length = LONGEST_QUOTE + 1
    return (" ".join(words[start : start + length]) for start in range(len(words) - length + 1))


# --- what is generated from them


class Made:
    """Minutes, notice and public page of a ward, as text."""

    def __init__(self, file: str) -> None:
        self.ward = Unit.objects.get(slug=table_of(file)["ward"]["slug"])
        record = queries.record(Conference.objects.get(unit=self.ward))
        self.papers = (papers.minutes(record), papers.notice(record))
        self.minutes, self.notice = map(to_text, self.papers)
        self.article = ArticlePage.objects.live().descendant_of(WardHome.objects.get(unit=self.ward)).get()
        self.page = Client().get(self.article.url).content.decode()

    @property
    def everything(self) -> str:
        page = html.unescape(strip_tags(self.page))
        return re.sub(r"\s+", " ", f"{self.minutes} {self.notice} {page}")


@each_ward
@sample_is_loaded
def test_every_fact_of_the_article_is_in_the_generated_texts(file: str) -> None:
    made, case = Made(file).everything.casefold(), case_of(file)
    facts = [*figures(case), *dates(case), *documents(case), *bodies(case), *awards(case), *elections(case)]
    assert [fact for fact in facts if not any(form.casefold() in made for form in fact)] == []
    assert [person["name"] for person in case["persons"] if person["name"].casefold() in made] == []


def figures(case: dict[str, Any]) -> Iterator[tuple[str, ...]]:
    """Each figure in the forms in which papers write it."""
    for one in case["figures"]:
        shown = shown_of({**one, "code": "x", "measure": one["unit"], "value": str(one["value"])})
        whole = one.get("of")
        ratio = f"{one['value']}/{whole} {one['unit']}" if whole else in_full(shown)
        yield (ratio, f"{two_digits(shown)} {label(shown.measure)}", f"{two_digits(shown)} {one['unit']}")


def dates(case: dict[str, Any]) -> Iterator[tuple[str, ...]]:
    event = case["event"]
    written = [event.get("start"), event.get("end"), *(one["date"] for one in case["documents"])]
    for day in map(dt.date.fromisoformat, filter(None, written)):
        yield (f"{day.day}/{day.month}/{day.year}", f"{day:%d/%m/%Y}")
    if event.get("start_raw"):
        yield (f"ngày {event['start_raw']}",)
    if event.get("time_of_day"):
        yield (f"{event['time_of_day']} ngày",)


def documents(case: dict[str, Any]) -> Iterator[tuple[str, ...]]:
    for one in case["documents"]:
        symbol = re.sub(r"\s+", "", one["symbol"])
        yield (f"{one['kind']} số {symbol}",)
        yield (one["issuer"],)
        if one["title"]:
            yield (one["title"].removeprefix("về "),)


def bodies(case: dict[str, Any]) -> Iterator[tuple[str, ...]]:
    yield (case["event"]["organisation"],)
    if case["event"]["place"]:
        yield (case["event"]["place"],)
    yield from ((one["body"],) for one in case["elections"])
    yield from ((name,) for one in case["awards"] for name in one["names"])


def awards(case: dict[str, Any]) -> Iterator[tuple[str, ...]]:
    noun = {"collective": "tập thể", "individual": "cá nhân"}
    for one in case["awards"]:
        yield (one["kind"].partition(" (")[0], one["kind"].partition(" (")[0].replace(" khen", ", khen"))
        yield from ((reason.rstrip(")"),) for reason in one["kind"].split(" (")[1:])
        if one["count"]:
            count = f"{one['count']:02d}"
            yield (f"{count} {noun[one['recipient_kind']]}", f"{count} đảng viên")
        else:
            yield (f"các {noun[one['recipient_kind']]}",)
        yield from ((str(years),) for years in one.get("levels", ()))


def elections(case: dict[str, Any]) -> Iterator[tuple[str, ...]]:
    for one in case["elections"]:
        yield (f"gồm {one['elected']} đồng chí",)
        yield (f"tái cử {one['reelected']} đồng chí",)
        yield (f"mới tham gia {one['new']} đồng chí",)


@each_ward
@sample_is_loaded
def test_every_page_and_paper_says_that_it_is_sample(file: str) -> None:
    made = Made(file)
    for paper in made.papers:
        assert paper.sample
        pages = PdfReader(io.BytesIO(to_pdf(paper))).pages
        assert all(SAMPLE_MARK in re.sub(r"\s+", " ", page.extract_text()) for page in pages)
    home = WardHome.objects.get(unit=made.ward)
    for page in (made.page, Client().get(home.url).content.decode()):
        assert SAMPLE_MARK in page
        assert re.search(r'<meta name="robots" content="noindex', page)


@each_ward
@sample_is_loaded
def test_every_export_says_that_it_is_sample(file: str) -> None:
    ward = Unit.objects.get(slug=table_of(file)["ward"]["slug"])
    client = Client()
    client.force_login(Account.objects.get(username=f"vanphong-{ward.slug}"))
    listed = client.get(reverse("figures", kwargs={"ward": ward.slug}))
    taken = client.get(reverse("figures", kwargs={"ward": ward.slug}), {"xuat": "csv"})
    content = b"".join(taken) if taken.streaming else taken.content
    assert SAMPLE_MARK in listed.content.decode()
    assert SAMPLE_MARK in content.decode("utf-8-sig")


@sample_is_loaded
def test_no_real_ward_has_a_task_that_is_late_or_judged() -> None:
    """Nothing about a real ward is invented: no missed day, no acceptance, no vote."""
    for file in WARDS:
        conference = Conference.objects.get(unit__slug=table_of(file)["ward"]["slug"])
        drawn = conference.conclusions.exclude(task=None).select_related("task")
        assert {(one.task.due, one.task.state) for one in drawn} <= {(None, "open")}
        assert not any(part.hand_votes.exists() for part in conference.parts.all())


@sample_is_loaded
def test_sums_of_the_register_are_right_and_what_an_article_leaves_doubtful_only_warns() -> None:
    for code in ("mo-hinh-dan-van-kheo", "cap-uy-chi-bo"):
        assert not breakdown(Figure.objects.get(code=code)).wrong
    doubts = {
        file: [
            doubt.code
            for doubt in queries.doubts(Conference.objects.get(unit__slug=table_of(file)["ward"]["slug"]))
        ]
        for file in WARDS
    }
    assert doubts == {
        "tan_giang": ["milestone"],
        "phuc_dong": [],
        "sai_dong": ["number-order"],
        "bac_hong": ["year-missing"],
        "duc_giang": [],
    }
