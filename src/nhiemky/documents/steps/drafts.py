"""Writers of drafts that higher rooms and the sample may use inside their own action."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Max

from nhiemky.documents.events import DraftOpened, VersionCirculated
from nhiemky.documents.models import Draft, DraftVersion, Issuer
from nhiemky.documents.queries.drafts import newest, nodes_of
from nhiemky.documents.rules import consultation, drafting, structure
from nhiemky.documents.rules.structure import Node
from nhiemky.figures import queries as figures
from nhiemky.figures.steps import freeze
from nhiemky.files.rules.secrecy import refuse_secret
from nhiemky.journal.writing import record
from nhiemky.kernel.events import Values
from nhiemky.org.models import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Becomes:
    """What a draft is to become: its kind (code), who issues it, to whom it goes, one a line."""

    kind: str = ""
    issuer: Issuer | None = None
    addressees: str = ""


NOBODY_SAID = Becomes()


def open_draft_in(
    actor: Any, unit: Unit, *, title: str, body: str = "", kind: str = "", issuer: Issuer | None = None
) -> Draft:
    """A draft on which opinions are asked; the caller has asked about the secrets list."""
    draft = write_draft(unit, title=title, becomes=Becomes(kind=kind, issuer=issuer))
    write_version(draft, body, by=actor)
    event = DraftOpened(draft.pk, Values(title=draft.title))
    record(actor, event, unit=unit.pk, topic=f"draft/{draft.pk}")
    return draft


def write_draft(unit: Unit, *, title: str, becomes: Becomes = NOBODY_SAID) -> Draft:
    """The row of a new draft, without words and without a journal row."""
    consultation.check_title(title)
    for field, text in (("title", title), ("addressees", becomes.addressees)):
        refuse_secret(text, field=field)
    return Draft.objects.create(
        unit=unit,
        title=title.strip(),
        kind=becomes.kind,
        issuer=becomes.issuer,
        addressees=becomes.addressees.strip(),
    )


def write_version(draft: Draft, text: str, *, by: Any, note: str = "") -> DraftVersion | None:
    """The next version of a locked draft, or None where no word changed. Paragraphs keep their ids."""
    last = newest(draft)
    nodes = structure.read(text, before=nodes_of(last), highest=last.highest_id if last else 0)
    return write_nodes(draft, nodes, by=by, note=note)


def write_nodes(draft: Draft, nodes: Sequence[Node], *, by: Any, note: str = "") -> DraftVersion | None:
    """The same for paragraphs that have their ids already."""
    refuse_secret(structure.lined(nodes), field="body")
    last = newest(draft)
    if tuple(nodes) == nodes_of(last):
        return None  # a draft that nobody has written a word in has no version
    return DraftVersion.objects.create(
        draft=draft,
        number=last.number + 1 if last else 1,
        nodes=[[node.id, node.kind.value, node.text] for node in nodes],
        highest_id=max(structure.highest_id(nodes), last.highest_id if last else 0),
        note=note,
        written_by=by,
    )


def write_restored(draft: Draft, version: DraftVersion, *, by: Any) -> DraftVersion:
    """The words and ids of an older version as the newest one of a locked draft."""
    last = newest(draft)
    return DraftVersion.objects.create(
        draft=draft,
        number=last.number + 1 if last else 1,
        nodes=version.nodes,
        highest_id=last.highest_id if last else version.highest_id,
        restores=version.number,
        written_by=by,
    )


def circulate(actor: Any, draft: Draft) -> DraftVersion:
    """The newest version of a locked draft goes round as "Dự thảo lần n", with its figures as they are now."""
    version = write_circulation(draft)
    record(actor, circulated(version), unit=draft.unit_id, topic=f"draft/{draft.pk}")
    return version


def write_circulation(draft: Draft) -> DraftVersion:
    """The same without a journal row."""
    version = newest(draft)
    drafting.check_circulated(empty=not nodes_of(version), already=version.circulated_as if version else None)
    assert version is not None  # a text with words has a version
    return hand_round(draft, version)


def hand_round(draft: Draft, version: DraftVersion, *, as_of_old: bool = False) -> DraftVersion:
    """A version becomes "Dự thảo lần n" and keeps the figures of today; one that went round already stays as it is.

    `as_of_old`: it went round in former days, with figures that nobody knows any more: nothing is checked or kept.
    """
    if version.circulated_as is not None:
        return version
    texts = [node.text for node in nodes_of(version)]
    if not as_of_old:
        drafting.check_figures(figures.missing(draft.unit, texts))
        freeze(topic=f"draft/{draft.pk}", label=draft.title, unit=draft.unit, texts=texts)
    last = draft.versions.aggregate(last=Max("circulated_as"))["last"] or 0
    version.circulated_as = last + 1
    version.save(update_fields=["circulated_as"])
    return version


def circulated(version: DraftVersion) -> VersionCirculated:
    """The event of a version that was just handed round."""
    return VersionCirculated(version.draft_id, version.number, version.circulated_as or 0)
