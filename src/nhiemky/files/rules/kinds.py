"""Which files are taken in and how each one is told by its first bytes."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from nhiemky.kernel.refusals import Refused


@dataclass(frozen=True, slots=True)
class Format:
    """A format of files: its endings (the first is the usual one), its content type, the kind it is kept as."""

    code: str
    endings: tuple[str, ...]
    content_type: str
    kind: str


_OFFICE = "application/vnd.openxmlformats-officedocument"
JPEG = Format("JPG", ("jpg", "jpeg"), "image/jpeg", "image")
PNG = Format("PNG", ("png",), "image/png", "image")
WEBP = Format("WEBP", ("webp",), "image/webp", "image")
PDF = Format("PDF", ("pdf",), "application/pdf", "pdf")
DOCX = Format("DOCX", ("docx",), f"{_OFFICE}.wordprocessingml.document", "docx")
XLSX = Format("XLSX", ("xlsx",), f"{_OFFICE}.spreadsheetml.sheet", "xlsx")
TEXT = Format("TXT", ("txt", "md", "csv"), "text/plain; charset=utf-8", "text")
FORMATS = (JPEG, PNG, WEBP, PDF, DOCX, XLSX, TEXT)
KINDS = frozenset(known.kind for known in FORMATS)
#: Images are kept as one of these.
KEPT_IMAGES = {"JPEG": JPEG, "PNG": PNG}


def format_of(content: bytes, *, ending: str) -> Format | None:
    """The format that the first bytes show; for zip archives and text the ending chooses among those possible."""
    if content.startswith(b"\xff\xd8\xff"):
        return JPEG
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return PNG
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return WEBP
    if content.startswith(b"%PDF-"):
        return PDF
    if content.startswith(b"PK\x03\x04"):
        return XLSX if ending in XLSX.endings else DOCX
    return TEXT if ending in TEXT.endings else None


def accepted_format(content: bytes, *, ending: str, kinds: Collection[str], field: str) -> Format:
    """The format of a file that is taken in; the ending of its name must agree with its content.

    Raises Refused: file-kind-not-accepted (naming what is), file-ending-disagrees (naming what it really is).
    """
    found = format_of(content, ending=ending)
    if found is None or found.kind not in kinds:
        raise Refused("file-kind-not-accepted", accepted=named(kinds), field=field)
    if ending not in found.endings:
        raise Refused("file-ending-disagrees", ending=ending, real=found.code, field=field)
    return found


def named(kinds: Collection[str]) -> str:
    """The formats of some kinds as people call them: "JPG, PNG, WEBP, PDF"."""
    return ", ".join(known.code for known in FORMATS if known.kind in kinds)


def refuse_too_large(size: int, *, most: int, field: str) -> None:
    """Sizes in bytes; the words name megabytes, rounded up, so that nobody reads 20 of 20."""
    if size > most:
        raise Refused("file-too-large", megabytes=-(-size // 2**20), most=most // 2**20, field=field)
    if size == 0:
        raise Refused("file-is-empty", field=field)
