"""Which signs stand for a document in the index, and what somebody's words ask of them.

An index of signs, not of text, so that SQLite and PostgreSQL answer alike: every folded word (`hoach`), every two words
that stand together (`_ke_hoach`), both again for the register's own line (`^hoach`, `^ke_hoach`), its symbol (`=02-kh/du`), symbols that its
text cites (`~02-kh/du`), its day (`@d2020-12-10`, `@m2020-12`, `@n2020`) and where it belongs (`@u12`, `@kke-hoach` …).
Nothing is typed with these marks: what people type is cut into letters and digits first.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from nhiemky.documents.rules.symbols import standard_of
from nhiemky.vietnamese.document_kinds import KINDS
from nhiemky.vietnamese.folding import fold
from nhiemky.vietnamese.symbols import find_symbols, normal

#: Of a very long text only the beginning is looked through: 20,000 words are some 40 pages.
MOST_WORDS, MOST_CITED_IN = 20_000, 200_000
MOST_ASKED = 12
LONGEST_WORD = 40
#: A last word of so many letters may be unfinished ("soa" finds "soát"); a shorter one begins half the dictionary.
SHORTEST_BEGINNING = 3

_WORD = re.compile(r"[^\W_]+")
_IN_SYMBOL = re.compile(r"[^\w/&-]")
_DATE = re.compile(r"(?:(?:([0-9]{1,2})[/.-])?([0-9]{1,2})[/.-])?((?:19|20)[0-9]{2})")
_BEFORE_DATE = frozenset({"ngay", "thang", "nam"})


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign of the index; `begins`: any sign that begins so."""

    text: str
    begins: bool = False


@dataclass(frozen=True, slots=True)
class Every:
    """All of the parts."""

    parts: tuple[Asked, ...]


@dataclass(frozen=True, slots=True)
class Either:
    """At least one of the parts."""

    parts: tuple[Asked, ...]


Asked = Sign | Every | Either


@dataclass(frozen=True, slots=True)
class Place:
    """Where something belongs: ids of its unit and of those above, kind in words, level, book, whether it is a draft."""

    units: tuple[int, ...]
    kind: str = ""
    level: str = ""
    book: str = ""
    draft: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What is known of a document or a draft: the register's own line part by part, its symbols, its text, its day."""

    line: Sequence[str]
    place: Place
    symbols: Sequence[str] = ()
    text: str = ""
    dated: dt.date | None = None


def signs(words: Words) -> set[str]:
    """Every sign that stands for it."""
    found = set(_signs_of_place(words.place))
    for part in words.line:
        own = words_in(part)
        found.update(own, map(_pair, pairwise(own)))
        found.update(f"^{sign}" for sign in own)
        found.update(f"^{first}_{second}" for first, second in pairwise(own))
    text = words_in(words.text)[:MOST_WORDS]
    found.update(text, map(_pair, pairwise(text)))
    found.update(symbol_sign("=", written) for written in words.symbols if written)
    cited = find_symbols(words.text[:MOST_CITED_IN])
    found.update(symbol_sign("~", normal(symbol)) for _start, _end, symbol in cited if symbol.kind)
    if words.dated:
        found.update((f"@d{words.dated:%Y-%m-%d}", f"@m{words.dated:%Y-%m}", f"@n{words.dated:%Y}"))
    return found


def words_in(text: str) -> list[str]:
    """The folded words of a text, in order; one that is too long to be a word is cut, 02 is 2."""
    return [word[:LONGEST_WORD].lstrip("0") or "0" for word in _WORD.findall(fold(text))]


def symbol_sign(mark: str, symbol: str) -> str:
    return mark + _IN_SYMBOL.sub("", fold(symbol))


def spellings(symbol: str, kind: str) -> set[str]:
    """A symbol in standard form, and as people write it wrongly: 01-CTr/QU is looked for as 01-CT/QU and 01-CrT/QU."""
    found = {symbol}
    for known in KINDS:
        if known.name == kind:
            pattern = rf"(?<=[-/]){re.escape(known.letters)}(?=[-/])"
            found.update(re.sub(pattern, wrong, symbol, count=1) for wrong in known.wrong)
    return found


def kind_sign(kind: str) -> str:
    return "@k" + "-".join(words_in(kind))


def within(units: Iterable[int]) -> Asked:
    """What belongs to one of these units or stands below it."""
    return Either(tuple(Sign(f"@u{unit}") for unit in units))


def asked(typed: str) -> tuple[Asked, ...]:
    """What is meant, the nearest first: a symbol itself or words that stand together in the register's line, then
    together anywhere, then all of the words wherever they stand. Nothing for words without a letter or a digit."""
    runs, others = _cut(typed)
    words = [word for run in runs for word in run]
    if not words and not others:
        return ()
    last = words[-1:] if words and len(words[-1]) >= SHORTEST_BEGINNING else []
    loose = (*map(Sign, words[: -1 if last else None]), *(Sign(word, begins=True) for word in last))
    levels = [
        Every((*_together("^", runs), *(other.own for other in others))),
        Every((*_together("", runs), *(other.cited for other in others))),
        Every((*loose, *(other.anywhere for other in others))),
    ]
    whole = tuple(_whole_symbol(typed))
    return (*whole, *levels[:-1], Either((*whole, levels[-1])) if whole else levels[-1])


@dataclass(frozen=True, slots=True)
class _Other:
    """A symbol or a date among the words: the document's own; its own or one it cites; or its letters somewhere."""

    own: Asked
    cited: Asked
    anywhere: Asked


def _cut(typed: str) -> tuple[list[list[str]], list[_Other]]:
    """Runs of plain words, and the symbols and dates between them."""
    runs: list[list[str]] = [[]]
    others: list[_Other] = []
    for chunk in re.sub(r"\s*/\s*", "/", typed).split()[:MOST_ASKED]:
        other = _date(chunk) or _symbol(chunk)
        if other is None:
            runs[-1].extend(words_in(chunk))
            continue
        if (
            isinstance(other.own, Sign)
            and other.own.text[0] == "@"
            and runs[-1][-1:]
            and runs[-1][-1] in _BEFORE_DATE
        ):
            runs[-1].pop()
        others.append(other)
        runs.append([])
    return [run for run in runs if run], others


def _whole_symbol(typed: str) -> Iterator[Asked]:
    """`1- kh / du` and `Kế hoạch 01-KH/ĐU` are one symbol with signs of its own; its document comes before all others."""
    standard = standard_of(typed)
    if standard:
        yield Sign(symbol_sign("=", standard))
        yield Sign(symbol_sign("~", standard))


def _symbol(chunk: str) -> _Other | None:
    standard = standard_of(chunk)
    if not standard:
        return None
    own, cited = Sign(symbol_sign("=", standard)), Sign(symbol_sign("~", standard))
    letters = Every(tuple(map(Sign, words_in(chunk))))
    return _Other(own, Either((own, cited)), Either((own, cited, letters)))


def _date(chunk: str) -> _Other | None:
    found = _DATE.fullmatch(chunk)
    if found is None:
        return None
    day, month, year = (int(part) if part else None for part in found.groups())
    try:
        dt.date(year or 1, month or 1, day or 1)
    except ValueError:
        return None
    own = Sign(
        f"@d{year}-{month:02d}-{day:02d}" if day else f"@m{year}-{month:02d}" if month else f"@n{year}"
    )
    plain = words_in(chunk)
    written = Every(tuple(_together("", [plain])))
    return _Other(own, Either((own, written)), Either((own, written)))


def _together(mark: str, runs: Iterable[Sequence[str]]) -> Iterator[Sign]:
    """The words of a run one beside the other; a word that stands alone."""
    for run in runs:
        if len(run) == 1:
            yield Sign(f"{mark}{run[0]}")
        for first, second in pairwise(run):
            yield Sign(f"{mark or '_'}{first}_{second}")


def _pair(both: tuple[str, str]) -> str:
    return f"_{both[0]}_{both[1]}"


def _signs_of_place(place: Place) -> Iterator[str]:
    yield from (f"@u{unit}" for unit in place.units)
    yield "@draft" if place.draft else "@document"
    if place.kind:
        yield kind_sign(place.kind)
    if place.level:
        yield f"@l{place.level}"
    if place.book:
        yield f"@b{place.book}"
