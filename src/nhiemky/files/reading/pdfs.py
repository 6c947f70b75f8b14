"""PDF: whole, not locked, and the words of its first pages as far as they can be read."""

from __future__ import annotations

import io
import logging
import pkgutil
from collections.abc import Mapping
from typing import TYPE_CHECKING

from nhiemky.kernel.refusals import Refused

if TYPE_CHECKING:
    from pypdf import PdfReader

#: Marks stand on the first page or on the page after the cover.
PAGES_READ = 2
END_WITHIN = 2048  # bytes; scanners leave some filling after the end mark

logging.getLogger("pypdf").setLevel(logging.CRITICAL)


def words_of(content: bytes, *, field: str) -> str:
    """Title, subject, keywords and the text of the first two pages. Raises Refused: file-damaged, pdf-is-locked."""
    if b"%%EOF" not in content[-END_WITHIN:]:
        raise Refused("file-damaged", field=field)
    try:
        reader = _opened(content)
        locked = reader.is_encrypted and not reader.decrypt("")
    except broken() as error:
        raise Refused("file-damaged", field=field) from error
    if locked:
        raise Refused("pdf-is-locked", field=field)
    return "\n".join([*_properties(reader), *_pages(reader)])


def _properties(reader: PdfReader) -> list[str]:
    try:
        known: Mapping[str, object] = reader.metadata or {}
        return [str(known.get(name) or "") for name in ("/Title", "/Subject", "/Keywords")]
    except broken():
        return []


def _pages(reader: PdfReader) -> list[str]:
    """What cannot be read is left out: a scan has no words, and a viewer may open what we cannot."""
    words: list[str] = []
    for number in range(PAGES_READ):
        try:
            words.append(reader.pages[number].extract_text())
        except broken():
            break
    return words


def _opened(content: bytes) -> PdfReader:
    # Loaded with the first PDF: a tenth of every start of the product otherwise.
    reader: PdfReader = pkgutil.resolve_name("pypdf:PdfReader")(io.BytesIO(content))
    return reader


def broken() -> tuple[type[Exception], ...]:
    """pypdf meets broken files with any of these."""
    own: type[Exception] = pkgutil.resolve_name("pypdf.errors:PyPdfError")
    of_data = (ValueError, TypeError, LookupError, AttributeError, AssertionError, ArithmeticError)
    return (
        own,
        *of_data,
        OSError,
        RuntimeError,
        ImportError,
    )  # RecursionError, NotImplementedError are RuntimeErrors
