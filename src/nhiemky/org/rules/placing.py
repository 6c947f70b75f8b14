"""Where a unit may stand in the tree, and when it may end."""

from __future__ import annotations

import datetime as dt

from nhiemky.kernel.refusals import Refused
from nhiemky.vietnamese.dates import format_date


def check_placement(
    *, path: str, parent_path: str, on: dt.date, current_from: dt.date | None, today: dt.date
) -> None:
    """A unit never stands under itself; a placement begins after the one it ends and not in the future.

    Paths are those of today, so a placement that begins later could not be shown truly before that day.
    """
    if parent_path.startswith(path):
        raise Refused("unit-below-itself", field="parent")
    if on > today:
        raise Refused("placement-in-the-future", field="on")
    if current_from is not None and on <= current_from:
        raise Refused("placement-before-the-current-one", since=format_date(current_from), field="on")


def check_closing(
    *, on: dt.date, valid_from: dt.date | None, valid_to: dt.date | None, parts: int, members: int
) -> None:
    """A unit ends once, after it began, without open parts and without members who go on."""
    if valid_to is not None:
        raise Refused("unit-already-closed", on=format_date(valid_to), field="on")
    if valid_from is not None and on < valid_from:
        raise Refused("unit-closed-before-it-began", began=format_date(valid_from), field="on")
    if parts:
        raise Refused("unit-still-has-parts", count=parts)
    if members:
        raise Refused("unit-still-has-members", count=members)


def check_succession(*, kind: str, predecessors: int, successors: int, members: int) -> None:
    """Merged: into one. Split: one into several, its members moved beforehand. Renamed: one to one."""
    wanted = {
        "merged": predecessors >= 1 and successors == 1,
        "split": predecessors == 1 and successors >= 2,
        "renamed": predecessors == 1 and successors == 1,
    }
    if not wanted[kind]:
        raise Refused("succession-does-not-fit", field="successors")
    if kind == "split" and members:
        raise Refused("unit-still-has-members", count=members)


def check_branch_type(*, kind: str, branch_type: str) -> None:
    """A branch says of which type it is; nothing else has one."""
    if kind == "branch" and not branch_type:
        raise Refused("branch-without-type", field="branch_type")
    if kind != "branch" and branch_type:
        raise Refused("type-of-branches-only", field="branch_type")
