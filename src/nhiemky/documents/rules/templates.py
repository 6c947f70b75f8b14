"""The wording of every kind of paper, as data: headings, usual parts, places to fill in between square brackets.

Our own words, taken from no model. The office adapts them as rows of its own (`models.Template`); where such a row is
in force it is used instead.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from nhiemky.documents.rules.paper_shapes import kinds_in
from nhiemky.documents.rules.templates_acts import PARTY_ACTS, STATE_ACTS
from nhiemky.documents.rules.templates_letters import PARTY_LETTERS, STATE_LETTERS
from nhiemky.documents.rules.templates_plans import PARTY_PLANS, STATE_PLANS
from nhiemky.documents.rules.templates_slips import PARTY_SLIPS, STATE_SLIPS
from nhiemky.documents.rules.templates_state import STATE_PAPERS
from nhiemky.kernel.refusals import Refused
from nhiemky.vietnamese.document_kinds import kind as kind_named
from nhiemky.vietnamese.folding import fold

STYLES = ("party", "state")
#: Who gets the paper where a kind says nothing of its own.
_RECIPIENTS = {
    "party": ("[Cấp ủy cấp trên trực tiếp] (để báo cáo)", "[Nơi thực hiện]", "Lưu Văn phòng Đảng ủy"),
    "state": ("[Cơ quan cấp trên] (để báo cáo)", "[Nơi thực hiện]", "Lưu: VT, [đơn vị soạn thảo]"),
}
_TEXTS = {
    "party": {**PARTY_ACTS, **PARTY_PLANS, **PARTY_LETTERS, **PARTY_SLIPS},
    "state": {**STATE_ACTS, **STATE_PLANS, **STATE_PAPERS, **STATE_LETTERS, **STATE_SLIPS},
}
_PLACE = re.compile(r"\[[^\[\]\n]+\]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """What a new draft of a kind begins with. `own`: the row of the office, 0 for the wording that came with the program."""

    kind: str
    style: str
    title: str
    body: str
    recipients: tuple[str, ...] = ()
    own: int = 0

    @property
    def key(self) -> str:
        """How addresses name it: party-ke-hoach. Letters would not do: HD and HĐ fold to the same."""
        return _key(self.kind, self.style)


def _key(kind: str, style: str) -> str:
    return f"{style}-{fold(kind_named(kind).name).replace(' ', '-')}"


def _shipped(style: str, kind: str) -> Wording:
    text, *recipients = _TEXTS[style][kind]
    return Wording(
        kind=kind,
        style=style,
        title=kind_named(kind).name,
        body="\n".join(line.strip() for line in text.strip().splitlines()),
        recipients=tuple(recipients) or _RECIPIENTS[style],
    )


#: Every wording that comes with the program, first of the Party, then of the State.
SHIPPED: tuple[Wording, ...] = tuple(_shipped(style, kind) for style in STYLES for kind in kinds_in(style))
_BY_KEY = {wording.key: wording for wording in SHIPPED}
_BY_KIND = {(wording.kind, wording.style): wording for wording in SHIPPED}


def by_key(key: str) -> Wording | None:
    """The shipped wording of an address."""
    return _BY_KEY.get(key)


def shipped(kind: str, style: str) -> Wording | None:
    """The shipped wording of a kind; None for a kind that this side does not issue."""
    return _BY_KIND.get((kind, style))


def in_force(kind: str, style: str, own: Sequence[Wording]) -> tuple[Wording, ...]:
    """What a new draft may begin with: the office's own wordings, and only where there is none the shipped one."""
    ours = tuple(one for one in own if (one.kind, one.style) == (kind, style))
    there = shipped(kind, style)
    return ours or ((there,) if there else ())


def places(text: str) -> tuple[str, ...]:
    """The places that still have to be filled in, each once: "[thời gian]"."""
    return tuple(dict.fromkeys(_PLACE.findall(text)))


def check(*, title: str, body: str) -> None:
    """A wording of the office has a title by which it is chosen, and words."""
    if not title.strip():
        raise Refused("template-without-title", field="title")
    if not body.strip():
        raise Refused("template-without-words", field="body")
