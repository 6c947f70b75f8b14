"""What came out of a ballot, as its minutes tell it: votes in the order of the paper, who is elected, what was decided."""

from __future__ import annotations

from collections.abc import Iterator

from nhiemky.elections.papers import wording
from nhiemky.elections.rules.record import ElectionRecord, RoundRecord, Vote
from nhiemky.printing.blocks import Block, Paragraph, Table, plain
from nhiemky.vietnamese.numbers import padded

#: Decisions of people that belong to the outcome of a ballot.
DECIDING = frozenset({"tie", "alternates", "alternate_tie", "vacant", "all_disagree", "void"})


def outcome_blocks(record: ElectionRecord, round: RoundRecord) -> Iterator[Block]:
    """A void ballot has a reason and no figures; one that is still being counted has neither."""
    if round.state == wording.VOID:
        reason = round.void_words.rstrip(" .") or wording.NOT_RECORDED
        yield Paragraph(
            plain(f"Lần bỏ phiếu này bị hủy. Lý do: {reason}. Không có kết quả nào được công nhận.")
        )
    elif round.state != wording.CLOSED:
        yield Paragraph(plain("Chưa kiểm phiếu xong; biên bản chưa có kết quả."))
    else:
        yield votes_table(record, round)
        if not record.is_poll:
            yield from _elected(record, round)
    yield from _decisions(decisions_of(record, round), round)


def votes_table(record: ElectionRecord, round: RoundRecord) -> Table:
    base = f"số {wording.voters(record)} làm căn cứ tính ({round.arithmetic.denominator})"
    return Table(
        header=("TT", "Họ và tên", "Số phiếu đồng ý", f"Tỷ lệ so với {base}"),
        rows=tuple(
            (
                str(line.position),
                line.name,
                "" if line.votes is None else str(line.votes),
                wording.percent(line.percent),
            )
            for line in round.names
        ),
        widths=(8.0, 44.0, 18.0, 30.0),
        align=("center", "left", "center", "center"),
    )


def decisions_of(record: ElectionRecord, round: RoundRecord) -> tuple[Vote, ...]:
    return tuple(one for one in record.votes if one.round_number == round.number and one.kind in DECIDING)


def _elected(record: ElectionRecord, round: RoundRecord) -> Iterator[Block]:
    if round.elected:
        official = " đại biểu chính thức" if record.body == wording.DELEGATES else ""
        yield Paragraph(
            plain(
                f"Có {padded(len(round.elected))} đồng chí trúng cử{official}, xếp theo số phiếu từ cao xuống thấp:"
            )
        )
        yield wording.ranked(round.elected)
    else:
        yield Paragraph(plain("Không có đồng chí nào trúng cử trong lần bầu này."))
    if round.alternates_elected:
        yield Paragraph(plain(f"Đại biểu dự khuyết: {padded(len(round.alternates_elected))} đồng chí:"))
        yield wording.ranked(round.alternates_elected)
    left = round.seats - len(round.elected)
    if round.tied:
        names = ", ".join(f"{line.name} ({line.votes} phiếu)" for line in round.tied)
        place = (
            f"Còn {padded(left)} vị trí chưa xác định được vì bằng phiếu"
            if left > 0
            else "Bằng phiếu ở vị trí dự khuyết"
        )
        yield Paragraph(plain(f"{place}: {names}."))
    elif left > 0:
        yield Paragraph(plain(f"So với số lượng bầu còn thiếu {padded(left)} đồng chí."))


def _decisions(votes: tuple[Vote, ...], round: RoundRecord) -> Iterator[Block]:
    if votes:
        yield Paragraph(plain("Quyết định về kết quả lần bỏ phiếu này:"))
        yield wording.listed([wording.decided(vote) for vote in votes])
    if round.open_decisions:
        waiting = "; ".join(words for _, words in round.open_decisions)
        yield Paragraph(plain(wording.ended(f"Còn chờ quyết định: {waiting}")))
