"""The list of conferences, a new one, its page, its head, its end."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet
from django.db.models.functions import ExtractYear
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from nhiemky.conferences import access, queries
from nhiemky.conferences.access import Conferences, Hosts, Room
from nhiemky.conferences.actions.close_conference import close_conference
from nhiemky.conferences.actions.create_conference import create_conference
from nhiemky.conferences.actions.edit_conference import edit_conference
from nhiemky.conferences.actions.export_conferences import export_conferences
from nhiemky.conferences.actions.reopen_conference import reopen_conference
from nhiemky.conferences.forms.heads import ConferenceForm, NewConferenceForm, ReopenForm
from nhiemky.conferences.forms.people import RollForm
from nhiemky.conferences.models import Conference, ConferenceKind
from nhiemky.conferences.queries import choices
from nhiemky.conferences.views.adding import TITLES, UNDER_PART, address, asked
from nhiemky.conferences.views.said import day_words, roll_words
from nhiemky.kernel.gates import open_to
from nhiemky.pages.forms import press, submit
from nhiemky.pages.lists import Chip, Column, Filter, Listing, by_words, page_of_row
from nhiemky.pages.objects import PaperLink, object_page
from nhiemky.pages.spans import by_day

Rows = QuerySet[Conference]
MOODS = {"prepared": "info", "recorded": "warn", "closed": "ok"}
PAPERS = {
    "chuong-trinh": _("Chương trình hội nghị"),
    "bien-ban": _("Biên bản"),
    "thong-bao-ket-luan": _("Thông báo kết luận"),
}


def _years(ward: Any) -> Iterable[tuple[str, str]]:
    held = Conference.objects.filter(unit__path__startswith=ward.path, held_on__isnull=False)
    years = held.annotate(year=ExtractYear("held_on")).values_list("year", flat=True).distinct()
    return [(str(year), str(year)) for year in sorted(years, reverse=True)]


LIST = Listing(
    title=_("Hội nghị"),
    columns=(
        Column(
            "ten",
            _("Hội nghị"),
            lambda row: row.title,
            order_by="folded",
            link=page_of_row("conference", "conference_id"),
        ),
        Column("ngay", _("Ngày"), day_words, order_by="held_on"),
        Column("tinh-trang", _("Tình trạng"), lambda row: state_chip(row), order_by="state", kind="chip"),
        Column("loai", _("Loại"), lambda row: ConferenceKind(row.kind).label, order_by="kind"),
        Column("don-vi", _("Đơn vị"), lambda row: row.unit.called, order_by="unit__sort_key"),
        Column("dia-diem", _("Địa điểm"), lambda row: row.place, hide_on_phone=True),
    ),
    filters=(
        Filter("loai", _("Loại"), ConferenceKind.choices, lambda rows, value: rows.filter(kind=value)),
        Filter("nam", _("Năm"), _years, lambda rows, value: rows.filter(held_on__year=value)),
        Filter(
            "tinh-trang",
            _("Tình trạng"),
            Conference.State.choices,
            lambda rows, value: rows.filter(state=value),
        ),
    ),
    search=by_words("folded"),
    default_order=("-held_on",),
    empty=_(
        "Chưa có hội nghị nào. Tạo hội nghị đầu tiên; chương trình, biên bản, thông báo kết luận và tin bài lấy từ đó."
    ),
    export_name="hoi-nghi",
    within=by_day("held_on"),
    export=lambda request, form, count: _exported(request, form, count),
)


def _exported(request: HttpRequest, form: str, count: int) -> None:
    match = request.resolver_match
    opened = access.for_list(request.user, ward=match.kwargs["ward"] if match else "")
    export_conferences(request.user, opened.ward, form=form, rows=count)


def state_chip(row: Conference) -> Chip:
    return Chip(MOODS[row.state], Conference.State(row.state).label)


@open_to(access.for_list)
def conferences(request: HttpRequest, opened: Conferences) -> HttpResponse:
    return LIST.answer(
        request,
        opened.rows,
        ward=opened.ward,
        template="conferences/list.html",
        context={"may_create": opened.may_create},
    )


@open_to(access.for_creator)
def new_conference(request: HttpRequest, hosts: Hosts) -> HttpResponse:
    form = NewConferenceForm(request.POST or None, units=hosts.units)
    return submit(
        request,
        form,
        lambda data: create_conference(request.user, data["unit"], content=form.content()),
        ward=hosts.ward,
        template="conferences/head.html",
        context={
            "title": _("Tạo hội nghị"),
            "back_url": reverse("conferences", kwargs={"ward": hosts.ward.slug}),
        },
        then=lambda made: (
            reverse("conference", kwargs={"ward": hosts.ward.slug, "conference_id": made.pk})
            + "?ghi=noi-dung"
        ),
        said=_("Đã tạo hội nghị. Ghi tiếp các nội dung của chương trình."),
    )


@open_to(access.for_reader)
def conference(request: HttpRequest, room: Room) -> HttpResponse:
    """One page from the summons to the conclusions."""
    shown = room.conference
    found = queries.review(shown)
    record = found.record
    writing = room.may_write and shown.state != Conference.State.CLOSED
    missing = found.missing if writing else ()
    return object_page(
        request,
        ward=room.ward,
        topic=f"conference/{shown.pk}",
        subject=shown,
        template="conferences/conference.html",
        context={
            "conference": shown,
            "record": record,
            "state": state_chip(shown),
            "writing": writing,
            "may_write": room.may_write,
            "missing": missing,
            "blocked": any(one.blocks for one in missing),
            "moved": [use for use in record.figures if use.moved],
            "roll_words": roll_words(record.roll),
            "day": day_words(shown),
            "common_photos": [photo for photo in record.photos if photo.id not in _under_parts(record)],
            "doubts": found.doubts,
            "adding": asked(request, room),
            "kinds": [(kind, TITLES[kind]) for kind in UNDER_PART],
            "roll": RollForm(current=shown, auto_id="roll_%s")
            if writing and shown.attendances.exists()
            else None,
            "owners": choices.owners(shown, room.ward) if writing and record.conclusions else {},
        },
        papers=_papers(room),
    )


def _under_parts(record: queries.ConferenceRecord) -> set[int]:
    return {photo.id for part in record.parts for photo in part.photos}


def _papers(room: Room) -> tuple[PaperLink, ...]:
    return tuple(
        PaperLink(f"{title} ({form.upper()})", address("conference-paper", room, paper=paper, form=form))
        for paper, title in PAPERS.items()
        for form in ("pdf", "docx")
    )


@open_to(access.for_writer)
def edit(request: HttpRequest, room: Room) -> HttpResponse:
    shown = room.conference
    form = ConferenceForm(request.POST or None, current=shown)
    return submit(
        request,
        form,
        lambda data: edit_conference(request.user, shown, revision=data["revision"], content=form.content()),
        ward=room.ward,
        template="conferences/head.html",
        context={"title": _("Sửa thông tin hội nghị"), "back_url": address("conference", room)},
        then=address("conference", room),
        said=_("Đã lưu thông tin hội nghị."),
    )


@open_to(access.for_writer)
@require_POST
def close(request: HttpRequest, room: Room) -> HttpResponse:
    page = address("conference", room)
    return press(
        request,
        lambda: close_conference(request.user, room.conference),
        back=page,
        then=lambda tasks: f"{page}?phan=lien-quan",
        said=lambda tasks: _closed_with(len(tasks)),
    )


def _closed_with(tasks: int) -> str:
    said = ngettext("Đã bế mạc; mở %(count)s nhiệm vụ.", "Đã bế mạc; mở %(count)s nhiệm vụ.", tasks)
    return said % {"count": tasks}


@open_to(access.for_writer)
def reopen(request: HttpRequest, room: Room) -> HttpResponse:
    return submit(
        request,
        ReopenForm(request.POST or None),
        lambda data: reopen_conference(request.user, room.conference, reason=data["reason"]),
        ward=room.ward,
        template="form.html",
        context={
            "title": _("Mở lại hội nghị"),
            "submit_words": _("Mở lại"),
            "back_url": address("conference", room),
        },
        then=address("conference", room),
        said=_("Đã mở lại hội nghị."),
    )
