"""Where the pages of a draft and of its rounds stand."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from nhiemky.documents.models import Draft, OpinionRound


def address(name: str, ward: Any, draft: Draft, **more: Any) -> str:
    return reverse(name, kwargs={"ward": ward.slug, "draft_id": draft.pk, **more})


def round_address(name: str, ward: Any, found: OpinionRound, **more: Any) -> str:
    ids = {"ward": ward.slug, "draft_id": found.draft_id, "round_id": found.pk, **more}
    return reverse(name, kwargs=ids)
