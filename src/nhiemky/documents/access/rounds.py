"""The doors to rounds of opinions: writers run them, readers of the draft look, and whoever is asked answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404

from nhiemky.documents.access.drafts import PAPER_FORMS, for_draft, for_draft_writer
from nhiemky.documents.models import Asked, AskedQuerySet, Draft, OpinionRound
from nhiemky.org import access
from nhiemky.org.models import Role, Unit


@dataclass(frozen=True, slots=True)
class RoundOnShelf:
    ward: Unit
    round: OpinionRound
    writes: bool


@dataclass(frozen=True, slots=True)
class PaperOfRound:
    """`paper` is one of PAPERS, `form` pdf or docx."""

    ward: Unit
    round: OpinionRound
    paper: str
    form: str


@dataclass(frozen=True, slots=True)
class AskedDoor:
    """The newest round of a draft that asks the actor: for a unit whose secretary they are, or by name."""

    ward: Unit
    draft: Draft
    round: OpinionRound
    asked: tuple[Asked, ...]


#: The table of opinions, the blank form for those who answer on paper, the list of those who have not answered.
PAPERS = ("bang-tong-hop", "phieu-gop-y", "chua-tra-loi")


def for_round(actor: Any, *, ward: str, draft_id: int, round_id: int) -> RoundOnShelf:
    """Whoever reads a draft sees its rounds."""
    found = for_draft(actor, ward=ward, draft_id=draft_id)
    return RoundOnShelf(found.ward, _round(found.draft, round_id), found.writes)


def for_round_writer(actor: Any, *, ward: str, draft_id: int, round_id: int) -> RoundOnShelf:
    found = for_draft_writer(actor, ward=ward, draft_id=draft_id)
    return RoundOnShelf(found.ward, _round(found.draft, round_id), found.writes)


def for_round_paper(
    actor: Any, *, ward: str, draft_id: int, round_id: int, paper: str, form: str
) -> PaperOfRound:
    found = for_round(actor, ward=ward, draft_id=draft_id, round_id=round_id)
    if paper not in PAPERS or form not in PAPER_FORMS:
        raise Http404
    return PaperOfRound(found.ward, found.round, paper, form)


def for_asked(actor: Any, *, ward: str, draft_id: int) -> AskedDoor:
    """Whoever is asked about a draft, whether or not the draft itself is open to them.

    Nobody asked: 403 for those who read the draft, 404 for the rest.
    """
    unit = access.for_anybody(actor, ward=ward)
    mine = asked_of(actor, unit).filter(round__draft=draft_id, round__draft__unit__path__startswith=unit.path)
    lines = list(
        mine.select_related("round__draft__unit", "round__version", "unit").order_by("-round__number", "pk")
    )
    if not lines:
        for_draft(actor, ward=ward, draft_id=draft_id)
        raise PermissionDenied
    found = lines[0].round
    return AskedDoor(unit, found.draft, found, tuple(line for line in lines if line.round_id == found.pk))


def asked_of(actor: Any, ward: Unit) -> AskedQuerySet:
    """The lines of all rounds that ask the actor in a ward."""
    paths = access.paths_below(actor, (Role.BRANCH_SECRETARY,), ward)
    return Asked.objects.all().of(paths=paths, person=getattr(actor, "person_id", None))


def _round(draft: Draft, round_id: int) -> OpinionRound:
    found = draft.rounds.select_related("version", "draft__unit__parent").filter(pk=round_id).first()
    if found is None:
        raise Http404
    return found
