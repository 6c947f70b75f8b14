"""Wordings of slips, most of them on A5: invitation, introduction, leave, dispatch, transfer and their like."""

from __future__ import annotations

_INVITATION = """
    {who} trân trọng kính mời: [họ tên hoặc cơ quan, chức vụ]
    Tới dự: [tên hội nghị, cuộc họp]
    Chủ trì: [họ tên, chức vụ]
    Thời gian: [giờ, ngày, tháng, năm]
    Địa điểm: [địa điểm]
    {closing}
"""
_INTRODUCTION = """
    {who} trân trọng giới thiệu: [họ tên, chức vụ]
    Được cử đến: [cơ quan, đơn vị]
    Về việc: [nội dung công tác]
    Đề nghị quý cơ quan giúp đỡ để hoàn thành nhiệm vụ.
    Giấy này có giá trị đến hết ngày [ngày, tháng, năm]{end}
"""
_LEAVE = """
    Xét đơn đề nghị nghỉ phép ngày [ngày, tháng, năm] của [họ tên],
    {who} cấp cho: [họ tên, chức vụ, đơn vị]
    Được nghỉ phép năm [năm]: từ ngày [ngày] đến hết ngày [ngày]
    Nơi nghỉ phép: [địa chỉ]
    Số ngày nghỉ này được tính vào thời gian [nghỉ hằng năm, nghỉ không hưởng lương]{end}
"""
_DISPATCH = """
    {who} gửi kèm theo phiếu này các văn bản, tài liệu sau đây:
    | TT | Tên văn bản, tài liệu | Số bản |
    | 1 | [Tên, số, ký hiệu, ngày] | [Số bản] |
    Sau khi nhận đủ, đề nghị [nơi nhận] ký xác nhận và gửi lại phiếu này{end}
"""
_TRANSFER = """
    {who} đã nhận được [tên văn bản, đơn thư] của [cơ quan, cá nhân] về [nội dung].
    Kính chuyển đến [cơ quan có thẩm quyền] xem xét, giải quyết theo quy định{end}
"""
_PARTY_FILE = "Lưu Văn phòng Đảng ủy"
_STATE_FILE = "Lưu: VT"
_PARTY, _STATE = "Đảng ủy", "Ủy ban nhân dân"

PARTY_SLIPS: dict[str, tuple[str, ...]] = {
    "GM": (
        _INVITATION.format(who=_PARTY, closing="Rất hân hạnh được đón tiếp."),
        "Như thành phần mời",
        _PARTY_FILE,
    ),
    "GGT": (_INTRODUCTION.format(who=_PARTY, end="."), "Như trên", _PARTY_FILE),
    "GCN": (
        """
        Đảng ủy chứng nhận: [họ tên, ngày sinh]
        Chức vụ, đơn vị: [chức vụ, đơn vị]
        Đã [nội dung chứng nhận] từ ngày [ngày] đến ngày [ngày].
        """,
        "Như trên",
        _PARTY_FILE,
    ),
    "GĐĐ": (
        """
        Đảng ủy cấp cho: [họ tên, chức vụ]
        Được cử đi công tác tại: [nơi đến]
        Nội dung công tác: [nội dung]
        Thời gian: từ ngày [ngày] đến ngày [ngày]
        | Nơi đi, nơi đến | Ngày, giờ | Xác nhận |
        | Đi: [nơi đi] | | |
        | Đến: [nơi đến] | | |
        """,
        _PARTY_FILE,
    ),
    "GNP": (_LEAVE.format(who=_PARTY, end="."), "[Người được nghỉ phép]", _PARTY_FILE),
    "PG": (_DISPATCH.format(who=_PARTY, end="."), "[Nơi nhận tài liệu]", _PARTY_FILE),
    "PC": (_TRANSFER.format(who=_PARTY, end="."), "Như trên", "[Người gửi đơn thư]", _PARTY_FILE),
    "TCg": (
        """
        Kính gửi: [Họ tên hoặc tập thể nhận thư]
        [Lý do viết thư: chúc mừng, thăm hỏi, cảm ơn, chia buồn].
        [Lời nhắn gửi].
        [Lời chúc].
        """,
        "[Người nhận]",
    ),
}

STATE_SLIPS: dict[str, tuple[str, ...]] = {
    "GM": (
        _INVITATION.format(who=_STATE, closing="Rất mong được đón tiếp"),
        "[Thành phần mời]",
        _STATE_FILE,
    ),
    "GGT": (_INTRODUCTION.format(who=_STATE, end=""), "Như trên", _STATE_FILE),
    "GNP": (_LEAVE.format(who=_STATE, end=""), "[Người được nghỉ phép]", _STATE_FILE),
    "PG": (_DISPATCH.format(who=_STATE, end=""), "[Nơi nhận tài liệu]", _STATE_FILE),
    "PC": (_TRANSFER.format(who=_STATE, end=""), "Như trên", "[Người gửi đơn thư]", _STATE_FILE),
    "PB": (
        """
        Kính gửi: [Cơ quan, cá nhân nhận]
        Ủy ban nhân dân báo để [cơ quan, cá nhân] biết: [nội dung].
        Đề nghị đến [địa điểm] vào [giờ, ngày] để [việc phải làm]; khi đến mang theo [giấy tờ]
        """,
        "Như trên",
        _STATE_FILE,
    ),
}
