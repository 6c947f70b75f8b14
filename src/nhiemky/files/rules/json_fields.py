"""Fields of a case, each read with its type: a `true` is no number, a `"3"` neither, and a misspelt key is no field."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Mapping
from typing import Any, NoReturn, TypeVar

from nhiemky.files.rules.malformed import Malformed

Kind = TypeVar("Kind", dict[str, Any], list[Any], str, bool)

_CALLED = {dict: "object", list: "list", str: "text", bool: "true-or-false"}


def fields(value: Any, *, path: str, required: Collection[str], optional: Collection[str]) -> dict[str, Any]:
    """The object at `path`, with all keys it has to have and none that nobody reads."""
    found = typed(value, kind=dict, path=path)
    for key in required:
        if key not in found:
            raise Malformed("missing", path=join(path, key))
    for key in found:
        if key not in required and key not in optional:
            raise Malformed("unknown-key", path=join(path, key), expected=", ".join([*required, *optional]))
    return found


def typed(value: Any, *, kind: type[Kind], path: str) -> Kind:
    """The value, if it is of this type and not of a type that only behaves like it."""
    if type(value) is not kind:
        refuse_type(value, expected=_CALLED[kind], path=path)
    return value


def whole(value: Any, *, path: str, least: int | None = None) -> int:
    """A whole number, at least `least`."""
    if type(value) is not int:
        refuse_type(value, expected="whole-number", path=path)
    if least is not None and value < least:
        raise Malformed("too-small", path=path, least=least, given=value)
    return value


def refuse_type(value: Any, *, expected: str, path: str) -> NoReturn:
    """`expected`: object, list, text, true-or-false, whole-number, number."""
    raise Malformed("wrong-type", path=path, expected=expected, given=_shown(value))


def one_of(value: Any, *, choices: Mapping[str, Any], path: str) -> Any:
    """What the text stands for."""
    text = typed(value, kind=str, path=path)
    if text not in choices:
        raise Malformed("not-one-of", path=path, expected=", ".join(choices), given=_shown(text))
    return choices[text]


def name(value: Any, *, path: str) -> str:
    """A name as it was written; refused where nothing is in it, or what cannot be printed."""
    text = typed(value, kind=str, path=path)
    if not same_name(text) or not "".join(text.split()).isprintable():
        raise Malformed("not-a-name", path=path, given=_shown(text))
    return text


def same_name(text: str) -> str:
    """One spelling for what reads the same: composed letters, single spaces."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def join(path: str, key: str) -> str:
    """`roll.summoned`, `[3].roll`."""
    return f"{path}.{key}" if path else key


def _shown(value: Any) -> str:
    """The beginning of what was given; a whole stack of papers would hide the message."""
    text = (
        {None: "null", True: "true", False: "false"}.get(value) if type(value) in (type(None), bool) else None
    )
    shown = text or (f'"{value}"' if isinstance(value, str) else str(value))
    return shown if len(shown) <= 40 else f"{shown[:39]}…"
