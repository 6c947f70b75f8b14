"""Calm placeholder pictures, drawn at loading: no photograph is shipped and nobody is shown."""

from __future__ import annotations

import io
from collections.abc import Callable

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageDraw

SIZE = (960, 600)
PAPER, INK, RED, SAND, LEAF, SKY = "#faf6ee", "#5a5148", "#9d2b2b", "#e2d5bf", "#8aa78b", "#dfe7ea"
Draw = ImageDraw.ImageDraw


def drawn(name: str) -> SimpleUploadedFile:
    """A JPEG of about 15 kB. `name`: hall, banners, street, trees, school or office."""
    image = Image.new("RGB", SIZE, PAPER)
    PICTURES[name](ImageDraw.Draw(image))
    file = io.BytesIO()
    image.save(file, "JPEG", quality=80, optimize=True)
    return SimpleUploadedFile(f"anh-mau-{name}.jpg", file.getvalue(), content_type="image/jpeg")


def _hall(draw: Draw) -> None:
    """A curtain, a long table, rows of chairs."""
    draw.rectangle((0, 0, 960, 250), fill=RED)
    for x in range(0, 960, 60):
        draw.line((x, 0, x, 250), fill="#8a2323", width=6)
    draw.rectangle((230, 200, 730, 290), fill=SAND, outline=INK, width=3)
    for row in range(4):
        y, step = 340 + row * 62, 78 - row * 4
        for seat in range(11):
            x = 480 + (seat - 5) * step
            draw.rounded_rectangle((x - 26, y, x + 26, y + 44), 10, fill=SKY, outline=INK, width=2)


def _banners(draw: Draw) -> None:
    """A stage with banners and a row of figures without faces."""
    draw.rectangle((0, 430, 960, 600), fill=SAND)
    for place, colour in enumerate((RED, LEAF, RED, LEAF, RED)):
        x = 90 + place * 180
        draw.polygon(((x, 40), (x + 100, 40), (x + 100, 230), (x + 50, 200), (x, 230)), fill=colour)
    for place in range(7):
        x = 150 + place * 110
        draw.ellipse((x - 24, 270, x + 24, 318), fill=INK)
        draw.rounded_rectangle((x - 36, 326, x + 36, 470), 18, fill=SKY, outline=INK, width=2)


def _street(draw: Draw) -> None:
    """Houses in a row above a pavement with flower beds."""
    draw.rectangle((0, 0, 960, 330), fill=SKY)
    for place, colour in enumerate((SAND, PAPER, "#d9c3a6", PAPER, SAND, "#d9c3a6")):
        x, top = place * 160, 110 + (place % 3) * 40
        draw.rectangle((x + 6, top, x + 154, 400), fill=colour, outline=INK, width=2)
        for window in range(2):
            left = x + 32 + window * 62
            draw.rectangle((left, top + 40, left + 36, top + 90), fill=SKY, outline=INK, width=2)
    draw.rectangle((0, 400, 960, 460), fill="#cfc8bd")
    for x in range(20, 960, 44):
        draw.ellipse((x, 430, x + 34, 464), fill=LEAF if x % 88 else RED)


def _trees(draw: Draw) -> None:
    """A hill and a row of young trees."""
    draw.rectangle((0, 0, 960, 400), fill=SKY)
    draw.ellipse((-200, 300, 1160, 900), fill=LEAF)
    for place in range(8):
        x = 70 + place * 116
        draw.line((x, 250, x, 400), fill=INK, width=8)
        draw.ellipse((x - 46, 160, x + 46, 280), fill="#6f9270")


def _school(draw: Draw) -> None:
    """A low school building with a flagpole."""
    draw.rectangle((0, 0, 960, 360), fill=SKY)
    draw.rectangle((140, 220, 820, 460), fill="#ead9b0", outline=INK, width=3)
    draw.polygon(((110, 220), (480, 120), (850, 220)), fill=RED)
    for place in range(9):
        draw.rectangle((170 + place * 72, 270, 214 + place * 72, 340), fill=SKY, outline=INK, width=2)
    draw.line((70, 120, 70, 460), fill=INK, width=6)
    draw.rectangle((70, 120, 140, 166), fill=RED)
    draw.rectangle((0, 460, 960, 600), fill=SAND)


def _office(draw: Draw) -> None:
    """A counter with screens."""
    draw.rectangle((0, 380, 960, 600), fill=SAND)
    for place in range(4):
        x = 70 + place * 220
        draw.rectangle((x, 190, x + 170, 300), fill=SKY, outline=INK, width=4)
        draw.rectangle((x + 70, 300, x + 100, 340), fill=INK)
    draw.rectangle((30, 340, 930, 400), fill="#b99f78", outline=INK, width=3)


PICTURES: dict[str, Callable[[Draw], None]] = {
    "hall": _hall,
    "banners": _banners,
    "street": _street,
    "trees": _trees,
    "school": _school,
    "office": _office,
}
