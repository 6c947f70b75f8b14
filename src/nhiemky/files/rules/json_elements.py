"""JSON read strictly and one case at a time: ten thousand cases with all their papers do not stand in memory together."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, NoReturn

from nhiemky.files.rules.malformed import Malformed

_SPACE = re.compile(r"[ \t\n\r]*")


def elements(text: str) -> tuple[bool, Iterator[Any]]:
    """Whether the document is a list, and its elements (or the one value). Malformed: what is not JSON, a key twice."""
    return _elements(text, _DECODER)


def exact_elements(text: str) -> tuple[bool, Iterator[Any]]:
    """The same, numbers with a fraction as the decimals that were written."""
    return _elements(text, _EXACT)


def _elements(text: str, decoder: json.JSONDecoder) -> tuple[bool, Iterator[Any]]:
    start = _after_space(text, 0)
    is_list = text.startswith("[", start)
    return is_list, _of_list(text, start + 1, decoder) if is_list else _of_one(text, start, decoder)


def _of_one(text: str, at: int, decoder: json.JSONDecoder) -> Iterator[Any]:
    value, end = _value(text, at, decoder)
    _check_end(text, end)
    yield value


def _of_list(text: str, at: int, decoder: json.JSONDecoder) -> Iterator[Any]:
    at = _after_space(text, at)
    if text.startswith("]", at):
        _check_end(text, at + 1)
        return
    while True:
        value, end = _value(text, at, decoder)
        yield value
        at = _after_space(text, end)
        if text.startswith("]", at):
            _check_end(text, at + 1)
            return
        if not text.startswith(",", at):
            _not_json(text, at)
        at = _after_space(text, at + 1)


def _value(text: str, at: int, decoder: json.JSONDecoder) -> tuple[Any, int]:
    try:
        return decoder.raw_decode(text, at)
    except json.JSONDecodeError as error:
        _not_json(text, error.pos)
    except Malformed as wrong:
        raise Malformed(wrong.code, path=_place(text, at), **wrong.facts) from None
    except (RecursionError, ValueError):  # brackets in brackets without end, a number of thousands of digits
        _not_json(text, at)


def _check_end(text: str, at: int) -> None:
    end = _after_space(text, at)
    if end != len(text):
        _not_json(text, end)


def _after_space(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    return found.end() if found else at


def _not_json(text: str, at: int) -> NoReturn:
    raise Malformed("not-json", path=_place(text, at)) from None


def _place(text: str, at: int) -> str:
    """Line and column, both from 1."""
    return f"{text.count(chr(10), 0, at) + 1}:{at - text.rfind(chr(10), 0, at)}"


def _each_key_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """JSON allows a key twice and readers keep the last one: a name's other count would be lost without a word."""
    found = dict(pairs)
    if len(found) != len(pairs):
        keys = [key for key, _value in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise Malformed("key-twice", path="", given=twice)
    return found


def _no_constant(constant: str) -> NoReturn:
    raise Malformed("not-a-number", path="", given=constant)


_DECODER = json.JSONDecoder(object_pairs_hook=_each_key_once, parse_constant=_no_constant)
_EXACT = json.JSONDecoder(object_pairs_hook=_each_key_once, parse_constant=_no_constant, parse_float=Decimal)
