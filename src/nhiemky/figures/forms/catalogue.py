"""What is typed about an indicator: chosen from lists and said in words, without any syntax of formulas."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from nhiemky.figures.models import Indicator, Sector
from nhiemky.figures.models.catalogue import FORMULAS
from nhiemky.figures.rules.definitions import Definition
from nhiemky.org.models import UnitKind
from nhiemky.pages.forms import DayField, RevisedForm
from nhiemky.vietnamese.measures import label

REPORTERS = [
    ("", _("Phường, xã (số chung)")),
    (UnitKind.BRANCH.value, _("Từng chi bộ")),
    (UnitKind.RESIDENTIAL_GROUP.value, _("Từng tổ dân phố")),
    (UnitKind.WARD.value, _("Từng phường, xã")),
]
#: What a formula does, as a sentence with the names to be filled in.
SENTENCES = [
    (FORMULAS[0][0], _("Tăng, giảm bao nhiêu phần trăm so với cùng kỳ năm trước")),
    (FORMULAS[1][0], _("Chênh lệch so với cùng kỳ năm trước (với tỷ lệ thì là điểm %)")),
    (FORMULAS[2][0], _("Tăng bình quân mỗi năm, kể từ một năm gốc")),
    (FORMULAS[3][0], _("Chiếm bao nhiêu phần trăm của chỉ số thứ hai")),
    (FORMULAS[4][0], _("Chia cho chỉ số thứ hai (bình quân đầu người, trên hộ…)")),
    (FORMULAS[5][0], _("Trừ đi chỉ số thứ hai")),
]


def _over_time() -> forms.ChoiceField:
    return forms.ChoiceField(
        label=_("6 tháng, 9 tháng, cả năm"),
        choices=Indicator.OverTime.choices,
        initial=Indicator.OverTime.APART,
        required=False,
        help_text=_(
            "Cộng được hoặc lấy số cuối kỳ thì chỉ nhập tháng, quý; kỳ dài hơn tự có, không phải nhập lại."
        ),
    )


class DescribingFields(forms.Form):
    """What can be written better at any time."""

    name = forms.CharField(
        label=_("Tên chỉ số"), max_length=200, help_text=_("Ví dụ: Thu ngân sách trên địa bàn.")
    )
    sector = forms.ChoiceField(label=_("Lĩnh vực"), choices=[("", "—"), *Sector.choices], required=False)
    every = forms.ChoiceField(label=_("Báo cáo"), choices=Indicator.Every.choices)
    reported_by = forms.ChoiceField(label=_("Đơn vị báo cáo"), choices=REPORTERS, required=False)
    better = forms.ChoiceField(label=_("Đánh giá"), choices=Indicator.Better.choices)
    definition = forms.CharField(
        label=_("Cách tính, phạm vi"), max_length=500, required=False, widget=forms.Textarea({"rows": 2})
    )
    source = forms.CharField(label=_("Nguồn số liệu"), max_length=200, required=False)


class IndicatorForm(DescribingFields):
    """A line of the catalogue that is typed."""

    measure = forms.CharField(
        label=_("Đơn vị tính"), max_length=40, help_text=_("đồng, hộ, người, km, %, chi bộ…")
    )
    combines = forms.ChoiceField(
        label=_("Số của nhiều đơn vị"),
        choices=Indicator.Combines.choices,
        help_text=_("Chọn “n/m” khi số liệu ghi như 12/13 chi bộ."),
    )
    over_time = _over_time()
    code = forms.SlugField(
        label=_("Mã"),
        max_length=50,
        required=False,
        help_text=_("Để trống thì lấy từ tên. Văn bản gọi số liệu bằng mã và kỳ, như thu-ngan-sach-2025."),
    )
    field_order = (
        "name",
        "measure",
        "sector",
        "every",
        "over_time",
        "combines",
        "reported_by",
        "better",
        "definition",
        "source",
        "code",
    )


class FormulaForm(DescribingFields):
    """A line of the catalogue that is computed: which indicator, what is done with it, with which other one."""

    operand = forms.TypedChoiceField(label=_("Lấy chỉ số"), coerce=int)
    formula = forms.ChoiceField(label=_("Rồi tính"), choices=SENTENCES, widget=forms.RadioSelect)
    second = forms.TypedChoiceField(
        label=_("Chỉ số thứ hai"),
        coerce=int,
        required=False,
        empty_value=None,
        help_text=_("Chỉ cần khi tính phần trăm của, chia cho hoặc trừ đi chỉ số khác."),
    )
    since = forms.IntegerField(
        label=_("Năm gốc"),
        required=False,
        min_value=1900,
        max_value=2100,
        help_text=_("Chỉ cần khi tính tăng bình quân mỗi năm."),
    )
    measure = forms.CharField(
        label=_("Đơn vị tính"),
        max_length=40,
        required=False,
        help_text=_("Để trống thì lấy theo cách tính: %, điểm %, đồng/người…"),
    )
    code = forms.SlugField(
        label=_("Mã"), max_length=50, required=False, help_text=_("Để trống thì lấy từ tên.")
    )
    field_order = (
        "operand",
        "formula",
        "second",
        "since",
        "name",
        "measure",
        "sector",
        "every",
        "better",
        "definition",
        "source",
        "code",
    )

    def __init__(self, *args: Any, indicators: Iterable[Indicator], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["reported_by"]
        choices = [(one.pk, f"{one.name} ({label(one.measure)})") for one in indicators]
        self.fields["operand"].choices = choices  # type: ignore[attr-defined]  # a choice field
        self.fields["second"].choices = [("", "—"), *choices]  # type: ignore[attr-defined]


class IndicatorEditForm(RevisedForm, DescribingFields):
    """What may still be changed: what figures were counted by only as long as there are none."""

    measure = forms.CharField(label=_("Đơn vị tính"), max_length=40)
    combines = forms.ChoiceField(label=_("Số của nhiều đơn vị"), choices=Indicator.Combines.choices)
    over_time = _over_time()
    field_order = IndicatorForm.field_order

    def __init__(self, *args: Any, fixed: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.current.is_derived:
            del self.fields["over_time"]
        if fixed:
            del self.fields["measure"], self.fields["combines"]
        else:
            self.initial["measure"] = label(self.current.measure)


class UsualIndicatorsForm(forms.Form):
    """Which of the usual lines are written down."""

    chosen = forms.MultipleChoiceField(
        label=_("Chỉ số thường dùng"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, offered: Collection[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["chosen"].choices = offered  # type: ignore[attr-defined]  # a choice field
        self.initial.setdefault("chosen", [code for code, _words in offered])


class EndIndicatorForm(forms.Form):
    """From when on it is counted no more."""

    valid_to = DayField(label=_("Dùng đến hết ngày"))


def definition_of(data: dict[str, Any]) -> Definition:
    """The indicator that was typed; what its form does not ask for stays as usual."""
    said = {name: value for name, value in data.items() if value not in (None, "")}
    return Definition(**{"sector": "", **said, **({"combines": "apart"} if said.get("formula") else {})})
