"""The part of an address that names a unit: ASCII words with dashes, unique in the installation."""

from __future__ import annotations

import re
from collections.abc import Container
from itertools import count

from nhiemky.vietnamese.folding import fold

_LONGEST = 60
_ROOM_FOR_NUMBER = 5


def slug_for(ward_slug: str, name: str, *, taken: Container[str]) -> str:
    """`phuong-mau-chi-bo-tdp-so-1`, with a number behind it if that one is taken."""
    words = re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-")
    stem = f"{ward_slug}-{words}"[: _LONGEST - _ROOM_FOR_NUMBER].strip("-")
    return next(slug for n in count(1) if (slug := stem if n == 1 else f"{stem}-{n}") not in taken)
