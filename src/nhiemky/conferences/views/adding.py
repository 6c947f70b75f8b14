"""Which form stands open on the page of a conference: `?ghi=tham-luan&o=5`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from nhiemky.conferences.access import LINES, Room
from nhiemky.conferences.forms.lines import (
    AwardForm,
    ConclusionForm,
    Desk,
    FindingForm,
    LineForm,
    PartForm,
    RemarkForm,
    ReportForm,
    SpeechForm,
    VoteForm,
)
from nhiemky.conferences.forms.people import AttendanceForm
from nhiemky.conferences.forms.proceedings import OpinionForm, PhotoForm, PhotoWordsForm
from nhiemky.conferences.models import Part

#: Kind of line → its form and what adding one is called.
FORMS: dict[str, type[LineForm]] = {
    "noi-dung": PartForm,
    "thanh-phan": AttendanceForm,
    "bao-cao": ReportForm,
    "tham-luan": SpeechForm,
    "danh-gia": FindingForm,
    "chi-dao": RemarkForm,
    "ket-luan": ConclusionForm,
    "bieu-quyet": VoteForm,
    "trao-thuong": AwardForm,
    "anh": PhotoWordsForm,
}
OPINION, PHOTO = "y-kien", "anh"
TITLES = {
    "noi-dung": _("Nội dung chương trình"),
    "thanh-phan": _("Người được triệu tập"),
    "bao-cao": _("Báo cáo"),
    "tham-luan": _("Tham luận"),
    "danh-gia": _("Kết quả, hạn chế, nguyên nhân, bài học"),
    "y-kien": _("Ý kiến góp ý"),
    "chi-dao": _("Ý kiến chỉ đạo của cấp trên"),
    "bieu-quyet": _("Biểu quyết"),
    "trao-thuong": _("Trao thưởng"),
    "anh": _("Ảnh"),
    "ket-luan": _("Kết luận"),
}
#: What can be added under a part, in the order in which a meeting goes.
UNDER_PART = ("bao-cao", "tham-luan", "danh-gia", "y-kien", "chi-dao", "bieu-quyet", "trao-thuong", "anh")


@dataclass(frozen=True, slots=True)
class Adding:
    """The open form: its kind, the part it stands under (0: none), where it is sent."""

    kind: str
    part: int
    title: Any
    form: forms.BaseForm
    url: str


def desk_of(room: Room) -> Desk:
    return Desk(room.ward, room.conference)


def revision_seen(request: HttpRequest) -> int:
    """The state of a line that the page of a button showed; 0, which no line has, where it says none."""
    seen = request.POST.get("revision", "")
    return int(seen) if seen.isdecimal() else 0


def address(name: str, room: Room, **more: Any) -> str:
    """The address of a page of this conference."""
    return reverse(name, kwargs={"ward": room.ward.slug, "conference_id": room.conference.pk, **more})


def asked(request: HttpRequest, room: Room) -> Adding | None:
    """The form that the address asks for, empty; None where it asks for none."""
    kind = request.GET.get("ghi", "")
    if not room.may_write or room.conference.state == "closed" or kind not in TITLES:
        return None
    return adding(request, room, kind)


def adding(request: HttpRequest, room: Room, kind: str) -> Adding:
    """The form of a kind, with what was sent in it."""
    part = part_asked(request, room)
    data, files = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    desk = desk_of(room)
    if kind == OPINION:
        form: forms.BaseForm = OpinionForm(data, desk=desk, part=part)
    elif kind == PHOTO:
        form = PhotoForm(data, files, desk=desk, part=part, current=LINES[kind](), initial={"part": part})
    else:
        form = FORMS[kind](data, desk=desk, part=part, current=LINES[kind]())
    if data is None:
        _begin_at_first(form)
    url = address(f"conference-{_ROUTES.get(kind, 'line')}-add", room, **_kind(kind))
    return Adding(
        kind=kind,
        part=part.pk if part else 0,
        title=TITLES[kind],
        form=form,
        url=f"{url}?o={part.pk}" if part else url,
    )


_ROUTES = {OPINION: "opinion", PHOTO: "photo"}


def _kind(kind: str) -> dict[str, str]:
    return {} if kind in _ROUTES else {"kind": kind}


def _begin_at_first(form: forms.BaseForm) -> None:
    """The next line can be typed at once, without reaching for the mouse."""
    for bound in form.visible_fields():
        if bound.name != "draft":
            bound.field.widget.attrs["autofocus"] = True
            return


def part_asked(request: HttpRequest, room: Room) -> Part | None:
    """The part of this conference that `?o=` names."""
    number = request.GET.get("o", "")
    return room.conference.parts.filter(pk=int(number)).first() if number.isdecimal() else None


def again(room: Room, kind: str, part: int) -> str:
    """The page with the same form open again: nine opinions in a row need no click between them."""
    under = f"&o={part}" if part else ""
    return f"{address('conference', room)}?ghi={kind}{under}"
