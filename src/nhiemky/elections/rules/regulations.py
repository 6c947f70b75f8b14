"""Which regulation an election is held under. It keeps the one it was opened under for ever."""

from __future__ import annotations

import datetime as dt

from nhiemky.elections.rules import regulation_190_2024, regulation_244_2014
from nhiemky.elections.rules.regulation import Regulation

#: Oldest first. 220-QĐ/TW (2009) and before are not written down: such history is read under the text of 2014.
VERSIONS = (regulation_244_2014.IN_FORCE, regulation_190_2024.IN_FORCE)


def in_force(day: dt.date) -> Regulation:
    """The regulation for an election opened that day."""
    held = [version for version in VERSIONS if version.valid_from <= day]
    return held[-1] if held else VERSIONS[0]


def version(code: str) -> Regulation:
    """The regulation of a code kept with an election. KeyError for an unknown one."""
    return {known.code: known for known in VERSIONS}[code]
