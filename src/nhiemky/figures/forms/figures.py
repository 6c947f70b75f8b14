"""What is typed about a figure; numbers are typed the Vietnamese way and read by `rules.entry`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from django import forms
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from nhiemky.figures.forms.evidence import EvidenceField
from nhiemky.figures.models import Figure
from nhiemky.figures.queries import shown_now
from nhiemky.figures.queries.asking import in_words
from nhiemky.figures.rules import entry, sums
from nhiemky.figures.rules.entry import NewFigure, Value
from nhiemky.figures.rules.questions import Past, doubts
from nhiemky.figures.rules.tree import Covers
from nhiemky.kernel.refusals import Refused
from nhiemky.pages.forms import DayField, RevisedForm
from nhiemky.vietnamese.measures import label

EXAMPLES = _("Gõ như trong báo cáo: 26,6 · 2.560 · hơn 527 triệu · 13/13 · gần 10 tỷ đồng.")


class ValueFields(forms.Form):
    """The fields that say one value."""

    value = forms.CharField(label=_("Giá trị"), max_length=80, help_text=EXAMPLES)
    as_of = DayField(label=_("Tính đến ngày"), required=False)
    source = forms.CharField(
        label=_("Nguồn"),
        max_length=200,
        required=False,
        help_text=_("Báo cáo, văn bản hoặc nơi cung cấp số liệu."),
    )


class PeriodFields(forms.Form):
    """The period a figure is of, in words and in days."""

    period_label = forms.CharField(
        label=_("Kỳ"), max_length=60, required=False, help_text=_("Ví dụ: năm 2022, nhiệm kỳ 2020–2025.")
    )
    period_from = DayField(label=_("Từ ngày"), required=False)
    period_to = DayField(label=_("Đến ngày"), required=False)


class NewFigureForm(PeriodFields, ValueFields):
    """A figure with its first value."""

    subject = forms.CharField(label=_("Nội dung"), max_length=200, help_text=_("Ví dụ: Đường bê tông."))
    measure = forms.CharField(
        label=_("Đơn vị tính"), max_length=40, required=False, help_text=_("km, m², đồng, mô hình, chi bộ…")
    )
    code = forms.SlugField(
        label=_("Mã"),
        max_length=60,
        required=False,
        help_text=_("Để trống thì lấy từ nội dung. Các văn bản gọi số liệu bằng mã này."),
    )
    part_of = forms.SlugField(max_length=60, required=False, widget=forms.HiddenInput)

    field_order = (
        "subject",
        "value",
        "measure",
        "as_of",
        "source",
        "period_label",
        "period_from",
        "period_to",
        "code",
    )


class CorrectionForm(RevisedForm, ValueFields):
    """The next value of a figure. A value ten times the last one, or a tenth, is asked about once; so is one that is odd
    beside the earlier periods of its indicator (`history`)."""

    reason = forms.CharField(label=_("Lý do điều chỉnh"), max_length=300, widget=forms.Textarea({"rows": 2}))
    evidence = EvidenceField()
    sure = forms.BooleanField(label=_("Đúng, số mới là như vậy"), required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, history: Sequence[Past] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.history = history

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        typed = data.get("value")
        if typed and not data.get("sure"):
            self._ask(typed)
        return data

    def _ask(self, typed: str) -> None:
        """Nothing is asked of what cannot be read: the action refuses that with its own words."""
        figure: Figure = self.current
        try:
            new = entry.read(typed, label(figure.measure))
        except Refused:
            return
        said = [in_words(question, figure.measure) for question in doubts(new, self.history, figure.measure)]
        if figure.current is not None and sums.is_suspicious(new.value, figure.current.value):
            question = _g(
                "Số mới chênh từ 10 lần trở lên so với số hiện tại (%(now)s). Nếu đúng, hãy đánh dấu ở dưới."
            )
            said.insert(0, question % {"now": shown_now(figure)})
        if said:
            self.fields["sure"].widget = forms.CheckboxInput()
            self.add_error("value", " ".join(said))


class DescriptionForm(RevisedForm, PeriodFields):
    """What a figure is about."""

    subject = forms.CharField(label=_("Nội dung"), max_length=200)

    field_order = ("subject", "period_label", "period_from", "period_to")


class BreakdownForm(RevisedForm):
    """The lines of a figure among those that can be."""

    covers = forms.ChoiceField(
        label=_("Các thành phần"),
        choices=[
            (Covers.ALL, _("là toàn bộ, cộng lại phải bằng số tổng")),
            (Covers.SOME, _("chỉ là một phần (trong đó)")),
        ],
        widget=forms.RadioSelect,
    )
    parts = forms.TypedMultipleChoiceField(
        label=_("Chọn thành phần"), coerce=int, required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, candidates: list[Figure], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choice = self.fields["parts"]
        choice.choices = [(figure.pk, f"{figure.subject} · {shown_now(figure)}") for figure in candidates]  # type: ignore[attr-defined]  # a choice field


def value_of(data: dict[str, Any], measure: str) -> Value:
    """The value that was typed, with its day and source."""
    read = entry.read(data["value"], measure)
    return replace(read, as_of=data["as_of"], source=data["source"].strip())


def new_figure_of(data: dict[str, Any]) -> NewFigure:
    """The figure that was typed."""
    return NewFigure(
        code=data["code"],
        subject=data["subject"].strip(),
        value=value_of(data, data["measure"]),
        period_from=data["period_from"],
        period_to=data["period_to"],
        period_label=data["period_label"].strip(),
        part_of=data["part_of"],
    )
