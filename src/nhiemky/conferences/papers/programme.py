"""The programme: what the conference will do, in which order, by whom."""

from __future__ import annotations

from collections.abc import Iterator

from nhiemky.conferences.papers import heads
from nhiemky.conferences.rules.record import ConferenceRecord, PartRecord
from nhiemky.printing.blocks import Block, Facts, Letterhead, Paper, Paragraph, Table, plain
from nhiemky.vietnamese.dates import long_time


def programme(record: ConferenceRecord) -> Paper:
    """Carries no number: it goes out with the summons."""
    head = heads.letterhead(record, abbreviation="CTr")
    return Paper(
        letterhead=Letterhead(superior=head.superior, issuer=head.issuer, symbol=""),
        place=record.place_name,
        dated=None,
        kind="CHƯƠNG TRÌNH",
        abstract=record.title,
        body=tuple(_body(record)),
        signatures=(heads.on_behalf(record),),
        recipients=("Đại biểu được triệu tập", "Lưu chi bộ" if record.is_branch else "Lưu Văn phòng Đảng ủy"),
        title=f"Chương trình {heads.begun_small(record.title)}",
        sample=record.is_sample,
    )


def _body(record: ConferenceRecord) -> Iterator[Block]:
    begun = f"{long_time(record.began_at)}, " if record.began_at else ""
    rows = [("Thời gian", begun + heads.begun_small(record.day)), ("Địa điểm", record.place)]
    yield Facts(tuple((label, value) for label, value in rows if value))
    timed = any(part.minutes_planned for part in record.parts)
    if not record.parts:
        yield Paragraph(plain("Chương trình chưa có nội dung."))
        return
    yield Table(
        header=("TT", "Nội dung", "Người thực hiện", *(("Phút",) if timed else ())),
        rows=tuple(
            (str(part.number), _content(part), _who(part), *((_minutes(part),) if timed else ()))
            for part in record.parts
        ),
        widths=(8.0, 52.0, 30.0, *((10.0,) if timed else ())),
        align=("center", "left", "left", *(("right",) if timed else ())),
    )


def _content(part: PartRecord) -> str:
    lines = [part.title, *(f"- {report.title}" for report in part.reports)]
    return "\n".join([*lines, *(f"- Tham luận “{speech.title}”" for speech in part.speeches)])


def _who(part: PartRecord) -> str:
    named = [report.presented_by for report in part.reports] + [speech.speaker for speech in part.speeches]
    return "\n".join(dict.fromkeys(name[:1].upper() + name[1:] for name in named if name))


def _minutes(part: PartRecord) -> str:
    return str(part.minutes_planned) if part.minutes_planned else ""
