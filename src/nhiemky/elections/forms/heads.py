"""The head of an election: what is elected, where, when, from among whom."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from nhiemky.conferences.models import Conference
from nhiemky.elections import steps
from nhiemky.elections.forms.choosing import counted
from nhiemky.elections.models import Assembly, Body, Election
from nhiemky.elections.rules import preparing, titles
from nhiemky.org.models import Unit, UnitKind
from nhiemky.pages.forms import DayField, RevisedForm
from nhiemky.vietnamese.dates import format_date

#: Whose elected people alone may stand for another body.
COMMITTEES = (Body.COMMITTEE, Body.STANDING_COMMITTEE, Body.INSPECTION_COMMITTEE)


class ConferenceChoice(forms.ModelChoiceField):  # type: ignore[type-arg]  # generic only for the type checker
    def label_from_instance(self, obj: Any) -> str:
        day = format_date(obj.held_on) if obj.held_on else obj.held_on_as_written
        return " – ".join(filter(None, [obj.unit.called, obj.title, day]))


class ElectionChoice(forms.ModelChoiceField):  # type: ignore[type-arg]
    def label_from_instance(self, obj: Any) -> str:
        return f"{obj.title} – {format_date(obj.held_on)}"


class ElectionForm(RevisedForm):
    """The head of an election that exists: body, unit and number stay what they are."""

    title = forms.CharField(label=_("Tên cuộc bầu cử"), max_length=300)
    assembly = forms.ChoiceField(label=_("Bầu tại"), choices=Assembly.choices)
    held_on = DayField(label=_("Ngày bầu"))
    conference = ConferenceChoice(
        label=_("Biên bản đại hội, hội nghị"),
        queryset=Conference.objects.none(),
        required=False,
        empty_label=_("Không gắn với bản ghi nào"),
        help_text=_("Bản ghi hội nghị trong đó có cuộc bầu cử này."),
    )
    among = ElectionChoice(
        label=_("Bầu trong số"),
        queryset=Election.objects.none(),
        required=False,
        empty_label=_("Không giới hạn trong số ai"),
        help_text=_(
            "Bí thư, phó bí thư, ban thường vụ bầu trong số người vừa trúng cử; chọn cuộc bầu cử đã bầu ra những người đó."
        ),
    )
    by_election = forms.BooleanField(label=_("Bầu bổ sung"), required=False)

    def __init__(self, *args: Any, units: QuerySet[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        conferences: Any = self.fields["conference"]
        conferences.queryset = Conference.objects.filter(unit__in=units).select_related("unit")
        conferences.queryset = conferences.queryset.order_by("-held_on", "-pk")
        among: Any = self.fields["among"]
        before = Election.objects.filter(unit__in=units, body__in=COMMITTEES, poll_of=None)
        among.queryset = before.exclude(pk=self.current.pk).select_related("unit").order_by("-held_on", "-pk")
        if self.current.pk and self.current.rounds.exists():
            del self.fields["assembly"]  # who votes is frozen with the first ballot

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        conference, unit = data.get("conference"), self.host()
        if conference is not None and unit is not None and conference.unit_id != unit.pk:
            self.add_error(
                "conference", _("Hội nghị này của đơn vị khác. Chọn hội nghị của đúng đơn vị bầu.")
            )
        return data

    def host(self) -> Any:
        return self.current.unit

    def content(self) -> steps.ElectionContent:
        data = self.cleaned_data
        return steps.ElectionContent(
            title=data["title"],
            body=self.current.body,
            assembly=data.get("assembly") or self.current.assembly,
            held_on=data["held_on"],
            by_election=data["by_election"],
            conference=data["conference"],
            among=data["among"],
            poll_of=self.current.poll_of,
            imported=self.current.imported,
        )


class NewElectionForm(ElectionForm):
    """A new election. Without a title it is called after body and unit."""

    unit: Any = forms.ModelChoiceField(
        label=_("Đơn vị"), queryset=Unit.objects.none(), empty_label=_("Chọn đơn vị")
    )
    body = forms.ChoiceField(label=_("Bầu"), choices=Body.choices)
    seats = counted(
        _("Số lượng bầu"),
        least=1,
        required=False,
        help_text=_(
            "Để trống nếu đại hội còn phải biểu quyết số lượng. Mỗi chức danh một người thì không cần ghi."
        ),
    )
    alternates = counted(_("Số đại biểu dự khuyết"), required=False)
    imported = forms.BooleanField(
        label=_("Nhập lại từ biên bản cũ"),
        required=False,
        help_text=_("Cuộc bầu cử đã xong từ trước, chỉ biết tổng số phiếu."),
    )
    field_order = ("unit", "body", "assembly", "held_on", "title")

    def __init__(self, *args: Any, units: QuerySet[Unit], **kwargs: Any) -> None:
        super().__init__(*args, units=units, current=Election(), **kwargs)
        for name in ("alternates", "seats", "body"):  # the empty row behind the form answers for nobody
            if not self.initial.get(name):
                self.initial.pop(name, None)
        choice: Any = self.fields["unit"]
        choice.queryset = units
        only = list(units[:2])
        if len(only) == 1:
            choice.widget = forms.HiddenInput()
            self.initial.setdefault("unit", only[0])
        self.fields["title"].required = False
        self.fields["title"].help_text = _("Để trống thì đặt theo đơn vị, ví dụ: Bầu chi ủy Chi bộ số 1.")
        self.initial["assembly"] = self.initial.get("assembly") or Assembly.MEMBER_CONGRESS

    def host(self) -> Any:
        return self.cleaned_data.get("unit")

    def content(self) -> steps.ElectionContent:
        data, unit = self.cleaned_data, self.cleaned_data["unit"]
        proposed = titles.proposed(
            data["body"],
            branch=unit.kind == UnitKind.BRANCH,
            unit=unit.name,
            by_election=data["by_election"],
        )
        single = data["body"] in preparing.SINGLE_POSTS
        return steps.ElectionContent(
            title=data["title"] or proposed,
            body=data["body"],
            assembly=data["assembly"],
            held_on=data["held_on"],
            seats=data["seats"] or (1 if single else None),
            alternates=data["alternates"] or 0,
            by_election=data["by_election"],
            imported=data["imported"],
            conference=data["conference"],
            among=data["among"],
        )
