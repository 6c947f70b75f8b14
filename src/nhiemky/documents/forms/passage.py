"""What is typed at the stations of a draft, and when a paper is numbered."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from nhiemky.documents.forms.links import document_words
from nhiemky.documents.forms.registers import KIND_CHOICES, STATE_CHOICES
from nhiemky.documents.models import Document, DocumentLink, Draft, Issuer
from nhiemky.documents.rules.signing import Authority
from nhiemky.pages.forms import DayField, RevisedForm

AUTHORITIES = [
    (Authority.ITSELF.value, _("Người đứng đầu tự ký")),
    (Authority.ON_BEHALF.value, _("T/M, TM. – thay mặt tập thể")),
    (Authority.FOR.value, _("K/T, KT. – cấp phó ký thay người đứng đầu")),
    (Authority.BY_ORDER.value, _("T/L, TL. – ký thừa lệnh")),
    (Authority.ACTING.value, pgettext_lazy("signing", "Q. – quyền")),
]
LINKS = [
    (DocumentLink.Kind.IMPLEMENTS.value, DocumentLink.Kind.IMPLEMENTS.label),
    (DocumentLink.Kind.ANSWERS.value, DocumentLink.Kind.ANSWERS.label),
    (DocumentLink.Kind.REPLACES.value, DocumentLink.Kind.REPLACES.label),
    (DocumentLink.Kind.AMENDS.value, DocumentLink.Kind.AMENDS.label),
]


class PlanForm(RevisedForm):
    kind = forms.ChoiceField(
        label=_("Loại văn bản"), choices=[("", _("Chọn một loại")), *KIND_CHOICES, *STATE_CHOICES]
    )
    issuer = forms.ModelChoiceField(label=_("Cơ quan ban hành"), queryset=Issuer.objects.none())
    due_on = DayField(label=_("Hạn ban hành"), required=False)
    addressees = forms.CharField(
        label=_("Nơi nhận"),
        required=False,
        max_length=4000,
        widget=forms.Textarea({"rows": 4}),
        help_text=_("Mỗi nơi một dòng."),
    )

    def __init__(self, *args: Any, current: Draft, issuers: QuerySet[Issuer], **kwargs: Any) -> None:
        super().__init__(*args, current=current, **kwargs)
        field: Any = self.fields["issuer"]
        field.queryset = issuers


class NoteForm(forms.Form):
    note = forms.CharField(
        label=_("Nhận xét thẩm định"), max_length=1000, required=False, widget=forms.Textarea({"rows": 2})
    )


class ReturnForm(forms.Form):
    note = forms.CharField(label=_("Lý do trả lại"), max_length=1000, widget=forms.Textarea({"rows": 3}))


class ApprovalForm(forms.Form):
    organ = forms.CharField(
        label=_("Cơ quan thông qua"), max_length=160, widget=forms.TextInput({"list": "co-quan-thong-qua"})
    )
    done_on = DayField(label=_("Ngày thông qua"))
    note = forms.CharField(
        label=_("Tại hội nghị, ghi chú"), max_length=1000, required=False, widget=forms.Textarea({"rows": 2})
    )
    topic = forms.RegexField(r"^conference/[0-9]+$", required=False, max_length=80, widget=forms.HiddenInput)


class SigningFields(forms.Form):
    authority = forms.ChoiceField(label=_("Quyền ký"), choices=AUTHORITIES)
    before = forms.CharField(
        label=_("Ký thay mặt, thay, thừa lệnh ai"),
        max_length=70,
        required=False,
        widget=forms.TextInput({"list": "ky-cho"}),
        help_text=_("Ví dụ: Ban Thường vụ; Chánh Văn phòng. Tự ký thì để trống."),
    )
    post = forms.CharField(
        label=_("Chức vụ người ký"), max_length=80, widget=forms.TextInput({"list": "chuc-vu"})
    )
    signer_name = forms.CharField(
        label=_("Họ tên người ký"), max_length=120, widget=forms.TextInput({"list": "nguoi-ky"})
    )


class SignForm(SigningFields):
    done_on = DayField(label=_("Ngày ký"))
    file = forms.FileField(
        label=_("Bản ký"),
        required=False,
        help_text=_("Bản quét đã ký hoặc tệp ký số (PDF). Có thể đính kèm sau khi vào số."),
    )


class PlaceFields(forms.Form):
    dated = DayField(label=_("Ngày văn bản"))
    desk = forms.CharField(
        label=_("Chữ viết tắt đơn vị soạn thảo"),
        max_length=12,
        required=False,
        help_text=_("Chỉ cho công văn của Nhà nước: 12/UBND-VP thì ghi VP."),
    )
    after = forms.IntegerField(
        label=_("Chèn sau số"),
        required=False,
        min_value=1,
        help_text=_("Chỉ khi được phép: chèn sau số 1 thành 01a. Thường để trống."),
    )
    permitted_by = forms.CharField(label=_("Ai cho phép chèn số"), max_length=300, required=False)


class IssueForm(RevisedForm, PlaceFields):
    link_kind = forms.ChoiceField(label=_("Văn bản này"), choices=LINKS, required=False)
    link_to = forms.ModelMultipleChoiceField(
        label=_("văn bản (có thể chọn nhiều)"),
        queryset=Document.objects.none(),
        required=False,
        widget=forms.SelectMultiple({"size": 8}),
        help_text=_("Giữ Ctrl để chọn nhiều. Văn bản cũ hơn liên kết ở trang của văn bản sau khi ban hành."),
    )

    field_order = ("revision", "dated", "link_kind", "link_to", "desk", "after", "permitted_by")

    def __init__(self, *args: Any, documents: QuerySet[Document], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["link_to"]
        field.queryset = documents
        field.label_from_instance = document_words


class PaperForm(SigningFields, PlaceFields):
    """A paper that was not drafted here."""

    issuer = forms.ModelChoiceField(label=_("Cơ quan ban hành"), queryset=Issuer.objects.none())
    kind = forms.ChoiceField(
        label=_("Loại văn bản"), choices=[("", _("Chọn một loại")), *KIND_CHOICES, *STATE_CHOICES]
    )
    title = forms.CharField(label=_("Trích yếu"), max_length=500, widget=forms.Textarea({"rows": 2}))
    recipients = forms.CharField(
        label=_("Nơi nhận"),
        required=False,
        max_length=4000,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("Mỗi nơi một dòng."),
    )
    file = forms.FileField(label=_("Bản ký"), required=False)

    def __init__(self, *args: Any, issuers: QuerySet[Issuer], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["issuer"]
        field.queryset = issuers


class WithdrawPaperForm(forms.Form):
    reason = forms.CharField(label=_("Lý do thu hồi"), max_length=300, widget=forms.Textarea({"rows": 2}))


class CopyForm(forms.Form):
    file = forms.FileField(label=_("Bản ký, đóng dấu"), help_text=_("PDF, Word hoặc ảnh chụp."))


class RecipientsForm(forms.Form):
    names = forms.CharField(
        label=_("Nơi nhận"),
        max_length=4000,
        widget=forms.Textarea({"rows": 4}),
        help_text=_("Mỗi nơi một dòng."),
    )


class SendingForm(forms.Form):
    on = DayField(label=_("Ngày gửi"))


class AcknowledgementForm(forms.Form):
    on = DayField(label=_("Ngày nhận"))
    by = forms.CharField(label=_("Người xác nhận"), max_length=160, required=False)
