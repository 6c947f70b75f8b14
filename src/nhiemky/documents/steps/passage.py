"""Writers of the road of a draft."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from nhiemky.documents.models import Draft, DraftVersion, Passage, Stage
from nhiemky.documents.queries.drafts import newest
from nhiemky.documents.steps.issuing import Signed
from nhiemky.kernel.refusals import Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What is written down at a station."""

    verb: str
    done_on: dt.date
    note: str = ""
    organ: str = ""
    topic: str = ""


def locked_draft(draft: Draft) -> Draft:
    rows = Draft.objects.select_for_update(of=("self",)).select_related("unit", "issuer__unit")
    return rows.get(pk=draft.pk)


def move(actor: Any, draft: Draft, said: Said, *, stage: str, signed: Signed | None = None) -> Passage:
    """A locked draft passes a station with the words it has now."""
    draft.stage = Stage(stage)
    draft.revision += 1
    draft.save(update_fields=["stage", "revision"])
    return Passage.objects.create(
        draft=draft,
        version=words_now(draft),
        verb=said.verb,
        done_on=said.done_on,
        by=actor,
        note=said.note.strip(),
        organ=said.organ.strip(),
        topic=said.topic,
        authority=signed.authority if signed else "",
        post=signed.post if signed else "",
        signer=signed.person if signed else None,
        signer_name=signed.name if signed else "",
    )


def words_now(draft: Draft) -> DraftVersion:
    version = newest(draft)
    if version is None:
        raise Refused("draft-without-words")
    return version
