"""The list of elections, a new one, its head."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from nhiemky.elections import access, queries
from nhiemky.elections.access import ElectionDoor, Elections, Hosts
from nhiemky.elections.actions.edit_election import edit_election
from nhiemky.elections.actions.export_elections import export_elections
from nhiemky.elections.actions.open_election import open_election
from nhiemky.elections.forms.heads import ElectionForm, NewElectionForm
from nhiemky.elections.models import Assembly, Body, Election, ElectionState, Round
from nhiemky.elections.views.address import address
from nhiemky.kernel.gates import open_to
from nhiemky.org.models import Unit, UnitKind
from nhiemky.pages.forms import submit
from nhiemky.pages.lists import Chip, Column, Filter, Listing, by_words, page_of_row
from nhiemky.pages.spans import by_day

MOODS = {"preparing": "info", "decided": "warn", "approved": "ok", "stopped": "plain"}
#: Between two ballots, or before what was decided about the last one.
UNDER_WAY = _("Đang bầu")
#: Appointments under the list; older ones are found from their unit and by the journal.
MOST_APPOINTMENTS = 10


def state_chip(row: Any) -> Chip:
    """The state; a ballot that was held or is open says more than "being prepared"."""
    if row.open_ballot:
        return Chip("warn", Round.State(row.open_ballot).label)
    if row.voted and row.state == ElectionState.PREPARING:
        return Chip("info", UNDER_WAY)
    return Chip(MOODS[row.state], ElectionState(row.state).label)


def _elected(row: Any) -> str:
    return f"{row.elected}/{row.seats}" if row.seats else (str(row.elected) if row.elected else "")


def _units(ward: Any) -> Iterable[tuple[str, str]]:
    held = Election.objects.filter(unit__path__startswith=ward.path).values("unit")
    units = Unit.objects.filter(pk__in=held).order_by("kind", "sort_key")
    return [(str(unit.pk), unit.called) for unit in units]


def _of_unit(rows: Any, value: str) -> Any:
    return rows.filter(unit=value)


LIST = Listing(
    title=_("Bầu cử"),
    columns=(
        Column(
            "ten",
            _("Bầu cử"),
            lambda row: row.title,
            order_by="folded",
            link=page_of_row("election", "election_id"),
        ),
        Column("don-vi", _("Đơn vị"), lambda row: row.unit.called, order_by="unit__sort_key"),
        Column("ngay", _("Ngày bầu"), lambda row: row.held_on, order_by="held_on", kind="date"),
        Column("tinh-trang", _("Tình trạng"), state_chip, order_by="state", kind="chip"),
        Column("trung-cu", _("Trúng cử"), _elected, kind="number"),
        Column(
            "tai",
            _("Bầu tại"),
            lambda row: Assembly(row.assembly).label,
            order_by="assembly",
            hide_on_phone=True,
        ),
    ),
    filters=(
        Filter(
            "tinh-trang",
            _("Tình trạng"),
            ElectionState.choices,
            lambda rows, value: rows.filter(state=value),
        ),
        Filter("don-vi", _("Đơn vị"), _units, _of_unit),
        Filter("bau", _("Bầu"), Body.choices, lambda rows, value: rows.filter(body=value)),
    ),
    search=by_words("folded"),
    default_order=("-held_on",),
    empty=_(
        "Chưa có cuộc bầu cử nào. Mở cuộc đầu tiên; danh sách bầu cử, phiếu, biên bản kiểm phiếu và báo cáo kết quả lấy từ đó."
    ),
    export_name="bau-cu",
    within=by_day("held_on"),
    export=lambda request, form, count: _exported(request, form, count),
)


def _exported(request: HttpRequest, form: str, count: int) -> None:
    match = request.resolver_match
    opened = access.for_list(request.user, ward=match.kwargs["ward"] if match else "")
    export_elections(request.user, opened.ward, format=form, rows=count)


@open_to(access.for_list)
def elections(request: HttpRequest, opened: Elections) -> HttpResponse:
    return LIST.answer(
        request,
        queries.listed(opened.rows),
        ward=opened.ward,
        template="elections/list.html",
        context={"may_open": opened.may_open, "appointments": opened.appointments[:MOST_APPOINTMENTS]},
    )


@open_to(access.for_opener)
def new_election(request: HttpRequest, hosts: Hosts) -> HttpResponse:
    form = NewElectionForm(request.POST or None, units=hosts.units, initial=_begun_at(request, hosts))
    return submit(
        request,
        form,
        lambda data: open_election(request.user, data["unit"], content=form.content()),
        ward=hosts.ward,
        template="elections/head.html",
        context={
            "title": _("Mở cuộc bầu cử"),
            "submit_words": _("Mở cuộc bầu cử"),
            "back_url": reverse("elections", kwargs={"ward": hosts.ward.slug}),
        },
        then=lambda made: address("election", hosts.ward, made),
        said=_("Đã mở cuộc bầu cử. Làm lần lượt từng bước."),
    )


def _begun_at(request: HttpRequest, hosts: Hosts) -> dict[str, Any]:
    """What the page that leads here knows: the conference, the unit, the election whose elected may stand."""
    asked = request.GET
    found: dict[str, Any] = {}
    if asked.get("hoi-nghi", "").isdecimal():
        found |= queries.begun_at_conference(hosts.units, int(asked["hoi-nghi"]))
    if asked.get("trong-so", "").isdecimal():
        found |= queries.begun_among(hosts.units, int(asked["trong-so"]))
    if asked.get("don-vi", "").isdecimal():
        found |= {"unit": hosts.units.filter(pk=int(asked["don-vi"])).first()}
    if asked.get("bau", "") in Body.values:
        found["body"] = asked["bau"]
    if asked.get("bo-sung"):
        found["by_election"] = True
    unit = found.get("unit")
    if unit is not None and unit.kind != UnitKind.BRANCH:
        found.setdefault("assembly", Assembly.DELEGATE_CONGRESS)
    return found


@open_to(access.for_preparer)
def edit(request: HttpRequest, door: ElectionDoor) -> HttpResponse:
    shown = door.election
    form = ElectionForm(request.POST or None, current=shown, units=Unit.objects.filter(pk=shown.unit_id))
    page = address("election", door.ward, shown)
    return submit(
        request,
        form,
        lambda data: edit_election(request.user, shown, revision=data["revision"], content=form.content()),
        ward=door.ward,
        template="elections/head.html",
        context={"title": _("Sửa thông tin cuộc bầu cử"), "back_url": page},
        then=page,
        said=_("Đã lưu thông tin cuộc bầu cử."),
    )
