"""How the paper of a kind is built: whether its name is printed, who signs where, on which size of paper, with which letters.

Facts of 36-HD/VPTW and Nghị định 30/2020/NĐ-CP as far as governance §3.2, §3.5 and §3.8 hold them; what those do not
say carries a remark and is changed here, in one line.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal, TypeAlias

from nhiemky.documents.rules import kinds
from nhiemky.documents.rules.numbering import LETTER_OF_OFFICE
from nhiemky.vietnamese.document_kinds import KINDS, letters_of

Style: TypeAlias = Literal["party", "state"]
Size: TypeAlias = Literal["A4", "A5"]
#: What stands before the abstract under the number of an official letter.
ABOUT = "V/v "
#: How urgent papers are marked; "thượng khẩn" is of the State, for the Party it was not found.
URGENCIES = {"": "", "urgent": "KHẨN", "very": "THƯỢNG KHẨN", "at_once": "HỎA TỐC"}
#: Stages at which the text is settled: what is printed is for signing and bears no draft mark.
SETTLED = frozenset({"approved", "signed", "issued"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """`signers`: two posts that sign side by side, left and right; empty where the head of the issuer signs alone.

    `ours`: which of the two is the one who signs for the issuer.
    """

    named: bool = True
    numbered: bool = True
    size: Size = "A4"
    signers: tuple[str, ...] = ()
    ours: int = 1


_USUAL = Shape()
_SLIP = Shape(size="A5")
_SIDES = Shape(signers=("ĐẠI DIỆN BÊN A", "ĐẠI DIỆN BÊN B"), ours=0)
_SHAPES: dict[str, Shape] = {
    "CV": Shape(named=False),
    "TCg": Shape(named=False, numbered=False),
    # Minutes are signed by who wrote and who chaired, without a seal.
    "BB": Shape(signers=("NGƯỜI GHI BIÊN BẢN", "CHỦ TRÌ")),
    "HĐ": _SIDES,
    "BGN": _SIDES,
    "BTT": _SIDES,
    # A5 is allowed for slips; which slips take it is usage, not a rule we have read.
    **dict.fromkeys(("GM", "GGT", "GCN", "GĐĐ", "GNP", "PG", "PC", "PB"), _SLIP),
}
#: Posts that differ in papers of the State: usage, not verified.
_STATE_SHAPES: dict[str, Shape] = {"BB": Shape(signers=("THƯ KÝ", "CHỦ TỌA"))}
#: Letters as the newest regulation of each side lists them.
_LETTERS = {
    style: {kind.code: kind.letters for kind in kinds.regulation_on(style, dt.date.max).kinds}
    for style in (kinds.PARTY, kinds.STATE)
}
#: Kinds of one side only.
PARTY_ONLY = frozenset({"KL", "TT", "QH", "CL", "TBo", "LKG", "CTrHĐ", "GCN", "GĐĐ"})
STATE_ONLY = frozenset({"HĐ", "CĐ", "BGN", "BTT", "GUQ", "PB"})
#: Kinds that no ward issues: decree and circular.
_ABOVE = frozenset({"NĐ", "TTư"})


def side(style: str) -> Style:
    """The style of a row as one of the two."""
    return "state" if style == "state" else "party"


def shape_of(kind: str, style: str) -> Shape:
    """The build of a kind; a kind that nobody knows is a paper with its name, one signature, on A4."""
    usual = _SHAPES.get(kind, _USUAL)
    return _STATE_SHAPES.get(kind, usual) if style == "state" else usual


def letters(kind: str, style: str) -> str:
    """What stands for the kind in the symbol: QĐ for both decision and regulation of the Party, QyĐ of the State."""
    return _LETTERS[side(style)].get(kind, letters_of(kind))


def kinds_in(style: str) -> tuple[str, ...]:
    """The codes of all kinds of one side, in the order of the table of kinds."""
    strange = _ABOVE | (PARTY_ONLY if style == "state" else STATE_ONLY)
    return tuple(kind.code for kind in KINDS if kind.code not in strange)


def kind_in(title: str) -> str:
    """The kind with whose name a title begins, "Dự thảo" aside; empty where it begins with none."""
    bare = " ".join(title.lower().split()).removeprefix("dự thảo ")
    named = [kind for kind in KINDS if f"{bare} ".startswith(f"{kind.name.lower()} ")]
    return max(named, key=lambda kind: len(kind.name)).code if named else ""


def symbol_with_blank(kind: str, style: str, *, code: str) -> str:
    """The number line of a paper that has no number yet, with room to write it: "Số       -KH/ĐU"; an official letter of the State names the desk that wrote it (12/UBND-VP)."""
    if not shape_of(kind, style).numbered:
        return ""
    blank = " " * 7
    said = letters(kind, style) if kind else "……"
    if style == "party":
        return f"Số{blank}-{said}/{code}"
    return f"Số:{blank}/{code}-……" if kind == LETTER_OF_OFFICE else f"Số:{blank}/{said}-{code}"


def draft_mark(circulated_as: int | None, *, stage: str) -> str:
    """ "DỰ THẢO LẦN 2" for a version that went round, "DỰ THẢO" before and between, nothing once it is settled."""
    if stage in SETTLED:
        return ""
    return f"DỰ THẢO LẦN {circulated_as}" if circulated_as else "DỰ THẢO"


def number_line(symbol: str, style: str) -> str:
    """The number line of an issued paper; the format decides on the colon."""
    bare = symbol.strip().removeprefix("Số").removeprefix(":").strip()
    if not bare:
        return ""
    return f"Số: {bare}" if style == "state" else f"Số {bare}"
