"""The papers of a case: lists of marks become the texts of `marks`, checked as they are read.

The quick way asks only whether all is well, for six hundred thousand papers; what is wrong is found out afterwards.
"""

from __future__ import annotations

from itertools import chain
from typing import Any

from nhiemky.elections.rules import marks
from nhiemky.elections.rules.marks import Kind
from nhiemky.files.rules import json_fields
from nhiemky.files.rules.malformed import Malformed

FLAGS = {
    "not_issued": marks.NOT_ISSUED,
    "off_list_names": marks.OFF_LIST,
    "foreign_marks": marks.FOREIGN,
}
_BOOL = {bool}
_LIST = {list}
_TWO = {2}


def papers(value: Any, *, kind: Kind, names: int, path: str) -> tuple[str, ...]:
    """The texts of all papers. Malformed: marks of the wrong length or type, a flag that is no truth value."""
    stack = json_fields.typed(value, kind=list, path=path)
    read = _struck if kind is Kind.STRIKE else _boxes
    texts = []
    for at, ballot in enumerate(stack):
        on_names = read(ballot.get("marks"), names) if type(ballot) is dict else ""
        if not on_names:
            _complain(ballot, kind=kind, names=names, path=f"{path}[{at}]")
        texts.append(on_names if len(ballot) == 1 else _flagged(ballot, on_names, f"{path}[{at}]"))
    return tuple(texts)


def _struck(given: Any, names: int) -> str:
    """The text, or nothing where something is wrong: a slate has at least one name."""
    if type(given) is list and len(given) == names and set(map(type, given)) == _BOOL:
        return marks.of_strikes(given)
    return ""


def _boxes(given: Any, names: int) -> str:
    if (
        type(given) is list
        and len(given) == names
        and set(map(type, given)) == _LIST
        and set(map(len, given)) == _TWO
        and set(map(type, chain.from_iterable(given))) == _BOOL
    ):
        return marks.of_boxes(given)
    return ""


def _flagged(ballot: dict[str, Any], on_names: str, path: str) -> str:
    found = json_fields.fields(ballot, path=path, required=("marks",), optional=FLAGS)
    raised = ""
    for key, flag in FLAGS.items():
        if json_fields.typed(found.get(key, False), kind=bool, path=f"{path}.{key}"):
            raised += flag
    return marks.encode(on_names, flags=raised)


def _complain(ballot: Any, *, kind: Kind, names: int, path: str) -> None:
    """Raise what is wrong with a paper that could not be read."""
    found = json_fields.fields(ballot, path=path, required=("marks",), optional=FLAGS)
    path = f"{path}.marks"
    given = json_fields.typed(found["marks"], kind=list, path=path)
    if len(given) != names:
        raise Malformed("marks-of-wrong-length", path=path, names=names, given=len(given))
    at = [_sound(mark, kind) for mark in given].index(False)
    path = f"{path}[{at}]"
    if kind is Kind.STRIKE:
        json_fields.typed(given[at], kind=bool, path=path)
    pair = json_fields.typed(given[at], kind=list, path=path)
    if len(pair) != len(("agree", "disagree")):
        raise Malformed("not-two-boxes", path=path, given=len(pair))
    box = [type(marked) is bool for marked in pair].index(False)
    json_fields.typed(pair[box], kind=bool, path=f"{path}[{box}]")


def _sound(mark: Any, kind: Kind) -> bool:
    return bool(_struck([mark], 1) if kind is Kind.STRIKE else _boxes([mark], 1))
