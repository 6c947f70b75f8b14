"""What texts refer to: typed figures by their codes, computed ones by the code of their indicator and a period."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from nhiemky.figures.models import Citation, ComputedCitation, Figure, FigureVersion, Indicator
from nhiemky.figures.queries import indicators as catalogue
from nhiemky.figures.queries.figures import shown, shown_now
from nhiemky.figures.queries.series import amount, point_of
from nhiemky.figures.rules import formulas, references
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
        if of in defined and defined[of].is_derived
    }
    known = catalogue.loaded(indicator for indicator, _period in wanted.values())
    below = catalogue.derivations(known)
    counted = _newest(unit.ids_above, known, below) if wanted else {}
    values: dict[str, Shown] = {}
    for code, (indicator, period) in wanted.items():
        for of in reversed(unit.ids_above):
            value = formulas.compute(indicator.pk, period, derivations=below, known=counted.get(of, {}))
            if value is not None:
                values[code] = computed(indicator, of, period, value, code=code)
                break
    return values


def _newest(
    units: Iterable[int], known: Mapping[int, Indicator], below: formulas.Derivations
) -> Mapping[int, formulas.Known]:
    """Unit → what it has reported for the indicators that are typed. One query."""
    typed = [pk for pk in known if pk not in below]
    rows = Figure.objects.filter(unit_id__in=list(units), indicator__in=typed, current__isnull=False)
    versions = []
    for figure in rows.select_related("current"):
        if figure.current is not None:
            figure.current.figure = figure
            versions.append(figure.current)
    return _amounts(versions, known)


def _amounts(
    versions: Iterable[FigureVersion], known: Mapping[int, Indicator]
) -> dict[int, dict[tuple[int, Period], Amount]]:
    found: dict[int, dict[tuple[int, Period], Amount]] = {}
    for version in versions:
        indicator = known.get(version.figure.indicator_id or 0)
        if indicator is not None:
            point = point_of(version)
            of_unit = found.setdefault(version.figure.unit_id, {})
            of_unit[indicator.pk, point.period] = amount(point, pooled=catalogue.is_pooled(indicator))
    return found


def _computed_then(topic: str, versions: Iterable[FigureVersion]) -> dict[str, Shown]:
    cited = list(ComputedCitation.objects.filter(topic=topic).select_related("indicator"))
    if not cited:
        return {}
    known = catalogue.loaded(one.indicator for one in cited)
    below = catalogue.derivations(known)
    counted = _amounts(versions, known)
    found = {}
    for one in cited:
        period = Period(one.period_from, one.period_to)
        value = formulas.compute(
            one.indicator_id, period, derivations=below, known=counted.get(one.unit_id, {})
        )
        if value is not None:
            found[one.code] = computed(one.indicator, one.unit_id, period, value, code=one.code)
    return found
