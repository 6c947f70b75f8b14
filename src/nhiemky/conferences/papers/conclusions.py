"""The conclusions of a conference with who carries them out, as minutes and notice print them."""

from __future__ import annotations

from collections.abc import Iterator

from nhiemky.conferences.papers import heads
from nhiemky.conferences.rules.record import ConferenceRecord, DrawnConclusion
from nhiemky.printing.blocks import Block, Paragraph, Table, Text, plain
from nhiemky.vietnamese.dates import format_date

ASSIGNED = "task"


def conclusion_blocks(record: ConferenceRecord) -> Iterator[Block]:
    """Each sentence under its number, then one table of who does what by when."""
    for one in record.conclusions:
        named = (
            f" (văn bản: {'; '.join(document.shown for document in one.documents)})" if one.documents else ""
        )
        yield Paragraph(
            (Text(f"{one.number}. ", bold=True), Text(heads.ended(f"{one.text.rstrip(' .')}{named}")))
        )
    yield Paragraph(plain("Phân công thực hiện:"))
    yield Table(
        header=("Mục", "Chịu trách nhiệm", "Hạn"),
        rows=tuple((str(one.number), _owner(one), _due(one)) for one in record.conclusions),
        widths=(10.0, 60.0, 30.0),
        align=("center", "left", "left"),
    )


def _owner(one: DrawnConclusion) -> str:
    return one.owner if one.follow_up == ASSIGNED else one.follow_up_words


def _due(one: DrawnConclusion) -> str:
    return format_date(one.due) if one.due else ""
