"""What is typed about reporting campaigns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from nhiemky.figures.actions.open_campaign import NewCampaign
from nhiemky.figures.models import Campaign, Indicator
from nhiemky.figures.rules import campaigns, periods
from nhiemky.figures.rules.campaigns import Kind
from nhiemky.figures.rules.periods import Period
from nhiemky.org.models import Unit, UnitKind
from nhiemky.pages.forms import DayField, RevisedForm
from nhiemky.vietnamese.dates import format_date
from nhiemky.vietnamese.measures import label


class KindForm(forms.Form):
    """Chosen first: period, title, due day and indicators follow from it."""

    loai = forms.ChoiceField(label=_("Loại báo cáo"), choices=Campaign.Kind.choices)


class NewCampaignForm(forms.Form):
    """Everything is filled in already; the clerk looks it over."""

    period = forms.ChoiceField(label=_("Kỳ báo cáo"))
    title = forms.CharField(
        label=_("Tên"), max_length=200, required=False, help_text=_("Để trống thì lấy theo kỳ báo cáo.")
    )
    due_on = DayField(label=_("Hạn báo cáo"))
    kinds = forms.MultipleChoiceField(
        label=_("Ai báo cáo"), widget=forms.CheckboxSelectMultiple, required=False
    )
    indicators = forms.TypedMultipleChoiceField(
        label=_("Chỉ số"), coerce=int, widget=forms.CheckboxSelectMultiple, required=False
    )
    note = forms.CharField(
        label=_("Nhắn gửi các đơn vị"), max_length=500, required=False, widget=forms.Textarea({"rows": 2})
    )

    def __init__(
        self,
        data: Any,
        *,
        kind: Kind,
        term: tuple[int, int] | None,
        offered: Sequence[Period],
        due: Mapping[str, Any],
        indicators: Sequence[Indicator],
        units: Mapping[str, Sequence[Unit]],
    ) -> None:
        usual = campaigns.ASKED_IN[kind]
        ticked = [one for one in indicators if one.every in usual]
        reporting = {one.reported_by for one in ticked}
        super().__init__(
            data,
            initial={
                "due_on": due["day"],
                "indicators": [one.pk for one in ticked],
                "kinds": [
                    each for each in units if each in reporting or (each == UnitKind.WARD and "" in reporting)
                ],
            },
        )
        self._kind, self._term = kind, term
        self._periods = {periods.key(period): period for period in offered}
        self._indicators = {one.pk: one for one in indicators}
        self._units = units
        fields: Any = self.fields
        fields["period"].choices = [(key, _capital(str(period))) for key, period in self._periods.items()]
        fields["due_on"].help_text = _g("Gợi ý: %(day)s, ngày làm việc thứ năm sau khi hết kỳ.") % {
            "day": format_date(due["day"])
        }
        fields["kinds"].choices = [
            (
                each,
                f"{UnitKind(each).label} ({len(found)})"
                if each != UnitKind.WARD
                else _("Phường (Văn phòng nhập)"),
            )
            for each, found in units.items()
        ]
        fields["indicators"].choices = _by_sector(indicators)

    def new(self, data: dict[str, Any]) -> NewCampaign:
        """The campaign that was typed."""
        period = self._periods[data["period"]]
        return NewCampaign(
            kind=self._kind.value,
            title=data["title"] or campaigns.title_of(self._kind, period, term=self._term),
            period=period,
            due_on=data["due_on"],
            indicators=[self._indicators[pk] for pk in data["indicators"]],
            units=[unit for kind in data["kinds"] for unit in self._units[kind]],
            note=data["note"],
        )


class DueDayForm(RevisedForm):
    due_on = DayField(label=_("Hạn báo cáo"))
    reason = forms.CharField(
        label=_("Lý do"), max_length=300, required=False, widget=forms.Textarea({"rows": 2})
    )


class CloseCampaignForm(RevisedForm):
    """Only the revision: what is missing stands above the button."""


class ReopenCampaignForm(RevisedForm):
    reason = forms.CharField(
        label=_("Lý do mở lại"), max_length=300, required=False, widget=forms.Textarea({"rows": 2})
    )


class SheetForm(forms.Form):
    file = forms.FileField(
        label=_("Bảng tính XLSX"),
        help_text=_("Cột có thể đổi chỗ; tên chỉ số ở tiêu đề cột, tên đơn vị ở đầu dòng."),
        widget=forms.ClearableFileInput({"accept": ".xlsx"}),
    )


class EnterSheetForm(forms.Form):
    """Confirms what the preview shows: `seen` is its digest."""

    seen = forms.CharField(widget=forms.HiddenInput)
    reason = forms.CharField(
        label=_("Lý do thay số đã có"), max_length=300, required=False, widget=forms.Textarea({"rows": 2})
    )
    sure = forms.BooleanField(label=_("Đã xem các số cần xem lại, số đúng như bảng"), required=False)

    def __init__(self, data: Any, *, seen: str, corrects: bool, doubted: bool) -> None:
        super().__init__(data, initial={"seen": seen})
        if not corrects:
            del self.fields["reason"]
        if not doubted:
            del self.fields["sure"]


def _by_sector(indicators: Sequence[Indicator]) -> list[tuple[Any, list[tuple[int, str]]]]:
    groups: dict[Any, list[tuple[int, str]]] = {}
    for one in indicators:
        sector = one.get_sector_display() or _g("Khác")
        groups.setdefault(sector, []).append((one.pk, _called(one)))
    return list(groups.items())


def _called(indicator: Indicator) -> str:
    measure = f" ({label(indicator.measure)})" if indicator.measure else ""
    who = UnitKind(indicator.reported_by).label if indicator.reported_by else indicator.unit.called
    return f"{indicator.name}{measure} · {who}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
