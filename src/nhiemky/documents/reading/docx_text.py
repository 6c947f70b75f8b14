"""A Word file as the text of the editor: one paragraph a line, headings, lists and tables kept as it writes them."""

from __future__ import annotations

import io
import unicodedata
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from nhiemky.documents.reading.docx_numbering import Numbering, child_of, name_of, said_by, value_of
from nhiemky.documents.rules.structure import Kind, kind_of
from nhiemky.files.reading import office, texts
from nhiemky.files.rules.kinds import DOCX, TEXT, accepted_format, refuse_too_large
from nhiemky.files.rules.secrecy import refuse_secret
from nhiemky.kernel.refusals import Refused

#: A text of 50 pages has 170,000 characters; the editor takes so many.
MOST_CHARACTERS = 500_000
#: Of one part: its tree takes ten times as much memory, and no text of 50 pages comes near.
MOST_BYTES_OF_A_PART = 40 * 2**20
KINDS = (TEXT.kind, DOCX.kind)
_BREAKS = {"tab": " ", "br": " ", "cr": " ", "noBreakHyphen": "-"}
#: Struck out while changes were tracked, or drawn beside the text.
_NOT_TEXT = ("del", "moveFrom", "txbxContent", "Fallback", "instrText", "pPr", "rPr")
_MOST_STYLES_ABOVE = 9
_CONTAINERS = ("body", "sdt", "sdtContent", "customXml", "ins", "moveTo")


@dataclass(frozen=True, slots=True)
class _Style:
    """`heading`: 1 to 9, 0 for a style that is none."""

    heading: int
    list_id: str
    depth: int


def text_of(content: bytes, *, ending: str, most: int, field: str) -> str:
    """The text of a DOCX or a plain text file of at most `most` bytes.

    Raises Refused: what `files` refuses (size, kind, bomb, macros, damage), draft-too-long, state-secret-mark.
    """
    refuse_too_large(len(content), most=most, field=field)
    found = accepted_format(content, ending=ending, kinds=KINDS, field=field)
    if found is DOCX:
        refuse_secret(office.words_of(content, DOCX, field=field), field=field)
        text = _read(content, field=field)
    else:
        text = texts.words_of(content, field=field)
        refuse_secret(text, field=field)
    if len(text) > MOST_CHARACTERS:
        raise Refused("draft-too-long", most=MOST_CHARACTERS, field=field)
    return unicodedata.normalize("NFC", text)


def _read(content: bytes, *, field: str) -> str:
    """`office.words_of` has looked at the archive: its parts are sound XML without a document type."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if any(
                entry.file_size > MOST_BYTES_OF_A_PART for entry in map(archive.getinfo, _read_parts(archive))
            ):
                raise Refused("draft-too-long", most=MOST_CHARACTERS, field=field)
            body = child_of(_part(archive, office.NEEDED[DOCX.code]), "body")
            reader = _Reader(_styles(_part(archive, "word/styles.xml")), _part(archive, "word/numbering.xml"))
            return "\n".join(line for line in reader.lines(body) if line)
    except (ElementTree.ParseError, RecursionError) as broken:
        raise Refused("file-damaged", field=field) from broken


def _read_parts(archive: zipfile.ZipFile) -> set[str]:
    return {office.NEEDED[DOCX.code], "word/styles.xml", "word/numbering.xml"} & set(archive.namelist())


def _part(archive: zipfile.ZipFile, name: str) -> Element | None:
    if name not in archive.namelist():
        return None
    content = archive.read(name)
    if b"<!DOCTYPE" in content[:4096] or b"<!ENTITY" in content:
        raise ElementTree.ParseError("document type declared")
    return ElementTree.fromstring(content)  # noqa: S314 - no document type


def _styles(root: Element | None) -> dict[str, _Style]:
    """Every style with what it takes from the one it is based on."""
    rows = {said_by(style, "styleId"): style for style in (root if root is not None else ())}
    found = {}
    for style_id, style in rows.items():
        own, based_on = _style(style), value_of(style, "basedOn")
        for _step in range(_MOST_STYLES_ABOVE):
            if based_on not in rows:
                break
            above = _style(rows[based_on])
            own = _Style(own.heading or above.heading, own.list_id or above.list_id, own.depth or above.depth)
            based_on = value_of(rows[based_on], "basedOn")
        found[style_id] = own
    return found


def _style(style: Element) -> _Style:
    properties = child_of(style, "pPr")
    name = value_of(style, "name").lower()
    number = name.removeprefix("heading ") if name.startswith("heading ") else ""
    outline = value_of(properties, "outlineLvl")
    if name == "title":
        number = "1"
    elif not number and outline.isascii() and outline.isdigit() and int(outline) < 9:
        number = str(int(outline) + 1)
    heading = int(number) if number.isascii() and number.isdigit() else 0
    return _Style(heading, *_list_of(properties))


def _list_of(properties: Element | None) -> tuple[str, int]:
    listed = child_of(properties, "numPr")
    depth = value_of(listed, "ilvl")
    return value_of(listed, "numId"), int(depth) if depth.isascii() and depth.isdigit() else 0


class _Reader:
    """Walks through a body; numbers of lists are counted on the way."""

    def __init__(self, styles: dict[str, _Style], numbering: Element | None) -> None:
        self._styles = styles
        self._numbering = Numbering(numbering)

    def lines(self, parent: Element | None) -> Iterator[str]:
        for element in parent if parent is not None else ():
            name = name_of(element)
            if name == "p":
                yield self._paragraph(element)
            elif name == "tbl":
                yield from self._table(element)
            elif name in _CONTAINERS:
                yield from self.lines(element)

    def _table(self, table: Element) -> Iterator[str]:
        """A row a line, its cells parted by " | "."""
        for row in _all(table, "tr"):
            cells = [" ".join(line for line in self.lines(cell) if line) for cell in _all(row, "tc")]
            yield " | ".join(cells) if any(cells) else ""

    def _paragraph(self, paragraph: Element) -> str:
        words = " ".join("".join(_words(paragraph)).split())
        if not words:
            return ""
        properties = child_of(paragraph, "pPr")
        style = self._styles.get(value_of(properties, "pStyle"), _Style(0, "", 0))
        list_id, depth = _list_of(properties)
        if not list_id:
            list_id, depth = style.list_id, depth or style.depth
        mark = self._numbering.mark(list_id, depth) if list_id else ""
        line = f"{mark} {words}" if mark else words
        if style.heading and kind_of(line) is Kind.PARAGRAPH:
            return f"{'#' * min(style.heading, 3)} {line}"
        return line


def _all(parent: Element, name: str) -> Iterator[Element]:
    """Rows or cells, also those inside a content control."""
    for child in parent:
        if name_of(child) == name:
            yield child
        elif name_of(child) in _CONTAINERS:
            yield from _all(child, name)


def _words(element: Element) -> Iterator[str]:
    for child in element:
        name = name_of(child)
        if name == "t":
            yield child.text or ""
        elif name in _BREAKS:
            yield _BREAKS[name]
        elif name not in _NOT_TEXT:
            yield from _words(child)
