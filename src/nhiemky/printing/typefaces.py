"""The document typeface: a Times-metric face of this machine, else the one that is installed with us."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import fontpkg
import typst
from fontTools.ttLib import TTFont

# In the order of the guidance: the face it names, then faces with the same widths.
TIMES_METRIC = ("Times New Roman", "Liberation Serif", "Tinos")
BUNDLED = "Noto Serif"
BUNDLED_SLUG = "noto-serif"
# Regular, italic, bold and bold italic: the format uses all four.
CUTS = frozenset({("normal", 400), ("italic", 400), ("normal", 700), ("italic", 700)})


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
    """The first Times-metric face of this machine that has all four cuts, else the bundled face."""
    fonts = _fonts(system_fonts=True)
    cuts: dict[str, set[tuple[str, int]]] = {}
    for font in fonts.fonts():
        cuts.setdefault(font.family, set()).add((font.style, font.weight))
    for name in TIMES_METRIC:
        if cuts.get(name, set()) >= CUTS:
            return Typeface(name, fonts, _covered(fonts, {name, BUNDLED}))
    return bundled()


@cache
def bundled() -> Typeface:
    """The face from the Python package, on any machine the same."""
    fonts = _fonts(system_fonts=False)
    return Typeface(BUNDLED, fonts, _covered(fonts, {BUNDLED}))


def _fonts(*, system_fonts: bool) -> typst.Fonts:
    folder = fontpkg.path(BUNDLED_SLUG).parent
    return typst.Fonts(
        include_system_fonts=system_fonts, include_embedded_fonts=False, font_paths=[str(folder)]
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
