"""The editor's screens are in Vietnamese: what Wagtail's own catalogues leave out stands in ours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import wagtail
from babel.messages import Catalog, Message
from babel.messages.pofile import read_po

WAGTAIL = Path(wagtail.__file__).parent
OURS = Path(__file__).parents[1] / "locale" / "vi" / "LC_MESSAGES"
#: The packages whose screens an editor meets; users, sites, redirects, forms, snippets are closed (editing.CLOSED).
PACKAGES = ("", "admin", "images", "documents", "search", "embeds")
PLACES = re.compile(r"%\(\w+\)[sdf]|\{\w+\}|%[sd]")


def catalogue(path: Path) -> Catalog:
    with path.open("rb") as text:
        return read_po(text, locale=path.parent.parent.name)


def wanted(domain: str) -> Iterator[tuple[Message, Catalog]]:
    """Every message of the packages, with Wagtail's own Vietnamese catalogue beside it."""
    for package in PACKAGES:
        english = WAGTAIL / package / "locale" / "en" / "LC_MESSAGES" / f"{domain}.po"
        if english.exists():
            theirs = catalogue(Path(str(english).replace("/en/", "/vi/").replace("\\en\\", "\\vi\\")))
            yield from ((message, theirs) for message in catalogue(english) if message.id)


def words_of(message: Message, found: Catalog) -> str:
    """What a catalogue says, the words for many; empty if it says nothing."""
    first = message.id if isinstance(message.id, str) else message.id[0]
    said = found.get(first, message.context)
    if said is None or said.fuzzy:
        return ""
    return said.string if isinstance(said.string, str) else said.string[-1]


@pytest.mark.parametrize("domain", ["django", "djangojs"])
def test_every_word_an_editor_meets_is_vietnamese(domain):
    ours = catalogue(OURS / f"{domain}.po")
    missing = [
        message.id
        for message, theirs in wanted(domain)
        if not (words_of(message, theirs) or words_of(message, ours))
    ]
    assert missing == []


@pytest.mark.parametrize("domain", ["django", "djangojs"])
def test_our_words_keep_the_places_and_the_markup(domain):
    wrong = []
    for message in catalogue(OURS / f"{domain}.po"):
        english = message.id if isinstance(message.id, str) else message.id[-1:][0] if message.id else ""
        said = message.string if isinstance(message.string, str) else message.string[0]
        if english and (
            set(PLACES.findall(english)) != set(PLACES.findall(said))
            or sorted(re.findall(r"<[^>]+>", english)) != sorted(re.findall(r"<[^>]+>", said))
            or english[-1:].isspace() != said[-1:].isspace()
        ):
            wrong.append((english, said))
    assert wrong == []


def test_no_word_is_left_in_english():
    """A word that is the same in both languages is a name."""
    names = {"Wagtail API v2", "%(field_label)s:", "%(status_display)s %(task_name)s %(started_at)s"}
    same = {
        message.id
        for domain in ("django", "djangojs")
        for message in catalogue(OURS / f"{domain}.po")
        if message.id and message.id == message.string
    }
    assert same - names == {"%(time_zone_option)s: %(localized_time_zone_label)s"}
