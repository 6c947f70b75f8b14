"""The sample's accounts. One password for all of them is drawn at loading; none is shipped."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from django.db import transaction

from nhiemky.journal.writing import record
from nhiemky.kernel.events import Values
from nhiemky.org import steps
from nhiemky.org.actions.give_role import give_role
from nhiemky.org.actions.open_account import AccountOpened, open_account
from nhiemky.org.models import Account, Person, Role, Unit
from nhiemky.org.queries import installation

#: Without letters and digits that people mix up when they read a password from a screen.
LETTERS = "abcdefghjkmnpqrstuvwxyz"
DIGITS = "23456789"
ADMINISTRATOR = "quantri"


@dataclass(frozen=True, slots=True)
class Row:
    """One account as it is shown to whoever tries the sample: name, whose, where, what it may do."""

    username: str
    who: str
    ward: str
    roles: tuple[str, ...]


ADMINISTRATOR_ROW = Row(ADMINISTRATOR, "Quản trị hệ thống", "Toàn hệ thống", (str(Role.ADMINISTRATOR.label),))


@dataclass(frozen=True, slots=True)
class SampleAccounts:
    """What `nhiemky demo` prints."""

    password: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Wanted:
    """An account to open. `place`: key of the unit in which the roles hold, empty for the ward itself."""

    username: str
    who: str
    roles: tuple[str, ...]
    place: str = ""
    office: str = ""


def new_password() -> str:
    """Three groups that can be typed from a screen: `mqwv-7342-tkbn`, about 48 bits."""
    groups = [LETTERS, DIGITS, LETTERS]
    return "-".join("".join(secrets.choice(signs) for _ in range(4)) for signs in groups)


def administrator(password: str) -> Account:
    """The first account of an installation; it opens the others."""
    root = installation()
    with transaction.atomic():
        account = steps.create_account(
            username=ADMINISTRATOR,
            shown_as="Quản trị hệ thống",
            password=password,
            roles=[(root, Role.ADMINISTRATOR)],
        )
        said = Values(username=account.username, shown_as=account.shown_as)
        event = AccountOpened(account.pk, root.pk, Role.ADMINISTRATOR.value, None, said)
        record(account, event, unit=root.pk, topic=f"account/{account.pk}")
    return account


def opened(
    actor: Account,
    wanted: Wanted,
    *,
    ward: Unit,
    unit: Unit,
    password: str,
    person: Person | None = None,
) -> Account:
    """An account with its roles in `unit`, opened by the administrator; written into the chain of `ward`."""
    new = steps.NewAccount(username=wanted.username, shown_as=wanted.who, password=password, person=person)
    first, *others = wanted.roles
    account = open_account(actor, ward, new, unit=unit, role=first)
    for role in others:
        give_role(actor, ward, account, unit=unit, role=role)
    return account


def row(wanted: Wanted, *, ward: str) -> Row:
    """How the account is listed."""
    return Row(wanted.username, wanted.who, ward, tuple(str(Role(role).label) for role in wanted.roles))
