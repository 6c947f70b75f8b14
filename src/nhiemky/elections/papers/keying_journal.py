"""The journal of keying: who keyed, in which bundles, how often the two differed. No time, no mark, no small bundle."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from nhiemky.elections.papers import heads, wording
from nhiemky.elections.rules.record import BatchLine, ElectionRecord, RoundRecord
from nhiemky.printing.blocks import Block, Facts, Heading, Paper, Paragraph, Signature, Table, plain
from nhiemky.vietnamese.numbers import padded

#: Of fewer papers than this nothing is told apart: the smaller the bundle, the nearer to a single paper.
SMALLEST = 10
KEYING = "keying"


@dataclass(frozen=True, slots=True)
class Row:
    """One bundle, or several told together."""

    numbers: tuple[int, ...]
    size: int
    keyed: dict[str, int]
    differed: int
    states: tuple[str, ...]


def keying_journal(record: ElectionRecord, round: RoundRecord) -> Paper:
    """Goes into the file of the congress; both operators sign, then the head of the counting board."""
    named = f"{wording.act(record)}{wording.which(round)}"
    names = dict(round.operators)
    return Paper(
        letterhead=heads.of_the_board(record),
        place=record.place_name,
        dated=record.held_on,
        kind="NHẬT KÝ NHẬP PHIẾU",
        abstract=named,
        body=tuple(_body(record, round)),
        signatures=(
            *(Signature("", f"NGƯỜI NHẬP {letter}", names[letter]) for letter in sorted(names)),
            heads.head_of_board(record),
        ),
        title=f"Nhật ký nhập phiếu {named}",
        sample=record.is_sample,
    )


def _body(record: ElectionRecord, round: RoundRecord) -> Iterator[Block]:
    if round.method != KEYING:
        method = round.method_words.lower() or wording.NOT_RECORDED
        yield Paragraph(
            plain(f"Lần bỏ phiếu này không phải do hai người cùng nhập phiếu (cách kiểm: {method}).")
        )
        return
    yield Paragraph(
        plain(
            "Hai người nhập độc lập cùng một số phiếu, không ai thấy người kia nhập gì. Tập nào khác nhau thì cả hai nhập lại các "
            "phiếu khác nhau. Nhật ký không ghi thời gian nhập và nội dung của phiếu nào."
        )
    )
    yield Heading("I. Người nhập phiếu")
    yield Facts(tuple((f"Người nhập {letter}", name) for letter, name in round.operators))
    yield Heading("II. Các tập phiếu")
    if not round.batches:
        yield Paragraph(plain("Chưa có tập phiếu nào."))
        return
    rows = together(round.batches)
    yield _table(rows)
    if any(len(row.numbers) > 1 for row in rows):
        yield Paragraph(plain(f"Các tập dưới {SMALLEST} phiếu được ghi gộp, không ghi riêng từng tập."))
    yield Heading("III. Tổng số")
    yield Paragraph(plain(_totals(round)))


def together(batches: tuple[BatchLine, ...]) -> tuple[Row, ...]:
    """A row for each bundle; bundles that are too small are told in one row, with one large enough if they must."""
    small = [one for one in batches if one.size < SMALLEST]
    large = [one for one in batches if one.size >= SMALLEST]
    if small and sum(one.size for one in small) < SMALLEST and large:
        small.insert(0, large.pop())
    rows = [_row([one]) for one in large]
    return (*rows, _row(small)) if small else tuple(rows)


def _row(batches: list[BatchLine]) -> Row:
    letters = sorted({letter for one in batches for letter in one.keyed})
    return Row(
        numbers=tuple(one.number for one in batches),
        size=sum(one.size for one in batches),
        keyed={letter: sum(one.keyed.get(letter, 0) for one in batches) for letter in letters},
        differed=sum(one.differed for one in batches),
        states=tuple(dict.fromkeys(one.state_words for one in batches)),
    )


def _table(rows: tuple[Row, ...]) -> Table:
    return Table(
        header=("Tập phiếu", "Số phiếu", "Người A đã nhập", "Người B đã nhập", "Số lần khác nhau", "Kết quả"),
        rows=tuple(
            (
                _span(row.numbers),
                str(row.size),
                str(row.keyed.get("A", 0)),
                str(row.keyed.get("B", 0)),
                str(row.differed),
                ", ".join(row.states),
            )
            for row in rows
        ),
        widths=(14.0, 14.0, 17.0, 17.0, 17.0, 21.0),
        align=("center",) * 6,
    )


def _span(numbers: tuple[int, ...]) -> str:
    return ", ".join(map(str, numbers))


def _totals(round: RoundRecord) -> str:
    agreed = sum(one.state == "agreed" for one in round.batches)
    again = sum(one.differed > 0 for one in round.batches)
    keyed = [
        f"người nhập {letter}: {sum(one.keyed.get(letter, 0) for one in round.batches)} phiếu"
        for letter, _ in round.operators
    ]
    said = [
        f"{padded(len(round.batches))} tập, {sum(one.size for one in round.batches)} phiếu",
        f"số phiếu thu về: {wording.count(round.collected)}",
        *keyed,
        f"đã khớp: {padded(agreed)} tập",
        f"phải nhập lại: {padded(again)} tập",
    ]
    return wording.ended("; ".join(said))
