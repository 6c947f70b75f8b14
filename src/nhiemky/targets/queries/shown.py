"""Resolutions and targets as pages show them: words, chips, what was adjusted, by sector."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _g

from nhiemky.figures.models import Sector
from nhiemky.figures.queries.indicators import is_pooled
from nhiemky.org.models import Unit
from nhiemky.pages.chips import Chip
from nhiemky.targets.models import Programme, Resolution, Target, TargetVersion, Yardstick
from nhiemky.targets.queries.following import yardsticks
from nhiemky.targets.queries.promises import Binding, binding, promise_of, targets_of
from nhiemky.targets.rules import adjusting, chain, promises, readings, wording
from nhiemky.targets.rules.promise_texts import Proposal
from nhiemky.targets.rules.promises import Promise
from nhiemky.targets.rules.target import Operator
from nhiemky.tasks.queries import words_of_owner
from nhiemky.vietnamese.folding import fold
from nhiemky.vietnamese.measures import label
from nhiemky.vietnamese.numbers import format_number


@dataclass(frozen=True, slots=True)
class ShownTarget:
    """A target in one line: what binds, what bound before the adjustment."""

    target: Target
    binding: Binding

    @property
    def name(self) -> str:
        return self.binding.version.name

    @property
    def words(self) -> str:
        return words_of(self.binding.version, counted=self.counted)

    @property
    def old_words(self) -> str:
        """As it was adopted, where it was adjusted since."""
        return words_of(self.binding.first, counted=self.counted) if self.binding.adjusted else ""

    @property
    def counted(self) -> str:
        """In what its figures are counted."""
        return self.target.indicator.measure if self.target.indicator else ""

    @property
    def counted_words(self) -> str:
        """The same as it is printed."""
        return label(self.counted)

    @property
    def measure_of_year(self) -> str:
        """In what the numbers of a year are: of a rate or a ratio those of its figures."""
        indicator, version = self.target.indicator, self.binding.version
        return readings.level_measure(
            operator=Operator(version.operator),
            promised=version.measure,
            counted=self.counted,
            n_of_m=indicator is not None and is_pooled(indicator),
        )

    @property
    def unit_of_year(self) -> str:
        """As it is printed."""
        return label(self.measure_of_year)

    def measure_of(self, kind: str) -> str:
        """What is assigned to a target "as assigned from above" is meant as the target itself: as a rate where it is one."""
        own = self.binding.version.as_assigned and kind == Yardstick.Kind.ASSIGNED
        return self.binding.version.measure if own else self.measure_of_year

    @property
    def owner(self) -> str:
        return owner_words(self.target)


@dataclass(frozen=True, slots=True)
class OfSector:
    """The targets of a sector, in the order of the resolution."""

    title: Any
    targets: Sequence[ShownTarget]


@dataclass(frozen=True, slots=True)
class Gap:
    """Shares of one whole that do not add up to 100; `missing` below zero: too much."""

    structure: str
    total: Decimal
    missing: Decimal


def words_of(version: TargetVersion, *, counted: str = "") -> str:
    """ "tăng từ 8 đến 9%/năm, hằng năm"."""
    return wording.words(promise_of(version), counted=counted)


def shown(targets: Collection[Target]) -> list[ShownTarget]:
    """Two queries at most: the targets, their versions."""
    rows = list(targets)
    known = binding(rows)
    return [ShownTarget(target, known[target.pk]) for target in rows if target.pk in known]


def by_sector(resolution: Resolution) -> list[OfSector]:
    """In the order of the sectors; empty ones are left out."""
    rows = shown(list(targets_of(resolution)))
    grouped = [
        OfSector(sector.label, [row for row in rows if row.target.sector == sector.value])
        for sector in Sector
    ]
    return [group for group in grouped if group.targets]


def gaps(rows: Collection[ShownTarget]) -> list[Gap]:
    """Structures that are not whole."""
    shares = adjusting.shares_of([promise_of(row.binding.version) for row in rows])
    found = [Gap(name, sum(values, Decimal()), promises.gap(values)) for name, values in shares.items()]
    return [gap for gap in found if gap.missing]


def lock_chip(resolution: Resolution) -> Chip | None:
    """Only a congress locks."""
    if resolution.is_locked:
        return Chip("ok", _g("Đã chốt, không điều chỉnh"))
    if resolution.kind == Resolution.Kind.CONGRESS:
        return Chip("warn", _g("Chưa chốt chỉ tiêu"))
    return None


def breakthroughs_odd(resolution: Resolution) -> int:
    """How many breakthroughs, where that is not two to four; 0 where it is, or where none is written yet."""
    count = resolution.programmes.filter(kind="breakthrough").count()
    return count if chain.odd_breakthroughs(count) else 0


def all_targets(ward: Unit) -> QuerySet[Target]:
    """Every target of the ward."""
    related = ("resolution", "indicator", "owner_unit", "owner_office__unit")
    return Target.objects.filter(resolution__unit__path__startswith=ward.path).select_related(*related)


def by_name(rows: QuerySet[Any], words: str) -> QuerySet[Any]:
    """Targets in whose name, now or before, every word begins one, with or without diacritics. A ward has hundreds of
    targets, not thousands: read here, so that their table need not be built anew for a column of folded names."""
    wanted = fold(words).split()
    named = TargetVersion.objects.filter(target__in=rows).values_list("target", "name")
    found = {pk for pk, name in named if _begins(fold(name).split(), wanted)}
    return rows.filter(pk__in=found)


def _begins(words: Collection[str], wanted: Collection[str]) -> bool:
    return all(any(word.startswith(one) for word in words) for one in wanted)


def owner_words(row: Target | Programme) -> str:
    """Who answers for it; empty where nobody does yet."""
    owner: Any = row.owner_unit or row.owner_office
    return words_of_owner(owner) if owner else ""


def proposal_words(proposal: Proposal) -> str:
    """What was read of a sentence, in words; empty where nothing was."""
    if not proposal.operator:
        return ""
    said = {name: getattr(proposal, name) for name in Promise.__dataclass_fields__ if hasattr(proposal, name)}
    return wording.words(Promise(**said))


@dataclass(frozen=True, slots=True)
class YearNumber:
    """A number of a year of a kind in words, with those that held before it."""

    kind: Any
    words: str
    newest: Yardstick
    older: Sequence[tuple[str, Yardstick]]


def years_of(target: Target) -> list[tuple[int, list[YearNumber]]]:
    """Year → its numbers, the newest year first."""
    row = shown([target])[0]
    found: dict[int, list[YearNumber]] = {}
    for (_target, kind, year), rows in yardsticks([target]).items():
        said = [(_number_words(one, row.measure_of(kind)), one) for one in rows]
        words, last = said[-1]
        found.setdefault(year, []).append(YearNumber(last.get_kind_display(), words, last, said[:-1]))
    return sorted(found.items(), reverse=True)


def _number_words(row: Yardstick, measure: str) -> str:
    if row.value2 is None:
        return wording.amount(row.value, measure)
    return f"{format_number(row.value)}–{wording.amount(row.value2, measure)}"
