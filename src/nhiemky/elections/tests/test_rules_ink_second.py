"""What the second reader says of a box or a name by what it measured."""

from dataclasses import replace

import pytest

from nhiemky.elections.rules.ink import Verdict
from nhiemky.elections.rules.ink_second import SecondBoxInk, SecondThresholds, of_box

LIMITS = SecondThresholds()
CROSS = SecondBoxInk(
    length=13.0,
    darkness=0.4,
    solid=0.6,
    straight=0.1,
    beyond=0.0,
    hidden=False,
    sides=0,
    outside=0.3,
    frame=0.5,
    astray=0.0,
    noise=0.01,
)
EMPTY = replace(CROSS, length=0.0, darkness=0.0, solid=0.0, straight=0.0, outside=0.0)
SLASH = replace(CROSS, length=5.0, straight=0.95)


@pytest.mark.parametrize(
    ("ink", "verdict"),
    [
        (CROSS, Verdict.MARKED),
        (SLASH, Verdict.MARKED),
        (EMPTY, Verdict.NOT_MARKED),
        (replace(EMPTY, length=1.2, darkness=0.3, solid=0.4), Verdict.NOT_MARKED),
    ],
    ids=["cross", "slash", "empty", "dot"],
)
def test_what_is_clear(ink: SecondBoxInk, verdict: Verdict) -> None:
    assert of_box(ink, LIMITS) is verdict


@pytest.mark.parametrize(
    "ink",
    [
        replace(CROSS, solid=2.0),
        replace(CROSS, darkness=0.1),
        replace(CROSS, sides=3),
        replace(CROSS, outside=7.0),
        replace(CROSS, frame=0.1),
        replace(CROSS, astray=0.8),
        replace(CROSS, noise=0.1),
        replace(SLASH, length=2.3),
        replace(SLASH, beyond=1.0),
        replace(EMPTY, hidden=True),
        replace(EMPTY, sides=4),
        replace(EMPTY, outside=7.0),
        replace(EMPTY, frame=0.1),
        replace(EMPTY, noise=0.1),
    ],
    ids=[
        "blackened",
        "faint",
        "circled",
        "much ink around",
        "no frame where it should be",
        "frame elsewhere than its neighbours",
        "paper too uneven to see a pencil",
        "a stroke begun and left",
        "a line that passes the box",
        "a crease that may hide a stroke",
        "circled without a mark",
        "a mark beside the box",
        "empty, but of another place",
        "empty, as far as one can see",
    ],
)
def test_what_a_person_has_to_look_at(ink: SecondBoxInk) -> None:
    assert of_box(ink, LIMITS) is Verdict.DOUBTFUL


def test_what_is_thinner_than_a_pen_writes_is_no_stroke() -> None:
    trace = replace(EMPTY, length=3.0, darkness=0.1, solid=0.12, straight=0.9)
    assert of_box(trace, LIMITS) is Verdict.NOT_MARKED
    assert of_box(replace(trace, length=6.0), LIMITS) is Verdict.DOUBTFUL
