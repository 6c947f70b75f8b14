"""What the papers of one congress have in common: head, signature."""

from __future__ import annotations

from nhiemky.congresses.rules.congress_record import Head
from nhiemky.printing.blocks import Facts, Letterhead, Signature
from nhiemky.vietnamese.dates import long_time

# Room to write the number into; the register gives it when the paper is issued.
WRITING_BLANK = " " * 7
UNKNOWN = "chưa có thông tin"


def of_the_unit(head: Head, *, abbreviation: str) -> Letterhead:
    """A paper of the committee; the number is given when it is issued."""
    code = head.issuer_code or ("CB" if head.is_branch else "ĐU")
    return Letterhead(
        superior=head.superior.upper(),
        issuer=head.unit.upper(),
        symbol=f"Số{WRITING_BLANK}-{abbreviation}/{code}",
    )


def without_number(head: Head) -> Letterhead:
    """A paper that goes out with the summons or lies on a desk."""
    return Letterhead(superior=head.superior.upper(), issuer=head.unit.upper(), symbol="")


def committee(head: Head) -> Signature:
    return Signature("T/M CHI BỘ" if head.is_branch else "T/M ĐẢNG ỦY", "BÍ THƯ", "")


def kept_by(head: Head) -> str:
    return "Lưu chi bộ" if head.is_branch else "Lưu Văn phòng Đảng ủy"


def small(text: str) -> str:
    """`đại hội Chi bộ 4` inside a sentence."""
    return f"đ{text[1:]}" if text.startswith("Đại hội") else text


def when_and_where(head: Head) -> Facts | None:
    """`Thời gian: 08 giờ 00 phút, sáng 12/12/2026`; None while neither is known."""
    begun = f"{long_time(head.begins_at)}, " if head.begins_at else ""
    day = f"{head.dated[:1].lower()}{head.dated[1:]}"
    rows = (("Thời gian", begun + day if day else ""), ("Địa điểm", head.place))
    known = tuple((label, value) for label, value in rows if value)
    return Facts(known) if known else None
