"""The journal of reading by machine: numbers a bundle, decisions, hashes; no small bundle, no paper, no order."""

from dataclasses import replace

from nhiemky.elections.papers import reading_journal
from nhiemky.elections.papers.reading_journal import together
from nhiemky.elections.papers.reading_words import all_values, of_thresholds, vietnamese
from nhiemky.elections.rules.reading_record import JudgedLine, ReadingRun, ScanLine
from nhiemky.elections.rules.thresholds import USUAL
from nhiemky.elections.tests import records
from nhiemky.printing.blocks import Table
from nhiemky.printing.text import to_text


def scan(letter, batch, size, **more):
    given = {
        "called": f"{letter}{batch}", "state": "read", "state_words": "Đã đọc xong", "problem": "", "files": 1,
        "pages": size + 1, "done": size + 1, "read": size - 1, "doubtful": 1, "rejected": 0, "covers": 1, "judged": 1,
        "decided": 0, "aside": 0, "whole": 0, "otherwise": 0, "without_seal": None, "milliseconds": 1500, "program": "nhiemky 0.3", "digest": USUAL.digest,
        "photographs": False, "images": (f"{letter.lower()}{batch}".ljust(64, "0"),),
    }  # fmt: skip
    return ScanLine(letter=letter, batch=batch, size=size, **(given | more))


def judged(sheet, step, *, rows=(2,), decision="", by="Đỗ Thị Hạnh", text=""):
    verb = "PaperDecided" if step == "decided" else "PaperJudged"
    return JudgedLine(verb, sheet, f"{sheet}ffff", step, rows, decision, by, text)


RUN = ReadingRun(
    ways=(("A", "Máy đọc phiếu quét", "Đỗ Thị Hạnh"), ("B", "Đếm tay, ghi tổng", "Vũ Văn Khôi")),
    stamped=True,
    photographs=False,
    templates=(("0a1b2c3d4e5f6071", "A5", True),),
    programs=("nhiemky 0.3",),
    thresholds={USUAL.digest: USUAL.values()},
    scans=(scan("A", 1, 12), scan("A", 2, 11, state="replaced", images=("ee",)), scan("A", 2, 11, decided=1)),
    judged=(
        judged("b", "first"),
        judged("b", "settled", decision="x:", by="Vũ Văn Khôi"),
        judged("a", "first", rows=(1,)),
        judged("a", "differs", rows=(1,), by="Vũ Văn Khôi"),
        judged("a", "decided", rows=(1,), decision="-:f", by="Hoàng Văn Giang", text="Nét gạch trùm họ tên."),
    ),
    sheets=21,
    milliseconds=3000,
)


def said(run=RUN, **facts):
    facts = {"method": "scan", "method_words": "Máy đọc phiếu quét"} | facts
    record, ballot = records.with_ballot(**facts)
    return to_text(reading_journal(record, ballot, run)).replace("\u00a0", " ")


def test_a_bundle_that_people_saw_whole_says_how_far_the_machine_was_off():
    assert "xem cả tập" not in said()
    seen = replace(RUN, scans=(*RUN.scans, scan("A", 3, 12, whole=12, otherwise=2)))
    assert "Tập 3: hai lần đếm khác nhau" in said(seen) and "máy đã đọc chắc chắn: 02 phiếu" in said(seen)


def test_decisions_that_a_judge_wrote_down_are_told():
    assert "do một trong hai người đã xem phiếu ghi vào máy" not in said()
    line = replace(judged("c", "decided", decision="-:"), by_judge=True, decider="Hoàng Văn Mẫu")
    told = said(replace(RUN, judged=(*RUN.judged, line)))
    assert "01 quyết định của trưởng ban" in told and "người quyết định: Hoàng Văn Mẫu" in told


def test_seals_that_the_board_has_looked_for_are_told():
    assert "quét xám" not in said()
    seen = replace(RUN, scans=(scan("A", 1, 12, without_seal=0), scan("A", 3, 12, without_seal=2)))
    assert "Tập 1: quét xám" in said(seen) and "từng phiếu: phiếu nào cũng có dấu" in said(seen)
    assert "từng phiếu: 02 phiếu không có dấu" in said(seen)


def table(number, run=RUN, **facts):
    record, ballot = records.with_ballot(method="scan", **facts)
    return [one for one in reading_journal(record, ballot, run).body if isinstance(one, Table)][number].rows


def test_which_program_read_by_which_numbers_and_who_counted():
    text = said()
    for words in (
        "NHẬT KÝ ĐỌC MÁY",
        "nhiemky 0.3",
        USUAL.digest,
        "máy đọc phiếu quét, người thực hiện: Đỗ Thị Hạnh",
        "phiếu phải có dấu",
        "0A1B2C, khổ A5, chữ to",
        "trang quét dưới 140 dpi không được đọc",
        "mực chiếm từ 6 % ô và vệt mực rộng từ 2 mm",
        "mọi trường hợp ở giữa các ngưỡng do hai người kết luận",
        "LẦN ĐẾM A",
        "TRƯỞNG BAN KIỂM PHIẾU",
    ):
        assert words in text, words


def test_a_row_a_bundle_of_what_counts_and_how_often_it_was_scanned_again():
    assert table(0) == (
        ("1", "12", "13", "11", "1", "1", "0", "0", "0"),
        ("2", "11", "12", "10", "1", "1", "1", "0", "1"),
    )
    assert (
        "Máy đọc 21 phiếu trong 2 tập quét, 03 giây; trang bìa tập: 02; trang không nhận, đã để riêng: 00."
        in said()
    )


def test_small_bundles_are_told_together():
    scans = (scan("A", 1, 12), scan("A", 2, 5), scan("A", 3, 4))
    (row,) = together(scans)
    assert row.bundles == (1, 2, 3) and row.size == 21 and row.doubtful == 3
    assert "Các tập dưới 10 phiếu được ghi gộp" in said(replace(RUN, scans=scans))
    assert [row.bundles for row in together((scan("A", 1, 30), scan("A", 2, 6), scan("A", 3, 6)))] == [
        (1,),
        (2, 3),
    ]


def test_what_people_decided_stands_in_the_order_of_hashes():
    assert table(1) == (
        (
            "affff",
            "1",
            "Vũ Văn Khôi; Đỗ Thị Hạnh",
            "hai người khác nhau; trưởng ban quyết định: dòng 1: để nguyên; có dấu riêng hoặc viết thêm "
            "(Nét gạch trùm họ tên)",
        ),
        ("bffff", "2", "Vũ Văn Khôi; Đỗ Thị Hạnh", "dòng 2: gạch"),
    )
    assert "kết luận về các phiếu của lần quét trước không còn tính" in said()
    assert "lần quét trước" not in said(replace(RUN, scans=RUN.scans[:1]))


def test_a_paper_in_question_as_a_whole_is_not_told():
    lines = (
        judged("c", "settled", rows=(1, 2, 3, 4)),
        judged("d", "settled", rows=(), decision=":i"),
        judged("e", "settled", rows=()),
        judged("f", "first"),
        judged("g", "decided", rows=(1, 2, 3, 4), text=""),
    )
    run = replace(RUN, judged=lines)
    assert [(row[1], row[3]) for row in table(1, run)] == [
        ("cả phiếu", "không ghi"),
        ("cả phiếu", "phiếu không do ban kiểm phiếu phát ra"),
        ("cả phiếu", "giữ như máy đọc"),
        ("2", "không ghi"),
        ("cả phiếu", "hai người khác nhau; trưởng ban quyết định: không ghi"),
    ]


def test_of_few_papers_only_the_number_is_told():
    text = said(batches=(records.batch(1, 6),))
    assert (
        "Có 02 phiếu do người kết luận; dưới 10 phiếu thì không ghi từng phiếu." in text
        and "dòng 2" not in text
    )
    assert "Không có phiếu nào phải do người kết luận." in said(replace(RUN, judged=()))


def test_images_are_hashes_in_their_own_order_and_only_those_that_count():
    both = (
        scan("B", 1, 12, images=("22", "00")),
        scan("A", 1, 12, images=("11",)),
        scan("A", 1, 12, state="replaced", images=("33",)),
    )
    ways = (*RUN.ways[:1], ("B", "Máy đọc phiếu quét", "Vũ Văn Khôi"))
    run = replace(RUN, scans=both, ways=ways)
    assert table(-1, run) == (("1", "00"), ("2", "11"), ("3", "22"))
    assert "Lần đếm A" in said(run) and "Lần đếm B" in said(run)
    assert "Không có ảnh nào." in said(replace(RUN, scans=()))


def test_numbers_of_another_reader_are_spoken_of_as_far_as_it_has_them():
    assert of_thresholds({"page": {"least_dpi": 150}}) == [
        "trang quét dưới 150 dpi không được đọc",
        "mọi trường hợp ở giữa các ngưỡng do hai người kết luận",
    ]
    assert all_values({"a": {"b": 0.5}, "c": 2.0, "d": 3}) == (("a.b", "0,5", "d", "3"), ("c", "2", "", ""))
    assert (vietnamese(0.06), vietnamese(60.0), vietnamese(7)) == ("0,06", "60", "7")
    for numbers in (RUN.thresholds, {}):
        assert ("Mã ngưỡng " in said(replace(RUN, thresholds=numbers)).split("IV.")[1]) is bool(numbers)


def test_ballots_counted_otherwise_have_no_such_journal():
    text = said(method="keying", method_words="Hai người nhập")
    assert "không đọc phiếu bằng máy (cách kiểm: hai người nhập)" in text and "SHA-256" not in text
    assert "cách kiểm: chưa ghi" in said(method="", method_words="")


def test_a_run_with_everything_otherwise():
    run = replace(
        RUN,
        stamped=False,
        photographs=True,
        templates=(("ab12cd34", "A4", False),),
        programs=(),
        thresholds={},
    )
    text = said(run)
    assert "phiếu không đóng dấu" in text and "được đọc theo quyết định" in text
    assert "AB12CD, khổ A4" in text and "chưa ghi" in text
