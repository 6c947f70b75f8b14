"""The words of every refusal, one module per room: code → (Vietnamese, English) with named places."""

from __future__ import annotations

import importlib
import pkgutil

Words = dict[str, tuple[str, str]]


def all_words() -> Words:
    """Merge the rooms' words. Raises ValueError if two rooms say one code."""
    merged: Words = {}
    for module in pkgutil.iter_modules(__path__):
        words: Words = importlib.import_module(f"{__name__}.{module.name}").WORDS
        twice = merged.keys() & words.keys()
        if twice:
            raise ValueError(f"said twice: {sorted(twice)}")
        merged |= words
    return merged
