"""Forms over units, terms, offices and assignments."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from nhiemky.org.models import BranchType, Succession, Unit, UnitKind
from nhiemky.pages.forms import DayField, RevisedForm

#: Kinds that an office makes itself; wards and what stands above them come with the installation.
MADE_HERE = [
    (kind.value, kind.label)
    for kind in UnitKind
    if kind not in (UnitKind.INSTALLATION, UnitKind.PROVINCE, UnitKind.DISTRICT, UnitKind.WARD)
]
TYPES = [("", "—"), *BranchType.choices]


class UnitChoice(forms.ModelChoiceField):  # type: ignore[type-arg]  # generic only for the type checker
    """A unit of the ward by its full name."""

    def __init__(self, *, label: Any, **kwargs: Any) -> None:
        super().__init__(queryset=Unit.objects.none(), label=label, **kwargs)

    def offer(self, units: QuerySet[Unit]) -> None:
        """What may be chosen; anything else is not a valid choice."""
        self.queryset = units.order_by("kind", "sort_key")


class UnitForm(forms.Form):
    kind = forms.ChoiceField(label=_("Loại"), choices=MADE_HERE)
    branch_type = forms.ChoiceField(label=_("Loại chi bộ"), choices=TYPES, required=False)
    name = forms.CharField(label=_("Tên đầy đủ"), max_length=200)
    short_name = forms.CharField(label=_("Tên gọi tắt"), max_length=80, required=False)
    parent = UnitChoice(label=_("Trực thuộc"))
    valid_from = DayField(label=_("Có từ ngày"), required=False)

    def __init__(self, *args: Any, units: QuerySet[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["parent"].offer(units)  # type: ignore[attr-defined]


class UnitEditForm(RevisedForm):
    name = forms.CharField(label=_("Tên đầy đủ"), max_length=200)
    short_name = forms.CharField(label=_("Tên gọi tắt"), max_length=80, required=False)
    branch_type = forms.ChoiceField(label=_("Loại chi bộ"), choices=TYPES, required=False)
    place_name = forms.CharField(
        label=_("Địa danh ghi trên văn bản"), max_length=80, required=False, help_text=_("Ví dụ: Phường Mẫu")
    )
    valid_from = DayField(label=_("Có từ ngày"), required=False)

    def __init__(self, *args: Any, current: Any, **kwargs: Any) -> None:
        super().__init__(*args, current=current, **kwargs)
        if current.kind != UnitKind.BRANCH:
            del self.fields["branch_type"]


class PlaceForm(forms.Form):
    parent = UnitChoice(label=_("Trực thuộc"))
    on = DayField(label=_("Từ ngày"))

    def __init__(self, *args: Any, units: QuerySet[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["parent"].offer(units)  # type: ignore[attr-defined]


class CloseForm(forms.Form):
    on = DayField(label=_("Ngày cuối cùng hoạt động"))
    reason = forms.CharField(label=_("Lý do, văn bản"), max_length=200)


class SuccessionForm(forms.Form):
    kind = forms.ChoiceField(label=_("Việc"), choices=Succession._meta.get_field("kind").choices or [])
    successors = forms.ModelMultipleChoiceField(
        label=_("Đơn vị kế thừa"),
        queryset=Unit.objects.none(),
        help_text=_("Chọn đơn vị đã có; chưa có thì thêm đơn vị mới trước."),
    )
    on = DayField(label=_("Từ ngày"))
    basis = forms.CharField(label=_("Văn bản căn cứ"), max_length=200)

    def __init__(self, *args: Any, units: QuerySet[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["successors"].queryset = units.order_by("kind", "sort_key")  # type: ignore[attr-defined]


class TermForm(forms.Form):
    congress_number = forms.IntegerField(
        label=_("Đại hội lần thứ"), min_value=1, max_value=99, required=False, help_text=_("Số, ví dụ 11")
    )
    first_year = forms.IntegerField(label=_("Từ năm"), min_value=1930, max_value=2200)
    last_year = forms.IntegerField(label=_("Đến năm"), min_value=1930, max_value=2200)
    opened_on = DayField(label=_("Ngày khai mạc đại hội"), required=False)


class AppointForm(forms.Form):
    person = forms.TypedChoiceField(label=_("Người"), coerce=int, widget=forms.RadioSelect)
    title = forms.CharField(label=_("Chức vụ"), max_length=200, help_text=_("Ví dụ: Bí thư chi bộ, Ủy viên"))
    valid_from = DayField(label=_("Từ ngày"), required=False)
    basis = forms.CharField(label=_("Văn bản căn cứ"), max_length=200, required=False)

    def __init__(self, *args: Any, people: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person"].choices = people  # type: ignore[attr-defined]


class AssignForm(forms.Form):
    person = forms.TypedChoiceField(label=_("Người"), coerce=int, widget=forms.RadioSelect)
    valid_from = DayField(label=_("Từ ngày"), required=False)
    basis = forms.CharField(label=_("Văn bản căn cứ"), max_length=200, required=False)

    def __init__(self, *args: Any, people: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person"].choices = people  # type: ignore[attr-defined]


class EndForm(forms.Form):
    valid_to = DayField(label=_("Ngày cuối cùng"))
    reason = forms.CharField(label=_("Lý do, văn bản"), max_length=200)
