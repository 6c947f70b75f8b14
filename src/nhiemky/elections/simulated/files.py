"""Pictures into files and papers into pictures: JPEG, the PDF that office scanners write, the printed page."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
import pypdfium2

from nhiemky.elections.simulated.deck import Pixels


def printed_page(pdf: bytes, *, dpi: int = 300, page: int = 0) -> Pixels:
    """A page of a PDF in grey, as a perfect printer prints it."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        bitmap = document[page].render(scale=dpi / 72, grayscale=True)
        found = np.array(bitmap.to_numpy(), np.uint8)
    finally:
        document.close()
    return found.reshape(found.shape[:2])


def jpeg(image: Pixels, quality: int) -> bytes:
    """The picture (grey, or red green blue) as a JPEG file."""
    turned = image if image.ndim == 2 else cv2.cvtColor(image, cv2.COLOR_RGB2BGR)
    done, data = cv2.imencode(".jpg", turned, [cv2.IMWRITE_JPEG_QUALITY, quality])
    if not done:
        raise ValueError("no picture")
    return bytes(data)


def pdf_of(images: Sequence[bytes], *, dpi: int) -> bytes:
    """A PDF as scanners write it: on every page nothing but one JPEG picture, as it is."""
    count = len(images)
    kids = " ".join(f"{3 + 3 * at} 0 R" for at in range(count))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {count} >>".encode(),
    ]
    for at, data in enumerate(images):
        objects += _page(data, 3 + 3 * at, dpi)
    written = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    places = []
    for number, one in enumerate(objects, start=1):
        places.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    tail = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(written))
    return bytes(written + head + table + tail)


def _page(data: bytes, number: int, dpi: int) -> tuple[bytes, bytes, bytes]:
    """A page, its picture and the words that put the one on the other."""
    height, width, channels = _measures(data)
    wide, high = width * 72 / dpi, height * 72 / dpi
    space = "DeviceGray" if channels == 1 else "DeviceRGB"
    page = (
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {wide:.3f} {high:.3f}] "
        f"/Resources << /XObject << /Im0 {number + 1} 0 R >> >> /Contents {number + 2} 0 R >>"
    )
    picture = (
        f"<< /Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /{space} "
        f"/BitsPerComponent 8 /Filter /DCTDecode /Length {len(data)} >>"
    )
    words = f"q {wide:.3f} 0 0 {high:.3f} 0 0 cm /Im0 Do Q".encode()
    return (
        page.encode(),
        picture.encode() + b"\nstream\n" + data + b"\nendstream",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(words), words),
    )


def _measures(data: bytes) -> tuple[int, int, int]:
    """Height, width and channels, from the frame header of a JPEG file."""
    at = 2
    while at + 9 < len(data):
        marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4])
        if 0xC0 <= marker <= 0xC2:
            height, width = (int.from_bytes(data[at + 5 + two : at + 7 + two]) for two in (0, 2))
            return height, width, data[at + 9]
        at += 2 + length
    raise ValueError("not a JPEG picture")
