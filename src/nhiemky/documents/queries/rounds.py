"""What pages, papers and higher rooms need to know about rounds of opinions."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, QuerySet

from nhiemky.documents.models import Asked, Draft, DraftVersion, Opinion, OpinionRound, Way
from nhiemky.documents.queries.draft_texts import said_nodes
from nhiemky.documents.queries.drafts import newest
from nhiemky.documents.rules import rounds
from nhiemky.documents.rules.rounds import Line
from nhiemky.documents.rules.structure import Node
from nhiemky.org.models import Unit, UnitKind
from nhiemky.org.queries.tree import below, holdings_on
from nhiemky.org.queries.units import open_units

_STANDING = Q(opinions__withdrawn_at__isnull=True, opinions__isnull=False)


@dataclass(frozen=True, slots=True)
class AskedLine:
    """Somebody who is asked, as the page shows it. `late`: days beyond the due day, while waited for or until answered."""

    asked: Asked
    opinions: int
    late: int

    @property
    def waiting(self) -> bool:
        return self.asked.answered_on is None


@dataclass(frozen=True, slots=True)
class RoundStanding:
    """Where a round stands: who has answered, who is late and how long, how many opinions wait for a disposition."""

    round: OpinionRound
    lines: tuple[AskedLine, ...]
    opinions: int
    unanswered: int
    from_public: int

    @property
    def answered(self) -> int:
        return sum(not line.waiting for line in self.lines)

    @property
    def agreed(self) -> int:
        return sum(line.asked.agreed for line in self.lines)

    @property
    def waiting(self) -> tuple[AskedLine, ...]:
        return tuple(line for line in self.lines if line.waiting)

    @property
    def waiting_first(self) -> list[AskedLine]:
        """Those who are waited for on top, whoever is late longest first."""
        return sorted(self.lines, key=lambda line: (not line.waiting, -line.late if line.waiting else 0))

    @property
    def late(self) -> tuple[AskedLine, ...]:
        return tuple(line for line in self.waiting if line.late)


def open_round(draft: Draft) -> OpinionRound | None:
    """The round that is running on a draft."""
    return draft.rounds.filter(closed_on__isnull=True).select_related("version").first()


def _counted(asked: QuerySet[Asked]) -> QuerySet[Any]:
    """Lines in their order with how many opinions of theirs stand (`said`)."""
    return asked.annotate(said=Count("opinions", filter=_STANDING)).order_by("pk")


def lines_of(found: OpinionRound) -> list[Line]:
    """Whoever is asked, as the rules see them."""
    return [
        Line(
            id=asked.pk,
            name=asked.name,
            answered_on=asked.answered_on,
            agreed=asked.agreed,
            opinions=asked.said,
            reminded_on=asked.reminded_on,
        )
        for asked in _counted(found.asked.all())
    ]


def standing_of(found: OpinionRound, *, today: dt.date) -> RoundStanding:
    """One round with everybody who is asked."""
    return _standings([found], today=today)[0]


def standings_of(draft: Draft, *, today: dt.date) -> list[RoundStanding]:
    """The rounds of a draft, the newest first; three queries."""
    found = draft.rounds.select_related("version").order_by("-number")
    return _standings(list(found), today=today)


def round_before(found: OpinionRound) -> OpinionRound | None:
    """The round before this one, for the difference between their versions."""
    earlier = OpinionRound.objects.filter(draft=found.draft_id, number__lt=found.number)
    return earlier.select_related("version").order_by("-number").first()


def opinions_of_round(found: OpinionRound) -> QuerySet[Opinion]:
    return found.opinions.select_related(
        "draft__unit", "round__version", "changed_version", "asked"
    ).order_by("number")


def text_of(found: OpinionRound) -> tuple[Node, ...]:
    """The text that was handed round, with the figures it went round with."""
    return said_nodes(found.draft, found.version)


def versions_to_ask_about(draft: Draft) -> list[DraftVersion]:
    """The newest version, and those that were handed round before; the newest first."""
    last = newest(draft)
    handed = draft.versions.filter(circulated_as__isnull=False).order_by("-number")
    return [version for version in ([last] if last else []) if version.circulated_as is None] + list(handed)


def people_in_office(ward: Unit, *, on: dt.date) -> dict[int, str]:
    """Person id → `Họ tên – chức vụ` of whoever holds an office of the ward or of one of its bodies."""
    held = holdings_on(ward, on)
    units = below(ward).filter(kind__in=(UnitKind.WARD, UnitKind.BODY, UnitKind.STAFF)).order_by("path")
    found: dict[int, str] = {}
    for unit in units.values_list("pk", flat=True):
        for holding in held.get(unit, []):
            found.setdefault(holding.person_id, f"{holding.person.full_name} – {holding.office.title}")
    return found


def units_by_kind(ward: Unit) -> list[tuple[str, list[Unit]]]:
    """The units of a ward that can be asked, by what they are called together: branches first."""
    kinds = (
        UnitKind.BRANCH,
        UnitKind.GRASSROOTS,
        UnitKind.FRONT,
        UnitKind.UNION,
        UnitKind.AUTHORITY,
        UnitKind.RESIDENTIAL_GROUP,
        UnitKind.BODY,
        UnitKind.STAFF,
        UnitKind.SUBCOMMITTEE,
    )
    rows = list(open_units(ward).filter(kind__in=kinds).order_by("sort_key"))
    grouped = [(str(kind.label), [row for row in rows if row.kind == kind]) for kind in kinds]
    return [(label, units) for label, units in grouped if units]


def asking(ward: Unit, asked: QuerySet[Asked]) -> QuerySet[Asked]:
    """Of some lines those of rounds that are open in a ward, the nearest due day first."""
    running = asked.filter(round__closed_on__isnull=True, round__draft__unit__path__startswith=ward.path)
    return running.select_related("round__draft").order_by("round__due_on", "pk")


def digest_of(opinions: Iterable[Opinion]) -> str:
    """A fingerprint of what a table says, so that a change of the record after publishing is seen."""
    said = [
        (opinion.number, opinion.content, opinion.disposition, opinion.answer)
        for opinion in opinions
        if opinion.withdrawn_at is None
    ]
    return hashlib.blake2b(repr(said).encode(), digest_size=16).hexdigest()


def _standings(found: Sequence[OpinionRound], *, today: dt.date) -> list[RoundStanding]:
    lines: dict[int, list[AskedLine]] = {each.pk: [] for each in found}
    ends = {each.pk: (each.due_on, each.closed_on or today) for each in found}
    for asked in _counted(Asked.objects.filter(round__in=lines).select_related("unit")):
        due_on, until = ends[asked.round_id]
        line = Line(id=asked.pk, name=asked.name, answered_on=asked.answered_on)
        late = rounds.days_late(line, due_on=due_on, until=until)
        lines[asked.round_id].append(AskedLine(asked, asked.said, late))
    counts = {
        row["round"]: row
        for row in Opinion.objects.filter(round__in=lines, withdrawn_at__isnull=True)
        .values("round")
        .annotate(
            opinions=Count("pk"),
            unanswered=Count("pk", filter=Q(disposition="")),
            from_public=Count("pk", filter=Q(way=Way.PUBLIC)),
        )
        .order_by()
    }
    none = {"opinions": 0, "unanswered": 0, "from_public": 0}
    made = []
    for each in found:
        count = counts.get(each.pk, none)
        made.append(
            RoundStanding(
                each, tuple(lines[each.pk]), count["opinions"], count["unanswered"], count["from_public"]
            )
        )
    return made
