"""The head of a record, its opinions, its roll and its end."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from django.db.models import Q
from django.utils import timezone

from nhiemky.conferences.models import Conclusion, Conference, Part, RaisedOpinion
from nhiemky.conferences.rules.days import day_phrase
from nhiemky.conferences.steps.contents import ConferenceContent
from nhiemky.documents.models import Draft, Opinion
from nhiemky.documents.steps import answer, raise_opinion_in
from nhiemky.files.rules.secrecy import refuse_secret
from nhiemky.kernel.refusals import Refused
from nhiemky.org.models import Office, Person, Term, Unit

VENUE_LONGEST = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """What the roll call says about one line."""

    status: str
    headcount: int | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewOpinion:
    """An opinion as it is typed; `disposition` empty while nothing was decided about it."""

    raised_by: str
    content: str
    disposition: str = ""
    reply: str = ""


def being_recorded(conference: Conference) -> Conference:
    """The conference, locked and read again. Refused once it is closed."""
    locked = Conference.objects.select_for_update(of=("self",)).select_related("unit").get(pk=conference.pk)
    if locked.state == Conference.State.CLOSED:
        raise Refused("conference-closed")
    return locked


def write_conference(unit: Unit, content: ConferenceContent) -> Conference:
    """A new conference of a ward or a branch; its term follows from its day."""
    conference = Conference(unit=unit)
    _fill(conference, content)
    conference.save()
    return conference


def rewrite_conference(conference: Conference, content: ConferenceContent) -> None:
    _fill(conference, content)
    conference.revision += 1
    conference.save()


def _fill(conference: Conference, content: ConferenceContent) -> None:
    for field in fields(content):
        value = getattr(content, field.name)
        if isinstance(value, str):
            refuse_secret(value, field=field.name)
        setattr(conference, field.name, value)
    conference.term = term_on(conference.unit, content.held_on)


def term_on(unit: Unit, day: date | None) -> Term | None:
    """The term of the unit, or of the nearest unit above it, to which a day belongs; None where none is known."""
    if day is None:
        return None
    above = [int(part) for part in unit.path.strip("/").split("/")]
    terms = Term.objects.filter(
        Q(opened_on=None, first_year__lte=day.year) | Q(opened_on__lte=day),
        Q(closed_on=None, last_year__gte=day.year) | Q(closed_on__gte=day),
        unit_id__in=above,
    ).select_related("unit")
    return max(terms, key=lambda term: (len(term.unit.path), term.first_year), default=None)


def begin_recording(conference: Conference) -> None:
    """Something was recorded: the conference is no longer only prepared."""
    if conference.state == Conference.State.PREPARED:
        conference.state = Conference.State.RECORDED
        conference.save(update_fields=["state"])


def call_roll(conference: Conference, marks: Mapping[int, Mark]) -> int:
    """Set what became of those summoned, by id of the line; returns how many lines changed."""
    changed = 0
    for line in conference.attendances.filter(pk__in=marks):
        mark = marks[line.pk]
        if (line.status, line.headcount, line.reason) != (mark.status, mark.headcount, mark.reason):
            line.status, line.headcount, line.reason = mark.status, mark.headcount, mark.reason
            line.revision += 1
            line.save(update_fields=["status", "headcount", "reason", "revision"])
            changed += 1
    return changed


def raise_opinion(actor: Any, part: Part, *, draft: Draft, opinion: NewOpinion) -> Opinion:
    """An opinion on a draft that was raised under a part, answered at once if it was."""
    conference = part.conference
    raised = raise_opinion_in(
        actor,
        draft,
        raised_by=opinion.raised_by,
        content=opinion.content,
        venue_topic=f"conference/{conference.pk}",
        venue_label=venue(conference),
    )
    RaisedOpinion.objects.create(part=part, opinion=raised)
    if opinion.disposition:
        return answer(actor, raised, disposition=opinion.disposition, answer=opinion.reply)
    return raised


def opinion_again(conference: Conference, opinion: Opinion) -> Opinion:
    """The opinion as it is now. Refused if it was not raised in this conference."""
    raised = RaisedOpinion.objects.filter(part__conference=conference, opinion=opinion).select_related(
        "opinion"
    )
    found = raised.first()
    if found is None:
        raise Refused("line-of-another-conference")
    return found.opinion


def conclusion_again(conference: Conference, conclusion: Conclusion) -> Conclusion:
    """The conclusion, locked and as it is now. Refused if it is of another conference or was removed."""
    found = conference.conclusions.select_for_update(of=("self",)).filter(pk=conclusion.pk).first()
    if found is None:
        raise Refused("line-is-gone")
    return found


def venue(conference: Conference) -> str:
    """How other rooms name the conference."""
    day = day_phrase(
        held_on=conference.held_on,
        ends_on=conference.ends_on,
        as_written=conference.held_on_as_written,
        part_of_day=conference.part_of_day,
    )
    return f"{conference.title} ({day[:1].lower()}{day[1:]})"[:VENUE_LONGEST]


def assign(conclusion: Conclusion, *, owner: Person | Office | Unit, due: date | None) -> None:
    """Give a conclusion to a person, an office or a unit."""
    conclusion.follow_up, conclusion.due = Conclusion.FollowUp.TASK, due
    conclusion.owner_person = owner if isinstance(owner, Person) else None
    conclusion.owner_office = owner if isinstance(owner, Office) else None
    conclusion.owner_unit = owner if isinstance(owner, Unit) else None
    conclusion.revision += 1
    conclusion.save()


def waive(conclusion: Conclusion) -> None:
    """Say that a conclusion needs no follow-up."""
    conclusion.follow_up, conclusion.due = Conclusion.FollowUp.NONE, None
    conclusion.owner_person = conclusion.owner_office = conclusion.owner_unit = None
    conclusion.revision += 1
    conclusion.save()


def end(conference: Conference) -> None:
    conference.state, conference.closed_at = Conference.State.CLOSED, timezone.now()
    conference.revision += 1
    conference.save(update_fields=["state", "closed_at", "revision"])


def begin_again(conference: Conference) -> None:
    conference.state, conference.closed_at = Conference.State.RECORDED, None
    conference.revision += 1
    conference.save(update_fields=["state", "closed_at", "revision"])
