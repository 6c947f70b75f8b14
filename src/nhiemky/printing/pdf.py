"""A paper as PDF/A-2b. Typst draws it; every word goes in as data, never as markup."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

import typst

from nhiemky.printing.blocks import SAMPLE_MARK, Content, Printable
from nhiemky.printing.flow import Break, Dots, Grid, Line, Part
from nhiemky.printing.layout import Corner, Layout, RecipientList, SigningPlace, lay_out
from nhiemky.printing.typefaces import Typeface, installed
from nhiemky.printing.words import RECIPIENTS, unbreakable

Data: TypeAlias = dict[str, Any]

FOLDER = Path(__file__).parent
# Most faces have no ballot boxes and ticks, and PDF/A forbids a sign without a glyph: these are drawn.
DRAWN = {"☐": "empty", "□": "empty", "☑": "tick-box", "☒": "cross-box", "✓": "tick", "✔": "tick"}
STAND_INS = "\ufffd□?"
BREAK_HERE = "\u200b"
# Mean width of a letter in ems, a little generous.
LETTER = 0.55
# mm in a point
POINT = 25.4 / 72
# Share of the page: a table row that may be taller breaks across pages.
TALL = 0.3
# Tags for screen readers take 200 bytes a cell: nine tenths of the file of a long list, which is on the screen as well.
TAGGED_CELLS = 4000
# No Vietnamese word is longer than 7 letters; e-mail addresses and symbols reach 40.
LONGEST_WORD = 40


def to_pdf(paper: Printable, *, typeface: Typeface | None = None) -> bytes:
    """The paper as PDF/A-2b in a Times-metric face of this machine, or in the given one."""
    face = typeface or installed()
    layout = lay_out(paper)
    data = _data(layout, face)
    # A compiler of its own for each call: it is cheap beside the fonts, and one cannot serve two threads.
    compiler = typst.Compiler(
        input=_template(), root=str(FOLDER), font_paths=face.fonts, ignore_system_fonts=True
    )
    made = compiler.compile(
        format="pdf",
        pdf_standards=["a-2b"],
        pdf_tags=_cells(layout) <= TAGGED_CELLS,
        sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
    )
    if not isinstance(made, bytes):
        raise TypeError("the compiler returned no PDF")
    return made


def _cells(layout: Layout) -> int:
    return sum(
        len(part.rows) * len(part.widths) for part in (*layout.body, *layout.after) if isinstance(part, Grid)
    )


@cache
def _template() -> bytes:
    return (FOLDER / "paper.typ").read_bytes()


class _Words:
    """Words in the shape the template takes: pieces of text, drawn signs and line breaks."""

    def __init__(self, face: Typeface) -> None:
        self._covered = face.covered
        self._mere = {chr(point) for point in face.covered} - {"\n", *DRAWN}
        self._stand_in = next(sign for sign in STAND_INS if ord(sign) in face.covered)

    def pieces(self, text: str) -> list[Data]:
        """The pieces of a text; words longer than a symbol may break anywhere."""
        return [
            {"whole": piece["text"]} if whole and "text" in piece else piece
            for part, whole in unbreakable(text)
            for piece in self._pieces(part, LONGEST_WORD)
        ]

    def cell(self, text: str, *, longest: int) -> str | list[Data]:
        """The words of a table cell: mostly a mere string, because long lists have tens of thousands."""
        if len(text) <= longest and self._mere.issuperset(text):
            return text
        return list(self._pieces(text, longest))

    def runs(self, content: Content) -> list[Data]:
        """The pieces of a content with their weight and slope."""
        return [
            {**piece, "bold": run.bold, "italic": run.italic}
            for run in content
            for piece in self.pieces(run.text)
        ]

    def _pieces(self, text: str, longest: int) -> Iterator[Data]:
        written = ""
        for sign in _breakable(text, longest):
            drawn = DRAWN.get(sign) or ("break" if sign == "\n" else "")
            if drawn:
                yield from [{"text": written}] if written else []
                yield {"draw": drawn}
                written = ""
            elif sign == BREAK_HERE or ord(sign) in self._covered:
                written += sign
            else:
                written += self._stand_in
        yield from [{"text": written}] if written else []


def _breakable(text: str, longest: int) -> str:
    """The text with break opportunities between all letters of words that are too long for a line."""
    if len(text) <= longest:
        return text
    # split(" ") and not split(): writing blanks and the spaces between two runs must stay.
    words = (BREAK_HERE.join(word) if len(word) > longest else word for word in text.split(" "))
    return " ".join(words)


def _data(layout: Layout, face: Typeface) -> Data:
    words = _Words(face)
    head = layout.head
    return {
        "title": layout.title,
        "author": layout.author,
        "keywords": [word for word in (layout.form.key, f"font: {face.name}") if word],
        "language": layout.language,
        "families": list(face.families),
        "sheet": {**asdict(layout.sheet), "text_width": layout.sheet.text_width},
        "sample": words.pieces(SAMPLE_MARK) if layout.sample else [],
        "head": head
        and {
            **{name: words.pieces(said) for name, said in asdict(head).items() if isinstance(said, str)},
            "issuer_line": head.issuer_line,
        },
        "kind": words.pieces(layout.kind),
        "abstract": words.pieces(layout.abstract),
        "rule": layout.rule,
        "title_line": layout.title_line,
        "body": [_part(part, words, layout) for part in layout.body],
        "after": [_part(part, words, layout) for part in layout.after],
        "closing": [[_corner(corner, words, layout) for corner in row] for row in layout.closing],
    }


def _part(part: Part, words: _Words, layout: Layout) -> Data:
    match part:
        case Line():
            return {
                "part": "line",
                "style": part.style,
                "runs": words.runs(part.content),
                "align": part.align,
                "indent": part.indent,
                "keeps": part.keeps,
            }
        case Grid():
            return {"part": "grid", **_grid(part, words, layout)}
        case Dots():
            return {"part": "dots", "lines": part.lines}
        case Break():
            return {"part": "break"}


def _grid(grid: Grid, words: _Words, layout: Layout) -> Data:
    sheet = layout.sheet
    letters = [
        max(int(width * sheet.text_width / (sheet.table * POINT * LETTER)) - 2, 1) for width in grid.widths
    ]
    rows = [
        [words.cell(cell, longest=room) for cell, room in zip(row, letters, strict=True)]
        for row in (grid.header or ("",) * len(letters), *grid.rows)
    ]
    most = TALL * (sheet.height - sheet.top - sheet.bottom) / (sheet.table * sheet.close * POINT)
    return {
        "header": rows[0] if grid.header else [],
        "rows": rows[1:],
        "widths": grid.widths,
        "align": grid.align,
        "tall": [number for number, row in enumerate(grid.rows) if _lines(row, letters) > most],
    }


def _lines(row: tuple[str, ...], letters: list[int]) -> int:
    """How many lines a row needs at most, about."""
    return max(
        sum(1 + len(line) // room for line in cell.split("\n"))
        for cell, room in zip(row, letters, strict=True)
    )


def _corner(corner: Corner, words: _Words, layout: Layout) -> Data | None:
    match corner:
        case SigningPlace():
            return {
                "corner": "signing",
                "authority": words.pieces(corner.authority),
                "post": words.pieces(corner.post),
                "name": words.pieces(corner.name),
                "post_bold": corner.post_bold,
            }
        case RecipientList():
            return {
                "corner": "recipients",
                "label": words.pieces(RECIPIENTS),
                "label_style": layout.form.recipients_label,
                "lines": [words.pieces(line) for line in corner.lines],
            }
        case None:
            return None
