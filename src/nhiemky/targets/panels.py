"""What targets show on the pages of other rooms: the promises of a document, remarks of a conference about targets."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from urllib.parse import urlencode

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from nhiemky.conferences.models import Conference, Remark
from nhiemky.documents.models import Document
from nhiemky.documents.rules.cascade import OWN
from nhiemky.figures.models import Indicator
from nhiemky.org.models import Unit
from nhiemky.pages.panels import Panel
from nhiemky.targets import access, queries
from nhiemky.targets.models import Directive
from nhiemky.vietnamese.dates import format_date

#: Kinds of own papers that may be written down as a resolution or a plan.
MAY_PROMISE = ("Nghị quyết", "Chương trình", "Chương trình hành động", "Kế hoạch")


def promises_of_document(request: HttpRequest, ward: Unit, subject: Document) -> Panel | None:
    """On the page of a document: the resolution it is the paper of, with its targets, and what it adjusted."""
    if not _reads(request, ward):
        return None
    resolution = queries.register(ward).filter(document=subject).first()
    rows = [row for sector in queries.by_sector(resolution) for row in sector.targets] if resolution else []
    adjusted = queries.shown(queries.all_targets(ward).filter(versions__document=subject).distinct())
    writes = access.may_write(request.user, ward)
    offered = writes and resolution is None and subject.level in OWN and subject.kind in MAY_PROMISE
    if resolution is None and not adjusted and not offered:
        return None
    context = {
        "resolution": resolution,
        "rows": rows,
        "adjusted": adjusted,
        "offered": offered,
        "document": subject,
    }
    return Panel(_("Nghị quyết và chỉ tiêu của văn bản này"), "targets/of_document.html", context)


def targets_of_indicator(request: HttpRequest, ward: Unit, subject: Indicator) -> Panel | None:
    """On the page of an indicator: the targets of the ward that its figures judge."""
    if not _reads(request, ward):
        return None
    rows = queries.shown(queries.all_targets(ward).filter(indicator=subject))
    return (
        Panel(_("Chỉ tiêu tính theo chỉ số này"), "targets/of_indicator.html", {"rows": rows})
        if rows
        else None
    )


def remarks_about_targets(request: HttpRequest, ward: Unit, subject: Conference) -> Panel | None:
    """On the page of a conference: each remark of the superior level with a way into the resolution of its year."""
    if not _reads(request, ward):
        return None
    remarks = list(
        Remark.objects.filter(part__conference=subject)
        .select_related("speaker")
        .order_by("part__number", "number")
    )
    day = subject.held_on
    running = queries.resolution_on(ward, day.year) if day else None
    recorded = list(
        Directive.objects.filter(topic=_topic(subject), resolution__unit__path__startswith=ward.path)
    )
    writes = access.may_write(request.user, ward)
    if not recorded and not (remarks and running and writes):
        return None
    lines = [
        (remark, _recorded(remark, recorded), _way(ward, running, subject, remark)) for remark in remarks
    ]
    context = {"lines": lines, "resolution": running, "recorded": recorded, "writes": writes}
    return Panel(_("Ý kiến chỉ đạo về chỉ tiêu"), "targets/of_conference.html", context)


def _reads(request: HttpRequest, ward: Unit) -> bool:
    try:
        access.for_reader(request.user, ward=ward.slug)
    except PermissionDenied:
        return False
    return True


def _topic(conference: Conference) -> str:
    return f"conference/{conference.pk}"


def _recorded(remark: Remark, recorded: Iterable[Directive]) -> Directive | None:
    return next((one for one in recorded if one.text == remark.text[:1000]), None)


def _way(ward: Unit, running: Any, conference: Conference, remark: Remark) -> str:
    """The form of a directive, with what the record of the conference says."""
    if running is None:
        return ""
    said = {
        "loi": remark.text[:1000],
        "ai": str(remark.speaker)[:200],
        "ngay": format_date(conference.held_on) if conference.held_on else "",
        "tu": _topic(conference),
        "nhan": str(conference)[:200],
    }
    page = reverse("directive-new", kwargs={"ward": ward.slug, "resolution_id": running.pk})
    return f"{page}?{urlencode(said)}"
