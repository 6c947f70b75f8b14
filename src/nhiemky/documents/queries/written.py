"""What stands on the paper of a draft, of an issued document, of a wording that nobody has filled in yet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from nhiemky.documents.models import Draft, Issue, Issuer, Passage, Stage
from nhiemky.documents.papers.issued import Written
from nhiemky.documents.queries.draft_texts import values_in
from nhiemky.documents.queries.drafts import newest, nodes_of
from nhiemky.documents.queries.passage import last_passage
from nhiemky.documents.rules import paper_parts, paper_shapes, signing, structure
from nhiemky.documents.rules.bodies import committee
from nhiemky.documents.rules.signing import Signing
from nhiemky.documents.rules.structure import Node
from nhiemky.documents.rules.templates import Wording
from nhiemky.figures import queries as figures
from nhiemky.figures.rules import references
from nhiemky.figures.rules.shown import Shown
from nhiemky.org.models import Unit, UnitKind


@dataclass(frozen=True, slots=True)
class _Body:
    """Who issues: a row of issuers, or the committee of the unit where nobody has said."""

    name: str
    code: str
    superior: str
    style: paper_shapes.Style
    collective: bool
    head_post: str


def written_of_draft(draft: Draft) -> Written:
    """The paper of a draft as it stands: with its draft mark until it is approved, without number and date."""
    version = newest(draft)
    nodes = nodes_of(version)
    values = values_in(draft, version)
    mark = paper_shapes.draft_mark(version.circulated_as if version else None, stage=draft.stage)
    written = replace(_begun(draft, _said(nodes, values)), draft_mark=mark)
    signed = last_passage(draft, Passage.Verb.SIGNED)
    if signed is None or draft.stage not in (Stage.SIGNED, Stage.ISSUED):
        return written
    post = signed.post.upper() or written.post
    return replace(written, authority=signed.authority, post=post, signer=signed.signer_name)


def written_of_issue(issue: Issue) -> Written | None:
    """The paper of an issued document, with the figures it was issued with; None where its text is not in the system."""
    draft, document = issue.draft, issue.document
    if draft is None:
        return None
    passage = draft.passages.filter(verb__in=(Passage.Verb.SIGNED, Passage.Verb.ISSUED)).last()
    nodes = nodes_of(passage.version if passage else newest(draft))
    values = figures.current(draft.unit, figures.codes_of(node.text for node in nodes))
    for topic in (f"draft/{draft.pk}", f"document/{document.pk}"):
        values |= figures.frozen(topic)
    names = tuple(recipient.name for recipient in document.recipients.all())
    return replace(
        _begun(draft, _said(nodes, values), issuer=issue.issuer),
        title=draft.title,
        symbol=document.symbol_as_written or document.symbol,
        dated=document.dated,
        authority=issue.authority,
        post=issue.post.upper(),
        signer=issue.signer_name,
        recipients=names or _lines(draft.addressees),
    )


def written_of_wording(unit: Unit, wording: Wording) -> Written:
    """What a wording looks like on paper, in the name of the unit."""
    body = replace(_own_body(unit), style=paper_shapes.side(wording.style))
    return Written(
        kind=wording.kind,
        style=body.style,
        superior=body.superior,
        issuer=body.name,
        code=body.code,
        place=_place(unit),
        title="[Trích yếu nội dung văn bản]",
        nodes=structure.read(wording.body),
        recipients=wording.recipients,
        authority=_authority(body, body.name),
        post="[CHỨC VỤ]",
        sample=unit.is_sample,
    )


def _begun(draft: Draft, nodes: Sequence[Node], *, issuer: Issuer | None = None) -> Written:
    unit, row = draft.unit, issuer or draft.issuer
    body = _body(row) if row else _own_body(unit)
    approved = last_passage(draft, Passage.Verb.APPROVED) if draft.stage in paper_shapes.SETTLED else None
    return Written(
        kind=draft.kind or paper_shapes.kind_in(draft.title),
        style=body.style,
        superior=body.superior,
        issuer=body.name,
        code=body.code,
        place=_place(unit),
        title=draft.title,
        nodes=nodes,
        recipients=_lines(draft.addressees),
        authority=_authority(body, approved.organ if approved else body.name),
        post=body.head_post.upper(),
        urgency=paper_shapes.URGENCIES[draft.urgency],
        sample=unit.is_sample,
    )


def _body(row: Issuer) -> _Body:
    side = paper_shapes.side(row.style)
    return _Body(row.name, row.code, row.superior, side, row.collective, row.head_post)


def _authority(body: _Body, organ: str) -> str:
    """For whom the head will sign: for the organ that approved it, for the body until then."""
    by = signing.usual(collective=body.collective)
    return signing.words(Signing(by, paper_parts.organ_of(organ), body.head_post, ""), style=body.style)


def _own_body(unit: Unit) -> _Body:
    above = unit.parent
    superior = above.name if above and above.kind != UnitKind.INSTALLATION else ""
    code = unit.issuer_code or ("CB" if unit.kind == UnitKind.BRANCH else "ĐU")
    return _Body(committee(unit.name), code, superior, "party", collective=True, head_post="Bí thư")


def _place(unit: Unit) -> str:
    return unit.place_name or (unit.parent.place_name if unit.parent else "")


def _said(nodes: Sequence[Node], values: Mapping[str, Shown]) -> tuple[Node, ...]:
    return tuple(replace(node, text=references.render(node.text, values)) for node in nodes)


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())
