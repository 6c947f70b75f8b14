"""The marks of one paper as a short text: what operators key, what is compared, kept and counted.

One character a name, in the order of the slate. Papers with names to strike: `-` left, `x` struck. Papers with boxes:
`a` agree, `d` disagree, `b` both, `n` neither. What concerns the whole paper stands after `!`: `i` not issued by the
board, `o` names that are not on the list, `f` foreign marks; always in this order, each once. `-x-x!if`.
The text tells nothing but what is on the paper: equal papers are equal texts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from nhiemky.kernel.refusals import Refused


class Kind(StrEnum):
    """How a paper is marked."""

    SINGLE = "single"
    STRIKE = "strike"
    COLUMNS = "columns"


NOT_STRUCK, STRUCK = "-", "x"
AGREE, DISAGREE, BOTH, NEITHER = "a", "d", "b", "n"
FLAG = "!"
NOT_ISSUED, OFF_LIST, FOREIGN = "i", "o", "f"
FLAGS = NOT_ISSUED + OFF_LIST + FOREIGN
ALPHABET = {
    Kind.STRIKE: NOT_STRUCK + STRUCK,
    Kind.SINGLE: AGREE + DISAGREE + BOTH + NEITHER,
    Kind.COLUMNS: AGREE + DISAGREE + BOTH + NEITHER,
}
_OF_BOXES = {(True, False): AGREE, (False, True): DISAGREE, (True, True): BOTH, (False, False): NEITHER}
_BOXES = {mark: boxes for boxes, mark in _OF_BOXES.items()}
_OF_STRIKE = (NOT_STRUCK, STRUCK)


@dataclass(frozen=True, slots=True)
class Paper:
    """The text taken apart: a character a name, and the flags of the whole paper."""

    on_names: str
    flags: str


def of_strikes(struck: Sequence[bool]) -> str:
    """The text of a paper with names to strike: per name, whether it was struck."""
    return "".join([_OF_STRIKE[one] for one in struck])


def of_boxes(boxes: Sequence[Sequence[bool]]) -> str:
    """The text of a paper with boxes: per name, whether agree and whether disagree is marked."""
    return "".join([_OF_BOXES[agree, disagree] for agree, disagree in boxes])


def strikes(on_names: str) -> tuple[bool, ...]:
    """Per name, whether it was struck: the inverse of `of_strikes`."""
    return tuple(mark == STRUCK for mark in on_names)


def boxes(on_names: str) -> tuple[tuple[bool, bool], ...]:
    """Per name, agree and disagree: the inverse of `of_boxes`."""
    return tuple(_BOXES[mark] for mark in on_names)


def encode(on_names: str, *, flags: str = "") -> str:
    """The one text for these marks; flags may come in any order."""
    ordered = "".join(flag for flag in FLAGS if flag in flags)
    return f"{on_names}{FLAG}{ordered}" if ordered else on_names


def decode(text: str) -> Paper:
    """The text taken apart; `check` it first."""
    on_names, _, flags = text.partition(FLAG)
    return Paper(on_names, flags)


def check(text: str, *, kind: Kind, names: int) -> None:
    """Refuse a text of the wrong length, with a character of another kind of paper, or not in its one spelling."""
    on_names, mark, flags = text.partition(FLAG)
    if len(on_names) != names:
        raise Refused("marks-of-wrong-length", marks=len(on_names), names=names, field="marks")
    if not set(on_names) <= set(ALPHABET[kind]):
        raise Refused("marks-unknown", marks=text, field="marks")
    if not set(flags) <= set(FLAGS) or encode(on_names, flags=flags) != text or (mark and not flags):
        raise Refused("marks-unknown", marks=text, field="marks")
