"""What the full-text search finds for a reader: the nearest first, among them the newest, with the place where it stands."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from django.db.models import Q, QuerySet
from django.db.models.functions import Left
from django.utils.timezone import localdate

from nhiemky.documents.models import Document, Draft, DraftVersion, Issue
from nhiemky.documents.queries import search_index
from nhiemky.documents.rules import full_text, snippets
from nhiemky.documents.rules.full_text import Asked, Every, Sign
from nhiemky.documents.rules.snippets import Pieces

PER_PAGE = 20
#: So many are counted and can be turned to; whoever finds more is better served by another word.
MOST = 200
#: So many are shown in a list, the newest; the list says so.
LISTED = 2_000
#: The place is looked for in the first so many letters of a text; further down the title is shown instead.
LOOKED_THROUGH = 60_000


class Reader(Protocol):
    """Which rows somebody sees, as the lists say it, and below which units they stand (access.Shelf)."""

    @property
    def seen(self) -> Q: ...
    @property
    def paths(self) -> tuple[str, ...]: ...


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What the results are narrowed to: a kind in words, a level, a year, a book ("in", "out", "cited", "draft")."""

    kind: str = ""
    level: str = ""
    year: str = ""
    book: str = ""


@dataclass(frozen=True, slots=True)
class Result:
    """One document or draft; `name` and `snippet` in pieces, those that were asked for marked."""

    row: Document | Draft
    name: Pieces
    title: Pieces
    snippet: Pieces
    dated: dt.date | None = None

    @property
    def is_draft(self) -> bool:
        return isinstance(self.row, Draft)


@dataclass(frozen=True, slots=True)
class Results:
    """One page of them. `count`: how many there are, at the most MOST; `more`: whether that is not all."""

    page: tuple[Result, ...] = ()
    number: int = 1
    count: int = 0
    more: bool = False
    pages: int = field(default=1)


def results(reader: Reader, typed: str, *, narrowed: Narrowed | None = None, page: int = 1) -> Results:
    """The page of what the reader may see; at most ten queries, whatever was typed."""
    asked = full_text.asked(typed)
    if not asked:
        return Results()
    places = tuple(_places(reader, narrowed or Narrowed()))
    nearest = _nearest([Every((level, *places)) for level in asked])
    count = min(len(nearest), MOST)
    pages = max(1, -(-count // PER_PAGE))
    number = min(max(page, 1), pages)
    shown = nearest[:MOST][(number - 1) * PER_PAGE : number * PER_PAGE]
    words = full_text.words_in(typed)
    return Results(tuple(_shown(reader, shown, words)), number, count, len(nearest) > MOST, pages)


def found(documents: QuerySet[Document], typed: str, *, paths: Sequence[str]) -> QuerySet[Document]:
    """Narrow a list of documents below some units to those that hold all the words, in the order of the list: the
    newest LISTED of them, so that a word of every document is answered as quickly as any other."""
    asked = full_text.asked(typed)
    if not asked:
        return documents.none()
    within = Every((asked[-1], Sign("@document"), _within(paths)))
    keys = search_index.keys(within, most=LISTED)
    return documents.filter(pk__in=[search_index.read_key(key).number for key in keys])


def _within(paths: Sequence[str]) -> Asked:
    return full_text.within(int(path.rstrip("/").rpartition("/")[2]) for path in paths)


def _places(reader: Reader, narrowed: Narrowed) -> Iterator[Asked]:
    yield _within(reader.paths)
    if narrowed.kind:
        yield Sign(full_text.kind_sign(narrowed.kind))
    if narrowed.level:
        yield Sign(f"@l{narrowed.level}")
    if narrowed.year:
        yield Sign(f"@n{narrowed.year}")
    if narrowed.book:
        yield Sign("@draft" if narrowed.book == "draft" else f"@b{narrowed.book}")


def _nearest(levels: Sequence[Asked]) -> list[int]:
    """Level by level, each key once, until there are more than are counted: what comes after is asked for no more."""
    order: dict[int, None] = {}
    for level in levels:
        if len(order) <= MOST:
            order.update(dict.fromkeys(search_index.keys(level, most=MOST + 1)))
    return list(order)


def _shown(reader: Reader, keys: Sequence[int], words: Sequence[str]) -> Iterator[Result]:
    """Through the same condition as the lists: what the index would give away by mistake is not shown."""
    found = list(map(search_index.read_key, keys))
    documents = _documents(reader, [one.number for one in found if not one.draft])
    drafts = _drafts(reader, [one.number for one in found if one.draft])
    issued = issued_texts(
        [pk for pk, document in documents.items() if not getattr(document, "beginning", "")]
    )
    for one in found:
        if one.draft and one.number in drafts:
            yield _of_draft(*drafts[one.number], words)
        elif not one.draft and one.number in documents:
            yield _of_document(documents[one.number], issued.get(one.number, ""), words)


def issued_texts(numbers: Sequence[int]) -> dict[int, str]:
    """Document id → the words of the draft that was issued as it, where it has no file with words."""
    issues = Issue.objects.filter(document__in=numbers, draft__isnull=False).values_list("document", "draft")
    newest = _newest([draft for _document, draft in issues])
    return {document: _text_of(newest[draft]) for document, draft in issues if draft in newest}


def _newest(drafts: Sequence[int | None]) -> dict[int | None, DraftVersion]:
    newest: dict[int | None, DraftVersion] = {}
    for version in DraftVersion.objects.filter(draft__in=drafts).order_by("draft", "number"):
        newest[version.draft_id] = version
    return newest


def _text_of(version: DraftVersion) -> str:
    return "\n".join(text for _id, _kind, text in version.nodes)


def _documents(reader: Reader, numbers: Sequence[int]) -> Mapping[int, Document]:
    if not numbers:
        return {}
    rows = (
        Document.objects.filter(reader.seen, pk__in=numbers)
        .select_related("issue")
        .annotate(beginning=Left("words__text", LOOKED_THROUGH))
    )
    return rows.in_bulk()


def _drafts(reader: Reader, numbers: Sequence[int]) -> Mapping[int, tuple[Draft, DraftVersion | None]]:
    if not numbers:
        return {}
    newest = _newest(numbers)
    rows = Draft.objects.filter(reader.seen, pk__in=numbers)
    return {draft.pk: (draft, newest.get(draft.pk)) for draft in rows}


def _of_document(document: Document, issued: str, words: Sequence[str]) -> Result:
    text = getattr(document, "beginning", None) or snippets.composed(issued[:LOOKED_THROUGH])
    return Result(
        row=document,
        name=snippets.marked(str(document), words),
        title=snippets.marked(document.title, words) if document.title else (),
        snippet=snippets.snippet(text, words),
        dated=document.dated,
    )


def _of_draft(draft: Draft, version: DraftVersion | None, words: Sequence[str]) -> Result:
    text = _text_of(version) if version else ""
    return Result(
        row=draft,
        name=snippets.marked(draft.title, words),
        title=(),
        snippet=snippets.snippet(snippets.composed(text[:LOOKED_THROUGH]), words),
        dated=localdate(version.written_at) if version else None,
    )
