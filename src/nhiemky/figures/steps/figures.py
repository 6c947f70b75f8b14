"""Writers that higher rooms and the sample may use inside their own action."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.utils import timezone

from nhiemky.figures import queries
from nhiemky.figures.events import FigureEntered
from nhiemky.figures.models import Citation, ComputedCitation, Figure, FigureVersion, Indicator
from nhiemky.figures.rules import counting, entry
from nhiemky.figures.rules.entry import NewFigure, Value
from nhiemky.figures.rules.shown import Shown
from nhiemky.figures.steps import sums
from nhiemky.files.models import StoredFile
from nhiemky.files.rules.secrecy import refuse_secret
from nhiemky.files.steps import take_in
from nhiemky.journal.writing import record
from nhiemky.kernel.events import Values
from nhiemky.kernel.refusals import Refused
from nhiemky.org.models import Unit

#: What may be shown for a value.
EVIDENCE = tuple(StoredFile.Kind.values)


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


def write_figure(actor: Any, unit: Unit, new: NewFigure, *, file: StoredFile | None = None) -> Figure:
    """The rows of a figure and its first version, without a journal row: its action writes that."""
    entry.check(new.value)
    refuse_secret(new.subject, field="subject")
    refuse_secret(new.value.source, field="source")
    if Figure.objects.filter(unit=unit, code=new.code).exists():
        raise Refused("figure-code-taken", taken=new.code, field="code")
    whole = _whole(unit, new.part_of) if new.part_of else None
    if new.indicator:
        _check_counted(unit, new)
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
    add_version(actor, figure, new.value, number=1, reason=new.reason, file=file)
    return figure


def add_version(
    actor: Any,
    figure: Figure,
    value: Value,
    *,
    number: int,
    reason: str = "",
    file: StoredFile | None = None,
) -> FigureVersion:
    """The next version of a figure, which becomes the current one. In a closed period it needs a reason and says so."""
    closing = queries.closed_by(figure)
    if closing is not None and not reason.strip():
        raise Refused("figure-late-without-reason", campaign=closing.title, field="reason")
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
        late_for=closing,
        file=file,
        entered_by=actor,
    )
    sums.follow(figure, figure.current, version)
    figure.current = version
    figure.revision += int(number > 1)
    figure.save(update_fields=["current", "revision"])
    return version


def take_evidence(actor: Any, unit: Unit, upload: UploadedFile[bytes]) -> StoredFile:
    """The paper, picture or table that shows where a value comes from."""
    return take_in(upload, unit=unit.pk, actor=actor, kinds=EVIDENCE, field="evidence")


def entered(figure: Figure, new: NewFigure) -> FigureEntered:
    """The event of a figure that was just written."""
    said: dict[str, object] = {"subject": new.subject, "code": new.code}
    if new.reason:
        said["reason"] = new.reason
    return FigureEntered(figure.pk, figure.current_id or 0, Values(facts(new.value, **said)))


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
    versions = {version for value in values.values() for version in value.versions}
    Citation.objects.filter(topic=topic).exclude(version__in=versions).delete()
    Citation.objects.bulk_create(
        [Citation(version_id=version, topic=topic, label=label) for version in sorted(versions)],
        update_conflicts=True,
        unique_fields=["version", "topic"],
        update_fields=["label"],
    )
    _freeze_computed(topic, values)
    return values


def _freeze_computed(topic: str, values: Mapping[str, Shown]) -> None:
    """Remember of which formulas, unit and period the computed values of a text were."""
    made = {code: value.computed for code, value in values.items() if value.computed}
    ComputedCitation.objects.filter(topic=topic).delete()
    ComputedCitation.objects.bulk_create(
        ComputedCitation(
            topic=topic,
            code=code,
            indicator_id=one.indicator,
            unit_id=one.unit,
            period_from=one.period.first,
            period_to=one.period.last,
        )
        for code, one in made.items()
    )


def _check_counted(unit: Unit, new: NewFigure) -> None:
    """Whether the catalogue takes the value, and whether there is none yet."""
    indicator = Indicator.objects.filter(pk=new.indicator, unit_id__in=unit.ids_above).first()
    if indicator is None:
        raise Refused("indicator-of-another-unit", field="indicator")
    counting.check(queries.counted(indicator), new)
    others = Figure.objects.filter(
        unit=unit, indicator=indicator, period_from=new.period_from, period_to=new.period_to
    )
    if others.exists():
        raise Refused("figure-of-indicator-exists", period=new.period_label, field="period")


def _whole(unit: Unit, code: str) -> Figure:
    whole = Figure.objects.filter(unit=unit, code=code).first()
    if whole is None:
        raise Refused("figure-whole-unknown", whole=code, field="part_of")
    return whole
