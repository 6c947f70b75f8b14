"""Pictures of one paper of each kind, short and long, and of all first pages side by side.

Usage: python -m tools.paper_shots FOLDER [word …]    (only kinds whose name holds one of the words; all without)
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

import django


def main(folder: Path, words: list[str]) -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "nhiemky.site.settings")
    django.setup()
    # Papers of a room can be imported once Django is set up.
    from nhiemky.documents.rules import templates  # noqa: PLC0415
    from nhiemky.printing.pdf import to_pdf  # noqa: PLC0415
    from tools.specimens import pictures, sheet, specimen  # noqa: PLC0415

    folder.mkdir(parents=True, exist_ok=True)
    firsts: list[tuple[str, Any]] = []
    for wording in templates.SHIPPED:
        if words and not any(word in wording.key for word in words):
            continue
        for length in ("short", "long"):
            pages = pictures(to_pdf(specimen(wording, length)))
            if length == "short":
                firsts += [(f"{wording.key} {at}", page) for at, page in enumerate(pages, start=1)]
            sheet([(str(at), page) for at, page in enumerate(pages, start=1)]).save(
                folder / f"{wording.key}-{length}.png"
            )
    for at in range(0, len(firsts), 8):
        sheet(firsts[at : at + 8]).save(folder / f"_{at // 8 + 1:02d}.png")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
