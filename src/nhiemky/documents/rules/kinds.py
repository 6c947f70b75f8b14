"""Which kinds of papers there are, by whose regulation and since when; which organ issues which. Data, nothing decides.

Evidence: `seen` in a real symbol; `listed` in a text that was read; `unverified` known from usage or from memory only.
Whatever does not agree with this table is warned about and never refused.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from nhiemky.documents.rules.symbols import Doubt
from nhiemky.vietnamese.folding import fold

PARTY, STATE = "party", "state"


@dataclass(frozen=True, slots=True)
class Kind:
    """`code` as in vietnamese.document_kinds where that table has the kind; `letters` stand in the symbol."""

    code: str
    name: str
    letters: str
    evidence: str = "listed"


@dataclass(frozen=True, slots=True)
class Regulation:
    """The kinds of one regulation; `until` is its last day, None while it is in force."""

    name: str
    style: str
    since: dt.date
    until: dt.date | None
    kinds: tuple[Kind, ...]


def _kinds(lines: str, evidence: str) -> tuple[Kind, ...]:
    """Lines `code name`, or `code letters=… name` where the letters are others."""
    found = []
    for line in lines.strip().splitlines():
        code, _space, name = line.strip().partition(" ")
        letters = code
        if name.startswith("letters="):
            letters, _space, name = name.removeprefix("letters=").partition(" ")
        found.append(Kind(code, name, letters, evidence))
    return tuple(found)


_PARTY_SEEN = _kinds(
    """
    NQ Nghị quyết
    QĐ Quyết định
    QĐi letters=QĐ Quy định
    CT Chỉ thị
    KL Kết luận
    QC Quy chế
    HD Hướng dẫn
    KH Kế hoạch
    CTr Chương trình
    ĐA Đề án
    CV Công văn
    """,
    "seen",
)
_PARTY_LISTED = _kinds(
    """
    TT Thông tri
    TB Thông báo
    BC Báo cáo
    PA Phương án
    TTr Tờ trình
    BB Biên bản
    """,
    "listed",
)
_PARTY_UNVERIFIED = _kinds(
    """
    DA Dự án
    CTrHĐ Chương trình hành động
    QH Quy hoạch
    CL Chiến lược
    TC Thông cáo
    TBo letters=TB Tuyên bố
    LKG Lời kêu gọi
    GM Giấy mời
    GGT Giấy giới thiệu
    GCN Giấy chứng nhận
    GĐĐ Giấy đi đường
    GNP Giấy nghỉ phép
    PG Phiếu gửi
    PC Phiếu chuyển
    TCg Thư công
    """,
    "unverified",
)
_PARTY_KINDS = _PARTY_SEEN + _PARTY_LISTED + _PARTY_UNVERIFIED
# Twenty-nine; the letters of working rules, projects and PB are from memory (a mirror of the decree writes QCh, DAn).
_STATE_KINDS = _kinds(
    """
    NQ Nghị quyết
    QĐ Quyết định
    CT Chỉ thị
    QĐi letters=QyĐ Quy định
    TC Thông cáo
    TB Thông báo
    HD Hướng dẫn
    CTr Chương trình
    KH Kế hoạch
    PA Phương án
    ĐA Đề án
    BC Báo cáo
    BB Biên bản
    TTr Tờ trình
    HĐ Hợp đồng
    CV Công văn
    CĐ Công điện
    BGN Bản ghi nhớ
    BTT Bản thỏa thuận
    GUQ Giấy ủy quyền
    GM Giấy mời
    GGT Giấy giới thiệu
    GNP Giấy nghỉ phép
    PG Phiếu gửi
    PC Phiếu chuyển
    TCg Thư công
    """,
    "listed",
) + _kinds(
    """
    QC Quy chế
    DA Dự án
    PB Phiếu báo
    """,
    "unverified",
)

REGULATIONS: tuple[Regulation, ...] = (
    Regulation("Quy định 66-QĐ/TW", PARTY, dt.date(2017, 2, 6), dt.date(2026, 1, 8), _PARTY_KINDS),
    Regulation("Quy định 399-QĐ/TW", PARTY, dt.date(2026, 1, 9), None, _PARTY_KINDS),
    Regulation("Nghị định 30/2020/NĐ-CP", STATE, dt.date(2020, 3, 5), None, _STATE_KINDS),
)
#: Every name of a kind, for registers: the usual ones of the Party first.
NAMES: tuple[str, ...] = tuple(
    dict.fromkeys(kind.name for regulation in REGULATIONS for kind in regulation.kinds)
)

#: Kinds that an organ of a grassroots committee does not issue, by article 11 and 13 of 399-QĐ/TW as reported. What
#: nobody captured (directives and circulars of the standing committee, most rows of the branch) is left open; a ward
#: committee being "directly superior" since 01/7/2025, even the row that applies is unverified.
NOT_BY: dict[str, frozenset[str]] = {
    "committee": frozenset({"HD", "CT", "TT"}),
    "standing": frozenset({"QC"}),
    "branch": frozenset({"QĐi", "HD"}),
}
_ORGANS = {"thuong vu": "standing", "chap hanh": "committee", "dang uy": "committee", "chi bo": "branch"}


def regulation_on(style: str, on: dt.date) -> Regulation:
    """The regulation in force that day; the oldest one known for a day before it."""
    known = [one for one in REGULATIONS if one.style == style]
    return next((one for one in reversed(known) if one.since <= on), known[0])


def kind_on(code: str, *, style: str, on: dt.date) -> Kind:
    """The kind of that code; one that the regulation does not list stands for itself, unverified."""
    for kind in regulation_on(style, on).kinds:
        if kind.code == code:
            return kind
    names = {kind.code: kind.name for regulation in REGULATIONS for kind in regulation.kinds}
    return Kind(code, names.get(code, code), code, "unverified")


def doubts(
    code: str, *, style: str, on: dt.date, organ: str = "", not_its: Collection[str] = ()
) -> tuple[Doubt, ...]:
    """What is odd about issuing a paper of that kind: not in the regulation, not of this organ or body."""
    regulation, kind = regulation_on(style, on), kind_on(code, style=style, on=on)
    found = []
    if kind not in regulation.kinds:
        found.append(Doubt("kind-not-listed", {"kind": kind.name, "regulation": regulation.name}))
    if code in not_its or (style == PARTY and code in NOT_BY.get(organ_kind(organ), ())):
        found.append(Doubt("kind-not-of-organ", {"kind": kind.name, "organ": organ}))
    return tuple(found)


def organ_kind(organ: str) -> str:
    """`standing` for "Ban Thường vụ Đảng ủy", `committee`, `branch`; empty for any other organ."""
    words = fold(organ)
    return next((kind for name, kind in _ORGANS.items() if name in words), "")
