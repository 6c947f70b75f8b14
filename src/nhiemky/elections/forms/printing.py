"""Which ballot papers to print, and how many."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from nhiemky.elections.rules.sheet import MOST_COPIES, Format

FORMATS = [
    (Format.A5.value, _("A5 – nửa tờ A4")),
    (Format.A4.value, _("A4 – cho danh sách dài")),
]


class PrintBallotsForm(forms.Form):
    copies = forms.IntegerField(
        label=_("Số phiếu in"),
        min_value=1,
        max_value=MOST_COPIES,
        help_text=_("Mỗi phiếu một trang. Số phiếu phát ra ghi sau, khi thu phiếu."),
    )
    paper = forms.ChoiceField(
        label=_("Khổ giấy"), choices=FORMATS, initial=Format.A5.value, widget=forms.RadioSelect
    )
    large = forms.BooleanField(label=_("Chữ to"), required=False)
