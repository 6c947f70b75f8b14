"""What is typed about a season, the units in it, their days, and why some are put off."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from nhiemky.congresses import steps
from nhiemky.congresses.models import Assembly, Congress, OrderRule, PartOfDay, Season, Variant
from nhiemky.documents.models import Document
from nhiemky.org.models import Person, Unit
from nhiemky.pages.forms import DayField, RevisedForm
from nhiemky.vietnamese.dates import format_date

#: Asked of a season that is entered from old papers only.
REPORTED = ("reported_pilot_on", "reported_first_on", "reported_last_on")
NOT_SET = _("Để trống nếu chỉ thị, hướng dẫn không quy định.")


def percent(label: Any) -> forms.IntegerField:
    return forms.IntegerField(label=label, min_value=0, max_value=100, required=False)


def half_days(label: Any, **more: Any) -> forms.IntegerField:
    return forms.IntegerField(label=label, min_value=1, max_value=20, **more)


class DirectiveChoice(forms.ModelChoiceField):  # type: ignore[type-arg]  # generic only for the type checker
    def label_from_instance(self, obj: Any) -> str:
        return " – ".join(filter(None, [str(obj), obj.title]))


class SeasonForm(RevisedForm):
    """The head of a season."""

    title = forms.CharField(label=_("Tên đợt đại hội"), max_length=300)
    directive = DirectiveChoice(
        label=_("Theo chỉ thị, kế hoạch"),
        queryset=Document.objects.none(),
        required=False,
        empty_label=_("Chưa có trong sổ văn bản"),
    )
    first_year = forms.IntegerField(label=_("Nhiệm kỳ từ năm"), min_value=1930, max_value=2200)
    last_year = forms.IntegerField(label=_("Đến năm"), min_value=1930, max_value=2200)
    begins_on = DayField(label=_("Thời gian đại hội, từ ngày"))
    ends_on = DayField(label=_("Đến ngày"))
    order_rule = forms.ChoiceField(label=_("Thứ tự"), choices=OrderRule.choices)
    branch_half_days = half_days(_("Đại hội chi bộ nhiều nhất mấy buổi"), required=False, help_text=NOT_SET)
    committee_half_days = half_days(
        _("Đại hội đảng bộ nhiều nhất mấy buổi"), required=False, help_text=NOT_SET
    )
    women_percent = percent(_("Tỷ lệ nữ, %"))
    young_percent = percent(_("Tỷ lệ cán bộ trẻ, %"))
    new_percent = percent(_("Tỷ lệ đổi mới, %"))
    reported_pilot_on = DayField(label=_("Theo báo cáo: ngày đại hội điểm"), required=False)
    reported_first_on = DayField(label=_("Theo báo cáo: đại hội từ ngày"), required=False)
    reported_last_on = DayField(label=_("Theo báo cáo: đến ngày"), required=False)
    source_note = forms.CharField(label=_("Ghi chú nguồn"), max_length=300, required=False)

    def __init__(self, *args: Any, directives: QuerySet[Document], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.current.imported:
            for name in REPORTED:
                del self.fields[name]
        choice: Any = self.fields["directive"]
        choice.queryset = directives.model._default_manager.filter(
            pk__in=[*directives.values_list("pk", flat=True), self.current.directive_id]
        ).order_by("-dated", "-pk")

    def content(self) -> steps.SeasonContent:
        data = {name: value for name, value in self.cleaned_data.items() if name != "revision"}
        data.setdefault("imported", self.current.imported)
        return steps.SeasonContent(**data)


class NewSeasonForm(SeasonForm):
    imported = forms.BooleanField(
        label=_("Nhập lại đợt đã qua"),
        required=False,
        help_text=_("Ngày tháng không đúng quy định chỉ được nhắc, không bị từ chối."),
    )

    def __init__(self, *args: Any, directives: QuerySet[Document], **kwargs: Any) -> None:
        super().__init__(*args, current=Season(), directives=directives, **kwargs)
        del self.fields["revision"]
        for name in self.fields:
            if self.initial.get(name) in (None, "", False):
                self.initial.pop(name, None)


class UnitsChoice(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]
    def label_from_instance(self, obj: Any) -> str:
        return str(obj.name)


class UnitsForm(forms.Form):
    """Which units take part, and with which contents to begin with."""

    everything = forms.BooleanField(label=_("Lấy tất cả đơn vị dưới đây"), required=False)
    units = UnitsChoice(
        label=_("Đơn vị"),
        queryset=Unit.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    variant = forms.ChoiceField(
        label=_("Nội dung đại hội"),
        choices=Variant.choices,
        initial=Variant.THREE_COMMITTEE,
        help_text=_("Sửa được cho từng đơn vị sau."),
    )

    def __init__(self, *args: Any, units: QuerySet[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choice: Any = self.fields["units"]
        choice.queryset = units

    def chosen(self) -> list[Unit]:
        choice: Any = self.fields["units"]
        return list(choice.queryset if self.cleaned_data["everything"] else self.cleaned_data["units"])


class PlanForm(RevisedForm):
    """Day, contents and whoever is in charge of one congress."""

    planned_on = DayField(label=_("Ngày khai mạc"), required=False)
    part_of_day = forms.ChoiceField(
        label=_("Buổi khai mạc"),
        choices=[("", _("Chưa định")), *PartOfDay.choices],
        required=False,
    )
    half_days = half_days(_("Số buổi"))
    is_pilot = forms.BooleanField(label=_("Đại hội điểm"), required=False)
    variant = forms.ChoiceField(label=_("Nội dung đại hội"), choices=Variant.choices)
    assembly = forms.ChoiceField(label=_("Hình thức"), choices=Assembly.choices)
    in_charge: Any = forms.ModelChoiceField(
        label=_("Cấp ủy viên phụ trách"),
        queryset=Person.objects.none(),
        required=False,
        empty_label=_("Chưa phân công"),
    )

    def __init__(self, *args: Any, current: Congress, people: QuerySet[Person], **kwargs: Any) -> None:
        super().__init__(*args, current=current, **kwargs)
        # Somebody who holds no office any more stays possible where they are in charge already.
        offered = people.values("pk")
        kept = Person.objects.filter(pk=current.in_charge_id or 0).values("pk")
        choice: Any = self.fields["in_charge"]
        choice.queryset = (
            Person.objects.filter(pk__in=offered) | Person.objects.filter(pk__in=kept)
        ).order_by("sort_key", "pk")

    def content(self) -> steps.PlanContent:
        return steps.PlanContent(
            **{name: value for name, value in self.cleaned_data.items() if name != "revision"}
        )


class CongressesChoice(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]
    def label_from_instance(self, obj: Any) -> str:
        return f"{obj.unit.name} – {format_date(obj.planned_on)}"


class PostponeForm(forms.Form):
    """By how many working days which congresses are put off, and why."""

    working_days = forms.IntegerField(label=_("Lùi mấy ngày làm việc"), min_value=1, max_value=200)
    reason = forms.CharField(label=_("Lý do"), max_length=300, widget=forms.Textarea({"rows": 2}))
    everything = forms.BooleanField(label=_("Lùi tất cả đại hội chưa tổ chức"), required=False)
    congresses = CongressesChoice(
        label=_("Đại hội"),
        queryset=Congress.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, congresses: QuerySet[Congress], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choice: Any = self.fields["congresses"]
        choice.queryset = congresses

    def chosen(self) -> list[int]:
        choice: Any = self.fields["congresses"]
        rows = choice.queryset if self.cleaned_data["everything"] else self.cleaned_data["congresses"]
        return [row.pk for row in rows]


class WithdrawForm(forms.Form):
    reason = forms.CharField(
        label=_("Lý do không tổ chức"),
        max_length=300,
        widget=forms.Textarea({"rows": 2}),
        help_text=_("Ví dụ: chi bộ sáp nhập, giải thể theo quyết định số …"),
    )
