"""A target: written, read from a sentence, corrected before the lock, adjusted after it, and its page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from nhiemky.kernel.gates import open_to
from nhiemky.pages.forms import ask_for, press, submit
from nhiemky.pages.objects import object_page
from nhiemky.targets import access, queries
from nhiemky.targets.access import ResolutionOfWard, TargetOfWard
from nhiemky.targets.actions.adjust_target import adjust_target
from nhiemky.targets.actions.call_decisive import call_decisive
from nhiemky.targets.actions.correct_target import correct_target
from nhiemky.targets.actions.place_target import place_target
from nhiemky.targets.actions.reach_milestone import reach_milestone
from nhiemky.targets.actions.uncall_decisive import uncall_decisive
from nhiemky.targets.actions.write_target import write_target
from nhiemky.targets.forms.targets import (
    AdjustmentForm,
    CorrectionForm,
    DecisiveForm,
    MilestoneForm,
    NewTargetForm,
    PlaceForm,
    promise_of,
    said,
)
from nhiemky.targets.rules import promise_texts
from nhiemky.targets.steps import Decided
from nhiemky.targets.views import progress
from nhiemky.targets.views.place import every_paper, indicators, resolution_url, target_url

#: So many sentences are read at once.
MOST_LINES = 40


@open_to(access.for_resolution_writer)
def read(request: HttpRequest, found: ResolutionOfWard) -> HttpResponse:
    """`?cau=`: sentences of the resolution, one a line; each is proposed as a target and confirmed by itself."""
    ward, shown = found.ward, found.resolution
    text = request.GET.get("cau", "")[:6000].replace("\0", " ")
    lines = [line.strip() for line in text.splitlines() if line.strip()][:MOST_LINES]
    new = resolution_url(ward, shown, "target-new")
    proposed = []
    for at, line in enumerate(lines):
        rest = "\n".join((*lines[:at], *lines[at + 1 :]))
        proposal = promise_texts.read(line)
        link = f"{new}?{urlencode({'cau': line, 'con': rest})}"
        proposed.append((line, proposal, queries.proposal_words(proposal), link))
    context = {"ward": ward, "resolution": shown, "text": text, "proposed": proposed}
    return render(request, "targets/read.html", context)


@open_to(access.for_resolution_writer)
def new(request: HttpRequest, found: ResolutionOfWard) -> HttpResponse:
    """`?cau=` fills the form from a sentence, `?con=` are the sentences still to do, `?chuong-trinh=` the programme."""
    ward, shown = found.ward, found.resolution
    sentence, rest = request.GET.get("cau", "")[:500], request.GET.get("con", "")[:6000]
    proposal = promise_texts.read(sentence.replace("\0", " ")) if sentence else None
    initial: dict[str, Any] = {"programme": request.GET.get("chuong-trinh", "")}
    initial |= said(proposal) if proposal else {}
    form = NewTargetForm(
        request.POST or None,
        ward=ward,
        resolution=shown,
        indicators=indicators(shown.unit),
        initial=initial,
    )
    reading = resolution_url(ward, shown, "target-read")
    return submit(
        request,
        form,
        lambda data: write_target(request.user, shown, place=form.place(data), content=promise_of(data)),
        ward=ward,
        template="targets/target_form.html",
        context={
            "title": _("Nhập chỉ tiêu"),
            "resolution": shown,
            "sentence": sentence,
            "proposal": proposal,
            "back_url": resolution_url(ward, shown),
        },
        then=f"{reading}?{urlencode({'cau': rest})}" if rest else resolution_url(ward, shown),
        said=_("Đã ghi chỉ tiêu."),
    )


@open_to(access.for_target)
def target(request: HttpRequest, found: TargetOfWard) -> HttpResponse:
    ward, shown = found.ward, found.target
    row = queries.shown([shown])[0]
    versions = [(version, queries.words_of(version, counted=row.counted)) for version in row.binding.versions]
    return object_page(
        request,
        ward=ward,
        topic=f"target/{shown.pk}",
        subject=shown,
        template="targets/target.html",
        context={
            "writes": access.may_write(request.user, ward),
            "row": row,
            "version": row.binding.version,
            "versions": versions,
            "resolution": shown.resolution,
            "lock": queries.lock_chip(shown.resolution),
            "said": queries.directives_about(shown),
            "numbers": queries.years_of(shown),
            "is_milestone": row.binding.version.operator == "milestone",
            "attainment": getattr(shown, "attainment", None),
            **progress.shown(request, found),
        },
    )


def _form(
    request: HttpRequest,
    found: TargetOfWard,
    form: forms.Form,
    run: Callable[[dict[str, Any]], Any],
    **words: Any,
) -> HttpResponse:
    page = target_url(found.ward, found.target)
    context = {"back_url": page, "subject": found.target, **words}
    return submit(
        request,
        form,
        run,
        ward=found.ward,
        template=str(words.pop("template", "form.html")),
        context=context,
        then=page,
        said=words["said"],
    )


@open_to(access.for_target_writer)
def correct(request: HttpRequest, found: TargetOfWard) -> HttpResponse:
    """What is locked is adjusted: nobody fills a form that is refused."""
    if found.target.resolution.is_locked and request.method != "POST":
        messages.warning(
            request,
            _(
                "Chỉ tiêu đã chốt thì không sửa. Muốn đổi thì điều chỉnh: ghi văn bản, cơ quan quyết định và lý do."
            ),
        )
        return redirect(target_url(found.ward, found.target, "target-adjust"))
    before = queries.promise_of(queries.newest(found.target))
    return _form(
        request,
        found,
        CorrectionForm(request.POST or None, current=found.target, promise=before),
        lambda data: correct_target(
            request.user, found.target, content=promise_of(data), revision=data["revision"]
        ),
        title=_("Sửa chỉ tiêu gõ sai"),
        intro=_("Dùng khi gõ sai so với văn bản. Giá trị đổi theo quyết định mới thì bấm Điều chỉnh."),
        said=_("Đã sửa chỉ tiêu."),
    )


@open_to(access.for_target_writer)
def adjust(request: HttpRequest, found: TargetOfWard) -> HttpResponse:
    before = queries.promise_of(queries.newest(found.target))
    (row,) = queries.shown([found.target])
    form = AdjustmentForm(
        request.POST or None,
        current=found.target,
        promise=before,
        documents=every_paper(found.ward),
    )
    for asked in ("document", "organ", "reason"):
        ask_for(form, asked)
    return _form(
        request,
        found,
        form,
        lambda data: adjust_target(
            request.user,
            found.target,
            content=promise_of(data),
            decided=Decided(
                document=data["document"], organ=data["organ"].strip(), reason=data["reason"].strip()
            ),
            revision=data["revision"],
        ),
        title=_("Điều chỉnh chỉ tiêu"),
        intro=_(
            "Đang áp dụng: %(name)s %(words)s. Giá trị này được giữ và hiện bên cạnh giá trị mới ở mọi nơi; phải có văn bản, cơ quan quyết định và lý do."
        )
        % {"name": row.name, "words": row.words},
        submit_words=_("Điều chỉnh"),
        said=_("Đã điều chỉnh chỉ tiêu; giá trị cũ vẫn hiện bên cạnh."),
    )


@open_to(access.for_target_writer)
def place(request: HttpRequest, found: TargetOfWard) -> HttpResponse:
    unit = found.target.resolution.unit
    form = PlaceForm(request.POST or None, ward=found.ward, current=found.target, indicators=indicators(unit))
    return _form(
        request,
        found,
        form,
        lambda data: place_target(
            request.user, found.target, place=form.place(data), revision=data["revision"]
        ),
        title=_("Phụ trách và nguồn số liệu"),
        intro=found.target,
        said=_("Đã lưu."),
    )


@open_to(access.for_target_writer)
def decisive(request: HttpRequest, found: TargetOfWard) -> HttpResponse:
    initial = {"decisive_said_by": found.target.decisive_said_by}
    return _form(
        request,
        found,
        DecisiveForm(request.POST or None, initial=initial),
        lambda data: call_decisive(request.user, found.target, said_by=data["decisive_said_by"]),
        title=_("Chỉ tiêu then chốt"),
        intro=_("Ghi lại ai nói chỉ tiêu này là then chốt. Phần mềm chỉ hiện, không tự đánh giá nghị quyết."),
        said=_("Đã ghi chỉ tiêu then chốt."),
    )


@open_to(access.for_target_writer)
@require_POST
def not_decisive(request: HttpRequest, found: TargetOfWard) -> HttpResponse:
    page = target_url(found.ward, found.target)
    return press(
        request,
        lambda: uncall_decisive(request.user, found.target),
        back=page,
        then=lambda _done: page,
        said=lambda _done: _("Đã bỏ ghi then chốt."),
    )


@open_to(access.for_target_writer)
def reached(request: HttpRequest, found: TargetOfWard) -> HttpResponse:
    known = getattr(found.target, "attainment", None)
    initial = (
        {"year": known.year, "on": known.on, "document": known.document_id, "note": known.note}
        if known
        else {"year": timezone.localdate().year}
    )
    form = MilestoneForm(request.POST or None, documents=every_paper(found.ward), initial=initial)
    return _form(
        request,
        found,
        form,
        lambda data: reach_milestone(request.user, found.target, **data),
        title=_("Ghi mốc đã hoàn thành"),
        intro=found.target,
        said=_("Đã ghi mốc hoàn thành."),
    )
