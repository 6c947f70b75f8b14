"""Numbers and issue: the one place where a paper of the ward gets its number.

The body is locked, then its series; so two clerks who issue at the same moment get 12 and 13, and a refusal afterwards
takes the number back with everything else.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from nhiemky.documents.events import PaperIssued
from nhiemky.documents.models import Document, Issue, Issuer, Recipient, Series
from nhiemky.documents.queries import registers as queries
from nhiemky.documents.rules import numbering, passage
from nhiemky.documents.rules.kinds import Kind
from nhiemky.documents.steps.registers import begin_series, locked_series
from nhiemky.files.rules.secrecy import refuse_secret
from nhiemky.kernel.events import Values
from nhiemky.kernel.refusals import Refused
from nhiemky.org.models import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a paper wants to stand: next in its series, or behind the number `after` by permission.

    `desk`: the letters of the desk in the symbol of an official letter of the State.
    """

    desk: str = ""
    after: int | None = None
    permitted_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """How it was signed; `authority` as it stands on the paper ("T/M BAN THƯỜNG VỤ")."""

    authority: str
    post: str
    name: str
    person: Person | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A paper that is about to be issued. `kind` is a code of rules/kinds.py, `recipients` names, one each."""

    issuer: Issuer
    kind: str
    title: str
    dated: dt.date
    signed: Signed
    place: Place = Place()
    recipients: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Given:
    """A number that was given, not yet written into a paper."""

    series: Series
    number: int
    suffix: str


def give_number(issuer: Issuer, kind: Kind, dated: dt.date, place: Place) -> Given:
    """The next number of the series of that day, or a letter behind one that was given.

    Raises Refused: number-without-term, series-not-begun, number-without-permission, number-not-given-yet.
    """
    period = queries.period_of(issuer, dated)
    series = locked_series(issuer, kind, period)
    if series is None:
        reached = queries.reached_in_register(issuer, kind, period)
        numbering.check_begun(begun=False, reached=reached, name=f"{kind.letters}/{issuer.code}")
        series = begin_series(issuer, kind, period)
    if place.after is not None:
        return _between(series, place)
    number = series.last + 1
    symbol = numbering.symbol(number, kind, code=issuer.code, style=issuer.style, desk=place.desk)
    numbering.check_free(symbol, taken=queries.is_taken(issuer, kind, period, symbol))
    series.last = number
    series.save(update_fields=["last"])
    return Given(series, number, "")


def _between(series: Series, place: Place) -> Given:
    after = place.after or 0
    taken = series.issues.filter(number=after).exclude(suffix="").values_list("suffix", flat=True)
    suffix = numbering.between(after, last=series.last, taken=set(taken), permitted_by=place.permitted_by)
    return Given(series, after, suffix)


def write_paper(actor: Any, paper: Paper, *, draft: Any = None) -> Issue:
    """Number a paper and put it into the book of what went out, with its recipients; its action writes the journal row."""
    if not paper.title.strip():
        raise Refused("paper-without-title", field="title")
    for words, field in ((paper.title, "title"), (paper.place.permitted_by, "permitted_by")):
        refuse_secret(words, field=field)
    passage.check_dated(paper.dated, today=queries.today_in(paper.issuer.unit))
    issuer, kind = paper.issuer, queries.kind_of(paper.kind, paper.issuer, paper.dated)
    given = give_number(issuer, kind, paper.dated, paper.place)
    document = _document(paper, kind, given)
    issue = Issue.objects.create(
        document=document,
        issuer=issuer,
        series=given.series,
        number=given.number,
        suffix=given.suffix,
        draft=draft,
        authority=paper.signed.authority,
        post=paper.signed.post,
        signer=paper.signed.person,
        signer_name=paper.signed.name,
        issued_by=actor,
        permitted_by=paper.place.permitted_by.strip() if given.suffix else "",
    )
    write_recipients(document, paper.recipients)
    return issue


def _document(paper: Paper, kind: Kind, given: Given) -> Document:
    issuer = paper.issuer
    symbol = numbering.symbol(
        given.number,
        kind,
        code=issuer.code,
        style=issuer.style,
        suffix=given.suffix,
        desk=paper.place.desk,
    )
    return Document.objects.create(
        unit=issuer.unit,
        register=Document.Register.OUT,
        kind=kind.name,
        symbol=symbol,
        symbol_as_written=symbol,
        issuer=issuer.name,
        level=issuer.level,
        number=given.number,
        dated=paper.dated,
        title=paper.title.strip(),
        signed_by=paper.signed.name.strip(),
    )


def write_recipients(document: Document, names: Iterable[str]) -> list[Recipient]:
    """One row for each name that the paper does not have yet."""
    cleaned = dict.fromkeys(" ".join(name.split(";")[0].strip(" -–;.").split())[:200] for name in names)
    known = set(document.recipients.values_list("name", flat=True))
    rows = [Recipient(document=document, name=name) for name in cleaned if name and name not in known]
    return Recipient.objects.bulk_create(rows)


def issued(issue: Issue) -> PaperIssued:
    said = Values(
        symbol=issue.document.symbol,
        title=issue.document.title,
        signed_by=issue.signer_name,
        permitted_by=issue.permitted_by,
    )
    return PaperIssued(issue.document_id, issue.series_id, issue.number, issue.suffix, said)
