"""What was asked for – by the season in percents, by the scheme of a congress in heads – beside what was found."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from nhiemky.congresses.rules.partitions import BodyCount, Partition


@dataclass(frozen=True, slots=True)
class Target:
    """A share that the season asks for: `percent` None where it asks for none. `wanted` and `short` are heads.

    `unknown`: so many are not recorded; while it is at least `short`, the share may have been met all the same.
    """

    code: str
    percent: int | None
    wanted: int
    found: int
    unknown: int
    short: int


@dataclass(frozen=True, slots=True)
class Asked:
    """What one congress was asked for by its scheme, and what it came to; None where the scheme does not say."""

    code: str
    wanted: int | None
    found: int


@dataclass(frozen=True, slots=True)
class SchemeCount:
    """Over congresses: how many schemes say something about it, how many were met, how many heads are short elsewhere."""

    code: str
    schemes: int
    met: int
    wanted: int
    found: int
    short: int


def target(code: str, *, percent: int | None, found: int, unknown: int, total: int) -> Target:
    """Heads are rounded up: of seven, fifteen percent are two."""
    wanted = 0 if percent is None else -(-percent * total // 100)
    return Target(code, percent, wanted, found, unknown, max(wanted - found, 0))


def targets(count: BodyCount, *, women: int | None, young: int | None, new: int | None) -> tuple[Target, ...]:
    """The structure asked of those in the committees, in whole percents of all of them."""
    return (
        _share("women", women, count.gender, "women"),
        _share("young", young, count.young, "under_40"),
        _share("new", new, count.again, "new"),
    )


def against_schemes(asked: Iterable[Asked], *, order: Sequence[str]) -> tuple[SchemeCount, ...]:
    """What the schemes of the congresses asked for, beside what was found; a code that no scheme names has none."""
    said = [one for one in asked if one.wanted is not None]
    counts = []
    for code in order:
        own = [(one.wanted or 0, one.found) for one in said if one.code == code]
        counts.append(
            SchemeCount(
                code=code,
                schemes=len(own),
                met=sum(found >= wanted for wanted, found in own),
                wanted=sum(wanted for wanted, _found in own),
                found=sum(found for _wanted, found in own),
                short=sum(max(wanted - found, 0) for wanted, found in own),
            )
        )
    return tuple(counts)


def _share(code: str, percent: int | None, partition: Partition, part: str) -> Target:
    return target(
        code,
        percent=percent,
        found=partition.of(part),
        unknown=partition.unknown,
        total=partition.total,
    )
