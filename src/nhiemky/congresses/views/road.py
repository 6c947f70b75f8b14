"""The steps of a congress as its page lists them: what was done, what is next and where."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from nhiemky.conferences.models import Conference, PartKind
from nhiemky.congresses.access import CongressDoor
from nhiemky.congresses.queries import congress as queries
from nhiemky.congresses.queries.delegates import RollCount
from nhiemky.congresses.rules import sequence
from nhiemky.congresses.rules.sequence import Code, Facts, State
from nhiemky.congresses.views.place import here, there
from nhiemky.elections.models import Election, ElectionState
from nhiemky.vietnamese.dates import format_date

TITLES = {
    Code.PLAN: _("Kế hoạch"),
    Code.SCHEME: _("Đề án nhân sự"),
    Code.DELEGATES: _("Danh sách triệu tập"),
    Code.CONVENE: _("Triệu tập, chương trình"),
    Code.ELECTIONS: _("Mở các cuộc bầu cử"),
    Code.CREDENTIALS: _("Điểm danh, thẩm tra tư cách"),
    Code.DECIDED: pgettext_lazy("congress step", "Bầu cử"),
    Code.RESOLUTION: _("Thông qua nghị quyết"),
    Code.HELD: pgettext_lazy("congress step", "Bế mạc"),
    Code.AFTERWARDS: _("Việc sau đại hội"),
}
VERBS = {
    Code.PLAN: _("Ghi ngày đại hội"),
    Code.SCHEME: _("Ghi đề án nhân sự"),
    Code.DELEGATES: _("Lập danh sách triệu tập"),
    Code.CONVENE: _("Triệu tập đại hội"),
    Code.ELECTIONS: _("Mở các cuộc bầu cử"),
    Code.CREDENTIALS: _("Điểm danh"),
    Code.DECIDED: _("Vào bầu cử"),
    Code.RESOLUTION: _("Chọn dự thảo nghị quyết"),
    Code.HELD: _("Kết thúc đại hội"),
    Code.AFTERWARDS: _("Xem việc sau đại hội"),
}
HINTS = {
    Code.PLAN: _("Văn phòng cấp ủy ghi ngày, nội dung và người phụ trách."),
    Code.SCHEME: _("Số lượng, cơ cấu và người dự kiến, theo văn bản đã phê duyệt."),
    Code.DELEGATES: _("Lấy từ hồ sơ đảng viên; số này dùng cho mọi cuộc bầu cử, không phải ghi lại."),
    Code.CONVENE: _("Lập bản ghi đại hội với chương trình theo nội dung của đại hội."),
    Code.ELECTIONS: _("Một lần bấm cho mọi cuộc bầu cử của đại hội, số triệu tập đã có sẵn."),
    Code.CREDENTIALS: _("Ai có mặt, ai vắng; báo cáo tự tính và ghi vào biên bản."),
    Code.DECIDED: _("Từng cuộc bầu cử có trang riêng, từ danh sách đến kết quả."),
    Code.RESOLUTION: _("Chọn dự thảo, rồi ghi số biểu quyết."),
    Code.HELD: _("Bế mạc trong biên bản, rồi kết thúc để mở các việc sau đại hội."),
    Code.AFTERWARDS: _("Báo cáo, quy chế làm việc, phân công, chương trình hành động."),
}


@dataclass(frozen=True, slots=True)
class StepShown:
    """`url`: where it is done, or looked at again; `pressed`: a button without fields instead of a page."""

    number: int
    code: str
    title: Any
    state: str
    said: str
    hint: Any
    url: str
    verb: Any
    pressed: bool


@dataclass(frozen=True, slots=True)
class Seen:
    """What the page has looked up already. `elections`: those that the reader may open; `plan_url` for who may plan."""

    facts: Facts
    roll: RollCount
    elections: tuple[Election, ...]
    conference_url: str
    plan_url: str
    vote: queries.Vote | None


def shown(door: CongressDoor, seen: Seen) -> list[StepShown]:
    """All steps of the congress in their order."""
    return [
        StepShown(
            number=number,
            code=step.code.value,
            title=TITLES[step.code],
            state=step.state.value,
            said=SAID[step.code](door, seen) if step.state is State.DONE else "",
            hint="" if step.state in (State.DONE, State.LATER, State.UNRECORDED) else HINTS[step.code],
            url="" if step.state is State.LATER else URLS[step.code](door, seen),
            verb=_verb(door, seen, step.code),
            pressed=step.code is Code.ELECTIONS and step.state is State.NOW and door.may_write,
        )
        for number, step in enumerate(sequence.steps(seen.facts), 1)
    ]


def current(steps: list[StepShown]) -> StepShown | None:
    return next((step for step in steps if step.state == State.NOW), None)


def _verb(door: CongressDoor, seen: Seen, code: Code) -> Any:
    if code is Code.CREDENTIALS and seen.roll.unmarked == 0 and seen.roll.summoned:
        return _("Xem báo cáo thẩm tra")
    if code is Code.RESOLUTION and door.congress.resolution_id is not None:
        return _("Ghi biểu quyết nghị quyết")
    if code is Code.HELD and _goes_on(door):
        return _("Bế mạc trong biên bản")
    return VERBS[code]


def _goes_on(door: CongressDoor) -> bool:
    held = door.congress.conference
    return held is not None and held.state != Conference.State.CLOSED


def _writer(name: str) -> Callable[[CongressDoor, Seen], str]:
    return lambda door, _seen: here(name, door) if door.may_write else ""


def _scheme_url(door: CongressDoor, seen: Seen) -> str:
    if not door.sees_names:
        return ""
    begins = door.may_write and not seen.facts.scheme and not seen.facts.held
    return here("congress-scheme-edit" if begins else "congress-scheme", door)


def _convene_url(door: CongressDoor, seen: Seen) -> str:
    if door.congress.conference_id is not None:
        return seen.conference_url
    return here("congress-convene", door) if door.may_write else ""


def _credentials_url(door: CongressDoor, seen: Seen) -> str:
    if not door.sees_names:
        return ""
    if door.may_write and (seen.roll.unmarked or not seen.roll.summoned) and not seen.facts.held:
        return here("congress-attendance", door)
    return here("congress-credentials", door)


def _election_url(door: CongressDoor, seen: Seen) -> str:
    waiting = [one for one in seen.elections if one.state == ElectionState.PREPARING]
    first = next(iter(waiting or seen.elections), None)
    return there("election", door.ward, election_id=first.pk) if first else ""


def _resolution_url(door: CongressDoor, seen: Seen) -> str:
    if door.may_write and door.congress.resolution_id is None and not seen.facts.held:
        return here("congress-resolution", door)
    return vote_url(door, seen)


def vote_url(door: CongressDoor, seen: Seen) -> str:
    """Where the hands are recorded: the meeting, with the form of a vote open under its content."""
    part = queries.part_of_kind(door.congress, PartKind.RESOLUTION)
    if not seen.conference_url or not part:
        return seen.conference_url
    if not door.may_write or not _goes_on(door) or seen.vote is not None:
        return f"{seen.conference_url}#noi-dung-{part}"
    return f"{seen.conference_url}?ghi=bieu-quyet&o={part}#noi-dung-{part}"


def _held_url(door: CongressDoor, seen: Seen) -> str:
    if not door.may_write or seen.facts.held:
        return ""
    return f"{seen.conference_url}#con-thieu" if _goes_on(door) else here("congress-hold", door)


def _after_url(door: CongressDoor, _seen: Seen) -> str:
    return there("congress-steps", door.ward, congress_id=door.congress.pk) or "?phan=lien-quan"


URLS: dict[Code, Callable[[CongressDoor, Seen], str]] = {
    Code.PLAN: lambda _door, seen: seen.plan_url,
    Code.SCHEME: _scheme_url,
    Code.DELEGATES: lambda door, _seen: here("congress-delegates", door) if door.sees_roll else "",
    Code.CONVENE: _convene_url,
    Code.ELECTIONS: _writer("congress-elections"),
    Code.CREDENTIALS: _credentials_url,
    Code.DECIDED: _election_url,
    Code.RESOLUTION: _resolution_url,
    Code.HELD: _held_url,
    Code.AFTERWARDS: _after_url,
}


def _planned(door: CongressDoor, _seen: Seen) -> str:
    day = door.congress.planned_on
    return format_date(day) if day else ""


def _summoned(_door: CongressDoor, seen: Seen) -> str:
    return _g("%(count)s người") % {"count": seen.roll.summoned}


def _convened(door: CongressDoor, _seen: Seen) -> str:
    held = door.congress.conference
    return _g("%(parts)s nội dung") % {"parts": held.parts.count()} if held else ""


def _opened(_door: CongressDoor, seen: Seen) -> str:
    return _g("%(count)s cuộc bầu cử") % {"count": seen.facts.elections}


def _attended(_door: CongressDoor, seen: Seen) -> str:
    numbers = {"present": seen.roll.voting_present, "summoned": seen.roll.summoned}
    return _g("có mặt %(present)s/%(summoned)s") % numbers if seen.roll.summoned else ""


def _decided(_door: CongressDoor, seen: Seen) -> str:
    numbers = {"done": seen.facts.elections_decided, "all": seen.facts.elections}
    return _g("%(done)s/%(all)s có kết quả") % numbers if seen.facts.elections else ""


def _voted(_door: CongressDoor, seen: Seen) -> str:
    vote = seen.vote
    return (
        _g("tán thành %(agreed)s/%(present)s") % {"agreed": vote.agreed, "present": vote.present}
        if vote
        else ""
    )


def _held(door: CongressDoor, _seen: Seen) -> str:
    day = door.congress.held_on
    return format_date(day) if day else ""


SAID: dict[Code, Callable[[CongressDoor, Seen], str]] = {
    Code.PLAN: _planned,
    Code.SCHEME: lambda _door, _seen: "",
    Code.DELEGATES: _summoned,
    Code.CONVENE: _convened,
    Code.ELECTIONS: _opened,
    Code.CREDENTIALS: _attended,
    Code.DECIDED: _decided,
    Code.RESOLUTION: _voted,
    Code.HELD: _held,
    Code.AFTERWARDS: lambda _door, _seen: "",
}
