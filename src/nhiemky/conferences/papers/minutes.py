"""Minutes: who was there, what happened part by part, what was concluded (parts as in 16-HD/VPTW 2023)."""

from __future__ import annotations

from collections.abc import Iterator

from nhiemky.conferences.papers import heads
from nhiemky.conferences.papers.conclusions import conclusion_blocks
from nhiemky.conferences.papers.proceedings import part_blocks
from nhiemky.conferences.rules import attendance
from nhiemky.conferences.rules.record import Attendee, ConferenceRecord
from nhiemky.printing.blocks import Block, Facts, Heading, Items, Paper, Paragraph, contents, plain
from nhiemky.vietnamese.dates import long_time

EXCUSED, ABSENT = "excused", "absent"
GROUP_ORDER = ("superior", "committee", "delegate", "guest")


def minutes(record: ConferenceRecord) -> Paper:
    """Signed by whoever took them (left) and whoever presided (right)."""
    return Paper(
        letterhead=heads.letterhead(record, abbreviation="BB"),
        place=record.place_name,
        dated=record.ends_on or record.held_on,
        kind="BIÊN BẢN",
        abstract=record.title,
        body=(*_head(record), *_attendance(record), *_proceedings(record), *_end(record)),
        signatures=(
            heads.signs("NGƯỜI GHI BIÊN BẢN", record.note_taker),
            heads.signs("CHỦ TRÌ", record.chair),
        ),
        title=f"Biên bản {heads.begun_small(record.title)}",
        sample=record.is_sample,
    )


def _head(record: ConferenceRecord) -> Iterator[Block]:
    begun = f"{long_time(record.began_at)}, " if record.began_at else ""
    rows = [
        ("Thời gian", begun + heads.begun_small(record.day)),
        ("Địa điểm", record.place),
        ("Chủ trì", record.chair.shown if record.chair else ""),
        ("Ghi biên bản", record.note_taker.shown if record.note_taker else ""),
        ("Nhiệm kỳ", record.term.removeprefix("nhiệm kỳ ")),
    ]
    yield Facts(tuple((label, value) for label, value in rows if value))


def _attendance(record: ConferenceRecord) -> Iterator[Block]:
    if not record.attendees:
        return
    yield Heading("I. Thành phần")
    groups = {one.group: one.group_words for one in record.attendees}
    for group, words in sorted(groups.items(), key=lambda one: GROUP_ORDER.index(one[0])):
        there = [
            one for one in record.attendees if one.group == group and one.status not in (EXCUSED, ABSENT)
        ]
        if there:
            yield Paragraph(plain(f"{words}:"))
            yield Items(contents([_present(one) for one in there]))
    for status, words in ((EXCUSED, "Vắng có lý do"), (ABSENT, "Vắng không có lý do")):
        away = [one for one in record.attendees if one.status == status]
        if away:
            yield Paragraph(plain(f"{words}:"))
            yield Items(contents([_away(one) for one in away]))
    counted = attendance.sentence(record.roll)
    if counted:
        yield Paragraph(plain(heads.ended(counted[:1].upper() + counted[1:])))


def _present(one: Attendee) -> str:
    counted = [f"{one.headcount} đồng chí"] if one.headcount else []
    # A group that came in part: why the others did not is told in the words of whoever called the roll.
    why = [f"vắng: {one.reason}"] if one.headcount and one.reason else []
    noted = "; ".join(counted + why)
    called = heads.called(one)
    return heads.ended(called[:1].upper() + called[1:] + (f" ({noted})" if noted else ""))


def _away(one: Attendee) -> str:
    called = heads.called(one)
    reason = f": {one.reason}" if one.reason else ""
    return heads.ended(called[:1].upper() + called[1:] + reason)


def _proceedings(record: ConferenceRecord) -> Iterator[Block]:
    yield Heading("II. Diễn biến" if record.attendees else "I. Diễn biến")
    for part in record.parts:
        yield from part_blocks(part, record)


def _end(record: ConferenceRecord) -> Iterator[Block]:
    if record.conclusions:
        yield Heading("III. Kết luận" if record.attendees else "II. Kết luận")
        yield from conclusion_blocks(record)
    if record.ended_at:
        yield Paragraph(plain(f"Hội nghị kết thúc hồi {long_time(record.ended_at)}."))
