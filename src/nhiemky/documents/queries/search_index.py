"""The index of signs: the one place that speaks the search languages of SQLite (FTS5) and PostgreSQL (tsvector).

A key is a day and a number, so that walking down the keys meets the newest first: a word that stands in every document
is answered after the first page of them, without sorting. docs/decisions says why signs and not text.
"""

from __future__ import annotations

import datetime as dt
import json
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection

from nhiemky.documents.models import SearchEntry
from nhiemky.documents.rules.full_text import Asked, Either, Every, Sign

_NUMBERS = 2**32
#: PostgreSQL: of what it expects in more than so many rows, the newest so many are looked through one by one first.
_MANY, _NEWEST = 20_000, 6_000


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
        return _on_postgres(cursor, asked, most)


def _on_postgres(cursor: Any, asked: Asked, most: int) -> list[int]:
    """Words that stand in very many documents are looked for among the newest, one by one; all others by the index.

    In one query the planner would take words for independent, and walk through everything where it guesses wrong.
    """
    query = _tsquery(asked)
    if _at_most(cursor, asked) > _MANY:
        cursor.execute(
            "SELECT key FROM (SELECT key, index FROM documents_searchentry ORDER BY key DESC LIMIT %s) newest"
            " WHERE index @@ %s::tsquery ORDER BY key DESC LIMIT %s",
            [max(_NEWEST, 3 * most), query, most],
        )
        found = [key for (key,) in cursor.fetchall()]
        if len(found) >= most:
            return found
    cursor.execute(
        "WITH found AS MATERIALIZED (SELECT key FROM documents_searchentry WHERE index @@ %s::tsquery)"
        " SELECT key FROM found ORDER BY key DESC LIMIT %s",
        [query, most],
    )
    return [key for (key,) in cursor.fetchall()]


def _at_most(cursor: Any, asked: Asked) -> int:
    """How many rows there can be, by what the database knows of each sign: words that stand together are not rarer."""
    match asked:
        case Every(parts):
            return min(_at_most(cursor, part) for part in parts)
        case Either(parts):
            return sum(_at_most(cursor, part) for part in parts)
    cursor.execute(
        "EXPLAIN (FORMAT JSON) SELECT key FROM documents_searchentry WHERE index @@ %s::tsquery",
        [_tsquery(asked)],
    )
    (plan,) = cursor.fetchone()
    return int((json.loads(plan) if isinstance(plan, str) else plan)[0]["Plan"]["Plan Rows"])


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
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            SearchEntry.objects.bulk_create([entry for entry, _signs in rows], batch_size=1_000)
            cursor.executemany(
                "INSERT INTO documents_signs(rowid, signs) VALUES (%s, %s)",
                [(entry.key, signs) for entry, signs in rows],
            )
            return
        columns = [
            [getattr(entry, name) for entry, _signs in rows] for name in ("key", "document_id", "draft_id")
        ]
        cursor.execute(
            "INSERT INTO documents_searchentry (key, document_id, draft_id, signs, index)"
            " SELECT key, document, draft, '', array_to_tsvector(string_to_array(signs, ' ')) FROM"
            " unnest(%s::bigint[], %s::bigint[], %s::bigint[], %s::text[]) new(key, document, draft, signs)",
            [*columns, [signs for _entry, signs in rows]],
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
