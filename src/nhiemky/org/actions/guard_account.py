"""Somebody has changed how their own account is protected."""

from __future__ import annotations

from dataclasses import dataclass

from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.org import queries
from nhiemky.org.models import Account


@dataclass(frozen=True, slots=True)
class AccountGuarded:
    account: int
    step: str


@action
def guard_account(actor: Account, *, step: str) -> None:
    """`step`: what was done, as a short code: password_changed, totp_activated, totp_deactivated, …"""
    # facts
    root = queries.installation()

    # decision: none, the page has asked for the password once more

    # consequences
    record(actor, AccountGuarded(actor.pk, step), unit=root.pk, topic=f"account/{actor.pk}")
