"""What a regulation on membership says, as data. One value per regulation, in a module of its own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Set
from dataclasses import dataclass

#: States in which somebody is a member of the branch.
GOING_ON = frozenset({"probationary", "official", "exempt", "temporarily_away", "suspended"})
#: States by which a membership ended for good; "transferred" ended here and goes on elsewhere.
ENDED = frozenset({"struck_off", "expelled", "left", "deceased"})
#: Time after these does not count towards seniority when the person is admitted again (governance §4.3).
OUTSIDE = frozenset({"struck_off", "expelled", "left"})
#: States that interrupt a membership: it goes on afterwards as what it was before.
INTERRUPTIONS = frozenset({"temporarily_away", "suspended", "transferred"})
#: States that only somebody recognised as official can be in.
OF_OFFICIAL_MEMBERS = frozenset({"exempt", "expelled"})


@dataclass(frozen=True, slots=True)
class Regulation:
    """`transitions`: state → states it may change into. Months and working days as whole numbers; 0: not said."""

    code: str
    valid_from: dt.date
    probation_months: int
    readmission_months: int
    transitions: Mapping[str, Set[str]]
    transfer_working_days: int = 0
    arrival_working_days: int = 0
