"""Photographs: opened, turned upright, made small enough, and written anew without anything but the picture."""

from __future__ import annotations

import datetime as dt
import io
import warnings
from dataclasses import dataclass

from PIL import Image, ImageCms, ImageOps

from nhiemky.files.rules.kinds import KEPT_IMAGES, Format
from nhiemky.kernel.refusals import Refused

LONGEST_SIDE = 2560  # pixels; A4 at 220 dpi
MOST_PIXELS = 80_000_000  # a picture of that size already takes 240 MB while it is open
JPEG_QUALITY = 88
FORMATS = ("JPEG", "PNG", "WEBP")

_EXIF = 0x8769
_TAKEN, _TAKEN_OFFSET = 0x9003, 0x9011  # DateTimeOriginal, OffsetTimeOriginal (Exif 2.31)


@dataclass(frozen=True, slots=True)
class Picture:
    """A re-encoded image: no EXIF, no position, no comment, no profile; `taken_at` is naive where the camera gave no zone."""

    content: bytes
    format: Format
    width: int
    height: int
    taken_at: dt.datetime | None


def re_encoded(content: bytes, *, field: str) -> Picture:
    """A JPEG or PNG of at most 2560 pixels a side. Raises Refused: file-damaged, image-too-many-pixels."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(content), formats=FORMATS) as checked:
                _refuse_too_many_pixels(checked, field=field)
                checked.verify()
            with Image.open(io.BytesIO(content), formats=FORMATS) as image:
                return _picture(image)
    except Image.DecompressionBombError as bomb:
        raise Refused("image-too-many-pixels", most=MOST_PIXELS // 10**6, field=field) from bomb
    except (OSError, SyntaxError, ValueError, EOFError, TypeError, IndexError, MemoryError) as broken:
        raise Refused("file-damaged", field=field) from broken


def _refuse_too_many_pixels(image: Image.Image, *, field: str) -> None:
    if image.width * image.height > MOST_PIXELS:
        raise Refused("image-too-many-pixels", most=MOST_PIXELS // 10**6, field=field)


def _picture(image: Image.Image) -> Picture:
    taken_at = _taken_at(image)
    if image.format == "JPEG":
        image.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
    profile = image.info.get("icc_profile")
    upright = ImageOps.exif_transpose(image)
    plain = _in_srgb(upright.convert(_mode(upright)), profile)
    plain.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
    plain.info = {}  # Pillow would write profiles and comments found here into the new file
    kept = "PNG" if image.format == "PNG" or plain.mode == "RGBA" else "JPEG"
    written = io.BytesIO()
    if kept == "JPEG":
        plain.save(written, "JPEG", quality=JPEG_QUALITY, optimize=True, progressive=True)
    else:
        plain.save(written, "PNG", optimize=plain.width * plain.height < 4_000_000)
    return Picture(written.getvalue(), KEPT_IMAGES[kept], plain.width, plain.height, taken_at)


def _mode(image: Image.Image) -> str:
    return "RGBA" if image.has_transparency_data else "RGB"


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """Colours as the camera meant them, without keeping its profile."""
    if not profile or image.mode != "RGB":
        return image
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        changed = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"))
    except (ImageCms.PyCMSError, OSError, ValueError):
        return image
    return changed or image


def _taken_at(image: Image.Image) -> dt.datetime | None:
    """When the photograph was taken as the camera says; None where it does not say or says nonsense."""
    try:
        exif = image.getexif().get_ifd(_EXIF)
        taken = dt.datetime.strptime(str(exif[_TAKEN]).strip("\0 "), "%Y:%m:%d %H:%M:%S")  # noqa: DTZ007 - see Picture
        offset = str(exif.get(_TAKEN_OFFSET, "")).strip("\0 ")
        return dt.datetime.fromisoformat(f"{taken.isoformat()}{offset}")
    except (KeyError, ValueError, OSError, SyntaxError, TypeError):
        return None
