"""Sort keys that every database orders alike: only characters 0-9 and a-z, so no collation is asked for an opinion.

A letter is written as its base letter and a digit (a0 a, a1 ă, a2 â, d0 d, d1 đ …). No two letters of a key stand
side by side, because some collations order pairs (`aa`, `ch`, `ll`) as letters of their own. The digit that closes
a syllable is its tone: lower than any letter, so letters decide first and the tone second. A number is its count
of digits and its digits. Keys of Latin text have at most three characters for each character of the text.
"""

import re
import unicodedata

from nhiemky.vietnamese.names import name_words

_TONES = {
    "\u0300": 1,
    "\u0309": 2,
    "\u0303": 3,
    "\u0301": 4,
    "\u0323": 5,
}  # huyền hỏi ngã sắc nặng; ngang is 0
_VARIANTS = {
    ("a", "\u0306"): "a1",
    ("a", "\u0302"): "a2",
    ("e", "\u0302"): "e1",
    ("o", "\u0302"): "o1",
    ("o", "\u031b"): "o2",
    ("u", "\u031b"): "u1",
}
_STROKED = str.maketrans("ðɖ", "đđ")
_MARKS = r"\u0300-\u036f"
_PIECE = re.compile(rf"[0-9]+|(?:[^\W\d_][{_MARKS}]*)+")
_LETTER = re.compile(rf"(.)([{_MARKS}]*)")
_LONGEST_SHORT_NUMBER = 8


def name_key(full_name: str) -> str:
    """Key of a person's name: given name, then family name, then the names between."""
    words = name_words(full_name)
    return "".join(map(text_key, [*words[-1:], *words[:-1]]))


def text_key(text: str) -> str:
    """Key of a title: Vietnamese letter order, tones within the syllable, numbers by their value."""
    lower = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).lower()).translate(_STROKED)
    return "".join(
        _number(piece) if piece[0].isdigit() else _syllable(piece) for piece in _PIECE.findall(lower)
    )


def _syllable(piece: str) -> str:
    tones = [_TONES[mark] for mark in piece if mark in _TONES]
    letters = "".join(_letter(letter, marks) for letter, marks in _LETTER.findall(piece))
    return f"{letters}{tones[0] if tones else 0}"


def _letter(letter: str, marks: str) -> str:
    if letter == "đ":
        return "d1"
    if not letter.isascii():
        return f"z9{ord(letter):07d}"  # other scripts follow the Latin letters, in the order of Unicode
    variants = [_VARIANTS[letter, mark] for mark in marks if (letter, mark) in _VARIANTS]
    return variants[0] if variants else f"{letter}0"


def _number(digits: str) -> str:
    significant = digits.lstrip("0") or "0"
    size = len(significant)
    if size <= _LONGEST_SHORT_NUMBER:
        return f"{size}{significant}"
    return f"9{_number(str(size))}{significant}"
