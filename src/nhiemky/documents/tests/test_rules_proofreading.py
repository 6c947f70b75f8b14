"""Every code of proofreading: what it finds, what it leaves alone, and where it points."""

import unicodedata

import pytest

from nhiemky.documents.rules.proofreading import prepared, proofread
from nhiemky.documents.rules.proofreading_finding import CODES, Finding, Severity, place_of
from nhiemky.documents.rules.proofreading_lexicon import by_bare_form, slips, words
from nhiemky.vietnamese.syllables import is_syllable


def found(text: str, code: str) -> list[tuple[str, str | None]]:
    """The words pointed at and what should stand there, for one code."""
    text = prepared(text)
    return [(text[one.start : one.end], one.suggestion) for one in proofread(text) if one.code == code]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Có 74 mô hình, trong đó có 14 mô hình kinh tế, 44 mô hình hạ tầng và 17 mô hình khác.", ["74"]),
        ("Có 74 mô hình, trong đó 14 về kinh tế, 44 về hạ tầng, 6 về văn hóa.", ["74"]),
        ("Cấp ủy gồm 55 đồng chí, số tái cử là 32 đồng chí, số mới là 24 đồng chí.", ["55"]),
        ("Có 20 chi bộ gồm 12 chi bộ tổ dân phố và 7 chi bộ trường học", ["20"]),
        ("Có 20 chi bộ, trong đó 12 chi bộ tổ dân phố, còn lại 7 chi bộ trường học.", ["20"]),
        ("Có 10 hộ, trong đó 6 hộ nghèo và 7 hộ cận nghèo.", ["10"]),
        ("Có 10 hộ, trong đó 12 hộ nghèo, 3 hộ khác.", ["10"]),
        ("Thu 1.200 phiếu, gồm: 1.000 phiếu giấy (90%), 100 phiếu điện tử.", ["1.200"]),
    ],
)
def test_sum_mismatch(text, expected):
    assert [place for place, _ in found(text, "sum-mismatch")] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Có 74 mô hình, trong đó có 14 mô hình kinh tế, 44 mô hình hạ tầng, 6 mô hình văn hóa, 2 mô hình an sinh và 8 mô hình khác.",
        "6/6 trường đạt chuẩn, trong đó có 2 trường chất lượng cao.",
        "Có 45 đồng chí, trong đó 30 đồng chí nữ, 20 đồng chí dưới 40 tuổi.",
        "Có 20 chi bộ, trong đó 12 chi bộ mạnh và 3 chi bộ khá.",
        "Có 20 chi bộ, trong đó có 12 bí thư mới, 30 đảng viên.",
        "Có 20 chi bộ, trong đó 12 chi bộ lớn nhờ 3 việc hay và 8 chi bộ nhỏ.",
        "Cấp ủy gồm 55 đồng chí, số tái cử là 32 đồng chí, số mới là 23 đồng chí.",
    ],
)
def test_no_sum_mismatch(text):
    assert found(text, "sum-mismatch") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Có 12/15 chi bộ hoàn thành, đạt 85%.", [("85%", "80%")]),
        ("Có 28/163 đại biểu nữ (17,3 %).", [("17,3 %", "17,2%")]),
        ("Đạt 95% (12/13 chi bộ).", [("95%", "92%")]),
        ("Phiếu đồng ý 1.200/1.500 phiếu, chiếm 8,05%.", [("8,05%", "80,00%")]),
    ],
)
def test_ratio_percent_mismatch(text, expected):
    assert found(text, "ratio-percent-mismatch") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Có 12/15 chi bộ hoàn thành, đạt 80%.",
        "Có 28/163 đại biểu (17,17%) và 28/163 (17,18%).",
        "Có 13/13 chi bộ xong, 95% đảng viên dự.",
        "Có 12/15 chi bộ xong, đạt 95% kế hoạch.",
        "Ngày 12/5 chi bộ họp, đạt 95%.",
        "Có 3/0 chi bộ, đạt 95%.",
    ],
)
def test_no_ratio_percent_mismatch(text):
    assert found(text, "ratio-percent-mismatch") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nhiệm kỳ 2020 - 2020", [("2020 - 2020", "2020 - 2025")]),
        ("nhiệm kỳ 2020-2022 và nhiệm kỳ 2020-2020", [("2020-2020", "2020-2022")]),
        ("Nhiệm kỳ 2025–2020", [("2025–2020", None)]),
        ("giai đoạn 2025 - 2021", [("2025 - 2021", None)]),
        ("nhiệm kỳ 2010-2020", [("2010-2020", None)]),
        ("nhiệm kỳ 2020-2025, giai đoạn 2010-2020, từ 2020-2020", []),
    ],
)
def test_term_years(text, expected):
    assert found(text, "term-years") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Họp 31/9/2025.", ["31/9/2025"]),
        ("Sáng ngày 30/02 họp.", ["30/02"]),
        ("Ngày 30 tháng 02 năm 2023.", ["30 tháng 02 năm 2023"]),
        ("Ngày 31 tháng 4 họp.", ["31 tháng 4"]),
        ("Từ tháng 13/2023.", ["13/2023"]),
        ("Ngày 29/02/2023, ngày 29.2.2023.", ["29/02/2023", "29.2.2023"]),
        ("Ngày 29/2/2024, ngày 15/10, tháng 12/2023, 13/13 chi bộ, 75/100 hộ, số 31/02/2020/TT.", []),
    ],
)
def test_date_impossible(text, expected):
    assert [place for place, _ in found(text, "date-impossible")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thứ Hai, ngày 17/02/2023", [("Thứ Hai", "Thứ Sáu")]),
        ("chủ nhật ngày 17 tháng 02 năm 2023", [("chủ nhật", "thứ Sáu")]),
        ("ngày 17/02/2023 (thứ 5)", [("thứ 5", "thứ Sáu")]),
        ("Thứ Sáu, 17/02/2023 và 17/02/2023 (thứ sáu); thứ hai, 31/02/2023", []),
        ("Ngày 17/02/2023, thứ hai ngày 20/02/2023", []),
    ],
)
def test_weekday_mismatch(text, expected):
    assert found(text, "weekday-mismatch") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chương trình 01- CT/TU", [("01- CT/TU", "01-CTr/TU")]),
        ("Chương trình số 01- CrT/QU", [("01- CrT/QU", "01-CTr/QU")]),
        ("Nghị quyết 5-NQ/ĐU", [("5-NQ/ĐU", "05-NQ/ĐU")]),
        ("Kế hoạch 02 – KH/ĐU", [("02 – KH/ĐU", "02-KH/ĐU")]),
        ("Nghị quyết 12/NQ-ĐU", [("12/NQ-ĐU", "12-NQ/ĐU")]),
        ("Quyết định 156-QĐ/UBND", [("156-QĐ/UBND", "156/QĐ-UBND")]),
        ("Kế hoạch 7-KH-ĐU và 9/QĐ/UBND", [("7-KH-ĐU", "07-KH/ĐU"), ("9/QĐ/UBND", "09/QĐ-UBND")]),
        ("Kế hoạch 02-KH/ĐU, 156/QĐ-UBND, 30/2020/NĐ-CP, Nghị quyết 02, 12-XY-ZZ, 12-NQ-ZZ", []),
    ],
)
def test_symbol_form(text, expected):
    assert found(text, "symbol-form") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kế hoạch số 02-KH/ĐU ngày 10/12/2020 của Đảng ủy và Kế hoạch số 03, 04 ngày 10/10/2020 của Đảng ủy phường",
            ["02-KH/ĐU"],
        ),
        ("Quyết định 05/QĐ-UBND ngày 10/3/2023, Quyết định 09/QĐ-UBND ngày 10/2/2023", ["05/QĐ-UBND"]),
        ("Quyết định 05/QĐ-UBND ngày 10/3/2023, Quyết định 09/QĐ-UBND ngày 10/2/2022", []),
        ("Quy định 01-QĐ/TW ngày 03/02/2026 sau Quy định 399-QĐ/TW ngày 09/01/2026", []),
        ("Quy định 21-QĐ/TW ngày 03/6/2023 sau Quy định 39-QĐ/TW ngày 09/3/2023", ["21-QĐ/TW"]),
        ("Kế hoạch 01-KH/ĐU ngày 03/10/2025 và Kế hoạch 90-KH/ĐU ngày 09/5/2025", []),
        ("Kế hoạch 01-KH/ĐU ngày 03/10/2022 và Kế hoạch 02-KH/ĐU ngày 09/11/2022", []),
        ("Kế hoạch số 03 ngày 10/10/2020 và Kế hoạch số 02 ngày 10/12/2020", []),
        ("Kế hoạch 01-KH/ĐU ngày 31/02/2022 và Kế hoạch 02-KH/ĐU", []),
    ],
)
def test_number_date_order(text, expected):
    assert [place for place, _ in found(text, "number-date-order")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ban QLCX họp. QLCX báo cáo.", ["QLCX"]),
        ("QLCX họp. Ban quản lý chợ xã (QLCX) báo cáo.", ["QLCX"]),
        ("Ban quản lý chợ xã (QLCX) họp. QLCX báo cáo.", []),
        ("Ban quản lý chợ xã (viết tắt là QLCX) họp. QLCX báo cáo.", []),
        ("QLCX (quản lý chợ xã) họp.", []),
        ("UBND, HĐND, TDP7, UBND-HĐND, PCTUBND, khóa XIII, Kế hoạch 02-KH/ZZĐU, TTATXH họp.", []),
        ("THÔNG BÁO QLCX KẾT LUẬN\nHọp ĐẢNG viên TIN HOA.", []),
        ("Chuỗi ABCDEFGHIJKLMN dài.", []),
    ],
)
def test_undefined_abbreviation(text, expected):
    assert [place for place, _ in found(text, "undefined-abbreviation")] == expected


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Tăng cường công tác tuyên truyền trong thời gian tới.", "vague-commitment"),
        ("- Tiếp tục nâng cao chất lượng sinh hoạt;", "vague-commitment"),
        ("Giao Văn phòng Đảng ủy rà soát hồ sơ của các chi bộ.", "missing-deadline"),
        ("2. Công an phường chủ trì kiểm tra các chốt trực.", "missing-deadline"),
        ("Trước ngày 30/6/2026 hoàn thành việc sửa nhà văn hóa.", "missing-owner"),
        ("Hoàn thành việc sửa nhà văn hóa trong quý III.", "missing-owner"),
        ("Tăng cường công tác tuyên truyền, trong năm 2026 mở 12 lớp.", None),
        ("Giao Văn phòng Đảng ủy rà soát hồ sơ trước ngày 30/6/2026.", None),
        ("Trước ngày 30/6/2026 hoàn thành việc, giao Văn phòng theo dõi.", None),
        ("Tăng cường công tác tuyên truyền đã đạt kết quả.", None),
        ("Rà soát hồ sơ của các hộ dân.", None),
        ("Nhân dân phấn khởi trước kết quả này.", None),
        ("Tăng cường tuyên truyền.", None),
        ("TĂNG CƯỜNG CÔNG TÁC TUYÊN TRUYỀN MIỆNG.", None),
        ("Tăng cường công tác tuyên truyền miệng", None),
        ("Làm rõ việc; tăng cường công tác tuyên truyền miệng.", None),
    ],
)
def test_commitments(text, code):
    codes = [one.code for one in proofread(text) if one.code in CODES[9:12]]
    assert codes == ([code] if code else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("trao giấy  khen", [("  ", " ")]),
        ("hệ thống chính trị,..", [(",..", "…")]),
        ("hết việc....và,, rồi", [(",,", ",")]),
        ("đoàn thể chính trị- xã hội", [("- ", " - ")]),
        ("quản lý TTĐT,TTXD ở phường", [(",", ", ")]),
        ("hệ thống chính trị.Vai trò", [(".", ". ")]),
        ("họp , bàn . Xong", [(" ", ""), (" ", "")]),
        ("gọi là “ phố mẫu ” đó", [(" ", ""), (" ", "")]),
        (
            "v.v…., TP.Xa, P.Mẫu, Ths.An, 1.200, 26,6, 8:30, học tập… rồi... ./. hỏi?! 2020-2025, a - b, a-b",
            [],
        ),
        ("BAN CHẤP HÀNH          ĐỘC LẬP", []),
        ("Xem https://mau.vn/a.B,c và a  b", [("  ", " ")]),
        ("Số 01- CT/TU", []),
    ],
)
def test_double_space_or_punctuation(text, expected):
    assert found(text, "double-space-or-punctuation") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("của Đảng”; rồi", ["”"]),
        ("mở “ngoặc mà quên", ["“"]),
        ('mở "ngoặc mà quên', ['"']),
        ("“một «hai” ba»", ["“", "”"]),
        ('“một “hai” ba” và “bốn\nnăm” và "sáu"', []),
    ],
)
def test_unbalanced_quote(text, expected):
    assert sorted(place for place, _ in found(text, "unbalanced-quote")) == sorted(expected)


def test_findings_say_how_sure_they_are_and_stand_in_order():
    text = prepared("Sáng 31/9/2025 họp  bàn.\r\nĐến dự và chí đạo.")
    findings = proofread(text)
    assert [(one.code, one.severity) for one in findings] == [
        ("date-impossible", Severity.ERROR),
        ("double-space-or-punctuation", Severity.NOTE),
        ("misspelling", Severity.WARNING),
    ]
    place = place_of(findings[-1], text)
    assert (place.line, place.column, place.length) == (2, 11, 7)


def test_every_code_of_the_contract_is_known():
    assert len(CODES) == 14


def test_offsets_count_characters_of_nfc_with_plain_line_ends():
    text = prepared(unicodedata.normalize("NFD", "Kế hoạch\r\ngiấy  khen"))
    assert proofread(text) == [Finding("double-space-or-punctuation", Severity.NOTE, 13, 15, "spaces", " ")]


def test_the_list_of_words_can_be_written():
    assert [
        word for word in words() if not all(map(is_syllable, word.split())) or len(word.split()) != 2
    ] == []
    assert set(by_bare_form()["chi đao"]) == {"chỉ đạo"}
    assert [right for wrong, right in slips().items() if wrong == right or not right] == []
