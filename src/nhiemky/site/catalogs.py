"""Translations in one dictionary per language.

Django means to merge the catalogs of all packages whose plural rules agree, but compares a rule's code with a rule
(`TranslationCatalog.update`), which is never equal: each word is looked for in 20 dictionaries, 300 times a page.
"""

from __future__ import annotations

from itertools import groupby
from typing import Any

from django.utils.translation import trans_real


def merge(language: str) -> None:
    """Join neighbouring catalogs of a language that count alike; what was found first is still found first."""
    translation: Any = trans_real.translation(language)
    catalog = translation._catalog
    pairs = list(zip(catalog._catalogs, catalog._plurals, strict=True))
    groups = [list(group) for _rule, group in groupby(pairs, key=lambda pair: _rule(pair[1]))]
    catalog._plurals = [group[0][1] for group in groups]
    catalog._catalogs = [_joined([words for words, _plural in group]) for group in groups]


def _rule(plural: Any) -> tuple[bytes, tuple[Any, ...]]:
    return plural.__code__.co_code, plural.__code__.co_consts


def _joined(catalogs: list[dict[Any, str]]) -> dict[Any, str]:
    found: dict[Any, str] = {}
    for words in reversed(catalogs):
        found.update(words)
    return found
