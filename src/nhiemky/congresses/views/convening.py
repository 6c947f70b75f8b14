"""The meeting of a congress, its elections, its resolution."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from nhiemky.congresses import access
from nhiemky.congresses.access import CongressDoor
from nhiemky.congresses.actions.attach_conference import attach_conference
from nhiemky.congresses.actions.convene_congress import convene_congress
from nhiemky.congresses.actions.open_congress_elections import open_congress_elections
from nhiemky.congresses.actions.put_resolution import put_resolution
from nhiemky.congresses.forms.convening import AttachForm, ConveneForm, ElectionsForm, ResolutionForm
from nhiemky.congresses.queries import congress as queries
from nhiemky.congresses.queries.delegates import officials
from nhiemky.congresses.queries.papers import agenda_of
from nhiemky.congresses.rules import agenda
from nhiemky.congresses.views.place import around, here, posted
from nhiemky.documents import access as documents
from nhiemky.kernel.gates import open_to
from nhiemky.pages.forms import submit


@open_to(access.for_congress_writer)
def convene(request: HttpRequest, door: CongressDoor) -> HttpResponse:
    shown = door.congress
    form = ConveneForm(posted(request), initial={"part_of_day": shown.part_of_day})
    lines = agenda_of(shown)
    total = sum(line.minutes or 0 for line in lines)
    return submit(
        request,
        form,
        lambda _data: convene_congress(request.user, shown, meeting=form.meeting()),
        ward=door.ward,
        template="congresses/convene.html",
        context={
            **around(door, _("Triệu tập đại hội")),
            "submit_words": _("Triệu tập đại hội"),
            "lines": lines,
            "total": total,
            "too_long": total > shown.half_days * agenda.MINUTES_OF_HALF_A_DAY,
            "records": queries.records_to_attach(shown).exists(),
        },
        then=here("congress", door),
        said=_("Đã triệu tập. Chương trình đã có trong biên bản, sửa được ở đó."),
    )


@open_to(access.for_congress_writer)
def attach(request: HttpRequest, door: CongressDoor) -> HttpResponse:
    form = AttachForm(posted(request), records=queries.records_to_attach(door.congress))
    return submit(
        request,
        form,
        lambda data: attach_conference(request.user, door.congress, conference=data["conference"]),
        ward=door.ward,
        template="form.html",
        context={
            **around(door, _("Lấy bản ghi đại hội đã có")),
            "intro": _("Bản ghi và các cuộc bầu cử gắn với bản ghi đó thuộc về đại hội này."),
            "submit_words": _("Lấy bản ghi này"),
        },
        then=here("congress", door),
        said=_("Đã gắn bản ghi."),
    )


@open_to(access.for_congress_writer)
def elections(request: HttpRequest, door: CongressDoor) -> HttpResponse:
    shown = door.congress
    opened = set(queries.elections_of(shown).values_list("body", flat=True))
    choices = [
        body
        for body in agenda.choices(shown.variant, level=queries.level_of(shown.unit))
        if body not in opened
    ]
    usual = [body for body in queries.usual_bodies(shown) if body not in opened]
    form = ElectionsForm(posted(request), bodies=choices, initial={"bodies": usual})
    return submit(
        request,
        form,
        lambda data: open_congress_elections(request.user, shown, bodies=data["bodies"]),
        ward=door.ward,
        template="congresses/elections.html",
        context={
            **around(door, _("Mở các cuộc bầu cử")),
            "submit_words": _("Mở các cuộc bầu cử"),
            "choices": choices,
            "summoned": officials(shown),
            "delegates_url": here("congress-delegates", door),
        },
        then=here("congress", door),
        said=_("Đã mở các cuộc bầu cử, số người được triệu tập lấy từ danh sách của đại hội."),
    )


@open_to(access.for_congress_writer)
def resolution(request: HttpRequest, door: CongressDoor) -> HttpResponse:
    shelf = documents.for_reader(request.user, ward=door.ward.slug)
    drafts = queries.drafts_for(door.congress).filter(shelf.seen)
    form = ResolutionForm(posted(request), drafts=drafts, initial={"draft": door.congress.resolution_id})
    return submit(
        request,
        form,
        lambda data: put_resolution(request.user, door.congress, draft=data["draft"]),
        ward=door.ward,
        template="congresses/resolution.html",
        context={
            **around(door, _("Dự thảo nghị quyết")),
            "submit_words": _("Chọn dự thảo này"),
            "drafts": drafts.count(),
            "writes": shelf.writes,
        },
        then=here("congress", door),
        said=_("Đã chọn dự thảo nghị quyết."),
    )
