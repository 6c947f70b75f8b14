"""What stands beside elections: how the ward does what the regulation leaves open; appointment from above."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from nhiemky.elections.forms.choosing import NOBODY_FOUND, PeopleField
from nhiemky.elections.models import Appointment, Body
from nhiemky.elections.models.labels import PracticeChoice
from nhiemky.elections.rules import practice
from nhiemky.org.models import Unit
from nhiemky.pages.forms import DayField


class PracticeForm(forms.Form):
    value = forms.ChoiceField(label=_("Cách làm"), widget=forms.RadioSelect)
    basis = forms.CharField(
        label=_("Căn cứ"),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Văn bản đã đọc (điều, khoản) hoặc ý kiến trả lời của cấp ủy cấp trên."),
    )

    def __init__(self, *args: Any, key: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        values = practice.CHOICES[key].values
        self.fields["value"].choices = [  # type: ignore[attr-defined]
            (value.value, PracticeChoice(value.value).label) for value in values
        ]


class AppointmentForm(forms.Form):
    unit: Any = forms.ModelChoiceField(label=_("Đơn vị"), queryset=Unit.objects.none())
    body = forms.ChoiceField(label=_("Chỉ định"), choices=Body.choices)
    reason = forms.ChoiceField(label=_("Lý do"), choices=Appointment.Reason.choices)
    people = PeopleField(label=_("Người được chỉ định"), error_messages={"required": NOBODY_FOUND})
    document = forms.CharField(
        label=_("Quyết định chỉ định"), max_length=200, help_text=_("Số, ký hiệu, ngày, ví dụ 12-QĐ/ĐU.")
    )
    decided_by = forms.CharField(label=_("Cấp ủy quyết định"), max_length=200)
    decided_on = DayField(label=_("Ngày quyết định"))

    def __init__(
        self, *args: Any, units: QuerySet[Unit], people: Sequence[tuple[int, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = units  # type: ignore[attr-defined]
        self.fields["people"].choices = people  # type: ignore[attr-defined]
        only = list(units[:2])
        if len(only) == 1:
            self.fields["unit"].widget = forms.HiddenInput()
            self.initial.setdefault("unit", only[0])
