"""One page as it was scanned: its pixels, whether they have colour or only black and white, and who took it."""

from __future__ import annotations

import hashlib
import io
import struct
import warnings
import zlib
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import ExifTags, Image

from nhiemky.elections.rules.scanned import Reason

Picture: TypeAlias = NDArray[np.uint8]
#: A file, or what was in one: images of a sealed store never lie on a disk as they are.
Source: TypeAlias = Path | bytes

#: A3 at 600 dpi is 70 megapixels; more than that is no scan of a ballot paper, and fills an old laptop's memory.
MOST_PIXELS = 80_000_000
#: A picture in black and white only, although stored in shades: next to no pixel is between the two.
BETWEEN = (40, 215)
LEAST_BETWEEN = 0.02
#: What scanners, copiers and telephones write, as Pillow calls it; its other formats are not for strangers' files.
FORMATS = ("JPEG", "PNG", "TIFF")
#: What Pillow and OpenCV raise on damaged files.
DAMAGED = (
    OSError, ValueError, TypeError, KeyError, IndexError, SyntaxError, EOFError, OverflowError, MemoryError,
    struct.error, zlib.error, cv2.error, Image.DecompressionBombError,
)  # fmt: skip
#: How Pillow calls pictures with colour.
COLOURED = ("RGB", "RGBA", "YCbCr", "CMYK", "P")


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


def opened(content: Source) -> Image.Image:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # the limit below is ours
            image = Image.open(
                io.BytesIO(content) if isinstance(content, bytes) else content, formats=FORMATS
            )
    except DAMAGED:  # UnidentifiedImageError is an OSError
        raise Unreadable("no-picture") from None
    if image.width * image.height > MOST_PIXELS:
        image.close()
        raise Unreadable("too-large")
    return image


def grey_of(image: Image.Image) -> Picture:
    if image.mode.startswith("I") or image.mode == "F":  # sixteen bits: Pillow would cut, not scale
        wide = np.asarray(image.convert("F"))
        return (wide / 257.0).clip(0, 255).astype(np.uint8)
    return np.asarray(image.convert("L"))


def frames_of(image: Image.Image) -> int:
    """How many pages a picture has. Raises Unreadable."""
    try:
        return int(getattr(image, "n_frames", 1))
    except DAMAGED:
        raise Unreadable("damaged") from None


def page_of(data: bytes, *, number: int, one_bit: bool) -> Page | BadPage:
    digest = hashlib.sha256(data).hexdigest()
    try:
        with opened(data) as image:
            coloured = image.mode in COLOURED
            camera = _by_camera(image)
            one_bit = one_bit or image.mode == "1"
            deep = image.mode.startswith("I")
            grey = grey_of(image) if deep else _decoded(data, colour=False)
    except (Unreadable, *DAMAGED):
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
    with suppress(*DAMAGED):
        exif = image.getexif()
        return ExifTags.Base.ExposureTime in exif.get_ifd(ExifTags.IFD.Exif)
    return False


def is_one_bit(grey: Picture) -> bool:
    """Whether a picture has black and white only: then light pens are lost before anybody looks."""
    small = grey[::3, ::3]
    dark = np.count_nonzero(small < BETWEEN[0])
    between = np.count_nonzero((small >= BETWEEN[0]) & (small <= BETWEEN[1]))
    return bool(dark and between < LEAST_BETWEEN * dark)
