"""Bảng tổng hợp tiếp thu, giải trình: every opinion on a draft and what became of it. Always Vietnamese.

The Party form of this table was not found; its columns are those in use (governance §3.7).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from nhiemky.documents.models import Disposition, Draft, Opinion
from nhiemky.documents.rules.bodies import committee
from nhiemky.org.models import Unit, UnitKind
from nhiemky.printing.blocks import Letterhead, Paper, Paragraph, Signature, Table, plain
from nhiemky.vietnamese.numbers import padded

WORDS = {
    Disposition.ACCEPTED: "Tiếp thu",
    Disposition.EXPLAINED: "Giải trình",
    Disposition.NOT_ACCEPTED: "Không tiếp thu",
}


def summary(draft: Draft, opinions: Sequence[Opinion]) -> Paper:
    """`draft.unit` and its parent must be loaded; withdrawn opinions keep their line, with the reason."""
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
        kind="BẢNG TỔNG HỢP",
        abstract=f"tiếp thu, giải trình ý kiến góp ý vào {begun_small(draft.title)}",
        body=(Paragraph(plain(counts(opinions))), table(opinions)),
        signatures=(_signature(unit),),
        title=f"Bảng tổng hợp tiếp thu, giải trình – {draft.title}",
        sample=unit.is_sample,
    )


def table(opinions: Sequence[Opinion]) -> Table:
    return Table(
        header=("Số", "Người, đơn vị góp ý", "Nội dung ý kiến", "Kết quả", "Nội dung tiếp thu, giải trình"),
        rows=tuple(_row(opinion) for opinion in opinions),
        widths=(7.0, 20.0, 31.0, 14.0, 28.0),
        align=("center", "left", "left", "left", "left"),
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


def _row(opinion: Opinion) -> tuple[str, str, str, str, str]:
    if opinion.withdrawn_at is not None:
        return (
            padded(opinion.number),
            opinion.raised_by,
            opinion.content,
            "Đã rút",
            opinion.withdrawn_reason,
        )
    words = WORDS[Disposition(opinion.disposition)] if opinion.disposition else ""
    return (padded(opinion.number), opinion.raised_by, opinion.content, words, opinion.answer)


def _signature(unit: Unit) -> Signature:
    authority = "T/M CHI BỘ" if unit.kind == UnitKind.BRANCH else "T/M ĐẢNG ỦY"
    return Signature(authority=authority, post="BÍ THƯ", name="")
