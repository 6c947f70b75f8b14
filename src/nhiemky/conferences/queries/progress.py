"""How far a record is: what stands between it and its end, what in it is doubtful, who was there."""

from __future__ import annotations

from collections.abc import Iterator

from nhiemky.conferences.models import Attendance, Conclusion, Conference, HandVote
from nhiemky.conferences.queries.loading import Loaded, load, texts
from nhiemky.conferences.rules import attendance, closing, warnings
from nhiemky.documents.models import Document
from nhiemky.figures import queries as figures


def missing(conference: Conference) -> tuple[closing.Missing, ...]:
    """What is still missing before the conference can be closed, what blocks first."""
    return closing.missing(progress(conference))


def progress(conference: Conference) -> closing.Progress:
    """The facts on which closing is decided."""
    return progress_of(load(conference))


def progress_of(loaded: Loaded) -> closing.Progress:
    """The same for a conference that is loaded already."""
    attendances = list(loaded.conference.attendances.all())
    roles = {line.role for line in attendances}
    conclusions = loaded.conclusions
    return closing.Progress(
        parts=len(loaded.parts),
        undecided=_numbers(conclusions, Conclusion.FollowUp.UNDECIDED),
        without_due=tuple(
            one.number for one in conclusions if one.follow_up == Conclusion.FollowUp.TASK and one.due is None
        ),
        unanswered=tuple(
            raised.opinion.number
            for part in loaded.parts
            for raised in part.raised_opinions.all()
            if not raised.opinion.disposition and raised.opinion.withdrawn_at is None
        ),
        unknown_figures=figures.missing(loaded.conference.unit, texts(loaded)),
        vote_sizes=tuple(
            (part.number, vote.present) for part in loaded.parts for vote in part.hand_votes.all()
        ),
        attended=roll(loaded.conference).everybody,
        unmarked=sum(line.status == Attendance.Status.SUMMONED for line in attendances),
        has_chair=Attendance.Role.CHAIR in roles,
        has_note_taker=Attendance.Role.NOTE_TAKER in roles,
        has_end=loaded.conference.ended_at is not None,
        imported=loaded.conference.imported,
    )


def _numbers(conclusions: tuple[Conclusion, ...], follow_up: str) -> tuple[int, ...]:
    return tuple(one.number for one in conclusions if one.follow_up == follow_up)


def roll(conference: Conference) -> attendance.Roll:
    """Who was summoned and who came, counted."""
    return attendance.count(entries(conference).values())


def entries(conference: Conference) -> dict[int, attendance.Entry]:
    """The roll as the rules see it, by id of the line."""
    return {
        line.pk: attendance.Entry(
            group=line.group, status=line.status, summoned=line.summoned, came=line.headcount
        )
        for line in conference.attendances.all()
    }


def vote_sizes(conference: Conference) -> tuple[tuple[int, int], ...]:
    """Number of the part and how many were counted as present, for each vote by hand."""
    votes = HandVote.objects.filter(part__conference=conference).order_by("part__number", "number")
    return tuple(votes.values_list("part__number", "present"))


def doubts(conference: Conference) -> tuple[warnings.Doubt, ...]:
    """What looks wrong in the record; nothing of it is refused in an imported history."""
    return doubts_of(load(conference))


def doubts_of(loaded: Loaded) -> tuple[warnings.Doubt, ...]:
    """The same for a conference that is loaded already."""
    held = loaded.conference
    return warnings.of(
        warnings.Recorded(
            held_on=held.held_on,
            ends_on=held.ends_on,
            as_written=held.held_on_as_written,
            began_at=held.began_at,
            ended_at=held.ended_at,
            part_days=tuple((part.number, part.began_on, part.ended_on) for part in loaded.parts),
            badge_years=tuple(_badge_years(loaded)),
            texts=texts(loaded),
            documents=tuple(_numbered(document) for document in _documents(loaded)),
            attendance=tuple((line.label, line.summoned, line.headcount) for line in held.attendances.all()),
        )
    )


def _badge_years(loaded: Loaded) -> Iterator[int]:
    for part in loaded.parts:
        for act in part.award_acts.all():
            yield from act.milestones


def _documents(loaded: Loaded) -> Iterator[Document]:
    for part in loaded.parts:
        yield from part.documents.all()
        for report in part.reports.all():
            yield from report.documents.all()
    for conclusion in loaded.conclusions:
        yield from conclusion.documents.all()


def _numbered(document: Document) -> warnings.Numbered:
    symbol = document.symbol_as_written or document.symbol
    return warnings.Numbered(kind=document.kind, issuer=document.issuer, symbol=symbol, dated=document.dated)
