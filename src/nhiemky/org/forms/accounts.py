"""Forms over imports and accounts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.validators import RegexValidator
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from nhiemky.org.forms.units import UnitChoice
from nhiemky.org.models import Role, Unit


class UploadForm(forms.Form):
    file = forms.FileField(
        label=_("Tệp danh sách"),
        help_text=_("XLSX hoặc CSV, tối đa 10.000 dòng. Tệp chỉ được đọc, không lưu lại."),
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv,.txt"}),
    )


class ConfirmForm(forms.Form):
    leave_out = forms.BooleanField(label=_("Bỏ các dòng có lỗi, chỉ nhập các dòng còn lại"), required=False)


class RoleForm(forms.Form):
    role = forms.ChoiceField(label=_("Vai trò"))
    unit = UnitChoice(
        label=_("Tại đơn vị"), help_text=_("Vai trò có hiệu lực ở đơn vị này và các đơn vị bên dưới.")
    )

    def __init__(self, *args: Any, units: QuerySet[Unit], roles: Iterable[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        given = frozenset(roles)
        self.fields["unit"].offer(units)  # type: ignore[attr-defined]
        self.fields["role"].choices = [  # type: ignore[attr-defined]
            (role.value, role.label) for role in Role if role.value in given
        ]


class AccountForm(RoleForm):
    username = forms.CharField(
        label=_("Tên đăng nhập"),
        max_length=60,
        validators=[
            RegexValidator(r"^[a-z0-9][a-z0-9._-]{2,}$", _("Chữ thường không dấu và chữ số, từ 3 ký tự."))
        ],
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "none"}),
    )
    shown_as = forms.CharField(label=_("Tên hiển thị"), max_length=120)
    person = forms.TypedChoiceField(
        label=_("Của người"), coerce=int, empty_value=None, required=False, widget=forms.RadioSelect
    )

    field_order = ["username", "shown_as", "person", "role", "unit"]

    def __init__(self, *args: Any, people: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if people:
            self.fields["person"].choices = [("", _("Không gắn với ai")), *people]  # type: ignore[attr-defined]
        else:
            del self.fields["person"]


class EndRoleForm(forms.Form):
    reason = forms.CharField(label=_("Lý do"), max_length=200)


class KeyForm(forms.Form):
    label = forms.CharField(
        label=_("Dùng cho"), max_length=80, help_text=_("Ví dụ: phần mềm kế toán của phường.")
    )
