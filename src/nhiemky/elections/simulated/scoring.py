"""What a reader made of a simulated deck, held against the truth: every figure that is promised, counted the same way."""

from __future__ import annotations

from dataclasses import dataclass, fields

from nhiemky.elections.rules.scanned import Mark, SheetReading, Status
from nhiemky.elections.simulated.deck import Seen, Truth

#: What anybody sees at once, and how it has to be read.
CLEAR = {Seen.MARK: True, Seen.BLANK: False, Seen.STRUCK: True, Seen.LEFT: False}
#: What only a person may decide.
FOR_PEOPLE = (Seen.AMBIGUOUS, Seen.HALF)


@dataclass(slots=True)
class Score:
    """Numbers of pages and of positions (boxes, names).

    `wrong`: clear positions read as the other thing; `doubt`: clear ones left to a person. `clean`: pages with nothing
    but clear positions, of which `clean_to_person` were not read for certain. `edges_lost`: faint and hasty marks read
    as blank; `dots_voted`: a pen laid down read as a mark. `odd`: pages with something that a person has to decide, of
    which `odd_missed` were read for certain. `folded_votes`: blank boxes of folded sheets read as marked.
    """

    pages: int = 0
    rejected: int = 0
    clear: int = 0
    wrong: int = 0
    doubt: int = 0
    clean: int = 0
    clean_to_person: int = 0
    edges: int = 0
    edges_lost: int = 0
    dots: int = 0
    dots_voted: int = 0
    odd: int = 0
    odd_missed: int = 0
    folded: int = 0
    folded_votes: int = 0

    def add(self, truth: Truth, reading: SheetReading) -> None:
        self.pages += 1
        self.folded += truth.folded
        if reading.status is Status.REJECTED:
            self.rejected += 1
            return
        marks = [mark for row in reading.rows for mark in row]
        for seen, mark in zip(truth.positions, marks, strict=True):
            self._position(seen, mark, folded=truth.folded)
        to_person = reading.status is not Status.READ
        if truth.extra is not None or any(seen in FOR_PEOPLE for seen in truth.positions):
            self.odd += 1
            self.odd_missed += not to_person
        elif all(seen in CLEAR for seen in truth.positions):
            self.clean += 1
            self.clean_to_person += to_person

    def _position(self, seen: Seen, mark: Mark, *, folded: bool) -> None:
        if seen in CLEAR:
            self.clear += 1
            self.doubt += mark is None
            self.wrong += mark is not None and mark is not CLEAR[seen]
            self.folded_votes += folded and not CLEAR[seen] and mark is True
        elif seen is Seen.EDGE:
            self.edges += 1
            self.edges_lost += mark is False
        elif seen is Seen.DOT:
            self.dots += 1
            self.dots_voted += mark is True

    def join(self, other: Score) -> None:
        """Count another deck in."""
        for one in fields(self):
            setattr(self, one.name, getattr(self, one.name) + getattr(other, one.name))

    @property
    def doubt_share(self) -> float:
        """Of clear positions, in per cent."""
        return 100 * self.doubt / max(self.clear, 1)

    @property
    def clean_share(self) -> float:
        """Of clean pages, in per cent: those that a person had to look at."""
        return 100 * self.clean_to_person / max(self.clean, 1)
