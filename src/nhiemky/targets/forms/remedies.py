"""What is typed about a target that is behind."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from nhiemky.pages.forms import RevisedForm
from nhiemky.targets.models import Remedy


class RemedyForm(RevisedForm):
    """Cause and remedy of a year; `current` is not saved yet where nothing was written."""

    cause = forms.CharField(
        label=_("Nguyên nhân"),
        max_length=1000,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("Vì sao chưa đạt hoặc chậm; khách quan, chủ quan."),
    )
    remedy = forms.CharField(
        label=_("Giải pháp"),
        max_length=1000,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("Làm gì, ai làm, đến khi nào. Việc cụ thể thì giao thành nhiệm vụ."),
    )

    def show_theirs(self) -> None:
        """Somebody may have written the first one meanwhile."""
        current: Remedy = self.current
        self.current = Remedy.objects.filter(target=current.target_id, year=current.year).first() or current
        if self.current.pk is not None:
            super().show_theirs()
