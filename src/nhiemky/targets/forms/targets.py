"""What is typed about a target: what it promises, where it stands, by what it is adjusted."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from nhiemky.documents.models import Clause, Document
from nhiemky.figures.models import Indicator, Sector
from nhiemky.org.models import Unit
from nhiemky.pages.forms import DayField, RevisedForm
from nhiemky.targets.forms.fields import (
    DocumentField,
    NumberField,
    OwnerField,
    owner_code,
    owners_of,
    year_field,
)
from nhiemky.targets.models import CADENCES, OPERATORS, Programme, Resolution, Target
from nhiemky.targets.rules.promises import Promise, in_dong, in_large_units
from nhiemky.targets.steps import TargetPlace
from nhiemky.vietnamese.measures import label
from nhiemky.vietnamese.money import CURRENCY


class PromiseFields(forms.Form):
    """What a target promises."""

    name = forms.CharField(
        label=_("Chỉ tiêu"), max_length=300, help_text=_("Ví dụ: Thu ngân sách trên địa bàn.")
    )
    operator = forms.ChoiceField(label=_("Cách đánh giá"), choices=OPERATORS)
    value = NumberField(
        label=_("Giá trị"), required=False, help_text=_("“Không còn” và “hoàn thành” thì để trống.")
    )
    value2 = NumberField(label=_("Đến"), required=False, help_text=_("Chỉ dùng cho “từ … đến …”."))
    measure = forms.CharField(
        label=_("Đơn vị tính"),
        max_length=40,
        required=False,
        help_text=_("%, ‰, hộ, tỷ đồng… Tốc độ tăng ghi “%/năm”."),
    )
    cadence = forms.ChoiceField(label=_("Kỳ đánh giá"), choices=CADENCES)
    due_year = year_field(_("Năm phải đạt"), required=False, help_text=_("Để trống là năm cuối nhiệm kỳ."))
    baseline = NumberField(
        label=_("Số liệu gốc"), required=False, help_text=_("Đầu nhiệm kỳ đang là bao nhiêu.")
    )
    baseline_year = year_field(_("Năm gốc"), required=False)
    out_of = NumberField(
        label=_("Trong tổng số"), required=False, help_text=_("Ví dụ 3/4 trường: giá trị 3, tổng số 4.")
    )
    structure = forms.CharField(
        label=_("Thuộc cơ cấu"),
        max_length=80,
        required=False,
        help_text=_("Các tỷ trọng cùng một tên cộng đủ 100, ví dụ: Cơ cấu kinh tế."),
    )
    as_assigned = forms.BooleanField(
        label=_("Theo chỉ tiêu cấp trên giao từng năm (không có giá trị riêng)"), required=False
    )


class PlaceFields(forms.Form):
    """Where a target stands, who answers for it, which figures measure it."""

    sector = forms.ChoiceField(label=_("Lĩnh vực"), choices=Sector.choices)
    indicator = forms.ModelChoiceField(
        label=_("Nguồn số liệu"),
        queryset=Indicator.objects.none(),
        required=False,
        empty_label=_("Chưa chọn"),
        help_text=_(
            "Dòng trong danh mục số liệu. Chỉ tiêu “%/năm” chọn dòng tính sẵn “tăng so với cùng kỳ”."
        ),
    )
    programme = forms.ModelChoiceField(
        label=_("Khâu đột phá, chương trình"),
        queryset=Programme.objects.none(),
        required=False,
        empty_label=_("Không thuộc"),
    )
    clause = forms.ModelChoiceField(
        label=_("Nội dung trong văn bản"),
        queryset=Clause.objects.none(),
        required=False,
        empty_label=_("Không chọn"),
    )
    owner = OwnerField(label=_("Chịu trách nhiệm"), required=False)

    def offer(
        self, ward: Unit, resolution: Resolution, indicators: QuerySet[Indicator], current: Target | None
    ) -> None:
        fields: dict[str, Any] = self.fields
        fields["indicator"].queryset = indicators
        fields["programme"].queryset = resolution.programmes.all()
        if resolution.document is None:
            del self.fields["clause"]
        else:
            fields["clause"].queryset = resolution.document.clauses.order_by("position")
        fields["owner"].offer(
            owners_of(ward), (current.owner_unit or current.owner_office) if current else None
        )

    def place(self, data: dict[str, Any]) -> TargetPlace:
        owner: Any = self.fields["owner"]
        names = ("sector", "indicator", "programme")
        said = {name: data[name] for name in names}
        return TargetPlace(**said, clause=data.get("clause"), **owner.chosen(data["owner"]))


class NewTargetForm(PlaceFields, PromiseFields):
    """A target with what it promises; `initial` may come from a sentence that was read."""

    field_order = (*PromiseFields.base_fields, *PlaceFields.base_fields)

    def __init__(
        self,
        *args: Any,
        ward: Unit,
        resolution: Resolution,
        indicators: QuerySet[Indicator],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.offer(ward, resolution, indicators, None)


class PlaceForm(RevisedForm, PlaceFields):
    def __init__(
        self, *args: Any, ward: Unit, current: Target, indicators: QuerySet[Indicator], **kwargs: Any
    ) -> None:
        super().__init__(*args, current=current, initial={"owner": owner_code(current)}, **kwargs)
        self.offer(ward, current.resolution, indicators, current)


class CorrectionForm(RevisedForm, PromiseFields):
    """What was typed wrongly before the lock."""

    def __init__(self, *args: Any, current: Target, promise: Promise, **kwargs: Any) -> None:
        super().__init__(*args, current=current, initial=said(promise), **kwargs)


class AdjustmentForm(CorrectionForm):
    """Another value, with what decided it."""

    document = DocumentField(label=_("Văn bản điều chỉnh"), empty_label=_("Chọn văn bản"), required=False)
    organ = forms.CharField(
        label=_("Cơ quan quyết định"),
        max_length=160,
        required=False,
        help_text=_("Ví dụ: Ban Chấp hành Đảng bộ phường."),
    )
    reason = forms.CharField(
        label=_("Lý do"), max_length=500, required=False, widget=forms.Textarea({"rows": 3})
    )

    field_order = ("document", "organ", "reason", *PromiseFields.base_fields)

    def __init__(self, *args: Any, documents: QuerySet[Document], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["document"]
        field.offer(documents)


def said(promise: Any) -> dict[str, Any]:
    """A promise, or what was read of a sentence, as first values of a form: money as an office types it, 40,6 tỷ đồng."""
    found = {name: getattr(promise, name) for name in PromiseFields.base_fields if hasattr(promise, name)}
    if found["measure"] == CURRENCY:
        found |= in_large_units(promise)
    return {**found, "measure": label(found["measure"])}


def promise_of(data: dict[str, Any]) -> Promise:
    """What was typed, as the rules see it."""
    names = Promise.__dataclass_fields__
    given: dict[str, Any] = {name: data[name] for name in names}
    return in_dong(Promise(**given))


class DecisiveForm(forms.Form):
    decisive_said_by = forms.CharField(
        label=_("Ai, văn bản nào nói như vậy"),
        max_length=200,
        help_text=_("Ví dụ: Bí thư Quận ủy, hội nghị sơ kết giữa nhiệm kỳ 17/02/2023."),
    )


class MilestoneForm(forms.Form):
    year = year_field(_("Năm đạt"))
    on = DayField(label=_("Ngày được công nhận"), required=False)
    document = DocumentField(label=_("Văn bản công nhận"), required=False, empty_label=_("Không chọn"))
    note = forms.CharField(label=_("Ghi chú"), max_length=300, required=False)

    def __init__(self, *args: Any, documents: QuerySet[Document], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["document"]
        field.offer(documents)
