"""The report on those attending a congress (elections §6.6): counted from the records, unknown ones said apart."""

from __future__ import annotations

from collections.abc import Iterator

from nhiemky.congresses.papers import congress_heads as heads
from nhiemky.congresses.rules import wording
from nhiemky.congresses.rules.congress_record import CredentialsRecord, Head
from nhiemky.printing.blocks import Block, Facts, Heading, Paper, Paragraph, Signature, Table, plain
from nhiemky.vietnamese.dates import format_date
from nhiemky.vietnamese.numbers import padded

DELEGATES = "delegate_congress"


def credentials(head: Head, record: CredentialsRecord) -> Paper:
    """Signed by the board that looked at the delegates; of members, by the committee that convened them."""
    named = "thẩm tra tư cách đại biểu" if head.assembly == DELEGATES else "tình hình đảng viên dự đại hội"
    signature = (
        Signature("T/M BAN THẨM TRA TƯ CÁCH ĐẠI BIỂU", "TRƯỞNG BAN", "")
        if head.assembly == DELEGATES
        else heads.committee(head)
    )
    return Paper(
        letterhead=heads.without_number(head),
        place=head.place_name,
        dated=None,
        kind="BÁO CÁO",
        abstract=f"{named}, {heads.small(head.title)}",
        body=tuple(_body(head, record)),
        signatures=(signature,),
        recipients=(heads.kept_by(head),),
        title=f"Báo cáo {named}",
        sample=head.is_sample,
    )


def _body(head: Head, record: CredentialsRecord) -> Iterator[Block]:
    figures, voting = record.figures, wording.those_voting(head.assembly)
    yield Heading("I. Số lượng")
    there = padded(figures.voting_present) + (
        f" ({record.present_percent}%)" if record.present_percent else ""
    )
    rows = [(f"{voting.capitalize()} được triệu tập", padded(figures.summoned))]
    if figures.marked:
        rows.append(("Có mặt", there))
        rows += (
            [("Trong đó đại biểu dự khuyết dự thay", padded(figures.replacing))] if figures.replacing else []
        )
        rows += [
            ("Vắng có lý do", padded(figures.excused)),
            ("Vắng không lý do", padded(figures.absent)),
        ]
        rows += [("Chưa điểm danh", padded(figures.unmarked))] if figures.unmarked else []
    else:
        rows.append(("Có mặt", "chưa điểm danh"))
    if figures.observing:
        rows.append(
            (
                "Đảng viên dự bị dự, không biểu quyết",
                f"{padded(figures.observing_present)} trên {padded(figures.observing)}"
                if figures.marked
                else padded(figures.observing),
            )
        )
    yield Facts(tuple(rows))
    if figures.counted:
        yield from _composition(record)


def _composition(record: CredentialsRecord) -> Iterator[Block]:
    figures = record.figures
    whom = "được triệu tập" if figures.ahead else "có mặt"
    yield Heading("II. Cơ cấu")
    yield Paragraph(
        plain(f"Tính trên {padded(figures.counted)} đồng chí {whom}, đến ngày {format_date(record.day)}.")
    )
    for part in record.parts:
        yield Table(
            header=(part.title, "Số lượng", "Tỷ lệ (%)"),
            rows=tuple((line.words, padded(line.number), line.percent) for line in part.lines),
            widths=(60.0, 20.0, 20.0),
            align=("left", "center", "center"),
        )
    yield Facts(tuple(_ages(record)))
    yield Paragraph(
        plain(
            "Trình độ học vấn phổ thông, tôn giáo và huy hiệu Đảng không có trong hồ sơ trên hệ thống nên không "
            "thống kê ở đây."
        )
    )


def _ages(record: CredentialsRecord) -> Iterator[tuple[str, str]]:
    figures = record.figures
    years = {
        "Tuổi đời cao nhất": figures.oldest,
        "Tuổi đời thấp nhất": figures.youngest,
        "Tuổi đảng cao nhất": figures.party_oldest,
        "Tuổi đảng thấp nhất": figures.party_youngest,
    }
    for label, value in years.items():
        yield (
            label,
            heads.UNKNOWN if value is None else f"{value} năm" if "đảng" in label else f"{value} tuổi",
        )
    yield "Tuổi đời bình quân", f"{record.average_age} tuổi" if record.average_age else heads.UNKNOWN
    if figures.party_unknown:
        yield "Chưa có thông tin tuổi đảng", padded(figures.party_unknown)
