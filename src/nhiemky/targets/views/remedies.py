"""What is done about a target that is behind: cause and remedy of a year, and the switch of a quotation."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from nhiemky.kernel.gates import open_to
from nhiemky.pages.forms import press, submit
from nhiemky.targets import access
from nhiemky.targets.access import QuotationOfTarget, RemedyOfYear
from nhiemky.targets.actions.hide_directive import hide_directive
from nhiemky.targets.actions.show_directive import show_directive
from nhiemky.targets.actions.write_remedy import write_remedy
from nhiemky.targets.forms import RemedyForm
from nhiemky.targets.models import Target
from nhiemky.targets.queries import standing
from nhiemky.targets.queries import state as states
from nhiemky.targets.views import state_rows


@open_to(access.for_remedy)
def remedy(request: HttpRequest, found: RemedyOfYear) -> HttpResponse:
    target, row = found.target, found.remedy
    shown = standing.of_target(target, as_of=row.year, today=states.today_in(found.ward))
    return submit(
        request,
        RemedyForm(request.POST or None, current=row),
        lambda data: write_remedy(
            request.user,
            target,
            year=row.year,
            cause=data["cause"],
            remedy=data["remedy"],
            revision=data["revision"],
        ),
        ward=found.ward,
        template="targets/remedy.html",
        context={
            "title": _g("Nguyên nhân, giải pháp năm %(year)s") % {"year": row.year},
            "line": state_rows.line(shown) if shown else None,
            "back_url": page_of(found.ward, target),
            "task_url": task_url(found.ward, target, name=shown.version.name if shown else ""),
        },
        then=page_of(found.ward, target),
        said=_("Đã ghi nguyên nhân, giải pháp."),
    )


@open_to(access.for_quotation)
@require_POST
def show(request: HttpRequest, found: QuotationOfTarget) -> HttpResponse:
    back = page_of(found.ward, found.target)
    return press(
        request,
        lambda: show_directive(request.user, found.target, directive=found.directive),
        back=back,
        then=lambda _done: back,
        said=lambda _done: _("Ý kiến đã hiện cạnh chỉ tiêu, chỉ trong phần làm việc nội bộ."),
    )


@open_to(access.for_quotation)
@require_POST
def hide(request: HttpRequest, found: QuotationOfTarget) -> HttpResponse:
    back = page_of(found.ward, found.target)
    return press(
        request,
        lambda: hide_directive(request.user, found.target, directive=found.directive),
        back=back,
        then=lambda _done: back,
        said=lambda _done: _("Ý kiến không còn hiện cạnh chỉ tiêu."),
    )


def page_of(ward: Any, target: Target) -> str:
    return reverse("target", kwargs={"ward": ward.slug, "target_id": target.pk})


def task_url(ward: Any, target: Target, *, name: str) -> str:
    """A new task that hangs on the target."""
    source = {"tu": f"target/{target.pk}", "nhan": name, "viec": name}
    return f"{reverse('task-new', kwargs={'ward': ward.slug})}?{urlencode(source)}"
