"""What goes out around the ballot: the list, the report on the result, the submission for approval."""

from dataclasses import replace

import pytest

from nhiemky.elections.papers import approval_request, ballot_list, result_report
from nhiemky.elections.tests import records
from nhiemky.printing.text import to_text


def said(paper):
    return to_text(paper).replace("\u00a0", " ")


def listed(record=records.RECORD, ballot=records.BALLOT):
    return said(ballot_list(record, ballot))


def test_the_list_says_how_many_and_how_far_the_surplus_goes():
    text = listed()
    assert "DANH SÁCH BẦU CỬ\nbầu chi ủy Chi bộ Tổ dân phố số 7, nhiệm kỳ 2025-2027\n" in text
    assert (
        "Số lượng bầu: 03 đồng chí; danh sách có 04 đồng chí; số dư 01 đồng chí, bằng 33,33% số lượng bầu."
        in text
    )
    assert "1\tTrần Thị Bình\t1979\tĐảng viên, Tổ dân phố số 7\n2\tLê Văn Cảnh\t1990\t" in text
    assert "Nguồn giới thiệu: danh sách cấp ủy chuẩn bị." in text


def test_who_proposed_a_name_is_a_column_where_it_differs():
    first, *others = records.RECORD.candidates
    floor = replace(first, source="floor", source_words="Đề cử tại đại hội", birth_year=None)
    text = listed(replace(records.RECORD, candidates=(floor, *others)))
    assert "1\tTrần Thị Bình\tchưa có thông tin\tĐảng viên, Tổ dân phố số 7\tĐề cử tại đại hội\n" in text
    assert "Nguồn giới thiệu:" not in text


@pytest.mark.parametrize(
    ("kind", "names", "way", "surplus"),
    [
        ("strike", 4, "Gạch ngang giữa toàn bộ họ và tên từng người không bầu.", "số dư 01 đồng chí"),
        ("columns", 3, "Với từng người, đánh dấu X vào một trong hai ô", "không có số dư"),
        ("single", 1, "- Đánh dấu X vào một trong hai ô: đồng ý hoặc không đồng ý.", "không có số dư"),
    ],
)
def test_how_to_vote_follows_from_the_kind_of_paper(kind, names, way, surplus):
    text = listed(*records.with_ballot(kind=kind, names=records.BALLOT.names[:names], surplus_percent=""))
    assert way in text and surplus in text
    assert "Chỉ dùng phiếu do ban kiểm phiếu phát" in text


def test_at_most_as_many_names_as_seats_stay():
    assert "Để lại nhiều nhất 03 người; để lại ít hơn vẫn hợp lệ, nhưng không gạch hết." in listed()


def test_the_list_of_a_poll_has_no_seats():
    text = listed(replace(records.RECORD, is_poll=True))
    assert "DANH SÁCH XIN Ý KIẾN\nvề nhân sự bầu chi ủy" in text and "số dư" not in text


def test_a_list_without_names():
    assert "Danh sách chưa có tên nào." in listed(*records.with_ballot(names=()))


def test_the_report_gives_decided_elected_and_short():
    text = said(result_report(replace(records.RECORD, seats=4, vacant=1)))
    assert "Kính gửi: Đảng ủy phường Mẫu" in text
    assert (
        "Số lượng được quyết định bầu: 04 đồng chí\nSố đồng chí trúng cử: 03 đồng chí\nSo với số lượng bầu: thiếu 01 đồng chí"
        in text
    )
    assert "So với số lượng bầu: đủ" in said(result_report(records.RECORD))


def test_the_report_names_the_elected_with_votes_and_what_they_were():
    text = said(result_report(records.RECORD))
    assert "1\tPhạm Thị Dung\t1968\t22\t95,65%\t1\tTái cử\n" in text
    assert "2\tNguyễn Văn Mẫu\t1961\t20\t86,96%\t1\tMới\n" in text
    assert "3\tTrần Thị Bình\t1979\t15\t65,22%\t1\tchưa có thông tin\n" in text


def test_composition_tells_what_is_not_known_from_none():
    text = said(result_report(records.RECORD))
    assert "Tái cử\t01\t33,33%\t01\nNữ\t02\t66,67%\t\n" in text
    assert "Dân tộc thiểu số\tchưa có thông tin\t\t03\n" in text
    assert "Tuổi bình quân\t55,4\t\t\n" in text
    assert "Tuổi bình quân\tchưa có thông tin" in said(result_report(replace(records.RECORD, average_age="")))


def test_the_report_counts_each_ballot_and_tells_the_days():
    void = replace(records.BALLOT, number=2, state="void", state_words="Đã hủy", valid=None, invalid=None)
    text = said(result_report(replace(records.RECORD, rounds=(records.BALLOT, void))))
    assert "1\t23\t23\t23\t22\t1\t03\n2\t23\t23\t23\t\t\tĐã hủy\n" in text
    assert "thời hạn khiếu nại về bầu cử (15 ngày làm việc): đến hết ngày 07/03/2025." in text


def test_decisions_and_open_choices_are_reported():
    vacant = records.vote("vacant", "Bầu thiếu số lượng", "Không bầu tiếp", round_number=1)
    general = records.vote("alternates", "Đại biểu dự khuyết không bầu lại", "Lấy theo số phiếu")
    record = replace(records.RECORD, votes=(vacant, general), questions=(records.QUESTION,))
    text = said(result_report(record))
    assert "- Lần 1: Bầu thiếu số lượng: Không bầu tiếp (đại hội quyết định ngày 14/02/2025;" in text
    assert "- Đại biểu dự khuyết không bầu lại: Lấy theo số phiếu" in text
    assert (
        "còn phải đối chiếu với văn bản quy định:\n- Bầu lại khi bằng phiếu: lấy người nhiều phiếu hơn."
        in text
    )


def test_a_report_when_nobody_is_elected():
    text = said(
        result_report(replace(records.RECORD, elected=(), rounds=(), superior_committee="", superior_name=""))
    )
    assert "Không có đồng chí nào trúng cử." in text
    assert "Cơ cấu" not in text and "Kính gửi" not in text and "Các lần bỏ phiếu" not in text


def test_alternates_are_reported_apart():
    delegates = replace(records.RECORD, alternates=2, alternates_elected=records.RECORD.elected[2:])
    assert "Đại biểu dự khuyết: 01 trên 02 đồng chí" in said(result_report(delegates))
    assert "Đại biểu dự khuyết:\n" in said(result_report(delegates))
    assert "Đại biểu dự khuyết:\n" in said(approval_request(delegates))


def test_the_submission_asks_names_and_lists_the_file():
    second = replace(records.BALLOT, number=2)
    text = said(approval_request(replace(records.RECORD, rounds=(records.BALLOT, second))))
    assert "đề nghị Đảng ủy phường Mẫu xem xét, chuẩn y 03 đồng chí trúng cử" in text
    assert "1\tPhạm Thị Dung\t1968\tĐảng viên, Tổ dân phố số 7\t22\t95,65%\n" in text
    for number in (1, 2):
        assert (
            f"Biên bản kiểm phiếu bầu chi ủy Chi bộ Tổ dân phố số 7, nhiệm kỳ 2025-2027, lần {number};"
            in text
        )
    assert "- Danh sách trích ngang của 03 đồng chí;\n- Sơ yếu lý lịch của 03 đồng chí.\n" in text


def test_the_submission_tells_the_days_it_knows():
    text = said(approval_request(records.RECORD))
    assert (
        "đến hết ngày 25/02/2025. Thời hạn chuẩn y: 15 ngày làm việc" in text
        and "dự kiến đến ngày 18/03/2025" in text
    )
    days = replace(
        records.RECORD.deadlines,
        closed_on=None,
        report=None,
        approval=None,
        complaints=None,
        destruction=None,
    )
    open_ = replace(records.RECORD, deadlines=days)
    assert "07 ngày làm việc kể từ ngày bế mạc đại hội. Thời hạn chuẩn y" in said(approval_request(open_))
    assert "thời hạn khiếu nại" not in said(result_report(open_))


def test_nobody_elected_nothing_to_approve():
    text = said(
        approval_request(replace(records.RECORD, elected=(), superior_committee="", superior_name=""))
    )
    assert "Chưa có đồng chí nào trúng cử; chưa có nội dung đề nghị chuẩn y." in text


def test_the_secretary_signs_for_the_committee_unnamed():
    signature = result_report(records.RECORD).signatures[0]
    assert (signature.authority, signature.post, signature.name) == ("T/M CHI BỘ", "BÍ THƯ", "")
    record, _ = records.of_size(31)
    assert approval_request(record).signatures[0].authority == "T/M ĐẢNG ỦY"
    assert approval_request(record).letterhead.symbol.endswith("-TTr/ĐU")
