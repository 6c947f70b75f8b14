"""How typed words are found in folded texts: at the starts of words, titles first, abbreviations by their long forms."""

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from nhiemky.vietnamese.abbreviations import expansion
from nhiemky.vietnamese.folding import fold

#: Abbreviations that people type for names of units. Two of them have more meanings elsewhere and mean this in a name.
_OF_UNITS = (
    *("TDP", "KDC", "ĐU", "BTV", "BCH", "UBKT", "VPĐU", "HĐND", "UBND", "MTTQ", "UBMTTQ", "CTMT"),
    *("CCB", "ĐTN", "LHPN", "LĐLĐ", "BCHQS", "BCĐ"),
)
LONG_FORMS: Mapping[str, str] = MappingProxyType(
    {fold(short): fold(expansion(short)) for short in _OF_UNITS} | {"cb": "chi bo", "db": "dang bo"}
)


def forms(word: str) -> tuple[str, ...]:
    """A folded word and, of an abbreviation of the office, what it stands for."""
    return (word, LONG_FORMS[word]) if word in LONG_FORMS else (word,)


def pattern(word: str) -> str:
    """A regular expression, the same for Python, SQLite and PostgreSQL, that finds a folded word where a word starts.
    What begins with a sign is found everywhere: the /ĐU of 02-KH/ĐU."""
    start = "(^|[^a-z0-9])" if word[:1].isalnum() else ""
    return start + re.escape(word)


def nearness(title: str, words: Sequence[str]) -> int:
    """How near a title is to folded words: 0 they stand in it as they were typed, 1 all stand in it, 2 not all."""
    folded = fold(title)
    if re.search(pattern(" ".join(words)), folded):
        return 0
    stand = all(any(re.search(pattern(form), folded) for form in forms(word)) for word in words)
    return 1 if stand else 2
