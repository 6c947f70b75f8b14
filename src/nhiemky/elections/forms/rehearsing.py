"""A scan that is read for a trial and not kept."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from nhiemky.elections.steps import ScanFile
from nhiemky.files.rules.kinds import refuse_too_large

ACCEPTED = ".pdf,.tif,.tiff,.jpg,.jpeg,.png"
#: As refusals about scans call it.
FILES = "files"


class TrialForm(forms.Form):
    """One file. Its field bears a name that a form keeps for itself: templates ask for `scan`."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields[FILES] = forms.FileField(
            label=_("Tệp quét"),
            help_text=_("PDF, TIFF, JPEG hoặc PNG. Đọc ngay, không lưu."),
            widget=forms.FileInput({"accept": ACCEPTED}),
        )

    @property
    def scan(self) -> forms.BoundField:
        return self[FILES]


def scan_of(data: dict[str, Any]) -> ScanFile:
    """The file as it came. Refused: `file-too-large`, of which only the size is known."""
    upload = data[FILES]
    refuse_too_large(upload.size, most=settings.MAX_SCAN_BYTES, field=FILES)
    return ScanFile(upload.name, upload.read())
