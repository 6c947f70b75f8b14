"""Writers of rounds that actions, higher rooms and the sample may use inside their own transaction."""

from __future__ import annotations

import datetime as dt
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Max

from nhiemky.documents.events import AskedAgreed, OpinionRoundOpened
from nhiemky.documents.models import Asked, Draft, DraftVersion, OpinionRound, Stage, Way
from nhiemky.documents.queries.drafts import nodes_of
from nhiemky.documents.queries.rounds import lines_of, open_round
from nhiemky.documents.rules import rounds
from nhiemky.documents.rules.passage import ON_THE_ROAD
from nhiemky.documents.rules.rounds import Setting
from nhiemky.documents.steps.drafts import hand_round
from nhiemky.files.rules.secrecy import refuse_secret
from nhiemky.journal.writing import record
from nhiemky.kernel.events import Values
from nhiemky.org.models import Person, Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class NewRound:
    """What is asked, of whom, until when. `names`: bodies and people in words; `imported`: a round of former days."""

    version: DraftVersion
    opened_on: dt.date
    due_on: dt.date
    units: Sequence[Unit] = ()
    people: Sequence[Person] = ()
    names: Sequence[str] = ()
    asks: str = ""
    public: bool = False
    shows_opinions: bool = False
    imported: bool = False


def open_round_in(actor: Any, draft: Draft, new: NewRound, *, today: dt.date) -> OpinionRound:
    """Open the next round on a draft, with its journal row: for the sample and for rooms above."""
    made = write_round(draft, new, today=today)
    record(actor, opened(made), unit=draft.unit_id, topic=f"draft/{draft.pk}")
    return made


def write_round(draft: Draft, new: NewRound, *, today: dt.date) -> OpinionRound:
    """The rows of the next round; the version is handed round as "DỰ THẢO lần n" if it was not before."""
    draft = Draft.objects.select_for_update(of=("self",)).select_related("unit").get(pk=draft.pk)
    asked = _asked_of(new)
    _check(draft, new, asked=len(asked), today=today)
    for text in (new.asks, *asked):
        refuse_secret(text, field="asks")
    hand_round(draft, new.version, as_of_old=new.imported)
    last = draft.rounds.aggregate(last=Max("number"))["last"] or 0
    made = OpinionRound.objects.create(
        draft=draft,
        number=last + 1,
        version=new.version,
        asks=new.asks.strip(),
        opened_on=new.opened_on,
        due_on=new.due_on,
        public_key=secrets.token_hex(6) if new.public and not new.imported else "",
        shows_opinions=new.shows_opinions,
        imported=new.imported,
    )
    Asked.objects.bulk_create(
        Asked(round=made, name=name, unit=unit, person=person) for name, (unit, person) in asked.items()
    )
    return made


def opened(made: OpinionRound) -> OpinionRoundOpened:
    names = [asked.name for asked in made.asked.all()]
    return OpinionRoundOpened(
        draft=made.draft_id,
        round=made.pk,
        number=made.number,
        version=made.version.number,
        asked=len(names),
        public=bool(made.public_key),
        opened=Values(asked=", ".join(names), due_on=made.due_on, asked_about=made.asks),
    )


def write_agreed(asked: Asked, *, way: Way, answered_on: dt.date, today: dt.date) -> Asked:
    """The row of somebody who was asked and has nothing to say. The round is locked by the caller."""
    asked = Asked.objects.select_for_update(of=("self",)).select_related("round__draft").get(pk=asked.pk)
    line = next(line for line in lines_of(asked.round) if line.id == asked.pk)
    closed = asked.round.closed_on is not None
    rounds.check_agreed(line, closed=closed, answered_on=answered_on, today=today)
    asked.answered_on = asked.answered_on or answered_on
    asked.agreed, asked.agreed_way = True, way
    asked.save(update_fields=["answered_on", "agreed", "agreed_way"])
    return asked


def agreed(asked: Asked) -> AskedAgreed:
    said = Values(asked=asked.name)
    return AskedAgreed(asked.round.draft_id, asked.round_id, asked.pk, asked.agreed_way, said)


def round_again(found: OpinionRound) -> OpinionRound:
    """The round, locked and as it is now, with its draft; the draft is locked first, as everywhere."""
    Draft.objects.select_for_update().get(pk=found.draft_id)
    locked = OpinionRound.objects.select_for_update(of=("self",)).select_related("draft", "version")
    return locked.get(pk=found.pk)


def _check(draft: Draft, new: NewRound, *, asked: int, today: dt.date) -> None:
    setting = Setting(
        settled=draft.state == Draft.State.SETTLED,
        issued=draft.stage == Stage.ISSUED,
        on_the_road=draft.stage in ON_THE_ROAD,
        round_open=open_round(draft) is not None,
        paragraphs=len(nodes_of(new.version)),
    )
    if new.imported:
        rounds.check_imported(setting, opened_on=new.opened_on, due_on=new.due_on)
        return
    rounds.check_opened(
        setting, asked=asked, public=new.public, opened_on=new.opened_on, due_on=new.due_on, today=today
    )


def _asked_of(new: NewRound) -> dict[str, tuple[Unit | None, Person | None]]:
    """Name → unit or person, in the order in which they were chosen; whoever is named twice is asked once."""
    chosen: dict[str, tuple[Unit | None, Person | None]] = {}
    for unit in new.units:
        chosen.setdefault(unit.name, (unit, None))
    for person in new.people:
        chosen.setdefault(person.full_name, (None, person))
    known = rounds.named_once([*chosen, *new.names])
    return {name: chosen.get(name, (None, None)) for name in known}
