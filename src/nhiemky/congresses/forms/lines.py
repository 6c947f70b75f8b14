"""What is typed about a line of the checklist, and about steps that are marked."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from nhiemky.congresses import steps
from nhiemky.congresses.models import Applies, ChecklistLine, DoneBy, Package, Step
from nhiemky.pages.forms import DayField, RevisedForm


class LineForm(RevisedForm):
    """A line that exists."""

    title = forms.CharField(label=_("Việc phải làm"), max_length=300)
    package = forms.ChoiceField(label=_("Nhóm việc"), choices=Package.choices)
    days = forms.IntegerField(
        label=_("Số ngày làm việc"),
        min_value=0,
        max_value=200,
        help_text=_("Trước ngày khai mạc; nhóm “Sau đại hội” tính từ ngày bế mạc."),
    )
    applies = forms.ChoiceField(label=_("Áp dụng cho"), choices=Applies.choices)
    done_by = forms.ChoiceField(label=_("Ai làm"), choices=DoneBy.choices)
    basis = forms.CharField(
        label=_("Căn cứ"),
        max_length=200,
        required=False,
        help_text=_("Điều khoản quy định; để trống nếu là cách làm của đơn vị."),
    )

    def content(self) -> steps.LineContent:
        return steps.LineContent(
            **{name: value for name, value in self.cleaned_data.items() if name != "revision"}
        )


class NewLineForm(LineForm):
    """A new line, whether of the office's own or by a lesson."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, current=ChecklistLine(), **kwargs)
        self.initial["package"] = Package.DOCUMENTS
        del self.fields["revision"]


class MarkForm(forms.Form):
    """Steps that are ticked, and what is said of them."""

    # The ticks stand in the rows of the table; nobody is asked twice.
    chosen: Any = forms.ModelMultipleChoiceField(
        label=_("Việc"), queryset=Step.objects.none(), required=False, widget=forms.MultipleHiddenInput
    )
    state = forms.ChoiceField(label=_("Ghi là"), choices=Step.State.choices, initial=Step.State.DONE)
    on = DayField(label=_("Ngày xong"), required=False, help_text=_("Để trống là hôm nay."))
    note = forms.CharField(
        label=_("Ghi chú"), max_length=300, required=False, help_text=_("Phải ghi khi không phải làm.")
    )

    def __init__(self, *args: Any, offered: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["chosen"].queryset = offered  # type: ignore[attr-defined]
