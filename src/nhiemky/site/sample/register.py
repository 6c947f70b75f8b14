"""Documents, figures and drafts of a ward, through the writers of their rooms."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from typing import Any

from django.db import transaction

from nhiemky.documents import queries
from nhiemky.documents import steps as documents
from nhiemky.documents.actions.adapt_template import adapt_template
from nhiemky.documents.rules.registering import Entry
from nhiemky.figures import steps as figures
from nhiemky.figures.actions.correct_figure import correct_figure
from nhiemky.figures.events import FigureConfirmed
from nhiemky.figures.models import Figure
from nhiemky.figures.queries import newest, value_of
from nhiemky.figures.rules.entry import NewFigure, Value
from nhiemky.journal.writing import record
from nhiemky.org.models import Account
from nhiemky.site.sample import asking
from nhiemky.site.sample.books import Book
from nhiemky.site.sample.data_files import Table, only

LINKS = ("implements", "replaces", "amends", "answers", "cites")


def write_documents(book: Book, entries: Iterable[Table]) -> None:
    """The register, then what carries out what."""
    known = list(entries)
    with transaction.atomic():
        for entry in known:
            unit = book.units[entry["unit"]] if "unit" in entry else book.ward
            book.documents[entry["key"]] = documents.register(book.clerk, unit, _document(book, entry))
        for entry in known:
            if "asks" in entry:
                lines = [(line, True) for line in entry["asks"]]
                documents.ask(book.clerk, book.documents[entry["key"]], lines)
        for entry in known:
            _link(book, entry)


def adapt_shipped_plan(book: Book) -> None:
    """The ward's own wording of a plan: the shipped one with one line more."""
    shipped = queries.templates_for(book.ward, "KH", "party")[0]
    adapt_template(
        book.clerk,
        book.ward,
        wording=shipped,
        title="Kế hoạch của phường, có phân công phụ trách chi bộ",
        body=f"{shipped.body}\n3. Đồng chí phụ trách chi bộ dự sinh hoạt, kiểm tra việc thực hiện, báo cáo trước ngày [ngày, tháng, năm].",
        recipients="\n".join(shipped.recipients),
        valid_from=book.calendar.today,
    )


def _document(book: Book, entry: Table) -> Entry:
    symbol: str = entry.get("written") or entry.get("symbol") or ""
    return Entry(
        symbol=symbol,
        dated=book.calendar.day(entry.get("dated")),
        **only(entry, ("kind", "issuer", "level", "title")),
    )


def _link(book: Book, entry: Table) -> None:
    """`ctr03-tu` the whole document, `ctr03-tu/2` the second thing it asks for."""
    for kind, targets in only(entry, LINKS).items():
        for named in targets:
            key, _slash, number = named.partition("/")
            target = book.documents[key]
            clause = target.clauses.get(position=int(number)) if number else None
            documents.link(book.clerk, book.documents[entry["key"]], target, kind=kind, clause=clause)


def write_figures(book: Book, entries: Iterable[Table], *, confirmed_by: Account, source: str) -> None:
    """Each figure with its first value, confirmed. `source` stands where the entry names none."""
    with transaction.atomic():
        for entry in entries:
            figure = figures.enter(book.clerk, book.ward, _figure(book, entry, source))
            if entry.get("confirmed", True):
                _confirm(confirmed_by, figure)


def _confirm(actor: Account, figure: Figure) -> None:
    version = figures.confirm(actor, figure)
    event = FigureConfirmed(figure.pk, version.pk)
    record(actor, event, unit=figure.unit_id, topic=f"figure/{figure.pk}")


def _figure(book: Book, entry: Table, source: str) -> NewFigure:
    day = book.calendar.day
    value = Value(
        value=Decimal(entry["value"]),
        measure=entry["measure"],
        out_of=Decimal(entry["out_of"]) if "out_of" in entry else None,
        qualifier=entry.get("qualifier", ""),
        as_of=day(entry.get("as_of")),
        source=entry.get("source", source),
    )
    return NewFigure(
        code=entry["code"],
        subject=entry["subject"],
        value=value,
        period_from=day(entry.get("period_from")),
        period_to=day(entry.get("period_to")),
        period_label=entry.get("period_label", ""),
        part_of=entry.get("part_of", ""),
        is_sum_of_parts=entry.get("sum_of_parts", False),
    )


def correct(book: Book, *, figure: str, value: str, reason: str) -> None:
    """Give a figure another value, with the reason."""
    row = Figure.objects.get(unit=book.ward, code=figure)
    last = value_of(newest(row))
    correct_figure(
        book.clerk, row, value=replace(last, value=Decimal(value)), reason=reason, revision=row.revision
    )


def open_drafts(book: Book, entries: Iterable[Table]) -> None:
    """Drafts on which opinions are asked; those of the entry itself were raised outside a conference."""
    for entry in entries:
        with transaction.atomic():
            draft = documents.open_draft_in(
                book.clerk, book.ward, title=entry["title"], body=entry.get("body", "")
            )
            book.drafts[entry["key"]] = draft
        for found in entry.get("round", ()):
            asking.hold(book, draft, found)
        with transaction.atomic():
            for opinion in entry.get("opinion", ()):
                _opinion(book, entry["key"], opinion)


def _opinion(book: Book, key: str, entry: dict[str, Any]) -> None:
    draft = book.drafts[key]
    raised = documents.raise_opinion_in(
        book.clerk, draft, raised_by=entry["raised_by"], content=entry["content"]
    )
    if "disposition" in entry:
        documents.answer(book.clerk, raised, disposition=entry["disposition"], answer=entry.get("answer", ""))
