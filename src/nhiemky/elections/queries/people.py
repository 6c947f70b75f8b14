"""Who can be chosen for the slate, the counting board, the roll; what the records of members propose for the roll."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Case, QuerySet, When
from django.utils.translation import override

from nhiemky.elections.models import Assembly, BoardMember, Election, ExclusionReason
from nhiemky.elections.queries.loading import posts_on
from nhiemky.elections.queries.standing import elected_ids
from nhiemky.elections.rules import sentences, titles
from nhiemky.org.models import MemberState, Person, Unit, UnitKind
from nhiemky.org.queries import holdings_on, members_going_on, membership_of, people_of
from nhiemky.vietnamese.folding import fold

#: A unit of so many members is shown as a whole; a larger one is searched.
SHOWN_AS_A_WHOLE, MOST_FOUND = 80, 40
#: Probationary members have no vote; whoever is suspended is not summoned (04-HD/TW of 2024).
WITHOUT_VOTE = (MemberState.PROBATIONARY, MemberState.SUSPENDED)
#: What a membership is → why somebody who does not come is not counted.
REASONS = {
    MemberState.EXEMPT: ExclusionReason.EXEMPT_ABSENT,
    MemberState.TEMPORARILY_AWAY: ExclusionReason.TEMPORARILY_AWAY_ABSENT,
    MemberState.SUSPENDED: ExclusionReason.SUSPENDED,
}


@dataclass(frozen=True, slots=True)
class Proposed:
    """A line of the roll that the record of a member suggests; a person decides whether it holds on the day."""

    person: Person
    reason: str
    reason_words: str
    evidence: str


@dataclass(frozen=True, slots=True)
class Summoned:
    """How many official members a unit has, by the state of their membership; probationary members do not vote."""

    number: int
    by_state: tuple[tuple[str, int], ...]


def pool(unit: Unit, *, ward: Unit, whole_ward: bool) -> QuerySet[Person]:
    """Whose names may be chosen for a unit: its members, or everybody of the ward for whoever sees them."""
    if whole_ward or unit.kind != UnitKind.BRANCH:
        return people_of(ward)
    return people_of(ward).filter(membership__in=members_going_on(unit))


def found(people: QuerySet[Person], unit: Unit, words: str) -> list[Person]:
    """The people in whose name every word stands, those of the unit first; without words its members, if few enough."""
    asked = fold(words).split()
    for word in asked:
        people = people.filter(folded__contains=word)
    if not asked:
        people = people.filter(membership__in=members_going_on(unit))
        if people.count() > SHOWN_AS_A_WHOLE:
            return []
    away = Case(When(membership__branch__path__startswith=unit.path, then=0), default=1)
    ordered = (
        people.select_related("membership__branch").annotate(away=away).order_by("away", "sort_key", "pk")
    )
    return list(ordered[: MOST_FOUND if asked else SHOWN_AS_A_WHOLE])


def who_may_stand(election: Election, people: QuerySet[Person]) -> QuerySet[Person]:
    """Official members not proposed yet; where only those of a committee may stand, only they."""
    people = people.exclude(membership__state__in=WITHOUT_VOTE)
    people = people.exclude(pk__in=election.candidates.values("person"))
    people = people.exclude(pk__in=election.board.values("person"))
    return people if election.among is None else people.filter(pk__in=elected_ids(election.among))


def who_may_count(election: Election, people: QuerySet[Person]) -> QuerySet[Person]:
    """Official members of a branch, or people of the ward at its congress; nobody who stands (Article 8)."""
    people = people.exclude(membership__state__in=WITHOUT_VOTE)
    if election.unit.kind == UnitKind.BRANCH:
        people = people.filter(membership__in=members_going_on(election.unit))
    return people.exclude(pk__in=election.candidates.filter(withdrawn=False).values("person"))


def board_now(election: Election) -> QuerySet[BoardMember]:
    """The counting board; before one is named, that of another election of the same congress."""
    board = election.board.order_by("-is_head", "person__sort_key")
    like = None if board.exists() else same_congress(election)
    return board if like is None else like.board.order_by("-is_head", "person__sort_key")


def described(people: Collection[Person], unit: Unit, day: dt.date) -> list[tuple[int, str]]:
    """People as choices: name, year of birth, office on the day, branch if another; two of one name can be told apart."""
    posts = posts_on([one.pk for one in people], day)
    return [
        (
            one.pk,
            ", ".join(
                filter(
                    None,
                    [
                        one.full_name,
                        str(one.birth_date.year) if one.birth_date else "",
                        posts.get(one.pk, ""),
                        _branch_elsewhere(one, unit, posts.get(one.pk, "")),
                    ],
                )
            ),
        )
        for one in people
    ]


def _branch_elsewhere(person: Person, unit: Unit, post: str) -> str:
    """The branch of somebody from outside, unless the office names it; at a congress of the ward that is everybody's."""
    membership = membership_of(person)
    if membership is None or membership.branch_id == unit.pk or membership.branch.name in post:
        return ""
    return membership.branch.called


def official_members(unit: Unit) -> Summoned:
    states = list(
        members_going_on(unit).exclude(state=MemberState.PROBATIONARY).values_list("state", flat=True)
    )
    counted = tuple(
        (str(state.label), states.count(state.value)) for state in REASONS if states.count(state.value)
    )
    return Summoned(len(states), counted)


def same_congress(election: Election) -> Election | None:
    """Another election of the same people on the same day, the newest whose roll is known."""
    others = Election.objects.filter(
        unit=election.unit_id, held_on=election.held_on, assembly=election.assembly, summoned__isnull=False
    )
    return others.exclude(pk=election.pk).exclude(poll_of=election.pk).order_by("-pk").first()


def proposed_number(election: Election) -> int | None:
    """How many are summoned as far as records tell; None for delegates, whose number no record holds."""
    if election.assembly == Assembly.MEMBER_CONGRESS:
        return official_members(election.unit).number or None
    if election.assembly == Assembly.COMMITTEE_CONFERENCE:
        branch = election.unit.kind == UnitKind.BRANCH
        of_body = titles.of_body("committee", branch=branch, unit=election.unit.name)
        # A committee may stand as a body of its own under the ward: its offices are looked for there too.
        held = holdings_on(election.unit, election.held_on).values()
        wanted = {fold(title) for title in of_body}
        people = {one.person_id for held_there in held for one in held_there if one.office.folded in wanted}
        return len(people) or None
    return None


def _left_out(election: Election) -> frozenset[str]:
    """The reason of those suspended, where fewer are summoned than the unit has official members with them."""
    suspended = members_going_on(election.unit).filter(state=MemberState.SUSPENDED).count()
    if not suspended or election.summoned is None:
        return frozenset()
    without = official_members(election.unit).number - suspended
    return frozenset({ExclusionReason.SUSPENDED.value}) if election.summoned <= without else frozenset()


def proposed_lines(election: Election) -> list[Proposed]:
    """Members exempt, away or suspended who stand in no line yet; a congress of members only (Article 30(2)).

    None of a reason that a line without names has taken off already, and nobody suspended whom the number summoned
    leaves out (a congress does not summon them): somebody would be taken off twice.
    """
    if election.assembly != Assembly.MEMBER_CONGRESS:
        return []
    written = election.roll_lines.filter(round=None)
    taken, counted = written.filter(person__isnull=False).values("person"), written.filter(person=None)
    by_number = set(counted.values_list("reason", flat=True)) | _left_out(election)
    rows = members_going_on(election.unit).filter(state__in=list(REASONS)).exclude(person__in=taken)
    lines = []
    for one in rows.select_related("person").order_by("person__sort_key"):
        reason = REASONS[MemberState(one.state)]
        if reason.value in by_number:
            continue
        newest = one.changes.order_by("-on", "-pk").first()
        with override("vi"):  # evidence is kept and printed: the wording of a paper
            evidence = sentences.membership_evidence(
                str(MemberState(one.state).label),
                on=newest.on if newest else None,
                basis=newest.basis if newest else "",
            )
        lines.append(Proposed(one.person, reason.value, str(reason.label), evidence))
    return lines
