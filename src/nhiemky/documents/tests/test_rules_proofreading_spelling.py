"""Slips of the pen are found; names, foreign words and usual neighbours are left alone."""

import pytest

from nhiemky.documents.rules.proofreading import prepared, proofread


def found(text: str, code: str) -> list[tuple[str, str | None]]:
    """The words pointed at and what should stand there, for one code."""
    text = prepared(text)
    return [(text[one.start : one.end], one.suggestion) for one in proofread(text) if one.code == code]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Các đại biểu quyêt tâm thực hiện.", [("quyêt", "quyết")]),
        ("Thực hiện tốt kế hoach năm.", [("hoach", "hoạch")]),
        ("Báo cáo đánh gía đầy đủ.", [("gía", "giá")]),
        ("Ủy ban kíểm tra họp.", [("kíểm", "kiểm")]),
        ("Treo băng zôn trên phố.", [("băng zôn", "băng rôn")]),
        ("Họp tổ dânphố tối nay.", [("dânphố", "dân phố")]),
        ("Khảng định kết quả.", [("Khảng định", "Khẳng định")]),
        ("Đến dự và chí đạo có đại biểu.", [("chí đạo", "chỉ đạo")]),
        ("Ba việc, trọng đó có một việc gấp.", [("trọng đó", "trong đó")]),
        ("Công tác đạo tạo cán bộ.", [("đạo tạo", "đào tạo")]),
        ("Đề nghị bổ xung nhân sự.", [("bổ xung", "bổ sung")]),
        ("Phường được công nhân  đạt chuẩn.", [("được công nhân  đạt chuẩn", "được công nhận đạt chuẩn")]),
        ("Khó khăn kéo dài, những vẫn hoàn thành.", [("những", "nhưng")]),
        ("Nhiệm vụ trong những năm 2022, ai cũng rõ.", [("những năm", "năm")]),
        ("Chương trình thực Hiện nghị quyết.", [("thực Hiện", "thực hiện")]),
        ("Các chi bộ hoàn thàn tốt nhịm vụ.", [("hoàn thàn", "hoàn thành"), ("nhịm vụ", "nhiệm vụ")]),
        ("NGHỊ QUYÊT ĐẠI HỘI", [("QUYÊT", "QUYẾT")]),
        ("Quyêt toán ngân sách.", [("Quyêt", "Quyết")]),
        ("Nguyêt quế nở.", [("Nguyêt", None)]),
        ("Kết luận về nguyêt", [("nguyêt", None)]),
        ("Nghành giáo dục vui.", [("Nghành", None)]),
    ],
)
def test_misspelling(text, expected):
    assert found(text, "misspelling") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Đồng chí Đặng Thị Khảng định cư tại đây.",
        "Đoàn ở Đắk Lắk và Kon Tum, huyện Krông Pắc đến thăm.",
        "Chủ nghĩa Mác - Lênin và Lênin toàn tập.",
        "Lênin từng viết như thế.",
        "Quán triệt trong toàn Đảng, toàn dân.",
        "Kí tự uỷ, hoà và ủy, hòa đều được.",
        "Nhân dân hiến 1480m tường rào, 2560m2 đất.",
        "Cổng website, email, hot line và internet của phường.",
        "Đồng chí đạo diễn đến dự, lãnh đạo tạo điều kiện.",
        "Anh chị em công nhân nhà máy đều được công nhận.",
        "Những năm 2021, 2022 và những năm 2021 - 2025 và những năm 2020 rất khó.",
        "Gửi đc Hà, giá 20.000 đ, theo in-tơ-nét.",
        "Van ban khong dau, ke hoach nam.",
        "UBND TP và HĐND ĐƯ họp TTƯ bàn.",
        "HĐND PHƯỜNG HỌP TTĐT",
        "Vùng Nguyêt Sơn và nước Nguyêt quê hương.",
        "Chỉ hủy được lần này. Hồ sơ cơ số thuốc.",
        "Bản xzyw và hoach zw.",
        "Kế hoạch đã được thông qua; cán bộ mới nhận việc.",
        "Đắk, Lắk",
        "Thị Khảng  \n định",
        "Anh Nguyệt bổ",
        "Cải cách thủ tục hành chính; người ứng cử; biểu quyết tán thành; phê duyệt dự toán.",
    ],
)
def test_no_misspelling(text):
    assert found(text, "misspelling") == []
