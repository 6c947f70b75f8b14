"""`layout.json` of a ballot paper as a value: what a reader of scanned papers has to know (contract of the command line, §2)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from nhiemky.elections.rules.marks import Kind
from nhiemky.elections.rules.sheet import CODE, VERSION, Rect, Row, Sheet, Square
from nhiemky.files.rules import json_elements, json_fields
from nhiemky.files.rules.json_fields import join, typed, whole
from nhiemky.files.rules.malformed import Malformed

_FIELDS = ("version", "template", "kind", "paper", "seats", "fiducials", "code", "rows")
_OPTIONAL = ("seal", "printed")
_KINDS = {one.value: one for one in Kind}
CORNERS = 4
#: Millimetres: larger than any sheet that a scanner of an office takes.
LARGEST = 1_000.0


@dataclass(frozen=True, slots=True)
class Layout:
    """Millimetres from the top left corner. `fiducials` clockwise from the top left corner, by their ArUco numbers 0–3.

    `printed`: everything else that stands on the sheet (words, lines), so that ink elsewhere is known to be a voter's.
    """

    template: str
    kind: Kind
    width: float
    height: float
    seats: int
    fiducials: tuple[Square, ...]
    code: Square
    seal: Rect | None
    rows: tuple[Row, ...]
    printed: tuple[Rect, ...]

    @property
    def code_text(self) -> str:
        """What the code on a sheet of this template says."""
        return f"{CODE}{self.template.upper()}"

    @property
    def boxes(self) -> tuple[Rect, ...]:
        """All boxes in the order of the rows, agree before disagree; empty where names are struck."""
        return tuple(box for row in self.rows for box in (row.agree, row.disagree) if box is not None)


def of_sheet(sheet: Sheet, *, printed: tuple[Rect, ...]) -> Layout:
    """The layout of a sheet that was laid out here."""
    width, height = sheet.size
    return Layout(
        template=sheet.template,
        kind=sheet.kind,
        width=width,
        height=height,
        seats=sheet.seats,
        fiducials=sheet.fiducials,
        code=sheet.code,
        seal=sheet.seal,
        rows=sheet.rows,
        printed=printed,
    )


def layout(text: str) -> Layout:
    """The layout of a file. Malformed: not JSON, a field missing or of another type, another version."""
    is_list, values = json_elements.elements(text)
    if is_list:
        raise Malformed("not-json", path="1:1")
    (value,) = values
    found = json_fields.fields(value, path="", required=_FIELDS, optional=_OPTIONAL)
    if whole(found["version"], path="version") != VERSION:
        raise Malformed("not-one-of", path="version", expected=str(VERSION), given=str(found["version"]))
    kind = json_fields.one_of(found["kind"], choices=_KINDS, path="kind")
    paper = _numbers(found["paper"], ("w", "h"), path="paper")
    corners = typed(found["fiducials"], kind=list, path="fiducials")
    if len(corners) != CORNERS:
        raise Malformed("wrong-type", path="fiducials", expected="list", given=str(len(corners)))
    rows = typed(found["rows"], kind=list, path="rows")
    if not rows:
        raise Malformed("missing", path="rows[0]")
    printed = typed(found.get("printed", []), kind=list, path="printed")
    return Layout(
        template=json_fields.name(found["template"], path="template"),
        kind=kind,
        width=paper["w"],
        height=paper["h"],
        seats=whole(found["seats"], path="seats", least=1),
        fiducials=tuple(_square(one, path=f"fiducials[{at}]") for at, one in enumerate(corners)),
        code=_square(found["code"], path="code"),
        seal=None if found.get("seal") is None else _rect(found["seal"], path="seal"),
        rows=tuple(_row(one, kind=kind, path=f"rows[{at}]") for at, one in enumerate(rows)),
        printed=tuple(_rect(one, path=f"printed[{at}]") for at, one in enumerate(printed)),
    )


def _row(value: Any, *, kind: Kind, path: str) -> Row:
    found = json_fields.fields(value, path=path, required=("name", "line", "agree", "disagree"), optional=())
    boxes = [
        None if kind is Kind.STRIKE and found[key] is None else _rect(found[key], path=join(path, key))
        for key in ("agree", "disagree")
    ]
    line = _rect(found["line"], path=join(path, "line"))
    return Row(json_fields.name(found["name"], path=join(path, "name")), line, *boxes)


def _rect(value: Any, *, path: str) -> Rect:
    return Rect(**_numbers(value, ("x", "y", "w", "h"), path=path))


def _square(value: Any, *, path: str) -> Square:
    return Square(**_numbers(value, ("x", "y", "size"), path=path))


def _numbers(value: Any, keys: tuple[str, ...], *, path: str) -> dict[str, float]:
    found: Mapping[str, Any] = json_fields.fields(value, path=path, required=keys, optional=())
    return {key: _millimetres(found[key], path=join(path, key)) for key in keys}


def _millimetres(value: Any, *, path: str) -> float:
    if type(value) not in (int, float):
        raise Malformed("wrong-type", path=path, expected="whole-number", given=str(value))
    if not 0 <= value <= LARGEST:  # NaN is neither
        raise Malformed("wrong-type", path=path, expected="whole-number", given=str(value))
    return float(value)
