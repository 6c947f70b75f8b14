"""The file that is given with a value."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _


class EvidenceField(forms.FileField):
    """The paper that shows where a value comes from."""

    def __init__(self) -> None:
        super().__init__(
            label=_("Minh chứng"), required=False, help_text=_("Ảnh, PDF, Word, Excel của báo cáo có số này.")
        )
