"""The two hands by which a number gets into a report: in words as it stands now, or as a reference to the register."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Protocol

from nhiemky.targets.rules import sentences
from nhiemky.targets.rules.report_lines import Line, Reported
from nhiemky.targets.rules.standing import Said
from nhiemky.targets.rules.yardsticks import Compared, Kind
from nhiemky.vietnamese.measures import format_measure, format_ratio

#: The status of a target in the words of the office.
STATUS = {
    Said.EXCEEDED: "Vượt",
    Said.MET: "Đạt",
    Said.ESTIMATED: "Ước đạt",
    Said.NOT_MET: "Chưa đạt",
    Said.NOT_DUE: "Chưa đến kỳ",
    Said.NO_DATA: "Chưa có số liệu",
}


class Hand(Protocol):
    """How a number gets into a sentence. `says_so`: an estimate says "ước" by itself."""

    @property
    def says_so(self) -> bool: ...
    def value(self, line: Line, found: Reported) -> str: ...
    def asked(self, line: Line, found: Compared) -> str: ...
    def before(self, line: Line, found: Compared) -> str: ...


class InWords:
    """Numbers as they stand now."""

    says_so = False

    def value(self, line: Line, found: Reported) -> str:
        return figure(found, line.measure)

    def asked(self, line: Line, found: Compared) -> str:
        kind = found.kind.value
        if found.points:
            return sentences.against(found.difference, line.measure, kind)
        if found.percent is None or found.over is None:
            return sentences.asked(sentences.written(found.reference, line.measure), kind)
        if found.kind is Kind.ESTIMATE and found.over >= 0:
            return sentences.beyond(found.over, kind)
        return sentences.of_yardstick(found.percent, kind)

    def before(self, line: Line, found: Compared) -> str:
        if found.over is None or line.lower:
            return sentences.moved(found.difference, line.measure, "same_period")
        return sentences.changed(found.over, "same_period")


@dataclass(frozen=True, slots=True)
class ByReference:
    """`{{ code }}` for each figure that the register `knows`, so that a text follows corrections until it is issued; words for
    the others. What was asked is a number of its own: the figure in percent of it is a form of the reference.
    """

    knows: Collection[str]

    @property
    def says_so(self) -> bool:
        return True

    def value(self, line: Line, found: Reported) -> str:
        if found.code in self.knows:
            return _reference(found.code)
        return f"{found.qualifier} {figure(found, line.measure)}".strip()

    def asked(self, line: Line, found: Compared) -> str:
        code = line.figure.code if line.figure else ""
        if found.points or found.percent is None or code not in self.knows:
            return sentences.asked(sentences.written(found.reference, line.measure), found.kind.value)
        form = f"% của {_exact(found.reference, line.measure)}"
        return sentences.of_yardstick(_reference(code, form), found.kind.value)

    def before(self, line: Line, found: Compared) -> str:
        assert line.before is not None  # it was compared with it
        return sentences.before(self.value(line, line.before), "same_period")


def figure(found: Reported, measure: str) -> str:
    """A figure in words, without saying that it is an estimate."""
    if found.out_of is not None:
        return format_ratio(_decimal(found.value), _decimal(found.out_of), measure)
    return sentences.written(found.value, measure)


def _reference(code: str, form: str = "") -> str:
    return "{{ " + (f"{code}|{form}" if form else code) + " }}"


def _exact(value: Fraction, measure: str) -> str:
    """Nothing is rounded away of what a percentage is computed from."""
    return format_measure(_decimal(value), measure)


def _decimal(value: Fraction) -> Decimal:
    return Decimal(value.numerator) / Decimal(value.denominator)
