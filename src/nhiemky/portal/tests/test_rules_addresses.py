import pytest

from nhiemky.portal.rules.addresses import shortened


@pytest.mark.parametrize(
    ("slug", "most", "short"),
    [
        ("tong-ket-dai-hoi", 80, "tong-ket-dai-hoi"),
        ("tong-ket-dai-hoi", 16, "tong-ket-dai-hoi"),
        ("tong-ket-dai-hoi", 15, "tong-ket-dai"),
        ("tong-ket-dai-hoi", 12, "tong-ket-dai"),
        ("tong-ket-dai-hoi", 9, "tong-ket"),
        ("nghiengnghieng", 5, "nghie"),
        ("", 5, ""),
    ],
)
def test_an_address_is_cut_between_words(slug, most, short):
    assert shortened(slug, most=most) == short
