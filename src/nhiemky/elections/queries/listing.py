"""What the list of elections shows of each: how many are elected, whether a ballot is open."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery

from nhiemky.conferences.models import Conference
from nhiemky.elections.models import Election, Round, RoundName
from nhiemky.org.models import Unit
from nhiemky.vietnamese.folding import fold

OPEN = (Round.State.VOTING, Round.State.COUNTING)


def listed(rows: QuerySet[Election]) -> QuerySet[Election]:
    """The same elections with `elected` (how many up to now), `voted` (was a ballot counted) and `open_ballot` (its state, or None)."""
    elected = Q(rounds__state=Round.State.CLOSED, rounds__names__result=RoundName.Result.ELECTED)
    running = Round.objects.filter(election=OuterRef("pk"), state__in=OPEN)
    return rows.annotate(
        elected=Count("rounds__names", filter=elected),
        voted=Exists(Round.objects.filter(election=OuterRef("pk"), state=Round.State.CLOSED)),
        open_ballot=Subquery(running.values("state")[:1]),
    )


def open_ballots(rows: QuerySet[Election]) -> QuerySet[Round]:
    """Ballots of these elections at which people vote or count now, the newest first."""
    running = Round.objects.filter(election__in=rows, state__in=OPEN)
    return running.select_related("election").order_by("-election__held_on", "-pk")


def search(rows: QuerySet[Election], words: str) -> QuerySet[Election]:
    """Those of some elections in whose title every word stands, newest first."""
    for word in fold(words).split():
        rows = rows.filter(folded__contains=word)
    return rows.order_by("-held_on", "-pk")


def begun_at_conference(units: QuerySet[Unit], conference_id: int) -> dict[str, Any]:
    """What the head of an election takes from the conference at which it is held; nothing for one of other units."""
    found = Conference.objects.filter(unit__in=units, pk=conference_id).select_related("unit").first()
    if found is None:
        return {}
    return {"conference": found, "unit": found.unit, "held_on": found.held_on}


def begun_among(units: QuerySet[Unit], election_id: int) -> dict[str, Any]:
    """What an election among those just elected takes from theirs."""
    found = (
        Election.objects.filter(unit__in=units, pk=election_id).select_related("unit", "conference").first()
    )
    if found is None:
        return {}
    return {
        "among": found,
        "unit": found.unit,
        "held_on": found.held_on,
        "assembly": found.assembly,
        "conference": found.conference,
    }
