"""Somebody has signed in."""

from __future__ import annotations

from dataclasses import dataclass

from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.org import queries
from nhiemky.org.models import Account


@dataclass(frozen=True, slots=True)
class SignedIn:
    account: int


@action
def sign_in(actor: Account) -> None:
    """An account may work in several wards: its own events are of no unit and join the chain of the root unit."""
    # facts
    root = queries.installation()

    # decision: none, password and code were right

    # consequences
    record(actor, SignedIn(actor.pk), unit=root.pk, topic=f"account/{actor.pk}")
