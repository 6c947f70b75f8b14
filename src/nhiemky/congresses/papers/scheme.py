"""The personnel scheme of a congress: numbers, people, and beside them what came of it."""

from __future__ import annotations

from collections.abc import Iterator

from nhiemky.congresses.papers import congress_heads as heads
from nhiemky.congresses.rules import wording
from nhiemky.congresses.rules.congress_record import Head, LineShown, PlannedPerson, SchemeRecord
from nhiemky.congresses.rules.scheme import Count
from nhiemky.printing.blocks import Block, Heading, Paper, Paragraph, Table, plain
from nhiemky.vietnamese.numbers import padded

AGAIN = {True: "Tái cử", False: "Mới", None: heads.UNKNOWN}
RESULT = {True: "Trúng cử", False: "Không trúng cử", None: ""}


def scheme(head: Head, record: SchemeRecord) -> Paper:
    """For the file of the committee; names of people who are only planned go to nobody else."""
    body = wording.committee(head.level)
    return Paper(
        letterhead=heads.of_the_unit(head, abbreviation="ĐA"),
        place=head.place_name,
        dated=None,
        kind="ĐỀ ÁN NHÂN SỰ",
        abstract=f"{body} nhiệm kỳ {head.years}",
        body=tuple(_body(head, record)),
        signatures=(heads.committee(head),),
        recipients=(heads.kept_by(head),),
        title=f"Đề án nhân sự {body} nhiệm kỳ {head.years}",
        sample=head.is_sample,
    )


def _body(head: Head, record: SchemeRecord) -> Iterator[Block]:
    if record.seats is None:
        yield Paragraph(plain("Chưa ghi số lượng của đề án."))
        return
    if record.basis:
        yield Paragraph(plain(f"Căn cứ phê duyệt: {record.basis}."))
    yield Heading("I. Số lượng, cơ cấu")
    result = ("Kết quả",) if record.decided else ()
    yield Table(
        header=("Nội dung", "Đề án", "Người dự kiến", *result),
        rows=tuple(_line(one, decided=record.decided) for one in record.lines),
        widths=(40.0, 20.0, 20.0, *((20.0,) if record.decided else ())),
        align=("left", "center", "center", *(("center",) if record.decided else ())),
    )
    yield Heading("II. Nhân sự dự kiến")
    if not record.people:
        yield Paragraph(plain("Chưa ghi người dự kiến."))
        return
    yield Table(
        header=("TT", "Họ và tên", "Năm sinh", "Giới tính", "Dự kiến", "Tái cử, mới", *result),
        rows=tuple(_person(place, one, decided=record.decided) for place, one in enumerate(record.people, 1)),
        widths=(6.0, 30.0, 12.0, 12.0, 16.0, 14.0, *((14.0,) if record.decided else ())),
        align=("center", "left", "center", "center", "left", "left", *(("left",) if record.decided else ())),
    )
    if record.others:
        yield Paragraph(plain(f"Trúng cử ngoài đề án: {', '.join(record.others)}."))


def _line(one: LineShown, *, decided: bool) -> tuple[str, ...]:
    line = one.line
    planned = "" if line.planned is None else padded(line.planned)
    result = ("" if line.outcome is None else _count(line.outcome),) if decided else ()
    return (str(one.words), planned, _count(line.named), *result)


def _count(count: Count) -> str:
    return f"{padded(count.number)} (chưa rõ {count.unknown})" if count.unknown else padded(count.number)


def _person(place: int, one: PlannedPerson, *, decided: bool) -> tuple[str, ...]:
    result = (RESULT[one.elected],) if decided else ()
    return (
        str(place),
        one.name,
        str(one.birth_year or ""),
        one.gender,
        one.post_words,
        AGAIN[one.again],
        *result,
    )
