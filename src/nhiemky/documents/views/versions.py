"""The versions of a draft: its text on its page, the list, one of them, two side by side, one handed round or restored."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _g
from django.views.decorators.http import require_POST

from nhiemky.documents import access, queries
from nhiemky.documents.access import DraftOnShelf, VersionOnShelf
from nhiemky.documents.actions.circulate_version import circulate_version
from nhiemky.documents.actions.restore_version import restore_version
from nhiemky.documents.models import Draft, DraftVersion
from nhiemky.documents.queries import Paragraph
from nhiemky.documents.rules import differences
from nhiemky.documents.rules.differences import Fate, Folded, Line
from nhiemky.documents.rules.drafting import STANDING
from nhiemky.documents.views.addresses import address
from nhiemky.kernel.gates import open_to
from nhiemky.pages.forms import press

#: Bytes of a text on one page, with its marks: the whole first load stays below 150 kB.
A_PAGE = 60_000
A_MARK, A_PARAGRAPH = 12, 60
PAGE, WHOLE = "trang", "ca-bai"
#: The paragraph that a link asks for, on whichever page it stands.
PARAGRAPH = "doan"
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Turned:
    """One page of something long: what stands on it, and which page of how many."""

    parts: list[Any]
    number: int
    count: int

    @property
    def numbers(self) -> range:
        return range(1, self.count + 1)


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a comparison; `told`: the line before it said already what became of both. Or how many are left out."""

    line: Line | None
    told: bool = False
    skipped: int = 0


def shown(request: HttpRequest, found: DraftOnShelf) -> dict[str, Any]:
    """What the page of a draft shows of its text."""
    newest = queries.newest(found.draft)
    return {
        "version": newest,
        "text": turned(request, queries.paragraphs(found.draft, newest), size=_bytes),
        "stale": queries.stale(found.draft),
        "holder": queries.holder(found.draft, besides=request.user) if found.writes else None,
        "may_edit": found.writes and found.draft.stage not in STANDING,
    }


def turned(request: HttpRequest, parts: Sequence[T], *, size: Any) -> Turned:
    """The page that `?trang=` asks for, or the one with the paragraph of `?doan=`; all of it with `?ca-bai=1`."""
    if WHOLE in request.GET:
        return Turned(list(parts), 1, 1)
    pages = list(_pages(parts, size=size)) or [[]]
    wanted = request.GET.get(PARAGRAPH, "")
    for at, page in enumerate(pages, start=1):
        if wanted and any(getattr(part, "id", "") == wanted for part in page):
            return Turned(page, at, len(pages))
    asked = request.GET.get(PAGE, "")
    number = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 6 else 1
    number = min(max(number, 1), len(pages))
    return Turned(pages[number - 1], number, len(pages))


def _pages(parts: Sequence[T], *, size: Any) -> Iterator[list[T]]:
    page: list[T] = []
    filled = 0
    for part in parts:
        if page and filled + size(part) > A_PAGE:
            yield page
            page, filled = [], 0
        page.append(part)
        filled += size(part)
    if page:
        yield page


@open_to(access.for_draft)
def versions(request: HttpRequest, found: DraftOnShelf) -> HttpResponse:
    rows = list(queries.versions_of(found.draft))
    context = {
        "ward": found.ward,
        "draft": found.draft,
        "versions": rows,
        "newest": rows[0] if rows else None,
        "before": rows[1] if len(rows) > 1 else None,
        "back_url": address("draft", found.ward, found.draft),
        **_rights(found.draft, writes=found.writes),
    }
    return render(request, "documents/versions.html", context)


@open_to(access.for_version)
def version(request: HttpRequest, found: VersionOnShelf) -> HttpResponse:
    paragraphs = queries.paragraphs(found.draft, found.version)
    newest = queries.newest(found.draft)
    context = {
        "ward": found.ward,
        "draft": found.draft,
        "version": found.version,
        "newest": newest,
        "text": turned(request, paragraphs, size=_bytes),
        "back_url": address("draft-versions", found.ward, found.draft),
        **_rights(found.draft, writes=found.writes),
    }
    return render(request, "documents/version.html", context)


@open_to(access.for_draft)
def compare(request: HttpRequest, found: DraftOnShelf) -> HttpResponse:
    """Two versions in one text; without numbers the newest and the one before it."""
    rows = list(queries.versions_of(found.draft))
    newer = _asked(request, "den", rows, otherwise=0)
    older = _asked(request, "tu", rows, otherwise=1)
    if newer and older and newer.number < older.number:
        newer, older = older, newer
    lines = _compared(older, newer)
    everything = "day-du" in request.GET
    context = {
        "ward": found.ward,
        "draft": found.draft,
        "versions": rows,
        "older": older,
        "newer": newer,
        "counts": differences.counted(lines),
        "everything": everything,
        "text": turned(request, list(_rows(lines, everything=everything)), size=_size),
        "keep": _kept(older, newer, everything=everything),
        "back_url": address("draft-versions", found.ward, found.draft),
    }
    return render(request, "documents/compare.html", context)


def _rights(draft: Draft, *, writes: bool) -> dict[str, bool]:
    changes = writes and draft.stage not in STANDING
    return {
        "may_circulate": changes and draft.state == Draft.State.OPEN,
        "may_restore": changes,
    }


def _asked(
    request: HttpRequest, key: str, rows: Sequence[DraftVersion], *, otherwise: int
) -> DraftVersion | None:
    """The version whose number the address names, else the one at that place of the list, else the last there is."""
    asked = request.GET.get(key, "")
    named = next((row for row in rows if str(row.number) == asked), None)
    if named is not None:
        return named
    return rows[min(otherwise, len(rows) - 1)] if rows else None


def _kept(older: DraftVersion | None, newer: DraftVersion | None, *, everything: bool) -> str:
    """The beginning of the addresses of further pages of the same comparison."""
    asked = {"tu": older.number if older else "", "den": newer.number if newer else ""}
    return urlencode(asked | ({"day-du": "1"} if everything else {})) + "&"


def _compared(older: DraftVersion | None, newer: DraftVersion | None) -> tuple[Line, ...]:
    return differences.differences(queries.nodes_of(older), queries.nodes_of(newer))


def _rows(lines: Sequence[Line], *, everything: bool) -> Iterator[Row]:
    """What differs with its surroundings, or everything, in rows that can be parted between pages."""
    for part in (Folded(tuple(lines)),) if everything else differences.folded(lines):
        if part.skipped:
            yield Row(None, skipped=part.skipped)
        before = Fate.KEPT
        for line in part.lines:
            yield Row(line, told=line.fate is before)
            before = line.fate


def _bytes(paragraph: Paragraph) -> int:
    return len(paragraph.text.encode()) + A_PARAGRAPH


def _size(row: Row) -> int:
    pieces = row.line.pieces if row.line else ()
    return sum(len(piece.text.encode()) + A_MARK for piece in pieces) + A_PARAGRAPH


@open_to(access.for_version_writer)
@require_POST
def restore(request: HttpRequest, found: VersionOnShelf) -> HttpResponse:
    back = address("draft-versions", found.ward, found.draft)
    return press(
        request,
        lambda: restore_version(request.user, found.version),
        back=back,
        then=lambda _done: back,
        said=lambda done: (
            _g("Bản %(old)s đã trở lại thành bản %(new)s.")
            % {"old": found.version.number, "new": done.number}
        ),
    )


@open_to(access.for_draft_writer)
@require_POST
def circulate(request: HttpRequest, found: DraftOnShelf) -> HttpResponse:
    back = address("draft-versions", found.ward, found.draft)
    return press(
        request,
        lambda: circulate_version(request.user, found.draft),
        back=back,
        then=lambda _done: back,
        said=lambda done: (
            _g("Bản %(number)s là Dự thảo lần %(as_n)s. Số liệu trong bản này được giữ như hôm nay.")
            % {"number": done.number, "as_n": done.circulated_as}
        ),
    )
