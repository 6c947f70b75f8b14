"""The usual words of decisions after a count, as minutes have them: always Vietnamese, a proposal that people may rewrite."""

from __future__ import annotations

from collections.abc import Sequence

#: Assembly → how minutes name it.
ASSEMBLIES = {
    "member_congress": "Đại hội",
    "delegate_congress": "Đại hội",
    "committee_conference": "Hội nghị",
}


def of_outcome(
    kind: str, outcome: str, *, assembly: str, tied: Sequence[str] = (), vacant: int = 0, seats: int = 0
) -> str:
    """A sentence for `rounds.OUTCOMES`. `tied`: names; `vacant`: seats left empty; `seats`: those a tie is about.

    >>> of_outcome("vacant", "stop", assembly="member_congress", vacant=1)
    'Đại hội quyết định không bầu tiếp, để khuyết 1 người.'
    """
    who, names = ASSEMBLIES[assembly], ", ".join(tied)
    return {
        ("tie", "revote"): f"{who} quyết định bầu lại giữa những đồng chí bằng phiếu: {names}.",
        (
            "tie",
            "leave_vacant",
        ): f"{who} quyết định không bầu lại giữa những đồng chí bằng phiếu, để khuyết {seats} người.",
        ("vacant", "further"): f"{who} quyết định bầu tiếp cho đủ số lượng, còn thiếu {vacant} người.",
        ("vacant", "stop"): f"{who} quyết định không bầu tiếp, để khuyết {vacant} người.",
        (
            "all_disagree",
            "invalid",
        ): "Ban kiểm phiếu kết luận phiếu không đồng ý với tất cả là phiếu không hợp lệ.",
        ("all_disagree", "valid"): "Ban kiểm phiếu kết luận phiếu không đồng ý với tất cả là phiếu hợp lệ.",
        (
            "alternates",
            "accept",
        ): f"{who} quyết định lấy đại biểu dự khuyết theo số phiếu từ cao xuống, không bầu lại.",
        ("alternates", "second_ballot"): f"{who} quyết định bầu riêng đại biểu dự khuyết.",
        ("alternates", "none"): f"{who} quyết định không lấy đại biểu dự khuyết.",
        (
            "alternate_tie",
            "revote",
        ): f"{who} quyết định bầu lại giữa những đồng chí bằng phiếu để lấy đại biểu dự khuyết: {names}.",
        ("alternate_tie", "none"): f"{who} quyết định không lấy thêm đại biểu dự khuyết.",
    }[kind, outcome]


def of_destruction(*, number: int, title: str) -> str:
    """The decision of the committee to destroy the papers of a ballot (Article 35)."""
    return (
        f"Ban Thường vụ (chi ủy) quyết định hủy phiếu bầu đã niêm phong của lần bầu {number}, {title}: "
        "đã giữ đủ sáu tháng, không còn khiếu nại, tố cáo. Hủy cả phiếu giấy và phiếu lưu trên máy."
    )


def of_handing_out(*, number: int, title: str) -> str:
    """The decision by which the anonymous papers leave the machine for a recount."""
    return f"Cung cấp dữ liệu phiếu không tên của lần bầu {number}, {title}, để kiểm phiếu lại độc lập."


def of_approval(*, superior: str, title: str) -> str:
    """What the next higher level decided."""
    return f"{superior or 'Cấp ủy cấp trên trực tiếp'} chuẩn y kết quả: {title}."


#: Pictures of private devices (Decision.Kind.PHOTOGRAPHS).
PHOTOGRAPHS = (
    "Ban kiểm phiếu đồng ý cho máy đọc phiếu từ ảnh chụp bằng điện thoại, chỉ trong cuộc bầu cử này; "
    "ảnh trên điện thoại xóa ngay sau khi tải lên."
)
#: The head of the counting board decides on a paper that two people have seen differently.
OF_THE_HEAD = "Trưởng ban kiểm phiếu đã xem phiếu và quyết định như trên."
#: The head has a bundle judged whole on which the two counts differ.
OF_A_WHOLE_BUNDLE = "Hai lần đếm khác nhau, đã đếm lại tờ giấy đủ và đúng tập; nghi máy đọc sai một phiếu."
