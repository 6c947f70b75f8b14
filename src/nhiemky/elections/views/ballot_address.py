"""Addresses of the pages of a ballot."""

from __future__ import annotations

from typing import Any

from nhiemky.elections.access import RoundDoor, StackDoor
from nhiemky.elections.models import Round
from nhiemky.elections.views.address import address
from nhiemky.org.models import Unit


def of_ballot(name: str, ward: Unit, ballot: Round, **more: Any) -> str:
    return address(name, ward, ballot.election, number=ballot.number, **more)


def here(name: str, door: RoundDoor | StackDoor, **more: Any) -> str:
    """A page of the ballot behind a door."""
    return of_ballot(name, door.ward, door.round, **more)


def around(door: RoundDoor, **more: Any) -> dict[str, Any]:
    """What stands around a form about a ballot: whose it is, and the way back."""
    return {
        "election": door.election,
        "number": door.round.number,
        "back_url": here("ballot", door),
        **more,
    }
