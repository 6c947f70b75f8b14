"""A report of half a term: every year of the term so far, where it leaves the target, in words and in tables."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest

from nhiemky.figures.rules import periods
from nhiemky.targets.rules import report, report_cells, report_term, report_words
from nhiemky.targets.rules.judging import Judgement, Status
from nhiemky.targets.rules.report import ReportKind
from nhiemky.targets.rules.report_hands import ByReference, InWords
from nhiemky.targets.rules.report_lines import Line, Report, Reported, Term, TermYear
from nhiemky.targets.rules.report_term import Reached
from nhiemky.targets.rules.standing import Said
from nhiemky.targets.rules.target import Cadence, Operator

YEARS = (2026, 2027, 2028)


def money(billions: str, code: str = "", qualifier: str = "") -> Reported:
    return Reported(Fraction(billions) * 10**9, qualifier=qualifier, code=code)


REVENUE = Line(
    name="Thu ngân sách",
    sector="Ngân sách",
    subject="thu ngân sách trên địa bàn",
    measure="VND",
    figure=money("101", "thu-2028", "ước"),
    said=Said.NOT_MET,
    red=True,
    term=Term(
        promise="tăng 10%/năm, hằng năm",
        start=money("90.4", "thu-2025"),
        years=(
            TermYear(year=2026, figure=money("96.2", "thu-2026"), change="tăng 6,42%"),
            TermYear(year=2027),
            TermYear(year=2028, figure=money("101", "thu-2028", "ước"), change="tăng 4,99%"),
        ),
        so_far="0/2 năm đạt",
    ),
)
SCHOOLS = Line(
    name="Trường chuẩn",
    sector="Xã hội",
    subject="trường đạt chuẩn",
    measure="trường",
    said=Said.NO_DATA,
    term=Term(
        promise="3/4 trường trở lên, đến năm 2030",
        start=None,
        years=(TermYear(year=2026, figure=Reported(Fraction(2), Fraction(4))), TermYear(year=2027), TermYear(year=2028)),
        so_far="thiếu",
    ),
)  # fmt: skip
STATION = Line(
    name="Trạm Y tế đạt chuẩn",
    sector="Xã hội",
    subject="Trạm Y tế",
    milestone="đạt năm 2027, sớm 1 năm so với mục tiêu",
    said=Said.EXCEEDED,
    term=Term(
        promise="hoàn thành, đến năm 2028",
        start=None,
        years=(TermYear(year=2026), TermYear(year=2027, reached=True), TermYear(year=2028)),
        so_far="",
    ),
)
FOUND = Report(
    kind=ReportKind.MIDTERM,
    period=periods.year(2028),
    made_on=dt.date(2028, 7, 1),
    resolution="Nghị quyết",
    lines=(REVENUE, SCHOOLS, STATION),
    first=2026,
    last=2030,
)


def test_it_is_of_a_term_and_shows_its_years():
    assert FOUND.years == YEARS
    assert FOUND.title == (
        "Sơ kết giữa nhiệm kỳ thực hiện nghị quyết đại hội 2026–2030, số liệu đến hết năm 2028"
    )
    offered = report.offered(ReportKind.MIDTERM, today=dt.date(2028, 7, 1), since=2026)
    assert [one.first.year for one in offered] == [2028, 2027, 2026]


def test_the_table_has_a_column_for_each_year():
    assert report_cells.header(FOUND) == (
        "Chỉ tiêu", "Mục tiêu của nghị quyết", "Trước nhiệm kỳ", "Năm 2026", "Năm 2027", "Năm 2028",
        "Từ đầu nhiệm kỳ", "Tình trạng",
    )  # fmt: skip
    revenue, schools, station = report_cells.rows(FOUND)
    assert revenue[1:] == (
        "tăng 10%/năm, hằng năm", "90,4 tỷ đồng", "96,2 tỷ đồng (tăng 6,42%)", "thiếu",
        "ước 101 tỷ đồng (tăng 4,99%)", "0/2 năm đạt", "Chưa đạt",
    )  # fmt: skip
    assert schools[2:7] == ("—", "2/4 trường", "thiếu", "thiếu", "thiếu")
    assert station[2:7] == ("—", "—", "đạt", "—", "đạt năm 2027, sớm 1 năm so với mục tiêu")


def test_the_workbook_has_numbers_and_their_measure():
    assert report_cells.number_header(FOUND)[:3] == ("Chỉ tiêu", "Đơn vị tính", "Mục tiêu của nghị quyết")
    revenue, schools, station = report_cells.numbers(FOUND)
    assert revenue[1] == "đồng"
    assert revenue[3:7] == (Decimal(90_400_000_000), Decimal(96_200_000_000), "thiếu", Decimal(101 * 10**9))
    assert schools[3:5] == ("", "2/4")
    assert station[4:7] == ("—", "đạt", "—")


def test_sentences_tell_every_year_and_what_is_missing():
    said = [one for section in report_words.by_sector(FOUND, InWords()) for one in section.sentences]
    assert said == [
        "Thu ngân sách trên địa bàn: trước nhiệm kỳ 90,4 tỷ đồng, năm 2026 96,2 tỷ đồng (tăng 6,42%),"
        " năm 2027 chưa có số liệu, năm 2028 ước 101 tỷ đồng (tăng 4,99%)."
        " Mục tiêu tăng 10%/năm, hằng năm: 0/2 năm đạt.",
        "Trường đạt chuẩn: năm 2026 2/4 trường, năm 2027 chưa có số liệu, năm 2028 chưa có số liệu."
        " Mục tiêu 3/4 trường trở lên, đến năm 2030.",
        "Trạm Y tế đạt chuẩn: đạt năm 2027, sớm 1 năm so với mục tiêu.",
    ]


def test_a_draft_refers_to_every_year():
    known = ("thu-2025", "thu-2026", "thu-2028")
    assert report_words.codes(FOUND)[:3] == ("thu-2028", "thu-2025", "thu-2026")
    assert report_words.statement(REVENUE, ByReference(known)) == (
        "Thu ngân sách trên địa bàn: trước nhiệm kỳ {{ thu-2025 }}, năm 2026 {{ thu-2026 }},"
        " năm 2027 chưa có số liệu, năm 2028 {{ thu-2028 }}. Mục tiêu tăng 10%/năm, hằng năm: 0/2 năm đạt."
    )


def test_half_a_term_is_due_in_its_middle_year():
    period = periods.year(2028)
    assert report.coming(ReportKind.MIDTERM, today=dt.date(2028, 7, 1), term=(2026, 2030)) == [period]
    assert report.coming(ReportKind.MIDTERM, today=dt.date(2027, 7, 1), term=(2026, 2030)) == []
    assert report.coming(ReportKind.MIDTERM, today=dt.date(2027, 7, 1), term=None) == []
    newest = report.coming(ReportKind.QUARTER, today=dt.date(2028, 7, 1), term=None)
    assert newest == [periods.quarter(2028, 3), periods.quarter(2028, 2)]
    assert report.called(ReportKind.MIDTERM, period) == "sơ kết giữa nhiệm kỳ, số liệu đến hết năm 2028"
    assert report.called(ReportKind.YEAR, period) == "năm 2028"


def judged(**said: object) -> Judgement:
    return Judgement(id="1", **{"status": Status.NOT_DUE, **said})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("operator", "cadence", "measure", "judgement", "last", "words"),
    [
        (Operator.MILESTONE, Cadence.BY_DATE, "", judged(), None, ""),
        (Operator.AT_LEAST, Cadence.PER_YEAR, "%", judged(), None, "thiếu"),
        (Operator.AT_LEAST, Cadence.PER_YEAR, "%", judged(reached=Decimal(3), years_met=1, years_judged=2), 2027, "1/2 năm đạt"),
        (Operator.AT_LEAST, Cadence.TERM_TOTAL, "người", judged(reached=Decimal(98), percent_of_target=Decimal("35.64"), missing_years=(2027,)), 2028, "cộng 2026–2028 được 98 người, bằng 35,64% mục tiêu; thiếu số năm 2027"),
        (Operator.GROWTH, Cadence.TERM_AVERAGE, "%", judged(reached=Decimal("9.51")), 2026, "bình quân 2026 tăng 9,51%"),
        (Operator.GROWTH, Cadence.TERM_AVERAGE, "%", judged(reached=Decimal("-1.5")), 2027, "bình quân 2026–2027 giảm 1,5%"),
        (Operator.REDUCTION, Cadence.TERM_AVERAGE, "%", judged(reached=Decimal("0.12")), 2027, "bình quân 2026–2027 giảm 0,12 điểm %"),
        (Operator.MULTIPLE, Cadence.BY_DATE, "lần", judged(reached=Decimal("1.11"), percent_of_target=Decimal("73.79")), 2026, "1,11 lần, bằng 73,79% mục tiêu"),
    ],
)  # fmt: skip
def test_where_the_term_is(
    operator: Operator, cadence: Cadence, measure: str, judgement: Judgement, last: int | None, words: str
):
    found = Reached(
        judgement=judgement, operator=operator, cadence=cadence, measure=measure, first=2026, last=last
    )
    assert report_term.so_far(found) == words


@pytest.mark.parametrize(
    ("value", "operator", "cadence", "grown", "words"),
    [
        ("6.42", Operator.AT_LEAST, Cadence.PER_YEAR, "grown", "tăng 6,42%"),
        ("0.12", Operator.REDUCTION, Cadence.PER_YEAR, "", "giảm 0,12 điểm %"),
        ("96", Operator.AT_LEAST, Cadence.PER_YEAR, "", ""),
        ("91000000", Operator.GROWTH, Cadence.TERM_AVERAGE, "", ""),
        (None, Operator.GROWTH, Cadence.PER_YEAR, "", ""),
    ],
)
def test_what_is_compared_of_a_year(
    value: str | None, operator: Operator, cadence: Cadence, grown: str, words: str
):
    exact = None if value is None else Fraction(value)
    assert report_term.compared(exact, operator, cadence, "%", grown=bool(grown)) == words
