"""What is typed about drafts."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from nhiemky.documents.rules.secrets_list import Said
from nhiemky.pages.forms import RevisedForm


class DraftFields(forms.Form):
    title = forms.CharField(label=_("Tên dự thảo"), max_length=300)
    body = forms.CharField(
        label=_("Nội dung dự thảo"), required=False, widget=forms.Textarea({"rows": 12}), max_length=200_000
    )


class NewDraftForm(DraftFields):
    said = forms.ChoiceField(
        choices=[(said.value, said.value) for said in Said], required=False, widget=forms.HiddenInput
    )


class DraftForm(RevisedForm, DraftFields):
    """A draft while opinions are asked."""


class ReopeningForm(forms.Form):
    reason = forms.CharField(
        label=_("Lý do lấy ý kiến lại"), max_length=300, widget=forms.Textarea({"rows": 2})
    )
