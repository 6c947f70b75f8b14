"""Words set in lines: broken where they do not fit, each line with its place."""

from __future__ import annotations

from typing import Any

from nhiemky.elections.rules.sheet import Line, Measure, Weight, mm

#: Millimetres in a point.
POINT = 25.4 / 72
#: From one line to the next, and from the top of a line to its baseline, in ems: Vietnamese capitals stand tall.
PITCH, ASCENT = 1.36, 1.02


def wide(text: str, *, size: float, weight: Weight, measure: Measure) -> float:
    """The width of a line in millimetres."""
    return measure(text, weight) * size * POINT


def broken(text: str, *, width: float, size: float, weight: Weight, measure: Measure) -> list[str]:
    """The text in lines of at most `width`; a word longer than a line is cut."""

    def fits(line: str) -> bool:
        return wide(line, size=size, weight=weight, measure=measure) <= width

    lines, line = [], ""
    for word in text.split():
        if fits(f"{line} {word}".strip()):
            line = f"{line} {word}".strip()
            continue
        if line:
            lines.append(line)
        line = ""
        for letter in word:
            if line and not fits(line + letter):
                lines.append(line)
                line = ""
            line += letter
    return [*lines, line] if line else lines


def balanced(text: str, *, width: float, size: float, weight: Weight, measure: Measure) -> list[str]:
    """As many lines as it takes, each about as long as the other: no single word stands below a full line."""
    how: dict[str, Any] = {"size": size, "weight": weight, "measure": measure}
    lines = broken(text, width=width, **how)
    narrower = width - 1.0
    while narrower > 0 and len(tried := broken(text, width=narrower, **how)) == len(lines):
        lines, narrower = tried, narrower - 1.0
    return lines


class Column:
    """A column that is filled from the top: `y` is where the next line begins."""

    def __init__(self, *, x: float, width: float, y: float, measure: Measure) -> None:
        self.x, self.width, self.y = x, width, y
        self.measure = measure
        self.lines: list[Line] = []

    def set(
        self,
        text: str,
        *,
        size: float,
        weight: Weight = "regular",
        centred: bool = False,
        shade: int = 0,
        hanging: float = 0.0,
    ) -> None:
        """A paragraph; `hanging` millimetres are left free before all lines but the first."""
        room = self.width - hanging
        cut = balanced if centred else broken
        lines = cut(text, width=room, size=size, weight=weight, measure=self.measure)
        for at, line in enumerate(lines):
            taken = wide(line, size=size, weight=weight, measure=self.measure)
            start = (self.width - taken) / 2 if centred else (hanging if at else 0.0)
            self.lines.append(self._line(line, self.x + start, size, weight, shade))
            self.y += PITCH * size * POINT

    def _line(self, text: str, x: float, size: float, weight: Weight, shade: int) -> Line:
        return Line(mm(x), mm(self.y + ASCENT * size * POINT), text, size, weight, shade)

    def skip(self, height: float) -> None:
        self.y += height


def moved(lines: list[Line], *, down: float) -> list[Line]:
    """The lines further down the page."""
    return [Line(line.x, mm(line.y + down), line.text, line.size, line.weight, line.shade) for line in lines]
