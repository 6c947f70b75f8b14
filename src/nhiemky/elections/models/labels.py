"""Words for the codes of the rules: why a paper is invalid, what is left to people, what they may decide."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class InvalidGround(models.TextChoices):
    """Codes of rules.papers, in their order."""

    NOT_ISSUED = "not-issued", _("Không do ban kiểm phiếu phát ra")
    OFF_LIST_NAMES = "off-list-names", _("Ghi tên người ngoài danh sách bầu cử")
    FOREIGN_MARKS = "foreign-marks", _("Đánh số, ký tên, viết thêm hoặc có dấu riêng")
    TOO_MANY = "too-many", _("Bầu quá số lượng")
    NOBODY = "nobody", _("Không bầu ai")
    BOTH_OR_NEITHER = "both-or-neither", _("Đánh dấu cả hai ô hoặc không ô nào")


class PageReason(models.TextChoices):
    """Codes of rules.scanned.Reason: why a page is no paper yet."""

    BLANK_PAGE = "blank-page", _("Trang trắng")
    OTHER_TEMPLATE = "other-template", _("Không phải phiếu của lần bầu này")
    NO_TEMPLATE = "no-template-found", _("Không tìm thấy các dấu góc của phiếu")
    TOO_COARSE = "too-coarse", _("Quét quá thô, cần từ 200 dpi")
    DUPLICATE_IMAGE = "duplicate-image", _("Ảnh này đã có")
    DUPLICATE_SHEET = "duplicate-sheet", _("Giống hệt một phiếu đã quét")
    ONE_BIT = "one-bit-scan", _("Quét đen trắng; quét lại ở chế độ xám hoặc màu")
    UNREADABLE = "unreadable-file", _("Trang hỏng, không đọc được")
    EXTRA_INK = "extra-ink", _("Có nét bút ngoài các ô")
    PHOTOGRAPH = "photograph-not-allowed", _("Ảnh chụp, chưa được phép đọc")


class ScanProblem(models.TextChoices):
    """Why a bundle that was scanned is refused as a whole (Scan.problem)."""

    OTHER_BUNDLE = (
        "other-bundle",
        _("Tờ bìa trong tệp là của tập khác hoặc của lần bầu khác. Quét đúng tập này."),
    )
    SEALED = (
        "sealed-papers-unreadable",
        _("Không mở được ảnh đã niêm phong: tệp mất, bị sửa, hoặc khóa của máy đã đổi. Quét lại tập này."),
    )
    MISSING = "ballots-extra-missing", _("Máy này không còn phần đọc phiếu quét. Báo người quản trị.")


class ToDecide(models.TextChoices):
    """Codes of rules.outcome."""

    ALL_DISAGREE = "all-disagree-ballots", _("Phiếu không đồng ý với tất cả: ban kiểm phiếu kết luận")
    TIE = "tie-at-last-seat", _("Bằng phiếu ở vị trí cuối cùng")
    ALTERNATE_TIE = "tie-at-last-alternate", _("Bằng phiếu ở vị trí dự khuyết cuối cùng")
    VACANT = "seats-vacant", _("Bầu chưa đủ số lượng")
    ALTERNATES = "alternates-without-second-vote", _("Đại biểu dự khuyết")


class Outcome(models.TextChoices):
    """What people may decide (rules.rounds.OUTCOMES)."""

    REVOTE = "revote", _("Bầu lại những người bằng phiếu")
    LEAVE_VACANT = "leave_vacant", _("Không bầu lại, để khuyết")
    FURTHER = "further", _("Bầu tiếp cho đủ số lượng")
    STOP = "stop", _("Không bầu tiếp, để khuyết")
    INVALID = "invalid", _("Phiếu không hợp lệ")
    VALID = "valid", _("Phiếu hợp lệ")
    ACCEPT = "accept", _("Lấy theo số phiếu từ cao xuống, không bầu lại")
    SECOND_BALLOT = "second_ballot", _("Bầu riêng đại biểu dự khuyết")
    NONE = "none", _("Không lấy đại biểu dự khuyết")


class PracticeQuestion(models.TextChoices):
    """Questions that the texts we could read leave open (rules.practice)."""

    CONFERENCE_DENOMINATOR = (
        "conference_denominator",
        _("Ở hội nghị cấp ủy, quá một nửa tính trên số cấp ủy viên nào?"),
    )
    TIE_BREAK = "tie_break", _("Bầu lại người bằng phiếu: có cần quá một nửa không?")
    ALTERNATES = "alternates", _("Lấy đại biểu dự khuyết theo số phiếu hay bầu riêng?")
    ALL_DISAGREE = "all_disagree", _("Phiếu không đồng ý với tất cả: hợp lệ hay không?")
    ROUNDING = "rounding", _("Tỷ lệ phần trăm in trên giấy làm tròn thế nào?")
    DECIMALS = "decimals", _("Tỷ lệ phần trăm in mấy chữ số sau dấu phẩy?")


class PracticeChoice(models.TextChoices):
    SUMMONED = "summoned", _("Số được triệu tập")
    INCUMBENT = "incumbent", _("Số cấp ủy viên đương nhiệm")
    PLURALITY = "plurality", _("Ai nhiều phiếu hơn thì trúng cử, không cần quá một nửa")
    MAJORITY = "majority", _("Phải quá một nửa")
    BY_VOTES = "by_votes", _("Lấy theo số phiếu từ cao xuống")
    SECOND_BALLOT = "second_ballot", _("Bầu riêng")
    INVALID = "invalid", _("Không hợp lệ, trừ khi ban kiểm phiếu kết luận khác")
    VALID = "valid", _("Hợp lệ, trừ khi ban kiểm phiếu kết luận khác")
    HALF_UP = "half_up", _("Từ 5 trở lên thì làm tròn lên")
    TRUNCATE = "truncate", _("Bỏ phần lẻ")
    ONE = "1", _("Một chữ số")
    TWO = "2", _("Hai chữ số")
