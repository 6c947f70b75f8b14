"""Setting a task, its page, and every step it takes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from nhiemky.files.serving import show_inline
from nhiemky.kernel.gates import open_to
from nhiemky.org.models import Unit
from nhiemky.pages.forms import press, submit
from nhiemky.pages.objects import object_page
from nhiemky.tasks import access, queries
from nhiemky.tasks.access import EvidenceOnDesk, TaskOnDesk
from nhiemky.tasks.actions.accept_task import accept_task
from nhiemky.tasks.actions.cancel_task import cancel_task
from nhiemky.tasks.actions.edit_task import edit_task
from nhiemky.tasks.actions.report_task import report_task
from nhiemky.tasks.actions.return_task import return_task
from nhiemky.tasks.actions.set_task import set_task
from nhiemky.tasks.actions.start_task import start_task
from nhiemky.tasks.forms import NewTaskForm, ReasonForm, ReportForm, TaskForm
from nhiemky.tasks.models import Task
from nhiemky.tasks.rules import flow


def _address(name: str, ward: Unit, task: Task) -> str:
    return reverse(name, kwargs={"ward": ward.slug, "task_id": task.pk})


@open_to(access.for_writer)
def new_task(request: HttpRequest, ward: Unit) -> HttpResponse:
    """`?tu=document/9&nhan=…` sets a task from an object, with its words; `viec` and `han` say what it asks by when."""
    source = {
        "source_topic": request.GET.get("tu", ""),
        "source_label": request.GET.get("nhan", "")[:300],
        "title": request.GET.get("viec", "")[:500],
        "due": request.GET.get("han", ""),
    }
    form = NewTaskForm(request.POST or None, owners=queries.possible_owners(ward), initial=source)
    return submit(
        request,
        form,
        lambda data: set_task(
            request.user,
            ward,
            title=data["title"],
            owner=data["owner"],
            due=data["due"],
            source=(data["source_topic"], data["source_label"]),
        ),
        ward=ward,
        template="form.html",
        context={
            "title": _("Giao nhiệm vụ"),
            "submit_words": _("Giao"),
            "back_url": reverse("tasks", kwargs={"ward": ward.slug}),
        },
        then=lambda task: _address("task", ward, task),
        said=_("Đã giao nhiệm vụ."),
    )


@open_to(access.for_task)
def task(request: HttpRequest, found: TaskOnDesk) -> HttpResponse:
    shown = found.task
    return object_page(
        request,
        ward=found.ward,
        topic=f"task/{shown.pk}",
        subject=shown,
        template="tasks/task.html",
        context={
            "nearness": queries.nearness(shown, timezone.localdate()),
            "state": queries.state_chip(shown),
            "owner": queries.owner_words(shown),
            "verbs": flow.verbs(shown.state, found.parts),
            "evidence": queries.evidence_of(shown),
            "report_form": ReportForm(),
            "return_form": ReasonForm(),
        },
    )


@open_to(access.for_judge)
def edit(request: HttpRequest, found: TaskOnDesk) -> HttpResponse:
    shown = found.task
    return submit(
        request,
        TaskForm(request.POST or None, current=shown, owners=queries.possible_owners(found.ward)),
        lambda data: edit_task(
            request.user,
            shown,
            title=data["title"],
            owner=data["owner"],
            due=data["due"],
            revision=data["revision"],
        ),
        ward=found.ward,
        template="form.html",
        context={"title": _("Sửa nhiệm vụ"), "back_url": _address("task", found.ward, shown)},
        then=_address("task", found.ward, shown),
        said=_("Đã lưu nhiệm vụ."),
    )


@open_to(access.for_worker)
@require_POST
def start(request: HttpRequest, found: TaskOnDesk) -> HttpResponse:
    return _button(request, found, lambda: start_task(request.user, found.task), _("Đã bắt đầu thực hiện."))


@open_to(access.for_worker)
def report(request: HttpRequest, found: TaskOnDesk) -> HttpResponse:
    return _step(
        request,
        found,
        ReportForm(request.POST or None, request.FILES or None),
        lambda data: report_task(request.user, found.task, text=data["text"], upload=data["file"]),
        words={
            "title": _("Báo cáo kết quả"),
            "submit_words": _("Gửi báo cáo"),
            "said": _("Đã gửi báo cáo, chờ nghiệm thu."),
        },
    )


@open_to(access.for_judge)
@require_POST
def accept(request: HttpRequest, found: TaskOnDesk) -> HttpResponse:
    return _button(
        request, found, lambda: accept_task(request.user, found.task), _("Đã nghiệm thu nhiệm vụ.")
    )


@open_to(access.for_judge)
def give_back(request: HttpRequest, found: TaskOnDesk) -> HttpResponse:
    return _step(
        request,
        found,
        ReasonForm(request.POST or None),
        lambda data: return_task(request.user, found.task, reason=data["reason"]),
        words={
            "title": _("Yêu cầu làm tiếp"),
            "submit_words": _("Yêu cầu làm tiếp"),
            "said": _("Đã yêu cầu làm tiếp; lý do hiện ở đầu nhiệm vụ."),
        },
    )


@open_to(access.for_judge)
def cancel(request: HttpRequest, found: TaskOnDesk) -> HttpResponse:
    return _step(
        request,
        found,
        ReasonForm(request.POST or None),
        lambda data: cancel_task(request.user, found.task, reason=data["reason"]),
        words={
            "title": _("Thôi thực hiện nhiệm vụ"),
            "submit_words": _("Thôi thực hiện"),
            "said": _("Nhiệm vụ thôi thực hiện; lý do được lưu trong nhật ký."),
        },
    )


@open_to(access.for_evidence)
def evidence_file(request: HttpRequest, found: EvidenceOnDesk) -> HttpResponseBase:
    return show_inline(request, found.file)


def _button(request: HttpRequest, found: TaskOnDesk, run: Callable[[], Any], said: Any) -> HttpResponse:
    """A step without words; refused or done, it comes back to the task."""
    back = _address("task", found.ward, found.task)
    return press(request, run, back=back, then=lambda _task: back, said=lambda _task: said)


def _step(
    request: HttpRequest,
    found: TaskOnDesk,
    form: forms.Form,
    run: Callable[[dict[str, Any]], Any],
    *,
    words: dict[str, Any],
) -> HttpResponse:
    """A step that needs words; a refused one comes back on a page of its own with everything typed."""
    back = _address("task", found.ward, found.task)
    context = {
        "title": words["title"],
        "submit_words": words["submit_words"],
        "intro": found.task,
        "back_url": back,
    }
    return submit(
        request,
        form,
        run,
        ward=found.ward,
        template="form.html",
        context=context,
        then=back,
        said=words["said"],
    )
