"""The inks of one count, laid out so that a sheet is compared only with those that could be the same sheet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from nhiemky.elections.rules.scanned import UNKNOWN
from nhiemky.elections.rules.scanning import may_be_same


@dataclass(frozen=True, slots=True)
class SheetInk:
    """`marks` as the machine has read them, `?` where it is not certain; `ink`: what the reader compares."""

    template: str
    marks: str
    ink: bytes


@dataclass(slots=True)
class Inks:
    """Certain sheets by their marks: of five thousand, a new one is compared with its likes only."""

    _certain: dict[tuple[str, str], list[SheetInk]] = field(default_factory=dict)
    _doubtful: list[SheetInk] = field(default_factory=list)
    number: int = 0

    def add(self, one: SheetInk) -> None:
        self.number += 1
        if UNKNOWN in one.marks:
            self._doubtful.append(one)
        else:
            self._certain.setdefault((one.template, one.marks), []).append(one)

    def like(self, one: SheetInk) -> Iterator[SheetInk]:
        """Those that could be this sheet by template and marks."""
        if UNKNOWN not in one.marks:
            yield from self._certain.get((one.template, one.marks), ())
        else:
            for (template, marks), found in self._certain.items():
                if template == one.template and may_be_same(marks, one.marks):
                    yield from found
        for other in self._doubtful:
            if other.template == one.template and may_be_same(other.marks, one.marks):
                yield other
