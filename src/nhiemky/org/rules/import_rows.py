"""One row of a list of people: what it says, and what is wrong or odd about it."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from nhiemky.org.rules import ethnic_groups
from nhiemky.org.rules.entering import order_of_dates, underage
from nhiemky.org.rules.import_columns import DATES
from nhiemky.org.rules.import_words import KNOWN, STATES
from nhiemky.vietnamese.dates import format_date, parse_date
from nhiemky.vietnamese.folding import fold
from nhiemky.vietnamese.unreadable import Unreadable

ERROR, WARNING = "error", "warning"
_LONGEST = {
    "full_name": 120,
    "ethnic_group": 40,
    "native_place": 120,
    "residence": 200,
    "phone": 20,
    "national_id": 12,
    "card_number": 12,
}
# Excel counts days from 30/12/1899; 7306 is 01/01/1920, 73050 is 31/12/2099.
_EXCEL_ZERO, _EXCEL_DAYS = dt.date(1899, 12, 30), range(7306, 73051)
_NATIONAL_ID_DIGITS = 12
#: What stands in a name besides letters and spaces: Y-Bhăm, H'Lan.
_IN_NAMES = "-'’"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something about one field of a row: `value` as it stands there; `other`: the row or person it collides with."""

    level: str
    code: str
    field: str = ""
    value: str = ""
    other: int = 0


@dataclass(slots=True)
class Row:
    """`number` as the sheet counts; `texts` and `dates` by field; `branch` the id it names, 0 if none."""

    number: int
    texts: dict[str, str] = field(default_factory=dict)
    dates: dict[str, dt.date] = field(default_factory=dict)
    branch: int = 0
    findings: list[Finding] = field(default_factory=list)

    @property
    def sound(self) -> bool:
        """Nothing forbids writing it."""
        return all(finding.level != ERROR for finding in self.findings)


def read_row(
    number: int,
    cells: Sequence[object],
    *,
    columns: Mapping[str, int],
    branch_of: Callable[[str], int],
    today: dt.date,
) -> Row:
    """Read one row. `branch_of(text)` gives the id of the branch it names, 0 if unknown."""
    row = Row(number)
    for name, column in columns.items():
        cell = cells[column] if column < len(cells) else None
        if cell is None or not str(cell).strip():
            continue
        if name in DATES:
            _read_date(row, name, cell)
        else:
            _read_text(row, name, cell)
    _name_and_branch(row, branch_of)
    _state(row)
    _check_dates(row, today)
    return row


def _read_text(row: Row, name: str, cell: object) -> None:
    text = " ".join(_plain(cell).split())
    match name:
        case "gender" | "education" | "political_theory":
            _choose(row, name, text, KNOWN[name], unknown=WARNING)
        case "state":
            _choose(row, name, text, STATES, unknown=ERROR)
        case "ethnic_group" if not ethnic_groups.readable(text):
            row.findings.append(Finding(WARNING, "word-unknown", name, text))
        case "ethnic_group":
            row.texts[name] = ethnic_groups.tidied(text)
        case "national_id" | "phone" | "card_number":
            row.texts[name] = _number(row, name, text)
        case _:
            row.texts[name] = text
    longest = _LONGEST.get(name, 200)
    if len(row.texts.get(name, "")) > longest:
        row.findings.append(Finding(ERROR, "too-long", name, text[:longest]))


def _plain(cell: object) -> str:
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)


def _choose(row: Row, name: str, text: str, known: Mapping[str, str], *, unknown: str) -> None:
    code = known.get(fold(text).strip(" ."))
    if code is None:
        row.findings.append(Finding(unknown, "word-unknown", name, text))
    elif code:
        row.texts[name] = code


def _number(row: Row, name: str, text: str) -> str:
    """Digits without the spaces and dots people put between them; a sheet of numbers has lost leading zeros."""
    digits = re.sub(r"[\s.'-]", "", text)
    if not digits.isdecimal():
        row.findings.append(Finding(WARNING, "not-a-number", name, text))
        return digits
    if name == "phone":
        return f"0{digits}" if len(digits) == 9 else digits
    if name == "national_id":
        if _NATIONAL_ID_DIGITS - 3 <= len(digits) < _NATIONAL_ID_DIGITS:
            digits = digits.zfill(_NATIONAL_ID_DIGITS)
        if len(digits) != _NATIONAL_ID_DIGITS:
            row.findings.append(Finding(WARNING, "not-twelve-digits", name, text))
    return digits


def _read_date(row: Row, name: str, cell: object) -> None:
    if isinstance(cell, dt.datetime):
        row.dates[name] = cell.date()
    elif isinstance(cell, dt.date):
        row.dates[name] = cell
    elif isinstance(cell, int | float) and int(cell) in _EXCEL_DAYS:
        row.dates[name] = _EXCEL_ZERO + dt.timedelta(days=int(cell))
    else:
        _read_typed_date(row, name, _plain(cell).strip())


def _read_typed_date(row: Row, name: str, text: str) -> None:
    try:
        partial = parse_date(text)
        row.dates[name] = partial.complete
    except Unreadable as refused:
        incomplete = refused.code == "date-incomplete"
        # A year alone is what many old lists have: the field stays empty, the row may be written.
        row.findings.append(
            Finding(
                WARNING if incomplete else ERROR,
                "date-incomplete" if incomplete else "date-unreadable",
                name,
                text,
            )
        )


def _name_and_branch(row: Row, branch_of: Callable[[str], int]) -> None:
    name = row.texts.get("full_name", "")
    if not name:
        row.findings.append(Finding(ERROR, "name-missing", "full_name"))
    elif _odd(name):
        row.findings.append(Finding(WARNING, "name-odd", "full_name", name[: _LONGEST["full_name"]]))
    named = row.texts.get("branch", "")
    row.branch = branch_of(named) if named else 0
    if not named:
        row.findings.append(Finding(ERROR, "branch-missing", "branch"))
    elif not row.branch:
        row.findings.append(Finding(ERROR, "branch-unknown", "branch", named))


def _odd(name: str) -> bool:
    """Signs or digits: a remark, a number or a formula that has slipped into the column of names."""
    composed = unicodedata.normalize("NFC", name)
    return not all(sign.isalpha() or sign.isspace() or sign in _IN_NAMES for sign in composed)


def _state(row: Row) -> None:
    """A list without states: a probationary member is one admitted and not yet recognised. Without those dates
    nothing speaks for the state that is assumed, so somebody has to look."""
    said = "state" in row.texts or any(finding.field == "state" for finding in row.findings)
    if not said and not {"admitted_on", "official_on"} & row.dates.keys():
        row.findings.append(Finding(WARNING, "state-assumed", "state"))
    on_probation = "admitted_on" in row.dates and "official_on" not in row.dates
    row.texts.setdefault("state", "probationary" if on_probation else "official")


def _check_dates(row: Row, today: dt.date) -> None:
    days = {name: row.dates.get(name) for name in DATES}
    for code, name in order_of_dates(**days, today=today):
        row.findings.append(Finding(ERROR, code, name, format_date(row.dates[name])))
    if underage(days["birth_date"], days["admitted_on"]):
        row.findings.append(Finding(WARNING, "underage", "admitted_on", str(days["admitted_on"])))
