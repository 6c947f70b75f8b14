"""The page of an election: what is next, on what it rests, what came of it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from nhiemky.elections import access, queries
from nhiemky.elections.access import ElectionDoor
from nhiemky.elections.models import ElectionState
from nhiemky.elections.rules.record import ElectionRecord, RollLineShown
from nhiemky.elections.views import sequence
from nhiemky.elections.views.address import address
from nhiemky.elections.views.elections import MOODS, UNDER_WAY
from nhiemky.kernel.gates import open_to
from nhiemky.pages.lists import Chip
from nhiemky.pages.objects import PaperLink, object_page

PAPERS = {
    "bao-cao-ket-qua": _("Báo cáo kết quả bầu cử"),
    "to-trinh-chuan-y": _("Tờ trình đề nghị chuẩn y"),
}
#: Papers of one ballot, in the order in which they are needed.
BALLOT_PAPERS = {
    "danh-sach-bau-cu": _("Danh sách bầu cử, lần %(number)s"),
    "bien-ban-kiem-phieu": _("Biên bản kiểm phiếu, lần %(number)s"),
    "nhat-ky-nhap-phieu": _("Nhật ký nhập phiếu, lần %(number)s"),
    "nhat-ky-doc-may": _("Nhật ký đọc máy, lần %(number)s"),
    "bien-ban-niem-phong": _("Biên bản niêm phong phiếu, lần %(number)s"),
    "bien-ban-huy-phieu": _("Biên bản hủy phiếu, lần %(number)s"),
}
#: Where an election can be continued: what is elected after it, from among those elected.
NEXT_BODIES = {
    "committee": (("secretary", _("Bầu bí thư")), ("deputy_secretary", _("Bầu phó bí thư"))),
}


@open_to(access.for_reader)
def election(request: HttpRequest, door: ElectionDoor) -> HttpResponse:
    shown = door.election
    record = queries.record(shown)
    steps = sequence.shown(door, record)
    preparing = door.may_prepare and record.state == ElectionState.PREPARING
    last = record.last_round
    # While another ballot is prepared its own roll counts, not the one frozen with the ballot before.
    frozen = last if last is not None and queries.next_purpose(shown) is None else None
    return object_page(
        request,
        ward=door.ward,
        topic=f"election/{shown.pk}",
        subject=shown,
        template="elections/election.html",
        context={
            "election": shown,
            "record": record,
            "state": _state(record),
            "may_prepare": door.may_prepare,
            "preparing": preparing and not (last and last.state in ("voting", "counting")),
            "steps": steps,
            "now": sequence.current(steps),
            "arithmetic": frozen.arithmetic if frozen else queries.arithmetic_now(shown),
            "roll_lines": _masked(frozen.roll_lines if frozen else record.roll_lines, door),
            "rounds": [
                (one, address("ballot", door.ward, shown, number=one.number)) for one in record.rounds
            ],
            "before_known": any(one.re_elected is not None for one in record.elected),
            "unconfirmed": [one for one in record.questions if not one.confirmed_by],
            "to_appoint": sequence.appointment_url(door) if _to_appoint(door) else "",
            "next_bodies": _next_bodies(door, record),
            "appointments": shown.appointments.all(),
        },
        papers=_papers(door, record),
    )


def _state(record: ElectionRecord) -> Chip:
    last = record.last_round
    if record.state == ElectionState.PREPARING and last is not None and last.state == "closed":
        return Chip("info", UNDER_WAY)
    return Chip(MOODS[record.state], record.state_words)


def _masked(lines: tuple[RollLineShown, ...], door: ElectionDoor) -> list[tuple[RollLineShown, str]]:
    """Why somebody is not counted is data of members: only who prepares the election reads the name with it."""
    return [(line, line.person if door.may_prepare else "") for line in lines]


def _to_appoint(door: ElectionDoor) -> bool:
    """The third ballot for a branch secretary has failed ([P])."""
    return door.may_prepare and queries.must_be_appointed(door.election)


def _next_bodies(door: ElectionDoor, record: ElectionRecord) -> list[tuple[str, Any]]:
    """Elections that usually follow at the same congress, from among those elected here, and are not open yet."""
    if not door.may_prepare or record.is_poll or not record.elected or not record.is_branch:
        return []
    opened = set(door.election.elected_from.values_list("body", flat=True))
    return [(body, words) for body, words in NEXT_BODIES.get(record.body, ()) if body not in opened]


def _papers(door: ElectionDoor, record: ElectionRecord) -> tuple[PaperLink, ...]:
    """Whatever can be printed of what there is."""
    links: list[PaperLink] = []
    for ballot in record.rounds:
        kept = ballot.papers != "none"
        wanted = {
            "danh-sach-bau-cu": True,
            "bien-ban-kiem-phieu": ballot.state == "closed",
            "nhat-ky-nhap-phieu": ballot.state == "closed" and ballot.method == "keying",
            "nhat-ky-doc-may": ballot.state == "closed" and ballot.method == "scan",
            "bien-ban-niem-phong": kept,
            "bien-ban-huy-phieu": ballot.papers == "destroyed",
        }
        links += [
            link
            for paper, title in BALLOT_PAPERS.items()
            if wanted[paper]
            for link in _forms(
                door, title % {"number": ballot.number}, "ballot-paper", paper, number=ballot.number
            )
        ]
    if record.elected and not record.is_poll:
        links += [
            link for paper, title in PAPERS.items() for link in _forms(door, title, "election-paper", paper)
        ]
    return tuple(links)


def _forms(door: ElectionDoor, title: Any, page: str, paper: str, **more: Any) -> list[PaperLink]:
    return [
        PaperLink(
            f"{title} ({form.upper()})",
            address(page, door.ward, door.election, paper=paper, form=form, **more),
        )
        for form in access.PAPER_FORMS
    ]
