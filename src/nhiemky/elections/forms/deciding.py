"""Forms of what people decide after a count."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from nhiemky.elections import steps
from nhiemky.elections.models import Decision
from nhiemky.elections.models.labels import Outcome
from nhiemky.elections.rules import rounds, usual_words
from nhiemky.elections.rules.record import ElectionRecord, RoundRecord
from nhiemky.pages.forms import DayField, ask_for

#: Who decides what a count leaves open.
ORGANS = {
    Decision.Kind.ALL_DISAGREE: Decision.Organ.BOARD,
    Decision.Kind.DESTROY_PAPERS: Decision.Organ.COMMITTEE,
    Decision.Kind.OPEN_PAPERS: Decision.Organ.COMMITTEE,
    Decision.Kind.APPROVAL: Decision.Organ.SUPERIOR,
    Decision.Kind.PHOTOGRAPHS: Decision.Organ.BOARD,
}
HANDS = ("present", "agreed", "disagreed", "abstained")


def _hands(label: Any) -> forms.IntegerField:
    return forms.IntegerField(label=label, min_value=0, max_value=99_999, required=False)


class DecisionForm(forms.Form):
    """Words, day, paper; hands of an open vote where there was one. `usual`: words to begin with."""

    text = forms.CharField(
        label=_("Nội dung quyết định"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3, "lang": "vi"}),
    )
    decided_on = DayField(label=_("Ngày quyết định"))
    document = forms.CharField(label=_("Số, ký hiệu văn bản"), max_length=200, required=False)

    kind: str = ""

    def __init__(self, *args: Any, day: dt.date | None, usual: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("decided_on", day)
        self.initial.setdefault("text", usual)

    @property
    def hands(self) -> list[forms.BoundField]:
        return [self[name] for name in HANDS if name in self.fields]

    def content(self) -> steps.DecisionContent:
        data = self.cleaned_data
        return steps.DecisionContent(
            text=data["text"],
            decided_on=data["decided_on"],
            document=data["document"],
            organ=ORGANS.get(Decision.Kind(self.kind), Decision.Organ.ASSEMBLY),
            **{name: data.get(name) for name in HANDS},
        )


class VotedForm(DecisionForm):
    """A decision of the assembly by a show of hands."""

    present = _hands(_("Có mặt"))
    agreed = _hands(_("Tán thành"))
    disagreed = _hands(_("Không tán thành"))
    abstained = _hands(_("Ý kiến khác"))


class OutcomeForm(VotedForm):
    """One of the outcomes that the rules allow; its usual sentence is kept unless other words are written."""

    outcome = forms.ChoiceField(label=_("Quyết định"), widget=forms.RadioSelect)
    field_order = ("outcome", "text", "decided_on", *HANDS, "document")

    def __init__(
        self, *args: Any, kind: str, record: ElectionRecord, ballot: RoundRecord, **kwargs: Any
    ) -> None:
        super().__init__(*args, day=record.held_on, prefix=kind, **kwargs)
        self.kind = kind
        self.sentences = {
            code: usual_words.of_outcome(
                kind,
                code,
                assembly=record.assembly,
                tied=[line.name for line in ballot.tied],
                vacant=record.vacant,
                seats=ballot.seats - len(ballot.elected),
            )
            for code in rounds.OUTCOMES[kind]
        }
        outcome: Any = self.fields["outcome"]
        outcome.choices = list(self._choices())
        self.fields["text"].required = False
        self.fields["text"].label = _("Ghi khác câu trên")
        if kind == Decision.Kind.ALL_DISAGREE:
            for name in HANDS:
                del self.fields[name]

    def _choices(self) -> Iterable[tuple[str, Any]]:
        for code, sentence in self.sentences.items():
            yield (
                code,
                format_html(
                    '<span><b>{}</b><br><span class="sub" lang="vi">{}</span></span>',
                    Outcome(code).label,
                    sentence,
                ),
            )

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if not data.get("text") and data.get("outcome"):
            data["text"] = self.sentences[data["outcome"]]
        return data


class VoidForm(VotedForm):
    kind = Decision.Kind.VOID
    field_order = ("text", "decided_on", *HANDS, "document")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["text"].label = _("Lý do, nội dung quyết định")


class DestroyForm(DecisionForm):
    kind = Decision.Kind.DESTROY_PAPERS
    open_complaints = forms.IntegerField(
        label=_("Khiếu nại, tố cáo chưa giải quyết xong"),
        min_value=0,
        max_value=9999,
        help_text=_("Còn một vụ là chưa được hủy phiếu. Không có thì ghi 0."),
    )
    field_order = ("open_complaints", "text", "decided_on", "document")


class HandOutForm(DecisionForm):
    kind = Decision.Kind.OPEN_PAPERS
    understood = forms.BooleanField(
        label=_(
            "Tệp này chỉ giao cho ban kiểm phiếu hoặc cấp kiểm tra, giữ như phiếu niêm phong, không công bố, và hủy cùng phiếu"
        )
    )


class PhotographsForm(DecisionForm):
    kind = Decision.Kind.PHOTOGRAPHS


class ApprovalForm(DecisionForm):
    kind = Decision.Kind.APPROVAL
    field_order = ("document", "decided_on", "text")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["document"].label = _("Quyết định chuẩn y số")
        self.fields["decided_on"].label = _("Ngày chuẩn y")
        ask_for(self, "document")


class FinishForm(forms.Form):
    closed_on = DayField(
        label=_("Ngày bế mạc đại hội, hội nghị"),
        help_text=_("Thời hạn báo cáo, khiếu nại, giữ phiếu tính từ ngày này."),
    )
