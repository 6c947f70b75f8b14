"""The arithmetic of the chain. Pure: no Django."""

from __future__ import annotations

import dataclasses
import datetime as dt
import hashlib
import json
import re
from collections.abc import Mapping
from typing import Any

from nhiemky.kernel.events import Values

# Made once: json.dumps would make a new encoder for each of a hundred thousand rows.
_ROWS = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False)
_VALUES = json.JSONEncoder(sort_keys=True, default=str)
CODE = re.compile(r"[A-Za-z0-9:._/ -]{0,64}")


def canonical(data: Mapping[str, Any]) -> bytes:
    """Canonical JSON: sorted keys, no spaces, UTF-8; the same bytes on every machine."""
    return _ROWS.encode(data).encode()


def link(previous_hash: str, row: Mapping[str, Any]) -> str:
    """SHA-256 over the previous hash and the canonical row, in hexadecimal."""
    return hashlib.sha256(previous_hash.encode() + canonical(row)).hexdigest()


def protected(
    *,
    unit: int,
    number: int,
    at: dt.datetime,
    actor: int | None,
    verb: str,
    topic: str,
    facts: Mapping[str, Any],
) -> dict[str, Any]:
    """The part of an entry that the chain protects, as its writer and its verifier hash it."""
    return {
        "unit": unit,
        "number": number,
        "at": at.astimezone(dt.UTC).isoformat(timespec="microseconds"),
        "actor": actor,
        "verb": verb,
        "topic": topic,
        "facts": facts,
    }


def salted(salt: str, value: Any) -> str:
    """SHA-256 of a value with the salt of its entry; with the salt erased nobody can guess the value back."""
    return hashlib.sha256(salt.encode() + _VALUES.encode(value).encode()).hexdigest()


def facts_of(event: Any, *, salt: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """Split an event into what the chain may hold and the values kept beside it.

    Raises TypeError for a field that is neither an id, number, date, truth or short code nor `Values`.
    """
    facts: dict[str, Any] = {}
    values: dict[str, Any] = {}
    for field in dataclasses.fields(event):
        content = getattr(event, field.name)
        if isinstance(content, Values):
            plain = {name: _storable(value) for name, value in content.items()}
            facts[field.name] = {name: salted(salt, value) for name, value in plain.items()}
            values[field.name] = plain
        else:
            facts[field.name] = _harmless(field.name, content)
    return facts, values


def _harmless(name: str, content: Any) -> Any:
    if content is None or isinstance(content, bool | int):
        return content
    if isinstance(content, dt.date | dt.datetime):
        return content.isoformat()
    if isinstance(content, str) and CODE.fullmatch(content):
        return content
    if isinstance(content, tuple | list):
        return [_harmless(name, part) for part in content]
    raise TypeError(f"event field {name!r} may be personal: put it into Values(...)")


def _storable(value: Any) -> Any:
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, tuple | list):
        return [_storable(part) for part in value]
    return value.isoformat() if isinstance(value, dt.date | dt.datetime) else str(value)
