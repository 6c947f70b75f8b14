"""The look can be checked: contrast of the tokens, weight of a page, letters of the fonts."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.template.loader import get_template
from fontTools.ttLib import TTFont

from nhiemky.site import fonts

FIRST_LOAD = 150 * 1024
SHEET = 40 * 1024
PAIRS = [
    *(
        (ink, soft)
        for mood in ("ok", "warn", "late", "info")
        for ink, soft in [(mood, f"{mood}-soft"), (mood, "sheet")]
    ),
    *(
        (ink, ground)
        for ink in ("ink", "ink-2")
        for ground in ("paper", "sheet", "shade", "plain-soft", "line-2")
    ),
    ("accent", "accent-soft"),
    ("accent", "sheet"),
    ("accent-ink", "accent"),
    ("accent-ink", "accent-deep"),
    ("ink", "info-soft"),
    ("ink", "ok-soft"),
    ("ink", "warn-soft"),
    ("ink", "late-soft"),
    ("warn", "paper"),
]


def css() -> str:
    return Path(str(finders.find("nhiemky/nhiemky.css"))).read_text(encoding="utf-8")


def tokens(block: str) -> dict[str, str]:
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", block))


def schemes() -> dict[str, dict[str, str]]:
    light, dark = re.findall(r":root \{(.*?)\n\s*\}", css(), re.S)[:2]
    return {"light": tokens(light), "dark": {**tokens(light), **tokens(dark)}}


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    bright, dim = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_can_be_read_in_both_schemes(scheme):
    colours = schemes()[scheme]
    measured = {pair: round(contrast(colours[pair[0]], colours[pair[1]]), 2) for pair in PAIRS}
    assert {pair: ratio for pair, ratio in measured.items() if ratio < 4.5} == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("ground", ["paper", "sheet"])
def test_edges_of_fields_can_be_seen(scheme, ground):
    colours = schemes()[scheme]
    assert contrast(colours["edge"], colours[ground]) >= 3


def test_contrast_is_measured_rightly():
    assert round(contrast("#000000", "#ffffff"), 1) == 21.0
    assert round(contrast("#777777", "#ffffff"), 2) == 4.48


def test_one_stylesheet_of_forty_kilobytes():
    assert len(css().encode()) <= SHEET


def test_the_first_load_of_a_page_is_light(clerk):
    """The page, and everything it asks for when nothing is cached, uncompressed."""
    fonts.make()
    page = clerk.get("/lam-viec/phuong-a/").content
    asked = set(re.findall(r'(?:src|href)="/static/([^"#]+)', page.decode()))
    asked |= {f"fonts/{fonts.target(weight).name}" for weight in fonts.WEIGHTS}
    sizes = {name: Path(str(finders.find(name))).stat().st_size for name in asked}
    assert {"nhiemky/nhiemky.css", "nhiemky/nhiemky.js", "nhiemky/icons.svg"} <= asked
    assert len(page) + sum(sizes.values()) <= FIRST_LOAD


def test_the_stylesheet_asks_only_for_what_is_there():
    fonts.make()
    sheet = Path(str(finders.find("nhiemky/nhiemky.css")))
    wanted = re.findall(r'url\("([^"]+)"\)', css())
    assert wanted
    assert [address for address in wanted if not (sheet.parent / address).is_file()] == []


def test_fonts_know_every_vietnamese_letter():
    fonts.make()
    vowels = "aăâeêioôơuưy"
    letters = {
        unicodedata.normalize("NFC", letter + tone)
        for base in vowels + vowels.upper()
        for letter in [base]
        for tone in ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
    } | set("đĐ–“”…₫²≥")
    for weight in fonts.WEIGHTS:
        known = TTFont(fonts.target(weight)).getBestCmap()
        assert [letter for letter in letters if ord(letter) not in known and letter != "²"] == []


def test_fonts_are_made_once(tmp_path, monkeypatch):
    monkeypatch.setattr(fonts, "FOLDER", tmp_path)
    assert [path.name for path in fonts.make()] == [
        f"be-vietnam-pro-{weight}.woff2" for weight in (400, 600, 700)
    ]
    assert fonts.make() == []
    fonts.target(600).unlink()
    assert fonts.make() == [fonts.target(600)]


def test_the_page_of_a_fault_asks_nobody():
    """500.html is shown when anything may be broken: it stands without context, database and tags."""
    source = Path(str(get_template("500.html").origin)).read_text(encoding="utf-8")
    assert "{%" not in source
    assert "{{" not in source
