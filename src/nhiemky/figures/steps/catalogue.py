"""Writers of the catalogue that higher rooms and the sample may use inside their own action."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, replace
from typing import Any

from nhiemky.figures.events import IndicatorDefined
from nhiemky.figures.models import Indicator
from nhiemky.figures.queries.indicators import catalogue, measures_in
from nhiemky.figures.rules.definitions import Definition, checked
from nhiemky.figures.rules.usual_indicators import Usual
from nhiemky.files.rules.secrecy import refuse_secret
from nhiemky.journal.writing import record
from nhiemky.kernel.events import Values
from nhiemky.org.models import Unit

_TEXTS = ("name", "definition", "source")


def define(actor: Any, unit: Unit, new: Definition) -> Indicator:
    """A line of the catalogue, written into the journal. An empty code gets one from the name."""
    taken = set(Indicator.objects.filter(unit=unit).values_list("code", flat=True))
    indicator = write_indicator(unit, checked(new, taken=taken, measures=measures_in(unit)))
    record(actor, defined(indicator), unit=unit.pk, topic=f"indicator/{indicator.pk}")
    return indicator


def define_usual(actor: Any, unit: Unit, lines: Iterable[Usual]) -> dict[str, Indicator]:
    """Lines of `rules.usual_indicators`, by code; what the unit sees under a code already is taken as it is."""
    known = {one.code: one for one in catalogue(unit).order_by("unit__path")}
    for new, operand, second in lines:
        if new.code not in known:
            first, other = (known[code].pk if code else 0 for code in (operand, second))
            known[new.code] = define(actor, unit, replace(new, operand=first, second=other))
    return known


def write_indicator(unit: Unit, new: Definition) -> Indicator:
    """The row alone: its action writes the journal. `new` has been checked."""
    for field in _TEXTS:
        refuse_secret(getattr(new, field), field=field)
    said = asdict(new)
    operand, second, since = (said.pop(name) or None for name in ("operand", "second", "since"))
    return Indicator.objects.create(
        unit=unit, operand_id=operand, second_id=second, since=since, **_stripped(said)
    )


def edit(indicator: Indicator, said: Mapping[str, Any]) -> None:
    """Write better what describes an indicator that is locked."""
    for field, value in _stripped(said).items():
        setattr(indicator, field, value)
    indicator.revision += 1
    indicator.save()


def defined(indicator: Indicator) -> IndicatorDefined:
    """The event of an indicator that was just written."""
    said = {
        "name": indicator.name,
        "code": indicator.code,
        "measure": indicator.measure,
        "formula": indicator.formula,
    }
    return IndicatorDefined(indicator.pk, Values({name: value for name, value in said.items() if value}))


def _stripped(said: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value.strip() if isinstance(value, str) else value for name, value in said.items()}
