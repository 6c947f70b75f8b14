"""When a remark of the superior level may stand beside a target: inside the office, with its author, switched on by hand.

The system passes no verdict on a resolution; somebody who did is quoted, or nobody is.
"""

from __future__ import annotations

from nhiemky.kernel.refusals import Refused
from nhiemky.targets.rules.standing import Said


def check_shown(*, decisive: bool, said: Said | None, shown: bool) -> None:
    """Only beside a decisive target that is behind."""
    if shown:
        raise Refused("quotation-already-shown")
    if not decisive:
        raise Refused("quotation-of-ordinary-target")
    if said is not Said.NOT_MET:
        raise Refused("quotation-target-not-behind")


def check_hidden(*, shown: bool) -> None:
    if not shown:
        raise Refused("quotation-not-shown")
