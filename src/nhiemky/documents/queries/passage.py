"""Where a draft stands on its road."""

from __future__ import annotations

import datetime as dt

from django.db.models import QuerySet

from nhiemky.documents.models import Draft, Passage, Stage
from nhiemky.documents.queries.drafts import newest
from nhiemky.documents.queries.opinions import standings
from nhiemky.documents.rules import kinds, passage, signing
from nhiemky.documents.rules.symbols import Doubt
from nhiemky.org.models import Unit


def passages_of(draft: Draft) -> QuerySet[Passage]:
    """Its history, the first station first."""
    return draft.passages.select_related("by", "version", "file").order_by("pk")


def last_passage(draft: Draft, verb: str = "") -> Passage | None:
    rows = draft.passages.select_related("version", "signer", "file").order_by("-pk")
    return (rows.filter(verb=verb) if verb else rows).first()


def standing_of(draft: Draft) -> passage.Draft:
    """A draft as the rules of its road see it."""
    version, last = newest(draft), last_passage(draft)
    waiting = [one for one in standings(draft) if not one.withdrawn and not one.disposition]
    return passage.Draft(
        stage=draft.stage,
        kind=draft.kind,
        issuer=draft.issuer_id is not None,
        unanswered=len(waiting),
        round_open=draft.rounds.filter(closed_on=None).exists(),
        version=version.number if version is not None and version.nodes else 0,
        seen=last.version.number if last is not None else 0,
    )


def road_doubts(draft: Draft, on: dt.date) -> tuple[Doubt, ...]:
    """What people should look at before it goes on: the kind, who approves it, by what right it was signed."""
    if draft.issuer is None or not draft.kind or draft.stage == Stage.ISSUED:
        return ()
    approved, signed = (
        last_passage(draft, verb) if draft.stage in stages else None
        for verb, stages in (
            (Passage.Verb.APPROVED, (Stage.APPROVED, Stage.SIGNED)),
            (Passage.Verb.SIGNED, (Stage.SIGNED,)),
        )
    )
    body = draft.issuer
    found = kinds.doubts(
        draft.kind,
        style=body.style,
        on=on,
        organ=approved.organ if approved else "",
        not_its=body.not_its_kinds,
    )
    if signed is None:
        return found
    return (
        *found,
        *signing.doubts(
            signed.authority, collective=body.collective, style=body.style, has_seal=False, scanned=True
        ),
    )


def drafts_due(ward: Unit, until: dt.date) -> QuerySet[Draft]:
    """Drafts that should be issued by a day, the most urgent first."""
    found = Draft.objects.filter(unit__path__startswith=ward.path, due_on__lte=until)
    return found.exclude(stage=Stage.ISSUED).select_related("unit").order_by("due_on", "pk")
