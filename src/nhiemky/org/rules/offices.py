"""Offices that usually one person holds: two holders at a time are a warning, never a refusal."""

from __future__ import annotations

import datetime as dt

from nhiemky.kernel.refusals import Refused
from nhiemky.vietnamese.dates import format_date
from nhiemky.vietnamese.folding import fold

_ONE_HOLDER = ("bi thu", "chu tich", "truong ", "chu nhiem")


def usually_one_holder(title: str) -> bool:
    """`Bí thư Đảng ủy` is held by one; `Ủy viên Ban Thường vụ` and `Phó Bí thư` by several."""
    return fold(title).startswith(_ONE_HOLDER)


def check_end(*, on: dt.date, valid_from: dt.date | None, valid_to: dt.date | None) -> None:
    """A holding or an assignment ends once and not before it began."""
    if valid_to is not None:
        raise Refused("already-ended", on=format_date(valid_to), field="valid_to")
    if valid_from is not None and on < valid_from:
        raise Refused("ends-before-it-begins", field="valid_to")
