"""Save what was typed in the editor of a draft, together with what others have saved since it was opened."""

from __future__ import annotations

from typing import Any

from nhiemky.documents import queries, steps
from nhiemky.documents.events import DraftEdited
from nhiemky.documents.models import Draft, Issuer
from nhiemky.documents.queries import head_of, together
from nhiemky.documents.queries.passage import standing_of
from nhiemky.documents.rules import consultation, drafting, passage
from nhiemky.documents.rules.drafting import Head, Saved, Writing
from nhiemky.files.rules.secrecy import refuse_secret
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.kernel.refusals import Refused
from nhiemky.vietnamese.document_kinds import KINDS


@action
def edit_draft(actor: Any, draft: Draft, *, writing: Writing) -> Saved:
    """Nothing is written, and nothing recorded, where nothing changed."""
    # facts
    draft = Draft.objects.select_for_update(of=("self",)).select_related("unit").get(pk=draft.pk)
    now, last = head_of(draft), queries.newest(draft)
    merged = together(draft, writing.body, opened_at=writing.opened_at)
    # decision
    consultation.check_title(writing.head.title)
    drafting.check_stage(draft.stage)
    head = drafting.head_together(now=now, was=writing.was, mine=writing.head)
    passage.check_planned(standing_of(draft), kind=head.kind, issuer=head.issuer == draft.issuer_id)
    refuse_secret(head.title, field="title")
    if merged is None:
        raise Refused("changed-meanwhile")
    nodes = merged.settled(writing.choices if last is not None and writing.seen == last.number else {})
    if nodes is None:
        raise Refused("draft-paragraphs-conflict", count=len(merged.conflicts))
    # consequences
    version = steps.write_nodes(draft, nodes, by=actor) or last
    saved = Saved(
        version.number if version else 0, written=version != last or head != now, of_others=merged.of_others
    )
    if saved.written:
        _write_head(draft, head)
        event = DraftEdited(draft.pk, Values(_changed(now, head)), saved.version, saved.of_others)
        record(actor, event, unit=draft.unit_id, topic=f"draft/{draft.pk}")
    return saved


def _write_head(draft: Draft, head: Head) -> None:
    draft.title, draft.kind, draft.issuer_id = head.title.strip(), head.kind, head.issuer
    draft.revision += 1
    draft.save(update_fields=["title", "kind", "issuer", "revision", "folded"])


def _changed(before: Head, after: Head) -> dict[str, tuple[str, str]]:
    """What changed above the text, as the journal keeps it: before, after, in the words of the page."""
    was, now = _in_words(before), _in_words(after)
    return {name: (was[name], now[name]) for name in was if was[name] != now[name]}


def _in_words(head: Head) -> dict[str, str]:
    issuer = Issuer.objects.filter(pk=head.issuer).first() if head.issuer else None
    kind = next((kind.name for kind in KINDS if kind.code == head.kind), head.kind)
    return {"title": head.title, "kind": kind, "issuer": str(issuer or "")}
