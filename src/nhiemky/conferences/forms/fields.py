"""Fields that read what a clerk types: lists, years, hours, names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import time
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from nhiemky.vietnamese.folding import fold

_HOUR = re.compile(r"(\d{1,2})\s*(?::|h|g|giờ)\s*(\d{1,2})?(?:\s*phút)?", re.IGNORECASE)


class LinesField(forms.CharField):
    """One entry to a line ↔ a tuple of words."""

    widget = forms.Textarea(attrs={"rows": 3})

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(value) if isinstance(value, list | tuple) else value

    def to_python(self, value: Any) -> Any:
        return tuple(line.strip() for line in str(value or "").splitlines() if line.strip())

    def validate(self, value: Any) -> None:
        if self.required and not value:
            raise forms.ValidationError(self.error_messages["required"], code="required")

    def run_validators(self, value: Any) -> None:
        super().run_validators("\n".join(value))


class YearsField(forms.CharField):
    """`30, 40, 45` ↔ a tuple of numbers."""

    default_error_messages = {"invalid": _("Ghi các số năm, cách nhau bằng dấu phẩy, ví dụ 30, 40, 45.")}

    def prepare_value(self, value: Any) -> Any:
        return ", ".join(map(str, value)) if isinstance(value, list | tuple) else value

    def to_python(self, value: Any) -> Any:
        words = [word for word in re.split(r"[,;\s]+", str(value or "").replace("năm", " ")) if word]
        if not all(word.isdecimal() and len(word) <= 3 for word in words):
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid")
        return tuple(dict.fromkeys(map(int, words)))

    def run_validators(self, value: Any) -> None:
        super().run_validators(", ".join(map(str, value)))


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


class NamedField(forms.CharField):
    """Typed with the help of a list, answered with what the name stands for. Diacritics and case do not matter.

    `named` is what the list offers; `also` are other names, folded, with None where one stands for several.
    """

    default_error_messages = {
        "unknown": _("Không tìm thấy “%(name)s”. Chọn một dòng trong danh sách gợi ý."),
        "several": _("Có nhiều nơi cùng gọi là “%(name)s”. Chọn một dòng trong danh sách gợi ý."),
    }

    def __init__(self, *, named: Mapping[str, Any] | None = None, list_id: str, **kwargs: Any) -> None:
        super().__init__(widget=forms.TextInput(attrs={"list": list_id, "autocomplete": "off"}), **kwargs)
        self.named: Mapping[str, Any] = named or {}
        self.also: Mapping[str, Any] = {}

    def prepare_value(self, value: Any) -> Any:
        return "" if value is None else str(value)

    def clean(self, value: Any) -> Any:
        typed = super().clean(value)
        if not typed:
            return None
        known = {**self.also, **{fold(name): found for name, found in self.named.items()}}
        found = known.get(fold(typed))
        if found is None:
            code = "several" if fold(typed) in known else "unknown"
            raise forms.ValidationError(self.error_messages[code], code=code, params={"name": typed})
        return found
