"""What is typed about a meeting of the season and about a lesson."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from nhiemky.conferences.models import Conference, ConferenceKind, Finding, PartOfDay
from nhiemky.conferences.steps import ConferenceContent
from nhiemky.congresses.models import ChecklistLine, Meeting, Season
from nhiemky.pages.forms import DayField, RevisedForm, ask_for
from nhiemky.vietnamese.dates import format_date


class ConferenceChoice(forms.ModelChoiceField):  # type: ignore[type-arg]  # generic only for the type checker
    def label_from_instance(self, obj: Any) -> str:
        day = format_date(obj.held_on) if obj.held_on else obj.held_on_as_written
        return f"{obj.title} – {day}"


class MeetingForm(forms.Form):
    """A conference that is recorded already, or the day and the title of one that is opened here."""

    purpose = forms.ChoiceField(label=_("Để làm gì"), choices=Meeting.Purpose.choices)
    conference = ConferenceChoice(
        label=_("Hội nghị đã có"),
        queryset=Conference.objects.none(),
        required=False,
        empty_label=_("Mở hội nghị mới"),
    )
    title = forms.CharField(label=_("Tên hội nghị mới"), max_length=300, required=False)
    held_on = DayField(label=_("Ngày họp"), required=False)
    part_of_day = forms.ChoiceField(
        label=_("Buổi"), choices=[("", _("Chưa định")), *PartOfDay.choices], required=False
    )
    place = forms.CharField(label=_("Địa điểm"), max_length=200, required=False)

    def __init__(self, *args: Any, conferences: QuerySet[Conference], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choice: Any = self.fields["conference"]
        choice.queryset = Conference.objects.filter(
            pk__in=list(conferences.values_list("pk", flat=True))
        ).order_by("-held_on", "-pk")
        ask_for(self, "held_on")

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("conference") is None and not data.get("held_on"):
            self.add_error("held_on", _("Ghi ngày họp, hoặc chọn hội nghị đã có."))
        return data

    def conference_named(self, season: Season) -> Conference | ConferenceContent:
        data = self.cleaned_data
        if data["conference"] is not None:
            found: Conference = data["conference"]
            return found
        called = dict(Meeting.Purpose.choices)[data["purpose"]]
        return ConferenceContent(
            kind=ConferenceKind.OTHER,
            title=data["title"] or f"{called} – {season.title}"[:300],
            held_on=data["held_on"],
            part_of_day=data["part_of_day"],
            place=data["place"],
        )


class MeetingChoice(forms.ModelChoiceField):  # type: ignore[type-arg]
    def label_from_instance(self, obj: Any) -> str:
        return (
            f"{obj.conference.title} – {format_date(obj.conference.held_on)}"
            if obj.conference.held_on
            else str(obj)
        )


class FindingChoice(forms.ModelChoiceField):  # type: ignore[type-arg]
    def label_from_instance(self, obj: Any) -> str:
        return str(obj.text)


class LessonForm(forms.Form):
    """A lesson in words of its own, or one that a meeting has recorded."""

    finding = FindingChoice(
        label=_("Bài học hội nghị đã ghi"),
        queryset=Finding.objects.none(),
        required=False,
        empty_label=_("Ghi bài học mới"),
    )
    meeting = MeetingChoice(
        label=_("Rút ra tại"), queryset=Meeting.objects.none(), required=False, empty_label=None
    )
    text = forms.CharField(
        label=_("Bài học"), max_length=2000, required=False, widget=forms.Textarea({"rows": 3})
    )

    def __init__(
        self, *args: Any, meetings: QuerySet[Meeting], findings: QuerySet[Finding], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        meeting: Any = self.fields["meeting"]
        finding: Any = self.fields["finding"]
        meeting.queryset, finding.queryset = meetings, findings
        if not findings.exists():
            del self.fields["finding"]
            ask_for(self, "text")
        ask_for(self, "meeting")


class LineChoice(forms.ModelChoiceField):  # type: ignore[type-arg]
    def label_from_instance(self, obj: Any) -> str:
        return f"{obj.get_package_display()}: {obj.title}"


class RetireForm(RevisedForm):
    """Which line a lesson retires. `revisions`: of all that are offered, as the page showed them."""

    line = LineChoice(label=_("Việc bỏ đi"), queryset=ChecklistLine.objects.none(), empty_label=None)
    revisions = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, lines: QuerySet[ChecklistLine], **kwargs: Any) -> None:
        super().__init__(*args, current=ChecklistLine(), **kwargs)
        del self.fields["revision"]
        choice: Any = self.fields["line"]
        choice.queryset = lines
        self.now = " ".join(f"{pk}:{revision}" for pk, revision in lines.values_list("pk", "revision"))
        self.initial["revisions"] = self.now

    def shown_revision(self) -> int:
        """Of the chosen line on the page; 0, which no line has, where the page did not show it."""
        shown = dict(one.partition(":")[::2] for one in self.cleaned_data["revisions"].split())
        found = shown.get(str(self.cleaned_data["line"].pk), "")
        return int(found) if found.isdecimal() else 0

    def show_theirs(self) -> None:
        """The page that comes back shows the lines as they are now: retiring one then is a decision."""
        data: Any = self.data
        self.data = data.copy()
        self.data["revisions"] = self.now  # type: ignore[index]  # a copy may change
