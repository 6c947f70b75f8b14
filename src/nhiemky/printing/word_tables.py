"""Tables of the DOCX: ruled ones for the body, invisible ones for the head and the signatures.

Rows are built as XML: python-docx looks up the whole grid for each cell, which takes seconds for 300 rows.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Literal, TypeAlias

from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Mm
from docx.text.paragraph import Paragraph as WordParagraph

from nhiemky.printing.word_styles import style_id

Cell: TypeAlias = Any
Border: TypeAlias = Literal["single", "none"]
Fill: TypeAlias = Callable[["CellWriter"], None]

# Space between rule and words, twentieths of a point.
INSET = 80


class CellWriter:
    """Adds paragraphs to one cell and remembers them."""

    def __init__(self, cell: Cell, document: Document) -> None:
        self._cell = cell
        self._document = document
        self.written: list[WordParagraph] = []

    def paragraph(self, style: str) -> WordParagraph:
        """A new empty paragraph of the style (a key of `STYLES`) at the end of the cell."""
        element: Any = OxmlElement("w:p")
        element.get_or_add_pPr().style = style_id(style)
        self._cell.append(element)
        self.written.append(WordParagraph(element, self._document._body))
        return self.written[-1]


class TableWriter:
    """One table of fixed column widths (mm) at the end of the document."""

    def __init__(self, document: Document, widths: Sequence[float], *, border: Border) -> None:
        self._document = document
        self._widths = [int(Mm(width).twips) for width in widths]
        self._table = _table(self._widths, border)
        section = document.element.body.sectPr
        section.addprevious(self._table)

    def row(self, fills: Sequence[Fill], *, kind: Literal["header", "whole", "free"] = "free") -> None:
        """A row: `header` comes again on each page, `whole` never breaks across pages."""
        row = _child(self._table, "w:tr")
        properties = _child(row, "w:trPr")
        if kind != "free":
            _child(properties, "w:cantSplit")
        if kind == "header":
            _child(properties, "w:tblHeader")
        for width, fill in zip(self._widths, fills, strict=True):
            cell = _child(row, "w:tc")
            settings = _child(cell, "w:tcPr")
            _child(settings, "w:tcW", {"w:w": str(width), "w:type": "dxa"})
            if kind == "header":
                _child(settings, "w:vAlign", {"w:val": "center"})
            fill(CellWriter(cell, self._document))
            if cell.find(qn("w:p")) is None:
                # A cell without a paragraph is a broken file for Word.
                _child(cell, "w:p")


def _table(widths: Sequence[int], border: Border) -> Any:
    table = OxmlElement("w:tbl")
    properties = _child(table, "w:tblPr")
    _child(properties, "w:tblW", {"w:w": str(sum(widths)), "w:type": "dxa"})
    # With the compatibility mode we set, this is where the rule stands and not the words.
    _child(properties, "w:tblInd", {"w:w": "0", "w:type": "dxa"})
    borders = _child(properties, "w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        _child(borders, f"w:{side}", {"w:val": border, "w:sz": "4", "w:space": "0", "w:color": "auto"})
    _child(properties, "w:tblLayout", {"w:type": "fixed"})
    margins = _child(properties, "w:tblCellMar")
    inset = INSET if border == "single" else 0
    for side in ("top", "left", "bottom", "right"):
        space = inset // 2 if side in ("top", "bottom") else inset
        _child(margins, f"w:{side}", {"w:w": str(space), "w:type": "dxa"})
    grid = _child(table, "w:tblGrid")
    for width in widths:
        _child(grid, "w:gridCol", {"w:w": str(width)})
    return table


def _child(parent: Any, tag: str, values: dict[str, str] | None = None) -> Any:
    child = OxmlElement(tag)
    for name, value in (values or {}).items():
        child.set(qn(name), value)
    parent.append(child)
    return child
