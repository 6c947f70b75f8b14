"""How a higher room follows a lower one without the lower one knowing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from typing import Any, TypeVar

E = TypeVar("E")
_followers: dict[type[Any], list[Callable[[Any, Any], None]]] = defaultdict(list)


class Values(dict[str, Any]):
    """Field name → value as it was entered: the only part of an event that may be personal.

    The journal keeps the names and a salted hash of each value in its chain and the values beside it,
    where a recorded decision can erase them. Every other field of an event is an id, a number, a date,
    a truth or a short code.
    """


def on(event: type[E], follower: Callable[[Any, E], None]) -> None:
    """Said only in site/wiring.py. The follower runs inside the transaction of the action."""
    _followers[event].append(follower)


def tell(actor: Any, event: Any) -> None:
    """Tell the followers of an event, in the order they were named; any of them may refuse."""
    for follower in _followers[type(event)]:
        follower(actor, event)
