"""Ethnic group, education and political theory of the members of Phường Mẫu: plausible, and chance. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random
from typing import TypeAlias

#: A chance of their own: names, ages and sizes come from another one and stay as they are when something is added here.
SEED = 20250816
#: Code → how often; nothing recorded is "".
Shares: TypeAlias = Mapping[str, int]

ETHNIC_GROUPS: Shares = {
    "Kinh": 955,
    "Tày": 14,
    "Mường": 12,
    "Nùng": 7,
    "Thái": 6,
    "Hoa": 3,
    "Dao": 2,
    "Sán Dìu": 1,
}
#: From this age on somebody of a residential group went to school when few went on.
OLD = 70
#: Below this age nobody has been sent to the long courses.
YOUNG = 33
#: Branches whose members lead the ward: the ends of their slugs begin like this.
LEADING = ("phuong-mau-co-quan", "phuong-mau-cong-an", "phuong-mau-quan-su")

EDUCATION: dict[str, Shares] = {
    "leading": {"college": 3, "university": 66, "master": 30, "doctor": 1},
    "agency": {"vocational": 18, "college": 16, "university": 58, "master": 8},
    "school": {"vocational": 2, "college": 12, "university": 72, "master": 14},
    "residential": {
        "": 3,
        "none": 20,
        "vocational": 24,
        "college": 13,
        "university": 34,
        "master": 5,
        "doctor": 1,
    },
    "old": {"": 6, "none": 44, "vocational": 26, "college": 7, "university": 15, "master": 1, "doctor": 1},
}
POLITICAL_THEORY: dict[str, Shares] = {
    "leading": {"intermediate": 58, "advanced": 37, "bachelor": 5},
    "agency": {"": 22, "elementary": 42, "intermediate": 33, "advanced": 3},
    "school": {"elementary": 56, "intermediate": 41, "advanced": 3},
    "residential": {"": 38, "elementary": 44, "intermediate": 13, "advanced": 4, "bachelor": 1},
    "old": {"": 46, "elementary": 42, "intermediate": 8, "advanced": 3, "bachelor": 1},
    "young": {"": 40, "elementary": 48, "intermediate": 12},
}


@dataclass(frozen=True, slots=True)
class Qualified:
    """What the register says of somebody beside name and dates."""

    ethnic_group: str
    education: str
    political_theory: str


def drawn(chance: Random, *, slug: str, kind: str, age: int) -> Qualified:
    """For a member of that age in the branch of that slug and type (`kind`)."""
    group = "leading" if slug.startswith(LEADING) else "old" if kind == "residential" and age >= OLD else kind
    return Qualified(
        ethnic_group=_one(chance, ETHNIC_GROUPS),
        education=_one(chance, EDUCATION[group]),
        political_theory=_one(chance, POLITICAL_THEORY["young" if age < YOUNG else group]),
    )


def _one(chance: Random, shares: Shares) -> str:
    return chance.choices(list(shares), list(shares.values()))[0]
