"""What is typed about wordings and marks of papers."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from nhiemky.documents.models import Urgency
from nhiemky.pages.forms import DayField, RevisedForm


class TemplateFields(forms.Form):
    title = forms.CharField(label=_("Tên mẫu"), max_length=200)
    body = forms.CharField(
        label=_("Nội dung mẫu"),
        widget=forms.Textarea({"rows": 20}),
        max_length=60_000,
        help_text=_(
            "Mỗi đoạn một dòng. Chỗ phải điền đặt trong ngoặc vuông: [ngày, tháng, năm]. Dòng bắt đầu bằng | là hàng của bảng."
        ),
    )
    recipients = forms.CharField(
        label=_("Nơi nhận"),
        required=False,
        widget=forms.Textarea({"rows": 4}),
        max_length=2_000,
        help_text=_("Mỗi nơi nhận một dòng."),
    )


class NewTemplateForm(TemplateFields):
    valid_from = DayField(label=_("Dùng từ ngày"))


class TemplateForm(RevisedForm, TemplateFields):
    """A wording of the office."""


class UrgencyForm(RevisedForm):
    urgency = forms.ChoiceField(
        label=_("Độ khẩn"), choices=[("", _("Không ghi")), *Urgency.choices], required=False
    )
