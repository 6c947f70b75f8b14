"""Make a draft of a report: its figures are references to the register, so that they follow corrections until it is issued."""

from __future__ import annotations

from typing import Any

from nhiemky.documents.models import Draft
from nhiemky.documents.rules import secrets_list
from nhiemky.documents.rules.secrets_list import Said
from nhiemky.documents.steps import Becomes, write_draft, write_version
from nhiemky.figures import queries as figures
from nhiemky.figures.rules import periods
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.kernel.refusals import Refused
from nhiemky.org.models import Unit
from nhiemky.targets.events import ReportDrafted
from nhiemky.targets.rules import report_words
from nhiemky.targets.rules.report_lines import Report

#: Of the kinds of documents: báo cáo.
KIND = "BC"


@action
def draft_report(actor: Any, ward: Unit, report: Report, *, said: Said) -> Draft:
    """`said` is the answer to the question that is asked once: is the content on the secrets list?"""
    # facts
    known = figures.current(ward, report_words.codes(report))
    # decision
    secrets_list.check(said)
    if not report.lines:
        raise Refused("report-without-targets", year=report.period.first.year)
    # consequences
    draft = write_draft(ward, title=report_words.title(report), becomes=Becomes(kind=KIND))
    write_version(draft, report_words.draft(report, knows=known), by=actor)
    key = periods.key(report.period)
    event = ReportDrafted(draft.pk, report.kind.value, key, Values(title=draft.title, kind=draft.kind))
    record(actor, event, unit=ward.pk, topic=f"draft/{draft.pk}")
    return draft
