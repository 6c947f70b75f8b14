"""What is typed for an indicator: the period, the value, where it comes from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from nhiemky.figures.forms.evidence import EvidenceField
from nhiemky.figures.forms.figures import ValueFields
from nhiemky.figures.queries.asking import in_words, meant_in_another_measure
from nhiemky.figures.rules import entry, periods
from nhiemky.figures.rules.periods import Period
from nhiemky.figures.rules.questions import Past, doubts
from nhiemky.kernel.refusals import Refused
from nhiemky.org.models import Unit
from nhiemky.pages.forms import ask_for
from nhiemky.vietnamese.measures import label

QUARTERS = (_("Quý I"), _("Quý II"), _("Quý III"), _("Quý IV"))


@dataclass(frozen=True, slots=True)
class Beside:
    """What a typed value is compared with."""

    measure: str
    history: Sequence[Past]


class AskingForm(forms.Form):
    """A value that is odd beside what was reported before is asked about once; nothing typed is lost."""

    sure = forms.BooleanField(label=_("Đúng, số là như vậy"), required=False, widget=forms.HiddenInput)

    def ask(self, typed: str, beside: Beside) -> None:
        """Nothing is asked of what cannot be read: the action refuses that with its own words. What is of another unit that can
        be converted is shown in the indicator's own."""
        try:
            new = entry.read(typed, label(beside.measure))
        except Refused:
            meant = meant_in_another_measure(typed, beside.measure)
            if meant:
                self.add_error("value", meant)
            return
        questions = doubts(new, beside.history, beside.measure)
        if questions:
            self.fields["sure"].widget = forms.CheckboxInput()
            said = " ".join(in_words(question, beside.measure) for question in questions)
            self.add_error("value", f"{said} {_g('Nếu đúng, hãy đánh dấu ở dưới rồi lưu lại.')}")


class CountingForm(ValueFields, AskingForm):
    """The value of an indicator: of which unit, for which period. `begins`: the period and unit the page was opened for."""

    unit = forms.TypedChoiceField(label=_("Đơn vị"), coerce=int)
    year = forms.IntegerField(label=_("Năm"), min_value=1945, max_value=2100)
    part = forms.ChoiceField(label=_("Kỳ"), required=False)
    evidence = EvidenceField()
    reason = forms.CharField(
        label=_("Lý do nhập sau khi khóa kỳ"),
        max_length=300,
        required=False,
        widget=forms.Textarea({"rows": 2}),
    )
    field_order = ("unit", "year", "part", "value", "sure", "as_of", "source", "evidence", "reason")

    def __init__(self, *args: Any, units: Iterable[Unit], measure: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        ask_for(self, "part")  # "the whole year" is an answer too
        self.fields["value"].label = _g("Giá trị (%(measure)s)") % {"measure": measure}
        self.fields["unit"].choices = [(one.pk, one.called) for one in units]  # type: ignore[attr-defined]  # a choice field
        self.fields["part"].choices = parts()  # type: ignore[attr-defined]
        self.fields["value"].help_text = _("Gõ như trong báo cáo: 26,6 · 2.560 · 60 tỷ · 13/13 · ước 120.")


def parts() -> list[tuple[str, Any]]:
    """Key of a part of a year → its words."""
    months = [(f"{number:02}", _g("Tháng %(number)s") % {"number": number}) for number in range(1, 13)]
    return [
        ("", _g("Cả năm")),
        ("6t", _g("6 tháng đầu năm")),
        ("9t", _g("9 tháng")),
        *((f"q{number}", words) for number, words in enumerate(QUARTERS, start=1)),
        *months,
    ]


def period_of(year: Any, part: Any) -> Period | None:
    """The period that a year and a part of it name; None while one of them cannot be read."""
    text = str(year).strip()
    key = f"{text}-{part}" if part else text
    return periods.of_key(key) if text.isdecimal() and len(text) == 4 else None
