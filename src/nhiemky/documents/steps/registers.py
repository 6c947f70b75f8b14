"""Writers of the books: numbers of arrival, bodies that issue, series that go on from a paper register."""

from __future__ import annotations

import datetime as dt
from typing import Any

from nhiemky.documents.models import ArrivalBook, Document, Issuer, Series
from nhiemky.documents.queries import registers as queries
from nhiemky.documents.rules import numbering
from nhiemky.documents.rules.kinds import Kind
from nhiemky.documents.rules.numbering import Period
from nhiemky.kernel.refusals import Refused
from nhiemky.org.models import Unit

#: What the form of a body asks for.
ISSUER_FIELDS = (
    "name", "code", "superior", "level", "style", "counted", "collective", "head_post", "deputy_post",
    "has_seal", "not_its_kinds",
)  # fmt: skip
#: What cannot change once numbers were given: the series would begin again.
COUNTING_FIELDS = ("code", "style", "counted")


def locked_book(unit: Unit, year: int) -> ArrivalBook:
    """The book of a year, held until the action ends; of two first writers one makes it and the other finds it."""
    ArrivalBook.objects.get_or_create(unit=unit, year=year)
    return ArrivalBook.objects.select_for_update().get(unit=unit, year=year)


def write_arrival(document: Document, *, on: dt.date) -> None:
    """Give a paper that came in the next number of its year; the document is not saved."""
    if document.arrival_number is not None:
        raise Refused("document-already-arrived", number=document.arrival_number)
    book = locked_book(document.unit, on.year)
    book.last += 1
    book.save(update_fields=["last"])
    document.register = Document.Register.IN
    document.arrived_on, document.arrival_year, document.arrival_number = on, on.year, book.last


def locked_body(issuer: Issuer) -> None:
    """Hold a body until the action ends. All rows of it share their series, so its oldest row stands for it."""
    rows = Issuer.objects.select_for_update().filter(queries.same_body(issuer)).order_by("pk")
    list(rows[:1])


def locked_series(issuer: Issuer, kind: Kind, period: Period) -> Series | None:
    """The series of a locked body; None while nothing was numbered in it."""
    locked_body(issuer)
    return queries.series_for(issuer, kind, period).select_for_update(of=("self",)).first()


def begin_series(issuer: Issuer, kind: Kind, period: Period, *, at: int = 0) -> Series:
    """A new series of a locked body, from 01 or from what the paper register had reached."""
    return Series.objects.create(
        issuer=issuer,
        of=numbering.series_of(kind, counted=issuer.counted),
        term_id=period.term,
        begins=period.begins,
        began_at=at,
        last=at,
    )


def check_issuer(issuer: Issuer, *, before: dict[str, Any] | None = None) -> None:
    """A body has a name and letters of its own; its way of counting stays once it has given numbers."""
    for name in ("name", "code"):
        if not getattr(issuer, name).strip():
            raise Refused("issuer-without-name", field=name)
    twins = Issuer.objects.filter(unit=issuer.unit, name=issuer.name, valid_from=issuer.valid_from)
    if twins.exclude(pk=issuer.pk).exists():
        raise Refused("issuer-already-there", field="name")
    if before is None or not issuer.series.exists():
        return
    for name in COUNTING_FIELDS:
        if before[name] != getattr(issuer, name):
            raise Refused("issuer-already-counts", field=name)


def issuer_facts(issuer: Issuer) -> dict[str, Any]:
    return {name: getattr(issuer, name) for name in ISSUER_FIELDS}
