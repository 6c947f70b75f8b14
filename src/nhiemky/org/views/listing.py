"""The list of Party members: its columns, filters and files, cut by what the reader may see."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from nhiemky.org import queries
from nhiemky.org.access import PeopleDoor
from nhiemky.org.actions.export_people import export_people
from nhiemky.org.models import Education, MemberState, Person, PoliticalTheory
from nhiemky.org.rules.masking import Level, Sight, shown_date, shown_text
from nhiemky.org.rules.regulation import GOING_ON
from nhiemky.org.rules.seniority import BANDS
from nhiemky.pages.lists import Chip, Column, Filter, Listing, by_words, page_of_row

MOODS = {
    MemberState.OFFICIAL: "ok",
    MemberState.PROBATIONARY: "info",
    MemberState.EXEMPT: "plain",
    MemberState.TEMPORARILY_AWAY: "warn",
    MemberState.SUSPENDED: "late",
}
GENDERS = {"f": _("Nữ"), "m": _("Nam")}
#: Fields that hold a code: they are shown in words.
IN_WORDS = {"education": dict(Education.choices), "political_theory": dict(PoliticalTheory.choices)}

#: What a screen shows; a file holds more and loads everything.
NEEDS = (
    *("full_name", "gender", "birth_date", "membership__state", "membership__official_on"),
    *("membership__seniority_from", "membership__ended_on", "membership__branch__path"),
    *("membership__branch__name", "membership__branch__short_name"),
)

Rows = QuerySet[Person]


#: In a column that is called Trạng thái the two usual states need one word less.
SHORT = {MemberState.OFFICIAL: _("Chính thức"), MemberState.PROBATIONARY: _("Dự bị")}


def _short_chip(person: Person) -> Chip:
    chip = state_chip(person)
    return Chip(chip.mood, SHORT.get(MemberState(person.membership.state), chip.words))


def state_chip(person: Person) -> Chip:
    membership = person.membership
    return Chip(MOODS.get(MemberState(membership.state), "plain"), MemberState(membership.state).label)


def masked(person: Person, field: str, sight: Sight) -> Any:
    """A field as the reader sees it: whole, in part, or nothing."""
    at = sight.of(field, at=queries.path_of(person))
    value = queries.value_of(person, field)
    if field in ("birth_date", "decided_on", "admitted_on", "official_on"):
        return shown_date(value, at=at)
    return shown_text(str(IN_WORDS[field].get(value, "")) if field in IN_WORDS else value, at=at)


def listing_for(request: HttpRequest, door: PeopleDoor) -> Listing:
    """The list as this reader sees it. A column hidden from the reader is left out, in files as on the page; only
    what is seen in full sorts, filters and is searched."""
    sight = door.sight
    columns = tuple(
        column
        for field, column in _columns(sight, wide="xuat" in request.GET)
        if sight.most(field) > Level.HIDDEN
    )
    filters = tuple(each for field, each in _filters(door) if sight.least(field) is Level.FULL)
    return Listing(
        title=_("Đảng viên"),
        columns=columns,
        filters=filters,
        search=by_words("folded"),
        default_order=("sort_key",),
        empty=_("Chưa có đảng viên nào. Nhập danh sách từ tệp Excel hoặc thêm từng người."),
        export_name="dang-vien",
        export=lambda asked, form, count: export_people(asked.user, door.ward, format=form, count=count),
        needs=NEEDS,
    )


def _columns(sight: Sight, *, wide: bool) -> list[tuple[str, Column]]:
    """Field → column. A file (`wide`) holds more fields than fit on a screen."""
    columns = [
        ("full_name", _name()),
        ("branch", _branch()),
        (
            "state",
            Column("trang-thai", _("Trạng thái"), _short_chip, order_by="membership__state", kind="chip"),
        ),
        ("gender", Column("gioi", _("Giới tính"), lambda person: GENDERS.get(person.gender, ""))),
        ("birth_date", _dated("sinh", _("Ngày sinh"), "birth_date", "birth_date", sight)),
        (
            "official_on",
            _dated("chinh-thuc", _("Chính thức"), "official_on", "membership__official_on", sight),
        ),
        ("seniority", _seniority()),
    ]
    return columns + (_further(sight) if wide else [])


def _further(sight: Sight) -> list[tuple[str, Column]]:
    return [
        (
            "decided_on",
            _dated("quyet-dinh", _("Quyết định kết nạp"), "decided_on", "membership__decided_on", sight),
        ),
        ("admitted_on", _dated("ket-nap", _("Kết nạp"), "admitted_on", "membership__admitted_on", sight)),
        ("ethnic_group", _texted("dan-toc", _("Dân tộc"), "ethnic_group", sight)),
        ("native_place", _texted("que", _("Quê quán"), "native_place", sight)),
        ("residence", _texted("cu-tru", _("Nơi cư trú"), "residence", sight)),
        ("phone", _texted("dien-thoai", _("Điện thoại"), "phone", sight)),
        ("national_id", _texted("can-cuoc", _("Số căn cước"), "national_id", sight)),
        ("education", _texted("chuyen-mon", _("Trình độ chuyên môn"), "education", sight)),
        ("political_theory", _texted("ly-luan", _("Lý luận chính trị"), "political_theory", sight)),
    ]


def _name() -> Column:
    return Column(
        "ten",
        _("Họ và tên"),
        lambda person: person.full_name,
        order_by="sort_key",
        link=page_of_row("person", "person_id"),
    )


def _branch() -> Column:
    return Column(
        "chi-bo",
        _("Chi bộ"),
        lambda person: person.membership.branch.called,
        order_by=("membership__branch__sort_key", "sort_key"),
    )


def _seniority() -> Column:
    today = timezone.localdate()
    return Column(
        "tuoi-dang",
        _("Tuổi đảng"),
        lambda person: queries.seniority_of(person.membership, on=today),
        order_by="seniority",
        kind="number",
    )


def _dated(key: str, title: Any, field: str, column: str, sight: Sight) -> Column:
    order = column if sight.least(field) is Level.FULL else None
    return Column(key, title, _value(field, sight), order_by=order, kind="date", hide_on_phone=True)


def _texted(key: str, title: Any, field: str, sight: Sight) -> Column:
    return Column(key, title, _value(field, sight), hide_on_phone=True)


def _value(field: str, sight: Sight) -> Callable[[Person], Any]:
    return lambda person: masked(person, field, sight)


def _filters(door: PeopleDoor) -> list[tuple[str, Filter]]:
    return [
        ("branch", Filter("chi-bo", _("Chi bộ"), lambda ward: _branches(door), _in_branch)),
        ("state", Filter("trang-thai", _("Trạng thái"), _states(), _in_state)),
        (
            "gender",
            Filter(
                "gioi", _("Giới tính"), tuple(GENDERS.items()), lambda rows, value: rows.filter(gender=value)
            ),
        ),
        ("seniority", Filter("tuoi-dang", _("Tuổi đảng"), _bands(), _in_band)),
    ]


def _branches(door: PeopleDoor) -> list[tuple[str, str]]:
    return [(str(branch.pk), branch.called) for branch in queries.branches(door.ward, door.sight)]


def _in_branch(rows: Rows, value: str) -> Rows:
    return rows.filter(membership__branch=int(value))


def _states() -> list[tuple[str, Any]]:
    return [("dang", _("Đang sinh hoạt")), *MemberState.choices]


def _in_state(rows: Rows, value: str) -> Rows:
    return rows.filter(membership__state__in=GOING_ON if value == "dang" else [value])


def _bands() -> list[tuple[str, Any]]:
    return [(str(least), _band_words(least, below)) for least, below in BANDS]


def _band_words(least: int, below: int) -> Any:
    if least == 0:
        return _("dưới 30 năm")
    if (least, below) == BANDS[-1]:
        return _("từ 70 năm")
    return _("từ %(least)s đến dưới %(below)s năm") % {"least": least, "below": below}


def _in_band(rows: Rows, value: str) -> Rows:
    band = next(band for band in BANDS if str(band[0]) == value)
    return queries.in_band(rows, band, on=timezone.localdate())
