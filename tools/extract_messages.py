"""Collect every text for people that our code and templates mark, and keep the English catalogue complete.

`python -m tools.extract_messages` rewrites src/nhiemky/site/locale/en/LC_MESSAGES/django.po: what is translated
stays, what is new is added empty, what no page says any more goes. Msgids are the Vietnamese words themselves.
Django's own makemessages needs xgettext, which a bare machine lacks; Babel comes from PyPI.
"""

from __future__ import annotations

import datetime as dt
import io
import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po
from django.conf import settings
from django.utils.translation.template import templatize

ROOT = Path(__file__).parents[1]
SOURCES = ROOT / "src" / "nhiemky"
CATALOGUE = SOURCES / "site" / "locale" / "en" / "LC_MESSAGES" / "django.po"
FIRST_DAY = dt.datetime(2026, 11, 23, tzinfo=dt.UTC)
HEADER = "# English words of Nhiệm Kỳ. Msgids are the Vietnamese words themselves."
KEYWORDS = {
    "_": None,
    "_g": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}


def said() -> Catalog:
    """Every marked text of the product, with the places where it stands."""
    catalogue = Catalog(locale="en", fuzzy=False, charset="utf-8", header_comment=HEADER, project="nhiemky")
    for file in sorted(
        [*SOURCES.rglob("*.py"), *SOURCES.rglob("templates/**/*.html"), *SOURCES.rglob("templates/**/*.txt")]
    ):
        if {"tests", "migrations"} & set(file.parts):
            continue
        text = file.read_text(encoding="utf-8")
        if file.suffix != ".py":
            text = templatize(text)
        for _line, message, _comments, context in extract(
            "python", io.BytesIO(text.encode()), keywords=KEYWORDS
        ):
            catalogue.add(message, context=context, locations=[(file.relative_to(ROOT).as_posix(), 0)])
    return catalogue


def known() -> Catalog:
    """The catalogue as it is kept; empty before the first run."""
    if not CATALOGUE.exists():
        return Catalog(locale="en", charset="utf-8")
    with CATALOGUE.open("rb") as file:
        return read_po(file, locale="en")


def untranslated() -> list[str]:
    """Texts of the product without English words."""
    kept = known()
    missing = []
    for message in said():
        if not message.id:
            continue
        mine = kept.get(message.id if isinstance(message.id, str) else message.id[0], message.context)
        words = mine.string if mine else ""
        if not (all(words) if isinstance(words, tuple | list) and words else words):
            missing.append(str(message.id))
    return missing


def rewrite() -> Catalog:
    """What is said now, with the English that was known; written to the catalogue."""
    now, kept = said(), known()
    for message in now:
        if message.id:
            mine = kept.get(message.id if isinstance(message.id, str) else message.id[0], message.context)
            message.string = mine.string if mine else message.string
            message.locations = [
                (place, 0) for place in sorted({place for place, _line in message.locations})
            ]
    CATALOGUE.parent.mkdir(parents=True, exist_ok=True)
    with CATALOGUE.open("wb") as file:
        # A date that changes at every run would make every run a change.
        now.creation_date = now.revision_date = FIRST_DAY
        write_po(file, now, sort_output=True, include_lineno=False, width=110)
    return now


if __name__ == "__main__":
    settings.configure()
    print(f"{len(rewrite())} texts, {len(untranslated())} without English", file=sys.stderr)
