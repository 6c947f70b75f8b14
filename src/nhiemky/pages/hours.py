"""An hour of the day as people type it."""

from __future__ import annotations

import re
from datetime import time
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

_HOUR = re.compile(r"(\d{1,2})\s*(?::|h|g|giờ)\s*(\d{1,2})?(?:\s*phút)?", re.IGNORECASE)


class HourField(forms.Field):
    """`8:05`, `8h05`, `8 giờ 5 phút`."""

    widget = forms.TextInput(attrs={"class": "day", "inputmode": "numeric", "autocomplete": "off"})
    default_error_messages = {"invalid": _("Ghi giờ và phút, ví dụ 08:30.")}

    def prepare_value(self, value: Any) -> Any:
        return f"{value:%H:%M}" if isinstance(value, time) else value

    def to_python(self, value: Any) -> time | None:
        if value in self.empty_values:
            return None
        found = _HOUR.fullmatch(str(value).strip())
        if found is None or int(found[1]) > 23 or int(found[2] or 0) > 59:
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid")
        return time(int(found[1]), int(found[2] or 0))
