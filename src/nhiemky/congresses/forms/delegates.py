"""Who is summoned to a congress, who stands in whose place, who came."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from nhiemky.congresses.models import Assembly, Congress, Delegate
from nhiemky.congresses.rules.delegates import MEMBER, Mark
from nhiemky.org.models import Unit
from nhiemky.pages.forms import Difference, RevisedForm

Attendance = Delegate.Attendance
#: The three answers of a roll call; who is not marked yet begins as present.
ANSWERS = (Attendance.PRESENT, Attendance.EXCUSED, Attendance.ABSENT)
CHOICES = [
    (Attendance.PRESENT.value, _("Có mặt")),
    (Attendance.EXCUSED.value, _("Vắng có lý do")),
    (Attendance.ABSENT.value, _("Vắng không lý do")),
]


class PeopleField(forms.TypedMultipleChoiceField):
    """Several people, ticked; `choices` are those found and those ticked before."""

    def __init__(self, *, label: Any, **kwargs: Any) -> None:
        super().__init__(
            label=label, coerce=int, empty_value=[], widget=forms.CheckboxSelectMultiple, **kwargs
        )


class AddDelegatesForm(forms.Form):
    """Several people of one way and one standing."""

    people = PeopleField(
        label=_("Người được triệu tập"), error_messages={"required": _("Chọn ít nhất một người.")}
    )
    way = forms.ChoiceField(label=_("Tư cách dự"), widget=forms.RadioSelect)
    standing = forms.ChoiceField(
        label=_("Là đại biểu"),
        choices=Delegate.Standing.choices,
        initial=Delegate.Standing.OFFICIAL,
        widget=forms.RadioSelect,
    )
    from_unit: Any = forms.ModelChoiceField(
        label=_("Do đơn vị bầu, cử"),
        queryset=Unit.objects.none(),
        required=False,
        empty_label=_("Theo hồ sơ đảng viên"),
    )

    def __init__(
        self,
        *args: Any,
        congress: Congress,
        people: Sequence[tuple[int, str]],
        units: QuerySet[Unit],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["people"].choices = people
        fields["from_unit"].queryset = units
        of_members = congress.assembly == Assembly.MEMBER_CONGRESS
        ways = [one for one in Delegate.Way.choices if (one[0] == MEMBER) == of_members]
        fields["way"].choices = ways
        self.initial.setdefault("way", ways[0][0])
        if of_members:
            fields["way"].widget = forms.HiddenInput()
            fields["standing"].label = _("Dự đại hội")
            fields["standing"].choices = [
                one for one in Delegate.Standing.choices if one[0] != Delegate.Standing.ALTERNATE
            ]
            del fields["from_unit"]


class AlternateChoice(forms.ModelChoiceField):  # type: ignore[type-arg]  # generic only for the type checker
    def label_from_instance(self, obj: Any) -> str:
        return str(obj.person)


class ReplaceForm(forms.Form):
    alternate: Any = AlternateChoice(
        label=_("Đại biểu dự khuyết đến thay"),
        queryset=Delegate.objects.none(),
        empty_label=None,
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, alternates: QuerySet[Delegate], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["alternate"].queryset = alternates  # type: ignore[attr-defined]


class AttendanceForm(RevisedForm):
    """One row for each on the roll: everybody is there, and the exceptions are touched.

    Two fields a row, so that two hundred names stay far below what a request may carry; what the page showed is one field.
    """

    shown = forms.CharField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, rows: Iterable[Delegate], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.lines = list(rows)
        self.initial["revision"] = self.current.revision
        self.initial["shown"] = json.dumps({one.pk: one.attendance for one in self.lines})
        for one in self.lines:
            known = one.attendance in ANSWERS
            self.fields[f"a-{one.pk}"] = forms.ChoiceField(
                choices=CHOICES,
                initial=one.attendance if known else Attendance.PRESENT,
                label=one.person.full_name,
            )
            self.fields[f"r-{one.pk}"] = forms.CharField(
                required=False, max_length=200, initial=one.reason, label=_("Lý do vắng")
            )

    def rows(self) -> Iterable[tuple[Delegate, str, str, Any]]:
        """Delegate, the answer to be shown, the reason, the faults of the two."""
        for one in self.lines:
            answer, reason = self[f"a-{one.pk}"], self[f"r-{one.pk}"]
            yield one, str(answer.value() or ""), str(reason.value() or ""), [*answer.errors, *reason.errors]

    def marks(self) -> dict[int, Mark]:
        data, seen = self.cleaned_data, self._seen()
        return {
            one.pk: Mark(
                attendance=data[f"a-{one.pk}"],
                reason="" if data[f"a-{one.pk}"] == Attendance.PRESENT else data[f"r-{one.pk}"].strip(),
                seen=seen.get(str(one.pk), Attendance.SUMMONED.value),
            )
            for one in self.lines
        }

    def _seen(self) -> dict[str, str]:
        try:
            found = json.loads(self.cleaned_data["shown"])
        except ValueError:
            return {}
        return found if isinstance(found, dict) else {}

    def show_theirs(self) -> None:
        """Keep what was touched, and say where somebody has marked it differently meanwhile."""
        typed: Any = self.data
        data, words = typed.copy(), dict(CHOICES)
        seen = self._seen()
        data["shown"] = json.dumps({one.pk: one.attendance for one in self.lines})
        for one in self.lines:
            mine, theirs = data.get(f"a-{one.pk}", ""), one.attendance
            if seen.get(str(one.pk)) != theirs and mine != theirs:
                self.differences.append(
                    Difference(
                        name=f"a-{one.pk}",
                        label=one.person.full_name,
                        mine=str(words.get(mine, mine)),
                        theirs=str(words.get(theirs, theirs)),
                        theirs_raw="",
                    )
                )
        self.data = data
