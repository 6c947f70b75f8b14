"""Who is proposed, who is not counted, what an opinion poll is called."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from nhiemky.elections import steps
from nhiemky.elections.forms.choosing import NOBODY_FOUND, PeopleField, counted
from nhiemky.elections.models import Candidate, Election, ExclusionReason
from nhiemky.elections.rules import roll
from nhiemky.elections.rules.bodies import Assembly
from nhiemky.org.models import Person

#: A unit of more members has no list of them beside a line of the roll: a number is written instead.
MOST_MEMBERS = 300


class NominateForm(forms.Form):
    """The official list many at a time; oneself and names from the floor one by one, with their support."""

    people = PeopleField(label=_("Người được giới thiệu"), error_messages={"required": NOBODY_FOUND})
    source = forms.ChoiceField(
        label=_("Do ai giới thiệu"),
        choices=Candidate.Source.choices,
        initial=Candidate.Source.OFFICIAL,
        widget=forms.RadioSelect,
    )
    supporters = counted(_("Số người ủng hộ"), required=False)
    attending = counted(_("Số người dự"), least=1, required=False)

    def __init__(self, *args: Any, people: Sequence[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["people"].choices = people  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("source") != Candidate.Source.OFFICIAL and len(data.get("people", [])) > 1:
            self.add_error(
                "people",
                _("Người ứng cử, người được đề cử tại đại hội ghi từng người một, cùng số người ủng hộ."),
            )
        return data


class PollForm(forms.Form):
    title = forms.CharField(label=_("Tên phiếu xin ý kiến"), max_length=300)


class RollForm(forms.Form):
    summoned = counted(_("Số người được triệu tập"), least=1)


class RollLineForm(forms.Form):
    """Why somebody summoned is not counted; only reasons that hold in this assembly are offered."""

    reason = forms.ChoiceField(label=_("Lý do không tính"))
    person: Any = forms.ModelChoiceField(
        label=_("Người"),
        queryset=Person.objects.none(),
        required=False,
        empty_label=_("Không ghi tên, chỉ ghi số người"),
    )
    number = counted(_("Số người"), least=1, initial=1)
    evidence = forms.CharField(
        label=_("Căn cứ"),
        max_length=300,
        help_text=_("Giấy giới thiệu, quyết định, đơn đã được chấp nhận."),
    )
    approver = forms.CharField(
        label=_("Ai đồng ý"), max_length=200, help_text=_("Ví dụ: chi ủy, cấp ủy triệu tập đại hội.")
    )

    def __init__(self, *args: Any, election: Election, members: QuerySet[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        holding = roll.SUBTRACTED[Assembly(election.assembly)]
        reasons = [(reason.value, ExclusionReason(reason.value).label) for reason in holding]
        self.fields["reason"].choices = reasons  # type: ignore[attr-defined]
        if members.count() <= MOST_MEMBERS:
            self.fields["person"].queryset = members.order_by("sort_key", "pk")  # type: ignore[attr-defined]
        else:
            del self.fields["person"]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("person") is not None and data.get("number", 1) != 1:
            self.add_error("number", _("Một người có tên thì số người là 1."))
        return data

    def content(self) -> steps.RollLineContent:
        data = self.cleaned_data
        return steps.RollLineContent(
            reason=data["reason"],
            evidence=data["evidence"],
            approved_by=data["approver"],
            person=data.get("person"),
            number=data["number"],
        )
