"""The list of the ballot: who stands, in the order of the paper, and how to vote with this kind of paper."""

from __future__ import annotations

from collections.abc import Iterator

from nhiemky.elections.papers import heads, wording
from nhiemky.elections.rules.record import ElectionRecord, RoundRecord
from nhiemky.printing.blocks import Block, Heading, Items, Paper, Paragraph, Table, contents, plain
from nhiemky.vietnamese.numbers import padded

#: How to vote, by kind of paper (Article 15 of 190-QĐ/TW, Article 17 of 244-QĐ/TW).
WAYS = {
    "strike": (
        "Gạch ngang giữa toàn bộ họ và tên từng người không bầu.",
        "Để lại nhiều nhất {seats} người; để lại ít hơn vẫn hợp lệ, nhưng không gạch hết.",
    ),
    "single": ("Đánh dấu X vào một trong hai ô: đồng ý hoặc không đồng ý.",),
    "columns": ("Với từng người, đánh dấu X vào một trong hai ô: đồng ý hoặc không đồng ý.",),
}
EVERYWHERE = (
    "Chỉ dùng phiếu do {board} phát; không viết thêm tên, không ký tên, không đánh số hay đánh dấu riêng trên phiếu.",
)
HEADER = ("TT", "Họ và tên", "Năm sinh", "Chức vụ, đơn vị", "Nguồn giới thiệu")
ALIGN = ("center", "left", "center", "left", "left")


def ballot_list(record: ElectionRecord, round: RoundRecord) -> Paper:
    """Posted and read out before the vote."""
    kind = "DANH SÁCH XIN Ý KIẾN" if record.is_poll else "DANH SÁCH BẦU CỬ"
    return Paper(
        letterhead=heads.of_the_assembly(record),
        place=record.place_name,
        dated=record.held_on,
        kind=kind,
        abstract=f"{wording.act(record)}{wording.which(round)}",
        body=tuple(_body(record, round)),
        signatures=(heads.presidium(record),),
        title=f"{wording.begun(kind.lower())} {wording.act(record)}{wording.which(round)}",
        sample=record.is_sample,
    )


def _body(record: ElectionRecord, round: RoundRecord) -> Iterator[Block]:
    yield Paragraph(plain(wording.ended(heads.basis(record))))
    yield Paragraph(plain(_numbers(record, round)))
    if not round.names:
        yield Paragraph(plain("Danh sách chưa có tên nào."))
        return
    sources = _sources(record, round)
    if len(sources) == 1 and sources[0]:
        yield Paragraph(plain(wording.ended(f"Nguồn giới thiệu: {sources[0][:1].lower()}{sources[0][1:]}")))
    yield Paragraph(plain("Họ và tên xếp theo thứ tự A, B, C của tên gọi:"))
    yield _table(record, round)
    yield Heading("Cách ghi phiếu")
    said = [*WAYS.get(round.kind, ()), *EVERYWHERE]
    words = {"seats": padded(round.seats), "board": wording.board_called(record)}
    yield Items(contents([line.format(**words) for line in said]))


def _numbers(record: ElectionRecord, round: RoundRecord) -> str:
    surplus = len(round.names) - round.seats
    listed = f"danh sách có {padded(len(round.names))} đồng chí"
    if record.is_poll:
        return wording.ended(wording.begun(listed))
    share = f", bằng {wording.percent(round.surplus_percent)} số lượng bầu" if round.surplus_percent else ""
    more = f"số dư {padded(surplus)} đồng chí{share}" if surplus > 0 else "không có số dư"
    return wording.ended(f"Số lượng bầu: {wording.seats(round)}; {listed}; {more}")


def _table(record: ElectionRecord, round: RoundRecord) -> Table:
    known = {one.id: one for one in record.candidates}
    stands = [(line, known.get(line.candidate_id)) for line in round.names]
    rows = [
        (
            str(line.position),
            line.name,
            str(about.birth_year) if about and about.birth_year else wording.UNKNOWN,
            about.post if about else "",
            about.source_words if about else "",
        )
        for line, about in stands
    ]
    if len(_sources(record, round)) < 2:
        return Table(HEADER[:-1], tuple(row[:-1] for row in rows), (6.0, 32.0, 12.0, 50.0), ALIGN[:-1])
    return Table(HEADER, tuple(rows), (6.0, 29.0, 12.0, 33.0, 20.0), ALIGN)


def _sources(record: ElectionRecord, round: RoundRecord) -> tuple[str, ...]:
    """Who proposed them, each once; a column for it only where it tells names apart."""
    standing = {line.candidate_id for line in round.names}
    return tuple(dict.fromkeys(one.source_words for one in record.candidates if one.id in standing))
