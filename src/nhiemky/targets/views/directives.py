"""What was said from above about the targets: written down word for word, side by side."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from nhiemky.kernel.gates import open_to
from nhiemky.pages.forms import submit
from nhiemky.targets import access, queries
from nhiemky.targets.access import DirectiveOfWard, ResolutionOfWard
from nhiemky.targets.actions.edit_directive import edit_directive
from nhiemky.targets.actions.record_directive import record_directive
from nhiemky.targets.forms.resolutions import DirectiveForm, NewDirectiveForm, directive_content
from nhiemky.targets.models import Resolution
from nhiemky.targets.views.place import every_paper, resolution_url


def _targets(resolution: Resolution) -> list[tuple[int, str]]:
    return [(row.target.pk, row.name) for row in queries.shown(list(queries.targets_of(resolution)))]


@open_to(access.for_resolution_writer)
def new(request: HttpRequest, found: ResolutionOfWard) -> HttpResponse:
    """From a conference one comes with the remark: `?loi=…&ai=…&ngay=…&tu=conference/12&nhan=…`."""
    ward, shown = found.ward, found.resolution
    asked = request.GET
    form = NewDirectiveForm(
        request.POST or None,
        initial={
            "text": asked.get("loi", "")[:1000],
            "author": asked.get("ai", "")[:200],
            "said_on": asked.get("ngay", ""),
            "topic": asked.get("tu", "")[:80],
            "topic_label": asked.get("nhan", "")[:200],
            "target": asked.get("chi-tieu", ""),
            "stance": "other",
        },
    )
    form.offer(_targets(shown), shown, every_paper(ward))
    return submit(
        request,
        form,
        lambda data: record_directive(request.user, shown, content=directive_content(data)),
        ward=ward,
        template="form.html",
        context={
            "title": _("Ghi ý kiến chỉ đạo về chỉ tiêu"),
            "intro": _(
                "Ghi nguyên văn, kèm người nói. Ý kiến trái nhau đứng cạnh nhau; phần mềm không đứng về bên nào."
            ),
            "back_url": resolution_url(ward, shown),
        },
        then=resolution_url(ward, shown),
        said=_("Đã ghi ý kiến chỉ đạo."),
    )


@open_to(access.for_directive_writer)
def edit(request: HttpRequest, found: DirectiveOfWard) -> HttpResponse:
    ward, shown, directive = found.ward, found.resolution, found.directive
    form = DirectiveForm(request.POST or None, current=directive)
    form.offer(_targets(shown), shown, every_paper(ward))
    return submit(
        request,
        form,
        lambda data: edit_directive(
            request.user, directive, content=directive_content(data), revision=data["revision"]
        ),
        ward=ward,
        template="form.html",
        context={"title": _("Sửa ý kiến chỉ đạo gõ sai"), "back_url": resolution_url(ward, shown)},
        then=resolution_url(ward, shown),
        said=_("Đã lưu ý kiến chỉ đạo."),
    )
