"""What is typed about opinions."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from nhiemky.documents.models import Disposition
from nhiemky.pages.forms import RevisedForm


class OpinionForm(forms.Form):
    """One line: Enter adds it and the next line waits."""

    raised_by = forms.CharField(label=_("Người, đơn vị góp ý"), max_length=200)
    content = forms.CharField(label=_("Nội dung ý kiến"), max_length=4000)


class AnswerForm(RevisedForm):
    disposition = forms.ChoiceField(label=_("Kết quả"), choices=Disposition.choices, widget=forms.RadioSelect)
    answer = forms.CharField(
        label=_("Nội dung tiếp thu, giải trình"),
        required=False,
        max_length=8000,
        widget=forms.Textarea({"rows": 5}),
        help_text=_("Không tiếp thu thì phải ghi lý do."),
    )


class WithdrawalForm(RevisedForm):
    reason = forms.CharField(label=_("Lý do rút"), max_length=300, widget=forms.Textarea({"rows": 2}))
