"""Days off and days worked in exchange."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from nhiemky.pages.forms import DayField

OFF, WORKED = "off", "worked"


class DaysOffForm(forms.Form):
    kind = forms.ChoiceField(
        label=_("Là"), choices=[(OFF, _("Ngày nghỉ")), (WORKED, _("Ngày làm bù"))], widget=forms.RadioSelect
    )
    first = DayField(label=_("Từ ngày"))
    last = DayField(label=_("Đến hết ngày"), required=False, help_text=_("Để trống nếu chỉ một ngày."))
    basis = forms.CharField(
        label=_("Căn cứ"), max_length=200, help_text=_("Ví dụ: thông báo nghỉ Tết Nguyên đán của năm.")
    )
