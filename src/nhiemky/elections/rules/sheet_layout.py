"""From what a ballot paper says to where it stands: corner marks, head, place for the stamp, names, foot, code.

The stamp of the convening committee has its place in the top left corner (190-QĐ/TW, Art. 15 [P]; 244-QĐ/TW, Art. 17 [V]),
away from the names: a seal over a box would have to be told from a vote.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from nhiemky.elections.rules.sheet import (
    MEASURES,
    Content,
    Format,
    Line,
    Measure,
    Rect,
    Sheet,
    Square,
    Stroke,
    mm,
)
from nhiemky.elections.rules.sheet_list import ABOVE, BELOW, listed
from nhiemky.elections.rules.sheet_words import POINT, Column, moved, wide

#: Corner marks (ArUco 4×4) and the white around everything.
INSET, MARK, QUIET = 8.0, 9.0, 4.0
EDGE = INSET + MARK + 3.0
#: Grey enough to be seen and light enough to be no ink.
PALE = 130
SMALL = 8.0
RULER, RULER_ROOM = 100, 13.0


@dataclass(frozen=True, slots=True)
class _Measures:
    """`side`: margin of the text; `left`: width of the head's left column; the rest type sizes in points."""

    side: float
    left: float
    seal: float
    code: float
    head: float
    heading: float
    title: float
    fact: float
    text: float


_PLAIN = {
    Format.A5: _Measures(12.0, 40.0, 36.0, 16.0, 11.0, 18.0, 13.0, 11.0, 11.0),
    Format.A4: _Measures(16.0, 66.0, 40.0, 18.0, 12.0, 22.0, 15.0, 12.0, 12.0),
}
_LARGE = {
    Format.A5: _Measures(12.0, 40.0, 36.0, 16.0, 11.0, 20.0, 15.0, 13.0, 13.0),
    Format.A4: _Measures(16.0, 66.0, 40.0, 18.0, 12.0, 26.0, 18.0, 15.0, 15.0),
}


def lay_out(content: Content, *, measure: Measure) -> Sheet:
    """The sheet of this content. Refused: `slate-does-not-fit` where the names do not find room in readable type."""
    width, height = MEASURES[content.paper]
    sizes = (_LARGE if content.large else _PLAIN)[content.paper]
    head = _head(content, sizes, measure)
    text = Column(x=sizes.side, width=width - 2 * sizes.side, y=head.end + 3.0, measure=measure)
    for one in content.instructions:
        text.set(f"– {one}", size=sizes.text, hanging=measure("– ", "regular") * sizes.text * POINT)
    code = Square(mm(width - INSET - MARK - QUIET - sizes.code), mm(height - INSET - sizes.code), sizes.code)
    foot = _foot(content, sizes, code, measure)
    top, bottom = text.y + 3.0, min(code.y - 8.5, min(line.y for line in foot) - 7.0)
    if content.ruler:
        bottom -= RULER_ROOM
    names = listed(content, room=Rect(sizes.side, mm(top), text.width, bottom - top), measure=measure)
    ruler = _Ruler(content, sizes, bottom + 3.0, measure)
    return Sheet(
        paper=content.paper,
        kind=content.kind,
        seats=content.seats,
        fiducials=_corners(width, height),
        code=code,
        seal=head.seal,
        rows=names.rows,
        words=(*head.words, *text.lines, *names.words, *ruler.words(), *foot),
        strokes=(*head.strokes, *names.strokes, *ruler.strokes()),
    )


def template_line(sheet: Sheet, *, words: str, measure: Measure) -> Line:
    """The first digits of the template above the code, for people who hold two papers in their hands.

    Not part of what the template follows from, being the template.
    """
    text = f"{words} {sheet.template[:6].upper()}"
    width = wide(text, size=SMALL, weight="regular", measure=measure)
    return Line(
        mm(sheet.code.x + (sheet.code.size - width) / 2), mm(sheet.code.y - QUIET), text, SMALL, "regular", 0
    )


def printed(sheet: Sheet, *, template: Line, measure: Measure) -> tuple[Rect, ...]:
    """Where words and lines stand on the sheet, with what a pen or a printer needs around them."""
    words = [_around(line, measure) for line in (*sheet.words, template)]
    strokes = [
        Rect(
            mm(min(one.x, one.to_x)),
            mm(min(one.y, one.to_y)),
            mm(abs(one.to_x - one.x)),
            mm(abs(one.to_y - one.y)),
        )
        for one in sheet.strokes
    ]
    return (*words, *strokes)


def _around(line: Line, measure: Measure) -> Rect:
    """A line of words from its tallest letter to its deepest."""
    em = line.size * POINT
    width = wide(line.text, size=line.size, weight=line.weight, measure=measure)
    return Rect(line.x, mm(line.y - ABOVE * em), mm(width), mm((ABOVE + BELOW) * em))


def _corners(width: float, height: float) -> tuple[Square, ...]:
    right, low = width - INSET - MARK, height - INSET - MARK
    places = ((INSET, INSET), (right, INSET), (right, low), (INSET, low))
    return tuple(Square(mm(x), mm(y), MARK) for x, y in places)


@dataclass(frozen=True, slots=True)
class _Head:
    words: list[Line]
    strokes: list[Stroke]
    seal: Rect
    end: float


def _head(content: Content, sizes: _Measures, measure: Measure) -> _Head:
    """Who convened, above the place for its stamp; the Party's name; beside the stamp what is elected."""
    width = MEASURES[content.paper][0]
    left = Column(x=EDGE, width=sizes.left, y=INSET, measure=measure)
    left.set(content.superior, size=sizes.head, centred=True)
    left.set(content.unit, size=sizes.head, weight="bold", centred=True)
    right = Column(
        x=EDGE + sizes.left + 2.0, width=width - 2 * EDGE - sizes.left - 2.0, y=INSET, measure=measure
    )
    right.set(content.party, size=sizes.head, weight="bold", centred=True)
    rules = [_under(line, measure) for line in right.lines[-1:]]
    seal = Rect(sizes.side, mm(max(left.y, INSET + MARK) + 2.0), sizes.seal, sizes.seal)
    title = Column(
        x=seal.x + seal.w + 5.0, width=width - sizes.side - seal.x - seal.w - 5.0, y=0.0, measure=measure
    )
    title.set(content.heading, size=sizes.heading, weight="bold", centred=True)
    title.set(content.title, size=sizes.title, weight="bold", centred=True)
    title.skip(1.5)
    for fact in content.facts:
        title.set(fact, size=sizes.fact, centred=True)
    top = max(right.y, INSET + MARK) + 2.0
    down = max(top, seal.y + (seal.h - title.y) / 2)
    stamp = Column(x=seal.x, width=seal.w, y=seal.y + seal.h / 2 - 2.5, measure=measure)
    stamp.set(content.seal, size=sizes.head - 1.0, weight="italic", centred=True, shade=PALE)
    return _Head(
        [*left.lines, *right.lines, *stamp.lines, *moved(title.lines, down=down)],
        [*rules, *_place(seal)],
        seal,
        max(seal.y + seal.h, down + title.y),
    )


def _under(line: Line, measure: Measure) -> Stroke:
    y = mm(line.y + 1.6)
    end = line.x + wide(line.text, size=line.size, weight=line.weight, measure=measure)
    return Stroke(line.x, y, mm(end), y, 0.75)


def _place(seal: Rect) -> Iterator[Stroke]:
    """The four corners of the place for the stamp."""
    for x, across in ((seal.x, 4.0), (seal.x + seal.w, -4.0)):
        for y, down in ((seal.y, 4.0), (seal.y + seal.h, -4.0)):
            yield Stroke(mm(x), mm(y), mm(x + across), mm(y), 0.5)
            yield Stroke(mm(x), mm(y), mm(x), mm(y + down), 0.5)


def _foot(content: Content, sizes: _Measures, code: Square, measure: Measure) -> list[Line]:
    """What holds for every paper, between the corner mark and the code; it ends level with both."""
    foot = Column(x=EDGE, width=code.x - QUIET - EDGE, y=0.0, measure=measure)
    if content.sample:
        foot.set(content.sample, size=sizes.text, weight="bold")
    foot.set(content.foot, size=sizes.text)
    low = MEASURES[content.paper][1] - INSET
    return moved(foot.lines, down=low - foot.y)


class _Ruler:
    """A line of 100 mm with its millimetres: whoever lays a ruler on it sees whether the printer kept the scale."""

    def __init__(self, content: Content, sizes: _Measures, y: float, measure: Measure) -> None:
        self.said, self.size, self.y, self.measure = content.ruler, sizes.text, y, measure
        self.x = (MEASURES[content.paper][0] - RULER) / 2

    def words(self) -> list[Line]:
        column = Column(x=self.x, width=RULER, y=self.y + 4.5, measure=self.measure)
        column.set(self.said, size=self.size, centred=True)
        return column.lines

    def strokes(self) -> Iterator[Stroke]:
        if not self.said:
            return
        yield Stroke(mm(self.x), mm(self.y), mm(self.x + RULER), mm(self.y), 0.5)
        for at in range(RULER + 1):
            tick = 4.0 if at % 10 == 0 else 3.0 if at % 5 == 0 else 1.5
            yield Stroke(mm(self.x + at), mm(self.y), mm(self.x + at), mm(self.y + tick), 0.25)
