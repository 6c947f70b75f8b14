"""What is typed about a task."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from nhiemky.org.models import Office, Person, Unit
from nhiemky.pages.forms import DayField, RevisedForm
from nhiemky.tasks.models import Task
from nhiemky.tasks.queries import code_of, words_of_owner

Owners = Mapping[str, Person | Office | Unit]
GROUPS = {Unit: _("Đơn vị"), Office: _("Chức danh"), Person: _("Người")}


class TaskFields(forms.Form):
    title = forms.CharField(label=_("Việc phải làm"), max_length=500, widget=forms.Textarea({"rows": 3}))
    owner = forms.ChoiceField(label=_("Chịu trách nhiệm"))
    due = DayField(label=_("Hạn"), required=False)

    def offer(self, owners: Owners) -> None:
        """Let one of these be chosen, by kind."""
        self.owners = owners
        field: Any = self.fields["owner"]
        grouped = [
            (
                words,
                [(code, words_of_owner(owner)) for code, owner in owners.items() if isinstance(owner, kind)],
            )
            for kind, words in GROUPS.items()
        ]
        field.choices = [("", _("Chọn một nơi")), *(group for group in grouped if group[1])]

    def clean_owner(self) -> Person | Office | Unit:
        return self.owners[self.cleaned_data["owner"]]


class NewTaskForm(TaskFields):
    source_label = forms.CharField(
        label=_("Từ đâu"),
        max_length=300,
        required=False,
        help_text=_("Ví dụ: mục 3 Thông báo kết luận hội nghị tháng 7."),
    )
    source_topic = forms.CharField(
        max_length=80,
        required=False,
        widget=forms.HiddenInput,
        validators=[RegexValidator(r"^[a-z]+/[0-9]+$")],
    )

    field_order = ("title", "owner", "due", "source_label")

    def __init__(self, *args: Any, owners: Owners, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer(owners)


class TaskForm(RevisedForm, TaskFields):
    """An owner who is no longer offered (an office that ended) stays possible for the task that has it."""

    def __init__(self, *args: Any, current: Task, owners: Owners, **kwargs: Any) -> None:
        super().__init__(*args, current=current, initial={"owner": code_of(current.owner)}, **kwargs)
        self.offer({**owners, code_of(current.owner): current.owner})


class ReportForm(forms.Form):
    text = forms.CharField(
        label=_("Kết quả đã làm được"), max_length=8000, widget=forms.Textarea({"rows": 4})
    )
    file = forms.FileField(
        label=_("Tệp minh chứng"), required=False, help_text=_("Ảnh, PDF, Word hoặc Excel.")
    )


class ReasonForm(forms.Form):
    reason = forms.CharField(label=_("Lý do"), max_length=500, widget=forms.Textarea({"rows": 3}))
