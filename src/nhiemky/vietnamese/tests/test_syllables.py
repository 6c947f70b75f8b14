"""Which syllables Vietnamese can write, and where sentences and words begin and end."""

import pytest

from nhiemky.vietnamese.running_text import Piece, sentences_of, without_addresses, words_of
from nhiemky.vietnamese.syllables import is_syllable, lacks_tone, split_tone, with_tone_moved

WRITTEN = """
gì gìn giêng giết giếng già giữ giá gia giúp quà quý quyết quốc quận quê quyền quỳnh quạt khuya khuỷu khuỷ thuỷ
thủy hoà hòa khoẻ khỏe hoàn loại ngoài xoáy ngoèo nghiêng nghị ghế ghi kỹ kĩ lý lí yêu yếu yên ủy uỷ đảng viên phường
hướng được người rượu hưu cửu trường soong xoong huýt tuýt chuyên tuyết thuở mía mùa bưởi oan uống ướt ít ích
"""


@pytest.mark.parametrize("written", WRITTEN.split())
def test_what_can_be_written(written: str):
    assert is_syllable(written)
    assert is_syllable(written.upper())


@pytest.mark.parametrize(
    "written",
    ["zôn", "hoach", "quyêt", "gía", "qúy", "nghành", "nghàn", "kông", "ghà", "ngiêm", "cế", "đuợc", "trưòng"]
    + ["chínhtrị", "phườngg", "hoàng̀", "thànhh", "việtt", "bắn̉g", "cấq", "quứa", "gê", "ngê", "hòán"],
)
def test_what_cannot(written: str):
    assert not is_syllable(written)


@pytest.mark.parametrize(
    ("written", "moved"),
    [("gía", "giá"), ("qúy", "quý"), ("đuợc", None), ("hoach", None), ("viêt", None), ("zôn", None)]
    + [("tòan", "toàn")],
)
def test_a_mark_on_the_wrong_vowel_is_moved(written: str, moved: str | None):
    assert with_tone_moved(written) == moved


def test_the_tone_is_taken_off():
    assert split_tone("Thuỷ") == ("thuy", "r", 3)
    assert split_tone("ban") == ("ban", "", -1)
    assert split_tone("hòán") == ("hoan", "twice", 1)


def test_sentences_end_at_stops_and_lines_but_not_behind_short_forms():
    text = "Họp tại P. Mẫu, TP. Xa ngày 1. 2.  Bàn việc thu; việc chi!\n\n Kết luận"
    assert [piece.text for piece in sentences_of(text)] == [
        "Họp tại P. Mẫu, TP. Xa ngày 1. 2.  Bàn việc thu;",
        "việc chi!",
        "Kết luận",
    ]
    assert all(text[piece.start : piece.end] == piece.text for piece in sentences_of(text))


def test_words_have_places():
    assert words_of("TDP7, H'Mông - 12 hộ") == [
        Piece(0, 4, "TDP7"),
        Piece(6, 12, "H'Mông"),
        Piece(18, 20, "hộ"),
    ]


def test_addresses_are_blotted_out():
    text = "Xem https://mau.vn/a.b và vanphong@mau.vn, mau.gov.vn."
    blotted = without_addresses(text)
    assert len(blotted) == len(text)
    assert [piece.text for piece in words_of(blotted)] == ["Xem", "và"]


@pytest.mark.parametrize(
    ("written", "lacks"),
    [("hoach", True), ("quyêt", True), ("hoạch", False), ("ban", False), ("website", False)],
)
def test_a_stop_without_its_tone(written: str, *, lacks: bool):
    assert lacks_tone(written) is lacks
