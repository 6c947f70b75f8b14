"""The meeting of a congress, its elections, its resolution, its end."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from nhiemky.conferences.models import Conference, PartOfDay
from nhiemky.congresses.steps.congress import Meeting
from nhiemky.documents.models import Draft
from nhiemky.elections.models import Body
from nhiemky.pages.forms import DayField
from nhiemky.pages.hours import HourField
from nhiemky.vietnamese.dates import format_date

DAYS = [("", _("Không ghi buổi")), *PartOfDay.choices]


class ConveneForm(forms.Form):
    """When and where; the day is that of the plan."""

    part_of_day = forms.ChoiceField(label=_("Buổi"), choices=DAYS, required=False)
    began_at = HourField(label=_("Bắt đầu lúc"), required=False)
    place = forms.CharField(label=_("Địa điểm"), max_length=200, required=False)

    def meeting(self) -> Meeting:
        return Meeting(**self.cleaned_data)


class RecordChoice(forms.ModelChoiceField):  # type: ignore[type-arg]  # generic only for the type checker
    def label_from_instance(self, obj: Any) -> str:
        day = format_date(obj.held_on) if obj.held_on else obj.held_on_as_written
        return f"{obj.title} – {day}"


class AttachForm(forms.Form):
    """A record of the unit's congress that exists already."""

    conference: Any = RecordChoice(
        label=_("Bản ghi đại hội đã có"), queryset=Conference.objects.none(), empty_label=_("Chọn bản ghi")
    )

    def __init__(self, *args: Any, records: QuerySet[Conference], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["conference"].queryset = records  # type: ignore[attr-defined]


class ElectionsForm(forms.Form):
    """Which elections are opened; those the contents ask for are ticked."""

    bodies = forms.MultipleChoiceField(
        label=_("Bầu tại đại hội này"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Chọn ít nhất một cuộc bầu cử.")},
    )

    def __init__(self, *args: Any, bodies: Iterable[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(body, Body(body).label) for body in bodies]
        self.fields["bodies"].choices = choices  # type: ignore[attr-defined]


class ResolutionForm(forms.Form):
    draft: Any = forms.ModelChoiceField(
        label=_("Dự thảo nghị quyết"), queryset=Draft.objects.none(), empty_label=_("Chọn dự thảo")
    )

    def __init__(self, *args: Any, drafts: QuerySet[Draft], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["draft"].queryset = drafts  # type: ignore[attr-defined]


class HoldForm(forms.Form):
    """The day is asked for only where no meeting tells it."""

    held_on = DayField(label=_("Ngày bế mạc"), required=False)

    def __init__(self, *args: Any, asks: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not asks:
            del self.fields["held_on"]
