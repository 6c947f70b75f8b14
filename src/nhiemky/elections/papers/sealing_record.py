"""Papers of a ballot put under seal and handed over (Article 8), kept closed until they may be destroyed (Article 35)."""

from __future__ import annotations

from collections.abc import Iterator

from nhiemky.elections.papers import heads, wording
from nhiemky.elections.rules.record import ElectionRecord, RoundRecord
from nhiemky.printing.blocks import Block, Heading, Paper, Paragraph, Signature, plain
from nhiemky.vietnamese.dates import format_date, long_date

KEPT, DESTROYED = "kept", "destroyed"
SCAN = "scan"


def sealing_record(record: ElectionRecord, round: RoundRecord) -> Paper:
    """The counting board hands over, whoever chairs sees it, the new committee receives."""
    named = f"niêm phong, bàn giao phiếu {wording.act(record)}{wording.which(round)}"
    head = heads.head_of_board(record)
    chair = heads.presidium(record)
    return Paper(
        letterhead=heads.of_the_board(record),
        place=record.place_name,
        dated=record.held_on,
        kind="BIÊN BẢN",
        abstract=named,
        body=tuple(_body(record, round)),
        signatures=(
            Signature("BÊN GIAO", head.post, head.name),
            Signature("CHỨNG KIẾN", chair.post, chair.name),
            Signature("BÊN NHẬN", "T/M CẤP ỦY KHÓA MỚI", ""),
        ),
        title=f"Biên bản {named}",
        sample=record.is_sample,
    )


def _body(record: ElectionRecord, round: RoundRecord) -> Iterator[Block]:
    board = wording.begun(wording.board_called(record))
    yield Paragraph(plain(f"{heads.basis(record)};"))
    yield Paragraph(
        plain(
            f"{wording.begun(long_date(record.held_on))}, sau khi công bố kết quả tại {wording.held(record)}, "
            f"{board[:1].lower() + board[1:]} niêm phong phiếu {wording.act(record)}{wording.which(round)} và bàn giao như sau:"
        )
    )
    yield Heading("I. Phiếu được niêm phong")
    yield Paragraph(plain(_papers(round)))
    yield Heading("II. Bàn giao")
    through = "chủ trì" if record.is_branch or record.assembly == wording.CONFERENCE else "đoàn chủ tịch"
    yield Paragraph(
        plain(
            f"{board} bàn giao các phong bì đã niêm phong, qua {through} {wording.gathering(record)}, "
            f"cho cấp ủy khóa mới của {record.unit_name} lưu giữ. Số phong bì: {wording.DOTS}."
        )
    )
    yield Paragraph(plain(_machine(round)))
    yield Paragraph(plain(_until(record)))


def _papers(round: RoundRecord) -> str:
    went = f"Số phiếu phát ra: {wording.count(round.issued)}; thu về: {wording.count(round.collected)}"
    if round.state == wording.VOID:
        sealed = "lần bỏ phiếu bị hủy, niêm phong toàn bộ phiếu thu về"
    else:
        sealed = f"niêm phong {wording.count(round.valid)} phiếu hợp lệ, {wording.count(round.invalid)} phiếu không hợp lệ"
    # How many were printed is not recorded: whoever seals writes it in.
    return f"{went}; {sealed} và {wording.DOTS} phiếu in còn lại, chưa phát."


def _machine(round: RoundRecord) -> str:
    if round.papers == KEPT and round.method == SCAN:
        return (
            "Ảnh quét của phiếu được mã hóa, niêm phong trên máy; dữ liệu phiếu không ghi người bỏ phiếu và thời gian. Cả hai được "
            "giữ kín và hủy cùng với phiếu giấy."
        )
    if round.papers == KEPT:
        return "Dữ liệu phiếu nhập trên máy không ghi người bỏ phiếu và thời gian, được giữ kín và hủy cùng với phiếu giấy."
    if round.papers == DESTROYED:
        return "Dữ liệu phiếu nhập trên máy đã hủy."
    return "Trên máy không lưu từng phiếu, chỉ có tổng số."


def _until(record: ElectionRecord) -> str:
    day = record.deadlines.destruction
    until = (
        f", đến hết ngày {format_date(day)}" if day else f", kể từ ngày bế mạc {wording.gathering(record)}"
    )
    return (
        f"Phiếu được lưu giữ 06 tháng{until}. Trong thời gian đó không ai được tự ý mở niêm phong nếu không có quyết định "
        "của cấp có thẩm quyền. Hết thời hạn, nếu không có khiếu nại, tố cáo, cấp ủy cùng cấp quyết định hủy phiếu."
    )
