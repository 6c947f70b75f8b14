import unicodedata

import pytest

from nhiemky.vietnamese.controls import without_controls


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("Nghị quyết \u202egnơưht\u202c", "Nghị quyết gnơưht"),
        ("\u2066Hội nghị\u2069", "Hội nghị"),
        ("Hội\u200bnghị\ufeff\x00\x1b[31m", "Hộinghị[31m"),
        ("dòng một\r\n\tdòng hai", "dòng một\r\n\tdòng hai"),
        ("ngu\u031bo\u031b\u0300i", "ngu\u031bo\u031b\u0300i"),
        ("", ""),
    ],
)
def test_what_nobody_sees_is_taken_out(typed, seen):
    assert without_controls(typed) == seen


def test_every_control_goes_and_nothing_that_is_written():
    kept = {"\t", "\n", "\r"}
    for character in map(chr, range(0x3100)):
        if unicodedata.category(character) == "Cc":
            assert without_controls(character) == (character if character in kept else "")
        elif unicodedata.category(character)[0] in "LMNPSZ":
            assert without_controls(character) == character
