"""The index of signs: the one place that speaks the search languages of SQLite (FTS5) and PostgreSQL (tsvector).

A key is a day and a number, so that walking down the keys meets the newest first: a word that stands in every document
is answered after the first page of them, without sorting. docs/decisions says why signs and not text.
"""

from __future__ import annotations

import datetime as dt
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.db.models.expressions import RawSQL

from nhiemky.documents.models import SearchEntry
from nhiemky.documents.rules.full_text import Asked, Either, Every, Sign

_NUMBERS = 2**32
#: How many of the newest PostgreSQL looks through one by one before it asks its index for all.
_NEWEST = 2_000


@dataclass(frozen=True, slots=True)
class Found:
    """A row of the index, said by its key."""

    number: int
    draft: bool


def key_of(number: int, *, dated: dt.date | None, draft: bool = False) -> int:
    """The place in the index: what has no day stands behind everything that has one."""
    day = dated.toordinal() if dated else 0
    return day * _NUMBERS + number * 2 + draft


def read_key(key: int) -> Found:
    number, draft = divmod(key % _NUMBERS, 2)
    return Found(number, bool(draft))


def keys(asked: Asked, *, most: int) -> list[int]:
    """The keys of what is asked for, the newest first."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute(
                "SELECT rowid FROM documents_signs WHERE documents_signs MATCH %s ORDER BY rowid DESC LIMIT %s",
                [_fts5(asked), most],
            )
            return [key for (key,) in cursor.fetchall()]
        return _on_postgres(cursor, _tsquery(asked), most)


def _on_postgres(cursor: Any, asked: str, most: int) -> list[int]:
    """First among the newest, which answers for words that stand everywhere; then by the index, for all others.

    Left to itself the planner guesses how often words meet, and sometimes walks through everything.
    """
    cursor.execute(
        "SELECT key FROM (SELECT key, index FROM documents_searchentry ORDER BY key DESC LIMIT %s) newest"
        " WHERE index @@ %s::tsquery ORDER BY key DESC LIMIT %s",
        [_NEWEST, asked, most],
    )
    found = [key for (key,) in cursor.fetchall()]
    if len(found) >= most:
        return found
    cursor.execute(
        "WITH found AS MATERIALIZED (SELECT key FROM documents_searchentry WHERE index @@ %s::tsquery)"
        " SELECT key FROM found ORDER BY key DESC LIMIT %s",
        [asked, most],
    )
    return [key for (key,) in cursor.fetchall()]


def put(entry: SearchEntry, signs: Iterable[str]) -> None:
    """Write an entry and its signs; what the index said about the same thing is taken out."""
    wanted = sorted(signs)
    packed = zlib.compress(" ".join(wanted).encode(), 1) if connection.vendor == "sqlite" else b""
    of = {"document_id": entry.document_id} if entry.document_id else {"draft_id": entry.draft_id}
    before = SearchEntry.objects.filter(**of).first()
    if before is not None:
        if packed and before.key == entry.key and bytes(before.signs) == packed:
            return
        take_out(before)
    entry.signs = packed
    entry.save(force_insert=True)
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute(
                "INSERT INTO documents_signs(rowid, signs) VALUES (%s, %s)", [entry.key, " ".join(wanted)]
            )
        else:
            cursor.execute(
                "UPDATE documents_searchentry SET index = array_to_tsvector(%s::text[]) WHERE key = %s",
                [wanted, entry.key],
            )


def take_out(entry: SearchEntry) -> None:
    """Forget an entry and its signs."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute(
                "INSERT INTO documents_signs(documents_signs, rowid, signs) VALUES ('delete', %s, %s)",
                [entry.key, zlib.decompress(bytes(entry.signs)).decode()],
            )
    entry.delete()


def put_many(rows: Sequence[tuple[SearchEntry, str]]) -> None:
    """New entries with their signs, one string each, in bulk: what is not in the index yet."""
    for entry, signs in rows:
        entry.signs = zlib.compress(signs.encode(), 1) if connection.vendor == "sqlite" else b""
    SearchEntry.objects.bulk_create([entry for entry, _signs in rows], batch_size=1_000)
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.executemany(
                "INSERT INTO documents_signs(rowid, signs) VALUES (%s, %s)",
                [(entry.key, signs) for entry, signs in rows],
            )
        else:
            cursor.execute(
                "UPDATE documents_searchentry entry SET index = array_to_tsvector(string_to_array(new.signs, ' '))"
                " FROM (SELECT unnest(%s::bigint[]) AS key, unnest(%s::text[]) AS signs) new WHERE entry.key = new.key",
                [[entry.key for entry, _signs in rows], [signs for _entry, signs in rows]],
            )


def _fts5(asked: Asked) -> str:
    match asked:
        case Sign(text, begins):
            return f'"{text}"' + (" *" if begins else "")
        case Every(parts):
            return "(" + " AND ".join(map(_fts5, parts)) + ")"
        case Either(parts):
            return "(" + " OR ".join(map(_fts5, parts)) + ")"
    raise TypeError(asked)


def _tsquery(asked: Asked) -> str:
    match asked:
        case Sign(text, begins):
            return f"'{text}'" + (":*" if begins else "")
        case Every(parts):
            return "(" + " & ".join(map(_tsquery, parts)) + ")"
        case Either(parts):
            return "(" + " | ".join(map(_tsquery, parts)) + ")"
    raise TypeError(asked)


def numbers(asked: Asked) -> Any:
    """The documents of what is asked for, as a condition of another query: `filter(pk__in=numbers(…))`."""
    if connection.vendor == "sqlite":
        return RawSQL(
            "SELECT (rowid %% %s) / 2 FROM documents_signs WHERE documents_signs MATCH %s",
            [_NUMBERS, _fts5(asked)],
        )
    return RawSQL(
        "SELECT document_id FROM documents_searchentry WHERE index @@ %s::tsquery", [_tsquery(asked)]
    )
