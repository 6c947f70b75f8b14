"""Addresses of this room's pages, and of those that stand beside an election."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from nhiemky.elections.models import Election
from nhiemky.org.models import Unit


def address(name: str, ward: Unit, election: Election, **more: Any) -> str:
    """The address of a page of an election."""
    return reverse(name, kwargs={"ward": ward.slug, "election_id": election.pk, **more})
