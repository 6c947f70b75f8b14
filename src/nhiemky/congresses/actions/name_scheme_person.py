"""Name those whom the scheme plans for the committee, and for which post."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from nhiemky.congresses.events import SchemePersonNamed
from nhiemky.congresses.models import Congress, SchemePerson
from nhiemky.congresses.queries import congress as queries
from nhiemky.congresses.queries.scheme import scheme_of
from nhiemky.congresses.rules import resolving
from nhiemky.congresses.rules import scheme as rules
from nhiemky.congresses.steps import congress as steps
from nhiemky.elections.queries import of_the_ward
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.refusals import Refused
from nhiemky.org.models import Person


@action
def name_scheme_person(
    actor: Any, congress: Congress, *, people: Sequence[Person], post: str
) -> list[SchemePerson]:
    """Several members of the committee at once, nobody twice; one secretary."""
    # facts
    congress = queries.locked(congress)
    scheme = scheme_of(congress)
    people = of_the_ward(congress.unit, people)
    # decision
    resolving.check_recordable(congress.state, imported=queries.is_history(congress))
    if scheme is None:
        raise Refused("scheme-not-set")
    rules.check_people(
        [one.pk for one in people],
        there=scheme.people.values_list("person_id", flat=True),
        post=post,
        secretary_named=scheme.people.filter(post=SchemePerson.Post.SECRETARY).exists(),
    )
    # consequences
    named = [steps.name_person(scheme, person, post=post) for person in people]
    for one in named:
        event = SchemePersonNamed(congress.pk, one.person_id, post)
        record(actor, event, unit=congress.unit_id, topic=steps.topic(congress))
    return named
