"""One election as pages and papers read it: `rules.record.ElectionRecord`, in a fixed number of queries."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any

from django.utils.translation import override

from nhiemky.conferences.models import Attendance
from nhiemky.elections.models import Assembly, Body, Candidate, Decision, Election, ElectionState
from nhiemky.elections.models.labels import Outcome, PracticeChoice, PracticeQuestion
from nhiemky.elections.queries.elected import alternates_of, composition_of, elected_of, warnings_of
from nhiemky.elections.queries.ending import deadlines_of
from nhiemky.elections.queries.loading import posts_on
from nhiemky.elections.queries.round_records import roll_line, round_record
from nhiemky.elections.queries.standing import chosen, seats_left, supported
from nhiemky.elections.rules import practice, regulations, titles
from nhiemky.elections.rules.record import (
    BoardLine,
    CandidateLine,
    ElectionRecord,
    OpenQuestion,
    RollLineShown,
    Vote,
)
from nhiemky.org.models import Unit, UnitKind
from nhiemky.org.queries import ward_of

#: What has to be confirmed, and which elections it concerns.
CONCERNS: dict[str, Callable[[Election], bool]] = {
    "conference_denominator": lambda election: election.assembly == Assembly.COMMITTEE_CONFERENCE,
    "tie_break": lambda election: True,
    "alternates": lambda election: election.body == Body.DELEGATES,
    "all_disagree": lambda election: True,
}


def paper_record(election: Election) -> ElectionRecord:
    """The same in Vietnamese, whatever language the reader has chosen (docs/decisions/0005)."""
    with override("vi"):
        return record(election)


def record(election: Election) -> ElectionRecord:
    """Everything of an election, in the language of the reader where words are those of the screen."""
    election = Election.objects.select_related("unit__parent", "conference", "term").get(pk=election.pk)
    rounds = tuple(round_record(one, election=election) for one in election.rounds.order_by("number"))
    elected = elected_of(election, rounds)
    counted = composition_of(election, elected)
    return ElectionRecord(
        **_what(election),
        **_where(election),
        candidates=_candidates(election),
        board=_board(election),
        roll_lines=_roll(election),
        votes=tuple(_votes(election)),
        rounds=rounds,
        elected=elected,
        alternates_elected=alternates_of(election, rounds),
        vacant=seats_left(election),
        composition=counted.lines,
        average_age=counted.average_age,
        deadlines=deadlines_of(election),
        questions=tuple(_questions(election)),
        warnings=warnings_of(election),
    )


def _what(election: Election) -> dict[str, Any]:
    """What is elected, under which rules, and how far it is."""
    regulation = regulations.version(election.regulation)
    branch = election.unit.kind == UnitKind.BRANCH
    return {
        "id": election.pk,
        "title": election.title,
        "body": election.body,
        "body_called": titles.called(election.body, branch=branch),
        "assembly": election.assembly,
        "assembly_words": str(Assembly(election.assembly).label),
        "by_election": election.by_election,
        "is_poll": election.poll_of_id is not None,
        "imported": election.imported,
        "state": election.state,
        "state_words": str(ElectionState(election.state).label),
        "held_on": election.held_on,
        "regulation": regulation.code,
        "regulation_symbol": regulation.symbol,
        "regulation_dated": regulation.dated,
        "seats": election.seats,
        "alternates": election.alternates,
        "summoned": election.summoned,
        "approval": election.approval,
        "approved_on": election.approved_on,
    }


def _where(election: Election) -> dict[str, Any]:
    """Whose election it is: what stands in the head of its papers."""
    unit, ward = election.unit, ward_of(election.unit)
    return {
        "unit_name": unit.name,
        "unit_short": unit.called,
        "superior_name": _superior(unit),
        "place_name": unit.place_name or ward.place_name,
        "issuer_code": unit.issuer_code,
        "is_branch": unit.kind == UnitKind.BRANCH,
        "is_sample": ward.is_sample,
        "congress": election.conference.title if election.conference else "",
        "term": str(election.term or ""),
        "chair": _chair(election),
    }


def _chair(election: Election) -> str:
    """Who presided over the congress, as its record says; blank where it says nothing."""
    if election.conference is None:
        return ""
    chairs = election.conference.attendances.filter(role=Attendance.Role.CHAIR, person__isnull=False)
    return chairs.values_list("person__full_name", flat=True).first() or ""


def _superior(unit: Unit) -> str:
    return unit.parent.name if unit.parent is not None and unit.parent.kind != UnitKind.INSTALLATION else ""


def _candidates(election: Election) -> tuple[CandidateLine, ...]:
    """In the order of given names, as every paper lists them (rules.nominating)."""
    regulation = regulations.version(election.regulation)
    rows = list(election.candidates.select_related("person").order_by("person__sort_key", "pk"))
    # Posts of the eve: the one that somebody is elected to begins on the day itself and is not why they stood.
    posts = posts_on([one.person_id for one in rows], election.held_on - dt.timedelta(days=1))
    return tuple(
        CandidateLine(
            id=one.pk,
            person_id=one.person_id,
            name=one.person.full_name,
            birth_year=one.person.birth_date.year if one.person.birth_date else None,
            post=posts.get(one.person_id, ""),
            source=one.source,
            source_words=str(Candidate.Source(one.source).label),
            supporters=one.supporters,
            attending=one.attending,
            supported=supported(one, regulation),
            withdrawal=one.withdrawal,
            withdrawal_words=str(Candidate.Withdrawal(one.withdrawal).label) if one.withdrawal else "",
            withdrawn=one.withdrawn,
            poll_votes=one.poll_votes,
            on_slate=one.on_slate,
        )
        for one in rows
    )


def _board(election: Election) -> tuple[BoardLine, ...]:
    rows = election.board.select_related("person").order_by("-is_head", "person__sort_key")
    return tuple(BoardLine(one.person_id, one.person.full_name, one.is_head) for one in rows)


def _roll(election: Election) -> tuple[RollLineShown, ...]:
    lines = election.roll_lines.filter(round=None).select_related("person")
    return tuple(roll_line(one) for one in lines)


def _votes(election: Election) -> Iterable[Vote]:
    for one in election.decisions.select_related("round", "recorded_by"):
        yield Vote(
            kind=one.kind,
            kind_words=str(Decision.Kind(one.kind).label),
            outcome=one.outcome,
            organ_words=str(Decision.Organ(one.organ).label),
            text=one.text,
            document=one.document,
            decided_on=one.decided_on,
            present=one.present,
            agreed=one.agreed,
            disagreed=one.disagreed,
            abstained=one.abstained,
            round_number=one.round.number if one.round else None,
            recorded_by=str(one.recorded_by),
            outcome_words=str(Outcome(one.outcome).label) if one.outcome else "",
        )


def _questions(election: Election) -> Iterable[OpenQuestion]:
    """What this election rests on although nobody here has read the text: said with the name of the setting."""
    made = chosen(election)
    for key, concerns in CONCERNS.items():
        choice = practice.CHOICES[key]
        if concerns(election):
            yield OpenQuestion(
                key=key,
                question=str(PracticeQuestion(key).label),
                choice_words=str(PracticeChoice(str(getattr(made, key))).label),
                evidence=str(choice.evidence),
                confirmed_by=_basis(election, key),
            )


def _basis(election: Election, key: str) -> str:
    if key not in election.practice:
        return ""
    rows = ward_of(election.unit).election_practices.filter(key=key)
    return rows.values_list("basis", flat=True).first() or ""


def names_by_election(elections: Iterable[Election]) -> dict[int, list[str]]:
    """Election id → names elected, for lists; one query."""
    from_rounds = defaultdict(list)
    for election_id, name in elected_names([one.pk for one in elections]):
        from_rounds[election_id].append(name)
    return dict(from_rounds)


def elected_names(elections: Iterable[int]) -> Iterable[tuple[int, str]]:
    rows = Election.objects.filter(
        pk__in=list(elections), rounds__names__result="elected", rounds__state="closed"
    ).order_by("pk", "rounds__number", "-rounds__names__votes")
    return rows.values_list("pk", "rounds__names__candidate__person__full_name")
