"""Pages of one figure: what it says, how it is corrected, confirmed, described, divided."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from nhiemky.figures import access, queries
from nhiemky.figures.access import EvidenceOfFigure, FigureOfWard
from nhiemky.figures.actions.confirm_figure import confirm_figure
from nhiemky.figures.actions.correct_figure import correct_figure
from nhiemky.figures.actions.describe_figure import describe_figure
from nhiemky.figures.actions.enter_figure import enter_figure
from nhiemky.figures.actions.set_breakdown import set_breakdown
from nhiemky.figures.forms import (
    BreakdownForm,
    CorrectionForm,
    DescriptionForm,
    NewFigureForm,
    new_figure_of,
    value_of,
)
from nhiemky.figures.queries.neighbours import earlier, neighbours_of
from nhiemky.figures.rules.references import reference
from nhiemky.figures.rules.tree import Covers
from nhiemky.figures.views.addresses import of_figure, of_ward
from nhiemky.files.serving import show_inline
from nhiemky.kernel.gates import open_to
from nhiemky.org.models import Unit
from nhiemky.pages.forms import press, submit
from nhiemky.pages.objects import object_page
from nhiemky.vietnamese.measures import label


@open_to(access.for_writer)
def new_figure(request: HttpRequest, ward: Unit) -> HttpResponse:
    whole = request.GET.get("thanh-phan-cua", "")
    form = NewFigureForm(request.POST or None, initial={"part_of": whole, **_like(ward, whole)})
    return submit(
        request,
        form,
        lambda data: enter_figure(request.user, ward, new=new_figure_of(data)),
        ward=ward,
        template="figures/new.html",
        context={
            "title": _("Thêm thành phần") if whole else _("Nhập số liệu"),
            "back_url": of_ward("figures", ward),
            "measures": queries.measures(ward),
        },
        then=lambda figure: of_figure("figure", ward, figure),
        said=_("Đã nhập số liệu."),
    )


@open_to(access.for_figure_reader)
def figure(request: HttpRequest, found: FigureOfWard) -> HttpResponse:
    shown = found.figure
    return object_page(
        request,
        ward=found.ward,
        topic=f"figure/{shown.pk}",
        subject=shown,
        template="figures/figure.html",
        context={
            "now": queries.shown_now(shown),
            "versions": queries.versions_of(shown),
            "breakdown": queries.breakdown(shown),
            "citations": queries.citations_of(shown),
            "reference": reference(shown.code),
            "writes": access.may_write(request.user, found.ward),
            **neighbours_of(shown),
        },
    )


@open_to(access.for_evidence)
def evidence(request: HttpRequest, found: EvidenceOfFigure) -> HttpResponseBase:
    return show_inline(request, found.file)


@open_to(access.for_figure_writer)
def correct(request: HttpRequest, found: FigureOfWard) -> HttpResponse:
    shown = found.figure
    last = queries.newest(shown)
    initial = {"value": str(queries.shown_now(shown)), "as_of": last.as_of, "source": last.source}
    form = CorrectionForm(
        request.POST or None, request.FILES or None, current=shown, history=earlier(shown), initial=initial
    )
    return submit(
        request,
        form,
        lambda data: correct_figure(
            request.user,
            shown,
            value=value_of(data, label(shown.measure)),
            reason=data["reason"],
            revision=data["revision"],
            evidence=data["evidence"],
        ),
        ward=found.ward,
        template="figures/correct.html",
        context={
            "title": _g("Điều chỉnh: %(subject)s") % {"subject": shown.subject},
            "figure": shown,
            "now": queries.shown_now(shown),
            "citations": queries.citations_of(shown),
            "closing": queries.closed_by(shown),
            "back_url": of_figure("figure", found.ward, shown),
        },
        then=of_figure("figure", found.ward, shown),
        said=_("Đã điều chỉnh. Văn bản nào dùng số cũ được đánh dấu."),
    )


@open_to(access.for_figure_writer)
@require_POST
def confirm(request: HttpRequest, found: FigureOfWard) -> HttpResponse:
    seen = request.POST.get("revision", "")
    revision, back = int(seen) if seen.isdecimal() else 0, of_figure("figure", found.ward, found.figure)
    return press(
        request,
        lambda: confirm_figure(request.user, found.figure, revision=revision),
        back=back,
        then=lambda _done: back,
    )


@open_to(access.for_figure_writer)
def describe(request: HttpRequest, found: FigureOfWard) -> HttpResponse:
    shown = found.figure
    return submit(
        request,
        DescriptionForm(request.POST or None, current=shown),
        lambda data: describe_figure(
            request.user,
            shown,
            subject=data["subject"],
            period_label=data["period_label"],
            period=(data["period_from"], data["period_to"]),
            revision=data["revision"],
        ),
        ward=found.ward,
        template="form.html",
        context={"title": _("Sửa nội dung số liệu"), "back_url": of_figure("figure", found.ward, shown)},
        then=of_figure("figure", found.ward, shown),
        said=_("Đã lưu nội dung số liệu."),
    )


@open_to(access.for_figure_writer)
def divide(request: HttpRequest, found: FigureOfWard) -> HttpResponse:
    shown = found.figure
    candidates = queries.possible_parts(shown)
    form = BreakdownForm(
        request.POST or None,
        current=shown,
        candidates=candidates,
        initial={
            "parts": [part.pk for part in candidates if part.part_of_id == shown.pk],
            "covers": Covers.ALL if shown.is_sum_of_parts else Covers.SOME,
        },
    )
    known = {part.pk: part for part in candidates}
    return submit(
        request,
        form,
        lambda data: set_breakdown(
            request.user,
            shown,
            parts=[known[pk] for pk in data["parts"]],
            covers=Covers(data["covers"]),
            revision=data["revision"],
        ),
        ward=found.ward,
        template="form.html",
        context={
            "title": _g("Thành phần của: %(subject)s") % {"subject": shown.subject},
            "intro": _(
                "Chỉ những số liệu cùng đơn vị tính và chưa thuộc số tổng khác mới có trong danh sách."
            ),
            "back_url": of_figure("figure", found.ward, shown),
        },
        then=of_figure("figure", found.ward, shown),
        said=_("Đã lưu các thành phần."),
    )


def _like(ward: Unit, code: str) -> dict[str, Any]:
    """A line of a breakdown is counted like its whole and of the same period."""
    whole = queries.register(ward).filter(unit=ward, code=code).first()
    if whole is None:
        return {}
    return {
        "measure": label(whole.measure),
        "period_label": whole.period_label,
        "period_from": whole.period_from,
        "period_to": whole.period_to,
    }
