"""A round of opinions for the matrix of gates: it asks one branch and the public."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.utils import timezone

from nhiemky.documents import queries, steps
from nhiemky.documents.models import Draft
from nhiemky.org.models import Account, Unit


def rows(clerk: Account, draft: Draft, *, branch: Unit) -> dict[str, Any]:
    """Words of addresses → a round on the draft that is open."""
    steps.write_version(draft, "Phần một\nNâng cao chất lượng sinh hoạt chi bộ.", by=clerk)
    version = queries.newest(draft)
    if version is None:
        raise ValueError("the draft has words now")
    today = timezone.localdate()
    new = steps.NewRound(
        version=version,
        opened_on=today,
        due_on=today + dt.timedelta(days=14),
        units=[branch],
        public=True,
    )
    made = steps.open_round_in(clerk, draft, new, today=today)
    return {
        "round_id": made.pk,
        "draft-round-paper paper": "bang-tong-hop",
        "consultation key": made.public_key,
    }
