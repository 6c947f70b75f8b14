"""The programme of a congress: contents in their order, planned minutes, the hour where the beginning is known."""

from __future__ import annotations

from collections.abc import Iterator

from nhiemky.congresses.papers import congress_heads as heads
from nhiemky.congresses.rules.congress_record import AgendaLine, Head
from nhiemky.printing.blocks import Block, Paper, Paragraph, Table, plain


def agenda(head: Head, lines: tuple[AgendaLine, ...]) -> Paper:
    """Carries no number: it goes out with the summons."""
    return Paper(
        letterhead=heads.without_number(head),
        place=head.place_name,
        dated=None,
        kind="CHƯƠNG TRÌNH",
        abstract=heads.small(head.title),
        body=tuple(_body(head, lines)),
        signatures=(heads.committee(head),),
        recipients=("Đại biểu được triệu tập", heads.kept_by(head)),
        title=f"Chương trình {heads.small(head.title)}",
        sample=head.is_sample,
    )


def _body(head: Head, lines: tuple[AgendaLine, ...]) -> Iterator[Block]:
    facts = heads.when_and_where(head)
    if facts is not None:
        yield facts
    clocked = any(line.clock for line in lines)
    yield Table(
        header=("TT", *(("Giờ",) if clocked else ()), "Nội dung", "Người thực hiện", "Phút"),
        rows=tuple(_row(line, clocked=clocked) for line in lines),
        widths=(7.0, *((12.0,) if clocked else ()), 46.0, 27.0, 8.0),
        align=("center", *(("center",) if clocked else ()), "left", "left", "right"),
    )
    total = sum(line.minutes or 0 for line in lines)
    if total:
        hours, minutes = divmod(total, 60)
        spoken = (
            f"{hours} giờ {minutes} phút"
            if hours and minutes
            else f"{hours} giờ"
            if hours
            else f"{minutes} phút"
        )
        yield Paragraph(plain(f"Tổng thời gian dự kiến: {spoken}."))


def _row(line: AgendaLine, *, clocked: bool) -> tuple[str, ...]:
    hour = (f"{line.clock:%H:%M}" if line.clock else "",) if clocked else ()
    return (str(line.number), *hour, line.title, line.who, str(line.minutes or ""))
