"""One ballot as pages and papers read it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.utils.translation import override

from nhiemky.elections.models import Batch, Count, Election, ExclusionReason, RollLine, Round, RoundName
from nhiemky.elections.models.labels import InvalidGround, ToDecide
from nhiemky.elections.queries.standing import chosen, open_decisions
from nhiemky.elections.queries.standing import roll_of as current_roll
from nhiemky.elections.rules import percent, regulations, roll, sentences
from nhiemky.elections.rules.bodies import Assembly
from nhiemky.elections.rules.record import (
    Arithmetic,
    BatchLine,
    NameLine,
    RollLineShown,
    RoundRecord,
)
from nhiemky.kernel.refusals import Refused


def round_record(ballot: Round, *, election: Election) -> RoundRecord:
    """Everything of a ballot; names in the order of the paper."""
    ballot.election = election
    counts = ballot.counts.select_related("operator").order_by("letter")
    return RoundRecord(
        id=ballot.pk,
        number=ballot.number,
        purpose=ballot.purpose,
        purpose_words=str(Round.Purpose(ballot.purpose).label),
        kind=ballot.kind,
        kind_words=str(Round.PaperKind(ballot.kind).label),
        state=ballot.state,
        state_words=str(Round.State(ballot.state).label),
        seats=ballot.seats,
        alternates=ballot.alternates,
        present=ballot.present,
        arithmetic=arithmetic_of(ballot),
        roll_lines=tuple(roll_line(one) for one in ballot.roll_lines.select_related("person")),
        issued=ballot.issued,
        collected=ballot.collected,
        valid=ballot.valid,
        invalid=ballot.invalid,
        invalid_reasons=tuple(
            (code, str(InvalidGround(code).label), ballot.invalid_reasons[code])
            for code in InvalidGround.values
            if ballot.invalid_reasons.get(code)
        ),
        names=_names(ballot),
        method=ballot.method,
        method_words=str(Round.Method(ballot.method).label) if ballot.method else "",
        papers=ballot.papers,
        papers_words=str(Round.Papers(ballot.papers).label),
        operators=tuple((one.letter, str(one.operator)) for one in counts),
        batches=_batches(ballot),
        open_decisions=tuple((code, str(ToDecide(code).label)) for code in _open(ballot)),
        began_at=ballot.began_at,
        finished_at=ballot.finished_at,
        void_words=_void_words(ballot),
        surplus_percent=_surplus(ballot),
        second_way=_second_way(ballot, counts),
    )


def roll_line(line: RollLine) -> RollLineShown:
    return RollLineShown(
        id=line.pk,
        reason=line.reason,
        reason_words=str(ExclusionReason(line.reason).label),
        person=line.person.full_name if line.person else "",
        number=line.number,
        evidence=line.evidence,
        approved_by=line.approved_by,
    )


def arithmetic_of(ballot: Round) -> Arithmetic:
    """The frozen denominator with how it came about."""
    return _arithmetic(
        ballot.election,
        summoned=ballot.summoned,
        roll_of=ballot.roll,
        denominator=ballot.denominator,
        needed=ballot.needed,
    )


def arithmetic_now(election: Election) -> Arithmetic | None:
    """The denominator of the roll as it stands; None while nobody was summoned, or while nobody would be left."""
    if not election.summoned:
        return None
    try:
        found = roll.arithmetic(current_roll(election), assembly=Assembly(election.assembly))
    except Refused:
        return None
    return _arithmetic(
        election,
        summoned=found.counted,
        roll_of={reason.value: number for reason, number in found.subtracted},
        denominator=found.denominator,
        needed=found.needed,
    )


def _arithmetic(
    election: Election, *, summoned: int, roll_of: Mapping[str, int], denominator: int, needed: int
) -> Arithmetic:
    regulation = regulations.version(election.regulation)
    rule = roll.RULES[Assembly(election.assembly)]
    taken_off = tuple(
        (code, str(ExclusionReason(code).label), roll_of[code])
        for code in ExclusionReason.values
        if roll_of.get(code)
    )
    article = regulation.article(rule)
    return Arithmetic(
        summoned=summoned,
        taken_off=taken_off,
        denominator=denominator,
        needed=needed,
        article=article,
        confirmed=regulation.confirmed(rule),
        sentence=sentences.denominator(
            assembly=election.assembly,
            summoned=summoned,
            taken_off=[(_in_vietnamese(code), number) for code, _words, number in taken_off],
            result=denominator,
            needed=needed,
            article=article,
        ),
    )


def _in_vietnamese(reason: str) -> str:
    """The sentence is one of papers: it stays Vietnamese on every screen (docs/decisions/0005)."""
    with override("vi"):
        return str(ExclusionReason(reason).label)


def share(ballot: Round, votes: int | None) -> str:
    """Votes as printed: a percentage of the denominator, rounded as the ward has chosen."""
    if votes is None:
        return ""
    made = chosen(ballot.election)
    return percent.percent(votes, base=ballot.denominator, rounding=made.rounding, decimals=made.decimals)


def _second_way(ballot: Round, counts: Iterable[Count]) -> str:
    if ballot.method != Round.Method.SCAN:
        return ""
    return next((one.way for one in counts if one.letter == "B"), "")


def _surplus(ballot: Round) -> str:
    """Names beyond the seats, as a percentage of the seats; empty where there are none."""
    more = ballot.names.count() - ballot.seats
    if more <= 0:
        return ""
    made = chosen(ballot.election)
    return percent.percent(more, base=ballot.seats, rounding=made.rounding, decimals=made.decimals)


def _names(ballot: Round) -> tuple[NameLine, ...]:
    return tuple(
        NameLine(
            position=one.position,
            candidate_id=one.candidate_id,
            person_id=one.candidate.person_id,
            name=one.candidate.person.full_name,
            votes=one.votes,
            percent=share(ballot, one.votes),
            result=one.result,
            result_words=str(RoundName.Result(one.result).label) if one.result else "",
        )
        for one in ballot.names.select_related("candidate__person")
    )


def _batches(ballot: Round) -> tuple[BatchLine, ...]:
    lines = []
    for batch in ballot.batches.prefetch_related("stacks__count"):
        stacks = {stack.count.letter: stack for stack in batch.stacks.all()}
        agreed = batch.state == Batch.State.AGREED
        lines.append(
            BatchLine(
                number=batch.number,
                size=batch.size,
                state=batch.state,
                state_words=str(Batch.State(batch.state).label),
                differed=batch.differed,
                keyed={
                    letter: batch.size if agreed else stack.number_keyed for letter, stack in stacks.items()
                },
                ended={letter: stack.state == "closed" for letter, stack in stacks.items()},
            )
        )
    return tuple(lines)


def _open(ballot: Round) -> tuple[str, ...]:
    return open_decisions(ballot) if ballot.state == Round.State.CLOSED else ()


def _void_words(ballot: Round) -> str:
    if ballot.state != Round.State.VOID:
        return ""
    decided = ballot.decisions.filter(kind="void").values_list("text", flat=True).first()
    if decided:
        return decided
    return f"Số phiếu thu về ({ballot.collected}) nhiều hơn số phiếu phát ra ({ballot.issued})."
