"""The facts of the organisation; the modules inside read from units to people to membership and accounts."""

from nhiemky.org.models.accounts import Account, Grant, Role
from nhiemky.org.models.api_keys import ApiKey
from nhiemky.org.models.membership import Membership, MembershipChange, MemberState, SeniorityGap
from nhiemky.org.models.people import (
    Assignment,
    Education,
    ImportBatch,
    Office,
    OfficeHolding,
    Person,
    PoliticalTheory,
)
from nhiemky.org.models.units import BranchType, DayOff, Placement, Succession, Term, Unit, UnitKind

__all__ = [
    "Account",
    "ApiKey",
    "Assignment",
    "BranchType",
    "DayOff",
    "Education",
    "Grant",
    "ImportBatch",
    "MemberState",
    "Membership",
    "MembershipChange",
    "Office",
    "OfficeHolding",
    "Person",
    "Placement",
    "PoliticalTheory",
    "Role",
    "SeniorityGap",
    "Succession",
    "Term",
    "Unit",
    "UnitKind",
]
