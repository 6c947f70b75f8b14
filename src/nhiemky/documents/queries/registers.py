"""What pages, papers and higher rooms need to know about the books: who issues, which series run, what went out."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from django.db.models import Count, Max, Q, QuerySet
from django.utils import timezone

from nhiemky.documents.models import (
    ArrivalBook,
    Document,
    Dossier,
    Handling,
    HandlingState,
    Issue,
    Issuer,
    Practice,
    Recipient,
    Series,
    Style,
)
from nhiemky.documents.queries.documents import register
from nhiemky.documents.rules import handling, kinds, numbering, signing
from nhiemky.documents.rules.kinds import Kind
from nhiemky.documents.rules.numbering import Period
from nhiemky.documents.rules.symbols import Doubt
from nhiemky.org.models import OfficeHolding, Term, Unit
from nhiemky.org.queries import ward_of, work_calendar


def today_in(unit: Unit) -> dt.date:
    """Today where the unit is."""
    return timezone.localdate(timezone=ZoneInfo(unit.time_zone))


def issuers(ward: Unit) -> QuerySet[Issuer]:
    return Issuer.objects.filter(unit__path__startswith=ward.path).select_related("unit")


def issuers_on(ward: Unit, on: dt.date) -> QuerySet[Issuer]:
    """Who issues papers on a day, the bodies of the ward before the branches."""
    running = issuers(ward).filter(Q(valid_to=None) | Q(valid_to__gte=on), valid_from__lte=on)
    return running.order_by("-level", "style", "pk")


def kind_of(code: str, issuer: Issuer, on: dt.date) -> Kind:
    """A kind with the letters it has for this body on a day."""
    return kinds.kind_on(code, style=issuer.style, on=on)


def period_of(issuer: Issuer, dated: dt.date) -> Period:
    """The days of the series in which a paper of that day is numbered: the year, or the term of the body.

    A body without terms of its own (a branch whose congresses nobody wrote down, the office) has those above it.
    """
    if issuer.style == Style.STATE:
        return numbering.year_of(dated)
    terms = list(Term.objects.filter(unit_id__in=issuer.unit.ids_above).select_related("unit"))
    nearest = max((len(term.unit.path) for term in terms), default=0)
    return numbering.term_of(
        dated, [(term.pk, term.begins) for term in terms if len(term.unit.path) == nearest]
    )


def same_body(issuer: Issuer, *, prefix: str = "") -> Q:
    """All rows of a body: a new head or name makes a new row and no new series."""
    return Q(
        **{
            f"{prefix}unit_id": issuer.unit_id,
            f"{prefix}code": issuer.code,
            f"{prefix}style": issuer.style,
        }
    )


def series_for(issuer: Issuer, kind: Kind, period: Period) -> QuerySet[Series]:
    """The series that numbers a kind in a period; none while nothing was numbered in it."""
    of = numbering.series_of(kind, counted=issuer.counted)
    when = Q(begins=period.begins) if period.term is None else Q(term_id=period.term)
    return Series.objects.filter(same_body(issuer, prefix="issuer__"), when, of=of)


def _within(period: Period) -> Q:
    within = Q(dated__gte=period.begins)
    return within if period.ends is None else within & Q(dated__lt=period.ends)


def reached_in_register(issuer: Issuer, kind: Kind, period: Period) -> int:
    """The highest number of the series that stands in the register without having been given here."""
    ends = numbering.tail(kind, code=issuer.code, style=issuer.style, counted=issuer.counted)
    rows = Document.objects.filter(
        _within(period), unit=issuer.unit, register=Document.Register.OUT, issue=None, symbol__endswith=ends
    )
    if issuer.counted == numbering.KIND:
        rows = rows.filter(kind=kind.name)
    return rows.aggregate(reached=Max("number"))["reached"] or 0


def is_taken(issuer: Issuer, kind: Kind, period: Period, symbol: str) -> bool:
    """Whether the register has the symbol already, typed from paper."""
    rows = Document.objects.filter(
        _within(period), unit=issuer.unit, symbol=symbol, register=Document.Register.OUT, issue=None
    )
    return rows.filter(kind=kind.name).exists() if issuer.counted == numbering.KIND else rows.exists()


@dataclass(frozen=True, slots=True)
class NextNumber:
    """What a body would get now; `reached` is the number of the register a series that did not begin here goes on from."""

    symbol: str
    reached: int
    begun: bool


def next_number(issuer: Issuer, code: str, dated: dt.date) -> NextNumber:
    """Only shown: the number is given at issue, to whoever comes first."""
    kind, period = kind_of(code, issuer, dated), period_of(issuer, dated)
    series = series_for(issuer, kind, period).first()
    reached = series.last if series else reached_in_register(issuer, kind, period)
    symbol = numbering.symbol(reached + 1, kind, code=issuer.code, style=issuer.style)
    return NextNumber(symbol, reached, series is not None)


def series_in(ward: Unit) -> QuerySet[Series]:
    return Series.objects.filter(issuer__unit__path__startswith=ward.path).select_related(
        "issuer", "term", "issuer__unit"
    )


def arrivals_of(unit: Unit, year: int) -> ArrivalBook | None:
    return ArrivalBook.objects.filter(unit=unit, year=year).first()


def came_in(ward: Unit) -> QuerySet[Document]:
    return register(ward).filter(register=Document.Register.IN).select_related("unit", "handling")


def went_out(ward: Unit) -> QuerySet[Document]:
    """Own papers, with `recipients_count` and `acknowledged_count`."""
    return (
        register(ward)
        .filter(register=Document.Register.OUT)
        .select_related("unit", "issue")
        .annotate(
            recipients_count=Count("recipients"),
            acknowledged_count=Count("recipients", filter=Q(recipients__acknowledged_on__isnull=False)),
        )
    )


#: A form offers so many documents: those before them are linked on the page of the document.
MOST_OFFERED = 200


def newest_of(documents: QuerySet[Document]) -> QuerySet[Document]:
    """The newest ones of some documents, as choices of a form that stays small in a long register."""
    newest = documents.order_by("-dated", "-pk").values_list("pk", flat=True)[:MOST_OFFERED]
    return Document.objects.filter(pk__in=list(newest)).order_by("-dated", "-pk")


def recipients_of(document: Document) -> QuerySet[Recipient]:
    return document.recipients.order_by("pk")


def issue_of(document: Document) -> Issue | None:
    return Issue.objects.select_related("issuer", "signed_file", "draft").filter(document=document).first()


def issue_doubts(document: Document, issue: Issue) -> tuple[Doubt, ...]:
    """What a reader of an own paper should look at: by whom it was signed, what kind it is, the copy with the seal."""
    issuer, day = issue.issuer, document.dated or dt.date.min
    code = issue_code(issue, document)
    organ = issue.authority.partition(" ")[2]
    return (
        *kinds.doubts(code, style=issuer.style, on=day, organ=organ, not_its=issuer.not_its_kinds),
        *signing.doubts(
            issue.authority,
            collective=issuer.collective,
            style=issuer.style,
            has_seal=issuer.has_seal,
            scanned=issue.signed_file_id is not None,
        ),
    )


def issue_code(issue: Issue, document: Document) -> str:
    """The code of the kind of an issued paper."""
    on = document.dated or dt.date.min
    known = kinds.regulation_on(issue.issuer.style, on).kinds
    return next((kind.code for kind in known if kind.name == document.kind), document.kind)


#: Units in which the offices of a body are kept: "Bí thư Đảng ủy" is an office of the executive committee.
BODIES = ("body", "staff", "authority")


def signers_of(unit: Unit, on: dt.date) -> QuerySet[OfficeHolding]:
    """Who holds an office of the unit or of its bodies on a day, the highest first."""
    held = OfficeHolding.objects.filter(
        Q(valid_from=None) | Q(valid_from__lte=on),
        Q(valid_to=None) | Q(valid_to__gte=on),
        Q(office__unit=unit) | Q(office__unit__parent=unit, office__unit__kind__in=BODIES),
    )
    return held.select_related("office", "person").order_by("office__rank", "person__sort_key")


def practice_of(ward: Unit) -> Practice:
    """The habits of the office; what is usual where nobody has said anything."""
    return Practice.objects.filter(unit=ward).first() or Practice(unit=ward)


def usual_due(unit: Unit, arrived: dt.date) -> dt.date:
    """The day until which a paper is handled that names none."""
    practice = practice_of(ward_of(unit))
    return handling.due(
        arrived,
        days=practice.days_to_handle,
        counted=practice.days_counted,
        calendar=work_calendar(unit),
    )


def handlings(ward: Unit) -> QuerySet[Handling]:
    return Handling.objects.filter(document__unit__path__startswith=ward.path).select_related(
        "document", "closed_with"
    )


def open_handlings(ward: Unit) -> QuerySet[Handling]:
    return handlings(ward).exclude(state=HandlingState.CLOSED)


def dossiers(ward: Unit) -> QuerySet[Dossier]:
    """The files of a ward with `documents_count`."""
    found = Dossier.objects.filter(unit__path__startswith=ward.path).select_related("unit")
    return found.annotate(documents_count=Count("documents"))
