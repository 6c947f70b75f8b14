"""The steps of an election as its page lists them: what was done, what is next and where."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext, pgettext_lazy

from nhiemky.elections import queries
from nhiemky.elections.access import ElectionDoor
from nhiemky.elections.queries.slate import Sums, sums
from nhiemky.elections.rules import sequence
from nhiemky.elections.rules.record import ElectionRecord, RoundRecord, Vote
from nhiemky.elections.rules.sequence import Code, State
from nhiemky.elections.views.address import address
from nhiemky.vietnamese.dates import format_date

TITLES = {
    Code.SEATS: _("Số lượng bầu"),
    Code.CANDIDATES: _("Giới thiệu nhân sự"),
    Code.WITHDRAWALS: _("Xin rút khỏi danh sách"),
    Code.POLL: _("Phiếu xin ý kiến"),
    Code.SLATE: _("Danh sách bầu cử"),
    Code.BOARD: pgettext_lazy("election", "Ban kiểm phiếu"),
    Code.ROLL: _("Số người làm căn cứ tính"),
    Code.BALLOT: _("Bỏ phiếu"),
    Code.PAPERS: _("Phát phiếu, thu phiếu"),
    Code.COUNT: _("Kiểm phiếu"),
    Code.DECISIONS: _("Quyết định sau khi kiểm phiếu"),
    Code.FINISH: _("Kết quả"),
    Code.APPROVAL: _("Chuẩn y"),
    Code.DESTROY: _("Hủy phiếu"),
}
#: What the one primary button of the page says while a step is next.
VERBS = {
    Code.SEATS: _("Ghi số lượng bầu"),
    Code.CANDIDATES: _("Ghi người được giới thiệu"),
    Code.WITHDRAWALS: _("Quyết định việc xin rút"),
    Code.POLL: _("Lấy phiếu xin ý kiến"),
    Code.SLATE: _("Chốt danh sách bầu cử"),
    Code.BOARD: _("Ghi ban kiểm phiếu"),
    Code.ROLL: _("Ghi số người được triệu tập"),
    Code.BALLOT: _("Bắt đầu bỏ phiếu"),
    Code.PAPERS: _("Ghi số phiếu phát ra, thu về"),
    Code.COUNT: _("Vào kiểm phiếu"),
    Code.DECISIONS: _("Ghi quyết định"),
    Code.FINISH: _("Công bố kết quả"),
    Code.APPROVAL: _("Ghi chuẩn y"),
    Code.DESTROY: _("Ghi việc hủy phiếu"),
}
#: What a step is for, said while it is next or offered.
HINTS = {
    Code.SEATS: _("Đại hội biểu quyết số lượng; số đại biểu do cấp trên phân bổ."),
    Code.CANDIDATES: _("Danh sách cấp ủy chuẩn bị, rồi người ứng cử và người được đề cử tại đại hội."),
    Code.WITHDRAWALS: _("Có người xin rút thì xếp nhóm, trình đại hội quyết định."),
    Code.POLL: _("Khi nhiều người ứng cử, đề cử hơn số chỗ còn trong danh sách."),
    Code.SLATE: _("Đại hội biểu quyết số lượng và danh sách; tên xếp theo A, B, C."),
    Code.BOARD: _("Không ai có tên trong danh sách bầu cử được ở ban kiểm phiếu."),
    Code.ROLL: _("Ai được triệu tập, ai không tính, vì sao: quá một nửa tính trên số này."),
    Code.BALLOT: _("Danh sách và số người làm căn cứ tính được giữ nguyên từ lúc này."),
    Code.PAPERS: _("Thu về nhiều hơn phát ra thì phải hủy và bầu lại."),
    Code.COUNT: _("Hai người nhập độc lập, máy so từng tập."),
    Code.DECISIONS: _("Việc quy chế để đại hội hoặc ban kiểm phiếu quyết định."),
    Code.FINISH: _("Ghi ngày bế mạc; thời hạn báo cáo tính từ ngày đó."),
    Code.APPROVAL: _("Sau khi cấp ủy cấp trên chuẩn y, chức vụ được ghi cho người trúng cử."),
    Code.DESTROY: _("Sau 6 tháng, không có khiếu nại, cấp ủy quyết định hủy."),
}
PAGES = {
    Code.SEATS: "election-seats",
    Code.CANDIDATES: "election-candidates",
    Code.WITHDRAWALS: "election-withdrawals",
    Code.POLL: "election-poll",
    Code.SLATE: "election-slate",
    Code.BOARD: "election-board",
    Code.ROLL: "election-roll",
}

#: An opinion poll asks about names that stand already.
NOT_OF_POLLS = frozenset({Code.WITHDRAWALS, Code.POLL})
#: Steps with a form of the election while they are next; all others after the slate are done on the page of the ballot.
FORMS = {
    Code.BALLOT: "ballot-new",
    Code.FINISH: "election-finish",
    Code.APPROVAL: "election-approve",
}


@dataclass(frozen=True, slots=True)
class StepShown:
    """A step on the page. `url`: where it is done, or done again; empty for whoever may not, or where it is too late."""

    number: int
    code: str
    title: Any
    state: str
    said: str
    hint: Any
    url: str
    verb: Any


def shown(door: ElectionDoor, record: ElectionRecord) -> list[StepShown]:
    """All steps of the election in their order."""
    facts = queries.sequence_facts(door.election)
    slate = sums(door.election, facts.slate)
    found = []
    asked = [step for step in sequence.steps(facts) if not (record.is_poll and step.code in NOT_OF_POLLS)]
    for number, step in enumerate(asked, 1):
        done = step.state is State.DONE
        found.append(
            StepShown(
                number=number,
                code=step.code.value,
                title=TITLES[step.code],
                state=step.state.value,
                said=_said(record, slate, step.code, polls=facts.polls) if done else "",
                hint="" if done or step.state is State.LATER else _hint(record, step.code),
                url=_url(door, record, step),
                verb=VERBS[step.code],
            )
        )
    return found


def _said(record: ElectionRecord, slate: Sums, code: Code, *, polls: int) -> str:
    if code is Code.POLL and polls and not any(one.poll_votes is not None for one in record.candidates):
        return _g("đang lấy phiếu xin ý kiến")
    return SAID[code](record, slate)


def _hint(record: ElectionRecord, code: Code) -> Any:
    day = record.deadlines.destruction
    if code is Code.DESTROY and day is not None:
        return _g("Từ ngày %(day)s, không có khiếu nại, cấp ủy quyết định hủy.") % {"day": format_date(day)}
    return HINTS[code]


def current(steps: list[StepShown]) -> StepShown | None:
    return next((step for step in steps if step.state == State.NOW), None)


def _url(door: ElectionDoor, record: ElectionRecord, step: sequence.Step) -> str:
    if step.state is State.LATER:
        return ""
    if step.code in PAGES:
        return address(PAGES[step.code], door.ward, door.election) if _may_prepare(door, record, step) else ""
    last = record.last_round
    if step.code in FORMS and step.state is State.NOW:
        return address(FORMS[step.code], door.ward, door.election) if door.may_prepare else ""
    if step.code is Code.DESTROY:  # each ballot has papers of its own
        last = next((one for one in record.rounds if one.papers == "kept"), last)
    return address("ballot", door.ward, door.election, number=last.number) if last else ""


def _may_prepare(door: ElectionDoor, record: ElectionRecord, step: sequence.Step) -> bool:
    """A step before the ballot can be done again until the ballot opens; the number until one was held."""
    last = record.last_round
    open_now = last is not None and last.state in ("voting", "counting")
    if not door.may_prepare or record.state != "preparing" or open_now:
        return False
    if step.code is Code.POLL and record.is_poll:
        return False
    return step.code is not Code.SEATS or not record.rounds


def _hands(vote: Vote | None) -> str:
    """Who voted how, where hands were counted: "đồng ý 27/30"."""
    if vote is None or vote.agreed is None:
        return ""
    if vote.present is None:
        return _g("đồng ý %(agreed)s") % {"agreed": vote.agreed}
    return _g("đồng ý %(agreed)s/%(present)s") % {"agreed": vote.agreed, "present": vote.present}


def _joined(*parts: str) -> str:
    return " · ".join(filter(None, parts))


def _seats(record: ElectionRecord, _slate: Sums) -> str:
    said = _g("còn %(seats)s chỗ") if record.is_poll else _g("bầu %(seats)s")
    number = said % {"seats": record.seats}
    more = _g("%(alternates)s dự khuyết") % {"alternates": record.alternates} if record.alternates else ""
    return _joined(number, more, _hands(record.vote_on("seats")))


def _candidates(record: ElectionRecord, _slate: Sums) -> str:
    own = sum(one.source != "official" for one in record.candidates)
    listed = len(record.candidates)
    total = ngettext("%(count)s người được giới thiệu", "%(count)s người được giới thiệu", listed) % {
        "count": listed
    }
    return _joined(total, _g("%(count)s ứng cử, đề cử tại đại hội") % {"count": own} if own else "")


def _withdrawals(record: ElectionRecord, _slate: Sums) -> str:
    asked = [one for one in record.candidates if one.withdrawal]
    if not asked:
        return _g("không có ai xin rút")
    gone = sum(one.withdrawn for one in asked)
    return _g("%(asked)s người xin rút, cho rút %(gone)s") % {"asked": len(asked), "gone": gone}


def _poll(record: ElectionRecord, _slate: Sums) -> str:
    polled = any(one.poll_votes is not None for one in record.candidates)
    return _g("đã lấy phiếu xin ý kiến") if polled else _g("không lấy phiếu xin ý kiến")


def _slate_said(record: ElectionRecord, slate: Sums) -> str:
    first = record.rounds[0] if record.rounds else None
    names = len(first.names) if first else len(record.slate)
    seats = first.seats if first else slate.seats
    number = _g("%(names)s người để bầu %(seats)s") % {"names": names, "seats": seats}
    more = names - (seats or 0)
    over = _g("số dư %(surplus)s") % {"surplus": more} if more > 0 else _g("không có số dư")
    return _joined(number, over, _hands(record.vote_on("slate")))


def _board(record: ElectionRecord, _slate: Sums) -> str:
    count = ngettext("%(count)s thành viên", "%(count)s thành viên", len(record.board)) % {
        "count": len(record.board)
    }
    return _joined(count, _hands(record.vote_on("board")))


def _roll(record: ElectionRecord, _slate: Sums) -> str:
    return _g("%(summoned)s người được triệu tập") % {"summoned": record.summoned}


def _of_last(say: Callable[[RoundRecord], str]) -> Callable[[ElectionRecord, Sums], str]:
    def said(record: ElectionRecord, _slate: Sums) -> str:
        return say(record.last_round) if record.last_round else ""

    return said


def _ballot(last: RoundRecord) -> str:
    names = _g("%(names)s người để bầu %(seats)s") % {"names": len(last.names), "seats": last.seats}
    return _joined(_g("lần %(number)s") % {"number": last.number}, names)


def _papers(last: RoundRecord) -> str:
    return _g("phát ra %(issued)s, thu về %(collected)s") % {
        "issued": last.issued,
        "collected": last.collected,
    }


def _count(last: RoundRecord) -> str:
    return _g("hợp lệ %(valid)s, không hợp lệ %(invalid)s") % {"valid": last.valid, "invalid": last.invalid}


def _finish(record: ElectionRecord, _slate: Sums) -> str:
    day = record.deadlines.closed_on
    closed = _g("bế mạc ngày %(day)s") % {"day": format_date(day)} if day else ""
    return _joined(
        _g("trúng cử %(elected)s/%(seats)s") % {"elected": len(record.elected), "seats": record.seats}, closed
    )


def _approval(record: ElectionRecord, _slate: Sums) -> str:
    day = format_date(record.approved_on) if record.approved_on else ""
    return _joined(record.approval, day)


SAID: dict[Code, Callable[[ElectionRecord, Sums], str]] = {
    Code.SEATS: _seats,
    Code.CANDIDATES: _candidates,
    Code.WITHDRAWALS: _withdrawals,
    Code.POLL: _poll,
    Code.SLATE: _slate_said,
    Code.BOARD: _board,
    Code.ROLL: _roll,
    Code.BALLOT: _of_last(_ballot),
    Code.PAPERS: _of_last(_papers),
    Code.COUNT: _of_last(_count),
    Code.DECISIONS: lambda _record, _slate: _g("không còn việc nào chờ quyết định"),
    Code.FINISH: _finish,
    Code.APPROVAL: _approval,
    Code.DESTROY: lambda _record, _slate: _g("trên máy không còn phiếu"),
}


def appointment_url(door: ElectionDoor) -> str:
    """Where the appointment is recorded that takes the place of this election."""
    page = reverse("appointment-new", kwargs={"ward": door.ward.slug})
    return f"{page}?cuoc={door.election.pk}"
