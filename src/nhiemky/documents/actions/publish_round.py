"""Let the public read what became of the opinions of a closed round, by a decision that is written down."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from nhiemky.documents import queries, steps
from nhiemky.documents.events import OpinionRoundPublished
from nhiemky.documents.models import OpinionRound
from nhiemky.documents.rules import rounds
from nhiemky.documents.rules.rounds import PublishedNames
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.kernel.refusals import Refused


@action
def publish_round(
    actor: Any, found: OpinionRound, *, basis: str, names: PublishedNames, revision: int
) -> OpinionRound:
    # facts
    found = steps.round_again(found)
    opinions = list(queries.opinions_of_round(found))
    # decision
    if found.revision != revision:
        raise Refused("changed-meanwhile")
    rounds.check_published(closed=found.closed_on is not None, public=bool(found.public_key), basis=basis)
    # consequences
    found.published_on, found.published_basis = timezone.localdate(), basis.strip()
    found.names_published = names == PublishedNames.AGREED
    found.published_digest = queries.digest_of(opinions)
    found.revision += 1
    found.save(
        update_fields=["published_on", "published_basis", "names_published", "published_digest", "revision"]
    )
    count = sum(each.withdrawn_at is None for each in opinions)
    said = Values(basis=found.published_basis)
    event = OpinionRoundPublished(found.draft_id, found.pk, count, found.names_published, said)
    record(actor, event, unit=found.draft.unit_id, topic=f"draft/{found.draft_id}")
    return found
