"""Writers of accounts and roles."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from dataclasses import dataclass

from nhiemky.org.models import Account, Grant, Person, Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class NewAccount:
    """An account as the office opens it. `password` is shown once and kept nowhere but as a hash."""

    username: str
    shown_as: str
    password: str
    person: Person | None = None


def grant(account: Account, *, unit: Unit, role: str) -> Grant:
    """Give a role, or give an ended one again: from now on, without an end."""
    again = {"valid_from": None, "valid_to": None}
    return Grant.objects.update_or_create(account=account, unit=unit, role=role, defaults=again)[0]


def create_account(
    *,
    username: str,
    shown_as: str,
    password: str,
    roles: Iterable[tuple[Unit, str]] = (),
    person: Person | None = None,
) -> Account:
    """Open an account with its roles. `password` is hashed here and kept nowhere."""
    account = Account(username=username, shown_as=shown_as, person=person)
    account.set_password(password)
    account.save()
    for unit, role in roles:
        grant(account, unit=unit, role=role)
    return account


def first_password() -> str:
    """Four groups of four letters and digits that nobody mistakes for one another: about 79 bits."""
    letters = "abcdefghjkmnpqrstuvwxyz23456789"
    return "-".join("".join(secrets.choice(letters) for _ in range(4)) for _ in range(4))


def api_key_secret() -> str:
    """256 random bits behind a sign by which scanners of secrets know them."""
    return f"nk_{secrets.token_urlsafe(32)}"
