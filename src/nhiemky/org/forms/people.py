"""Forms over people and memberships."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from nhiemky.org.forms.units import UnitChoice
from nhiemky.org.models import Education, MemberState, PoliticalTheory, Unit
from nhiemky.org.rules.ethnic_groups import tidied
from nhiemky.org.steps import Change, NewPerson
from nhiemky.pages.forms import DayField, RevisedForm

GENDERS = [("", "—"), ("f", _("Nữ")), ("m", _("Nam"))]
EDUCATIONS = [("", "—"), *Education.choices]
POLITICAL_THEORIES = [("", "—"), *PoliticalTheory.choices]
#: States somebody may be entered in; the others follow from a change.
FIRST_STATES = [
    (state.value, state.label)
    for state in (
        MemberState.OFFICIAL,
        MemberState.PROBATIONARY,
        MemberState.EXEMPT,
        MemberState.TEMPORARILY_AWAY,
    )
]


def _number(label: Any, digits: int) -> forms.RegexField:
    message = _("Chỉ ghi chữ số, không quá %(digits)s chữ số.") % {"digits": digits}
    return forms.RegexField(
        rf"^[0-9]{{1,{digits}}}$", label=label, required=False, error_messages={"invalid": message}
    )


class EthnicGroupField(forms.CharField):
    """Free text with the help of the list that org/person_form.html brings."""

    def __init__(self) -> None:
        widget = forms.TextInput(attrs={"list": "dan-toc", "autocomplete": "off"})
        super().__init__(label=_("Dân tộc"), max_length=40, required=False, widget=widget)

    def clean(self, value: Any) -> str:
        return tidied(super().clean(value))


class RecordForm(RevisedForm):
    """The record of a person. Fields that the reader does not see in full are taken out: they can neither be read
    nor overwritten. Of somebody who is no member the dates of membership are taken out too."""

    full_name = forms.CharField(label=_("Họ và tên"), max_length=120)
    gender = forms.ChoiceField(label=_("Giới tính"), choices=GENDERS, required=False)
    birth_date = DayField(label=_("Ngày sinh"), required=False)
    ethnic_group = EthnicGroupField()
    native_place = forms.CharField(label=_("Quê quán"), max_length=120, required=False)
    residence = forms.CharField(label=_("Nơi cư trú"), max_length=200, required=False)
    phone = forms.CharField(label=_("Điện thoại"), max_length=20, required=False)
    national_id = _number(_("Số căn cước"), 12)
    education = forms.ChoiceField(label=_("Trình độ chuyên môn"), choices=EDUCATIONS, required=False)
    political_theory = forms.ChoiceField(
        label=_("Lý luận chính trị"), choices=POLITICAL_THEORIES, required=False
    )
    card_number = _number(_("Số thẻ đảng viên"), 12)
    decided_on = DayField(label=_("Ngày quyết định kết nạp"), required=False)
    admitted_on = DayField(label=_("Ngày kết nạp"), required=False)
    official_on = DayField(label=_("Ngày chính thức"), required=False)

    def __init__(self, *args: Any, current: Any, visible: Iterable[str], **kwargs: Any) -> None:
        super().__init__(*args, current=current, **kwargs)
        kept = {"revision", *visible}
        for name in [name for name in self.fields if name not in kept or not hasattr(current, name)]:
            del self.fields[name]


class MemberForm(forms.Form):
    """Branch, state and dates of a new member."""

    branch = UnitChoice(label=_("Chi bộ"))
    state = forms.ChoiceField(label=_("Trạng thái"), choices=FIRST_STATES)
    card_number = _number(_("Số thẻ đảng viên"), 12)
    decided_on = DayField(label=_("Ngày quyết định kết nạp"), required=False)
    admitted_on = DayField(label=_("Ngày kết nạp"), required=False)
    official_on = DayField(label=_("Ngày chính thức"), required=False)
    basis = forms.CharField(label=_("Văn bản căn cứ"), max_length=200, required=False)

    def __init__(self, *args: Any, branches: QuerySet[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["branch"].offer(branches)  # type: ignore[attr-defined]


class NewPersonForm(MemberForm):
    """A person with membership, or, without a branch, somebody the office knows."""

    full_name = forms.CharField(label=_("Họ và tên"), max_length=120)
    gender = forms.ChoiceField(label=_("Giới tính"), choices=GENDERS, required=False)
    birth_date = DayField(label=_("Ngày sinh"), required=False)
    ethnic_group = EthnicGroupField()
    native_place = forms.CharField(label=_("Quê quán"), max_length=120, required=False)
    residence = forms.CharField(label=_("Nơi cư trú"), max_length=200, required=False)
    phone = forms.CharField(label=_("Điện thoại"), max_length=20, required=False)
    national_id = _number(_("Số căn cước"), 12)
    education = forms.ChoiceField(label=_("Trình độ chuyên môn"), choices=EDUCATIONS, required=False)
    political_theory = forms.ChoiceField(
        label=_("Lý luận chính trị"), choices=POLITICAL_THEORIES, required=False
    )

    field_order = (
        *(
            "full_name",
            "gender",
            "birth_date",
            "ethnic_group",
            "native_place",
            "residence",
            "phone",
            "national_id",
        ),
        *("education", "political_theory"),
    )

    def __init__(self, *args: Any, branches: QuerySet[Unit], hidden: Iterable[str], **kwargs: Any) -> None:
        super().__init__(*args, branches=branches, **kwargs)
        self.fields["branch"].required = False
        self.fields["branch"].help_text = _("Để trống nếu người này không phải đảng viên.")
        for name in hidden:
            self.fields.pop(name, None)


def newcomer_of(data: dict[str, Any], **known: Any) -> NewPerson:
    """The typed person as the actions take it."""
    return NewPerson(**{**data, **known})


class ChangeForm(RevisedForm):
    state = forms.ChoiceField(label=_("Trạng thái mới"))
    on = DayField(label=_("Từ ngày"))
    until = DayField(
        label=_("Đến ngày"),
        required=False,
        help_text=_("Cho chuyển tạm thời, đình chỉ; để trống nếu chưa biết."),
    )
    basis = forms.CharField(label=_("Văn bản căn cứ"), max_length=200)

    def __init__(self, *args: Any, current: Any, states: Iterable[str], **kwargs: Any) -> None:
        super().__init__(*args, current=current, **kwargs)
        allowed = frozenset(states)
        choices = [(state.value, state.label) for state in MemberState if state.value in allowed]
        self.fields["state"].choices = choices  # type: ignore[attr-defined]

    def change(self) -> Change:
        return Change(**{name: value for name, value in self.cleaned_data.items() if name != "revision"})


class MoveForm(RevisedForm):
    branch = UnitChoice(label=_("Chi bộ mới"))
    on = DayField(label=_("Từ ngày"))
    basis = forms.CharField(label=_("Văn bản căn cứ"), max_length=200)

    def __init__(self, *args: Any, current: Any, branches: QuerySet[Unit], **kwargs: Any) -> None:
        super().__init__(*args, current=current, **kwargs)
        self.fields["branch"].offer(branches)  # type: ignore[attr-defined]


class GapForm(forms.Form):
    began_on = DayField(label=_("Từ ngày"), help_text=_("Ngày đầu tiên ngoài sinh hoạt đảng"))
    ended_on = DayField(label=_("Đến ngày"), help_text=_("Ngày sinh hoạt trở lại"))
    reason = forms.CharField(label=_("Lý do"), max_length=120)
