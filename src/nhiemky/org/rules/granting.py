"""Which roles somebody may give: only below their own, and none to themselves."""

from __future__ import annotations

from collections.abc import Iterable, Set

from nhiemky.kernel.refusals import Refused

#: Role → roles its holder may give in the unit and below. Others give none.
MAY_GIVE: dict[str, frozenset[str]] = {
    "clerk": frozenset({"branch_secretary", "teller", "editor", "approver"}),
    "administrator": frozenset(
        {
            "clerk",
            "secretary",
            "branch_secretary",
            "teller",
            "editor",
            "approver",
            "superior_observer",
            "auditor",
        }
    ),
}
#: Roles that mean something only in a branch.
OF_A_BRANCH = frozenset({"branch_secretary"})


def roles_to_give(held: Set[str]) -> frozenset[str]:
    """What the holder of some roles may give."""
    return frozenset().union(*(MAY_GIVE.get(role, frozenset()) for role in held))


def check_grant(*, giver: int, receiver: int, held: Set[str], role: str, unit_kind: str) -> None:
    """May the account `giver`, holding some roles in the unit, give `role` there to the account `receiver`?"""
    if giver == receiver:
        raise Refused("no-role-for-oneself", field="role")
    if role not in roles_to_give(held):
        raise Refused("role-not-yours-to-give", field="role")
    if role in OF_A_BRANCH and unit_kind != "branch":
        raise Refused("role-of-a-branch", field="unit")


def check_reset(*, giver: int, receiver: int, grants: Iterable[tuple[str, Set[str]]]) -> None:
    """`grants`: each role of the receiver with the roles that the giver holds in its unit.

    Only whoever could have given every one of them resets the password: nobody reaches above themselves that way.
    """
    if giver == receiver or any(role not in roles_to_give(held) for role, held in grants):
        raise Refused("account-above-yours")


def check_key(*, maker: int, owner: int, grants: Iterable[tuple[str, Set[str]]], label: str) -> None:
    """A key opens what its account opens: made by the account itself, or by whoever could reset its password."""
    if not label.strip():
        raise Refused("key-without-label", field="label")
    if maker != owner:
        check_reset(giver=maker, receiver=owner, grants=grants)


def check_revoked(*, revoked: bool) -> None:
    if revoked:
        raise Refused("key-already-revoked")
