"""Every list of the workspace: it searches, filters, sorts, turns pages, exports and prints, without scripts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, reduce
from operator import or_
from typing import Any, TypeVar
from urllib.parse import urlencode

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from nhiemky.journal.keeping import kept
from nhiemky.pages import exports
from nhiemky.pages.chips import Chip
from nhiemky.pages.columns import Cell, Column, Link, page_of_row
from nhiemky.pages.finding import standing_in
from nhiemky.pages.rows import heads, options, written
from nhiemky.pages.spans import Span, Within, chosen
from nhiemky.pages.wards import Ward
from nhiemky.vietnamese.folding import fold

__all__ = ["Cell", "Chip", "Column", "Filter", "Link", "Listing", "by_words", "page_of_row"]

T = TypeVar("T")
Rows = QuerySet[Any]
Choices = Sequence[tuple[str, Any]]
SEARCH, SORT, PAGE, EXPORT = "tim", "xep", "trang", "xuat"
LONGEST_QUERY = 200


def typed(words: str) -> str:
    """What somebody typed into a search box: single spaces, not endless, no NUL (PostgreSQL refuses it)."""
    return " ".join(words[:LONGEST_QUERY].replace("\0", " ").split())


def by_words(*folded: str) -> Callable[[Rows, str], Rows]:
    """A search that finds rows in which every word starts one, with or without diacritics, in one of the folded columns."""

    def search(rows: Rows, words: str) -> Rows:
        for word in fold(words).split():
            rows = rows.filter(reduce(or_, (standing_in(column, [word]) for column in folded)))
        return rows

    return search


@dataclass(frozen=True)
class Filter:
    """`choices`: (value, words) pairs, or a function of the ward that gives them; `apply(rows, value)`.

    `usual`: the choice that holds until another one is made; one of the choices is "all" then.
    """

    key: str
    title: Any
    choices: Choices | Callable[[Any], Iterable[tuple[str, Any]]]
    apply: Callable[[Rows, str], Rows]
    usual: str = ""

    def choices_in(self, ward: Ward) -> list[tuple[str, Any]]:
        pairs = self.choices(ward) if callable(self.choices) else self.choices
        return [(str(value), words) for value, words in pairs]


@dataclass(frozen=True, slots=True)
class FilterBox:
    """A filter as it stands on the page."""

    key: str
    title: Any
    options: SafeString
    value: str
    usual: str = ""


@dataclass(frozen=True, slots=True)
class PageOfList:
    """What `list.html` shows."""

    title: Any
    heads: SafeString
    rows: SafeString
    filters: list[FilterBox]
    searchable: bool
    words: str
    sort: str
    narrowed: bool
    empty: Any
    page: Page[Any]
    page_urls: list[tuple[str, str]]
    exports: list[tuple[str, str]]

    @property
    def count(self) -> int:
        return self.page.paginator.count


@dataclass(frozen=True)
class Listing:
    """A list, said once: `answer()` makes of it the page, every page of it, and its files.

    `search(rows, words)` (see `by_words`); `within(rows, span)` keeps what belongs to the term that the reader has
    chosen (see `spans`; without it the list is the same in every term); `needs`: the columns of the database that a
    row shows, when its tables have many more (everything if not said); `empty` says what to do when there is nothing yet; `export(request,
    format, count)` is called before a file leaves the house, so that the room can write it down.
    """

    title: Any
    columns: tuple[Column, ...]
    filters: tuple[Filter, ...] = ()
    search: Callable[[Rows, str], Rows] | None = None
    default_order: tuple[str, ...] = ()
    per_page: int = 50
    empty: Any = _("Chưa có gì trong danh sách này.")
    export_name: str = "danh-sach"
    export: Callable[[HttpRequest, str, int], None] | None = None
    within: Within | None = None
    needs: tuple[str, ...] = ()

    def answer(
        self,
        request: HttpRequest,
        queryset: Rows,
        *,
        ward: Ward,
        template: str = "list.html",
        context: Mapping[str, Any] | None = None,
    ) -> HttpResponse:
        """The page (or the file, with `?xuat=`) that this address asks for. At most two queries besides the
        queryset's own prefetches and the filters' choices: one page of rows, and their count if there are more."""
        boxes = [self._box(a_filter, request, ward) for a_filter in self.filters]
        words = typed(request.GET.get(SEARCH, ""))
        span = chosen(request, ward) if self.within else None
        if self.within and span:
            queryset = self.within(queryset, span)
        rows = self._ordered(self._narrowed(queryset, boxes, words), request.GET.get(SORT, ""))
        if request.GET.get(EXPORT, "") in exports.FORMATS:
            return self._file(request, rows, ward, span)
        shown = self._page(request, rows, ward, boxes, words, span)
        if span:  # nothing in this term is not nothing at all
            shown = replace(shown, empty=_("Nhiệm kỳ này chưa có gì trong danh sách."))
        return render(request, template, {**(context or {}), "ward": ward, "listing": shown, "span": span})

    def _box(self, a_filter: Filter, request: HttpRequest, ward: Ward) -> FilterBox:
        choices = _choices(a_filter, request, ward)
        value = request.GET.get(a_filter.key, "")
        known = value if value in {choice for choice, _words in choices} else a_filter.usual
        chosen_ = options(choices, chosen=known)
        return FilterBox(a_filter.key, a_filter.title, chosen_, known, a_filter.usual)

    def _narrowed(self, rows: Rows, boxes: list[FilterBox], words: str) -> Rows:
        for a_filter, box in zip(self.filters, boxes, strict=True):
            if box.value:
                rows = a_filter.apply(rows, box.value)
        return self.search(rows, words) if self.search and words else rows

    def _ordered(self, rows: Rows, sort: str) -> Rows:
        """By the column asked for, else as the room says; the key last, so that no row is on two pages."""
        column = self._sortable(sort)
        if column is not None:
            order = tuple(map(turned, column.order)) if sort.startswith("-") else column.order
            return rows.order_by(*order, "pk")
        if self.default_order:
            return rows.order_by(*self.default_order, "pk")
        return rows if rows.ordered else rows.order_by("pk")

    def _sortable(self, sort: str) -> Column | None:
        key = sort.removeprefix("-")
        return next((column for column in self.columns if column.order and column.key == key), None)

    def _file(self, request: HttpRequest, rows: Rows, ward: Ward, span: Span | None) -> HttpResponse:
        form, count = request.GET[EXPORT], rows.count()
        if self.export is not None:
            self.export(request, form, count)
        return exports.answer(
            form=form,
            name=f"{ward.slug}-{self.export_name}",
            title=f"{self.title} – {ward.name}"
            + (_g(", nhiệm kỳ %(years)s") % {"years": span.words} if span else ""),
            columns=self.columns,
            rows=rows.iterator(chunk_size=500),
            sample=ward.is_sample,
        )

    def _page(
        self,
        request: HttpRequest,
        rows: Rows,
        ward: Ward,
        boxes: list[FilterBox],
        words: str,
        span: Span | None,
    ) -> PageOfList:
        asked = request.GET
        needed = self._needed(rows)
        # With one row more than a page has: a list that ends there has been counted with it.
        first = cache(lambda: list(needed[: self.per_page + 1]))

        def count() -> int:
            short = asked.get(PAGE, "1") == "1" and len(first()) <= self.per_page
            return len(first()) if short else rows.count()

        pages = Paginator(needed, self.per_page)
        pages.count = _kept(request, ward, f"count/{span}/{_same_rows(asked)}", count)
        page = pages.get_page(asked.get(PAGE))
        numbers = page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
        return PageOfList(
            title=self.title,
            heads=heads(self._head(column, asked) for column in self.columns),
            rows=_kept(
                request,
                ward,
                f"rows/{get_language()}/{span}/{asked.urlencode()}",
                lambda: self._written(first()[: self.per_page] if page.number == 1 else page, ward),
            ),
            filters=boxes,
            searchable=self.search is not None,
            words=words,
            sort=asked.get(SORT, "") if self._sortable(asked.get(SORT, "")) else "",
            narrowed=bool(words) or any(box.value != box.usual for box in boxes),
            empty=self.empty,
            page=page,
            page_urls=[
                (str(number), _url(asked, **{PAGE: str(number)}) if isinstance(number, int) else "")
                for number in numbers
            ],
            exports=[(form, _url(asked, **{EXPORT: form, PAGE: ""})) for form in exports.FORMATS],
        )

    def _written(self, rows: Iterable[Any], ward: Ward) -> SafeString:
        return written([[column.cell(row, ward) for column in self.columns] for row in rows])

    def _needed(self, rows: Rows) -> Rows:
        """Only what is shown: fifty rows with the whole of five tables each take 4 ms longer."""
        if not self.needs:
            return rows
        tables = {name.rpartition("__")[0] for name in self.needs} - {""}
        return rows.select_related(None).select_related(*tables).only(*self.needs)

    def _head(self, column: Column, asked: QueryDict) -> tuple[Column, str, str]:
        if not column.order:
            return column, "", ""
        sort = asked.get(SORT, "")
        if self._sortable(sort) is None:  # the room's own order
            sort = {column.order[0]: column.key, turned(column.order[0]): f"-{column.key}"}.get(
                (self.default_order or ("",))[0], ""
            )
        now = {column.key: "ascending", f"-{column.key}": "descending"}.get(sort, "")
        then = f"-{column.key}" if now == "ascending" else column.key
        return column, now, _url(asked, **{SORT: then, PAGE: ""})


def _choices(a_filter: Filter, request: HttpRequest, ward: Ward) -> list[tuple[str, Any]]:
    """What is looked up for a filter is kept until something happens, for this reader of this list alone."""
    if not callable(a_filter.choices):
        return a_filter.choices_in(ward)
    return _kept(request, ward, f"choices/{a_filter.key}", lambda: a_filter.choices_in(ward))


def _kept(request: HttpRequest, ward: Ward, what: str, find: Callable[[], T]) -> T:
    """Of this list, in this ward, for this reader; what somebody typed at length is not kept.

    By its address, not by its view: the lists of two objects (two congresses, two seasons) are two lists.
    """
    if request.resolver_match is None or len(what) > LONGEST_QUERY:
        return find()
    return kept((what, request.path, ward.slug, request.user.pk or 0), find)


def _same_rows(asked: QueryDict) -> str:
    """The part of an address that says which rows there are, not which of them are shown and in what order."""
    return urlencode(sorted((key, value) for key, value in asked.items() if key not in (PAGE, SORT)))


def turned(order: str) -> str:
    """The same order, the other way round."""
    return order[1:] if order.startswith("-") else f"-{order}"


def _url(asked: QueryDict, **changes: str) -> str:
    """The address of this list with other parameters; those without a value are left out."""
    query = {**asked.dict(), EXPORT: "", **changes}
    return f"?{urlencode({key: value for key, value in query.items() if value})}"
