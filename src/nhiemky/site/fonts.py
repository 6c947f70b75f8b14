"""Be Vietnam Pro for the screen: three weights with Vietnamese and Latin letters only, made once at install.

Usage: python -m nhiemky.site.fonts
"""

from __future__ import annotations

import sys
from importlib.resources import files
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

FOLDER = Path(__file__).parent / "static" / "fonts"
WEIGHTS = {400: "Regular", 600: "SemiBold", 700: "Bold"}
#: Latin-1, the Vietnamese letters of Latin Extended, combining tones, and the signs of a page: dashes, quotes, ₫, → ≤ ≥ −.
LETTERS = [
    *range(0x20, 0x7F),
    *range(0xA0, 0x100),
    *(0x102, 0x103, 0x110, 0x111, 0x128, 0x129, 0x168, 0x169, 0x1A0, 0x1A1, 0x1AF, 0x1B0),
    *(0x300, 0x301, 0x302, 0x303, 0x306, 0x309, 0x31B, 0x323),
    *range(0x1EA0, 0x1EFA),
    *(0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2026, 0x20AB, 0x2192, 0x2212, 0x2264, 0x2265),
]


def make() -> list[Path]:
    """Write what is missing; returns the files that were written (none when all are there)."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    missing = [weight for weight in WEIGHTS if not target(weight).is_file()]
    return [_subset(weight) for weight in missing]


def target(weight: int) -> Path:
    """Where the face of a weight lies."""
    return FOLDER / f"be-vietnam-pro-{weight}.woff2"


def _subset(weight: int) -> Path:
    source = files("fontpkg_be_vietnam_pro") / "files" / f"BeVietnamPro-{WEIGHTS[weight]}.ttf"
    with source.open("rb") as stream:
        font = TTFont(stream)
        options = Options(layout_features=["kern", "mark", "mkmk", "ccmp", "locl", "tnum"], hinting=False)
        subsetter = Subsetter(options)
        subsetter.populate(unicodes=LETTERS)
        subsetter.subset(font)
        font.flavor = "woff2"
        unfinished = target(weight).with_suffix(".part")
        font.save(unfinished)
    # Whoever serves the folder meanwhile finds the whole file or none.
    unfinished.replace(target(weight))
    return target(weight)


def main() -> int:
    written = make()
    sys.stdout.write(f"Fonts made: {len(written)}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
