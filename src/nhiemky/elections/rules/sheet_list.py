"""The names of a sheet: type as large as the room allows, one column or two, and where each name and box stands.

Measures of boxes come from the prototype (boxes of 6.5–7 mm, at least 11 mm from one to the next): a box that a reader
searches for 2.5 mm around its place must not meet its neighbour, nor a ruled line.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil, floor

from nhiemky.elections.rules.marks import Kind
from nhiemky.elections.rules.sheet import Content, Format, Line, Measure, Rect, Row, Stroke, mm
from nhiemky.elections.rules.sheet_words import PITCH, POINT, wide
from nhiemky.kernel.refusals import Refused

#: Type of the names, from the most wanted to the smallest that is still readable (never under 11 pt).
SIZES = {Format.A5: (13.0, 12.0, 11.0), Format.A4: (14.0, 13.0, 12.0, 11.0)}
LARGE_SIZES = {Format.A5: (18.0, 17.0, 16.0), Format.A4: (20.0, 18.0, 16.0)}
HEADER, LARGE_HEADER = 11.0, 14.0
BOX, LARGE_BOX = 6.5, 8.0
#: Row to row at least: boxes; names to strike, where the stroke through one must not touch the next.
BOX_PITCH, LARGE_BOX_PITCH, STRIKE_PITCH = 11.0, 13.0, 7.5
STRIKE_EMS = 1.85
#: Rows of a short list stand further apart, but not so far that the eye loses the line from name to box.
LOOSEST = 1.4
#: In ems, above and below the baseline: the tallest letter of the face (Ẳ) and the deepest.
ABOVE, BELOW, MIDDLE = 1.08, 0.29, 0.36
#: Of columns with one line of header, from which width on; from the box to the name, to its neighbour.
WIDE_COLUMN = 110.0
RULE = 0.75
GAP = 8.0
#: Dots that lead from name to box: the shortest, and the white before and behind them (a box is searched 2.5 mm around).
LEADER, LEADER_GAP = 15.0, 4.0


@dataclass(frozen=True, slots=True)
class Plan:
    """How a list is set: `columns` of names in this size, `pitch` from row to row, the header `head` high."""

    columns: int
    size: float
    pitch: float
    head: float
    box: float


@dataclass(frozen=True, slots=True)
class Listed:
    """The names with their places, and what is printed around them."""

    rows: tuple[Row, ...]
    words: tuple[Line, ...]
    strokes: tuple[Stroke, ...]


def listed(content: Content, *, room: Rect, measure: Measure) -> Listed:
    """The names in this room. Refused: `slate-does-not-fit`, with how many names of this length would."""
    plan = _plan(content, room, measure)
    rows: list[Row] = []
    words: list[Line] = []
    strokes: list[Stroke] = []
    per_column = ceil(len(content.names) / plan.columns)
    for at, column in enumerate(_columns(plan.columns, room)):
        first = at * per_column
        names = content.names[first : first + per_column]
        setter = _Setter(content, plan, column, measure)
        words += setter.header()
        strokes += setter.rules(len(names))
        for place, name in enumerate(names):
            words += setter.words(name, first + place + 1, place)
            rows.append(setter.row(name, place))
            strokes += setter.leader(rows[-1], place)
    return Listed(tuple(rows), tuple(words), tuple(strokes))


def _plan(content: Content, room: Rect, measure: Measure) -> Plan:
    """The first way that fits: one column, then two, then one in the smallest type."""
    sizes = (LARGE_SIZES if content.large else SIZES)[content.paper]
    ways = [*((1, size) for size in sizes[:-1]), *((2, size) for size in sizes), (1, sizes[-1])]
    longest = max(content.names, key=lambda name: measure(name, "regular"))
    most = 0
    for columns, size in ways:
        plan = _tightest(content, columns, size, room)
        if _name_room(content, plan, room) < wide(longest, size=size, weight="regular", measure=measure):
            continue
        most = max(most, columns * max(0, floor((room.h - plan.head) / plan.pitch)))
        rows = ceil(len(content.names) / columns)
        if rows * plan.pitch <= room.h - plan.head:
            pitch = min((room.h - plan.head) / rows, plan.pitch * LOOSEST)
            return Plan(columns, size, mm(floor(pitch * 100) / 100), plan.head, plan.box)
    raise Refused(
        "slate-does-not-fit",
        names=len(content.names),
        most=most,
        paper=str(content.paper),
        least=int(sizes[-1]),
        longest=longest,
        field="paper",
    )


def _tightest(content: Content, columns: int, size: float, room: Rect) -> Plan:
    header = LARGE_HEADER if content.large else HEADER
    one_line = content.kind is Kind.STRIKE or _width(columns, room) >= WIDE_COLUMN
    head = mm((1 if one_line else 2) * PITCH * header * POINT + 2.0)
    if content.kind is Kind.STRIKE:
        return Plan(columns, size, max(STRIKE_PITCH, STRIKE_EMS * size * POINT), head, 0.0)
    if content.large:
        return Plan(columns, size, LARGE_BOX_PITCH, head, LARGE_BOX)
    return Plan(columns, size, BOX_PITCH, head, BOX)


def _width(columns: int, room: Rect) -> float:
    return (room.w - (columns - 1) * GAP) / columns


def _columns(number: int, room: Rect) -> Iterator[Rect]:
    width = _width(number, room)
    for at in range(number):
        yield Rect(room.x + at * (width + GAP), room.y, width, room.h)


def _number_room(size: float) -> float:
    """For `31.` and the space behind it."""
    return 2.3 * size * POINT


def _boxes(plan: Plan, width: float) -> tuple[float, float]:
    """From the left edge of a column to the middle of the box for agree, and of the other."""
    if width < WIDE_COLUMN:
        edge, apart = plan.box / 2 + 4.5, plan.box + 8.0
    else:
        edge, apart = (18.0, 35.0) if plan.box > BOX else (15.0, 29.0)
    return width - edge - apart, width - edge


def _name_room(content: Content, plan: Plan, room: Rect) -> float:
    width = _width(plan.columns, room)
    end = width if content.kind is Kind.STRIKE else _boxes(plan, width)[0] - plan.box / 2 - 3.0
    return end - _number_room(plan.size)


class _Setter:
    """One column of the list."""

    def __init__(self, content: Content, plan: Plan, column: Rect, measure: Measure) -> None:
        self.content, self.plan, self.column, self.measure = content, plan, column, measure
        self.boxes = _boxes(plan, column.w)
        self.header_size = LARGE_HEADER if content.large else HEADER

    def header(self) -> Iterator[Line]:
        number, name, agree, disagree = self.content.headers
        width = wide(number, size=self.header_size, weight="bold", measure=self.measure)
        yield self._label(number, self._numbers_end() - width, self._header_line(0, 1))
        yield self._label(name, self.column.x + _number_room(self.plan.size), self._header_line(0, 1))
        if self.content.kind is not Kind.STRIKE:
            for label, middle in zip((agree, disagree), self.boxes, strict=True):
                yield from self._over_boxes(label, self.column.x + middle)

    def _over_boxes(self, label: str, middle: float) -> Iterator[Line]:
        """On one line, or broken after the first word: Không / đồng ý."""
        lines = [label] if self.column.w >= WIDE_COLUMN else _in_two(label)
        for at, text in enumerate(lines):
            width = wide(text, size=self.header_size, weight="bold", measure=self.measure)
            yield self._label(text, middle - width / 2, self._header_line(at, len(lines)))

    def _header_line(self, at: int, of: int) -> float:
        """The baseline of a line of the header, which stands in the middle of its height."""
        pitch = PITCH * self.header_size * POINT
        middle = self.column.y + self.plan.head / 2
        return middle + (at - (of - 1) / 2) * pitch + MIDDLE * self.header_size * POINT

    def _label(self, text: str, x: float, y: float) -> Line:
        return Line(mm(x), mm(y), text, self.header_size, "bold", 0)

    def rules(self, rows: int) -> Iterator[Stroke]:
        """Above and below the header and below the last row; none between rows, where a voter's strokes will be."""
        under = self.column.y + self.plan.head
        for y in (self.column.y, under, under + rows * self.plan.pitch):
            yield Stroke(mm(self.column.x), mm(y), mm(self.column.x + self.column.w), mm(y), RULE)

    def words(self, name: str, number: int, place: int) -> Sequence[Line]:
        size, baseline = self.plan.size, mm(self._baseline(place))
        label = f"{number}."
        width = wide(label, size=size, weight="regular", measure=self.measure)
        return (
            Line(mm(self._numbers_end() - width), baseline, label, size, "regular", 0),
            Line(mm(self._name_x()), baseline, name, size, "regular", 0),
        )

    def row(self, name: str, place: int) -> Row:
        em = self.plan.size * POINT
        width = wide(name, size=self.plan.size, weight="regular", measure=self.measure)
        top = mm(self._baseline(place)) - ABOVE * em
        line = Rect(mm(self._name_x()), mm(top), mm(width), mm((ABOVE + BELOW) * em))
        if self.content.kind is Kind.STRIKE:
            return Row(name, line, None, None)
        agree, disagree = (self._box(middle, place) for middle in self.boxes)
        return Row(name, line, agree, disagree)

    def _box(self, middle: float, place: int) -> Rect:
        half = self.plan.box / 2
        return Rect(
            mm(self.column.x + middle - half), mm(self._middle(place) - half), self.plan.box, self.plan.box
        )

    def leader(self, row: Row, place: int) -> Iterator[Stroke]:
        """Dots from a name to its first box, where they stand so far apart that the eye could slip a line.

        Not in narrow columns: dots behind the shortest names alone would single these people out.
        """
        start, y = row.line.x + row.line.w + LEADER_GAP, self._baseline(place)
        if row.agree is None or self.column.w < WIDE_COLUMN:
            return
        if row.agree.x - LEADER_GAP - start >= LEADER:
            yield Stroke(mm(start), mm(y), mm(row.agree.x - LEADER_GAP), mm(y), RULE, dotted=True)

    def _numbers_end(self) -> float:
        return self._name_x() - 0.5 * self.plan.size * POINT

    def _name_x(self) -> float:
        return self.column.x + _number_room(self.plan.size)

    def _middle(self, place: int) -> float:
        return self.column.y + self.plan.head + (place + 0.5) * self.plan.pitch

    def _baseline(self, place: int) -> float:
        return self._middle(place) + MIDDLE * self.plan.size * POINT


def _in_two(label: str) -> list[str]:
    """`Đồng / ý`, `Không / đồng ý`."""
    first, _, rest = label.partition(" ")
    return [first, rest] if rest else [first]
