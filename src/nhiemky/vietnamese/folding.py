"""Folding for search: one form for every way of typing the same Vietnamese words."""

import unicodedata
from functools import lru_cache

# Letters and marks that Unicode does not decompose, or decomposes into something nobody types.
_PLAIN = str.maketrans(
    {
        "đ": "d",
        "ð": "d",  # Icelandic eth: seen for đ in texts from old fonts
        "ɖ": "d",
        **dict.fromkeys("‐‑‒–—―−﹣", "-"),
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("‘’‚‛`´′", "'"),
        "⁄": "/",
    }
)
_DROPPED = frozenset({"Mn", "Me", "Cf"})  # tone and vowel marks, soft hyphens, zero-width characters


@lru_cache(maxsize=4096)
def _folded(character: str) -> str:
    # The own forms come first: U+00B4 would otherwise decompose to a space and an accent.
    plain = character.translate(_PLAIN)
    lower = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", plain).lower())
    kept = "".join(part for part in lower if unicodedata.category(part) not in _DROPPED)
    return kept.translate(_PLAIN)


def fold(text: str) -> str:
    """Lower case without any diacritic, đ as d, plain dashes and quotes, single spaces; idempotent."""
    return " ".join("".join(map(_folded, text)).split())


def places(text: str, query: str) -> list[tuple[int, int]]:
    """Start and end, in `text` as given, of every place where the folded query occurs: for highlighting."""
    wanted = fold(query)
    folded, offsets = _with_offsets(text)
    found: list[tuple[int, int]] = []
    at = folded.find(wanted) if wanted else -1
    while at >= 0:
        last = offsets[at + len(wanted) - 1]
        found.append((offsets[at], _after_marks(text, last + 1)))
        at = folded.find(wanted, at + len(wanted))
    return found


def _with_offsets(text: str) -> tuple[str, list[int]]:
    letters: list[str] = []
    offsets: list[int] = []
    for offset, character in enumerate(text):
        for letter in _folded(character):
            if letter.isspace() and (not letters or letters[-1] == " "):
                continue
            letters.append(" " if letter.isspace() else letter)
            offsets.append(offset)
    return "".join(letters), offsets


def _after_marks(text: str, end: int) -> int:
    while end < len(text) and unicodedata.combining(text[end]):
        end += 1
    return end
