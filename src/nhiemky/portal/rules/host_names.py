"""Which name a ward's own site may have."""

from __future__ import annotations

import re
from collections.abc import Collection

from nhiemky.kernel.refusals import Refused

#: Letters, digits and hyphens between dots, at least one dot, the last part not a number (RFC 1123).
_NAME = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?")
LONGEST = 253


def tidy(typed: str) -> str:
    """`https://Phuong.example/` → `phuong.example`."""
    return typed.strip().lower().removeprefix("https://").removeprefix("http://").strip("/. ")


def check(name: str, *, taken: Collection[str]) -> None:
    """Refused: host-name-wrong, host-name-taken. No name at all is right too."""
    if name and (len(name) > LONGEST or not _NAME.fullmatch(name)):
        raise Refused("host-name-wrong", field="host")
    if name in taken:
        raise Refused("host-name-taken", host=name, field="host")
