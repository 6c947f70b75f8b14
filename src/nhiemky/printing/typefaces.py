"""The document typeface: a Times-metric face of this machine, else the one that is installed with us."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from unicodedata import normalize

import fontpkg
import typst
from fontTools.ttLib import TTFont

# In the order of the guidance: the face it names, then faces with the same widths.
TIMES_METRIC = ("Times New Roman", "Liberation Serif", "Tinos")
BUNDLED = "Noto Serif"
BUNDLED_SLUG = "noto-serif"
# Regular, italic, bold and bold italic: the format uses all four.
CUTS = frozenset({("normal", 400), ("italic", 400), ("normal", 700), ("italic", 700)})

# Liberation 1 has Latin letters only: every second word of a paper would be set in two faces.
MARKS = "\u0300\u0301\u0303\u0309\u0323"
LETTERS = frozenset(
    ord(normalize("NFC", letter + mark))
    for vowel in "aăâeêioôơuưy"
    for letter in (vowel, vowel.upper())
    for mark in MARKS
) | frozenset(map(ord, "ăâđêôơưĂÂĐÊÔƠƯ"))


@dataclass(frozen=True, slots=True)
class Typeface:
    """A face by name, the fonts Typst may use for it, and the code points that can be printed."""

    name: str
    fonts: typst.Fonts
    covered: frozenset[int]

    @property
    def families(self) -> tuple[str, ...]:
        """The face and, for signs it lacks, the bundled one."""
        return (self.name,) if self.name == BUNDLED else (self.name, BUNDLED)


@cache
def installed() -> Typeface:
    """The first Times-metric face of this machine that can print Vietnamese in all four cuts, else the bundled face."""
    cuts: dict[tuple[str, Path], set[tuple[str, int]]] = {}
    for font in typst.Fonts(include_system_fonts=True, include_embedded_fonts=False).fonts():
        if font.family in TIMES_METRIC and font.path and _points(font) >= LETTERS:
            place = (font.family, Path(font.path).parent)
            cuts.setdefault(place, set()).add((font.style, font.weight))
    for name in TIMES_METRIC:
        for (family, folder), found in cuts.items():
            if family == name and found >= CUTS:
                fonts = _fonts(folder)
                return Typeface(name, fonts, _covered(fonts, {name, BUNDLED}))
    return bundled()


@cache
def bundled() -> Typeface:
    """The face from the Python package, on any machine the same."""
    fonts = _fonts()
    return Typeface(BUNDLED, fonts, _covered(fonts, {BUNDLED}))


def _fonts(*folders: Path) -> typst.Fonts:
    """The bundled fonts and those of the folders; an older release of a face elsewhere must not get between."""
    places = [*folders, fontpkg.path(BUNDLED_SLUG).parent]
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(place) for place in places]
    )


def _covered(fonts: typst.Fonts, families: Iterable[str]) -> frozenset[int]:
    """Code points that every cut of one of the families has."""
    points: set[int] = set()
    for family in families:
        cuts = [_points(font) for font in fonts.fonts() if font.family == family and font.path]
        points |= set.intersection(*cuts) if cuts else set()
    return frozenset(points)


def _points(font: typst.FontInfo) -> set[int]:
    with TTFont(Path(font.path or ""), fontNumber=font.index, lazy=True) as opened:
        return set(opened.getBestCmap() or {})
