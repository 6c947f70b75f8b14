"""Minutes of the count say every figure of the ballot, and nothing that did not happen."""

from dataclasses import replace

import pytest

from nhiemky.elections.papers import counting_minutes
from nhiemky.elections.papers.counting_minutes import adopting
from nhiemky.elections.tests import records
from nhiemky.printing.text import to_text


def lines(record=records.RECORD, ballot=records.BALLOT):
    return to_text(counting_minutes(record, ballot)).splitlines()


def said(record=records.RECORD, ballot=records.BALLOT):
    return "\n".join(lines(record, ballot)).replace("\u00a0", " ")


def tied():
    people = (
        ("Lê Văn Cảnh", 14, "60,87", "tied"),
        ("Phạm Thị Dung", 22, "95,65", "elected"),
        ("Nguyễn Văn Mẫu", 14, "60,87", "tied"),
    )
    names = tuple(records.name_line(n, *one) for n, one in enumerate(people, 1))
    return records.with_ballot(
        names=names, seats=2, open_decisions=(("tie", "bằng phiếu ở vị trí cuối cùng"),)
    )  # fmt: skip


def test_whose_minutes_and_of_what():
    head = said().split("Căn cứ")[0]
    assert "ĐẠI HỘI CHI BỘ TỔ DÂN PHỐ SỐ 7\nBAN KIỂM PHIẾU" in head
    assert "Phường Mẫu, ngày 14 tháng 02 năm 2025" in head
    assert "BIÊN BẢN KIỂM PHIẾU\nbầu chi ủy Chi bộ Tổ dân phố số 7, nhiệm kỳ 2025-2027\n" in head


@pytest.mark.parametrize(
    "sentence",
    [
        "Quyết định số 190-QĐ/TW, ngày 10/10/2024 của Ban Chấp hành Trung ương Đảng",
        "Đại hội biểu quyết số lượng bầu: 03 đồng chí; tán thành 23/23 (100%); không tán thành 0; ý kiến khác 0.",
        "Danh sách gồm 04 đồng chí, xếp theo thứ tự A, B, C của tên gọi: Trần Thị Bình; Lê Văn Cảnh; Phạm Thị Dung; Nguyễn Văn Mẫu.",
        "Biểu quyết thông qua danh sách: tán thành 22/23 (95,7%); không tán thành 0; ý kiến khác 1.",
        "- Đồng chí Hoàng Văn Giang, trưởng ban;",
        "Số đảng viên chính thức được triệu tập: 27; có mặt khi bỏ phiếu: 23; vắng mặt: 04.",
        "còn 23; quá một nửa: từ 12 phiếu (theo Điều 30 Quy chế bầu cử trong Đảng).",
        "Số phiếu phát ra: 23; thu về: 23; hợp lệ: 22; không hợp lệ: 01.",
        "Lý do không hợp lệ: để lại nhiều tên hơn số lượng bầu (01 phiếu).",
        "hai người nhập phiếu độc lập, khớp nhau ở 02 tập phiếu, trong đó 01 tập phải nhập lại.",
        "Biên bản lập thành 02 bản, được công bố trước đại hội và kết thúc hồi 09 giờ 40 phút cùng ngày.",
    ],
)
def test_every_field_of_the_form(sentence):
    assert sentence in said()


def test_votes_stand_in_the_order_of_the_paper_and_the_elected_from_high_to_low():
    shown = lines()
    table = shown.index("1\tTrần Thị Bình\t15\t65,22%")
    assert shown[table : table + 4] == [
        "1\tTrần Thị Bình\t15\t65,22%",
        "2\tLê Văn Cảnh\t11\t47,83%",
        "3\tPhạm Thị Dung\t22\t95,65%",
        "4\tNguyễn Văn Mẫu\t20\t86,96%",
    ]
    assert shown[table + 4 : table + 8] == [
        "Có 03 đồng chí trúng cử, xếp theo số phiếu từ cao xuống thấp:",
        "1. Đồng chí Phạm Thị Dung: 22 phiếu, đạt 95,65%;",
        "2. Đồng chí Nguyễn Văn Mẫu: 20 phiếu, đạt 86,96%;",
        "3. Đồng chí Trần Thị Bình: 15 phiếu, đạt 65,22%.",
    ]


def test_the_chair_signs_left_the_head_right_and_members_have_places():
    paper = counting_minutes(records.RECORD, records.BALLOT)
    assert [(one.post, one.name) for one in paper.signatures] == [
        ("CHỦ TRÌ ĐẠI HỘI", "Ngô Văn Long"),
        ("TRƯỞNG BAN KIỂM PHIẾU", "Hoàng Văn Giang"),
    ]
    assert [row[1] for row in paper.body[-1].rows] == ["Đỗ Thị Hạnh\nỦy viên", "Vũ Văn Khôi\nỦy viên"]


def test_a_presidium_signs_for_a_larger_congress():
    record, ballot = records.of_size(31)
    assert counting_minutes(record, ballot).signatures[0].post == "T/M ĐOÀN CHỦ TỊCH"
    assert "bầu Ban Chấp hành Đảng bộ phường Mẫu, nhiệm kỳ 2025-2030" in said(record, ballot)
    assert "Tỷ lệ so với số đại biểu chính thức làm căn cứ tính (188)" in said(record, ballot)
    assert "không tập nào phải nhập lại" in said(record, ballot)


def test_a_tie_names_the_tied_and_what_was_decided():
    record, ballot = tied()
    decision = records.vote(
        "tie", "Bằng phiếu ở vị trí cuối cùng", "Bầu lại giữa hai đồng chí bằng phiếu", round_number=1
    )
    of_another = records.vote("vacant", "Bầu thiếu số lượng", "Không bầu tiếp", round_number=2)
    text = said(replace(record, votes=(*record.votes, decision, of_another)), ballot)
    assert (
        "Còn 01 vị trí chưa xác định được vì bằng phiếu: Lê Văn Cảnh (14 phiếu), Nguyễn Văn Mẫu (14 phiếu)."
        in text
    )
    assert "Bầu lại giữa hai đồng chí bằng phiếu (đại hội quyết định ngày 14/02/2025; tán thành 23/23" in text
    assert "Còn chờ quyết định: bằng phiếu ở vị trí cuối cùng." in text
    assert "Không bầu tiếp" not in text


def test_a_ballot_between_the_tied_says_by_which_rule_it_goes():
    record, first = tied()
    second = replace(records.BALLOT, number=2, purpose="tie", seats=1)
    record = replace(record, rounds=(first, second), questions=(records.QUESTION,))
    text = said(record, second)
    assert "(bầu lần 2, giữa các đồng chí bằng phiếu)" in text
    assert "Số lượng bầu lần này: 01 đồng chí." in text
    assert (
        "Bầu lại khi bằng phiếu: lấy người nhiều phiếu hơn; còn phải đối chiếu với văn bản quy định." in text
    )
    assert "Biểu quyết thông qua danh sách" not in text
    confirmed = replace(records.QUESTION, confirmed_by="Ban Tổ chức")
    assert "còn phải đối chiếu" not in said(replace(record, questions=(confirmed,)), second)


def test_what_is_missing_is_counted():
    record, ballot = records.with_ballot(seats=4)
    assert "So với số lượng bầu còn thiếu 01 đồng chí." in said(record, ballot)
    nobody = tuple(replace(line, result="not") for line in records.BALLOT.names)
    assert "Không có đồng chí nào trúng cử trong lần bầu này." in said(*records.with_ballot(names=nobody))


def test_a_void_ballot_has_a_reason_and_no_figures():
    record, ballot = records.with_ballot(
        state="void", collected=24, valid=None, invalid=None, void_words="thu về 24 phiếu, nhiều hơn số phiếu phát ra 23"
    )  # fmt: skip
    text = said(record, ballot)
    assert "Số phiếu phát ra: 23; thu về: 24.\n" in text
    assert "Lần bỏ phiếu này bị hủy. Lý do: thu về 24 phiếu, nhiều hơn số phiếu phát ra 23." in text
    assert "trúng cử" not in text and "95,65%" not in text and "hợp lệ" not in text


def test_a_ballot_that_is_still_counted_has_no_result():
    text = said(*records.with_ballot(state="counting"))
    assert "Chưa kiểm phiếu xong; biên bản chưa có kết quả." in text and "trúng cử" not in text


def test_an_opinion_poll_elects_nobody():
    text = said(replace(records.RECORD, is_poll=True))
    assert "BIÊN BẢN KIỂM PHIẾU XIN Ý KIẾN\nvề nhân sự bầu chi ủy" in text
    assert "1\tTrần Thị Bình\t15\t65,22%" in text
    assert "TỔ TRƯỞNG TỔ KIỂM PHIẾU\nHoàng Văn Giang" in text
    assert "trúng cử" not in text and "quá một nửa" not in text and "số lượng bầu:" not in text


def test_delegates_and_alternates():
    names = (*records.BALLOT.names[:3], replace(records.BALLOT.names[3], result="alternate"))
    record, ballot = records.with_ballot(names=names, seats=2, alternates=1, number=2, purpose="further")
    record = replace(
        record, body="delegates", body_called="đoàn đại biểu dự đại hội cấp trên", seats=2, alternates=1
    )
    text = said(record, ballot)
    assert (
        "bầu đoàn đại biểu dự đại hội cấp trên, nhiệm kỳ 2025-2027 (bầu lần 2, bầu tiếp cho đủ số lượng)"
        in text
    )
    assert "Số lượng đại biểu được phân bổ: 02 đồng chí; dự khuyết: 01 đồng chí" in text
    assert "Số lượng bầu lần này: 02 chính thức, 01 dự khuyết." in text
    assert "Có 02 đồng chí trúng cử đại biểu chính thức" in text
    assert "Đại biểu dự khuyết: 01 đồng chí:\n1. Đồng chí Nguyễn Văn Mẫu: 20 phiếu" in text


def test_tied_alternates_leave_no_official_seat_open():
    names = (*records.BALLOT.names[:3], replace(records.BALLOT.names[3], result="tied"))
    assert "Bằng phiếu ở vị trí dự khuyết: Nguyễn Văn Mẫu (20 phiếu)." in said(
        *records.with_ballot(names=names, seats=2)
    )


def test_a_tally_sheet_says_that_only_totals_are_known():
    assert "phiếu kiểm đếm; chỉ có tổng số" in said(
        *records.with_ballot(method="sheet", operators=(), batches=())
    )
    assert "Cách kiểm" not in said(*records.with_ballot(method="", operators=(), batches=()))


def test_a_count_by_scanner_says_how_the_other_count_was_made_and_who_decided_on_doubts():
    ways = {
        "totals": "đếm tay ghi tổng",
        "keying": "một người nhập",
        "scan": "máy đọc phiếu quét lại",
        "": "một lần đếm nữa",
    }
    for way, words in ways.items():
        text = said(*records.with_ballot(method="scan", second_way=way))
        assert f"máy đọc phiếu quét và {words}" in text
        assert (
            "02 tập phiếu, trong đó 01 tập phải đếm lại; phiếu máy đọc không chắc chắn do hai người xem"
            in text
        )


def test_what_nobody_recorded_is_said_to_be_so():
    record, ballot = records.with_ballot(present=None, issued=None, began_at=None, finished_at=None)
    text = said(replace(record, board=(), congress="", imported=True), ballot)
    assert "có mặt khi bỏ phiếu: chưa ghi; vắng mặt: chưa ghi." in text
    assert "Số phiếu phát ra: chưa ghi" in text
    assert "Thành phần ban kiểm phiếu: chưa ghi." in text
    assert "tại Đại hội đảng viên Chi bộ Tổ dân phố số 7" in text
    assert "Ghi lại theo biên bản đã lập trước đây" in text
    assert "công bố trước đại hội." in text


def test_a_denominator_that_nobody_could_check_says_so():
    open_ = replace(
        records.ARITHMETIC, confirmed=False, article="", sentence="Số cấp ủy viên làm căn cứ tính: 27."
    )
    text = said(*records.with_ballot(arithmetic=open_))
    assert (
        "làm căn cứ tính: 27. Cách tính này do đơn vị chọn, còn phải đối chiếu với văn bản quy định." in text
    )


def test_the_vote_on_the_list_is_that_of_the_ballot():
    first, second = (records.vote("slate", "Danh sách", f"Danh sách {n}", agreed=20 + n) for n in (1, 2))
    further = replace(records.BALLOT, number=2, purpose="further")
    both = replace(records.RECORD, rounds=(records.BALLOT, further), votes=(first, second))
    assert adopting(both, records.BALLOT) == first and adopting(both, further) == second
    named = replace(first, round_number=2)
    assert adopting(replace(both, votes=(named,)), further) == named
    # One vote for two lists: nobody can say whose it was.
    assert adopting(replace(both, votes=(first,)), further) is None


def test_a_vote_by_hand_without_all_its_counts():
    votes = (records.vote("seats", "Số lượng bầu", "3", disagreed=None),)
    assert "03 đồng chí; tán thành 23/23.\n" in said(replace(records.RECORD, votes=votes))
    votes = (records.vote("seats", "Số lượng bầu", "3", agreed=None),)
    assert "số lượng bầu: 03 đồng chí.\n" in said(replace(records.RECORD, votes=votes))


def test_a_by_election_fills_up_and_sample_data_is_marked():
    text = said(replace(records.RECORD, by_election=True, is_sample=True))
    assert "bầu bổ sung chi ủy" in text and text.startswith("DỮ LIỆU MẪU\n")


def test_no_invalid_paper_needs_no_reason():
    assert "Lý do không hợp lệ" not in said(*records.with_ballot(valid=23, invalid=0, invalid_reasons=()))


def test_a_unit_is_named_with_the_body_once():
    ward = replace(
        records.RECORD, is_branch=False, body_called="Bí thư Đảng ủy", unit_name="Đảng ủy phường Mẫu"
    )
    assert "bầu Bí thư Đảng ủy phường Mẫu, nhiệm kỳ" in said(ward)
    assert "bầu Bí thư Đảng ủy Công an phường" in said(replace(ward, unit_name="Công an phường"))
