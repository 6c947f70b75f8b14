"""Papers of one round: its table, the blank form for those who answer on paper, who has not answered. Vietnamese."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from nhiemky.documents.models import Asked, OpinionRound
from nhiemky.documents.papers.summary import Row, begun_small, counts, headed, table
from nhiemky.printing.blocks import (
    Blank,
    Block,
    Facts,
    Heading,
    Paper,
    Paragraph,
    Signature,
    Table,
    Text,
    plain,
)
from nhiemky.vietnamese.dates import format_date
from nhiemky.vietnamese.numbers import padded

#: A row of a blank table high enough to write three lines by hand.
WRITING_SPACE = "\n".join(["\u00a0"] * 4)


class AskedLine(Protocol):
    """queries.AskedLine."""

    @property
    def asked(self) -> Asked: ...
    @property
    def opinions(self) -> int: ...
    @property
    def late(self) -> int: ...
    @property
    def waiting(self) -> bool: ...


class Standing(Protocol):
    """queries.RoundStanding."""

    @property
    def round(self) -> OpinionRound: ...
    @property
    def lines(self) -> Sequence[AskedLine]: ...
    @property
    def answered(self) -> int: ...
    @property
    def agreed(self) -> int: ...


def paper_of_round(paper: str, standing: Standing, rows: Sequence[Row]) -> Paper:
    """`paper`: bang-tong-hop, phieu-gop-y or chua-tra-loi (access.PAPERS)."""
    if paper == "phieu-gop-y":
        return blank_form(standing.round)
    return summary_of_round(standing, rows) if paper == "bang-tong-hop" else not_answered(standing)


def summary_of_round(standing: Standing, rows: Sequence[Row]) -> Paper:
    """How many answered, every opinion and what became of it, then who was asked."""
    found = standing.round
    body: list[Block] = [
        Paragraph(plain(_asked_words(standing))),
        Paragraph(plain(counts([row.opinion for row in rows]))),
        *([Heading("I. Ý kiến góp ý và kết quả tiếp thu, giải trình")] if standing.lines else []),
        table(rows),
    ]
    if standing.lines:
        body += [Heading("II. Các nơi được lấy ý kiến"), _asked_table(standing.lines)]
    abstract = f"tiếp thu, giải trình ý kiến góp ý vào {begun_small(found.draft.title)} (lấy ý kiến lần {found.number})"
    return headed(found.draft, kind="BẢNG TỔNG HỢP", abstract=abstract, body=body)


def blank_form(found: OpinionRound) -> Paper:
    """Phiếu lấy ý kiến: for whoever answers on paper; the office types it in with equal weight."""
    lines: list[Block] = [
        Facts(
            (
                ("Nơi góp ý", "." * 60),
                ("Bản gửi lấy ý kiến", f"Dự thảo lần {found.version.circulated_as}"),
                ("Hạn gửi về Văn phòng Đảng ủy", format_date(found.due_on)),
            )
        ),
    ]
    if found.asks:
        lines.append(Facts((("Đề nghị góp ý về", found.asks),)))
    lines += [
        Paragraph(plain("Đánh dấu X vào một trong hai ô:"), indent=False),
        Table(
            header=("", "Ý kiến"),
            rows=(("", "Nhất trí, không có ý kiến"), ("", "Có ý kiến sau đây")),
            widths=(1.0, 11.0),
        ),
        Paragraph((Text("Ý kiến vào từng đoạn của dự thảo:", bold=True),), indent=False),
        Table(
            header=("Điều, mục, đoạn", "Ý kiến", "Đề nghị sửa thành"),
            rows=tuple((WRITING_SPACE, "", "") for _line in range(5)),
            widths=(3.0, 6.0, 6.0),
        ),
        Paragraph((Text("Ý kiến khác:", bold=True),), indent=False),
        Blank(4),
    ]
    made = headed(
        found.draft,
        kind="PHIẾU LẤY Ý KIẾN",
        abstract=f"về {begun_small(found.draft.title)}",
        body=lines,
        signed=False,
    )
    return _signed_by(made, Signature(authority="", post="NGƯỜI GÓP Ý", name=""))


def not_answered(standing: Standing) -> Paper:
    """Who is still waited for: to ring them up, or to hand on."""
    found = standing.round
    waiting = [line for line in standing.lines if line.waiting]
    rows = tuple(
        (
            padded(at),
            line.asked.name,
            f"{line.late} ngày" if line.late else "",
            _reminded(line.asked),
            "",
        )
        for at, line in enumerate(waiting, start=1)
    )
    body: list[Block] = [
        Paragraph(plain(f"{_asked_words(standing)} Hạn trả lời: {format_date(found.due_on)}.")),
        Table(
            header=("Số", "Nơi chưa trả lời", "Quá hạn", "Đã nhắc", "Ghi chú"),
            rows=rows,
            widths=(6.0, 40.0, 12.0, 20.0, 22.0),
            align=("center", "left", "left", "left", "left"),
        ),
    ]
    return headed(
        found.draft,
        kind="DANH SÁCH",
        abstract=f"nơi chưa trả lời lấy ý kiến lần {found.number} về {begun_small(found.draft.title)}",
        body=body,
    )


def _asked_words(standing: Standing) -> str:
    asked, found = len(standing.lines), standing.round
    began = f"Lấy ý kiến lần {found.number} từ ngày {format_date(found.opened_on)}"
    if not asked:
        return f"{began}, hỏi nhân dân trên cổng thông tin."
    and_public = ", và hỏi nhân dân trên cổng thông tin" if found.public_key else ""
    return (
        f"{began}, hỏi {padded(asked)} nơi{and_public}: {padded(standing.answered)} nơi đã trả lời, "
        f"trong đó {padded(standing.agreed)} nơi nhất trí, không có ý kiến."
    )


def _asked_table(lines: Sequence[AskedLine]) -> Table:
    rows = tuple(
        (padded(at), line.asked.name, _day(line.asked.answered_on), _said(line))
        for at, line in enumerate(lines, start=1)
    )
    return Table(
        header=("Số", "Nơi được hỏi", "Ngày trả lời", "Trả lời"),
        rows=rows,
        widths=(6.0, 48.0, 16.0, 30.0),
        align=("center", "left", "left", "left"),
    )


def _said(line: AskedLine) -> str:
    if line.waiting:
        return "Chưa trả lời"
    return "Nhất trí, không có ý kiến" if line.asked.agreed else f"{padded(line.opinions)} ý kiến"


def _reminded(asked: Asked) -> str:
    return f"{asked.reminders} lần, gần nhất {_day(asked.reminded_on)}" if asked.reminded_on else ""


def _day(day: dt.date | None) -> str:
    return format_date(day) if day else ""


def _signed_by(paper: Paper, signature: Signature) -> Paper:
    return replace(paper, signatures=(signature,))
