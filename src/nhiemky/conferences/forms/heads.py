"""Forms about a conference as a whole."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from nhiemky.conferences import steps
from nhiemky.conferences.models import Conference, ConferenceKind, PartOfDay
from nhiemky.org.models import Unit
from nhiemky.pages.forms import DayField, RevisedForm, ask_for
from nhiemky.pages.hours import HourField

DAYS = [("", _("Không ghi buổi")), *PartOfDay.choices]


class ConferenceForm(RevisedForm):
    """The head of a record."""

    title = forms.CharField(label=_("Tên hội nghị"), max_length=300)
    kind = forms.ChoiceField(label=_("Loại hội nghị"), choices=ConferenceKind.choices)
    held_on = DayField(label=_("Ngày họp"), required=False)
    ends_on = DayField(
        label=_("Ngày kết thúc"), required=False, help_text=_("Chỉ ghi khi họp nhiều ngày hoặc là một đợt.")
    )
    part_of_day = forms.ChoiceField(label=_("Buổi"), choices=DAYS, required=False)
    began_at = HourField(label=_("Bắt đầu lúc"), required=False)
    ended_at = HourField(label=_("Kết thúc lúc"), required=False)
    place = forms.CharField(label=_("Địa điểm"), max_length=200, required=False)
    imported = forms.BooleanField(
        label=_("Nhập lại từ tài liệu cũ"),
        required=False,
        help_text=_("Chỗ chưa khớp quy định được nhắc để biết, không bị từ chối."),
    )
    held_on_as_written = forms.CharField(
        label=_("Ngày như tài liệu ghi"),
        max_length=60,
        required=False,
        help_text=_("Khi tài liệu cũ không ghi đủ ngày, tháng, năm, ví dụ 15/10."),
    )
    source_note = forms.CharField(label=_("Nguồn"), max_length=300, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self["imported"].value():
            ask_for(self, "held_on")

    def content(self) -> steps.ConferenceContent:
        named = {field.name for field in fields(steps.ConferenceContent)}
        return steps.ConferenceContent(**{name: self.cleaned_data[name] for name in named})


class NewConferenceForm(ConferenceForm):
    """The head of a new record, with the unit that holds the conference if there is a choice."""

    field_order = ("unit", "title")
    unit: Any = forms.ModelChoiceField(label=_("Đơn vị tổ chức"), queryset=Unit.objects.none())

    def __init__(self, *args: Any, units: Any, **kwargs: Any) -> None:
        super().__init__(*args, current=Conference(), **kwargs)
        choice: Any = self.fields["unit"]
        choice.queryset = units
        only = list(units[:2])
        if len(only) == 1:
            choice.widget = forms.HiddenInput()
        self.initial.setdefault("unit", only[0] if only else None)


class ReopenForm(forms.Form):
    reason = forms.CharField(
        label=_("Lý do mở lại"),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Lý do được lưu trong nhật ký. Nhiệm vụ đã mở vẫn giữ nguyên."),
    )
