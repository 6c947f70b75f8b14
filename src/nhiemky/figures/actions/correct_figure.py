"""Give a figure its next value, with the reason; issued texts that used the old one are told."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.core.files.uploadedfile import UploadedFile

from nhiemky.figures import queries, steps
from nhiemky.figures.events import FigureCorrected
from nhiemky.figures.models import Citation, Figure, FigureVersion
from nhiemky.figures.rules import correction, counting, entry
from nhiemky.figures.rules.entry import Value
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values


@action
def correct_figure(
    actor: Any,
    figure: Figure,
    *,
    value: Value,
    reason: str,
    revision: int,
    evidence: UploadedFile[bytes] | None = None,
) -> FigureVersion:
    """Returns the new version; it is not confirmed, whoever had confirmed the old one."""
    # facts
    figure = Figure.objects.select_for_update().get(pk=figure.pk)
    last = queries.newest(figure)
    # decision
    entry.check(value)
    entry.same_measure(figure.measure, value.measure)
    counting.check_whole(value, pooled=figure.indicator is not None and queries.is_pooled(figure.indicator))
    correction.check(
        last=queries.value_of(last), new=value, reason=reason, seen=revision, now=figure.revision
    )
    # consequences
    written = replace(value, measure=figure.measure)
    file = steps.take_evidence(actor, figure.unit, evidence) if evidence else None
    version = steps.add_version(
        actor, figure, written, number=last.number + 1, reason=reason.strip(), file=file
    )
    texts = tuple(Citation.objects.filter(version__figure=figure).values_list("topic", flat=True).distinct())
    corrected = Values(steps.facts(written, reason=reason.strip(), previous=last.value))
    event = FigureCorrected(figure.pk, version.pk, version.number, texts, corrected)
    record(actor, event, unit=figure.unit_id, topic=f"figure/{figure.pk}")
    return version
