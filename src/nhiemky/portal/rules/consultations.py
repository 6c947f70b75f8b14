"""What residents may send, what they must agree to, how fast; whose names the published table shows.

NĐ 42/2022 art. 8 asks for the state and the outcome of each opinion; its days for answering were not read (governance
§7.1), so none is promised. Names: only bodies that were asked as such, and residents who agreed to it where the decision
says so.
"""

from __future__ import annotations

import datetime as dt
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from nhiemky.kernel.refusals import Refused

#: Letters of a number to follow an opinion by: none that is taken for another one when read out or written down.
LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
GROUP, GROUPS = 4, 2
#: How many opinions one address may send in how many seconds: a family or a residential group shares one.
MOST, WITHIN = 10, 600.0
RESIDENT = "Người dân"


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicOpinion:
    """What a resident has written. `agrees`: to the processing of what they wrote; `trap`: a box that people do not see."""

    content: str
    node: str = ""
    name: str = ""
    residence: str = ""
    agrees: bool = False
    name_may_be_shown: bool = False
    trap: str = ""


class Pace:
    """How often something came from each address lately; forgets by itself."""

    def __init__(self, *, most: int = MOST, within: float = WITHIN, addresses: int = 5000) -> None:
        self._most, self._within, self._addresses = most, within, addresses
        self._seen: dict[str, deque[float]] = {}

    def check(self, address: str, *, now: float) -> None:
        """Count one more from an address. Refused: consultation-too-many, with the minutes to wait."""
        times = self._seen.setdefault(address, deque())
        while times and times[0] <= now - self._within:
            times.popleft()
        if len(times) >= self._most:
            raise Refused("consultation-too-many", minutes=int((times[0] + self._within - now) // 60) + 1)
        times.append(now)
        if len(self._seen) > self._addresses:
            self._forget(now)

    def _forget(self, now: float) -> None:
        fresh = {key: times for key, times in self._seen.items() if times[-1] > now - self._within}
        # Still too many addresses at once: the oldest leave, whoever they are; memory is worth more than a perfect count.
        self._seen = dict(list(fresh.items())[-self._addresses :])


def is_open(*, due_on: dt.date, closed: bool, today: dt.date) -> bool:
    """Residents may write until the end of the due day."""
    return not closed and today <= due_on


def check_sent(said: PublicOpinion, *, due_on: dt.date, closed: bool, today: dt.date) -> None:
    """Refused: consultation-over, consultation-trap, opinion-empty, consultation-without-consent."""
    if not is_open(due_on=due_on, closed=closed, today=today):
        raise Refused("consultation-over")
    if said.trap:
        raise Refused("consultation-trap", field="website")
    if not said.content.strip():
        raise Refused("opinion-empty", field="content")
    if not said.agrees:
        raise Refused("consultation-without-consent", field="agrees")


def code(pick: Callable[[str], str]) -> str:
    """`7K3M-9QPX`; `pick` chooses one letter, unguessably."""
    return "-".join("".join(pick(LETTERS) for _letter in range(GROUP)) for _group in range(GROUPS))


def code_as_meant(typed: str) -> str:
    """A number as somebody typed it from paper: any case, with or without spaces and dashes."""
    letters = "".join(letter for letter in typed.upper() if letter.isalnum())
    return "-".join(letters[at : at + GROUP] for at in range(0, len(letters), GROUP))


def called(*, of_public: bool, name: str, may_be_shown: bool, names: bool, body: str, way: str) -> str:
    """Who stands in the published table: a body that was asked, a resident who agreed, else nobody by name.

    `body`: name of the unit or body that was asked, empty for a person; `way`: how it came, in words.
    """
    if of_public:
        return name if names and may_be_shown and name else RESIDENT
    return body or f"Ý kiến góp ý ({way.lower()})"
