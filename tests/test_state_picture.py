"""What is drawn of the targets of the sample says the same numbers as the words beside it, bar by bar and point by point."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise
from xml.etree import ElementTree as Xml

import pytest
from django.test import Client

from nhiemky.org.models import Account
from nhiemky.targets.models import Resolution, Target
from nhiemky.vietnamese.numbers import parse_number

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample")]

STATE = "/lam-viec/phuong-mau/chi-tieu/"
NUMBER = re.compile(r"[−-]?\d[\d.]*(?:,\d+)?(?: tỷ| triệu)?")
SCALES = {"tỷ": Decimal(10**9), "triệu": Decimal(10**6)}
#: Words are rounded to two places, drawings to whole units.
ROUNDED = 2
#: What stands in the strip of years → how its label says it.
MARKS = {
    "year-met": {"Vượt", "Đạt", "Ước đạt"},
    "year-missed": {"Chưa đạt"},
    "year-none": {"Chưa có số liệu"},
    "year-later": {"Chưa đến kỳ"},
}


@pytest.fixture
def pages(client: Client) -> Client:
    client.force_login(Account.objects.get(username="bithu"))
    return client


def elements(client: Client, url: str, tag: str) -> list[Xml.Element]:
    """All of a tag on a page, each with what is inside."""
    html = client.get(url).content.decode()
    return [Xml.fromstring(found) for found in re.findall(rf"<{tag}[ >].*?</{tag}>", html, re.DOTALL)]  # noqa: S314 - our own page


def said(element: Xml.Element) -> str:
    return " ".join("".join(element.itertext()).split())


def numbers(words: str) -> list[Decimal]:
    found = [each.replace("−", "-").partition(" ") for each in NUMBER.findall(words)]
    return [parse_number(number) * SCALES.get(scale, 1) for number, _, scale in found]


def pieces(drawing: Xml.Element, name: str) -> list[Xml.Element]:
    return [one for one in drawing.iter() if name in one.get("class", "").split()]


def at(piece: Xml.Element, axis: int = 0) -> Decimal:
    """Where a piece stands: its x or cy, or how its path begins."""
    given = piece.get(("x", "y")[axis]) or piece.get(("cx", "cy")[axis])
    return Decimal(given or re.findall(r"-?[\d.]+", piece.get("d", ""))[axis])


def labelled(row: Xml.Element, label: str) -> str:
    """What is said behind a label that only ears hear: the rest of what stands around it."""
    for around in row.iter():
        for one in around:
            if said(one) == f"{label}:":
                return said(around).partition(f"{label}:")[2]
    raise LookupError(f"{label}: {said(row)}")


def in_proportion(first: Decimal, value: Decimal, second: Decimal, other: Decimal) -> bool:
    """From one zero: so far for this value, so far for that one."""
    return abs(first * other - second * value) <= ROUNDED * (abs(value) + abs(other))


@pytest.mark.parametrize("which", [0, 1])
def test_each_bar_says_what_its_line_says(pages: Client, which: int):
    chosen = Resolution.objects.filter(unit__slug="phuong-mau", kind="congress").order_by("first_year")[which]
    rows = [
        row
        for row in elements(pages, f"{STATE}?nghi-quyet={chosen.pk}", "tr")
        if row.find(".//svg") is not None
    ]
    assert len(rows) == 10
    drawn = 0
    for row in rows:
        check_strip(row)
        for bar in pieces(row, "figure"):
            check_bar(row, bar)
            drawn += 1
    assert drawn >= 8


def check_bar(row: Xml.Element, bar: Xml.Element) -> None:
    reached = numbers(labelled(row, "Thực hiện"))[0]
    promised = labelled(row, "Mục tiêu")
    first, length = at(bar), Decimal(bar.get("width", "0"))
    if "không còn" in promised:
        assert at(pieces(row, "goal")[0]) == first, said(row)
        return
    goals = numbers(promised)
    for band in pieces(row, "goal-band"):
        ends = (at(band), at(band) + Decimal(band.get("width", "0")))
        for end, goal in zip(ends, goals, strict=False):
            assert in_proportion(length, reached, end - first, goal), said(row)
    for line in pieces(row, "goal"):
        assert in_proportion(length, reached, at(line) - first, goals[0]), said(row)


def check_strip(row: Xml.Element) -> None:
    """One mark for each year of the term, and the label says what it means."""
    (words,) = [one.get("aria-label", "") for one in row.iter("svg") if one.get("aria-label")]
    years = re.findall(r"(\d{4}): ([^,]+)", words)
    marks = [one.get("class", "") for one in row.iter() if one.get("class") in MARKS]
    assert len(years) == len(marks) == 5
    assert [
        words for (_year, words), mark in zip(years, marks, strict=True) if words not in MARKS[mark]
    ] == []


def test_each_chart_says_what_its_table_says(pages: Client):
    """Every point lies where its number belongs, and the table below has the number in the line of its year."""
    charts = 0
    for target in Target.objects.filter(resolution__unit__slug="phuong-mau", resolution__kind="congress"):
        url = f"{STATE}{target.pk}/"
        for chart in elements(pages, url, "svg"):
            if "chart" in chart.get("class", "").split():
                charts += 1
                check_chart(chart, elements(pages, url, "tr"))
    assert charts >= 18


def check_chart(chart: Xml.Element, rows: list[Xml.Element]) -> None:
    words = re.search(r"\((tỷ|triệu) đồng\)", chart.get("aria-label", ""))
    unit = SCALES[words[1]] if words else Decimal(1)
    texts = [one for one in chart.iter() if one.tag == "text" and one.get("class") != "value"]
    ticks = [(at(one, 1) - 4, numbers(said(one))[0]) for one in texts if one.get("text-anchor") == "end"]
    (low, least), (high, most) = ticks[0], ticks[-1]
    slope = (high - low) / (most - least)
    points = list(zip(pieces(chart, "point"), pieces(chart, "value"), strict=True))
    assert points, said(chart)
    for point, written in points:
        value = numbers(said(written))[0]
        assert abs(at(point, 1) - (low + (value - least) * slope)) <= ROUNDED, said(written)
    assert all(at(one) < at(other) for (one, _), (other, _) in pairwise(points))
    years = {at(one): said(one) for one in texts if re.fullmatch(r"\d{4}", said(one))}
    # The table of the years stands before that of the plans, whose lines begin with a year too: the first one counts.
    lines = {said(row[0]): said(row) for row in reversed(rows) if re.fullmatch(r"\d{4}", said(row[0]))}
    total = Decimal()
    for point, written in points:
        year, value = years[at(point)], numbers(said(written))[0]
        of_year = [one / unit for one in numbers(lines.get(year, ""))[1:]]
        if year in lines and value not in of_year:
            total += of_year[0]  # a sum over the term: the table has what each year added
            assert abs(total - value) <= Decimal("0.02"), (chart.get("aria-label"), lines[year])
        elif year in lines and of_year:
            total += of_year[0]
