"""What is typed about opinions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from nhiemky.documents.models import Asked, Disposition, Way
from nhiemky.documents.rules.consultation import NewOpinion
from nhiemky.documents.rules.places import beginning, places_in
from nhiemky.documents.rules.structure import Node
from nhiemky.pages.forms import DayField, RevisedForm

WHOLE = _("Toàn văn dự thảo")


class Dispositions(forms.RadioSelect):
    """The cursor stands in what is chosen, else in the first: an opinion is answered with arrows, Tab and Enter alone."""

    def optgroups(self, name: str, value: list[str], attrs: dict[str, Any] | None = None) -> list[Any]:
        groups: list[Any] = super().optgroups(name, value, attrs)
        options = [option for _group, found, _index in groups for option in found]
        chosen = next((option for option in options if option["selected"]), options[0])
        chosen["attrs"]["autofocus"] = True
        return groups


class OpinionForm(forms.Form):
    """One line: Enter adds it and the next line waits. The rest is asked on a page of its own."""

    raised_by = forms.CharField(label=_("Người, đơn vị góp ý"), max_length=200)
    content = forms.CharField(label=_("Nội dung ý kiến"), max_length=4000, widget=forms.Textarea({"rows": 3}))
    node = forms.ChoiceField(label=_("Góp ý vào"), required=False)
    way = forms.ChoiceField(
        label=_("Nhận bằng"),
        required=False,
        choices=[(way.value, way.label) for way in (Way.PAPER, Way.CONFERENCE)],
    )
    raised_on = DayField(label=_("Ngày góp ý"), required=False)
    venue = forms.CharField(
        label=_("Ở đâu"),
        max_length=300,
        required=False,
        help_text=_("Ví dụ: họp chi bộ tháng 3. Ý kiến ghi trong hội nghị của hệ thống thì vào đây sẵn."),
    )

    def __init__(self, *args: Any, nodes: Sequence[Node] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer_places(self, "node", nodes)

    def said(self, data: dict[str, Any]) -> NewOpinion:
        """The opinion that was typed."""
        return NewOpinion(
            raised_by=data["raised_by"],
            content=data["content"],
            way=data["way"],
            node=data.get("node", ""),
            raised_on=data["raised_on"],
            venue_label=data["venue"].strip(),
        )


class AskedOpinionForm(forms.Form):
    """What somebody who is asked has to say about one paragraph, or about the whole."""

    asked = forms.TypedChoiceField(label=_("Ý kiến của"), coerce=int, required=False)
    node = forms.CharField(required=False, max_length=12, widget=forms.HiddenInput)
    content = forms.CharField(
        label=_("Ý kiến, đề nghị sửa"), max_length=4000, widget=forms.Textarea({"rows": 4})
    )

    def __init__(self, *args: Any, lines: Sequence[Asked], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._lines = {line.pk: line for line in lines}
        field: Any = self.fields["asked"]
        field.choices = [(line.pk, line.name) for line in lines]
        if len(lines) == 1:
            field.widget = forms.HiddenInput()

    def line(self, data: dict[str, Any]) -> Asked:
        """In whose name; the first of one's own lines where nothing was chosen."""
        return self._lines.get(data["asked"] or 0) or next(iter(self._lines.values()))


class AnswerForm(RevisedForm):
    disposition = forms.ChoiceField(label=_("Kết quả"), choices=Disposition.choices, widget=Dispositions)
    answer = forms.CharField(
        label=_("Nội dung tiếp thu, giải trình"),
        required=False,
        max_length=8000,
        widget=forms.Textarea({"rows": 5}),
        help_text=_("Không tiếp thu, hoặc chỉ tiếp thu một phần, thì phải ghi lý do."),
    )
    changed_node = forms.ChoiceField(
        label=_("Đã sửa ở đoạn"),
        required=False,
        help_text=_("Của bản dự thảo mới nhất. Bảng tổng hợp dẫn đến đoạn này."),
    )

    def __init__(self, *args: Any, nodes: Sequence[Node] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer_places(self, "changed_node", nodes, empty=_("Không chỉ rõ đoạn nào"))
        if self.initial.get("changed_node") not in {node.id for node in nodes}:
            self.initial["changed_node"] = ""  # the paragraph does not stand in the newest version any more


class AnswersForm(forms.Form):
    """One disposition and one text for the opinions that were ticked."""

    opinions: Any = forms.TypedMultipleChoiceField(
        coerce=int, required=False, widget=forms.MultipleHiddenInput
    )
    disposition = forms.ChoiceField(label=_("Kết quả"), choices=Disposition.choices, widget=Dispositions)
    answer = AnswerForm.base_fields["answer"]

    def __init__(self, *args: Any, opinions: Sequence[int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["opinions"]
        field.choices = [(pk, pk) for pk in opinions]


class WithdrawalForm(RevisedForm):
    reason = forms.CharField(label=_("Lý do rút"), max_length=300, widget=forms.Textarea({"rows": 2}))


def offer_places(form: forms.Form, name: str, nodes: Sequence[Node], *, empty: Any = WHOLE) -> None:
    """The paragraphs of a text as choices; a text without paragraphs offers nothing."""
    if not nodes:
        del form.fields[name]
        return
    field: Any = form.fields[name]
    named = places_in(nodes)
    field.choices = [("", empty), *((node.id, _place(named[node.id], node)) for node in nodes)]


def _place(named: str, node: Node) -> str:
    return named if "“" in named else f"{named}: “{beginning(node.text)}”"
