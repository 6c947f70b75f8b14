"""Files of a scanner become pages: the picture inside a PDF is taken out as it is, never drawn again when it need not be.

Decoding the JPEG of a page takes a tenth of the time of drawing the page anew, and loses nothing.
"""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from PIL import Image

from nhiemky.elections.reading.page import (
    COLOURED,
    DAMAGED,
    MOST_PIXELS,
    BadPage,
    Page,
    Picture,
    Source,
    Unreadable,
    frames_of,
    grey_of,
    is_one_bit,
    opened,
    page_of,
)
from nhiemky.elections.rules.scanned import Reason

#: Pages that are no single picture (printed to PDF, or with text laid over) are drawn at this.
DRAWN_DPI = 200
#: Of a picture that covers its page; a logo does not.
WHOLE_PAGE = 0.8
PDF_MARK = b"%PDF-"
#: PDFium may be asked by one thread at a time only; two at once break it for the whole process.
PDFIUM = threading.RLock()


def count(content: Source) -> int:
    """How many pages a file has. Raises Unreadable."""
    if _is_pdf(content):
        with PDFIUM:
            document = _document(content)
            try:
                return len(document)
            finally:
                document.close()
    with opened(content) as image:
        return frames_of(image)


def pages(content: Source, *, first: int = 0) -> Iterator[Page | BadPage]:
    """The pages from `first` (from 0) on, one after the other; memory holds one of them. Raises Unreadable."""
    return _of_pdf(content, first) if _is_pdf(content) else _of_picture(content, first)


def _is_pdf(content: Source) -> bool:
    if isinstance(content, Path):
        with content.open("rb") as file:
            return PDF_MARK in file.read(1024)
    return PDF_MARK in content[:1024]


def _document(content: Source) -> pdfium.PdfDocument:
    try:
        document = pdfium.PdfDocument(content)
    except pdfium.PdfiumError as error:
        locked = getattr(error, "err_code", None) == pdfium_c.FPDF_ERR_PASSWORD or "assword" in str(error)
        raise Unreadable("password" if locked else "damaged") from None
    if len(document) == 0:
        document.close()
        raise Unreadable("no-pages")
    return document


def _of_pdf(content: Source, first: int) -> Iterator[Page | BadPage]:
    with PDFIUM:
        document = _document(content)
        number = len(document)
    try:
        for at in range(first, number):
            with PDFIUM:
                found = _pdf_page(document, at)
            yield found  # whoever reads on does so without the lock
    finally:
        with PDFIUM:
            document.close()


def _pdf_page(document: pdfium.PdfDocument, at: int) -> Page | BadPage:
    """A damaged page is said to be one, and stops nothing."""
    try:
        page = document[at]
    except pdfium.PdfiumError:
        return BadPage(at + 1, Reason.UNREADABLE)
    try:
        found = _embedded(page)
        if found is None:
            return _drawn(page, number=at + 1)
        return page_of(found, number=at + 1, one_bit=False)
    except (pdfium.PdfiumError, ValueError, MemoryError):
        return BadPage(at + 1, Reason.UNREADABLE)
    finally:
        page.close()


def _embedded(page: pdfium.PdfPage) -> bytes | None:
    """The one JPEG that covers the page; None where there is no such."""
    objects = list(page.get_objects(max_depth=2))
    images = [one for one in objects if one.type == pdfium_c.FPDF_PAGEOBJ_IMAGE]
    if len(images) != 1:
        return None
    (image,) = images
    width, height = page.get_size()
    left, bottom, right, top = image.get_bounds()
    if (right - left) * (top - bottom) < WHOLE_PAGE * width * height:
        return None
    others = any(one.type != pdfium_c.FPDF_PAGEOBJ_IMAGE for one in objects)
    if list(image.get_filters()) != ["DCTDecode"] or (others and _is_drawn_over(objects)):
        return None
    return bytes(image.get_data(decode_simple=False))


def _is_drawn_over(objects: list[pdfium.PdfObject]) -> bool:
    """Text that a scanner's character recognition has laid over a page is not seen; lines and shapes are."""
    return any(one.type in (pdfium_c.FPDF_PAGEOBJ_PATH, pdfium_c.FPDF_PAGEOBJ_SHADING) for one in objects)


def _drawn(page: pdfium.PdfPage, *, number: int) -> Page | BadPage:
    """A page of other pictures: black and white ones are said to be so, the others are drawn."""
    width, height = page.get_size()
    scale = _scale(page)
    if width * height * scale * scale > MOST_PIXELS:
        return BadPage(number, Reason.UNREADABLE)
    bitmap = page.render(scale=scale, rev_byteorder=True)
    colour = np.ascontiguousarray(bitmap.to_numpy()[:, :, :3])
    bitmap.close()
    grey = cv2.cvtColor(colour, cv2.COLOR_RGB2GRAY)
    digest = hashlib.sha256(colour.tobytes()).hexdigest()
    return Page(
        number,
        grey,
        digest,
        b"",
        coloured=_has_colour(colour),
        one_bit=_only_one_bit(page) or is_one_bit(grey),
        camera=False,
        drawn=colour,
    )


def _images(page: pdfium.PdfPage) -> list[pdfium.PdfImage]:
    return [one for one in page.get_objects(max_depth=2) if one.type == pdfium_c.FPDF_PAGEOBJ_IMAGE]


def _scale(page: pdfium.PdfPage) -> float:
    """Pixels per point: as fine as the picture on the page, at least 200 dpi, at most 400."""
    widths = [image.get_px_size()[0] for image in _images(page)]
    own = max(widths, default=0) / max(page.get_size()[0], 1.0) * 72
    return min(max(own, DRAWN_DPI), 2 * DRAWN_DPI) / 72


def _only_one_bit(page: pdfium.PdfPage) -> bool:
    """Every picture on the page has one bit for a pixel, as a scanner set to black and white makes them."""
    found = _images(page)
    return bool(found) and all(image.get_metadata().bits_per_pixel == 1 for image in found)


def _has_colour(colour: Picture) -> bool:
    small = colour[::8, ::8].astype(np.int16)
    return bool((np.abs(small[:, :, 0] - small[:, :, 2]) > 24).any())


def _of_picture(content: Source, first: int) -> Iterator[Page | BadPage]:
    with opened(content) as image:
        frames = frames_of(image)
        if frames == 1:
            if first == 0:
                data = content if isinstance(content, bytes) else content.read_bytes()
                yield page_of(data, number=1, one_bit=image.mode == "1")
            return
        for at in range(first, frames):
            yield _frame(image, at)


def _frame(image: Image.Image, at: int) -> Page | BadPage:
    """One page of a TIFF."""
    try:
        image.seek(at)
        if image.width * image.height > MOST_PIXELS:
            return BadPage(at + 1, Reason.UNREADABLE)
        one_bit, coloured = image.mode == "1", image.mode in COLOURED
        colour = np.asarray(image.convert("RGB")) if coloured else None
        grey = grey_of(image) if colour is None else cv2.cvtColor(colour, cv2.COLOR_RGB2GRAY)
    except DAMAGED:
        return BadPage(at + 1, Reason.UNREADABLE)
    digest = hashlib.sha256(grey.tobytes()).hexdigest()
    bit = one_bit or is_one_bit(grey)
    return Page(at + 1, grey, digest, b"", coloured=coloured, one_bit=bit, camera=False, drawn=colour)
