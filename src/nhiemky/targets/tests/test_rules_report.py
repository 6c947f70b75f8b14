"""Which reports there are, what their lines say and how their tables read."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from nhiemky.figures.rules import periods
from nhiemky.targets.rules import report, report_cells, report_words, summary
from nhiemky.targets.rules.report import ReportKind
from nhiemky.targets.rules.report_hands import ByReference, InWords
from nhiemky.targets.rules.report_lines import AnnexRow, Asking, Line, Report, Reported
from nhiemky.targets.rules.standing import Said
from nhiemky.targets.rules.summary import Counted
from nhiemky.targets.rules.yardsticks import Better, Compared, Kind, compare

TODAY = dt.date(2026, 11, 27)
YEAR = periods.year(2026)


def beside(
    kind: Kind, figure: str, reference: str, *, share: bool = False, better: Better = Better.MORE
) -> Compared:
    return compare(
        kind,
        year=2026,
        figure=Fraction(figure),
        reference=Fraction(reference),
        is_percent=share,
        better=better,
    )


REVENUE = Line(
    name="Thu ngân sách",
    sector="Ngân sách",
    subject="Thu ngân sách trên địa bàn",
    measure="VND",
    figure=Reported(Fraction(96_200_000_000), qualifier="ước", code="thu-2026"),
    before=Reported(Fraction(90_400_000_000), code="thu-2025"),
    plan=Fraction(99_500_000_000),
    compared=(
        beside(Kind.PLAN, "96200000000", "99500000000"),
        beside(Kind.ESTIMATE, "96200000000", "96000000000"),
        beside(Kind.SAME_PERIOD, "96200000000", "90400000000"),
    ),
    said=Said.NOT_MET,
    red=True,
    cause="Nguồn thu giảm",
    decisive=True,
)
POOR = Line(
    name="Hộ nghèo",
    sector="Xã hội",
    subject="tỷ lệ hộ nghèo",
    measure="%",
    figure=Reported(Fraction("0.46"), code="ngheo-2026"),
    before=Reported(Fraction("0.58"), code="ngheo-2025"),
    plan=Fraction("0.46"),
    compared=(
        beside(Kind.PLAN, "0.46", "0.46", share=True, better=Better.LESS),
        beside(Kind.SAME_PERIOD, "0.46", "0.58", share=True, better=Better.LESS),
    ),
    said=Said.MET,
    lower=True,
    adjusted="từ 260 → từ 240",
)
DUMPS = Line(
    name="Điểm rác",
    sector="Xã hội",
    subject="điểm tồn đọng rác",
    measure="điểm",
    figure=Reported(Fraction(1), code="rac-2026"),
    plan=Fraction(1),
    compared=(beside(Kind.PLAN, "1", "1", better=Better.LESS),),
    said=Said.NOT_DUE,
    lower=True,
)
STATION = Line(
    name="Trạm Y tế đạt chuẩn", sector="Xã hội", subject="", milestone="đạt năm 2026", said=Said.MET
)
SILENT = Line(name="Bảo hiểm y tế", sector="Xã hội", subject="bao phủ bảo hiểm y tế", measure="%")
LATER = replace(SILENT, name="Văn hóa", subject="gia đình văn hóa", in_time=False, said=Said.NOT_DUE)
LINES = (REVENUE, POOR, DUMPS, STATION, SILENT, LATER)


def made(kind: ReportKind = ReportKind.YEAR, lines: tuple[Line, ...] = LINES) -> Report:
    counted = [Counted(said=line.said, sector=line.sector) for line in lines]
    judged = kind in report.JUDGED
    return Report(
        kind=kind,
        period=YEAR,
        made_on=TODAY,
        resolution="Nghị quyết",
        lines=lines,
        total=summary.summary(counted) if judged else None,
        sectors=tuple(summary.by_sector(counted).items()) if judged else (),
        asked=(Asking("Quý III", 60, ("Chi bộ A",), closed=True),),
        annex=(
            AnnexRow(name="Thu", measure="VND", sector="Ngân sách", figure=REVENUE.figure, before=REVENUE.before, source="UBND"),
            AnnexRow(name="Nghèo", measure="%", sector="Xã hội", figure=POOR.figure, before=POOR.before),
            AnnexRow(name="Hộ", measure="hộ", sector="Xã hội", figure=Reported(Fraction(3), Fraction(4)), before=Reported(Fraction(0))),
            AnnexRow(name="Trường", measure="trường", sector="Xã hội", figure=None, before=None),
        ),
    )  # fmt: skip


def test_sentences_in_words():
    said = [section.sentences for section in report_words.by_sector(made(), InWords())]
    assert said == [
        ("Thu ngân sách trên địa bàn ước đạt 96,2 tỷ đồng, bằng 96,68% kế hoạch năm, vượt 0,21% dự toán,"
         " tăng 6,42% so với cùng kỳ năm trước.",),
        ("Tỷ lệ hộ nghèo còn 0,46% (giảm 0,12 điểm % so với cùng kỳ năm trước), bằng kế hoạch năm.",
         "Điểm tồn đọng rác còn 1 điểm, kế hoạch năm 1 điểm.",
         "Trạm Y tế đạt chuẩn: đạt năm 2026.",
         "Bao phủ bảo hiểm y tế: chưa có số liệu."),
    ]  # fmt: skip


def test_below_the_estimate_is_said_of_it():
    below = replace(REVENUE, compared=(beside(Kind.ESTIMATE, "96200000000", "98000000000"),))
    assert report_words.statement(below, InWords()).endswith("bằng 98,16% dự toán.")


def test_a_share_is_compared_in_points_and_a_lower_count_in_itself():
    share = replace(POOR, lower=False, compared=(beside(Kind.SAME_PERIOD, "0.46", "0.58", share=True),))
    assert "giảm 0,12 điểm % so với cùng kỳ năm trước" in report_words.statement(share, InWords())
    less = replace(
        DUMPS,
        before=Reported(Fraction(2)),
        compared=(beside(Kind.SAME_PERIOD, "1", "2", better=Better.LESS),),
    )
    assert "(giảm 1 điểm so với cùng kỳ năm trước)" in report_words.statement(less, InWords())


def test_a_draft_refers_to_what_the_register_knows():
    text = report_words.draft(made(), knows={"thu-2026", "thu-2025", "ngheo-2025"})
    assert (
        "- Thu ngân sách trên địa bàn {{ thu-2026 }}, bằng {{ thu-2026|% của 99,5 tỷ đồng }} kế hoạch năm,"
        " bằng {{ thu-2026|% của 96 tỷ đồng }} dự toán, cùng kỳ năm trước {{ thu-2025 }}." in text
    )
    assert "còn 0,46% (cùng kỳ năm trước {{ ngheo-2025 }}), kế hoạch năm 0,46%." in text
    assert "- Thu ngân sách. Nguyên nhân: Nguồn thu giảm. Giải pháp: chưa ghi." in text
    assert "- Quý III: đã báo cáo 59/60 đơn vị; còn thiếu: Chi bộ A." in text
    assert "- Chưa có số liệu kỳ này: Trường." in text
    assert report_words.codes(made()) == ("thu-2026", "thu-2025", "ngheo-2026", "ngheo-2025", "rac-2026")


def test_a_reference_gives_no_way_to_an_unknown_estimate():
    told = report_words.statement(REVENUE, ByReference(()))
    assert told.startswith("Thu ngân sách trên địa bàn ước 96,2 tỷ đồng, kế hoạch năm 99,5 tỷ đồng")
    nothing = replace(REVENUE, figure=None)
    assert ByReference(("x",)).asked(nothing, REVENUE.compared[0]) == "kế hoạch năm 99,5 tỷ đồng"


def test_a_part_of_a_year_is_not_judged():
    part = made(ReportKind.NINE)
    assert part.behind == ()
    assert (
        report_words.counted(part) == "Chỉ tiêu của năm được đánh giá khi hết năm; sau đây là kết quả của kỳ."
    )
    assert report_words.counted_by_sector(part) == ""
    assert report_words.counted(made(ReportKind.NINE, ())) == ""


def test_a_year_is_counted_whole_and_by_sector():
    assert report_words.counted(made()) == (
        "Đạt và vượt 02/06 chỉ tiêu (33,33%); chưa đạt 01; chưa đến kỳ đánh giá 02; chưa có số liệu 01"
        " (tính đến số liệu ngày 27/11/2026)."
    )
    assert report_words.counted_by_sector(made()) == "Ngân sách 0/1; Xã hội 2/5."
    assert report_words.title(made()) == "Báo cáo kết quả thực hiện nghị quyết, chỉ tiêu năm 2026"


def test_a_month_in_which_nothing_is_counted_says_so_once():
    part = made(ReportKind.MONTH, (LATER,))
    assert report_words.counted(part) == ""
    assert report_cells.rows(part) == report_words.by_sector(part, InWords()) == ()
    said = "Mọi chỉ tiêu của nghị quyết có số liệu theo năm, xem ở báo cáo năm: Văn hóa."
    assert report_cells.notes(part) == (said,)
    assert said in report_words.draft(part, knows=())


def test_a_sector_has_one_heading_wherever_its_targets_stand():
    mixed = made(lines=(POOR, REVENUE, DUMPS))
    assert [one.title for one in report_words.by_sector(mixed, InWords())] == ["Xã hội", "Ngân sách"]


def test_nothing_is_missing_where_all_is_there():
    whole = replace(made(), asked=(), annex=(), lines=(POOR,))
    assert report_words.silent(whole) == ()
    text = report_words.draft(whole, knows=())
    assert "- Đã đủ số liệu của kỳ." in text
    assert "[Nêu tồn tại, hạn chế, nguyên nhân và giải pháp]" in text
    assert report_words.draft(replace(whole, lines=(), total=None, sectors=()), knows=()).count("\n") == 6


def test_the_table_as_people_read_it():
    rows = report_cells.rows(made())
    assert rows[0] == (
        "Thu ngân sách", "đồng", "99,5 tỷ đồng", "ước 96,2 tỷ đồng", "96,68%", "106,42%", "Chưa đạt",
    )  # fmt: skip
    assert rows[1][2:] == ("0,46%", "0,46%", "—", "−0,12 điểm %", "Đạt")
    assert rows[2][4:6] == ("—", "—")
    assert rows[3][3] == "đạt năm 2026"
    assert [row[0] for row in rows] == [line.name for line in LINES[:-1]]
    assert rows[4][3] == "thiếu"
    assert report_cells.header(made()) == report_cells.number_header(made()) == report_cells.HEADER
    assert report_cells.notes(made()) == (
        "Các chỉ tiêu khác có số liệu theo năm, xem ở báo cáo năm: Văn hóa.",
        "Số có chữ “ước” là số ước thực hiện.",
        "Chỉ tiêu đã điều chỉnh so với nghị quyết đã thông qua: Hộ nghèo (từ 260 → từ 240).",
    )
    assert report_cells.notes(made(lines=(DUMPS,))) == ()


def test_a_workbook_takes_numbers():
    rows = report_cells.numbers(made())
    assert rows[0][2:6] == (
        Decimal(99_500_000_000),
        Decimal(96_200_000_000),
        Decimal("96.68"),
        Decimal("106.42"),
    )
    assert rows[1][4:6] == ("", "−0,12 điểm %")
    assert rows[2][5] == ""
    assert [row[3] for row in rows[3:]] == ["đạt năm 2026", "thiếu"]
    assert rows[4][2] == ""


def test_the_annex_says_missing_and_never_zero():
    assert report_cells.annex_rows(made()) == (
        ("Thu", "đồng", "ước 96,2 tỷ đồng", "90,4 tỷ đồng", "106,42%", "UBND"),
        ("Nghèo", "%", "0,46%", "0,58%", "−0,12 điểm %", ""),
        ("Hộ", "hộ", "3/4 hộ", "0 hộ", "—", ""),
        ("Trường", "trường", "thiếu", "thiếu", "—", ""),
    )
    assert [row[2:5] for row in report_cells.annex_numbers(made())] == [
        (Decimal(96_200_000_000), Decimal(90_400_000_000), Decimal("106.42")),
        (Decimal("0.46"), Decimal("0.58"), "−0,12 điểm %"),
        (Decimal(3), Decimal(0), ""),
        ("thiếu", "", ""),
    ]


def test_a_difference_has_its_sign():
    more = AnnexRow(
        name="x", measure="%", sector="", figure=Reported(Fraction(3)), before=Reported(Fraction(1))
    )
    same = replace(more, figure=Reported(Fraction(1)))
    found = replace(made(), annex=(more, same))
    assert [row[4] for row in report_cells.annex_rows(found)] == ["+2 điểm %", "0 điểm %"]
    counted = replace(
        DUMPS,
        before=Reported(Fraction(0)),
        compared=(beside(Kind.SAME_PERIOD, "1", "0", better=Better.LESS),),
    )
    assert report_cells.rows(made(lines=(counted,)))[0][5] == "+1"
