"""How papers and records name a congress, its committee and its contents. Papers are Vietnamese."""

from __future__ import annotations

from collections.abc import Mapping

from nhiemky.congresses.rules.agenda import Code, Level, Session

_DELEGATES = "delegate_congress"
_COMMITTEE_NAMES = ("Đảng ủy ", "Đảng bộ ")
_SESSIONS = {
    Session.WHOLE: "",
    Session.PREPARATORY: "Phiên trù bị – ",
    Session.OFFICIAL: "Phiên chính thức – ",
}


def organisation(unit: str, *, level: Level) -> str:
    """The Party organisation whose congress it is: `Đảng bộ phường Mẫu` for `Đảng ủy phường Mẫu`."""
    if level is Level.BRANCH:
        return unit
    for name in _COMMITTEE_NAMES:
        if unit.startswith(name):
            return f"Đảng bộ {unit.removeprefix(name)}"
    return f"Đảng bộ {unit}"


def called(unit: str, *, level: Level, assembly: str, years: str) -> str:
    """`Đại hội Chi bộ Tổ dân phố số 7, nhiệm kỳ 2025–2027`; a committee's says who takes part."""
    who = "" if level is Level.BRANCH else " đại biểu" if assembly == _DELEGATES else " đảng viên"
    return f"Đại hội{who} {organisation(unit, level=level)}, nhiệm kỳ {years}"


def committee(level: Level) -> str:
    return "chi ủy" if level is Level.BRANCH else "Ban Chấp hành"


def those_voting(assembly: str) -> str:
    """Whose votes count."""
    return "đại biểu chính thức" if assembly == _DELEGATES else "đảng viên chính thức"


def those_attending(assembly: str) -> str:
    return "đại biểu" if assembly == _DELEGATES else "đảng viên"


def title(code: Code, *, level: Level, assembly: str, session: Session = Session.WHOLE) -> str:
    """A content as the agenda names it."""
    return f"{_SESSIONS[session]}{_titles(level, assembly)[code]}"


def _titles(level: Level, assembly: str) -> Mapping[Code, str]:
    branch, body = level is Level.BRANCH, committee(level)
    organs = (
        "chủ tọa, thư ký đại hội" if branch else "đoàn chủ tịch, đoàn thư ký, ban thẩm tra tư cách đại biểu"
    )
    credentials = (
        "Báo cáo thẩm tra tư cách đại biểu"
        if assembly == _DELEGATES
        else "Báo cáo tình hình đảng viên dự đại hội"
    )
    return {
        Code.FLAG: "Chào cờ",
        Code.PRESIDIUM: f"Bầu {organs}",
        Code.RULES: "Thông qua chương trình, quy chế làm việc"
        if branch
        else "Thông qua nội quy, chương trình, quy chế làm việc, quy chế bầu cử",
        Code.OPENING: "Khai mạc, giới thiệu đại biểu",
        Code.CREDENTIALS: credentials,
        Code.REPORTS: f"Báo cáo chính trị, báo cáo kiểm điểm của {body}" if branch else "Báo cáo chính trị",
        Code.SELF_REVIEW: f"Báo cáo kiểm điểm của {body}",
        Code.DISCUSSION: "Thảo luận, góp ý dự thảo văn kiện đại hội cấp trên",
        Code.HIGHER_DRAFTS: "Góp ý dự thảo văn kiện đại hội cấp trên, chia tổ thảo luận",
        Code.SPEECHES: "Thảo luận, tham luận",
        Code.SUPERIOR: "Ý kiến chỉ đạo của cấp trên, tiếp thu ý kiến",
        Code.PERSONNEL: "Đề án nhân sự, bầu ban kiểm phiếu, phổ biến cách bầu",
        Code.COMMITTEE: f"Bầu {body}",
        Code.SECRETARY: "Bầu bí thư",
        Code.DEPUTY: "Bầu phó bí thư",
        Code.FIRST_CONFERENCE: f"Kết quả hội nghị lần thứ nhất {body} khóa mới",
        Code.DELEGATES: "Bầu đại biểu dự đại hội cấp trên",
        Code.PRESENTED: f"{body[:1].upper()}{body[1:]} khóa mới ra mắt",
        Code.APPOINTED: f"Công bố quyết định chỉ định {body}, {body} khóa mới ra mắt",
        Code.RESOLUTION: "Thông qua nghị quyết đại hội",
        Code.CLOSING: "Bế mạc, chào cờ",
    }
