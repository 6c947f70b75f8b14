"""What verbs left in the journal, read by tests."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from nhiemky.journal.models import Entry
from nhiemky.kernel.refusals import Refused


def last(number: int = 1) -> list[tuple[str, dict[str, Any]]]:
    """Verb and facts of the newest entries, the oldest of them first."""
    found = Entry.objects.order_by("-pk")[:number]
    return [(entry.verb, entry.facts) for entry in reversed(found)]


def verb() -> str:
    """The verb of the newest entry."""
    return last()[0][0]


@contextmanager
def refused(code: str = "", *, field: str | None = None) -> Iterator[None]:
    """The block is refused, with this code and about this field where they are said, and leaves no entry."""
    before = Entry.objects.count()
    with pytest.raises(Refused) as caught:
        yield
    assert code in ("", caught.value.code)
    assert field in (None, caught.value.facts.get("field"))
    assert Entry.objects.count() == before


def count_of(model: Any) -> Callable[[], int]:
    """How many rows of a model there are more than when this was called."""
    before = model.objects.count()
    return lambda: int(model.objects.count()) - before
