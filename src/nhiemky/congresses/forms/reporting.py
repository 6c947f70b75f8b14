"""Which figures of the register are what an old report said about a season."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from nhiemky.congresses.models import ReportedFigure, Season
from nhiemky.figures.models import Figure

Kind = ReportedFigure.Kind
#: Each of them once; any number of others.
SINGLE = tuple(kind for kind in Kind if kind != Kind.OTHER)
HELP = {
    Kind.HELD: _("Số liệu dạng 13/13 cho biết cả tổng số."),
    Kind.AGREED: _("Tỷ lệ hoặc số đảng viên biểu quyết tán thành."),
}
NO_FIGURE = _("Không có số liệu nào mang mã này. Chọn trong danh sách gợi ý, hoặc nhập số liệu trước.")


class CodeInput(forms.TextInput):
    """The code of a figure; the page offers those of the ward under the id it names."""

    def __init__(self) -> None:
        super().__init__({"list": "so-lieu", "autocomplete": "off"})


class ReportedForm(forms.Form):
    """A code for each kind of figure; what is emptied is attached no longer."""

    other = forms.CharField(
        label=Kind.OTHER.label,
        required=False,
        max_length=1000,
        help_text=_("Nhiều mã thì cách nhau bằng dấu phẩy."),
    )

    def __init__(self, *args: Any, season: Season, figures: dict[str, Figure], **kwargs: Any) -> None:
        attached = list(ReportedFigure.objects.filter(season=season).select_related("figure"))
        initial: dict[str, str] = {row.kind: row.figure.code for row in attached if row.kind != Kind.OTHER}
        initial["other"] = ", ".join(row.figure.code for row in attached if row.kind == Kind.OTHER)
        super().__init__(*args, **{**kwargs, "initial": initial})
        self.figures = figures
        for kind in SINGLE:
            self.fields[kind.value] = forms.CharField(
                label=kind.label,
                required=False,
                max_length=60,
                widget=CodeInput(),
                help_text=HELP.get(kind, ""),
            )
        self.order_fields([*(kind.value for kind in SINGLE), "other"])

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        for kind in SINGLE:
            if data.get(kind.value):
                data[kind.value] = self._figure(kind.value, data[kind.value])
        codes = [code.strip() for code in data.get("other", "").split(",")]
        data["other"] = [self._figure("other", code) for code in codes if code]
        return data

    def _figure(self, field: str, code: str) -> Figure | None:
        found = self.figures.get(code.strip().lower())
        if found is None:
            self.add_error(field, NO_FIGURE)
        return found

    def chosen(self) -> dict[str, Figure]:
        return {kind.value: self.cleaned_data[kind.value] for kind in SINGLE if self.cleaned_data[kind.value]}
