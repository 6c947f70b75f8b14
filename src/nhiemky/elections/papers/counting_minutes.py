"""Minutes of the count: one paper for each ballot, with everything the counting board answers for (elections §5.1)."""

from __future__ import annotations

from collections.abc import Iterator

from nhiemky.elections.papers import heads, wording
from nhiemky.elections.papers.outcome import outcome_blocks
from nhiemky.elections.rules.record import Arithmetic, ElectionRecord, RoundRecord, Vote
from nhiemky.elections.rules.rounds import TWO_COUNTS
from nhiemky.printing.blocks import Block, Heading, Paper, Paragraph, plain
from nhiemky.vietnamese.dates import long_date, long_time
from nhiemky.vietnamese.numbers import padded

KEYING, SHEET = "keying", "sheet"
#: The other count beside the scanner.
SECOND = {
    "scan": "máy đọc phiếu quét lại",
    "keying": "một người nhập từng phiếu",
    "totals": "đếm tay ghi tổng của từng tập",
}


def counting_minutes(record: ElectionRecord, round: RoundRecord) -> Paper:
    """Signed by whoever chairs (left) and the head of the counting board (right); its members sign in the table."""
    kind = "BIÊN BẢN KIỂM PHIẾU XIN Ý KIẾN" if record.is_poll else "BIÊN BẢN KIỂM PHIẾU"
    named = f"{wording.act(record)}{wording.which(round)}"
    return Paper(
        letterhead=heads.of_the_board(record),
        place=record.place_name,
        dated=record.held_on,
        kind=kind,
        abstract=named,
        body=(
            *_opening(record, round),
            *_slate(record, round),
            *_board(record),
            *_voters(record, round),
            *_papers(record, round),
            Heading("V. Kết quả kiểm phiếu"),
            *outcome_blocks(record, round),
            *_end(record, round),
        ),
        signatures=(heads.presidium(record), heads.head_of_board(record)),
        title=f"{wording.begun(kind.lower())} {named}",
        sample=record.is_sample,
    )


def _opening(record: ElectionRecord, round: RoundRecord) -> Iterator[Block]:
    begun = f"hồi {long_time(round.began_at)}, " if round.began_at else ""
    yield Paragraph(plain(f"{heads.basis(record)};"))
    yield Paragraph(
        plain(
            wording.ended(
                f"{wording.begun(begun + long_date(record.held_on))}, tại {wording.held(record)}, "
                f"{wording.board_called(record)} tiến hành kiểm phiếu {_kind_of_vote(record)}{wording.which(round)}"
            )
        )
    )
    if record.imported:
        yield Paragraph(plain("Ghi lại theo biên bản đã lập trước đây; chỉ có tổng số, không có phiếu."))


def _kind_of_vote(record: ElectionRecord) -> str:
    return f"xin ý kiến {wording.act(record)}" if record.is_poll else wording.act(record)


def _slate(record: ElectionRecord, round: RoundRecord) -> Iterator[Block]:
    yield Heading("I. Danh sách" if record.is_poll else "I. Số lượng và danh sách bầu cử")
    if not record.is_poll:
        yield from _number_voted(record, round)
    names = "; ".join(line.name for line in round.names)
    yield Paragraph(
        plain(
            wording.ended(
                f"Danh sách gồm {padded(len(round.names))} đồng chí, xếp theo thứ tự A, B, C của tên gọi: {names}"
            )
        )
    )
    raised = wording.hands(adopting(record, round))
    if raised:
        yield Paragraph(plain(wording.ended(f"Biểu quyết thông qua danh sách: {raised}")))


def adopting(record: ElectionRecord, round: RoundRecord) -> Vote | None:
    """The vote on the list of this ballot: by its number, else by its place among the lists voted.

    A ballot between tied candidates has the names that the one before left; no list is voted for it. A vote that
    cannot be told to belong to this ballot is not printed.
    """
    if round.purpose == wording.TIE:
        return None
    adopted = [one for one in record.votes if one.kind == "slate"]
    own = [one for one in adopted if one.round_number == round.number]
    others = [one for one in adopted if one.round_number is None]
    listed = [one.number for one in record.rounds if one.purpose != wording.TIE]
    if own:
        return own[-1]
    return others[listed.index(round.number)] if len(others) == len(listed) else None


def _number_voted(record: ElectionRecord, round: RoundRecord) -> Iterator[Block]:
    raised = wording.hands(record.vote_on("seats"))
    shown = f"; {raised}" if raised else ""
    number = wording.count(record.seats, "đồng chí")
    # The number of delegates is allotted from above and not voted.
    if record.body == wording.DELEGATES:
        alternates = f"; dự khuyết: {padded(record.alternates)} đồng chí" if record.alternates else ""
        yield Paragraph(plain(wording.ended(f"Số lượng đại biểu được phân bổ: {number}{alternates}{shown}")))
    else:
        yield Paragraph(
            plain(
                wording.ended(
                    f"{wording.begun(wording.gathering(record))} biểu quyết số lượng bầu: {number}{shown}"
                )
            )
        )
    if round.number > 1:
        yield Paragraph(plain(wording.ended(f"Số lượng bầu lần này: {wording.seats(round)}")))


def _board(record: ElectionRecord) -> Iterator[Block]:
    called = wording.board_called(record)
    yield Heading(f"II. {wording.begun(called)}")
    if not record.board:
        yield Paragraph(plain(f"Thành phần {called}: {wording.NOT_RECORDED}."))
        return
    head, member = ("tổ trưởng", "tổ viên") if record.is_poll else ("trưởng ban", "ủy viên")
    ordered = sorted(record.board, key=lambda one: not one.is_head)
    yield wording.listed([f"Đồng chí {one.name}, {head if one.is_head else member}" for one in ordered])


def _voters(record: ElectionRecord, round: RoundRecord) -> Iterator[Block]:
    arithmetic, present = round.arithmetic, round.present
    who = wording.voters(record)
    yield Heading(f"III. Số {who} tham gia")
    absent = None if present is None else max(arithmetic.summoned - present, 0)
    yield Paragraph(
        plain(
            f"Số {who} được triệu tập: {wording.count(arithmetic.summoned)}; có mặt khi bỏ phiếu: "
            f"{wording.count(present)}; vắng mặt: {wording.count(absent)}."
        )
    )
    if record.is_poll:
        yield Paragraph(plain(f"Tỷ lệ tính trên {arithmetic.denominator} {who}."))
        return
    yield Paragraph(plain(_sentence(arithmetic)))
    yield from _open_practice(record, round)


def _sentence(arithmetic: Arithmetic) -> str:
    said = arithmetic.sentence.rstrip(" .")
    cited = "" if not arithmetic.article or arithmetic.article in said else f" (theo {arithmetic.article})"
    # What nobody here has read in the text of the regulation must not look as if it had been.
    doubt = (
        ""
        if arithmetic.confirmed
        else " Cách tính này do đơn vị chọn, còn phải đối chiếu với văn bản quy định."
    )
    return f"{wording.ended(wording.begun(said) + cited)}{doubt}"


def _open_practice(record: ElectionRecord, round: RoundRecord) -> Iterator[Block]:
    """A ballot between tied candidates goes by another line; which one is a choice of the unit."""
    chosen = next((one for one in record.questions if one.key == "tie_break"), None)
    if round.purpose == wording.TIE and chosen is not None:
        open_ = "" if chosen.confirmed_by else "; còn phải đối chiếu với văn bản quy định"
        yield Paragraph(plain(wording.ended(f"{chosen.question}: {chosen.choice_words}{open_}")))


def _papers(record: ElectionRecord, round: RoundRecord) -> Iterator[Block]:
    yield Heading("IV. Phiếu")
    went = f"Số phiếu phát ra: {wording.count(round.issued)}; thu về: {wording.count(round.collected)}"
    if round.state == wording.VOID:
        yield Paragraph(plain(wording.ended(went)))
        return
    fit = f"hợp lệ: {wording.count(round.valid)}; không hợp lệ: {wording.count(round.invalid)}"
    yield Paragraph(plain(f"{went}; {fit}."))
    if round.invalid_reasons and round.invalid:
        reasons = [
            f"{words[:1].lower()}{words[1:]} ({padded(n)} phiếu)"
            for _, words, n in round.invalid_reasons
            if n
        ]
        yield Paragraph(plain(wording.ended(f"Lý do không hợp lệ: {'; '.join(reasons)}")))
    method = _method(round)
    if method:
        yield Paragraph(plain(wording.ended(method)))


def _method(round: RoundRecord) -> str:
    if round.method == SHEET:
        return "Cách kiểm: phiếu kiểm đếm; chỉ có tổng số, trên máy không có từng phiếu"
    if round.method not in TWO_COUNTS:
        return ""
    agreed = [one for one in round.batches if one.state == "agreed"]
    again = sum(one.differed > 0 for one in round.batches)
    later = f", trong đó {padded(again)} tập phải nhập lại" if again else ", không tập nào phải nhập lại"
    if round.method != KEYING:
        later = later.replace("nhập lại", "đếm lại")
        other = SECOND.get(round.second_way, "một lần đếm nữa")
        return (
            f"Cách kiểm: máy đọc phiếu quét và {other}, hai lần độc lập, khớp nhau ở {padded(len(agreed))} tập phiếu{later}; "
            "phiếu máy đọc không chắc chắn do hai người xem, khác nhau thì trưởng ban kiểm phiếu quyết định"
        )
    return f"Cách kiểm: hai người nhập phiếu độc lập, khớp nhau ở {padded(len(agreed))} tập phiếu{later}"


def _end(record: ElectionRecord, round: RoundRecord) -> Iterator[Block]:
    at = f" và kết thúc hồi {long_time(round.finished_at)} cùng ngày" if round.finished_at else ""
    yield Paragraph(
        plain(
            f"Biên bản lập thành {padded(heads.COPIES)} bản, được công bố trước {wording.gathering(record)}{at}."
        )
    )
    yield from heads.member_places(record)
