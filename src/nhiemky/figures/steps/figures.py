"""Writers that higher rooms and the sample may use inside their own action."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils import timezone

from nhiemky.figures import queries
from nhiemky.figures.events import FigureEntered
from nhiemky.figures.models import Citation, Figure, FigureVersion
from nhiemky.figures.rules import entry
from nhiemky.figures.rules.entry import NewFigure, Value
from nhiemky.figures.rules.shown import Shown
from nhiemky.figures.steps import sums
from nhiemky.files.rules.secrecy import refuse_secret
from nhiemky.journal.writing import record
from nhiemky.kernel.events import Values
from nhiemky.kernel.refusals import Refused
from nhiemky.org.models import Unit


def enter(actor: Any, unit: Unit, new: NewFigure) -> Figure:
    """A figure with its first version, written into the journal.

    `new.value` says the value, e.g. `entry.read("hơn 527 triệu", "đồng")`; `new.part_of` is a code of the same unit.
    """
    figure = write_figure(actor, unit, new)
    record(actor, entered(figure, new), unit=unit.pk, topic=f"figure/{figure.pk}")
    return figure


def enter_many(actor: Any, unit: Unit, news: Iterable[NewFigure]) -> dict[str, Figure]:
    """Many figures, by code; lines of a breakdown stand behind the figure they are part of."""
    kept = list(news)
    with sums.gathered():
        figures = {new.code: write_figure(actor, unit, new) for new in kept}
    for new in kept:
        figure = figures[new.code]
        record(actor, entered(figure, new), unit=unit.pk, topic=f"figure/{figure.pk}")
    return figures


def confirm(actor: Any, figure: Figure) -> FigureVersion:
    """Mark the newest version as confirmed, without asking who entered it (the sample's own records)."""
    version = queries.newest(figure)
    version.confirmed_by, version.confirmed_at = actor, timezone.now()
    version.save(update_fields=["confirmed_by", "confirmed_at"])
    return version


def write_figure(actor: Any, unit: Unit, new: NewFigure) -> Figure:
    """The rows of a figure and its first version, without a journal row: its action writes that."""
    entry.check(new.value)
    refuse_secret(new.subject, field="subject")
    refuse_secret(new.value.source, field="source")
    if Figure.objects.filter(unit=unit, code=new.code).exists():
        raise Refused("figure-code-taken", taken=new.code, field="code")
    whole = _whole(unit, new.part_of) if new.part_of else None
    figure = Figure.objects.create(
        unit=unit,
        code=new.code,
        subject=new.subject,
        measure=new.value.measure,
        period_from=new.period_from,
        period_to=new.period_to,
        period_label=new.period_label,
        part_of=whole,
        position=whole.parts.count() + 1 if whole else 0,
        is_sum_of_parts=new.is_sum_of_parts,
        indicator_id=new.indicator or None,
    )
    add_version(actor, figure, new.value, number=1)
    return figure


def add_version(actor: Any, figure: Figure, value: Value, *, number: int, reason: str = "") -> FigureVersion:
    """The next version of a figure, which becomes the current one."""
    version = FigureVersion.objects.create(
        figure=figure,
        number=number,
        value=value.value,
        out_of=value.out_of,
        qualifier=value.qualifier,
        as_of=value.as_of,
        source=value.source,
        source_topic=value.source_topic,
        reason=reason,
        entered_by=actor,
    )
    sums.follow(figure, figure.current, version)
    figure.current = version
    figure.revision += int(number > 1)
    figure.save(update_fields=["current", "revision"])
    return version


def entered(figure: Figure, new: NewFigure) -> FigureEntered:
    """The event of a figure that was just written."""
    return FigureEntered(
        figure.pk, figure.current_id or 0, Values(facts(new.value, subject=new.subject, code=new.code))
    )


def facts(value: Value, **more: object) -> dict[str, object]:
    """What the journal keeps beside its chain about a value."""
    said = {
        "value": value.value,
        "out_of": value.out_of,
        "qualifier": value.qualifier,
        "measure": value.measure,
        "as_of": value.as_of,
        "source": value.source,
    }
    return {**more, **{name: content for name, content in said.items() if content not in (None, "")}}


def freeze(*, topic: str, label: str, unit: Unit, texts: Iterable[str]) -> dict[str, Shown]:
    """Remember with which values a text is issued now; issuing it again replaces what was remembered.

    Returns code → value for `references.render`. Codes the register does not have are left out: ask
    `queries.missing` first.
    """
    values = queries.current(unit, queries.codes_of(texts))
    Citation.objects.filter(topic=topic).exclude(
        version__in=[value.version for value in values.values()]
    ).delete()
    Citation.objects.bulk_create(
        [Citation(version_id=value.version, topic=topic, label=label) for value in values.values()],
        update_conflicts=True,
        unique_fields=["version", "topic"],
        update_fields=["label"],
    )
    return values


def _whole(unit: Unit, code: str) -> Figure:
    whole = Figure.objects.filter(unit=unit, code=code).first()
    if whole is None:
        raise Refused("figure-whole-unknown", whole=code, field="part_of")
    return whole
