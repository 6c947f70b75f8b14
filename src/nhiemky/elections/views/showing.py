"""What the page of a ballot shows, and which one thing is next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from nhiemky.elections import queries
from nhiemky.elections.access import RECOUNTERS, ROUND_PAPERS, RoundDoor
from nhiemky.elections.forms.ballots import CollectForm
from nhiemky.elections.forms.deciding import ApprovalForm, FinishForm, OutcomeForm
from nhiemky.elections.models import Election, ElectionState, Round
from nhiemky.elections.rules import rounds, sequence, usual_words
from nhiemky.elections.rules.record import ElectionRecord, NameLine, RoundRecord
from nhiemky.elections.views import scan_showing
from nhiemky.elections.views.ballot_address import here
from nhiemky.org.access import holds
from nhiemky.pages.chips import Chip
from nhiemky.pages.objects import PaperLink

MOODS = {"voting": "info", "counting": "info", "closed": "ok", "void": "late"}
RESULT_MOODS = {"elected": "ok", "alternate": "info", "tied": "warn", "not": "plain"}
PAPERS = {
    "danh-sach-bau-cu": _("Danh sách bầu cử"),
    "bien-ban-kiem-phieu": _("Biên bản kiểm phiếu"),
    "nhat-ky-nhap-phieu": _("Nhật ký nhập phiếu"),
    "nhat-ky-doc-may": _("Nhật ký đọc máy"),
    "bien-ban-niem-phong": _("Biên bản niêm phong phiếu"),
    "bien-ban-huy-phieu": _("Biên bản hủy phiếu"),
}


@dataclass(frozen=True, slots=True)
class Sums:
    """The equations of the papers. `counted`: those of bundles that agree, or all of a closed ballot."""

    issued: int
    collected: int
    valid: int
    invalid: int

    @property
    def counted(self) -> int:
        return self.valid + self.invalid

    @property
    def whole(self) -> bool:
        return self.counted == self.collected


@dataclass(frozen=True, slots=True)
class Place:
    """One of the two places at the count."""

    letter: str
    operator: str
    mine: bool


@dataclass(frozen=True, slots=True)
class Coming:
    """What the next ballot would be: who stands, for how many seats, after what."""

    purpose: str
    purpose_words: Any
    names: tuple[str, ...]
    seats: int


def line_of(record: ElectionRecord, ballot: Round) -> RoundRecord:
    return next(one for one in record.rounds if one.id == ballot.pk)


def ballot(door: RoundDoor, account: Any) -> dict[str, Any]:
    """Everything of the page; forms and buttons only for whoever may use them."""
    record = queries.record(door.election)
    line = line_of(record, door.round)
    newest = record.last_round is not None and record.last_round.id == line.id
    shown: dict[str, Any] = {
        "record": record,
        "round": line,
        "state": Chip(MOODS[line.state], line.state_words),
        "newest": newest,
        "may_prepare": door.may_prepare,
        "may_count": door.may_count,
        "may_void": door.may_prepare and newest and line.state != "void" and record.state == "preparing",
        "may_recount": holds(account, RECOUNTERS, door.election.unit),
        "sums": _sums(door.round, line),
    }
    if line.state == Round.State.VOTING:
        shown["collect_form"] = CollectForm()
    if line.state == Round.State.COUNTING:
        shown |= _counting(door, line, account)
    if line.state == Round.State.CLOSED:
        shown["names"] = [(one, _result(one, line)) for one in by_votes(line)]
    if newest and line.state in (Round.State.CLOSED, Round.State.VOID):
        shown |= _afterwards(door, record, line)
    shown["decisions"] = [one for one in record.votes if one.round_number == line.number]
    return shown


def by_votes(line: RoundRecord) -> list[NameLine]:
    """From the most votes down, equal counts in the order of the paper."""
    return sorted(line.names, key=lambda one: (-(one.votes or 0), one.position))


def _result(one: NameLine, line: RoundRecord) -> Chip | None:
    if one.result == "tied" and not line.open_decisions:
        return Chip("plain", _("Bằng phiếu, đã quyết định"))
    return Chip(RESULT_MOODS[one.result], one.result_words) if one.result else None


def _sums(ballot: Round, line: RoundRecord) -> Sums | None:
    if line.issued is None or line.collected is None:
        return None
    if line.state == Round.State.COUNTING:
        agreed = [one for one in queries.batch_sums(ballot) if one]
        valid, invalid = (sum(int(one[part]) for one in agreed) for part in ("valid", "invalid"))
        return Sums(line.issued, line.collected, valid, invalid)
    return Sums(line.issued, line.collected, line.valid or 0, line.invalid or 0)


def _counting(door: RoundDoor, line: RoundRecord, account: Any) -> dict[str, Any]:
    if line.method == Round.Method.SHEET:
        return {"next": "sheet" if door.may_count else ""}
    if line.method == Round.Method.SCAN:
        return scan_showing.counting(door, line, account)
    mine = queries.own_count(door.round, account)
    taken = dict(line.operators)
    places = [
        Place(letter, taken.get(letter, ""), mine is not None and mine.letter == letter) for letter in "AB"
    ]
    bundles = queries.own_bundles(mine) if mine else ()
    first = queries.next_bundle(bundles)
    agreed = sum(one.state == "agreed" for one in line.batches)
    return {
        "places": places,
        "mine": mine,
        "bundle": first,
        "bundle_again": next((one.again for one in bundles if one.number == first), 0),
        "agreed": agreed,
        "next": _next_of_count(
            may_count=door.may_count,
            places=places,
            first=first,
            seated=mine is not None,
            all_agree=agreed == len(line.batches) and len(taken) == 2,
        ),
    }


def _next_of_count(
    *, may_count: bool, places: list[Place], first: int | None, seated: bool, all_agree: bool
) -> str:
    if not may_count:
        return ""
    if all_agree:
        return "close"
    if seated:
        return "key" if first is not None else "wait"
    return "take" if any(not place.operator for place in places) else "wait"


def _afterwards(door: RoundDoor, record: ElectionRecord, line: RoundRecord) -> dict[str, Any]:
    """What follows from the newest ballot once it is closed or void."""
    if not door.may_prepare:
        return {}
    if line.open_decisions:
        kinds = [rounds.DECIDED_AS[code] for code, _words in line.open_decisions]
        forms = [OutcomeForm(None, kind=kind, record=record, ballot=line) for kind in kinds]
        return {
            "next": "decide",
            "decision_forms": list(zip([words for _code, words in line.open_decisions], forms, strict=True)),
        }
    return _end(door.election, record)


def _end(election: Election, record: ElectionRecord) -> dict[str, Any]:
    if election.state == ElectionState.PREPARING:
        purpose = queries.next_purpose(election)
        if purpose is None:
            return {"next": "finish", "finish_form": FinishForm(initial={"closed_on": record.held_on})}
        step = sequence.current(queries.sequence_facts(election))
        if step not in (None, sequence.Code.BALLOT):
            return {"next": "prepare"}
        return {"next": "ballot", "coming": coming(election)}
    if election.state == ElectionState.DECIDED and not record.is_poll:
        usual = usual_words.of_approval(superior=record.superior_name, title=record.title)
        return {"next": "approve", "approval_form": ApprovalForm(day=None, usual=usual)}
    return {"next": "over"}


def coming(election: Election) -> Coming | None:
    """The ballot that would be opened now."""
    purpose = queries.next_purpose(election)
    if purpose is None:
        return None
    names = queries.names_for(election, purpose)
    return Coming(
        purpose,
        Round.Purpose(purpose).label,
        tuple(one.person.full_name for one in names),
        queries.seats_for(election, purpose),
    )


def may_rehearse(door: RoundDoor) -> bool:
    """Where this office can read papers: until they are collected, and as long as a count by scanner goes on."""
    ballot = door.round
    scans = ballot.state == Round.State.COUNTING and ballot.method == Round.Method.SCAN
    return door.may_count and queries.reader_there() and (scans or ballot.state == Round.State.VOTING)


def papers(door: RoundDoor) -> tuple[PaperLink, ...]:
    """Papers that this ballot can have as it stands."""
    made = [paper for paper in ROUND_PAPERS if _can_be_made(paper, door.round)]
    return tuple(
        PaperLink(f"{PAPERS[paper]} ({form.upper()})", here("ballot-paper", door, paper=paper, form=form))
        for paper in made
        for form in ("pdf", "docx")
    )


def _can_be_made(paper: str, ballot: Round) -> bool:
    closed = ballot.state == Round.State.CLOSED
    return {
        "danh-sach-bau-cu": True,
        "bien-ban-kiem-phieu": closed or ballot.state == Round.State.VOID,
        "nhat-ky-nhap-phieu": closed and ballot.method == Round.Method.KEYING,
        "nhat-ky-doc-may": closed and ballot.method == Round.Method.SCAN,
        "bien-ban-niem-phong": closed,
        "bien-ban-huy-phieu": ballot.papers == Round.Papers.DESTROYED,
    }[paper]
