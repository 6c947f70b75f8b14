"""Doors to reports: readers of the ward read and take them away, clerk and secretary make drafts of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import Http404

from nhiemky.figures.rules.periods import Period
from nhiemky.org import access
from nhiemky.org.models import Unit
from nhiemky.targets.rules import report
from nhiemky.targets.rules.report import ReportKind

REPORT_FILES = ("pdf", "docx", "xlsx")


@dataclass(frozen=True, slots=True)
class ReportOfWard:
    """`file`: pdf, docx, xlsx; empty for the page."""

    ward: Unit
    kind: ReportKind
    period: Period
    file: str = ""


def for_reports(actor: Any, *, ward: str) -> Unit:
    return access.for_reader(actor, ward=ward)


def for_report(actor: Any, *, ward: str, report_kind: str, report_period: str) -> ReportOfWard:
    return _report(access.for_reader(actor, ward=ward), report_kind, report_period)


def for_report_file(
    actor: Any, *, ward: str, report_kind: str, report_period: str, form: str
) -> ReportOfWard:
    found = _report(access.for_reader(actor, ward=ward), report_kind, report_period)
    if form not in REPORT_FILES:
        raise Http404
    return ReportOfWard(found.ward, found.kind, found.period, form)


def for_report_writer(actor: Any, *, ward: str, report_kind: str, report_period: str) -> ReportOfWard:
    return _report(access.for_writer(actor, ward=ward), report_kind, report_period)


def _report(ward: Unit, kind: str, key: str) -> ReportOfWard:
    period = report.period_of(kind, key)
    if period is None:
        raise Http404
    return ReportOfWard(ward, ReportKind(kind), period)
