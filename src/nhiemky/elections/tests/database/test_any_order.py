"""Through the real verbs: the order of papers never matters, bundles never matter, a recount is the count."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nhiemky.elections import queries
from nhiemky.elections.actions.close_ballot import close_ballot
from nhiemky.elections.rules import counting
from nhiemky.elections.rules.marks import Kind

LENIENT = settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
STRIKE = st.builds(
    lambda marks, flag: marks + flag,
    st.text("-x", min_size=4, max_size=4),
    st.sampled_from(["", "", "", "", "!i", "!o", "!f", "!iof"]),
)
COLUMNS = st.text("adbn", min_size=2, max_size=2)


def counted(hall, election, first, second, *, batch_size):
    """Keyed in bundles; each operator turns the pile of a bundle as it comes to him."""
    ballot = hall.ballot(election, collected=len(first), present=30, batch_size=batch_size)
    hall.places(ballot)
    place = 0
    for batch in ballot.batches.order_by("number"):
        bundle = range(place, place + batch.size)
        place += batch.size
        hall.key(ballot, "A", [first[paper] for paper in bundle], batch=batch.number)
        hall.end(ballot, "A", batch=batch.number)
        turned = list(bundle)
        second.shuffle(turned)
        hall.key(ballot, "B", [first[paper] for paper in turned], batch=batch.number)
        assert hall.end(ballot, "B", batch=batch.number) == "agreed"
    return close_ballot(hall.cast.teller, ballot)


def result(ballot):
    names = list(ballot.names.values_list("votes", "result"))
    return names, ballot.valid, ballot.invalid, ballot.invalid_reasons, ballot.to_decide


@pytest.mark.parametrize("kind", ["strike", "columns"])
@LENIENT
@given(data=st.data(), seed=st.integers(0, 2**16))
def test_order_and_bundles_never_matter_and_a_recount_is_the_count(cast, hall, kind, data, seed):
    papers = data.draw(st.lists(STRIKE if kind == "strike" else COLUMNS, min_size=10, max_size=22))
    people = list(cast.named.values())
    seats, names = (3, people[:4]) if kind == "strike" else (2, people[:2])
    body = "committee" if kind == "strike" else "deputy_secretary"
    chance, other_way = Random(seed), list(papers)
    chance.shuffle(other_way)
    one = counted(hall, hall.opened(body, seats=seats, names=names), papers, chance, batch_size=10)
    other = counted(hall, hall.opened(body, seats=seats, names=names), other_way, chance, batch_size=50)
    assert result(one) == result(other)
    for ballot in (one, other):
        assert ballot.kind == kind
        counts = queries.recount(ballot)
        assert (list(counts.votes), counts.valid, counts.invalid) == (
            [votes for votes, _ in result(ballot)[0]], ballot.valid, ballot.invalid,
        )  # fmt: skip
        assert sorted(queries.kept_marks(ballot)) == sorted(papers)
        assert counting.count(papers, kind=Kind(kind), names=len(names), seats=seats).votes == counts.votes
        elected = ballot.names.filter(result="elected")
        assert all(line.votes >= ballot.needed for line in elected) and len(elected) <= seats
