"""The report on the result to the superior level: who is elected, what the elected are like, how each ballot went."""

from __future__ import annotations

from collections.abc import Iterator

from nhiemky.elections.papers import heads, wording
from nhiemky.elections.papers.outcome import DECIDING
from nhiemky.elections.rules.record import CompositionLine, ElectedLine, ElectionRecord, RoundRecord
from nhiemky.printing.blocks import Block, Facts, Heading, Paper, Paragraph, Table, plain
from nhiemky.vietnamese.dates import format_date
from nhiemky.vietnamese.numbers import padded

#: Whether somebody held the post before; None is not a no.
BEFORE = {True: "Tái cử", False: "Mới", None: wording.UNKNOWN}


def result_report(record: ElectionRecord) -> Paper:
    """Due seven working days after the close; signed by the secretary for the committee."""
    named = f"kết quả {wording.act(record)}"
    return Paper(
        letterhead=heads.of_the_unit(record, abbreviation="BC"),
        place=record.place_name,
        dated=None,
        kind="BÁO CÁO",
        abstract=named,
        body=(
            *_opening(record),
            *_numbers(record),
            *_elected(record),
            *_composition(record),
            *_ballots(record),
            *_decisions(record),
            *_after(record),
        ),
        signatures=(heads.committee(record),),
        recipients=tuple(filter(None, (_addressee(record, purpose=" (để báo cáo)"), heads.kept_by(record)))),
        title=f"Báo cáo {named}",
        sample=record.is_sample,
    )


def _addressee(record: ElectionRecord, *, purpose: str) -> str:
    above = heads.superior_committee(record)
    return f"{above}{purpose}" if above else ""


def _opening(record: ElectionRecord) -> Iterator[Block]:
    above = heads.superior_committee(record)
    if above:
        yield Paragraph(plain(f"Kính gửi: {above}"), indent=False, align="center")
    yield Paragraph(plain(f"{heads.basis(record)};"))
    yield Paragraph(
        plain(
            f"{record.unit_name} báo cáo kết quả {wording.act(record)} tại {wording.held(record)} "
            f"ngày {format_date(record.held_on)} như sau:"
        )
    )


def _numbers(record: ElectionRecord) -> Iterator[Block]:
    yield Heading("I. Số lượng")
    short = f"thiếu {padded(record.vacant)} đồng chí" if record.vacant else "đủ"
    rows = [
        ("Số lượng được quyết định bầu", wording.count(record.seats, "đồng chí")),
        ("Số đồng chí trúng cử", wording.count(len(record.elected), "đồng chí")),
        ("So với số lượng bầu", short),
    ]
    if record.alternates:
        rows.append(
            (
                "Đại biểu dự khuyết",
                f"{padded(len(record.alternates_elected))} trên {padded(record.alternates)} đồng chí",
            )
        )
    yield Facts(tuple(rows))


def _elected(record: ElectionRecord) -> Iterator[Block]:
    yield Heading("II. Danh sách trúng cử")
    if not record.elected:
        yield Paragraph(plain("Không có đồng chí nào trúng cử."))
    else:
        yield _table(record.elected)
    if record.alternates_elected:
        yield Paragraph(plain("Đại biểu dự khuyết:"))
        yield _table(record.alternates_elected)


def _table(lines: tuple[ElectedLine, ...]) -> Table:
    return Table(
        header=("TT", "Họ và tên", "Năm sinh", "Số phiếu", "Tỷ lệ", "Bầu lần", "Tái cử, mới"),
        rows=tuple(
            (
                str(place),
                line.name,
                str(line.birth_year) if line.birth_year else wording.UNKNOWN,
                "" if line.votes is None else str(line.votes),
                wording.percent(line.percent),
                str(line.round_number),
                BEFORE[line.re_elected],
            )
            for place, line in enumerate(lines, 1)
        ),
        widths=(7.0, 32.0, 13.0, 11.0, 13.0, 9.0, 15.0),
        align=("center", "left", "center", "center", "center", "center", "left"),
    )


def _composition(record: ElectionRecord) -> Iterator[Block]:
    if not record.elected:
        return
    yield Heading("III. Cơ cấu")
    everybody = len(record.elected)
    yield Table(
        header=("Cơ cấu", "Số lượng", "Tỷ lệ", "Chưa có thông tin"),
        rows=(*(_part(line, everybody) for line in record.composition), _age(record)),
        widths=(46.0, 16.0, 16.0, 22.0),
        align=("left", "center", "center", "center"),
    )


def _part(line: CompositionLine, everybody: int) -> tuple[str, ...]:
    """Nothing is known of anybody: then no number is printed, not a nought."""
    if line.unknown >= everybody:
        return (line.words, wording.UNKNOWN, "", padded(line.unknown))
    unknown = padded(line.unknown) if line.unknown else ""
    return (line.words, padded(line.number), wording.percent(line.percent), unknown)


def _age(record: ElectionRecord) -> tuple[str, ...]:
    return ("Tuổi bình quân", record.average_age or wording.UNKNOWN, "", "")


def _ballots(record: ElectionRecord) -> Iterator[Block]:
    if not record.rounds:
        return
    yield Heading("IV. Các lần bỏ phiếu" if record.elected else "III. Các lần bỏ phiếu")
    yield Table(
        header=("Lần", "Số người làm căn cứ tính", "Phát ra", "Thu về", "Hợp lệ", "Không hợp lệ", "Trúng cử"),
        rows=tuple(_ballot(round) for round in record.rounds),
        widths=(8.0, 22.0, 12.0, 12.0, 12.0, 14.0, 20.0),
        align=("center",) * 7,
    )


def _ballot(round: RoundRecord) -> tuple[str, ...]:
    counts = (round.issued, round.collected, round.valid, round.invalid)
    elected = padded(len(round.elected)) if round.state == wording.CLOSED else round.state_words
    base = str(round.arithmetic.denominator)
    return (str(round.number), base, *("" if one is None else str(one) for one in counts), elected)


def _decisions(record: ElectionRecord) -> Iterator[Block]:
    votes = [one for one in record.votes if one.kind in DECIDING]
    if votes:
        yield Paragraph(plain("Những nội dung đã quyết định về kết quả:"))
        yield wording.listed(
            [
                f"Lần {vote.round_number}: {wording.decided(vote)}"
                if vote.round_number
                else wording.decided(vote)
                for vote in votes
            ]
        )
    unread = [one for one in record.questions if not one.confirmed_by]
    if unread:
        yield Paragraph(plain("Cách làm do đơn vị chọn, còn phải đối chiếu với văn bản quy định:"))
        yield wording.listed([f"{one.question}: {one.choice_words}" for one in unread])


def _after(record: ElectionRecord) -> Iterator[Block]:
    days = record.deadlines
    if days.closed_on and days.complaints:
        yield Paragraph(
            plain(
                f"{wording.begun(wording.gathering(record))} bế mạc ngày {format_date(days.closed_on)}; thời hạn khiếu nại "
                f"về bầu cử (15 ngày làm việc): đến hết ngày {format_date(days.complaints)}."
            )
        )
    yield Paragraph(
        plain(
            f"{record.unit_name} xin báo cáo{f' {heads.superior_committee(record)}' if heads.superior_committee(record) else ''}."
        )
    )
