"""A file as the text that is proofread: plain text, Markdown, or the body of a DOCX, one paragraph a line."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree

from nhiemky.documents.rules.proofreading import prepared
from nhiemky.files.reading import office, texts
from nhiemky.files.rules.kinds import DOCX, TEXT, accepted_format, refuse_too_large
from nhiemky.files.rules.secrecy import refuse_secret

FIELD = "file"
MOST_BYTES = 50 * 2**20
MOST_CHARACTERS = 5_000_000
_KINDS = (TEXT.kind, DOCX.kind)
_BREAKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


def text_of(content: bytes, *, ending: str) -> str:
    """The text in NFC. Raises Refused: what `files` refuses (kind, bomb, macros, damage), file-too-large, state-secret-mark."""
    refuse_too_large(len(content), most=MOST_BYTES, field=FIELD)
    found = accepted_format(content, ending=ending, kinds=_KINDS, field=FIELD)
    if found is DOCX:
        everything = office.words_of(content, DOCX, field=FIELD)
        refuse_secret(everything, field=FIELD)
        text = "\n".join(_body(content))
    else:
        text = texts.words_of(content, field=FIELD)
        refuse_secret(text, field=FIELD)
    refuse_too_large(max(len(text), 1), most=MOST_CHARACTERS, field=FIELD)
    return prepared(text)


def _body(content: bytes) -> Iterator[str]:
    """The paragraphs of the body; what was struck out while changes were tracked is not there any more."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        root = ElementTree.fromstring(archive.read(office.NEEDED[DOCX.code]))  # noqa: S314 - `words_of` refused a DTD
    for paragraph in root.iter():
        if _name(paragraph) == "p":
            yield "".join(_words(paragraph))


def _words(element: ElementTree.Element) -> Iterator[str]:
    for child in element:
        name = _name(child)
        if name == "t":
            yield child.text or ""
        elif name in _BREAKS:
            yield _BREAKS[name]
        elif name not in ("p", "tabs", "del", "txbxContent", "Fallback"):
            yield from _words(child)


def _name(element: ElementTree.Element) -> str:
    return element.tag.rpartition("}")[2]
