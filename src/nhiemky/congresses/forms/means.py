"""What is typed about money, decoration and study."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from nhiemky.congresses import steps
from nhiemky.congresses.models import Congress, Decoration, Season
from nhiemky.congresses.queries.means import StudyLine
from nhiemky.pages.forms import DayField, RevisedForm
from nhiemky.vietnamese.money import parse_money
from nhiemky.vietnamese.numbers import format_number
from nhiemky.vietnamese.unreadable import Unreadable

#: A longer season is not offered as one list: the page of a congress leads here with it chosen.
MOST_CONGRESSES = 200


class MoneyField(forms.Field):
    """An amount in whole đồng, typed as the office writes it: 12.500.000 · 12,5 triệu · 1 tỷ 200 triệu."""

    widget = forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"})
    default_error_messages = {"invalid": _("Ghi số tiền, ví dụ 12.500.000 hoặc 12,5 triệu.")}

    def prepare_value(self, value: Any) -> Any:
        return format_number(value) if isinstance(value, int) else value

    def to_python(self, value: Any) -> int | None:
        if value in self.empty_values:
            return None
        try:
            amount = parse_money(str(value))
        except Unreadable:
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid") from None
        if amount != amount.to_integral_value():
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid")
        return int(Decimal(amount))


class CongressChoice(forms.ModelChoiceField):  # type: ignore[type-arg]  # generic only for the type checker
    def label_from_instance(self, obj: Any) -> str:
        return str(obj.unit.called)


class OfSeason(RevisedForm):
    """A row of the season as a whole, or of one of its congresses."""

    congress = CongressChoice(
        label=_("Của đại hội"),
        queryset=Congress.objects.none(),
        required=False,
        empty_label=_("Chung cho cả đợt"),
    )

    def __init__(self, *args: Any, season: Season, current: Any, **kwargs: Any) -> None:
        super().__init__(*args, current=current, **kwargs)
        choice: Any = self.fields["congress"]
        rows = Congress.objects.filter(season=season).select_related("unit").order_by("unit__path")
        few = rows if rows.count() <= MOST_CONGRESSES else rows.filter(pk=self._chosen())
        choice.queryset = few

    def _chosen(self) -> int:
        """The congress in question where there are too many to choose from."""
        said = self.data.get("congress") if self.is_bound else self.initial.get("congress")
        chosen = getattr(said, "pk", said) or self.current.congress_id or 0
        return int(chosen) if str(chosen).isdecimal() else 0


class FundingForm(OfSeason):
    item = forms.CharField(label=_("Nội dung chi"), max_length=200)
    estimate = MoneyField(label=_("Dự toán (đồng)"), help_text=_("Ví dụ 12.500.000 hoặc 12,5 triệu."))
    settled = MoneyField(
        label=_("Quyết toán (đồng)"), required=False, help_text=_("Để trống khi chưa quyết toán.")
    )
    note = forms.CharField(label=_("Ghi chú"), max_length=300, required=False)

    field_order = ("congress", "item", "estimate", "settled", "note")

    def content(self) -> steps.FundingContent:
        data = self.cleaned_data
        return steps.FundingContent(
            **{name: data[name] for name in ("congress", "item", "estimate", "settled", "note")}
        )


class DecorationForm(OfSeason):
    kind = forms.ChoiceField(label=_("Loại"), choices=Decoration.Kind.choices)
    words = forms.CharField(
        label=_("Nội dung chữ"),
        max_length=300,
        required=False,
        widget=forms.Textarea({"rows": 2}),
        help_text=_("Khẩu hiệu, băng rôn ghi đúng từng chữ sẽ treo."),
    )
    place = forms.CharField(label=_("Nơi treo, đặt"), max_length=200, required=False)
    quantity = forms.IntegerField(label=_("Số lượng"), min_value=1, max_value=9999)
    done_on = DayField(label=_("Đã treo, đặt ngày"), required=False)

    field_order = ("congress", "kind", "words", "place", "quantity", "done_on")

    def content(self) -> steps.DecorationContent:
        names = ("congress", "kind", "words", "place", "quantity", "done_on")
        return steps.DecorationContent(**{name: self.cleaned_data[name] for name in names})


class StudyForm(forms.Form):
    """Two boxes for each unit of the page; a unit whose boxes are empty is left as it was."""

    def __init__(self, *args: Any, lines: Sequence[StudyLine], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.lines = lines
        for line in lines:
            members = line.known if line.members is None else line.members
            self._box(f"attended-{line.unit.pk}", _("Dự học: %(unit)s"), line, line.attended)
            self._box(f"unit-{line.unit.pk}", _("Đảng viên: %(unit)s"), line, members)

    def _box(self, name: str, label: Any, line: StudyLine, value: int | None) -> None:
        words = label % {"unit": line.unit.called}
        self.fields[name] = forms.IntegerField(
            label=words, min_value=0, max_value=99_999, required=False, initial=value
        )

    def rows(self) -> list[tuple[StudyLine, forms.BoundField, forms.BoundField]]:
        return [(line, self[f"attended-{line.unit.pk}"], self[f"unit-{line.unit.pk}"]) for line in self.lines]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        for line in self.lines:
            attended, members = data.get(f"attended-{line.unit.pk}"), data.get(f"unit-{line.unit.pk}")
            if attended is not None and members is None:
                self.add_error(f"unit-{line.unit.pk}", _("Ghi cả số đảng viên của đơn vị."))
        return data

    def counts(self) -> dict[int, tuple[int, int]]:
        data, found = self.cleaned_data, {}
        for line in self.lines:
            attended = data[f"attended-{line.unit.pk}"]
            if attended is not None:
                found[line.unit.pk] = (attended, data[f"unit-{line.unit.pk}"])
        return found
