"""PDF: whole, not locked, and the words of its first pages as far as they can be read."""

from __future__ import annotations

import io
import logging
from collections.abc import Mapping

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from nhiemky.kernel.refusals import Refused

#: Marks stand on the first page or on the page after the cover.
PAGES_READ = 2
END_WITHIN = 2048  # bytes; scanners leave some filling after the end mark

logging.getLogger("pypdf").setLevel(logging.CRITICAL)
#: pypdf meets broken files with any of these.
BROKEN = (
    PyPdfError,
    OSError,
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    AttributeError,
    AssertionError,
    RecursionError,
)


def words_of(content: bytes, *, field: str) -> str:
    """Title, subject, keywords and the text of the first two pages. Raises Refused: file-damaged, pdf-is-locked."""
    if b"%%EOF" not in content[-END_WITHIN:]:
        raise Refused("file-damaged", field=field)
    try:
        reader = PdfReader(io.BytesIO(content))
        locked = reader.is_encrypted and not reader.decrypt("")
    except (*BROKEN, NotImplementedError, ImportError) as broken:
        raise Refused("file-damaged", field=field) from broken
    if locked:
        raise Refused("pdf-is-locked", field=field)
    return "\n".join([*_properties(reader), *_pages(reader)])


def _properties(reader: PdfReader) -> list[str]:
    try:
        known: Mapping[str, object] = reader.metadata or {}
        return [str(known.get(name) or "") for name in ("/Title", "/Subject", "/Keywords")]
    except BROKEN:
        return []


def _pages(reader: PdfReader) -> list[str]:
    """What cannot be read is left out: a scan has no words, and a viewer may open what we cannot."""
    words: list[str] = []
    for number in range(PAGES_READ):
        try:
            words.append(reader.pages[number].extract_text())
        except (*BROKEN, NotImplementedError, ImportError):
            break
    return words
