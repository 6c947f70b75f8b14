"""What the forms of a conference offer: papers, drafts, figures, people who can be given a task."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from django.db.models import Q, QuerySet

from nhiemky.conferences.models import Conference, Remark
from nhiemky.documents.models import Document, Draft
from nhiemky.figures.models import Figure
from nhiemky.org.models import Office, Person, Unit, UnitKind
from nhiemky.org.queries import below, people_of
from nhiemky.pages.finding import standing_in
from nhiemky.tasks.queries import words_of_owner
from nhiemky.vietnamese.folding import fold

NEWEST = 20
Owner = Person | Office | Unit
#: Units that carry out tasks; tiers above the ward and residential groups do not.
WORKING = (
    UnitKind.WARD,
    UnitKind.GRASSROOTS,
    UnitKind.BRANCH,
    UnitKind.BODY,
    UnitKind.AUTHORITY,
    UnitKind.FRONT,
    UnitKind.UNION,
    UnitKind.SUBCOMMITTEE,
    UnitKind.STAFF,
)


def papers(conference: Conference, ward: Unit) -> QuerySet[Document]:
    """The papers that this conference names already, and the newest ones of the ward."""
    mine = Document.objects.filter(unit__path__startswith=ward.path)
    newest = list(mine.order_by("-pk").values_list("pk", flat=True)[:NEWEST])
    parts, conclusions = conference.parts, conference.conclusions
    named = {
        *parts.values_list("documents", flat=True),
        *parts.values_list("reports__documents", flat=True),
        *conclusions.values_list("documents", flat=True),
    } - {None}
    return mine.filter(pk__in={*newest, *named}).order_by("-dated", "pk")


def papers_called(ward: Unit, words: str) -> QuerySet[Document]:
    """The papers of a ward in whose kind, symbol, issuer or title every word starts one."""
    found = Document.objects.filter(unit__path__startswith=ward.path)
    return found.filter(standing_in("folded", fold(words).split())).order_by("pk")


def open_drafts(conference: Conference) -> QuerySet[Draft]:
    """The drafts of the unit of the conference, or of one above it, on which opinions are asked."""
    above = [int(part) for part in conference.unit.path.strip("/").split("/")]
    return Draft.objects.filter(unit_id__in=above, state=Draft.State.OPEN).order_by("-pk")


def counts(conference: Conference) -> QuerySet[Figure]:
    """The figures that an award of this conference can be counted by."""
    above = [int(part) for part in conference.unit.path.strip("/").split("/")]
    return Figure.objects.filter(unit_id__in=above, current__isnull=False).order_by("sort_key")


def offices(ward: Unit) -> QuerySet[Office]:
    """The offices of a ward and of everything below it."""
    return (
        Office.objects.filter(unit__path__startswith=ward.path).select_related("unit").order_by("rank", "pk")
    )


def owners(conference: Conference, ward: Unit) -> dict[str, Owner]:
    """Name → who or what a conclusion can be given to; what is called alike is told apart by its unit."""
    named: dict[str, Owner] = {}
    for label, home, owner in _owners(conference, ward):
        named[label if label not in named else f"{label} – {home}"] = owner
    return named


def _owners(conference: Conference, ward: Unit) -> Iterator[tuple[str, str, Owner]]:
    for office in offices(ward):
        yield office.title, office.unit.called, office
    for unit in below(ward).filter(kind__in=WORKING).order_by("path"):
        yield unit.name, unit.slug, unit
    on_roll = Q(pk__in=conference.attendances.filter(person__isnull=False).values("person"))
    holding = Q(holdings__valid_to__isnull=True, holdings__isnull=False)
    for person in people_of(ward).filter(on_roll | holding).select_related("unit").distinct():
        yield person.full_name, person.unit.called, person


def also_called(named: Mapping[str, Owner]) -> dict[str, Owner | None]:
    """What lists of tasks call these owners, folded → who it is; None where several are called so."""
    called: dict[str, Owner | None] = {}
    for owner in named.values():
        short = fold(words_of_owner(owner))
        called[short] = owner if called.get(short, owner) == owner else None
    return called


def named_person(ward: Unit, name: str) -> Person | None:
    """The one person of the ward who is called so; None where nobody or more than one is."""
    found = people_of(ward).filter(folded=fold(name))[:2]
    return found[0] if len(found) == 1 else None


def remarks(conference: Conference) -> QuerySet[Remark]:
    """The remarks of the superior level in a conference, in the order of the agenda."""
    return Remark.objects.filter(part__conference=conference).order_by("part__number", "number")
