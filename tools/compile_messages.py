"""Compile every translation catalogue beside its source, because msgfmt is absent on a bare machine.

Usage: python tools/compile_messages.py FOLDER
"""

from __future__ import annotations

import sys
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po


def compile_catalogue(source: Path) -> Path:
    """Write the .mo beside the .po; a reader sees the old file or the new one, never half of it."""
    locale = source.parent.parent.name
    with source.open("rb") as text:
        catalogue = read_po(text, locale=locale, domain=source.stem, abort_invalid=True)
    target = source.with_suffix(".mo")
    unfinished = source.with_suffix(".mo.part")
    with unfinished.open("wb") as binary:
        write_mo(binary, catalogue)
    unfinished.replace(target)
    return target


def main() -> int:
    """Compile all catalogues below the folder named on the command line and say how many."""
    catalogues = sorted(Path(sys.argv[1]).rglob("LC_MESSAGES/*.po"))
    for source in catalogues:
        compile_catalogue(source)
    print(f"Translations compiled: {len(catalogues)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
