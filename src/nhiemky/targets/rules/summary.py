"""x of y targets met or exceeded. y is every target there is: what is not due or has no figures is told apart, never left out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from nhiemky.targets.rules import judging
from nhiemky.targets.rules.standing import Said, together


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """One target, or one share of a structure (`structure` is the same of all of them, else empty)."""

    said: Said
    sector: str = ""
    structure: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """`reached` = exceeded + met + estimated; with missed, not_due and no_data it adds up to `total`."""

    total: int
    exceeded: int = 0
    met: int = 0
    estimated: int = 0
    missed: int = 0
    not_due: int = 0
    no_data: int = 0

    @property
    def reached(self) -> int:
        return self.exceeded + self.met + self.estimated

    @property
    def judged(self) -> int:
        return self.reached + self.missed

    @property
    def percent(self) -> Decimal | None:
        """Of all targets, two places half up; None of none."""
        return judging.rounded(Fraction(self.reached * 100, self.total)) if self.total else None


def summary(targets: Iterable[Counted]) -> Summary:
    """The shares of one structure count as one target, which stands where the worst of them stands."""
    said = Counter(_one_by_one(targets))
    return Summary(
        total=sum(said.values()),
        exceeded=said[Said.EXCEEDED],
        met=said[Said.MET],
        estimated=said[Said.ESTIMATED],
        missed=said[Said.NOT_MET],
        not_due=said[Said.NOT_DUE],
        no_data=said[Said.NO_DATA],
    )


def by_sector(targets: Iterable[Counted]) -> dict[str, Summary]:
    """Sector → its summary, in the order in which the sectors come."""
    sectors: dict[str, list[Counted]] = defaultdict(list)
    for one in targets:
        sectors[one.sector].append(one)
    return {sector: summary(inside) for sector, inside in sectors.items()}


def _one_by_one(targets: Iterable[Counted]) -> list[Said]:
    alone: list[Said] = []
    shares: dict[str, list[Said]] = defaultdict(list)
    for one in targets:
        if one.structure:
            shares[one.structure].append(one.said)
        else:
            alone.append(one.said)
    return alone + [together(said) for said in shares.values()]
