"""What the questions of the statistics and their answers are called."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from nhiemky.org.models import Education, PoliticalTheory

QUESTIONS = {
    "again": _("Tái cử, mới tham gia"),
    "gender": _("Nữ, nam"),
    "young": _("Tuổi trẻ"),
    "ethnic": _("Dân tộc"),
    "bands": _("Độ tuổi"),
    "education": _("Trình độ chuyên môn"),
    "theory": _("Lý luận chính trị"),
}
PARTS: dict[str, Any] = {
    "re_elected": _("Tái cử"),
    "new": _("Mới tham gia"),
    "women": _("Nữ"),
    "men": _("Nam"),
    "under_40": _("Dưới 40 tuổi"),
    "from_40": _("Từ 40 tuổi"),
    "minority": _("Dân tộc thiểu số"),
    "majority": _("Dân tộc Kinh"),
    "under-30": _("Dưới 30 tuổi"),
    "30-40": _("30 – 40 tuổi"),
    "41-50": _("41 – 50 tuổi"),
    "51-60": _("51 – 60 tuổi"),
    "61-70": _("61 – 70 tuổi"),
    "over-70": _("Trên 70 tuổi"),
    **dict(Education.choices),
    **dict(PoliticalTheory.choices),
}
ASKED = {
    "women": _("Nữ"),
    "young": _("Dưới 40 tuổi"),
    "new": _("Mới tham gia"),
    "seats": _("Số lượng"),
    "re_elected": _("Tái cử"),
}
UNKNOWN = {
    "theory": _("Chưa có hoặc chưa ghi"),
}
TOO_FEW = _("Dưới 10 người hoặc chỉ một số đơn vị: không nêu cơ cấu, vì có thể nhận ra từng người.")
NOT_RECORDED = _("Chưa ghi")
