"""What texts refer to: typed figures by their codes, computed ones by the code of their indicator and a period."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from nhiemky.figures.models import Citation, ComputedCitation, Figure, FigureVersion, Indicator
from nhiemky.figures.queries import indicators as catalogue
from nhiemky.figures.queries.figures import shown, shown_now
from nhiemky.figures.queries.series import Point, amount, filled, point_of
from nhiemky.figures.rules import formulas, references, through_time
from nhiemky.figures.rules.formulas import Amount
from nhiemky.figures.rules.periods import Period
from nhiemky.figures.rules.shown import Computed, Shown
from nhiemky.org.models import Unit


def current(unit: Unit, codes: Collection[str]) -> dict[str, Shown]:
    """The newest values of the codes that the unit, or a unit above it, has; the nearest unit counts.

    One query; where a code that nobody typed names a period, more for what is computed.
    """
    if not codes:
        return {}
    figures = Figure.objects.filter(unit_id__in=unit.ids_above, code__in=codes, current__isnull=False)
    # A path grows with depth: sorted by its length, the nearest unit is written last and stays.
    ordered = sorted(figures.select_related("current", "unit"), key=lambda figure: len(figure.unit.path))
    typed = {figure.code: shown_now(figure) for figure in ordered}
    return typed | _computed_now(unit, [code for code in codes if code not in typed])


def resolve(unit: Unit, text: str) -> str:
    """The text with its references written out as of now."""
    return resolve_all(unit, [text])[0]


def resolve_all(unit: Unit, texts: Iterable[str]) -> list[str]:
    """Several texts with one query."""
    kept = list(texts)
    values = current(unit, codes_of(kept))
    return [references.render(text, values) for text in kept]


def codes_of(texts: Iterable[str]) -> tuple[str, ...]:
    """Every code that any of the texts refers to."""
    return tuple(dict.fromkeys(code for text in texts for code in references.codes_in(text)))


def missing(unit: Unit, texts: Iterable[str]) -> tuple[str, ...]:
    """The codes that the texts refer to and the register does not have: ask before issuing."""
    codes = codes_of(texts)
    known = current(unit, codes)
    return tuple(code for code in codes if code not in known)


def frozen(topic: str) -> dict[str, Shown]:
    """The values with which a text was issued; empty for one that was not issued.

    Computed values are computed again from the versions that were cited then.
    """
    cited = Citation.objects.filter(topic=topic).select_related("version__figure__unit")
    versions = sorted((one.version for one in cited), key=lambda version: len(version.figure.unit.path))
    typed = {version.figure.code: shown(version) for version in versions}
    counted = [version for version in versions if version.figure.indicator_id is not None]
    return typed | (_computed_then(topic, counted) if counted else {})


def computed(indicator: Indicator, unit: int, period: Period, found: Amount, *, code: str) -> Shown:
    """A computed value as texts write it: rounded here, where it is shown, and nowhere before."""
    return Shown(
        code=code,
        value=formulas.rounded(found.value, indicator.measure),
        measure=indicator.measure,
        qualifier=found.qualifier,
        subject=f"{indicator.name}, {period}",
        computed=Computed(indicator.pk, unit, period, found.versions),
    )


def _computed_now(unit: Unit, codes: Iterable[str]) -> dict[str, Shown]:
    named = {code: found for code in codes if (found := references.of_period(code)) is not None}
    if not named:
        return {}
    defined = catalogue.visible(unit, {code for code, _period in named.values()})
    wanted = {
        code: (defined[of], period)
        for code, (of, period) in named.items()
        if of in defined and (defined[of].is_derived or defined[of].over_time != through_time.APART)
    }
    known = catalogue.loaded(indicator for indicator, _period in wanted.values())
    counted = _newest(unit.ids_above, known) if wanted else {}
    values: dict[str, Shown] = {}
    for code, (indicator, period) in wanted.items():
        for of in reversed(unit.ids_above):
            value = _value(indicator, of, period, known=known, points=counted.get(of, {}), code=code)
            if value is not None:
                values[code] = value
                break
    return values


#: Indicator id → what one unit has of it, longer periods out of their parts too.
Points = Mapping[int, list[Point]]


def _newest(units: Iterable[int], known: Mapping[int, Indicator]) -> dict[int, Points]:
    """Unit → what it has reported for the indicators that are typed. One query."""
    typed = [pk for pk, one in known.items() if not one.is_derived]
    rows = Figure.objects.filter(unit_id__in=list(units), indicator__in=typed, current__isnull=False)
    versions = []
    for figure in rows.select_related("current"):
        if figure.current is not None:
            figure.current.figure = figure
            versions.append(figure.current)
    return _points(versions, known)


def _points(versions: Iterable[FigureVersion], known: Mapping[int, Indicator]) -> dict[int, Points]:
    found: dict[int, dict[int, list[Point]]] = {}
    for version in versions:
        indicator = version.figure.indicator_id or 0
        if indicator in known:
            of_unit = found.setdefault(version.figure.unit_id, {})
            of_unit.setdefault(indicator, []).append(point_of(version))
    return {
        unit: {pk: filled(known[pk], points) for pk, points in of_unit.items()}
        for unit, of_unit in found.items()
    }


def _value(
    indicator: Indicator,
    unit: int,
    period: Period,
    *,
    known: Mapping[int, Indicator],
    points: Points,
    code: str,
) -> Shown | None:
    if not indicator.is_derived:
        point = next((one for one in points.get(indicator.pk, ()) if one.period == period), None)
        return None if point is None else _out_of_parts(indicator, unit, point, code=code)
    amounts = {
        (pk, one.period): amount(one, pooled=catalogue.is_pooled(known[pk]))
        for pk, ones in points.items()
        for one in ones
    }
    found = formulas.compute(indicator.pk, period, derivations=catalogue.derivations(known), known=amounts)
    return None if found is None else computed(indicator, unit, period, found, code=code)


def _out_of_parts(indicator: Indicator, unit: int, point: Point, *, code: str) -> Shown:
    """A longer period as it follows from its parts, n and m kept apart."""
    return Shown(
        code=code,
        value=point.value,
        measure=indicator.measure,
        out_of=point.out_of,
        qualifier=point.qualifier,
        subject=f"{indicator.name}, {point.period}",
        computed=Computed(indicator.pk, unit, point.period, point.made_of or (point.version,)),
    )


def _computed_then(topic: str, versions: Iterable[FigureVersion]) -> dict[str, Shown]:
    cited = list(ComputedCitation.objects.filter(topic=topic).select_related("indicator"))
    if not cited:
        return {}
    known = catalogue.loaded(one.indicator for one in cited)
    counted = _points(versions, known)
    found = {}
    for one in cited:
        period, points = Period(one.period_from, one.period_to), counted.get(one.unit_id, {})
        value = _value(one.indicator, one.unit_id, period, known=known, points=points, code=one.code)
        if value is not None:
            found[one.code] = value
    return found
