"""The words of every refusal and of every verb of the journal, one module per room.

`WORDS`: code → (Vietnamese, English) with named places. `VERBS`: name of the event → (Vietnamese, English).
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


def words_of_verb(verb: str) -> str:
    """What happened, in the language of the reader; the verb itself where no room has words for it."""
    vietnamese, english = all_verbs().get(verb, (verb, verb))
    return english if (get_language() or "vi").startswith("en") else vietnamese


def _merged(name: str) -> Words:
    merged: Words = {}
    for module in pkgutil.iter_modules(__path__):
        words: Words = getattr(importlib.import_module(f"{__name__}.{module.name}"), name, {})
        twice = merged.keys() & words.keys()
        if twice:
            raise ValueError(f"said twice: {sorted(twice)}")
        merged |= words
    return merged
