"""Who holds which office and who is in charge of which branch."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from nhiemky.kernel.gates import open_to
from nhiemky.org import access, queries
from nhiemky.org.access import AssignmentDoor, HoldingDoor, UnitDoor
from nhiemky.org.actions.appoint import appoint as appoint_person
from nhiemky.org.actions.assign import assign as assign_person
from nhiemky.org.actions.end_assignment import end_assignment
from nhiemky.org.actions.end_holding import end_holding
from nhiemky.org.forms.units import AppointForm, AssignForm, EndForm
from nhiemky.org.models import OfficeHolding, Person, Unit
from nhiemky.org.views.units import unit_url, warn_of_others
from nhiemky.pages.finding import standing_in
from nhiemky.pages.forms import submit
from nhiemky.vietnamese.folding import fold

#: People offered for one choice; more words narrow them.
MOST = 30


def people_to_choose(request: HttpRequest, door: Any) -> list[tuple[int, str]]:
    """The visible people whom ?tim= finds, as choices; nobody before something is searched."""
    words = fold(request.GET.get("tim", "")[:100]).split()
    if not words:
        return []
    found = queries.visible_people(door.ward, door.sight).select_related("membership__branch")
    found = found.filter(standing_in("folded", words))
    return [(person.pk, _named(person)) for person in found.order_by("sort_key", "pk")[:MOST]]


def _named(person: Person) -> str:
    membership = queries.membership_of(person)
    return f"{person.full_name} – {membership.branch.called}" if membership else person.full_name


def chosen(ward: Unit, pk: int) -> Person:
    """The person behind a choice that the form has offered."""
    return queries.people_of(ward).get(pk=pk)


@open_to(access.for_unit_writer)
def appoint(request: HttpRequest, door: UnitDoor) -> HttpResponse:
    people = people_to_choose(request, door)
    form = AppointForm(request.POST or None, people=people)

    def run(data: dict[str, Any]) -> OfficeHolding:
        person = chosen(door.ward, data.pop("person"))
        holding = appoint_person(request.user, door.ward, door.unit, person=person, **data)
        warn_of_others(request, holding)
        return holding

    titles = queries.titles_in(door.ward)
    return _pick(request, door, form, run, people=people, title=_("Giao chức vụ"), titles=titles)


@open_to(access.for_unit_writer)
def assign(request: HttpRequest, door: UnitDoor) -> HttpResponse:
    people = people_to_choose(request, door)
    form = AssignForm(request.POST or None, people=people)

    def run(data: dict[str, Any]) -> Any:
        person = chosen(door.ward, data.pop("person"))
        return assign_person(request.user, door.ward, door.unit, person=person, **data)

    return _pick(request, door, form, run, people=people, title=_("Phân công phụ trách"), titles=[])


def _pick(
    request: HttpRequest, door: UnitDoor, form: Any, run: Any, *, people: Any, title: Any, titles: list[str]
) -> HttpResponse:
    context = {
        "title": f"{title} – {door.unit}",
        "people": people,
        "words": request.GET.get("tim", ""),
        "titles": titles,
        "back_url": unit_url(door.ward, door.unit),
    }
    return submit(
        request,
        form,
        run,
        ward=door.ward,
        template="org/pick_person.html",
        context=context,
        then=unit_url(door.ward, door.unit),
        said=_("Đã lưu."),
    )


@open_to(access.for_holding)
def end_office(request: HttpRequest, door: HoldingDoor) -> HttpResponse:
    holding = door.holding
    return _end(
        request,
        door.ward,
        holding.office.unit,
        lambda data: end_holding(request.user, door.ward, holding, **data),
        title=f"{holding.office.title} – {holding.person}",
    )


@open_to(access.for_assignment)
def end_charge(request: HttpRequest, door: AssignmentDoor) -> HttpResponse:
    assignment = door.assignment
    return _end(
        request,
        door.ward,
        assignment.charge,
        lambda data: end_assignment(request.user, door.ward, assignment, **data),
        title=f"{assignment.charge} – {assignment.person or assignment.office}",
    )


def _end(request: HttpRequest, ward: Unit, unit: Unit, run: Any, *, title: str) -> HttpResponse:
    back = unit_url(ward, unit)
    context = {"title": _("Thôi giữ: %(what)s") % {"what": title}, "back_url": back}
    form = EndForm(request.POST or None)
    return submit(
        request, form, run, ward=ward, template="form.html", context=context, then=back, said=_("Đã lưu.")
    )
