"""What the kit needs to know about the ward whose page it makes; org.Unit is one."""

from __future__ import annotations

from typing import Protocol


class Ward(Protocol):
    slug: str
    name: str
    is_sample: bool
