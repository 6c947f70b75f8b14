"""The data files of the sample, as they stand beside this module."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from importlib.resources import files
from typing import Any

WARDS = ("tan_giang", "phuc_dong", "sai_dong", "bac_hong", "duc_giang")
Table = dict[str, Any]


def read(*path: str) -> Table:
    """One TOML file under `data`, by the names on the way to it: read("wards", "duc_giang.toml")."""
    place = files(__package__) / "data"
    for name in path:
        place /= name
    return tomllib.loads(place.read_text(encoding="utf-8"))


def only(table: Table, names: Iterable[str]) -> Table:
    """The named entries that the table has."""
    return {name: table[name] for name in names if name in table}
