"""What the papers of a conference have in common: head, symbol, signatures, a few turns of phrase."""

from __future__ import annotations

from nhiemky.conferences.rules.record import Attendee, ConferenceRecord
from nhiemky.printing.blocks import Letterhead, Paragraph, Signature, Text

# Room to write the number into; the register gives it when the paper is issued.
WRITING_BLANK = " " * 7
#: First words of titles and days that are no names.
COMMON = frozenset(
    ("Hội", "Đợt", "Sinh", "Tổng", "Sơ", "Kiểm", "Cuộc", "Buổi", "Học", "Triển", "Phát", "Quán")
    + ("Sáng", "Trưa", "Chiều", "Tối", "Ngày", "Từ")
)


def letterhead(record: ConferenceRecord, *, abbreviation: str) -> Letterhead:
    """Superior organisation, issuer, and a symbol whose number is still to be given ("Số       -BB/ĐU")."""
    return Letterhead(
        superior=record.superior_name.upper(),
        issuer=record.unit_name.upper(),
        symbol=f"Số{WRITING_BLANK}-{abbreviation}/{issuer_code(record)}",
    )


def issuer_code(record: ConferenceRecord) -> str:
    """ĐU for a committee, CB for a branch, unless the unit says its own."""
    return record.issuer_code or ("CB" if record.is_branch else "ĐU")


def on_behalf(record: ConferenceRecord) -> Signature:
    """The secretary, or the deputy who presided, signs for the collective: T/M, never K/T (399-QĐ/TW)."""
    chair = record.chair
    post = "PHÓ BÍ THƯ" if chair and chair.label.lower().startswith("phó bí thư") else "BÍ THƯ"
    presided = chair is not None and "bí thư" in chair.label.lower()
    name = chair.name if chair and presided else ""
    return Signature(authority="T/M CHI BỘ" if record.is_branch else "T/M ĐẢNG ỦY", post=post, name=name)


def signs(role: str, attendee: Attendee | None) -> Signature:
    """Somebody who signs for himself."""
    return Signature(authority="", post=role, name=attendee.name if attendee else "")


def called(attendee: Attendee) -> str:
    """`đồng chí Nguyễn Văn A – Bí thư Đảng ủy phường`; a group or an office without a name as it is."""
    return f"đồng chí {attendee.shown}" if attendee.name else attendee.shown


def begun_small(text: str) -> str:
    """The text inside a sentence: a common first word loses its capital, a name keeps it."""
    return text[:1].lower() + text[1:] if text.partition(" ")[0] in COMMON else text


def ended(text: str) -> str:
    """A sentence closed once."""
    bare = text.rstrip()
    return bare if bare.endswith((".", "…", "!", "?", ":", ";")) else f"{bare}."


def labelled(label: str, text: str) -> Paragraph:
    """`Label: text.` with the label in bold."""
    return Paragraph((Text(f"{label}: ", bold=True), Text(ended(text))))
