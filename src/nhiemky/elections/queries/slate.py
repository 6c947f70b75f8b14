"""The slate while it is drawn up: who may stand on it, what its sums come to."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from nhiemky.elections.models import Candidate, Election
from nhiemky.elections.queries.standing import chosen, places_left, seats_left, standings
from nhiemky.elections.rules import nominating, percent, regulations, surplus
from nhiemky.elections.rules.bodies import Body
from nhiemky.elections.rules.regulation import Regulation, Rule
from nhiemky.kernel.refusals import Refused


@dataclass(frozen=True, slots=True)
class SlateLine:
    """Somebody proposed. `why_not`: why the name cannot stand; `poll`: "kept", "tied", "dropped" after a poll."""

    id: int
    name: str
    source: str
    source_words: str
    support: str
    poll_votes: int | None
    poll: str
    why_not: str
    ticked: bool


@dataclass(frozen=True, slots=True)
class Sums:
    """Names, seats and what lies between them; `verdict`: "few", "over", "missing", "outside", "inside", "free".

    `cap` None: no cap binds for this body; `most`: the longest slate; `recommended`: numbers inside 10–15 %.
    """

    names: int
    seats: int | None
    surplus: int
    percent: str
    cap: int | None
    most: int | None
    recommended: tuple[int, ...]
    article: str
    small: bool
    verdict: str


def lines(election: Election) -> list[SlateLine]:
    """Everybody proposed, in the order of given names; the official list is ticked until a slate was adopted."""
    fit = standings(election)
    rows = list(election.candidates.select_related("person").order_by("person__sort_key", "pk"))
    adopted = any(one.on_slate for one in rows)
    polled = _polled(election, rows)
    found = []
    for one in rows:
        standing = fit[one.pk]
        why_not = _why_not(standing.withdrawn, standing.waiting, standing.supported, standing.elected)
        usual = one.source == Candidate.Source.OFFICIAL or polled.get(one.pk) == "kept"
        support = f"{one.supporters}/{one.attending}" if one.supporters is not None else ""
        found.append(
            SlateLine(
                id=one.pk,
                name=one.person.full_name,
                source=one.source,
                source_words=str(Candidate.Source(one.source).label),
                support=support,
                poll_votes=one.poll_votes,
                poll=polled.get(one.pk, ""),
                why_not=why_not,
                ticked=not why_not and (one.on_slate if adopted else usual),
            )
        )
    return found


def _why_not(*facts: bool) -> str:
    words = (
        _("Đã rút khỏi danh sách"),
        _("Xin rút, chờ đại hội quyết định"),
        _("Không quá 30 % người dự ủng hộ"),
        _("Đã trúng cử"),
    )
    return next(
        (
            said
            for said, true in zip(words, (facts[0], facts[1], not facts[2], facts[3]), strict=True)
            if true
        ),
        "",
    )


def _polled(election: Election, rows: list[Candidate]) -> dict[int, str]:
    """Candidate id → what the opinion poll leaves of them (rules.nominating.keep)."""
    support = {one.pk: one.poll_votes for one in rows if one.poll_votes is not None and not one.withdrawn}
    places = places_left(election)
    if not support or places is None:
        return {}
    kept = nominating.keep(support=support, places=places)
    return (
        dict.fromkeys(kept.kept, "kept")
        | dict.fromkeys(kept.tied, "tied")
        | dict.fromkeys(kept.dropped, "dropped")
    )


def sums(election: Election, names: int) -> Sums:
    """What so many names come to for the seats still open."""
    regulation, body = regulations.version(election.regulation), Body(election.body)
    seats = seats_left(election) if election.seats is not None else None
    bound = seats is not None and election.poll_of_id is None
    binds = bound and surplus.binds(body=body, seats=seats or 0, regulation=regulation)
    limits = surplus.limits(seats=seats or 1, regulation=regulation)
    more = names - (seats or 0)
    made = chosen(election)
    return Sums(
        names=names,
        seats=seats,
        surplus=more,
        percent=percent.percent(more, base=seats, rounding=made.rounding, decimals=made.decimals)
        if seats and more > 0
        else "",
        cap=limits.cap if binds else None,
        most=(seats or 0) + limits.cap if binds else None,
        recommended=limits.recommended if binds else (),
        article=regulation.article(Rule.SURPLUS),
        small=binds and (seats or 0) <= regulation.small_seats[1],
        verdict=_verdict(names, seats, binds=binds, body=body, regulation=regulation),
    )


def _verdict(names: int, seats: int | None, *, binds: bool, body: Body, regulation: Regulation) -> str:
    if not seats or names < seats:
        return "few"
    if not binds:
        return "free"
    try:
        warned = surplus.check(names=names, seats=seats, body=body, regulation=regulation)
    except Refused:
        return "over"
    if surplus.Warned.MISSING in warned:
        return "missing"
    return "outside" if warned else "inside"
