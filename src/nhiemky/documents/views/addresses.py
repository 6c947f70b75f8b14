"""Addresses of drafts."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from nhiemky.documents.models import Draft


def address(name: str, ward: Any, draft: Draft, **more: Any) -> str:
    return reverse(name, kwargs={"ward": ward.slug, "draft_id": draft.pk, **more})
