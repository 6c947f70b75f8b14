"""Files of a scanner become pages: the picture inside a PDF is taken out as it is, never drawn again when it need not be.

Decoding the JPEG of a page takes a tenth of the time of drawing the page anew, and loses nothing.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import cv2
import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from numpy.typing import NDArray
from PIL import ExifTags, Image, UnidentifiedImageError

from nhiemky.elections.rules.scanned import Reason

Picture: TypeAlias = NDArray[np.uint8]
#: A file, or what was in one: images of a sealed store never lie on a disk as they are.
Source: TypeAlias = Path | bytes

#: A3 at 600 dpi is 70 megapixels; more than that is no scan of a ballot paper, and fills an old laptop's memory.
MOST_PIXELS = 80_000_000
#: Pages that are no single picture (printed to PDF, or with text laid over) are drawn at this.
DRAWN_DPI = 200
#: Of a picture that covers its page; a logo does not.
WHOLE_PAGE = 0.8
PDF_MARK = b"%PDF-"
#: A picture in black and white only, although stored in shades: next to no pixel is between the two.
BETWEEN = (40, 215)
LEAST_BETWEEN = 0.02


@dataclass(frozen=True, slots=True)
class Page:
    """One page as it was scanned, luminance only; `colour` decodes it again, for the pages that need it.

    `data`: the bytes of the picture, whose SHA-256 is `sha256`; empty where the page had to be drawn, then `drawn`.
    """

    number: int
    grey: Picture
    sha256: str
    data: bytes
    coloured: bool
    one_bit: bool
    camera: bool
    drawn: Picture | None = None

    def colour(self) -> Picture | None:
        """Red, green, blue (height, width, 3); None for a page without colour."""
        if not self.coloured:
            return None
        if self.drawn is not None:
            return self.drawn
        return _decoded(self.data, colour=True)

    def reduced(self) -> Picture | None:
        """The same at half the size, which a JPEG gives in a third of the time."""
        if not self.coloured:
            return None
        if self.drawn is not None:
            return np.ascontiguousarray(self.drawn[::2, ::2])
        way = cv2.IMREAD_REDUCED_COLOR_2 | cv2.IMREAD_IGNORE_ORIENTATION
        found = _decoded_as(self.data, way)
        return None if found is None else cv2.cvtColor(found, cv2.COLOR_BGR2RGB)


@dataclass(frozen=True, slots=True)
class BadPage:
    """A page that could not be opened; the others of the file are not concerned."""

    number: int
    reason: Reason
    sha256: str = ""


class Unreadable(Exception):
    """A file that cannot be opened at all. `code`: password, damaged, no-picture, no-pages."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def count(content: Source) -> int:
    """How many pages a file has. Raises Unreadable."""
    if _is_pdf(content):
        document = _opened(content)
        try:
            return len(document)
        finally:
            document.close()
    with _picture(content) as image:
        return int(getattr(image, "n_frames", 1))


def pages(content: Source, *, first: int = 0) -> Iterator[Page | BadPage]:
    """The pages from `first` (from 0) on, one after the other; memory holds one of them. Raises Unreadable."""
    return _of_pdf(content, first) if _is_pdf(content) else _of_picture(content, first)


def _is_pdf(content: Source) -> bool:
    if isinstance(content, Path):
        with content.open("rb") as file:
            return PDF_MARK in file.read(1024)
    return PDF_MARK in content[:1024]


def _opened(content: Source) -> pdfium.PdfDocument:
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
    document = _opened(content)
    try:
        for at in range(first, len(document)):
            yield _pdf_page(document, at)
    finally:
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
        data, one_bit = found
        return _from_bytes(data, number=at + 1, one_bit=one_bit)
    except (pdfium.PdfiumError, ValueError, MemoryError):
        return BadPage(at + 1, Reason.UNREADABLE)
    finally:
        page.close()


def _embedded(page: pdfium.PdfPage) -> tuple[bytes, bool] | None:
    """The one JPEG that covers the page, with whether it is said to be of one bit; None where there is no such."""
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
    return bytes(image.get_data(decode_simple=False)), False


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


def _picture(content: Source) -> Image.Image:
    try:
        image = Image.open(io.BytesIO(content) if isinstance(content, bytes) else content)
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError):
        raise Unreadable("no-picture") from None
    if image.width * image.height > MOST_PIXELS:
        image.close()
        raise Unreadable("too-large")
    return image


def _of_picture(content: Source, first: int) -> Iterator[Page | BadPage]:
    with _picture(content) as image:
        frames = int(getattr(image, "n_frames", 1))
        if frames == 1:
            if first == 0:
                data = content if isinstance(content, bytes) else content.read_bytes()
                yield _from_bytes(data, number=1, one_bit=image.mode == "1")
            return
        for at in range(first, frames):
            yield _frame(image, at)


def _frame(image: Image.Image, at: int) -> Page | BadPage:
    """One page of a TIFF."""
    try:
        image.seek(at)
        if image.width * image.height > MOST_PIXELS:
            return BadPage(at + 1, Reason.UNREADABLE)
        one_bit, coloured = image.mode == "1", image.mode in ("RGB", "RGBA", "YCbCr", "CMYK", "P")
        colour = np.asarray(image.convert("RGB")) if coloured else None
        grey = _grey_of(image) if colour is None else cv2.cvtColor(colour, cv2.COLOR_RGB2GRAY)
    except (OSError, ValueError, SyntaxError, EOFError, Image.DecompressionBombError):
        return BadPage(at + 1, Reason.UNREADABLE)
    digest = hashlib.sha256(grey.tobytes()).hexdigest()
    bit = one_bit or is_one_bit(grey)
    return Page(at + 1, grey, digest, b"", coloured=coloured, one_bit=bit, camera=False, drawn=colour)


def _grey_of(image: Image.Image) -> Picture:
    if image.mode.startswith("I") or image.mode == "F":  # sixteen bits: Pillow would cut, not scale
        wide = np.asarray(image.convert("F"))
        return (wide / 257.0).clip(0, 255).astype(np.uint8)
    return np.asarray(image.convert("L"))


def _from_bytes(data: bytes, *, number: int, one_bit: bool) -> Page | BadPage:
    digest = hashlib.sha256(data).hexdigest()
    try:
        with _picture(data) as image:
            coloured = image.mode in ("RGB", "RGBA", "YCbCr", "CMYK", "P")
            camera = _by_camera(image)
            one_bit = one_bit or image.mode == "1"
            deep = image.mode.startswith("I")
            grey = _grey_of(image) if deep else _decoded(data, colour=False)
    except (Unreadable, OSError, ValueError, SyntaxError):
        return BadPage(number, Reason.UNREADABLE, digest)
    if grey is None:
        return BadPage(number, Reason.UNREADABLE, digest)
    return Page(number, grey, digest, data, coloured, one_bit or is_one_bit(grey), camera)


def _decoded(data: bytes, *, colour: bool) -> Picture | None:
    """Pixels as they are stored: how a camera was held does not matter, the corner marks say what is up."""
    way = cv2.IMREAD_COLOR_RGB if colour else cv2.IMREAD_GRAYSCALE
    return _decoded_as(data, way | cv2.IMREAD_IGNORE_ORIENTATION)


def _decoded_as(data: bytes, way: int) -> Picture | None:
    try:
        return cv2.imdecode(np.frombuffer(data, np.uint8), way)
    except cv2.error:
        return None


def _by_camera(image: Image.Image) -> bool:
    """A camera writes how long it exposed; scanners do not."""
    with suppress(OSError, ValueError, SyntaxError):
        exif = image.getexif()
        return ExifTags.Base.ExposureTime in exif.get_ifd(ExifTags.IFD.Exif)
    return False


def is_one_bit(grey: Picture) -> bool:
    """Whether a picture has black and white only: then light pens are lost before anybody looks."""
    small = grey[::3, ::3]
    dark = np.count_nonzero(small < BETWEEN[0])
    between = np.count_nonzero((small >= BETWEEN[0]) & (small <= BETWEEN[1]))
    return bool(dark and between < LEAST_BETWEEN * dark)
