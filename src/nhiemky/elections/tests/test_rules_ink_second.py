"""What the second reader says of a box or a name by what it measured."""

from dataclasses import replace

import pytest

from nhiemky.elections.rules.ink import Verdict
from nhiemky.elections.rules.ink_second import SecondBoxInk, SecondNameInk, SecondThresholds, of_box, of_name

LIMITS = SecondThresholds()
CROSS = SecondBoxInk(
    length=13.0,
    darkness=0.4,
    solid=0.6,
    filled=0.25,
    straight=0.1,
    level=0.2,
    beyond=0.0,
    hidden=False,
    sides=0,
    outside=0.3,
    frame=0.5,
    astray=0.0,
    noise=0.01,
)
EMPTY = replace(CROSS, length=0.0, darkness=0.0, solid=0.0, filled=0.0, straight=0.0, outside=0.0)
SLASH = replace(CROSS, length=5.0, straight=0.95)


@pytest.mark.parametrize(
    ("ink", "verdict"),
    [
        (CROSS, Verdict.MARKED),
        (SLASH, Verdict.MARKED),
        (replace(CROSS, noise=0.05), Verdict.MARKED),
        (replace(CROSS, length=7.1, solid=0.342, darkness=0.209), Verdict.MARKED),
        (EMPTY, Verdict.NOT_MARKED),
        (replace(EMPTY, length=1.2, darkness=0.3, solid=0.4), Verdict.NOT_MARKED),
    ],
    ids=["cross", "slash", "cross on grainy paper", "the finest pencil", "empty", "dot"],
)
def test_what_is_clear(ink: SecondBoxInk, verdict: Verdict) -> None:
    assert of_box(ink, LIMITS) is verdict


@pytest.mark.parametrize(
    "ink",
    [
        replace(CROSS, solid=2.0),
        replace(CROSS, darkness=0.1),
        replace(CROSS, sides=3),
        replace(CROSS, filled=0.8),
        replace(CROSS, solid=1.45, straight=0.6),
        replace(CROSS, length=6.2, solid=0.29, darkness=0.16),
        replace(CROSS, length=6.2, solid=0.36, darkness=0.171),
        replace(CROSS, length=19.0),
        replace(CROSS, length=4.3, solid=0.9),
        replace(CROSS, length=4.6, solid=0.85),
        replace(CROSS, sides=1, outside=7.0),
        replace(CROSS, frame=0.1),
        replace(CROSS, astray=0.8),
        replace(CROSS, noise=0.1),
        replace(SLASH, length=2.3),
        replace(SLASH, beyond=1.0),
        replace(SLASH, level=1.0),
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
        "full of ink",
        "blackened to and fro",
        "a hair on the glass",
        "a curly hair that looks thicker",
        "scribbled over",
        "short and thick",
        "a dash of a marker",
        "ink around and along a side",
        "no frame where it should be",
        "frame elsewhere than its neighbours",
        "paper too uneven to see a pencil",
        "a stroke begun and left",
        "a line that passes the box",
        "a level line",
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


def test_an_arm_that_sticks_far_out_does_not_spoil_a_cross() -> None:
    assert of_box(replace(CROSS, outside=6.0), LIMITS) is Verdict.MARKED


STRUCK = SecondNameInk(
    open=0.0,
    gaps=0,
    words=3,
    long=7.0,
    faintest=0.5,
    run=7.5,
    bare=0.0,
    steep=0.0,
    under=0.5,
    hidden=False,
    noise=0.01,
)
LEFT = replace(STRUCK, open=0.11, gaps=2, faintest=0.06, run=0.5, bare=7.0, steep=7.0)
ZIGZAG = replace(STRUCK, run=1.6, bare=5.0, under=2.5)


@pytest.mark.parametrize(
    ("ink", "verdict"),
    [
        (STRUCK, Verdict.MARKED),
        (ZIGZAG, Verdict.MARKED),
        (replace(STRUCK, bare=0.8), Verdict.MARKED),
        (replace(STRUCK, noise=0.05), Verdict.MARKED),
        (LEFT, Verdict.NOT_MARKED),
        (replace(LEFT, noise=0.05), Verdict.NOT_MARKED),
    ],
    ids=[
        "struck",
        "zigzag",
        "a letter of a long name stands out",
        "struck, photographed",
        "left",
        "photographed",
    ],
)
def test_what_is_clear_of_names(ink: SecondNameInk, verdict: Verdict) -> None:
    assert of_name(ink, LIMITS) is verdict


@pytest.mark.parametrize(
    "ink",
    [
        replace(STRUCK, bare=2.5, steep=2.0),
        replace(STRUCK, open=0.06, gaps=1, bare=2.5, steep=2.0),
        replace(LEFT, run=2.0),
        replace(LEFT, under=6.0),
        replace(LEFT, gaps=1),
        replace(STRUCK, run=0.8, bare=7.0, under=7.0),
        replace(ZIGZAG, run=0.8, under=0.5),
        replace(STRUCK, faintest=0.1),
        replace(STRUCK, hidden=True),
        replace(LEFT, noise=0.1),
        replace(STRUCK, noise=0.1),
    ],
    ids=[
        "half struck, all gaps closed",
        "half struck",
        "one word struck",
        "underlined or circled",
        "one gap closed",
        "underlined close to the letters",
        "written over, or a very steep zigzag",
        "a shadow in all gaps",
        "a crease through the name",
        "paper too uneven to see a pencil",
        "paper nearly as uneven as the ink is dark",
    ],
)
def test_which_names_a_person_has_to_look_at(ink: SecondNameInk) -> None:
    assert of_name(ink, LIMITS) is Verdict.DOUBTFUL
