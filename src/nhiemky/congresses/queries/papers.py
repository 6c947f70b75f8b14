"""The head, the agenda and the script of a congress, ready to print. Always Vietnamese."""

from __future__ import annotations

from typing import Any

from django.db.models import Prefetch
from django.utils.translation import override

from nhiemky.conferences.models import Attendance, Conference, Part
from nhiemky.conferences.rules import citing
from nhiemky.conferences.rules.days import day_phrase
from nhiemky.congresses.models import Congress, SchemePerson
from nhiemky.congresses.queries.congress import day_of, elections_of, level_of, usual_bodies
from nhiemky.congresses.queries.credentials import credentials_of
from nhiemky.congresses.rules import agenda, wording
from nhiemky.congresses.rules.agenda import Code, Session
from nhiemky.congresses.rules.congress_record import AgendaLine, Head
from nhiemky.congresses.rules.script import begins, script
from nhiemky.congresses.rules.script_elections import SlateFacts
from nhiemky.congresses.rules.script_facts import Planned, Scene, ScriptFacts
from nhiemky.elections.models import BoardMember, Candidate, Election
from nhiemky.org.models import Unit, UnitKind
from nhiemky.org.queries import ward_of


def head_of(congress: Congress) -> Head:
    """Names and days as the record of the meeting has them, else as they are planned."""
    unit, held, season = congress.unit, congress.conference, congress.season
    ward, level = ward_of(unit), level_of(unit)
    years = f"{season.first_year}–{season.last_year}"
    named = wording.called(unit.name, level=level, assembly=congress.assembly, years=years)
    with override("vi"):
        dated = _dated(congress, held)
    return Head(
        unit=citing.committee(unit.name),
        superior=citing.organisation(_superior(unit)),
        superior_committee=citing.committee(_superior(unit)),
        issuer_code=unit.issuer_code,
        place_name=unit.place_name or ward.place_name,
        is_sample=ward.is_sample,
        level=level,
        assembly=congress.assembly,
        title=held.title if held else named,
        years=years,
        day=day_of(congress),
        dated=dated,
        begins_at=held.began_at if held else None,
        place=held.place if held else "",
        chair=_named(held, Attendance.Role.CHAIR),
        note_taker=_named(held, Attendance.Role.NOTE_TAKER),
    )


def agenda_of(congress: Congress) -> tuple[AgendaLine, ...]:
    """The contents as the meeting has them; before it is convened, as they will be."""
    items = _items(congress)
    start = congress.conference.began_at if congress.conference else None
    clock = begins(start, [one.minutes for one in items])
    who = _presenters(congress.conference)
    return tuple(
        AgendaLine(
            number=one.number, title=one.title, who=who.get(one.number, ""), minutes=one.minutes, clock=at
        )
        for one, at in zip(items, clock, strict=True)
    )


def script_of(congress: Congress, *, head: Head) -> tuple[Scene, ...]:
    """Who says what, with the counts and names that are known."""
    figures = credentials_of(congress).figures
    return script(
        ScriptFacts(
            congress=head.title,
            unit=congress.unit.name,
            superior=head.superior_committee,
            years=head.years,
            level=head.level,
            assembly=congress.assembly,
            variant_elects=bool(agenda.choices(congress.variant, level=head.level)),
            items=_items(congress),
            begins_at=head.begins_at,
            chair=head.chair,
            note_taker=head.note_taker,
            summoned=figures.summoned or None,
            present=figures.voting_present if figures.marked else None,
            observing=figures.observing,
            elections={one.body: _slate(one) for one in _elections(congress)},
            resolution=congress.resolution.title if congress.resolution else "",
        )
    )


def names_in(congress: Congress, paper: str) -> int:
    """How many names a paper has; the report on those attending has none and says of how many it tells."""
    if paper == "de-an-nhan-su":
        return SchemePerson.objects.filter(scheme__congress=congress).count()
    if paper == "bao-cao-tham-tra":
        return congress.delegates.count()
    head = head_of(congress)
    slates = [_slate(one) for one in _elections(congress)]
    named = {head.chair, head.note_taker, *(one.head for one in slates)}
    return len({*named, *(name for one in slates for name in one.names)} - {""})


def _items(congress: Congress) -> tuple[Planned, ...]:
    codes = _codes(congress)
    if congress.conference is not None:
        parts = congress.conference.parts.order_by("number")
        return tuple(
            Planned(number=number, title=part.title, minutes=part.minutes_planned, code=codes.get(part.title))
            for number, part in enumerate(parts, 1)
        )
    items = agenda.agenda(congress.variant, level=level_of(congress.unit), elected=usual_bodies(congress))
    return tuple(
        Planned(
            number=number,
            title=_title(congress, item.code, item.session),
            minutes=item.minutes,
            code=item.code,
        )
        for number, item in enumerate(items, 1)
    )


def _codes(congress: Congress) -> dict[str, Code]:
    """Title → what is done, for the contents that this program proposes; the office may have changed others."""
    return {_title(congress, code, session): code for session in Session for code in Code}


def _title(congress: Congress, code: Code, session: Session) -> str:
    return wording.title(code, level=level_of(congress.unit), assembly=congress.assembly, session=session)


def _presenters(held: Conference | None) -> dict[int, str]:
    """Place of a content → who presents its reports, by office where no name is recorded."""
    if held is None:
        return {}
    parts = held.parts.order_by("number").prefetch_related("reports__presented_by__person", "speeches")
    return {number: _who(part) for number, part in enumerate(parts, 1)}


def _who(part: Part) -> str:
    named = [_shown(one.presented_by) for one in part.reports.all() if one.presented_by]
    named += [one.speaker for one in part.speeches.all() if one.speaker]
    return "\n".join(dict.fromkeys(named))


def _shown(line: Any) -> str:
    name = line.person.full_name if line.person else line.name
    return f"Đồng chí {name}" if name else str(line.label)


def _elections(congress: Congress) -> list[Election]:
    people = Candidate.objects.filter(withdrawn=False).select_related("person")
    names = people.order_by("person__sort_key", "pk")
    boards = BoardMember.objects.select_related("person")
    return list(
        elections_of(congress).prefetch_related(Prefetch("candidates", names), Prefetch("board", boards))
    )


def _slate(election: Election) -> SlateFacts:
    """The adopted slate, or those proposed while none is adopted."""
    proposed = list(election.candidates.all())
    listed = [one for one in proposed if one.on_slate] or proposed
    board = list(election.board.all())
    return SlateFacts(
        seats=election.seats,
        listed=len(listed) or None,
        names=tuple(one.person.full_name for one in listed),
        head=next((one.person.full_name for one in board if one.is_head), ""),
        board=len(board) or None,
    )


def _superior(unit: Unit) -> str:
    parent = unit.parent
    return "" if parent is None or parent.kind == UnitKind.INSTALLATION else parent.name


def _named(held: Conference | None, role: str) -> str:
    if held is None:
        return ""
    line = held.attendances.filter(role=role).select_related("person").first()
    return "" if line is None else line.person.full_name if line.person else line.name


def _dated(congress: Congress, held: Conference | None) -> str:
    return day_phrase(
        held_on=held.held_on if held else congress.planned_on,
        ends_on=held.ends_on if held else None,
        as_written=held.held_on_as_written if held else "",
        part_of_day=held.part_of_day if held else "",
    )
