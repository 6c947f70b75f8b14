"""The catalogue of indicators that a unit sees: its own and those of the units above it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from django.db.models import Q, QuerySet

from nhiemky.figures.models import Citation, ComputedCitation, Indicator
from nhiemky.figures.queries.reporting import measure_of
from nhiemky.figures.rules.counting import Counted
from nhiemky.figures.rules.formulas import PER_MILLE, Derivation, Derivations, Formula
from nhiemky.org.models import Unit


def catalogue(unit: Unit) -> QuerySet[Indicator]:
    """Everything that is defined for the unit, ended ones too; two levels may define the same code (see `nearest`)."""
    rows = Indicator.objects.filter(unit_id__in=unit.ids_above)
    return rows.select_related("unit", "operand", "second")


def nearest(indicators: Iterable[Indicator]) -> list[Indicator]:
    """One for each code: that of the nearest unit. Their units must be loaded."""
    # A path grows with depth: sorted by its length, the nearest is written last and stays.
    ordered = sorted(indicators, key=lambda one: len(one.unit.path))
    return sorted({one.code: one for one in ordered}.values(), key=lambda one: (one.sort_key, one.pk))


def visible(unit: Unit, codes: Collection[str] | None = None) -> dict[str, Indicator]:
    """Code → what the unit understands by it; the nearest unit counts. One query."""
    rows = catalogue(unit)
    return {one.code: one for one in nearest(rows if codes is None else rows.filter(code__in=codes))}


def derivation(indicator: Indicator) -> Derivation:
    """The formula of a derived indicator. Raises ValueError for one that is typed."""
    if not indicator.formula or indicator.operand_id is None:
        raise ValueError(f"{indicator.code} has no formula")
    return Derivation(
        formula=Formula(indicator.formula),
        operand=indicator.operand_id,
        second=indicator.second_id or 0,
        since=indicator.since or 0,
        hundred=1000 if indicator.measure == PER_MILLE else 100,
    )


def loaded(indicators: Iterable[Indicator]) -> dict[int, Indicator]:
    """The indicators and everything they are computed from, by id: one query for each level of formulas that is not
    there yet, none where nothing is derived."""
    found = {one.pk: one for one in indicators}
    left = _below(found.values()) - found.keys()
    while left:
        more = Indicator.objects.in_bulk(left)
        found |= more
        left = _below(more.values()) - found.keys()
    return found


def derivations(indicators: Mapping[int, Indicator]) -> Derivations:
    """The formulas among them."""
    return {pk: derivation(one) for pk, one in indicators.items() if one.is_derived}


def is_pooled(indicator: Indicator) -> bool:
    """Whether its figures are n of m: formulas take them in percent."""
    return indicator.combines == Indicator.Combines.POOLED


def counted(indicator: Indicator) -> Counted:
    """The indicator as the rules of entry see it."""
    return Counted(
        id=indicator.pk,
        code=indicator.code,
        name=indicator.name,
        measure=measure_of(indicator),
        derived=indicator.is_derived,
        pooled=is_pooled(indicator),
        begins=indicator.valid_from,
        ends=indicator.valid_to,
    )


def measures_in(unit: Unit) -> dict[int, str]:
    """Id → measure of what a formula of this unit may be computed from. One query."""
    return dict(catalogue(unit).values_list("pk", "measure"))


def issued_with_what_follows(indicator: Indicator) -> bool:
    """Was a text issued with a value that was computed from its figures: by a formula, or for a longer period?"""
    computed = ComputedCitation.objects.values("topic")
    return Citation.objects.filter(version__figure__indicator=indicator, topic__in=computed).exists()


def followers(indicator: Indicator) -> QuerySet[Indicator]:
    """What is computed from it and has not ended."""
    of = Q(operand=indicator) | Q(second=indicator)
    return Indicator.objects.filter(of, valid_to__isnull=True).order_by("sort_key")


def _below(indicators: Iterable[Indicator]) -> set[int]:
    return {pk for one in indicators for pk in (one.operand_id, one.second_id) if pk is not None}
