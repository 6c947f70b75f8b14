"""What is given to be proofread without being kept."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

MOST_CHARACTERS = 400_000


class ProofForm(forms.Form):
    """A text or a file, one of the two."""

    text = forms.CharField(
        label=_("Dán văn bản vào đây"),
        required=False,
        max_length=MOST_CHARACTERS,
        strip=False,
        widget=forms.Textarea({"rows": 10, "spellcheck": "false", "lang": "vi"}),
    )
    file = forms.FileField(
        label=_("hoặc chọn tệp"),
        required=False,
        help_text=_("Tệp .docx, .txt hoặc .md. Tệp chỉ được đọc một lần, không lưu lại."),
    )

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if not self.errors and not given.get("file") and not (given.get("text") or "").strip():
            self.add_error("text", _("Dán văn bản hoặc chọn một tệp."))
        return given
