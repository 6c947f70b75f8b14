"""What the assembly decides before a ballot: the number, who leaves, the slate, the counting board."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from nhiemky.elections import steps
from nhiemky.elections.forms.choosing import NOBODY_FOUND, PeopleField, counted
from nhiemky.elections.models import Body, Decision, Election
from nhiemky.elections.rules import preparing, sentences, titles
from nhiemky.org.models import UnitKind
from nhiemky.pages.forms import DayField

HANDS = ("present", "agreed", "disagreed", "abstained")


class DecisionForm(forms.Form):
    """The words of a decision, its day, and the hands that were counted; the usual words stand there already."""

    text = forms.CharField(
        label=_("Nội dung quyết định"),
        widget=forms.Textarea(attrs={"rows": 2, "lang": "vi"}),
        help_text=_("Câu này ghi vào biên bản. Sửa cho đúng với diễn biến tại đại hội, hội nghị."),
    )
    decided_on = DayField(label=_("Ngày quyết định"))
    present = counted(_("Có mặt"), required=False)
    agreed = counted(_("Đồng ý"), required=False)
    disagreed = counted(_("Không đồng ý"), required=False)
    abstained = counted(_("Ý kiến khác"), required=False)

    kind = Decision.Kind.SEATS
    organ = Decision.Organ.ASSEMBLY

    def __init__(self, *args: Any, election: Election, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.election = election
        self.initial = {"text": self.usual(), "decided_on": election.held_on, **self.initial}

    def usual(self) -> str:
        return sentences.usual_decision(
            self.kind, assembly=self.election.assembly, body=called(self.election)
        )

    def hands(self) -> list[forms.BoundField]:
        return [self[name] for name in HANDS if name in self.fields]

    def content(self) -> steps.DecisionContent:
        data = self.cleaned_data
        return steps.DecisionContent(
            text=data["text"],
            decided_on=data["decided_on"],
            organ=self.organ,
            document=data.get("document", ""),
            **{name: data.get(name) for name in HANDS},
        )


def called(election: Election) -> str:
    """The body as papers name it."""
    return titles.called(election.body, branch=election.unit.kind == UnitKind.BRANCH)


class SeatsForm(DecisionForm):
    """The number to elect. Delegates are allotted by the superior level: a document takes the place of the vote."""

    seats = counted(_("Số lượng bầu"), least=1)
    alternates = counted(_("Số đại biểu dự khuyết"), required=False)
    document = forms.CharField(label=_("Văn bản phân bổ"), max_length=200, required=False)
    field_order = ("seats", "alternates", "text", "document", "decided_on", *HANDS)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        delegates = self.election.body == Body.DELEGATES
        self.initial.setdefault("seats", self.election.seats)
        if delegates:
            self.organ = Decision.Organ.SUPERIOR
            self.initial.setdefault("alternates", self.election.alternates or None)
        for name in HANDS if delegates else ("alternates", "document"):
            del self.fields[name]
        if self.election.body in preparing.SINGLE_POSTS:
            self.fields["seats"].help_text = _("Mỗi chức danh một người.")

    def usual(self) -> str:
        if self.election.body == Body.DELEGATES:
            return sentences.allotted(called(self.election))
        return super().usual()


class WithdrawalsForm(DecisionForm):
    """Who of those who asked leaves; who may not stand is ticked already."""

    kind = Decision.Kind.WITHDRAWALS
    withdrawn = forms.TypedMultipleChoiceField(
        label=_("Cho rút khỏi danh sách"),
        coerce=int,
        empty_value=[],
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Những người xin rút mà không được đánh dấu thì ở lại danh sách."),
    )
    field_order = ("withdrawn", "text", "decided_on", *HANDS)

    def __init__(
        self, *args: Any, asked: Sequence[tuple[int, str]], must: Sequence[int], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["withdrawn"].choices = asked  # type: ignore[attr-defined]
        self.initial.setdefault("withdrawn", list(must))


class SlateForm(DecisionForm):
    """The names of the next ballot."""

    kind = Decision.Kind.SLATE
    slate = forms.TypedMultipleChoiceField(
        label=_("Danh sách bầu cử"), coerce=int, empty_value=[], widget=forms.CheckboxSelectMultiple,
        error_messages={"required": NOBODY_FOUND},
    )  # fmt: skip
    field_order = ("slate", "text", "decided_on", *HANDS)

    def __init__(
        self, *args: Any, names: Sequence[tuple[int, str]], ticked: Sequence[int], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["slate"].choices = names  # type: ignore[attr-defined]
        self.initial.setdefault("slate", list(ticked))

    def chosen(self) -> list[int]:
        """The names ticked now, sent or not."""
        return [int(pk) for pk in self["slate"].value() or [] if str(pk).isdecimal()]


class BoardForm(DecisionForm):
    """People of the counting board and their head."""

    kind = Decision.Kind.BOARD
    people = PeopleField(label=_("Thành viên ban kiểm phiếu"), error_messages={"required": NOBODY_FOUND})
    head = forms.TypedChoiceField(
        label=_("Trưởng ban"),
        coerce=int,
        widget=forms.RadioSelect,
        error_messages={"required": _("Chọn trưởng ban kiểm phiếu.")},
    )
    field_order = ("people", "head", "text", "decided_on", *HANDS)

    def __init__(self, *args: Any, people: Sequence[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("people", "head"):
            self.fields[name].choices = people  # type: ignore[attr-defined]

    def rows(self) -> list[tuple[str, str, bool, bool]]:
        """Each person with what is ticked: id, words, member, head."""
        members = {str(pk) for pk in self["people"].value() or []}
        head = str(self["head"].value() or "")
        choices: Any = self.fields["people"].choices  # type: ignore[attr-defined]
        return [(str(pk), words, str(pk) in members, str(pk) == head) for pk, words in choices]
