"""DOCX and XLSX: archives of the expected parts without macros, and all the words in them.

Words are read from the parts themselves: a stamp stands in a text box, a header, a watermark or a sheet's page header
as often as in a paragraph.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree

from nhiemky.files.rules.kinds import Format
from nhiemky.kernel.refusals import Refused

MOST_ENTRIES = 5000
MOST_UNPACKED = 300 * 2**20  # bytes
MOST_RATIO = 250  # unpacked / packed of one large entry; a repetitive sheet reaches 100
LARGE = 2**20
NEEDED = {"DOCX": "word/document.xml", "XLSX": "xl/workbook.xml"}

_MACROS = re.compile(r"vbaproject|vbadata|activex|macrosheets|dialogsheets", re.IGNORECASE)
_WITH_WORDS = re.compile(
    r"(?:word/(?:document|header\d*|footer\d*|footnotes|endnotes|comments\w*|glossary/document)"
    r"|xl/(?:workbook|sharedStrings|worksheets/\w+|comments\d*|drawings/\w+)"
    r"|word/drawings/\w+|docProps/(?:core|app|custom))\.xml",
    re.IGNORECASE,
)
#: Elements that end a line, by local name; "si" and "is" are strings of a sheet, the rest its page headers.
_LINES = {
    "p",
    "si",
    "is",
    "c",
    "text",
    "title",
    "subject",
    "keywords",
    "category",
    "description",
    "lpwstr",
    "lpstr",
}
_LINES |= {f"{which}{where}" for which in ("odd", "even", "first") for where in ("Header", "Footer")}
_BREAKS = {"tab": "\t", "br": "\n", "cr": "\n"}
#: Codes of a sheet's page header: &C, &"Arial,Bold", &14, &K00FF00.
_PRINT_CODES = re.compile(r'&(?:"[^"]*"|K[0-9A-F]{6}|\d+|[LCRPNDTZFAGBIUESXYOH])')


def words_of(content: bytes, format_: Format, *, field: str, about: bool = True) -> str:
    """Every line of text in the document; `about`: also what its program says about it (author, template, title).

    Raises Refused: file-damaged, file-with-macros, archive-too-large-unpacked.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _refuse_unsafe(archive, format_, field=field)
            return "\n".join(
                line for name in _parts(archive, about=about) for line in _lines(archive.read(name))
            )
    except (
        zipfile.BadZipFile,
        ElementTree.ParseError,
        OSError,
        ValueError,
        NotImplementedError,
        EOFError,
    ) as broken:
        raise Refused("file-damaged", field=field) from broken


def _refuse_unsafe(archive: zipfile.ZipFile, format_: Format, *, field: str) -> None:
    entries = archive.infolist()
    names = [entry.filename for entry in entries]
    if not {"[Content_Types].xml", NEEDED[format_.code]} <= set(names) or len(names) != len(set(names)):
        raise Refused("file-damaged", field=field)
    if any(entry.flag_bits & 1 or ".." in entry.filename.split("/") for entry in entries):
        raise Refused("file-damaged", field=field)
    if _swells(entries):
        raise Refused("archive-too-large-unpacked", field=field)
    if any(map(_MACROS.search, names)) or b"macroEnabled" in archive.read("[Content_Types].xml"):
        raise Refused("file-with-macros", ending=format_.endings[0], field=field)


def _swells(entries: list[zipfile.ZipInfo]) -> bool:
    """A zip bomb: too many entries, too much in them, or one that grows out of all proportion."""
    return (
        len(entries) > MOST_ENTRIES
        or sum(entry.file_size for entry in entries) > MOST_UNPACKED
        or any(e.file_size > LARGE and e.file_size > MOST_RATIO * max(e.compress_size, 1) for e in entries)
    )


def _parts(archive: zipfile.ZipFile, *, about: bool) -> list[str]:
    words = [name for name in archive.namelist() if _WITH_WORDS.fullmatch(name)]
    return words if about else [name for name in words if not name.lower().startswith("docprops/")]


def _lines(part: bytes) -> Iterator[str]:
    """The lines of one part. A document type is refused: Office writes none, and it is how XML grows in memory."""
    if b"<!DOCTYPE" in part[:4096] or b"<!ENTITY" in part:
        raise ValueError("document type declared")
    open_lines: list[list[str]] = [[]]
    for event, element in ElementTree.iterparse(io.BytesIO(part), events=("start", "end")):  # noqa: S314 - no DTD
        name = element.tag.rpartition("}")[2]
        if event == "start":
            if name in _LINES:
                open_lines.append([])
            continue
        open_lines[-1].append(_BREAKS.get(name) or _own_words(name, element))
        if name in _LINES and len(open_lines) > 1:
            yield _PRINT_CODES.sub("\t", "".join(open_lines.pop()))
        element.clear()
    yield "".join(open_lines.pop())


def _own_words(name: str, element: ElementTree.Element) -> str:
    """The text of an element; of a watermark (WordArt) and of a sheet its name, each as a line of its own."""
    if name == "textpath":
        return f"\n{element.get('string', '')}\n"
    if name == "sheet":
        return f"\n{element.get('name', '')}\n"
    return element.text or ""
