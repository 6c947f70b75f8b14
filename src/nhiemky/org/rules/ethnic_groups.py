"""Ethnic groups (dân tộc) as offices write them: free text, for the official list has spellings beside each name."""

from __future__ import annotations

import unicodedata

from nhiemky.vietnamese.folding import fold

MAJORITY = "Kinh"
#: What stands in a name besides letters and spaces: Ê-đê, H'Mông, Sán Chay (Cao Lan).
_IN_NAMES = "-'’()"
_FEWEST_LETTERS = 2


def is_minority(group: str) -> bool | None:
    """Neither Kinh nor, by its older name, Việt; None where nothing is recorded, which is not a no."""
    return fold(group) not in ("kinh", "viet") if group else None


def readable(text: str) -> bool:
    """A name, and not a tick (x), a number or a formula that has slipped into the column."""
    composed = unicodedata.normalize("NFC", text)
    letters = [sign for sign in composed if sign.isalpha()]
    rest = {sign for sign in composed if not sign.isalpha() and not sign.isspace()}
    return len(letters) >= _FEWEST_LETTERS and rest <= set(_IN_NAMES)


def tidied(text: str) -> str:
    """One spelling for one group: `KINH` and `kinh` become Kinh; what mixes cases already stays as it is."""
    words = unicodedata.normalize("NFC", " ".join(text.split()))
    return words.title() if words.isupper() or words.islower() else words
