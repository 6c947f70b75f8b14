"""Before the day: how much is read of a rehearsal, and whether the printer kept the size."""

from __future__ import annotations

import pytest

from nhiemky.elections.rules import rehearsing
from nhiemky.kernel.refusals import Refused


@pytest.mark.parametrize(
    ("state", "pages", "code"),
    [
        ("closed", 1, "ballot-not-at-this-step"),
        ("void", 1, "ballot-not-at-this-step"),
        ("voting", 0, "scan-without-pages"),
        ("counting", 61, "rehearsal-too-long"),
    ],
)
def test_what_is_no_rehearsal(state, pages, code):
    with pytest.raises(Refused) as caught:
        rehearsing.check(state, pages=pages)
    assert caught.value.code == code


@pytest.mark.parametrize("state", ["voting", "counting"])
def test_a_rehearsal_is_held_until_the_count_is_over(state):
    rehearsing.check(state, pages=60)


@pytest.mark.parametrize(
    ("dpi", "percent", "full"),
    [
        (200, 100, True),
        (201, 100, True),
        (194, 97, False),
        (150, 100, True),
        (291, 97, False),
        (609, 102, True),
    ],
)
def test_the_marks_say_how_large_a_sheet_was_printed(dpi, percent, full):
    assert rehearsing.size_printed(dpi) == percent and rehearsing.is_full_size(dpi) is full
    assert rehearsing.size_printed(0) is None
