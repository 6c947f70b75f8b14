"""Which regulation holds on a day. What was done under one version is judged by that version for ever."""

from __future__ import annotations

import dataclasses
import datetime as dt

from nhiemky.org.rules import regulation_24_2021, regulation_294_2025
from nhiemky.org.rules.regulation import Regulation

# Older texts (29-QĐ/TW and before) are not written down here: history is accepted under the steps of 2021.
BEFORE_2021 = dataclasses.replace(regulation_24_2021.IN_FORCE, code="before-2021", valid_from=dt.date.min)

#: Oldest first; each holds until the next one begins.
VERSIONS = (BEFORE_2021, regulation_24_2021.IN_FORCE, regulation_294_2025.IN_FORCE)


def in_force(day: dt.date) -> Regulation:
    """The regulation under which a change dated that day is made."""
    return [version for version in VERSIONS if version.valid_from <= day][-1]


def version(code: str) -> Regulation:
    """The regulation of a code kept with a membership change. KeyError for an unknown one."""
    return {known.code: known for known in VERSIONS}[code]
