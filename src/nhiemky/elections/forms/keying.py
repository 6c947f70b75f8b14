"""A paper as it comes from the keying page: by script as its marks, without scripts as ticked boxes."""

from __future__ import annotations

from django.http import QueryDict

from nhiemky.elections.rules import marks
from nhiemky.elections.rules.marks import Kind

#: Nobody's page believes this number of papers: what cannot be read is out of step.
UNREADABLE = -1


class KeyedPaper:
    """No form of the kit: nothing is typed here, and a paper that cannot be read is refused by the rules."""

    def __init__(self, sent: QueryDict) -> None:
        self.sent = sent

    @property
    def takes_back(self) -> bool:
        return self.sent.get("verb") == "undo"

    @property
    def seen(self) -> int:
        seen = self.sent.get("seen", "")
        return int(seen) if seen.isdecimal() and len(seen) < 9 else UNREADABLE

    def marks(self, kind: Kind, *, names: int) -> str:
        """The text of the paper (rules.marks)."""
        if "marks" in self.sent:
            return str(self.sent["marks"])
        if kind is Kind.STRIKE:
            struck = self._places("struck")
            on_names = marks.of_strikes([place in struck for place in range(names)])
        else:
            agree, disagree = self._places("agree"), self._places("disagree")
            on_names = marks.of_boxes([(place in agree, place in disagree) for place in range(names)])
        return marks.encode(on_names, flags="".join(self.sent.getlist("flags")))

    def _places(self, name: str) -> set[int]:
        return {int(place) for place in self.sent.getlist(name) if place.isdecimal() and len(place) < 5}
