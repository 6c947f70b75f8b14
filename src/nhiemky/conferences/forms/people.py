"""Forms about those who were summoned: one line of the roll, many at once, the roll call."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from nhiemky.conferences import steps
from nhiemky.conferences.forms.lines import LineForm
from nhiemky.conferences.models import Attendance
from nhiemky.conferences.queries import choices
from nhiemky.conferences.rules import inviting
from nhiemky.org.models import Office
from nhiemky.pages.forms import Difference, RevisedForm

STATUS = Attendance.Status


class AttendanceForm(LineForm):
    label = forms.CharField(
        label=_("Chức danh hoặc thành phần"),
        max_length=300,
        widget=forms.TextInput(attrs={"list": "chuc-danh"}),
        help_text=_("Phần này có thể được công bố, nên không ghi tên người ở đây."),
    )
    name = forms.CharField(label=_("Họ tên"), max_length=120, required=False)
    group = forms.ChoiceField(label=_("Nhóm"), choices=Attendance.Group.choices)
    role = forms.ChoiceField(label=_("Vai trò"), choices=Attendance.Role.choices)
    status = forms.ChoiceField(label=_("Điểm danh"), choices=STATUS.choices)
    summoned = forms.IntegerField(
        label=_("Số người được triệu tập"),
        min_value=1,
        max_value=9999,
        required=False,
        help_text=_("Để trống nếu không rõ số người của thành phần này."),
    )
    headcount = forms.IntegerField(
        label=_("Số người có mặt"),
        min_value=0,
        max_value=9999,
        required=False,
        help_text=_(
            "Những người còn lại được ghi là vắng. Muốn ghi bao nhiêu người vắng có lý do, tách họ thành một dòng riêng."
        ),
    )
    reason = forms.CharField(label=_("Lý do vắng"), max_length=200, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.current.person:
            self.initial["name"] = self.current.person.full_name
        known = list(choices.offices(self.desk.ward).filter(title__gt=""))
        self.offices = {office.title: office for office in known}

    def content(self) -> steps.Content:
        data = dict(self.cleaned_data)
        data.pop("revision")
        person = choices.named_person(self.desk.ward, data["name"]) if data["name"] else None
        if person is not None:
            data["name"] = ""
        return steps.AttendanceContent(**data, person=person, office=self.offices.get(data["label"]))


class SummonForm(forms.Form):
    """Offices are ticked, groups are typed one to a line."""

    offices: Any = forms.ModelMultipleChoiceField(
        label=_("Chức danh"),
        queryset=Office.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    groups = forms.CharField(
        label=_("Thành phần"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_(
            "Mỗi dòng một thành phần, số người sau dấu hai chấm. Ví dụ: Bí thư các chi bộ trực thuộc: 13"
        ),
    )
    group = forms.ChoiceField(
        label=_("Xếp vào nhóm"), choices=Attendance.Group.choices, initial=Attendance.Group.DELEGATE
    )

    def __init__(self, *args: Any, ward: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offered: Any = self.fields["offices"]
        offered.queryset = choices.offices(ward)

    def invited(self) -> list[steps.AttendanceContent]:
        group = self.cleaned_data["group"]
        offices = self.cleaned_data["offices"].prefetch_related("holdings__person")
        named = [
            steps.AttendanceContent(label=office.title, office=office, person=_holder(office), group=group)
            for office in offices
        ]
        typed = [
            steps.AttendanceContent(label=one.label, summoned=one.number, group=group)
            for one in inviting.groups(self.cleaned_data["groups"])
        ]
        return [*named, *typed]


def _holder(office: Office) -> Any:
    """Whoever holds the office today, if it is one."""
    holding = [one.person for one in office.holdings.all() if one.valid_to is None]
    return holding[0] if len(holding) == 1 else None


class RollForm(RevisedForm):
    """One row for each line of the roll; the revision of each is kept, so that a second caller sees the first's."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.lines = list(self.current.attendances.select_related("person").order_by("number"))
        self.initial["revision"] = self.current.revision
        for line in self.lines:
            self.fields[f"seen-{line.pk}"] = forms.IntegerField(
                widget=forms.HiddenInput, initial=line.revision
            )
            self.fields[f"status-{line.pk}"] = forms.ChoiceField(
                label=_("Điểm danh"), choices=STATUS.choices, initial=line.status
            )
            self.fields[f"came-{line.pk}"] = forms.IntegerField(
                label=_("Số người có mặt"),
                min_value=0,
                max_value=9999,
                required=False,
                initial=line.headcount,
            )
            self.fields[f"reason-{line.pk}"] = forms.CharField(
                label=_("Lý do vắng"), max_length=200, required=False, initial=line.reason
            )
            if line.summoned == 1:
                self.fields[f"came-{line.pk}"].widget = forms.HiddenInput()
            for name in ("status", "came", "reason"):
                field = self.fields[f"{name}-{line.pk}"]
                field.widget.attrs["aria-label"] = f"{field.label}: {line.label}"

    def rows(self) -> Iterable[tuple[Attendance, Any, Any, Any, Any]]:
        """Line, then its hidden revision, status, headcount and reason as fields."""
        for line in self.lines:
            yield (line, *(self[f"{name}-{line.pk}"] for name in ("seen", "status", "came", "reason")))

    def seen(self) -> dict[int, int]:
        return {line.pk: self.cleaned_data[f"seen-{line.pk}"] for line in self.lines}

    def marks(self) -> dict[int, steps.Mark]:
        data = self.cleaned_data
        return {
            line.pk: steps.Mark(
                status=data[f"status-{line.pk}"],
                headcount=data[f"came-{line.pk}"],
                reason=data[f"reason-{line.pk}"],
            )
            for line in self.lines
        }

    def show_theirs(self) -> None:
        """Keep what was typed, take the new revisions, and say where somebody marked it differently."""
        typed: Any = self.data
        data = typed.copy()
        for line in self.lines:
            data[f"seen-{line.pk}"] = str(line.revision)
            mine, theirs = data.get(f"status-{line.pk}", ""), line.status
            if mine != theirs:
                words = dict(STATUS.choices)
                self.differences.append(
                    Difference(
                        name=f"status-{line.pk}",
                        label=line.label,
                        mine=str(words.get(mine, mine)),
                        theirs=str(words[theirs]),
                        theirs_raw=theirs,
                    )
                )
        self.data = data
