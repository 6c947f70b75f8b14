"""The words of a file, for the full-text search: Word, Excel, PDF with text, plain text; none of a picture or a scan.

Bounded: what was taken in has been looked through already (`files`: bombs, macros, sizes); of a long file the
beginning is read, of a PDF as many pages as two seconds allow. What cannot be read has no words; it is no mistake.
"""

from __future__ import annotations

import io
import pkgutil
import time

from nhiemky.documents.rules.snippets import composed
from nhiemky.files.reading import office, pdfs, texts
from nhiemky.files.rules.kinds import FORMATS
from nhiemky.kernel.refusals import Refused

FIELD = "file"
MOST_CHARACTERS = 1_000_000
MOST_PAGES, MOST_SECONDS = 200, 2.0


def words_of(content: bytes, *, kind: str) -> str:
    """`kind` as in StoredFile.Kind; in NFC, one line for each line of the file; empty where there are none."""
    if kind == "image":
        return ""
    try:
        found = _pdf(content) if kind == "pdf" else _text(content, kind)
    except Refused:
        return ""
    # A NUL is in no text, and PostgreSQL keeps none.
    return composed(found.replace("\0", " ")[:MOST_CHARACTERS])


def _text(content: bytes, kind: str) -> str:
    if kind == "text":
        return texts.words_of(content, field=FIELD)
    format_ = next(known for known in FORMATS if known.kind == kind)
    return office.words_of(content, format_, field=FIELD, about=False)


def _pdf(content: bytes) -> str:
    """Page by page until the time is over."""
    pdfs.words_of(content, field=FIELD)
    reader = pkgutil.resolve_name("pypdf:PdfReader")(io.BytesIO(content))
    if reader.is_encrypted:
        reader.decrypt("")
    until = time.monotonic() + MOST_SECONDS
    pages: list[str] = []
    length = 0
    for number in range(MOST_PAGES):
        if time.monotonic() > until or length > MOST_CHARACTERS:
            break
        try:
            pages.append(reader.pages[number].extract_text())
        except pdfs.broken():
            break
        length += len(pages[-1])
    return "\n".join(pages)
