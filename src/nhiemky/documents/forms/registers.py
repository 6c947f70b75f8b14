"""What is typed about the books."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from nhiemky.documents.forms.documents import NewDocumentForm
from nhiemky.documents.forms.links import document_words
from nhiemky.documents.models import Counted, DaysCounted, Document, Dossier, Issuer, Level, Style
from nhiemky.documents.rules import kinds
from nhiemky.pages.forms import DayField, RevisedForm


def kind_choices(style: str) -> list[tuple[str, str]]:
    """The kinds of a regulation now in force."""
    known = next(one for one in reversed(kinds.REGULATIONS) if one.style == style)
    return [(kind.code, kind.name) for kind in known.kinds]


#: Every kind that a ward issues, those of the Party first; the editor, the plan of a draft and new papers offer the same.
KIND_CHOICES = kind_choices(Style.PARTY)
STATE_CHOICES = [choice for choice in kind_choices(Style.STATE) if choice not in KIND_CHOICES]


class ArrivalForm(NewDocumentForm):
    """The paper, the day it came, and what it asks, on one page."""

    arrived_on = DayField(label=_("Ngày đến"))
    asks = forms.CharField(
        label=_("Yêu cầu phải làm"),
        max_length=500,
        required=False,
        widget=forms.Textarea({"rows": 2}),
        help_text=_("Ví dụ: báo cáo kết quả trước ngày 15. Để trống nếu chỉ để biết."),
    )
    due_on = DayField(
        label=_("Hạn xử lý"),
        required=False,
        help_text=_("Để trống thì tính theo số ngày của Văn phòng."),
    )


class ReceiptForm(forms.Form):
    arrived_on = DayField(label=_("Ngày đến"))


class PracticeForm(RevisedForm):
    days_to_handle = forms.IntegerField(label=_("Số ngày"), min_value=1, max_value=365)
    days_counted = forms.ChoiceField(label=_("Tính theo"), choices=DaysCounted.choices)


class ContinueForm(forms.Form):
    reached = forms.IntegerField(
        label=_("Số cuối cùng đã cấp trong sổ giấy"),
        min_value=0,
        max_value=99_999,
        help_text=_("Số tiếp theo hệ thống cấp là số này cộng một."),
    )
    reason = forms.CharField(label=_("Lý do"), max_length=300)


class ContinueSeriesForm(ContinueForm):
    kind = forms.ChoiceField(label=_("Loại văn bản"), choices=[])
    dated = DayField(label=_("Một ngày trong nhiệm kỳ (năm) của dãy số"))

    field_order = ("kind", "dated", "reached", "reason")

    def __init__(self, *args: Any, issuer: Issuer, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["kind"]
        field.choices = kind_choices(issuer.style)


class IssuerFields(forms.Form):
    name = forms.CharField(label=_("Tên cơ quan ban hành"), max_length=160)
    code = forms.CharField(
        label=_("Chữ viết tắt trong ký hiệu"), max_length=20, help_text=_("Ví dụ ĐU, CB, UBND.")
    )
    superior = forms.CharField(label=_("Cơ quan cấp trên"), max_length=160, required=False)
    level = forms.ChoiceField(
        label=_("Cấp"), choices=[(Level.WARD, Level.WARD.label), (Level.BRANCH, Level.BRANCH.label)]
    )
    style = forms.ChoiceField(label=_("Theo quy định của"), choices=Style.choices)
    counted = forms.ChoiceField(label=_("Cách đánh số"), choices=Counted.choices)
    collective = forms.BooleanField(label=_("Làm việc theo chế độ tập thể (ký T/M, TM.)"), required=False)
    head_post = forms.CharField(label=_("Chức vụ người đứng đầu"), max_length=80)
    deputy_post = forms.CharField(label=_("Chức vụ cấp phó"), max_length=80, required=False)
    has_seal = forms.BooleanField(label=_("Có con dấu"), required=False)
    not_its_kinds = forms.MultipleChoiceField(
        label=_("Loại văn bản không thuộc thẩm quyền"),
        choices=KIND_CHOICES + STATE_CHOICES,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Soạn loại đã chọn thì được nhắc, không bị chặn."),
    )


class NewIssuerForm(IssuerFields):
    valid_from = DayField(label=_("Từ ngày"))


class IssuerForm(RevisedForm, IssuerFields):
    """A body as it stands in the table."""


class UsualForm(forms.Form):
    """Bodies that usually issue papers; all are chosen."""

    chosen = forms.MultipleChoiceField(
        label=_("Các cơ quan thường ban hành văn bản"), widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, offered: dict[str, Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["chosen"]
        field.choices, field.initial = list(offered.items()), list(offered)


class EndForm(forms.Form):
    valid_to = DayField(label=_("Ngày cuối cùng ban hành"))


class DossierForm(forms.Form):
    code = forms.CharField(label=_("Số, ký hiệu hồ sơ"), max_length=40, help_text=_("Ví dụ 01-VP."))
    title = forms.CharField(label=_("Tiêu đề hồ sơ"), max_length=300)
    year = forms.IntegerField(label=_("Năm"), min_value=1930, max_value=2100)
    kept_for = forms.CharField(
        label=_("Thời hạn bảo quản"), max_length=40, required=False, help_text=_("Ví dụ: 10 năm, vĩnh viễn.")
    )


class FilingForm(forms.Form):
    dossier = forms.ModelChoiceField(label=_("Hồ sơ"), queryset=Dossier.objects.none())

    def __init__(self, *args: Any, dossiers: QuerySet[Dossier], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["dossier"]
        field.queryset = dossiers


class HandlingForm(forms.Form):
    asks = forms.CharField(label=_("Yêu cầu phải làm"), max_length=500, widget=forms.Textarea({"rows": 2}))
    due_on = DayField(label=_("Hạn xử lý"), required=False)


class ClosingForm(forms.Form):
    result = forms.CharField(
        label=_("Kết quả"), max_length=500, required=False, widget=forms.Textarea({"rows": 2})
    )
    answer = forms.ModelChoiceField(
        label=_("Văn bản trả lời"),
        queryset=Document.objects.none(),
        required=False,
        help_text=_("Chọn văn bản đi đã trả lời, hoặc ghi kết quả."),
    )

    def __init__(self, *args: Any, documents: QuerySet[Document], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["answer"]
        field.queryset = documents
        field.label_from_instance = document_words
