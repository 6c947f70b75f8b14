"""The figures of one unit, typed on a telephone: one field for each indicator, or a word why there is no number yet."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from nhiemky.figures import queries
from nhiemky.figures.queries import CellOfReport, Place, UnitLine
from nhiemky.figures.queries.asking import (
    history_in_words,
    in_words,
    meant_in_another_measure,
    past_in_words,
)
from nhiemky.figures.rules import counting, entry
from nhiemky.figures.rules.campaigns import Said
from nhiemky.figures.rules.entry import Value
from nhiemky.figures.rules.questions import Past, doubts
from nhiemky.kernel.refusals import Refused
from nhiemky.vietnamese.measures import label
from nhiemky.vietnamese.money import CURRENCY

LONGEST_NOTE = 300


@dataclass(frozen=True, slots=True)
class Line:
    """One indicator as the page shows it. `asked_again`: what is in the field is doubted, `sure` confirms it; `of_whole`: n of m."""

    cell: CellOfReport
    value: forms.BoundField
    note: forms.BoundField
    seen: int
    unit: str
    last: str
    before: str
    asked_again: bool
    sure: str
    of_whole: bool


class ReportForm(forms.Form):
    """`words` says a refusal; `sends`: pressed was "Gửi báo cáo", which leaves nothing open."""

    def __init__(
        self,
        data: Any,
        *,
        line: UnitLine,
        history: Mapping[Place, Sequence[Past]],
        words: Callable[[Refused], str],
        sends: bool,
    ) -> None:
        super().__init__(data)
        self._line, self._words, self._sends = line, words, sends
        self._history = {pk: list(past) for (_unit, pk), past in history.items()}
        self._cells = [cell for cell in line.cells if cell.asked]
        self._read: dict[int, Value] = {}
        self._doubted: set[int] = set()
        for cell in self._cells:
            self._add(cell)
        if line.done and line.given:
            self.fields["reason"] = forms.CharField(
                label=_("Lý do sửa"),
                max_length=300,
                required=False,
                help_text=_("Báo cáo đã gửi: sửa số nào thì ghi vì sao."),
            )

    def _add(self, cell: CellOfReport) -> None:
        key, indicator = str(cell.indicator.pk), cell.indicator
        money = queries.measure_of(indicator) == CURRENCY
        plain = not money and not queries.is_pooled(indicator)
        self.fields[f"v{key}"] = forms.CharField(
            label=indicator.name,
            max_length=80,
            required=False,
            initial=_written(cell),
            widget=forms.TextInput({"inputmode": "decimal" if plain else "text", "autocomplete": "off"}),
        )
        self.fields[f"n{key}"] = forms.CharField(
            label=_("Nếu chưa có số, ghi vì sao"),
            max_length=LONGEST_NOTE,
            required=False,
            initial=cell.lack,
            widget=forms.TextInput({"autocomplete": "off"}),
        )
        self.fields[f"s{key}"] = forms.IntegerField(
            required=False, initial=_seen(cell), widget=forms.HiddenInput
        )
        # The answer to a question is the very text that was asked about: another one is asked about again.
        self.fields[f"y{key}"] = forms.CharField(required=False, widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        for cell in self._cells:
            key = str(cell.indicator.pk)
            typed, note = data.get(f"v{key}") or "", data.get(f"n{key}") or ""
            if typed:
                self._look(cell, typed, sure=data.get(f"y{key}") or "")
            elif self._sends and not note and not cell.followed:
                self.add_error(f"v{key}", _g("Ghi số, hoặc ghi vì sao chưa có số."))
        return data

    def _look(self, cell: CellOfReport, typed: str, *, sure: str) -> None:
        """Read what was typed; ask once about what is odd, unless it stands there already."""
        indicator = cell.indicator
        measure = queries.measure_of(indicator)
        field = f"v{indicator.pk}"
        try:
            value = entry.read(typed, label(indicator.measure))
            counting.check_whole(value, pooled=queries.is_pooled(indicator))
        except Refused as refusal:
            self.add_error(
                field, f"{self._words(refusal)} {meant_in_another_measure(typed, measure)}".rstrip()
            )
            return
        self._read[indicator.pk] = value
        if sure == typed or (
            cell.figure and cell.figure.current and cell.figure.current.value == value.value
        ):
            return
        past = self._history.get(indicator.pk, [])
        questions = doubts(value, past, measure)
        if questions:
            self._doubted.add(indicator.pk)
            self.add_error(field, " ".join(in_words(one, measure) for one in questions))

    def said(self, data: Mapping[str, Any]) -> list[Said]:
        """What was typed, for the action."""
        return [
            Said(
                indicator=cell.indicator.pk,
                value=self._read.get(cell.indicator.pk),
                lack=data.get(f"n{cell.indicator.pk}") or "",
                seen=data.get(f"s{cell.indicator.pk}") or 0,
                field=f"v{cell.indicator.pk}",
            )
            for cell in self._cells
        ]

    def lines(self) -> Iterator[Line]:
        for cell in self._cells:
            key, measure = str(cell.indicator.pk), queries.measure_of(cell.indicator)
            past = self._history.get(cell.indicator.pk, [])
            value = self[f"v{key}"]
            yield Line(
                cell=cell,
                value=value,
                note=self[f"n{key}"],
                seen=_seen(cell) if not self.is_bound else _number(self[f"s{key}"].value()),
                unit=label(cell.indicator.measure),
                last=past_in_words(past[-1], measure) if past else "",
                before=history_in_words(past[:-1], measure),
                asked_again=cell.indicator.pk in self._doubted,
                sure=str(value.value() or ""),
                of_whole=queries.is_pooled(cell.indicator),
            )


def _seen(cell: CellOfReport) -> int:
    return (cell.figure.current_id or 0) if cell.figure else 0


def _number(text: Any) -> int:
    return int(text) if str(text or "").isdecimal() else 0


def _written(cell: CellOfReport) -> str:
    """The value that stands there, without the unit that stands beside the field."""
    return str(cell.shown).removesuffix(label(cell.indicator.measure)).rstrip() if cell.shown else ""
