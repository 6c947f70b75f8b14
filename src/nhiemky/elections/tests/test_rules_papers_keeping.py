"""Papers under seal, destroyed, and keyed: nothing printed leads to a single paper."""

import datetime as dt
from dataclasses import replace

from nhiemky.elections.papers import destruction_record, keying_journal, sealing_record
from nhiemky.elections.papers.keying_journal import together
from nhiemky.elections.tests import records
from nhiemky.printing.text import to_text


def said(paper):
    return to_text(paper).replace("\u00a0", " ")


def sealed(record=records.RECORD, ballot=records.BALLOT):
    return said(sealing_record(record, ballot))


def destroyed(record=records.RECORD, ballot=records.BALLOT):
    return said(destruction_record(record, ballot))


def journal(**facts):
    return said(keying_journal(*records.with_ballot(**facts)))


def test_what_is_sealed_who_hands_over_and_until_when():
    text = sealed()
    assert "niêm phong 22 phiếu hợp lệ, 01 phiếu không hợp lệ và ……… phiếu in còn lại, chưa phát." in text
    assert "qua chủ trì đại hội, cho cấp ủy khóa mới của Chi bộ Tổ dân phố số 7 lưu giữ" in text
    assert "lưu giữ 06 tháng, đến hết ngày 14/08/2025" in text
    assert "không ai được tự ý mở niêm phong nếu không có quyết định của cấp có thẩm quyền" in text
    assert (
        "BÊN GIAO\nTRƯỞNG BAN KIỂM PHIẾU\nHoàng Văn Giang\nCHỨNG KIẾN\nCHỦ TRÌ ĐẠI HỘI\nNgô Văn Long\nBÊN NHẬN\n"
        in text
    )


def test_the_machine_is_spoken_of_as_it_is():
    assert "được giữ kín và hủy cùng với phiếu giấy" in sealed()
    assert "Trên máy không lưu từng phiếu, chỉ có tổng số." in sealed(*records.with_ballot(papers="none"))
    assert "Dữ liệu phiếu nhập trên máy đã hủy." in sealed(*records.with_ballot(papers="destroyed"))


def test_pictures_of_scanned_papers_are_sealed_and_destroyed_with_them():
    assert "Ảnh quét của phiếu được mã hóa, niêm phong trên máy" in sealed(
        *records.with_ballot(method="scan")
    )
    assert "kể cả ảnh quét và tổng số" in destroyed(*records.with_ballot(method="scan", papers="destroyed"))
    assert "ảnh quét" not in destroyed(*records.with_ballot(papers="destroyed"))


def test_a_void_ballot_is_sealed_whole():
    text = sealed(*records.with_ballot(state="void", collected=24, valid=None, invalid=None))
    assert "thu về: 24; lần bỏ phiếu bị hủy, niêm phong toàn bộ phiếu thu về" in text and "hợp lệ" not in text


def test_the_day_is_counted_from_the_close_where_it_is_not_known():
    days = replace(records.RECORD.deadlines, destruction=None)
    record, ballot = records.of_size(31)
    assert "06 tháng, kể từ ngày bế mạc đại hội." in sealed(replace(record, deadlines=days), ballot)
    assert "qua đoàn chủ tịch đại hội" in sealed(record, ballot)
    assert "kể từ ngày bế mạc đại hội.\n" in destroyed(replace(records.RECORD, deadlines=days))


def test_destroyed_by_the_decision_about_this_ballot():
    general = records.vote("destroy_papers", "Hủy phiếu", "Hủy phiếu các lần bầu", organ_words="Cấp ủy",
                           document="15-QĐ/CB", decided_on=dt.date(2025, 8, 20), present=None)  # fmt: skip
    another = replace(general, text="Hủy phiếu lần 2", round_number=2)
    record = replace(records.RECORD, votes=(general, another))
    text = destroyed(record, replace(records.BALLOT, papers="destroyed"))
    assert "Căn cứ quyết định của cấp ủy ngày 20/08/2025: Hủy phiếu các lần bầu; văn bản: 15-QĐ/CB.\n" in text
    assert "Phiếu thu về: 23 phiếu (hợp lệ: 22; không hợp lệ: 01)" in text
    assert "Dữ liệu phiếu trên máy: đã hủy toàn bộ" in text
    assert "hết ngày 14/08/2025" in text


def test_nothing_is_destroyed_without_a_decision():
    text = destroyed()
    assert "Chưa có quyết định hủy phiếu; không được hủy khi chưa có quyết định." in text
    assert "Dữ liệu phiếu trên máy: chưa hủy" in text
    assert "không có, lần bầu này không lưu từng phiếu trên máy" in destroyed(
        *records.with_ballot(papers="none")
    )
    assert "hợp lệ" not in destroyed(*records.with_ballot(state="void"))


def test_a_decision_with_its_votes():
    vote = records.vote("destroy_papers", "Hủy phiếu", "Hủy phiếu", round_number=1)
    assert "Hủy phiếu; tán thành 23/23 (100%)" in destroyed(replace(records.RECORD, votes=(vote,)))


def test_the_journal_tells_operators_bundles_and_differences():
    text = journal()
    assert "Người nhập A: Đỗ Thị Hạnh\nNgười nhập B: Vũ Văn Khôi\n" in text
    assert "1\t12\t12\t12\t0\tĐã khớp\n2\t11\t11\t11\t1\tĐã khớp\n" in text
    assert (
        "02 tập, 23 phiếu; số phiếu thu về: 23; người nhập A: 23 phiếu; người nhập B: 23 phiếu; đã khớp: 02 tập; phải nhập lại: 01 tập."
        in text
    )
    assert (
        "NGƯỜI NHẬP A\nĐỗ Thị Hạnh\nNGƯỜI NHẬP B\nVũ Văn Khôi\nTRƯỞNG BAN KIỂM PHIẾU\nHoàng Văn Giang\n"
        in text
    )


def test_small_bundles_are_never_told_apart():
    rows = together((records.batch(1, 12), records.batch(2, 12), records.batch(3, 5, differed=1)))
    assert [(row.numbers, row.size, row.differed) for row in rows] == [((1,), 12, 0), ((2, 3), 17, 1)]
    rows = together((records.batch(1, 6), records.batch(2, 6)))
    assert [(row.numbers, row.size) for row in rows] == [((1, 2), 12)]
    # A branch of eight: one row, which says no more than the result does.
    assert [(row.numbers, row.size) for row in together((records.batch(1, 4), records.batch(2, 4)))] == [
        ((1, 2), 8)
    ]
    text = journal(batches=(records.batch(1, 12), records.batch(2, 12), records.batch(3, 5)))
    assert "2, 3\t17\t17\t17\t0\tĐã khớp" in text
    assert "Các tập dưới 10 phiếu được ghi gộp, không ghi riêng từng tập." in text


def test_no_time_and_no_vote_stands_in_the_journal():
    text = journal()
    assert "giờ" not in text.replace("thời gian", "") and "09:" not in text
    assert not [name for name, *_ in records.PEOPLE if name in text]


def test_a_ballot_that_was_not_keyed_has_no_bundles():
    text = journal(method="sheet", method_words="Phiếu kiểm đếm (chỉ có tổng số)", operators=(), batches=())
    assert "không phải do hai người cùng nhập phiếu (cách kiểm: phiếu kiểm đếm (chỉ có tổng số))." in text
    assert "Chưa có tập phiếu nào." in journal(batches=())
