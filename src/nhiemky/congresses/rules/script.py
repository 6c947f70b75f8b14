"""The script of a congress: who says what at each content of the agenda, in sentences of our own.

Nobody is bound to the words: they are there to be read out or to be changed in the printed file. What is not known yet is
a blank to write into.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping

from nhiemky.congresses.rules import wording
from nhiemky.congresses.rules.agenda import COMMITTEE, DEPUTY, SECRETARY, Code, Level
from nhiemky.congresses.rules.script_elections import SlateFacts, board, counted, slate, voting
from nhiemky.congresses.rules.script_facts import Line, Planned, Scene, ScriptFacts

BLANK = "………"
HOST, CHAIR, NOTES = "Người tổ chức", "Chủ tọa", "Thư ký"
SUPERIOR, COMMITTEE_MEMBER, BOARD_HEAD = "Đại diện cấp trên", "Đại diện cấp ủy", "Trưởng ban kiểm phiếu"


def script(facts: ScriptFacts) -> tuple[Scene, ...]:
    """All scenes in the order of the agenda."""
    clock = begins(facts.begins_at, [item.minutes for item in facts.items])
    return tuple(
        Scene(item.number, item.title, at, item.minutes, tuple(_lines(item, facts)))
        for item, at in zip(facts.items, clock, strict=True)
    )


def begins(start: dt.time | None, minutes: list[int | None]) -> list[dt.time | None]:
    """When each content is planned to begin; None from the first content of which nobody has said how long it takes."""
    found: list[dt.time | None] = []
    at = None if start is None else start.hour * 60 + start.minute
    for length in minutes:
        found.append(None if at is None else dt.time(at // 60 % 24, at % 60))
        at = None if at is None or length is None else at + length
    return found


def _lines(item: Planned, facts: ScriptFacts) -> Iterator[Line]:
    if item.code is None:
        yield Line(_chair(facts), f"Kính thưa đại hội, đại hội chuyển sang nội dung: {item.title}.")
        return
    yield from _SCENES[item.code](facts)


def _chair(facts: ScriptFacts) -> str:
    return _named(CHAIR if facts.level is Level.BRANCH else "Đoàn chủ tịch", facts.chair)


def _named(role: str, name: str) -> str:
    return f"{role} (đồng chí {name})" if name else role


def _number(number: int | None) -> str:
    return BLANK if number is None else str(number)


def _flag(facts: ScriptFacts) -> Iterator[Line]:
    yield Line(HOST, f"Mời toàn thể {facts.people} đứng dậy, chỉnh đốn trang phục để làm lễ chào cờ.")
    yield Line(HOST, "Nghiêm! Chào cờ, chào! … Thôi! Xin mời các đồng chí ngồi.")


def _presidium(facts: ScriptFacts) -> Iterator[Line]:
    organs = "chủ tọa" if facts.level is Level.BRANCH else "đoàn chủ tịch"
    notes = "thư ký" if facts.level is Level.BRANCH else "đoàn thư ký"
    yield Line(
        HOST,
        f"Kính thưa đại hội, {facts.committee} đề nghị đại hội bầu {organs} để điều hành đại hội. "
        f"Xin giới thiệu: đồng chí {facts.chair or BLANK}. "
        "Đồng chí nào nhất trí, đề nghị giơ thẻ đảng viên. … Không nhất trí? … Có ý kiến khác? …",
    )
    yield Line(
        _chair(facts),
        f"Xin cảm ơn đại hội. Đề nghị đại hội bầu {notes} ghi biên bản: đồng chí {facts.note_taker or BLANK}. "
        "Xin biểu quyết bằng thẻ đảng viên. …",
    )
    if facts.level is not Level.BRANCH:
        yield Line(
            _chair(facts),
            f"Đề nghị đại hội bầu ban thẩm tra tư cách đại biểu gồm {BLANK} đồng chí, theo danh sách đã gửi. "
            "Xin biểu quyết. …",
        )


def _rules(facts: ScriptFacts) -> Iterator[Line]:
    yield Line(
        _chair(facts),
        "Sau đây là chương trình và quy chế làm việc của đại hội. (Đọc.) Các đồng chí có ý kiến gì thêm không? … "
        "Nếu không, xin đại hội biểu quyết thông qua. …",
    )


def _opening(facts: ScriptFacts) -> Iterator[Line]:
    guests = f"đại diện {facts.superior}" if facts.superior else "đại diện cấp trên"
    yield Line(
        _chair(facts),
        f"Hôm nay, {facts.unit} tổ chức đại hội nhiệm kỳ {facts.years}. Đại hội nhìn lại nhiệm kỳ qua và quyết định "
        f"phương hướng nhiệm kỳ tới{', đồng thời bầu cử' if facts.variant_elects else ''}. "
        f"Về dự với đại hội, xin trân trọng giới thiệu {guests}: đồng chí {BLANK}. Tôi tuyên bố khai mạc đại hội.",
    )


def _credentials(facts: ScriptFacts) -> Iterator[Line]:
    who = (
        "Trưởng ban thẩm tra tư cách đại biểu" if facts.assembly == "delegate_congress" else COMMITTEE_MEMBER
    )
    observing = (
        f" Ngoài ra có {facts.observing} đảng viên dự bị dự đại hội, không biểu quyết, không bầu cử."
        if facts.observing
        else ""
    )
    yield Line(
        who,
        f"Số {wording.those_voting(facts.assembly)} được triệu tập: {_number(facts.summoned)} đồng chí; "
        f"có mặt: {_number(facts.present)} đồng chí.{observing} (Đọc báo cáo.)",
    )
    yield Line(
        _chair(facts), "Các đồng chí có ý kiến gì về báo cáo không? … Xin đại hội biểu quyết thông qua. …"
    )


def _reports(facts: ScriptFacts) -> Iterator[Line]:
    yield Line(
        _chair(facts), f"Mời đồng chí {BLANK} thay mặt {facts.committee} trình bày báo cáo trước đại hội."
    )
    yield Line(COMMITTEE_MEMBER, "(Đọc báo cáo.)")


def _discussion(facts: ScriptFacts) -> Iterator[Line]:
    yield Line(
        _chair(facts),
        "Mời các đồng chí thảo luận. Mỗi ý kiến xin nói ngắn, nêu rõ đồng ý, không đồng ý hoặc đề nghị sửa chỗ nào.",
    )
    yield Line(_named(NOTES, facts.note_taker), "(Ghi từng ý kiến và người phát biểu.)")
    yield Line(_chair(facts), "Cảm ơn các đồng chí. Xin tiếp thu, giải trình những ý kiến vừa nêu như sau: …")


def _superior(facts: ScriptFacts) -> Iterator[Line]:
    yield Line(
        _chair(facts), f"Kính mời đồng chí {BLANK}, {facts.superior or 'cấp ủy cấp trên'}, phát biểu chỉ đạo."
    )
    yield Line(SUPERIOR, "(Phát biểu.)")
    yield Line(
        _chair(facts), "Đại hội xin tiếp thu ý kiến chỉ đạo của đồng chí và đưa vào nghị quyết, chương trình."
    )


def _personnel(facts: ScriptFacts) -> Iterator[Line]:
    plan = facts.slate(COMMITTEE)
    yield Line(
        _chair(facts),
        f"Sau đây là đề án nhân sự do {facts.committee} chuẩn bị, gồm tiêu chuẩn, cơ cấu và số lượng"
        f"{f' {plan.seats} đồng chí' if plan.seats else ''}. (Đọc.)",
    )
    first = next(iter((facts.elections or {}).values()), SlateFacts())
    for words in board(first):
        yield Line(_chair(facts), words)
    yield Line(
        _named(BOARD_HEAD, first.head),
        "Ban kiểm phiếu phổ biến cách bầu, phiếu hợp lệ và phiếu không hợp lệ. (Đọc.) "
        "Mời hai đồng chí lên chứng kiến kiểm tra và niêm phong hòm phiếu.",
    )


def _electing(body: str) -> Callable[[ScriptFacts], Iterator[Line]]:
    def lines(facts: ScriptFacts) -> Iterator[Line]:
        found = facts.slate(body)
        for words in slate(body, found, level=facts.level):
            yield Line(_chair(facts), words)
        for words in voting(found):
            yield Line(_named(BOARD_HEAD, found.head), words)
        yield Line(_chair(facts), counted(body, level=facts.level))

    return lines


def _first_conference(facts: ScriptFacts) -> Iterator[Line]:
    yield Line(
        _chair(facts),
        f"{facts.committee} khóa mới họp hội nghị lần thứ nhất để bầu các chức danh. Đại hội tạm nghỉ {BLANK} phút.",
    )
    yield Line(
        f"Đại diện {facts.committee} khóa mới",
        "Xin báo cáo kết quả hội nghị lần thứ nhất với đại hội. (Đọc kết quả.)",
    )


def _presented(facts: ScriptFacts) -> Iterator[Line]:
    yield Line(_chair(facts), f"Kính mời {facts.committee} khóa mới ra mắt đại hội.")
    yield Line(
        "Bí thư khóa mới", "(Thay mặt tập thể, cảm ơn đại hội và hứa thực hiện nhiệm vụ đại hội giao.)"
    )


def _appointed(facts: ScriptFacts) -> Iterator[Line]:
    yield Line(SUPERIOR, f"(Công bố quyết định chỉ định {facts.committee}, bí thư, phó bí thư.)")
    yield from _presented(facts)


def _resolution(facts: ScriptFacts) -> Iterator[Line]:
    named = f" “{facts.resolution}”" if facts.resolution else ""
    yield Line(_named(NOTES, facts.note_taker), f"Xin trình đại hội dự thảo nghị quyết{named}. (Đọc.)")
    yield Line(
        _chair(facts),
        "Các đồng chí có ý kiến bổ sung, sửa đổi không? … Đồng chí nào nhất trí thông qua nghị quyết, đề nghị giơ thẻ "
        "đảng viên. … Không nhất trí? … Có ý kiến khác? …",
    )
    yield Line(
        _named(NOTES, facts.note_taker), f"(Đếm và báo cáo: nhất trí {BLANK} trên {_number(facts.present)}.)"
    )


def _closing(facts: ScriptFacts) -> Iterator[Line]:
    yield Line(
        _chair(facts), "Đại hội đã hoàn thành chương trình. Cảm ơn các đồng chí. Tôi tuyên bố bế mạc đại hội."
    )
    yield from _flag(facts)


_SCENES: Mapping[Code, Callable[[ScriptFacts], Iterator[Line]]] = {
    Code.FLAG: _flag,
    Code.PRESIDIUM: _presidium,
    Code.RULES: _rules,
    Code.OPENING: _opening,
    Code.CREDENTIALS: _credentials,
    Code.REPORTS: _reports,
    Code.SELF_REVIEW: _reports,
    Code.DISCUSSION: _discussion,
    Code.HIGHER_DRAFTS: _discussion,
    Code.SPEECHES: _discussion,
    Code.SUPERIOR: _superior,
    Code.PERSONNEL: _personnel,
    Code.COMMITTEE: _electing(COMMITTEE),
    Code.SECRETARY: _electing(SECRETARY),
    Code.DEPUTY: _electing(DEPUTY),
    Code.FIRST_CONFERENCE: _first_conference,
    Code.DELEGATES: _electing("delegates"),
    Code.PRESENTED: _presented,
    Code.APPOINTED: _appointed,
    Code.RESOLUTION: _resolution,
    Code.CLOSING: _closing,
}
