import unicodedata

from nhiemky.vietnamese.abbreviations import ABBREVIATIONS, expansion, find_abbreviations


def test_expands() -> None:
    assert expansion("UBND") == "Ủy ban nhân dân"
    assert expansion(unicodedata.normalize("NFD", " HĐND ")) == "Hội đồng nhân dân"
    assert expansion("XYZ") == "XYZ"


def test_the_table_is_composed_and_says_something() -> None:
    for abbreviation, meaning in ABBREVIATIONS.items():
        assert unicodedata.is_normalized("NFC", abbreviation + meaning)
        assert len(meaning) > len(abbreviation)


def test_finds_those_standing_alone() -> None:
    text = "UBND, HĐND–UBMTTQ phường: KT-XH, TDP7, TDP 7; Kế hoạch 02-KH/ĐU, Đảng ủy (ĐU)"
    assert [text[start:end] for start, end, _ in find_abbreviations(text)] == [
        "UBND",
        "HĐND",
        "UBMTTQ",
        "KT-XH",
        "TDP",
        "ĐU",
    ]
    assert find_abbreviations("TSVM")[0] == (0, 4, "trong sạch, vững mạnh")
