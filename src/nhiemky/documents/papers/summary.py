"""Bảng tổng hợp tiếp thu, giải trình: every opinion on a draft and what became of it. Always Vietnamese.

The Party form of this table was not found; its columns are those in use (governance §3.7): number, who, where in the
text, what they said, what became of it, how the text was changed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from nhiemky.documents.models import Disposition, Draft, Opinion, OpinionRound
from nhiemky.documents.rules.bodies import committee
from nhiemky.org.models import Unit, UnitKind
from nhiemky.printing.blocks import Block, Heading, Letterhead, Paper, Paragraph, Signature, Table, plain
from nhiemky.vietnamese.dates import format_date
from nhiemky.vietnamese.numbers import padded

WORDS = {
    Disposition.ACCEPTED: "Tiếp thu",
    Disposition.PARTLY: "Tiếp thu một phần",
    Disposition.EXPLAINED: "Giải trình",
    Disposition.NOT_ACCEPTED: "Không tiếp thu",
}


@dataclass(frozen=True, slots=True)
class Row:
    """An opinion with the places it points to, in words."""

    opinion: Opinion
    place: str
    changed: str


class Places(Protocol):
    """Where opinions point (queries.Places)."""

    def said_of(self, opinion: Opinion) -> str: ...

    def changed_for(self, opinion: Opinion) -> str: ...


def rows_of(opinions: Sequence[Opinion], places: Places) -> list[Row]:
    return [Row(each, places.said_of(each), places.changed_for(each)) for each in opinions]


def summary(draft: Draft, rows: Sequence[Row]) -> Paper:
    """`draft.unit` and its parent must be loaded; withdrawn opinions keep their line, with the reason.

    Where opinions were asked more than once, each round has its part.
    """
    opinions = [row.opinion for row in rows]
    body: list[Block] = [Paragraph(plain(counts(opinions)))]
    rounds = {row.opinion.round_id: row.opinion.round for row in rows}
    if len(rounds) > 1:
        for pk, found in rounds.items():
            body.append(Heading(_of_round(found)))
            body.append(table([row for row in rows if row.opinion.round_id == pk]))
    else:
        body.append(table(rows))
    return headed(draft, kind="BẢNG TỔNG HỢP", abstract=_abstract(draft), body=body)


def headed(draft: Draft, *, kind: str, abstract: str, body: Sequence[Block], signed: bool = True) -> Paper:
    """A paper of the body whose draft it is."""
    unit = draft.unit
    return Paper(
        letterhead=Letterhead(
            superior=unit.parent.name.upper()
            if unit.parent and unit.parent.kind != UnitKind.INSTALLATION
            else "",
            issuer=committee(unit.name).upper(),
            symbol="",
        ),
        place=unit.place_name,
        dated=None,
        kind=kind,
        abstract=abstract,
        body=tuple(body),
        signatures=(_signature(unit),) if signed else (),
        title=f"{kind.capitalize()} – {draft.title}",
        sample=unit.is_sample,
    )


def table(rows: Sequence[Row]) -> Table:
    return Table(
        header=(
            "Số",
            "Người, đơn vị góp ý",
            "Góp ý vào",
            "Nội dung ý kiến",
            "Kết quả",
            "Nội dung tiếp thu, giải trình; đoạn đã sửa",
        ),
        rows=tuple(_row(row) for row in rows),
        widths=(6.0, 17.0, 15.0, 27.0, 12.0, 25.0),
        align=("center", "left", "left", "left", "left", "left"),
    )


def counts(opinions: Sequence[Opinion]) -> str:
    """`Tổng số 09 ý kiến: tiếp thu 09.`; only what there is."""
    standing = [opinion for opinion in opinions if opinion.withdrawn_at is None]
    found = Counter(opinion.disposition for opinion in standing)
    parts = [f"{words.lower()} {padded(found[code])}" for code, words in WORDS.items() if found[code]]
    if found[""]:
        parts.append(f"chưa xử lý {padded(found[''])}")
    return f"Tổng số {padded(len(standing))} ý kiến" + (f": {', '.join(parts)}." if parts else ".")


def begun_small(text: str) -> str:
    """The title inside a sentence: its first letter small unless the word is written in capitals."""
    return text if text[:2].isupper() else text[:1].lower() + text[1:]


def _abstract(draft: Draft) -> str:
    return f"tiếp thu, giải trình ý kiến góp ý vào {begun_small(draft.title)}"


def _of_round(found: OpinionRound | None) -> str:
    if found is None:
        return "Ý kiến ngoài các lần lấy ý kiến"
    return (
        f"Lấy ý kiến lần {found.number} (từ {format_date(found.opened_on)}, hạn {format_date(found.due_on)})"
    )


def _row(row: Row) -> tuple[str, str, str, str, str, str]:
    opinion = row.opinion
    place = row.place or "Toàn văn"
    if opinion.withdrawn_at is not None:
        outcome, answer = "Đã rút", opinion.withdrawn_reason
    else:
        outcome = WORDS[Disposition(opinion.disposition)] if opinion.disposition else ""
        answer = opinion.answer
    changed = f"Đã sửa: {row.changed}" if row.changed else ""
    said = "\n".join(part for part in (answer, changed) if part)
    return (padded(opinion.number), opinion.raised_by, place, opinion.content, outcome, said)


def _signature(unit: Unit) -> Signature:
    authority = "T/M CHI BỘ" if unit.kind == UnitKind.BRANCH else "T/M ĐẢNG ỦY"
    return Signature(authority=authority, post="BÍ THƯ", name="")
