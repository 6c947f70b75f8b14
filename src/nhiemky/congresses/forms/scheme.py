"""The numbers of a personnel scheme, and the people it names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from nhiemky.congresses.forms.delegates import PeopleField
from nhiemky.congresses.models import SchemePerson
from nhiemky.congresses.rules.scheme import Numbers
from nhiemky.pages.forms import RevisedForm


def _heads(label: Any, *, least: int = 0, **kwargs: Any) -> forms.IntegerField:
    return forms.IntegerField(label=label, min_value=least, max_value=999, **kwargs)


class SchemeForm(RevisedForm):
    """Heads as the approved scheme says them."""

    seats = _heads(_("Số lượng cấp ủy viên"), least=1)
    women = _heads(_("Nữ"), required=False)
    young = _heads(_("Dưới 40 tuổi"), required=False)
    re_elected = _heads(_("Tái cử"), required=False)
    basis = forms.CharField(
        label=_("Văn bản phê duyệt"),
        max_length=200,
        required=False,
        help_text=_("Ví dụ: Thông báo số 12-TB/ĐU ngày 10/02/2025."),
    )

    def numbers(self) -> Numbers:
        data = self.cleaned_data
        return Numbers(
            seats=data["seats"], women=data["women"], young=data["young"], re_elected=data["re_elected"]
        )


class SchemePeopleForm(forms.Form):
    people = PeopleField(
        label=_("Người được dự kiến"), error_messages={"required": _("Chọn ít nhất một người.")}
    )
    post = forms.ChoiceField(
        label=_("Dự kiến giữ chức vụ"),
        choices=SchemePerson.Post.choices,
        initial=SchemePerson.Post.MEMBER,
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, people: Sequence[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["people"].choices = people  # type: ignore[attr-defined]
