"""What the papers of an election have in common: heads, the text they rest on, signatures."""

from __future__ import annotations

import re

from nhiemky.elections.papers import wording
from nhiemky.elections.rules.record import ElectionRecord
from nhiemky.printing.blocks import Letterhead, Paragraph, Signature, Table, plain
from nhiemky.vietnamese.dates import short_date

# Room to write the number into; the register gives it when the paper is issued.
WRITING_BLANK = " " * 7
COPIES = 2
SHORT_END = re.compile(r" (?=\S{1,3}$)")


def capitals(name: str) -> str:
    """A name as a head prints it; the number at its end does not stand alone on a line."""
    return SHORT_END.sub("\u00a0", name.upper())


def of_the_unit(record: ElectionRecord, *, abbreviation: str) -> Letterhead:
    """A paper of the committee: superior organisation, issuer, symbol with room for its number."""
    code = record.issuer_code or ("CB" if record.is_branch else "ĐU")
    return Letterhead(
        superior=capitals(record.superior_name),
        issuer=capitals(record.unit_name),
        symbol=f"Số{WRITING_BLANK}-{abbreviation}/{code}",
    )


def of_the_assembly(record: ElectionRecord) -> Letterhead:
    """A paper of the congress itself; it goes into its file and carries no number."""
    return Letterhead(superior=capitals(record.unit_name), issuer=capitals(wording.held(record)), symbol="")


def of_the_board(record: ElectionRecord) -> Letterhead:
    """A paper of the counting board, which is an organ of the congress and has no numbers of its own."""
    return Letterhead(
        superior=capitals(wording.held(record)), issuer=capitals(wording.board_called(record)), symbol=""
    )


def basis(record: ElectionRecord) -> str:
    """The regulation under which the election was opened; it ends under it."""
    return (
        "Căn cứ Quy chế bầu cử trong Đảng ban hành kèm theo Quyết định số "
        f"{record.regulation_symbol}, ngày {short_date(record.regulation_dated)} của Ban Chấp hành Trung ương Đảng"
    )


def presidium(record: ElectionRecord) -> Signature:
    """Whoever chairs: one comrade in a branch or a conference, a presidium elsewhere."""
    alone = record.is_branch or record.assembly == wording.CONFERENCE
    post = f"CHỦ TRÌ {wording.gathering(record).upper()}" if alone else "T/M ĐOÀN CHỦ TỊCH"
    return Signature("", post, record.chair)


def head_of_board(record: ElectionRecord) -> Signature:
    name = next((one.name for one in record.board if one.is_head), "")
    return Signature("", "TỔ TRƯỞNG TỔ KIỂM PHIẾU" if record.is_poll else "TRƯỞNG BAN KIỂM PHIẾU", name)


def committee(record: ElectionRecord) -> Signature:
    """Signs for the committee after the congress. Its secretary may not be elected yet: the name is written in."""
    return Signature("T/M CHI BỘ" if record.is_branch else "T/M ĐẢNG ỦY", "BÍ THƯ", "")


def superior_committee(record: ElectionRecord) -> str:
    return record.superior_committee or record.superior_name


def kept_by(record: ElectionRecord) -> str:
    return "Lưu chi bộ" if record.is_branch else "Lưu Văn phòng Đảng ủy"


def member_places(record: ElectionRecord) -> tuple[Paragraph, Table] | tuple[()]:
    """The members of the counting board with a place to sign; the head signs below."""
    members = [one.name for one in record.board if not one.is_head]
    if not members:
        return ()
    called = "Tổ viên" if record.is_poll else "Ủy viên"
    return (
        Paragraph(plain(f"{called} {wording.board_called(record)} ký tên:")),
        Table(
            header=("TT", "Họ và tên", "Ký tên"),
            # The second line makes the row high enough for a hand.
            rows=tuple((str(place), f"{name}\n{called}", "") for place, name in enumerate(members, 1)),
            widths=(8.0, 46.0, 46.0),
            align=("center", "left", "left"),
        ),
    )
