"""Pages of Party members and other people of a ward."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from nhiemky.kernel.gates import open_to
from nhiemky.org import access, queries
from nhiemky.org.access import PeopleDoor, PersonDoor
from nhiemky.org.actions.add_person import add_person
from nhiemky.org.actions.admit_person import admit_person
from nhiemky.org.actions.change_membership import change_membership
from nhiemky.org.actions.edit_person import edit_person
from nhiemky.org.actions.move_member import move_member
from nhiemky.org.actions.read_person import read_person
from nhiemky.org.actions.record_gap import record_gap
from nhiemky.org.forms.people import (
    ChangeForm,
    GapForm,
    MemberForm,
    MoveForm,
    NewPersonForm,
    RecordForm,
    newcomer_of,
)
from nhiemky.org.models import Person, Unit
from nhiemky.org.queries import PersonRecord
from nhiemky.org.rules import membership as rules
from nhiemky.org.rules.masking import TABLE, Level
from nhiemky.org.views.listing import listing_for, masked, state_chip
from nhiemky.pages.forms import submit
from nhiemky.pages.objects import CONTENT, TAB, TABS, object_page

WARNINGS = {
    "readmission-early": _("Chưa đủ 36 tháng kể từ ngày ra khỏi Đảng; hãy kiểm tra điều kiện kết nạp lại."),
}


def person_url(ward: Unit, person: Person) -> str:
    return reverse("person", kwargs={"ward": ward.slug, "person_id": person.pk})


@open_to(access.for_people)
def people(request: HttpRequest, door: PeopleDoor) -> HttpResponse:
    return listing_for(request, door).answer(
        request,
        queries.with_seniority(queries.members(door.ward, door.sight), on=timezone.localdate()),
        ward=door.ward,
        template="org/people.html",
        context={"may_write": door.may_write},
    )


@open_to(access.for_person)
def person(request: HttpRequest, door: PersonDoor) -> HttpResponse:
    """The record as the reader may see it. Every opening is written down first."""
    asked = request.GET.get(TAB, CONTENT)
    read_person(request.user, door.ward, door.person, part=asked if asked in TABS else CONTENT)
    found, at = door.person, queries.path_of(door.person)
    shown = {name: masked(found, name, door.sight) for name in queries.record_of(found)}
    membership = queries.membership_of(found)
    context: dict[str, Any] = {
        "door": door,
        "record": shown,
        "hidden": [name for name in shown if door.sight.of(name, at=at) is Level.HIDDEN],
        "membership": membership,
        "holdings": queries.holdings_of_person(found),
        "assignments": queries.assignments_of_person(found),
    }
    if membership:
        context |= {
            "state": state_chip(found),
            "seniority": queries.seniority_of(membership, on=timezone.localdate()),
            "changes": membership.changes.select_related("branch").order_by("-on", "-pk"),
            "gaps": membership.gaps.order_by("began_on"),
            "probation_ends": _probation_ends(membership),
        }
    topic = f"person/{found.pk}"
    return object_page(
        request, ward=door.ward, topic=topic, subject=found, template="org/person.html", context=context
    )


def _probation_ends(membership: Any) -> Any:
    """The last day of probation of somebody who is on it."""
    on_probation = membership.state == "probationary" and membership.admitted_on
    return rules.probation_ends(membership.admitted_on) if on_probation else None


@open_to(access.for_people_writer)
def new_person(request: HttpRequest, door: PeopleDoor) -> HttpResponse:
    hidden = [name for name in TABLE if door.sight.least(name) is not Level.FULL]
    form = NewPersonForm(request.POST or None, branches=queries.open_branches(door.ward), hidden=hidden)
    return submit(
        request,
        form,
        lambda data: add_person(request.user, door.ward, newcomer_of(data)),
        ward=door.ward,
        template="org/person_form.html",
        context={
            "title": _("Thêm người"),
            "back_url": reverse("people", kwargs={"ward": door.ward.slug}),
            "ethnic_groups": queries.ethnic_groups_in(door.ward),
        },
        then=lambda made: person_url(door.ward, made),
        said=_("Đã thêm người."),
    )


@open_to(access.for_person_writer)
def edit(request: HttpRequest, door: PersonDoor) -> HttpResponse:
    at = queries.path_of(door.person)
    visible = [name for name in TABLE if door.sight.of(name, at=at) is Level.FULL]
    form = RecordForm(request.POST or None, current=PersonRecord(door.person), visible=visible)

    def run(data: dict[str, Any]) -> Person:
        revision = data.pop("revision")
        return edit_person(request.user, door.ward, door.person, revision=revision, changes=data)

    return submit(
        request,
        form,
        run,
        ward=door.ward,
        template="org/person_form.html",
        context=_about(door, _("Sửa hồ sơ")) | {"ethnic_groups": queries.ethnic_groups_in(door.ward)},
        then=person_url(door.ward, door.person),
        said=_("Đã lưu hồ sơ."),
    )


@open_to(access.for_person_writer)
def change(request: HttpRequest, door: PersonDoor) -> HttpResponse:
    standing = queries.standing_of(door.person)
    states = rules.choices(standing, on=timezone.localdate()) if standing else ()
    form = ChangeForm(request.POST or None, current=door.person, states=states)

    def run(data: dict[str, Any]) -> None:
        step = change_membership(
            request.user, door.ward, door.person, revision=data["revision"], change=form.change()
        )
        for code in step.warnings:
            messages.warning(request, str(WARNINGS[code]))

    return _answer(request, door, form, run, title=_("Thay đổi trạng thái"), said=_("Đã ghi thay đổi."))


@open_to(access.for_person_writer)
def move(request: HttpRequest, door: PersonDoor) -> HttpResponse:
    form = MoveForm(request.POST or None, current=door.person, branches=queries.open_branches(door.ward))
    return _answer(
        request,
        door,
        form,
        lambda data: move_member(request.user, door.ward, door.person, **data),
        title=_("Chuyển chi bộ"),
        said=_("Đã chuyển chi bộ."),
    )


@open_to(access.for_person_writer)
def gap(request: HttpRequest, door: PersonDoor) -> HttpResponse:
    form = GapForm(request.POST or None)
    return _answer(
        request,
        door,
        form,
        lambda data: record_gap(request.user, door.ward, door.person, **data),
        title=_("Thời gian không tính tuổi đảng"),
        said=_("Đã ghi; tuổi đảng được tính lại."),
    )


@open_to(access.for_person_writer)
def admit(request: HttpRequest, door: PersonDoor) -> HttpResponse:
    form = MemberForm(request.POST or None, branches=queries.open_branches(door.ward))

    def run(data: dict[str, Any]) -> Any:
        newcomer = newcomer_of(data, full_name=door.person.full_name)
        return admit_person(
            request.user, door.ward, door.person, revision=door.person.revision, newcomer=newcomer
        )

    return _answer(request, door, form, run, title=_("Ghi là đảng viên"), said=_("Đã ghi."))


def _answer(
    request: HttpRequest, door: PersonDoor, form: Any, run: Any, *, title: Any, said: Any
) -> HttpResponse:
    """A form over one person that leads back to the record."""
    context, back = _about(door, title), person_url(door.ward, door.person)
    return submit(
        request, form, run, ward=door.ward, template="form.html", context=context, then=back, said=said
    )


def _about(door: PersonDoor, title: Any) -> dict[str, Any]:
    """What every form over one person says on top, and where it leads back to."""
    words = _g("%(what)s – %(who)s") % {"what": title, "who": door.person}
    return {"title": words, "back_url": person_url(door.ward, door.person)}
