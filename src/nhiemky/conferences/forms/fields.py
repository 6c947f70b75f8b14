"""Fields that read what a clerk types: lists, years, names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from nhiemky.vietnamese.folding import fold


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
