"""Which key marks which name while papers are keyed.

Programs for Vietnamese typing (Telex, VNI) watch every key of the machine and rewrite vowels, `w` and double `d`; what they
rewrite reaches a page as Backspace and foreign letters. Consonants alone never set them off, so the first twenty-seven
names have digits and such consonants; vowels, `d` and `w` come last. `k` opens the grounds of an invalid paper.
"""

from __future__ import annotations

DIGITS = "1234567890"
QUIET_LETTERS = "bcfghjlmnpqrstvxz"
LAST_LETTERS = "aeiouydw"
INVALID = "k"
KEYS = DIGITS + QUIET_LETTERS + LAST_LETTERS


def key_of(place: int) -> str:
    """The key of the name at `place` (from 0); empty where there are more names than keys."""
    return KEYS[place] if place < len(KEYS) else ""
