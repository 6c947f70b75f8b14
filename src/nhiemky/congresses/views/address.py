"""Addresses of this room's pages."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from nhiemky.congresses.models import Congress, Season
from nhiemky.org.models import Unit


def of_season(name: str, ward: Unit, season: Season, **more: Any) -> str:
    """The address of a page of a season."""
    return reverse(name, kwargs={"ward": ward.slug, "season_id": season.pk, **more})


def of_congress(name: str, ward: Unit, congress: Congress, **more: Any) -> str:
    """The address of a page of a congress."""
    return reverse(name, kwargs={"ward": ward.slug, "congress_id": congress.pk, **more})
