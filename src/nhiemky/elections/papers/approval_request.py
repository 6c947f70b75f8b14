"""The submission that asks the superior level to approve the result, with an excerpt list and the papers of the file."""

from __future__ import annotations

from collections.abc import Iterator

from nhiemky.elections.papers import heads, wording
from nhiemky.elections.rules.record import ElectedLine, ElectionRecord
from nhiemky.printing.blocks import Block, Heading, Paper, Paragraph, Table, plain
from nhiemky.vietnamese.dates import format_date
from nhiemky.vietnamese.numbers import padded


def approval_request(record: ElectionRecord) -> Paper:
    """Signed by the secretary for the committee; numbered and dated when it is issued."""
    named = f"đề nghị chuẩn y kết quả {wording.act(record)}"
    above = heads.superior_committee(record)
    return Paper(
        letterhead=heads.of_the_unit(record, abbreviation="TTr"),
        place=record.place_name,
        dated=None,
        kind="TỜ TRÌNH",
        abstract=named,
        body=(*_opening(record), *_asked(record), *_file(record), *_days(record)),
        signatures=(heads.committee(record),),
        recipients=(*((above,) if above else ()), heads.kept_by(record)),
        title=f"Tờ trình {named}",
        sample=record.is_sample,
    )


def _opening(record: ElectionRecord) -> Iterator[Block]:
    above = heads.superior_committee(record)
    if above:
        yield Paragraph(plain(f"Kính gửi: {above}"), indent=False, align="center")
    yield Paragraph(plain(f"{heads.basis(record)};"))
    yield Paragraph(
        plain(
            f"Căn cứ kết quả {wording.act(record)} tại {wording.held(record)} ngày {format_date(record.held_on)},"
        )
    )


def _asked(record: ElectionRecord) -> Iterator[Block]:
    if not record.elected:
        yield Paragraph(plain("Chưa có đồng chí nào trúng cử; chưa có nội dung đề nghị chuẩn y."))
        return
    to = f" {heads.superior_committee(record)}" if heads.superior_committee(record) else ""
    yield Paragraph(
        plain(
            f"{record.unit_name} đề nghị{to} xem xét, chuẩn y {padded(len(record.elected))} đồng chí trúng cử "
            "có tên trong danh sách trích ngang sau:"
        )
    )
    yield _excerpt(record, record.elected)
    if record.alternates_elected:
        yield Paragraph(plain("Đại biểu dự khuyết:"))
        yield _excerpt(record, record.alternates_elected)


def _excerpt(record: ElectionRecord, lines: tuple[ElectedLine, ...]) -> Table:
    posts = {one.person_id: one.post for one in record.candidates}
    return Table(
        header=("TT", "Họ và tên", "Năm sinh", "Chức vụ, đơn vị", "Số phiếu", "Tỷ lệ"),
        rows=tuple(
            (
                str(place),
                line.name,
                str(line.birth_year) if line.birth_year else wording.UNKNOWN,
                posts.get(line.person_id) or wording.UNKNOWN,
                "" if line.votes is None else str(line.votes),
                wording.percent(line.percent),
            )
            for place, line in enumerate(lines, 1)
        ),
        widths=(6.0, 28.0, 9.0, 33.0, 12.0, 12.0),
        align=("center", "left", "center", "left", "center", "center"),
    )


def _file(record: ElectionRecord) -> Iterator[Block]:
    """Minutes, excerpt list and CVs are asked for (24-QĐ/TW, 16.1); the rest is what offices send by custom."""
    yield Heading("Hồ sơ kèm theo")
    many = len(record.rounds) > 1
    minutes = [
        f"Biên bản kiểm phiếu {wording.act(record)}" + (f", lần {round.number}" if many else "")
        for round in record.rounds
    ]
    elected = len(record.elected) + len(record.alternates_elected)
    yield wording.listed(
        [
            f"Báo cáo kết quả {wording.act(record)}",
            f"Biên bản {wording.gathering(record)}",
            *minutes,
            f"Danh sách trích ngang của {padded(elected)} đồng chí",
            f"Sơ yếu lý lịch của {padded(elected)} đồng chí",
        ]
    )


def _days(record: ElectionRecord) -> Iterator[Block]:
    days = record.deadlines
    until = f", đến hết ngày {format_date(days.report)}" if days.report else ""
    answer = f", dự kiến đến ngày {format_date(days.approval)}" if days.approval else ""
    yield Paragraph(
        plain(
            f"Thời hạn báo cáo: 07 ngày làm việc kể từ ngày bế mạc {wording.gathering(record)}{until}. "
            f"Thời hạn chuẩn y: 15 ngày làm việc kể từ ngày nhận được báo cáo{answer}."
        )
    )
