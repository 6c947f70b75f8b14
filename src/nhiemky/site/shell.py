"""What stands around every page of the workspace: rooms, ward and term, who is signed in, how it is shown."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import lru_cache, reduce
from typing import Any

from django.db.models import Q
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.utils.functional import SimpleLazyObject, cached_property
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from nhiemky.elections.access import READERS as ELECTION_READERS
from nhiemky.figures.access import superiors_of
from nhiemky.journal.keeping import kept
from nhiemky.org.access import READERS, grants_read
from nhiemky.org.models import Grant, Role, Term, Unit, UnitKind
from nhiemky.site import terms
from nhiemky.site.journal_access import READERS as JOURNAL_READERS
from nhiemky.vietnamese.numbers import roman

LARGE_TYPE_COOKIE = "co-chu"
MOST_WARDS = 200
#: Stands for any role that touches the ward.
ANYBODY = "anybody"
#: Stands for the administrator of the whole installation.
OF_THE_ROOT = "administrator of the root unit"
#: Rooms in which a branch secretary sees what belongs to the own branch.
AND_BRANCHES = (*READERS, Role.BRANCH_SECRETARY)

#: Counts something for the badge of a room with one cheap query: (actor, ward) → how many.
Badge = Callable[[Any, Unit], int]


@dataclass(frozen=True, slots=True)
class Room:
    """A room of the workspace: its page, its picture, the first words of its addresses, who finds it open."""

    url_name: str
    title: Any
    icon: str
    segments: tuple[str, ...]
    roles: Collection[str] = READERS


#: In the order of the term. A room whose page does not exist yet is left out, never a dead link.
ROOMS = (
    Room("today", _("Hôm nay"), "today", ("",), (ANYBODY,)),
    Room("org", _("Tổ chức – Đảng viên"), "org", ("to-chuc",), AND_BRANCHES),
    Room("seasons", _("Đại hội"), "congresses", ("dot-dai-hoi", "dai-hoi"), AND_BRANCHES),
    Room(
        "elections",
        _("Bầu cử"),
        "elections",
        ("bau-cu",),
        (*ELECTION_READERS, Role.BRANCH_SECRETARY),
    ),
    Room("accounts", _("Tài khoản"), "org", (), (Role.ADMINISTRATOR,)),
    Room("target-state", _("Chỉ tiêu"), "targets", ("nghi-quyet", "chi-tieu", "bao-cao")),
    Room("figures", _("Số liệu"), "figures", ("so-lieu",)),
    Room("conferences", _("Hội nghị"), "conferences", ("hoi-nghi",), AND_BRANCHES),
    Room("tasks", _("Nhiệm vụ"), "tasks", ("nhiem-vu",), AND_BRANCHES),
    Room("documents", _("Văn bản"), "documents", ("van-ban", "du-thao"), AND_BRANCHES),
    Room("articles", _("Cổng thông tin"), "portal", ("cong-thong-tin", "bai-viet")),
    Room("journal", _("Nhật ký"), "journal", ("nhat-ky",), JOURNAL_READERS),
    Room("journal_installation", _("Nhật ký hệ thống"), "journal", ("nhat-ky-he-thong",), (OF_THE_ROOT,)),
)

_badges: dict[str, tuple[Badge, Any]] = {}


def badge(room: str, count: Badge, words: Any) -> None:
    """Said in site/wiring.py only: the number beside a room (`url_name`), and what it counts ("quá hạn")."""
    _badges[room] = (count, words)


@dataclass(frozen=True, slots=True)
class ShownRoom:
    """`current`: "page" on the room's own page, "true" somewhere inside it, empty elsewhere."""

    title: Any
    url: str
    icon: str
    current: str
    count: int
    count_words: Any


@dataclass(frozen=True, slots=True)
class ShownTerm:
    """`value`: what the form of the switcher sends; `chosen`: the lists are narrowed to it."""

    value: str
    words: str
    chosen: bool
    running: bool


class Shell:
    """Asked for piece by piece by the templates: a page that shows no rooms pays for none."""

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    @cached_property
    def large_type(self) -> bool:
        user = getattr(self.request, "user", None)
        if user is not None and user.is_authenticated:
            return bool(user.large_type)
        return self.request.COOKIES.get(LARGE_TYPE_COOKIE) == "1"

    @cached_property
    def _grants(self) -> list[Grant]:
        user = getattr(self.request, "user", None)
        if user is None or not user.is_authenticated:
            return []
        return grants_read(user)

    @cached_property
    def wards(self) -> list[Unit]:
        return wards_of(self._grants)

    @cached_property
    def superiors(self) -> list[Unit]:
        """The levels above wards whose own page is open to the reader."""
        return superiors_of(self._grants)

    @cached_property
    def ward(self) -> Unit | None:
        match = self.request.resolver_match
        slug = match.kwargs.get("ward") if match else None
        return next((ward for ward in self.wards if ward.slug == slug), None)

    @cached_property
    def rooms(self) -> list[ShownRoom]:
        if self.ward is None:
            return []
        roles = roles_in(self.ward, self._grants)
        found = ((room, page_of(room, self.ward.slug)) for room in ROOMS if roles & set(room.roles))
        # What a badge counts is the whole ward's: not for somebody who sees a part of it.
        counts = bool(roles & set(READERS))
        return [self._shown(room, url, counts) for room, url in found if url]

    @cached_property
    def rooms_html(self) -> SafeString:
        """The list of rooms, written once: it stands at the side, and in the menu of a phone."""
        path = self.request.path
        if self.ward is None:
            return SafeString()
        here = path if path in pages_of_rooms(self.ward.slug) else self._segment
        place = ("rooms", self.ward.pk, self.request.user.pk or 0, get_language() or "", here)
        return kept(place, lambda: render_to_string("parts/rooms.html", {"shell": self}))

    @cached_property
    def _segment(self) -> str:
        """The first word of this address below the ward's: it belongs to a room."""
        home = page_of(ROOMS[0], self.ward.slug) if self.ward else ""
        return self.request.path.removeprefix(home).partition("/")[0]

    def _shown(self, room: Room, url: str, counts: bool) -> ShownRoom:  # noqa: FBT001 - a fact, no switch
        inside = "true" if self._segment in room.segments else ""
        count, words = _badges.get(room.url_name, (None, ""))
        return ShownRoom(
            title=room.title,
            url=url,
            icon=room.icon,
            current="page" if url == self.request.path else inside,
            count=self._badge(room, count) if count and counts else 0,
            count_words=words,
        )

    def _badge(self, room: Room, count: Badge) -> int:
        ward: Any = self.ward
        user = self.request.user
        return kept(("badge", room.url_name, ward.pk, user.pk or 0), lambda: count(user, ward))

    @cached_property
    def terms(self) -> list[ShownTerm]:
        if not self.ward:
            return []
        known, today = terms.of_ward(self.request, self.ward), timezone.localdate()
        return [
            ShownTerm(
                str(term.pk),
                term_words(term),
                chosen=term == self.term,
                running=terms.span_of(term, known, today).running,
            )
            for term in known
        ]

    @cached_property
    def term(self) -> Term | None:
        """The term to which the lists of this ward are narrowed."""
        return terms.chosen(self.request, self.ward) if self.ward else None


def term_words(term: Term) -> str:
    """Nhiệm kỳ 2020–2025 (Đại hội XI)."""
    years = _g("Nhiệm kỳ %(years)s") % {"years": term}
    if not term.congress_number:
        return years
    return _g("%(term)s · Đại hội lần thứ %(number)s") % {
        "term": years,
        "number": roman(term.congress_number),
    }


@lru_cache(maxsize=500)
def pages_of_rooms(ward: str) -> frozenset[str]:
    """The pages of all rooms of a ward."""
    return frozenset(page_of(room, ward) for room in ROOMS)


def page_of(room: Room, ward: str) -> str:
    """The page of a room in a ward; empty while the room is not built."""
    try:
        return reverse(room.url_name, kwargs={"ward": ward})
    except NoReverseMatch:
        return ""


def roles_in(ward: Unit, grants: Collection[Grant]) -> set[str]:
    """Roles that hold in the ward (granted there or above); of those granted in a part of it, the branch secretary's."""
    here = {grant.role for grant in grants if ward.path.startswith(grant.unit.path)}
    parts = {grant.role for grant in grants if grant.unit.path.startswith(ward.path)}
    root = {
        OF_THE_ROOT
        for grant in grants
        if grant.role == Role.ADMINISTRATOR and grant.unit.kind == UnitKind.INSTALLATION
    }
    return here | (parts & {Role.BRANCH_SECRETARY}) | {ANYBODY} | root


def wards_of(grants: Collection[Grant]) -> list[Unit]:
    """The wards that the grants touch: below, at or above the unit of a grant. At most one query, none for a clerk."""
    if all(grant.unit.kind == UnitKind.WARD for grant in grants):
        given = {grant.unit.pk: grant.unit for grant in grants}
        return sorted(given.values(), key=lambda ward: ward.sort_key)
    below = (Q(path__startswith=grant.unit.path) for grant in grants)
    above = {int(part) for grant in grants for part in grant.unit.path.strip("/").split("/")}
    touched = reduce(Q.__or__, below, Q(pk__in=above))
    return list(Unit.objects.filter(touched, kind=UnitKind.WARD).order_by("sort_key")[:MOST_WARDS])


def shell(request: HttpRequest) -> dict[str, Any]:
    """Context processor. Lazy: nothing is looked up on a page that does not show it (the portal)."""
    return {"shell": SimpleLazyObject(lambda: Shell(request))}
