"""The usual checklist of a congress: work packages of elections §6.3 [V], the days after it of §6.7, law with its basis.

Days that stand in a regulation come from the one in force when the season opens. All others are a custom that this
program proposes: the office changes them for its season. Words are Vietnamese: they become lines of the season.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from nhiemky.elections.rules import regulations
from nhiemky.elections.rules.regulation import Regulation, Rule

#: From 24-QĐ/TW (30/7/2021) on its §11.1 asks for the notice [V]. Of the text before it nobody here has read this sentence.
NOTICE_VERIFIED_FROM = dt.date(2021, 7, 30)
NOT_CONFIRMED = "chưa xác nhận"


@dataclass(frozen=True, slots=True, kw_only=True)
class UsualLine:
    """A line to begin with; `basis` is empty for a custom."""

    package: str
    title: str
    days: int
    applies: str = "all"
    done_by: str = "unit"
    basis: str = ""


def in_force(day: dt.date) -> tuple[UsualLine, ...]:
    """The lines for a season that begins that day, in the order in which they are done."""
    regulation = regulations.in_force(day)
    return (
        *_study(),
        *_documents(),
        *_personnel(regulation),
        *_convening(regulation, day),
        *_propaganda_and_hall(),
        *_rehearsal(),
        *_afterwards(regulation),
    )


def notice_basis(day: dt.date) -> str:
    """On which text the notice of opening rests."""
    if day < NOTICE_VERIFIED_FROM:
        return f"Quy định 29-QĐ/TW (2016), {NOT_CONFIRMED}"
    return "Mục 11.1, Quy định 24-QĐ/TW (2021)"


def _article(regulation: Regulation, rule: Rule) -> str:
    doubt = "" if regulation.confirmed(rule) else f", {NOT_CONFIRMED}"
    return f"{regulation.article(rule)}{doubt}"


def _line(package: str, title: str, days: int, **more: str) -> UsualLine:
    return UsualLine(package=package, title=title, days=days, **more)


def _study() -> tuple[UsualLine, ...]:
    return (
        _line("study", "Học tập, quán triệt chỉ thị và kế hoạch đại hội", 45, done_by="office"),
        _line("study", "Phổ biến kế hoạch đại hội trong sinh hoạt chi bộ", 40, applies="branches"),
    )


def _documents() -> tuple[UsualLine, ...]:
    return (
        _line("documents", "Hướng dẫn đề cương báo cáo chính trị, báo cáo kiểm điểm", 45, done_by="office"),
        _line("documents", "Dự thảo báo cáo chính trị", 30),
        _line("documents", "Dự thảo báo cáo kiểm điểm của cấp ủy", 30),
        _line("documents", "Lấy ý kiến đảng viên vào dự thảo văn kiện", 20),
        _line("documents", "Dự thảo nghị quyết đại hội", 10),
        _line("documents", "Dự thảo chương trình hành động", 10),
        _line("documents", "Duyệt văn kiện", 10, done_by="in_charge"),
    )


def _personnel(regulation: Regulation) -> tuple[UsualLine, ...]:
    asked = regulation.self_nomination_working_days
    return (
        _line("personnel", "Đề án nhân sự cấp ủy", 40, applies="committee"),
        _line("personnel", "Giới thiệu nhân sự theo quy trình các bước", 25, applies="committee"),
        _line("personnel", "Đề nghị cấp trên chỉ định cấp ủy", 20, applies="appointed"),
        _line("personnel", "Danh sách đại biểu dự đại hội cấp trên", 20, applies="delegates"),
        _line("personnel", "Hồ sơ nhân sự, thẩm định tiêu chuẩn", 15, applies="committee"),
        _line(
            "personnel",
            "Nhận hồ sơ ứng cử của đảng viên không dự đại hội",
            asked,
            applies="committee",
            # How long before, at the grassroots, was read in part only (elections §9 item 5).
            basis=f"Quy chế {regulation.symbol}, {NOT_CONFIRMED}",
        ),
        _line("personnel", "Duyệt đề án nhân sự", 10, applies="committee", done_by="in_charge"),
    )


def _convening(regulation: Regulation, day: dt.date) -> tuple[UsualLine, ...]:
    return (
        _line(
            "logistics",
            "Thông báo triệu tập đại hội",
            regulation.notice_working_days,
            basis=notice_basis(day),
        ),
        _line("funding", "Dự toán kinh phí đại hội", 20),
        _line("logistics", "Giấy mời, tài liệu, phân công phục vụ", 5),
        _line("logistics", "Phương án an ninh, y tế", 5, applies="committees"),
        _line("logistics", "Hội trường, âm thanh, hòm phiếu", 3),
    )


def _propaganda_and_hall() -> tuple[UsualLine, ...]:
    return (
        _line("propaganda", "Tuyên truyền trên đài truyền thanh, bảng tin", 10),
        _line("decoration", "Khẩu hiệu, băng rôn trên địa bàn", 5),
        _line("decoration", "Trang trí hội trường: phông, cờ, tượng Bác", 1),
    )


def _rehearsal() -> tuple[UsualLine, ...]:
    return (
        _line("rehearsal", "Kịch bản điều hành đại hội", 7),
        _line("rehearsal", "Tổng duyệt", 2, done_by="in_charge"),
    )


def _afterwards(regulation: Regulation) -> tuple[UsualLine, ...]:
    report, approval = regulation.report_working_days, regulation.approval_working_days
    return (
        _line("afterwards", "Báo cáo kết quả đại hội", report, basis=_article(regulation, Rule.REPORT)),
        _line(
            "afterwards",
            "Chuẩn y kết quả bầu cử",
            report + approval,
            applies="committee",
            done_by="office",
            basis=_article(regulation, Rule.APPROVAL),
        ),
        _line("afterwards", "Họp rút kinh nghiệm đại hội điểm", 5, applies="pilot", done_by="office"),
        _line("afterwards", "Tuyên truyền kết quả đại hội", 5),
        _line("afterwards", "Quy chế làm việc của cấp ủy", 15),
        _line("afterwards", "Phân công nhiệm vụ cấp ủy viên", 15),
        _line("afterwards", "Bàn giao, nộp lưu hồ sơ đại hội", 15),
        _line("afterwards", "Quyết toán kinh phí đại hội", 20),
        _line("afterwards", "Chương trình hành động thực hiện nghị quyết", 30),
        _line("afterwards", "Chương trình công tác toàn khóa", 30),
    )
