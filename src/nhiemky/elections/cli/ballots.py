"""`nhiemky ballots`: papers are laid out and drawn. No Django and no database."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from nhiemky.elections.papers import ballot_sheet
from nhiemky.elections.rules.sheet import Content, Sheet
from nhiemky.elections.rules.slate_file import Slate, slate
from nhiemky.files.reading.arguments import text_of
from nhiemky.files.rules.malformed import Malformed
from nhiemky.printing import sheets

LAYOUT, PREVIEW = "layout.json", "ballots-1up.png"
BALLOTS, CALIBRATION = "ballots.pdf", "calibration.pdf"


@dataclass(frozen=True, slots=True)
class Printed:
    """What was written: `files` are paths."""

    sheet: Sheet
    copies: int
    files: tuple[Path, ...]


def print_ballots(source: str, *, out: Path, copies: int, large: bool) -> Printed:
    """Papers of a slate. Raises OSError, Malformed for what is no slate, Refused for one that does not fit."""
    found = slate(text_of(source))
    _check_signs(found)
    content = ballot_sheet.of_slate(found, large=large)
    return _written(content, out=out, pdf=BALLOTS, copies=copies, preview=True)


def print_calibration(*, out: Path) -> Printed:
    """The sheet that is printed, marked and scanned before the day. Raises OSError."""
    return _written(ballot_sheet.CALIBRATION, out=out, pdf=CALIBRATION, copies=1, preview=False)


def _check_signs(found: Slate) -> None:
    """Words that the face of the papers cannot print are named with their field."""
    fields = {
        **{key: getattr(found, key) for key in ("title", "unit", "term", "body")},
        **{f"names: {name}": name for name in found.names},
    }
    for path, text in fields.items():
        missing = sheets.unprintable([text])
        if missing:
            raise Malformed("signs-not-printable", path=path, given=" ".join(missing))


def _written(content: Content, *, out: Path, pdf: str, copies: int, preview: bool) -> Printed:
    sheet = ballot_sheet.laid_out(content)
    drawing = ballot_sheet.drawing(sheet, title=f"{content.heading} {content.title}".strip())
    made = {pdf: sheets.to_pdf(drawing, copies=copies)}
    if preview:
        made[PREVIEW] = sheets.to_png(drawing)
    made[LAYOUT] = (json.dumps(ballot_sheet.layout_json(sheet), ensure_ascii=False, indent=1) + "\n").encode()
    out.mkdir(parents=True, exist_ok=True)
    for name, content_of_file in made.items():
        (out / name).write_bytes(content_of_file)
    return Printed(sheet, copies, tuple(out / name for name in made))
