"""A sheet on which everything has its exact place in millimetres: ballot papers, the sheet that checks a scanner.

`papers` flow as words need room; here nothing flows: a reader will look for each mark where this file put it.
"""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal, TypeAlias

import typst
from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import NameObject

from nhiemky.printing.typefaces import bundled

Weight: TypeAlias = Literal["regular", "bold", "italic"]

TEMPLATE = Path(__file__).with_name("sheet.typ")
BLACK = 0


@dataclass(frozen=True, slots=True)
class Words:
    """One line of words: `x` where it begins, `y` its baseline; `size` in points; `shade` 0 black to 255 white."""

    x: float
    y: float
    text: str
    size: float
    weight: Weight = "regular"
    shade: int = BLACK


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight line, `width` in points, from one place to another."""

    x: float
    y: float
    to_x: float
    to_y: float
    width: float
    dotted: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """A box by its inner edge; its line of `width` points lies outside."""

    x: float
    y: float
    w: float
    h: float
    width: float


@dataclass(frozen=True, slots=True)
class Modules:
    """A square of black and white cells, `rows` of 1 (black) and 0."""

    x: float
    y: float
    size: float
    rows: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """One side of paper, in millimetres from its top left corner."""

    width: float
    height: float
    title: str
    words: tuple[Words, ...]
    strokes: tuple[Stroke, ...] = ()
    frames: tuple[Frame, ...] = ()
    modules: tuple[Modules, ...] = ()


def to_pdf(drawing: Drawing, *, copies: int = 1) -> bytes:
    """PDF with `copies` pages, which are one and the same content: no sheet can differ from another."""
    return _repeated(_compiled(drawing, "pdf", pdf_tags=False), copies)


def bound(drawings: Sequence[Drawing]) -> bytes:
    """PDF of several sheets, one behind the other."""
    writer = PdfWriter()
    for one in drawings:
        writer.append(io.BytesIO(to_pdf(one)))
    if drawings:
        writer.add_metadata({"/Title": drawings[0].title})
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()


def to_png(drawing: Drawing, *, dpi: int = 150) -> bytes:
    """The sheet as a picture."""
    return _compiled(drawing, "png", ppi=dpi)


def unprintable(texts: Sequence[str]) -> tuple[str, ...]:
    """Signs in the texts that the face of sheets does not have, each once."""
    covered = bundled().covered
    return tuple(dict.fromkeys(sign for text in texts for sign in text if ord(sign) not in covered))


def _compiled(drawing: Drawing, form: Literal["pdf", "png"], **how: Any) -> bytes:
    # Always the bundled face, never one of this machine: a sheet printed here is read by its measures elsewhere.
    face = bundled()
    compiler = typst.Compiler(
        input=_template(), root=str(TEMPLATE.parent), font_paths=face.fonts, ignore_system_fonts=True
    )
    data = {**asdict(drawing), "families": list(face.families)}
    made = compiler.compile(format=form, sys_inputs={"data": json.dumps(data, ensure_ascii=False)}, **how)
    if not isinstance(made, bytes):
        raise TypeError(f"the compiler returned no {form}")
    return made


@cache
def _template() -> bytes:
    return TEMPLATE.read_bytes()


def _repeated(pdf: bytes, copies: int) -> bytes:
    """The one page as often as asked: a thousand pages share one content and weigh little more than one."""
    if copies == 1:
        return pdf
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf)))
    first = writer.pages[0]
    for _copy in range(copies - 1):
        again = PageObject(writer)
        again.update({key: first.raw_get(key) for key in first if key != NameObject("/Parent")})
        writer.add_page(again)
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()
