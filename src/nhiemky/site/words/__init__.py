"""The words of every refusal and of every verb of the journal, one module per room.

`WORDS`: code → (Vietnamese, English) with named places. `VERBS`: name of the event → (Vietnamese, English).
`STEPS`: `verb.step` of an event that names its step → (Vietnamese, English).
`FIELDS`: name of a field that people type → (Vietnamese, English).
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

from django.utils.translation import get_language

Words = dict[str, tuple[str, str]]


def all_words() -> Words:
    """Merge the rooms' words. Raises ValueError if two rooms say one code."""
    return _merged("WORDS")


@cache
def all_verbs() -> Words:
    """Merge the words of the rooms' events. Raises ValueError if two rooms say one event."""
    return _merged("VERBS")


@cache
def all_steps() -> Words:
    """Merge the words of events that name their step. Raises ValueError if two rooms say one."""
    return _merged("STEPS")


@cache
def all_fields() -> Words:
    """Merge the words of the rooms' fields. Raises ValueError if two rooms say one field."""
    return _merged("FIELDS")


def words_of_verb(deed: str) -> str:
    """What happened, a verb or `verb.step`, in the language of the reader; the verb itself where no room has words."""
    verb = deed.partition(".")[0]
    return _said(all_steps().get(deed) or all_verbs().get(verb, (verb, verb)))


def words_of_field(field: str) -> str:
    """What a field is called; the last part of `group.name`, and the name itself where there are no words for it."""
    name = field.rpartition(".")[2]
    return _said(all_fields().get(name, (name, name)))


def _said(both: tuple[str, str]) -> str:
    return both[1] if (get_language() or "vi").startswith("en") else both[0]


def _merged(name: str) -> Words:
    merged: Words = {}
    for module in pkgutil.iter_modules(__path__):
        words: Words = getattr(importlib.import_module(f"{__name__}.{module.name}"), name, {})
        twice = merged.keys() & words.keys()
        if twice:
            raise ValueError(f"said twice: {sorted(twice)}")
        merged |= words
    return merged
