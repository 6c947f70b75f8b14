"""What is asked before a report becomes a draft."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from nhiemky.documents.rules.secrets_list import Said


class DraftReportForm(forms.Form):
    said = forms.ChoiceField(
        label=_("Nội dung có thuộc danh mục bí mật nhà nước không?"),
        choices=[
            (Said.NOT_LISTED.value, _("Không thuộc danh mục bí mật nhà nước")),
            (Said.LISTED.value, _("Có")),
        ],
        widget=forms.RadioSelect,
    )
