"""A file as the text that is proofread: plain text, Markdown, or a DOCX, one paragraph a line.

Of a DOCX the body comes first, so that its offsets are those of the body alone; text boxes, headers, footers, footnotes
and endnotes stand behind it, each paragraph once.
"""

from __future__ import annotations

import io
import re
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
#: Parts with words beside the body. Comments are notes to the writer, no text of the paper.
_BESIDE = re.compile(r"word/(?:header|footer)[0-9]*\.xml|word/(?:footnotes|endnotes)\.xml")
_BREAKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


def text_of(content: bytes, *, ending: str) -> str:
    """The text in NFC. Raises Refused: what `files` refuses (kind, bomb, macros, damage), file-too-large, state-secret-mark."""
    refuse_too_large(len(content), most=MOST_BYTES, field=FIELD)
    found = accepted_format(content, ending=ending, kinds=_KINDS, field=FIELD)
    if found is DOCX:
        everything = office.words_of(content, DOCX, field=FIELD)
        refuse_secret(everything, field=FIELD)
        text = "\n".join(_everything(content))
    else:
        text = texts.words_of(content, field=FIELD)
        refuse_secret(text, field=FIELD)
    refuse_too_large(max(len(text), 1), most=MOST_CHARACTERS, field=FIELD)
    return prepared(text)


def _everything(content: bytes) -> Iterator[str]:
    """What was struck out while changes were tracked is not there any more."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = sorted(name for name in archive.namelist() if _BESIDE.fullmatch(name))
        body, *beside = (
            # `words_of` refused a document type in every one of these parts.
            ElementTree.fromstring(archive.read(name))  # noqa: S314
            for name in (office.NEEDED[DOCX.code], *names)
        )
    in_boxes = {paragraph for box in body.iter() if _name(box) == "txbxContent" for paragraph in box.iter()}
    yield from (line for paragraph, line in _paragraphs(body) if paragraph not in in_boxes)
    lines = [line for paragraph, line in _paragraphs(body) if paragraph in in_boxes]
    lines += [line for root in beside for _paragraph, line in _paragraphs(root)]
    yield from dict.fromkeys(line for line in lines if line.strip())


def _paragraphs(root: ElementTree.Element) -> Iterator[tuple[ElementTree.Element, str]]:
    """A drawing is there twice, for old readers too: the second is passed over."""
    old = {inside for element in root.iter() if _name(element) == "Fallback" for inside in element.iter()}
    for paragraph in root.iter():
        if _name(paragraph) == "p" and paragraph not in old:
            yield paragraph, "".join(_words(paragraph))


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
