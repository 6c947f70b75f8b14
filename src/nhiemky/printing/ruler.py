"""How wide words are in the face of sheets, before anything is drawn."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from fontTools.ttLib import TTFont

from nhiemky.printing.sheets import Weight
from nhiemky.printing.typefaces import bundled

_CUTS: dict[Weight, tuple[str, int]] = {
    "regular": ("normal", 400),
    "bold": ("normal", 700),
    "italic": ("italic", 400),
}


def width(text: str, weight: Weight = "regular") -> float:
    """The width of a line in ems: the sum of its letters, for sheets are set without kerning.

    A sign that the face does not have is as wide as a letter may be; `sheets.unprintable` finds it.
    """
    letters = _letters(weight)
    return sum(letters.get(ord(sign), 1.0) for sign in text)


@cache
def _letters(weight: Weight) -> Mapping[int, float]:
    style, bold = _CUTS[weight]
    file = next(font.path for font in bundled().fonts.fonts() if font.style == style and font.path)
    with TTFont(file, lazy=True) as face:
        glyphs = face.getGlyphSet(location={"wght": bold})
        em = face["head"].unitsPerEm
        return {point: glyphs[name].width / em for point, name in face.getBestCmap().items()}
