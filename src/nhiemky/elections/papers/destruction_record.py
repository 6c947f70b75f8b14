"""Papers of a ballot destroyed by decision: on paper and in the machine, with nothing kept but totals (Article 35)."""

from __future__ import annotations

from collections.abc import Iterator

from nhiemky.elections.papers import heads, wording
from nhiemky.elections.papers.sealing_record import DESTROYED, KEPT, SCAN
from nhiemky.elections.rules.record import ElectionRecord, RoundRecord, Vote
from nhiemky.printing.blocks import Block, Facts, Heading, Paper, Paragraph, Signature, plain
from nhiemky.vietnamese.dates import format_date


def destruction_record(record: ElectionRecord, round: RoundRecord) -> Paper:
    """Its day is written in when the papers are gone; one who was there signs beside the secretary."""
    named = f"hủy phiếu {wording.act(record)}{wording.which(round)}"
    return Paper(
        letterhead=heads.of_the_unit(record, abbreviation="BB"),
        place=record.place_name,
        dated=None,
        kind="BIÊN BẢN",
        abstract=named,
        body=tuple(_body(record, round)),
        signatures=(
            Signature("", "NGƯỜI CHỨNG KIẾN", ""),
            heads.committee(record),
        ),
        title=f"Biên bản {named}",
        sample=record.is_sample,
    )


def decision_on(record: ElectionRecord, round: RoundRecord) -> Vote | None:
    """The newest decision to destroy that is about this ballot or about all of them."""
    found = [
        one
        for one in record.votes
        if one.kind == "destroy_papers" and one.round_number in (None, round.number)
    ]
    return found[-1] if found else None


def _body(record: ElectionRecord, round: RoundRecord) -> Iterator[Block]:
    yield Paragraph(plain(f"{heads.basis(record)};"))
    yield Heading("I. Quyết định hủy phiếu")
    yield Paragraph(plain(_resting_on(record, round)))
    yield Paragraph(plain(_kept_until(record)))
    yield Heading("II. Phiếu hủy")
    yield Facts(tuple(_destroyed(round)))
    yield Heading("III. Xác nhận")
    yield Paragraph(
        plain(
            "Người ký tên xác nhận: niêm phong còn nguyên trước khi hủy; không ai đọc, sao chụp hoặc giữ lại phiếu. Kết quả, biên bản kiểm phiếu và các "
            "tổng số vẫn được lưu trong hồ sơ."
        )
    )


def _resting_on(record: ElectionRecord, round: RoundRecord) -> str:
    vote = decision_on(record, round)
    if vote is None:
        return "Chưa có quyết định hủy phiếu; không được hủy khi chưa có quyết định."
    organ = vote.organ_words[:1].lower() + vote.organ_words[1:]
    paper = f"; văn bản: {vote.document}" if vote.document else ""
    raised = wording.hands(vote)
    counted = f"; {raised}" if raised else ""
    return wording.ended(
        f"Căn cứ quyết định của {organ} ngày {format_date(vote.decided_on)}: {vote.text.rstrip(' .')}{paper}{counted}"
    )


def _kept_until(record: ElectionRecord) -> str:
    day = record.deadlines.destruction
    until = f", hết ngày {format_date(day)}" if day else ""
    return f"Thời hạn lưu giữ: 06 tháng kể từ ngày bế mạc {wording.gathering(record)}{until}."


def _destroyed(round: RoundRecord) -> Iterator[tuple[str, str]]:
    sorted_ = f" (hợp lệ: {wording.count(round.valid)}; không hợp lệ: {wording.count(round.invalid)})"
    known = "" if round.state == wording.VOID else sorted_
    yield "Phiếu thu về", f"{wording.count(round.collected, 'phiếu')}{known}"
    yield "Phiếu in còn lại, chưa phát", f"{wording.DOTS} phiếu"
    yield "Người hủy, cách hủy phiếu giấy", wording.DOTS * 3
    yield "Dữ liệu phiếu trên máy", _machine(round)


def _machine(round: RoundRecord) -> str:
    if round.papers == DESTROYED:
        pictures = "ảnh quét và " if round.method == SCAN else ""
        return f"đã hủy toàn bộ, kể cả {pictures}tổng số của từng tập phiếu; chỉ còn kết quả đã công bố"
    return "chưa hủy" if round.papers == KEPT else "không có, lần bầu này không lưu từng phiếu trên máy"
