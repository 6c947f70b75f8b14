"""The personnel scheme: its numbers, its people, and beside them what came of it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from nhiemky.congresses import access
from nhiemky.congresses.access import CongressDoor, CongressRow
from nhiemky.congresses.actions.name_scheme_person import name_scheme_person
from nhiemky.congresses.actions.remove_scheme_person import remove_scheme_person
from nhiemky.congresses.actions.set_scheme import set_scheme
from nhiemky.congresses.forms.scheme import SchemeForm, SchemePeopleForm
from nhiemky.congresses.models import CongressState, Scheme
from nhiemky.congresses.queries import congress as queries
from nhiemky.congresses.queries.scheme import may_be_named, scheme_of, scheme_record
from nhiemky.congresses.views.choosing import keep_typed, offer, pool_of, sent
from nhiemky.congresses.views.place import TO_SCHEME, around, here, posted
from nhiemky.kernel.gates import open_to
from nhiemky.org.models import Person
from nhiemky.pages.forms import press, submit


@open_to(access.for_names)
def scheme(request: HttpRequest, door: CongressDoor) -> HttpResponse:
    shown = door.congress
    context = {
        **around(door, _("Đề án nhân sự")),
        "ward": door.ward,
        "record": scheme_record(shown),
        "may_write": door.may_write and (shown.state == CongressState.PLANNED or queries.is_history(shown)),
        "papers": [
            (form.upper(), here("congress-paper", door, paper="de-an-nhan-su", form=form))
            for form in ("pdf", "docx")
        ],
    }
    return render(request, "congresses/scheme.html", context)


@open_to(access.for_congress_writer)
def edit(request: HttpRequest, door: CongressDoor) -> HttpResponse:
    current = scheme_of(door.congress) or Scheme(congress=door.congress)
    form = SchemeForm(posted(request), current=current)
    page = here("congress-scheme", door)
    return submit(
        request,
        form,
        lambda data: set_scheme(
            request.user,
            door.congress,
            revision=data["revision"],
            numbers=form.numbers(),
            basis=data["basis"],
        ),
        ward=door.ward,
        template="congresses/scheme_form.html",
        context={**around(door, _("Số lượng, cơ cấu của đề án"), back=TO_SCHEME), "season": door.season},
        then=page,
        said=_("Đã ghi số lượng, cơ cấu."),
    )


@open_to(access.for_congress_writer)
def name(request: HttpRequest, door: CongressDoor) -> HttpResponse:
    shown = door.congress
    who = may_be_named(shown, pool_of(request, door.ward, shown.unit))
    offered = offer(request, who, shown.unit, day=queries.day_of(shown) or timezone.localdate())
    form = SchemePeopleForm(sent(request), people=offered.choices)
    keep_typed(form, request)
    page = here("congress-scheme", door)
    return submit(
        request,
        form,
        lambda data: name_scheme_person(
            request.user, shown, people=list(Person.objects.filter(pk__in=data["people"])), post=data["post"]
        ),
        ward=door.ward,
        template="congresses/choose.html",
        context={
            **around(door, _("Thêm người vào đề án"), back=TO_SCHEME),
            "offer": offered,
            "submit_words": _("Thêm vào đề án"),
        },
        then=page,
        said=_("Đã thêm vào đề án."),
    )


@open_to(access.for_scheme_person)
@require_POST
def remove(request: HttpRequest, door: CongressRow) -> HttpResponse:
    page = here("congress-scheme", door)
    return press(
        request,
        lambda: remove_scheme_person(request.user, door.congress, row=door.row),
        back=page,
        then=lambda _done: page,
        said=lambda _done: _("Đã bỏ khỏi đề án."),
    )
