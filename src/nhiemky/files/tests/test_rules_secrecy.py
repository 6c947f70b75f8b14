"""Marks are found however they are written; ordinary words are left alone."""

import unicodedata

import pytest

from nhiemky.files.rules.secrecy import find_mark, find_mark_in_name, refuse_secret, refuse_secret_name
from nhiemky.kernel.refusals import Refused

MARKED = [
    ("MẬT", "Mật"),
    ("Mật", "Mật"),
    ("  TỐI MẬT  ", "Tối mật"),
    ("TUYỆT   MẬT", "Tuyệt mật"),
    ("M Ậ T", "Mật"),
    ("M  Ậ  T", "Mật"),
    ("T Ố I   M Ậ T", "Tối mật"),
    ("T U Y Ệ T  M Ậ T", "Tuyệt mật"),
    ("TUYỆT\u00a0MẬT", "Tuyệt mật"),
    ("M\u200bẬ\u00adT", "Mật"),
    ("[MẬT]", "Mật"),
    ("*** TUYỆT MẬT ***", "Tuyệt mật"),
    ("Độ mật: Mật", "Mật"),
    ("Độ mật : TỐI MẬT", "Tối mật"),
    ("Mức độ mật: Tuyệt mật.", "Tuyệt mật"),
    ("Độ khẩn: Hỏa tốc – Độ mật: Mật, số bản: 3", "Mật"),
    ("Độ mật\tTối mật", "Tối mật"),
    ("Độ mật Tối mật", "Tối mật"),
    ("ĐẢNG BỘ QUẬN\tMẬT", "Mật"),
    ("ĐẢNG BỘ QUẬN          TUYỆT MẬT", "Tuyệt mật"),
    ("Số 12-BC/ĐU (Mật)", "Mật"),
    ("[Tối mật] Kế hoạch bảo vệ", "Tối mật"),
    ("MẬT - Bản số 03", "Mật"),
    ("MẬT Bản số: 03", "Mật"),
    ("TỐI MẬT: kế hoạch", "Tối mật"),
    ("Số: 12-KH/ĐU - MẬT", "Mật"),
    ("TÀI LIỆU TỐI MẬT", "Tối mật"),
    ("TUYET MAT", "Tuyệt mật"),
    ("Kính gửi: đồng chí Bí thư\nBÁO CÁO\nMẬT\nvề công tác", "Mật"),
]

ORDINARY = [
    "",
    "Công tác bảo vệ bí mật nhà nước năm 2023",
    "BÁO CÁO CÔNG TÁC BẢO VỆ BÍ MẬT NHÀ NƯỚC",
    "mối quan hệ mật thiết giữa Đảng với Nhân dân",
    "Hội nghị diễn ra trong không khí thân mật",
    "bảo mật thông tin; mật khẩu; mật mã; mật vụ",
    "MẬT ĐỘ DÂN SỐ",
    "MÔ HÌNH NUÔI ONG LẤY MẬT",
    "Mật độ xây dựng: 60%",
    "Mật ong rừng",
    "Không đưa lên hệ thống văn bản có độ mật, tối mật, tuyệt mật.",
    "Độ mật: Mật / Tối mật / Tuyệt mật (gạch bỏ phần không dùng)",
    "Các độ mật: mật, tối mật và tuyệt mật",
    "Độ mật: Thường",
    "Độ mật:",
    "QUY ĐỊNH QUẢN LÝ TÀI LIỆU TỐI MẬT, TUYỆT MẬT",
    "Thầy thuốc chữa bệnh gan mật",
    "tôi mất điện thoại",
    "MAT",
    "toi mat",
    "ong (mật) và phấn hoa",
    "Số 5, tổ dân phố 2",
]


@pytest.mark.parametrize("text, mark", MARKED)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_marks_are_found(text: str, mark: str, form):
    assert find_mark(unicodedata.normalize(form, text)) == mark


@pytest.mark.parametrize("text", ORDINARY)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_ordinary_words_are_left_alone(text: str, form):
    assert find_mark(unicodedata.normalize(form, text)) is None


@pytest.mark.parametrize(
    "name, mark",
    [
        ("Mật.docx", "Mật"),
        ("TUYỆT MẬT - kế hoạch.docx", "Tuyệt mật"),
        ("ke-hoach_(Tối mật).pdf", "Tối mật"),
        ("KH 12_MẬT_2023.pdf", "Mật"),
        ("[MẬT] báo cáo.pdf", "Mật"),
        ("toi-mat.pdf", None),
        ("TUYET-MAT.pdf", "Tuyệt mật"),
        ("MẬT", "Mật"),
        ("bảo vệ bí mật nhà nước.docx", None),
        ("bi-mat-nha-nuoc.docx", None),
        ("mật ong.jpg", None),
        ("mật-ong.jpg", None),
        (".docx", None),
    ],
)
def test_names_of_files(name: str, mark):
    assert find_mark_in_name(unicodedata.normalize("NFD", name)) == mark


def test_the_refusal_names_the_mark_and_the_field_and_nothing_of_the_text():
    with pytest.raises(Refused) as refused:
        refuse_secret("Kế hoạch bố trí\nTỐI MẬT", field="body")
    assert (refused.value.code, refused.value.facts) == (
        "state-secret-mark",
        {"mark": "Tối mật", "field": "body"},
    )
    with pytest.raises(Refused):
        refuse_secret_name("MẬT.pdf", field="file")


def test_ordinary_text_passes():
    refuse_secret("Công tác bảo vệ bí mật nhà nước", field="body")
    refuse_secret_name("bí mật nhà nước.pdf", field="file")
