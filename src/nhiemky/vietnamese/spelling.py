"""Two habits of placing the tone mark: `uỷ`, `hoà` beside `ủy`, `hòa`."""

import re
import unicodedata

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_TONED = {
    vowel + tone: unicodedata.normalize("NFC", vowel + tone) for vowel in "aeyouAEYOU" for tone in _TONES
}
# Only oa, oe and uy that end a syllable carry the mark on either vowel. After q the u belongs to the
# consonant (quý), and a final letter fixes the place of the mark (hoàn, huỳnh): both stay.
_MOVABLE = {
    first + _TONED[second + tone]: _TONED[first + tone] + second
    for pair in ("oa", "oe", "uy")
    for first in (pair[0], pair[0].upper())
    for second in (pair[1], pair[1].upper())
    for tone in _TONES
}
_ONSETS = "ngh|ch|gh|kh|ng|nh|ph|th|tr|b|c|d|đ|g|h|k|l|m|n|p|r|s|t|v|x"
_SYLLABLE = re.compile(
    rf"(?<![^\W\d_])((?i:{_ONSETS})?)({'|'.join(_MOVABLE)})(?![^\W\d_]|[\u0300-\u036f])",
)


def old_to_new_tone(text: str) -> str:
    """The text in NFC with `uỷ`, `hoà`, `khoẻ` written `ủy`, `hòa`, `khỏe`; every other syllable untouched."""
    return _SYLLABLE.sub(lambda found: found[1] + _MOVABLE[found[2]], unicodedata.normalize("NFC", text))


def equal(first: str, second: str) -> bool:
    """Whether two texts differ in nothing but Unicode form and tone placement."""
    return old_to_new_tone(first) == old_to_new_tone(second)
