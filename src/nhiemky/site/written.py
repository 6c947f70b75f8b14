"""Values of the journal as people read them: days, truths, lists, and codes by the words of their choice."""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import Any

from django.apps import apps
from django.utils.translation import gettext as _

from nhiemky.vietnamese.dates import format_date


def in_words(name: str, value: Any) -> str:
    """The value of a field; `name` says which choices a code may come from."""
    if value is None or value == "":
        return "—"
    if isinstance(value, bool):
        return _("Có") if value else _("Không")
    if isinstance(value, list | tuple):
        return ", ".join(in_words(name, part) for part in value)
    text = str(value)
    words = _choices().get((name.rpartition(".")[2], text))
    return str(words) if words is not None else _day(text)


def _day(text: str) -> str:
    try:
        return format_date(dt.date.fromisoformat(text)) if len(text) == len("2026-11-23") else text
    except ValueError:
        return text


@cache
def _choices() -> dict[tuple[str, str], Any]:
    """(field, code) → words, of every choice in our models; a code that has two meanings stays as it is."""
    found: dict[tuple[str, str], Any] = {}
    unclear = set()
    for model in apps.get_models():
        if model.__module__.startswith("nhiemky."):
            for field in model._meta.concrete_fields:
                for code, words in field.flatchoices:
                    if str(found.setdefault((field.name, str(code)), words)) != str(words):
                        unclear.add((field.name, str(code)))
    return {key: words for key, words in found.items() if key not in unclear}
