"""The symbol of a document as it was typed, beside the form it should have."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from nhiemky.vietnamese.document_kinds import KINDS, kind_from_word
from nhiemky.vietnamese.symbols import Style, Symbol, normal, parse_symbol
from nhiemky.vietnamese.unreadable import Unreadable

#: The kinds a register offers, as people say them.
KIND_NAMES: tuple[str, ...] = tuple(kind.name for kind in KINDS)
_NAME_OF_CODE = {kind.code: kind.name for kind in KINDS}
#: Symbols whose reading is remembered: lists ask again after every change.
_REMEMBERED = 8_192
_TOO_MANY_DASHES = "symbol-too-many-dashes"
_BEFORE_NUMBER = re.compile(r"^\D*?(?=[0-9])")


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something about a document that a reader should look at; never a refusal. Words are chosen in the page."""

    code: str
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Read:
    """`symbol` in standard form (as typed where it cannot be read), `written` as typed; `number` None if it has none."""

    kind: str
    symbol: str
    written: str
    number: int | None
    doubts: tuple[Doubt, ...] = ()


@lru_cache(maxsize=_REMEMBERED)
def read_symbol(typed: str, kind: str) -> Read:
    """Read a symbol; `kind` in words decides between kinds that share letters and is taken from the symbol if empty."""
    name = kind_name(kind)
    written = " ".join(typed.split())
    if not written:
        return Read(name, "", "", None)
    try:
        symbol = parse_symbol(written, word=_known_word(name))
    except Unreadable as unreadable:
        code = unreadable.code if unreadable.code == _TOO_MANY_DASHES else "symbol-unreadable"
        return Read(name, written, written, None, (Doubt(code, {"written": written}),))
    standard = normal(symbol)
    return Read(
        kind=name or _NAME_OF_CODE.get(symbol.kind, symbol.kind),
        symbol=standard,
        written=written,
        number=symbol.number,
        doubts=tuple(_doubts(symbol, written, standard)),
    )


def kind_name(kind: str) -> str:
    """`Kế hoạch` for the code KH and for `kế hoạch`; a kind not in the table stays as it was typed."""
    typed = " ".join(kind.split())
    if typed in _NAME_OF_CODE:
        return _NAME_OF_CODE[typed]
    try:
        return _NAME_OF_CODE[kind_from_word(typed)]
    except Unreadable:
        return typed


def standard_of(words: str) -> str:
    """The standard form of a symbol that somebody searches for; empty when the words are no symbol."""
    try:
        symbol = parse_symbol(words)
    except Unreadable:
        return ""
    return "" if symbol.style is Style.BARE else normal(symbol)


@lru_cache(maxsize=_REMEMBERED)
def is_of_state(symbol: str) -> bool:
    """Whether a symbol in standard form is one of the State (156/QĐ-UBND), whose numbers begin again every year."""
    try:
        style = parse_symbol(symbol).style
    except Unreadable:
        return False
    return style not in (Style.PARTY, Style.BARE)


@lru_cache(maxsize=_REMEMBERED)
def letter_of(symbol: str) -> str:
    """The letter behind the number of a symbol in standard form (01a-KH/ĐU); empty where there is none."""
    try:
        return parse_symbol(symbol).letter
    except Unreadable:
        return ""


def _known_word(name: str) -> str:
    return name if name in KIND_NAMES else ""


def _doubts(symbol: Symbol, written: str, standard: str) -> list[Doubt]:
    if symbol.style is Style.BARE:
        return [Doubt("symbol-incomplete", {"written": written})]
    if _BEFORE_NUMBER.sub("", written) != standard:
        return [Doubt("symbol-not-standard", {"written": written, "standard": standard})]
    return []
