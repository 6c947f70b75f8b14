"""Forms that lose nothing: a refused one comes back as it was typed and says which field and why."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext_lazy as _

from nhiemky.files.rules.secrecy import refuse_secret
from nhiemky.kernel.refusals import Refused
from nhiemky.pages.columns import shown
from nhiemky.pages.wards import Ward
from nhiemky.vietnamese.controls import without_controls
from nhiemky.vietnamese.dates import format_date, parse_date
from nhiemky.vietnamese.unreadable import Unreadable

CHANGED_MEANWHILE = "changed-meanwhile"


class DayInput(forms.TextInput):
    """Typed as dd/mm/yyyy: a browser's own calendar shows its own order of day and month."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"inputmode": "numeric", "autocomplete": "off", "class": "day", **(attrs or {})})

    def format_value(self, value: Any) -> str | None:
        return format_date(value) if isinstance(value, dt.date) else super().format_value(value)


class DayField(forms.DateField):
    """A date as the office writes it: 17/2/2023, 17-02-2023, 17 tháng 2 năm 2023."""

    widget = DayInput
    default_error_messages = {"invalid": _("Ghi đủ ngày, tháng, năm, ví dụ 17/02/2023.")}

    def to_python(self, value: Any) -> dt.date | None:
        if value in self.empty_values:
            return None
        if isinstance(value, dt.date):
            return super().to_python(value)
        try:
            return parse_date(str(value)).complete
        except Unreadable:
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid") from None


def ask_for(form: forms.BaseForm, name: str) -> None:
    """Show a field as one to be filled: a rule asks for it, with its own words, where the form alone cannot tell."""
    field: Any = form.fields[name]
    field.asked = True


@dataclass(frozen=True, slots=True)
class Difference:
    """A field in which two people wrote different things: mine stands in the form, theirs beside it."""

    name: str
    label: Any
    mine: str
    theirs: str
    theirs_raw: str


class RevisedForm(forms.Form):
    """A form over a row that carries `revision`; pass the row as `current`.

    Fields take their first values from the attributes of the same name. If somebody saved meanwhile, `differences`
    holds what differs and the hidden revision is the new one: saving again then is a decision, not an accident.
    """

    revision = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, current: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.current = current
        self.differences: list[Difference] = []
        for name in self.fields:
            if name not in self.initial and hasattr(current, name):
                self.initial[name] = getattr(current, name)

    def show_theirs(self) -> None:
        """Read the row again and set what it says now beside what was typed."""
        self.current.refresh_from_db()
        data: Any = self.data
        self.data = data.copy()
        self.data[self.add_prefix("revision")] = str(self.current.revision)  # type: ignore[index]  # a copy may change
        for bound in self.visible_fields():
            if hasattr(self.current, bound.name):
                self._compare(bound)

    def _compare(self, bound: forms.BoundField) -> None:
        theirs = bound.field.prepare_value(getattr(self.current, bound.name))
        mine = bound.value()
        if bound.field.has_changed(theirs, mine):
            raw = bound.field.widget.format_value(theirs)
            self.differences.append(
                Difference(
                    name=bound.html_name,
                    label=bound.label,
                    mine=_in_words(bound.field, mine),
                    theirs=_in_words(bound.field, theirs),
                    theirs_raw=raw if isinstance(raw, str) else "",
                )
            )


def _in_words(field: forms.Field, value: Any) -> str:
    if isinstance(field, forms.ChoiceField):
        wanted = {str(part) for part in value} if isinstance(value, list | tuple) else {str(value)}
        choices: Any = field.choices
        return ", ".join(str(words) for key, words in choices if str(key) in wanted)
    return shown(value)


def submit(  # noqa: PLR0913 - the kit's fixed form, keyword-only
    request: HttpRequest,
    form: forms.BaseForm,
    run: Callable[[dict[str, Any]], Any],
    *,
    ward: Ward,
    template: str,
    context: Mapping[str, Any] | None = None,
    then: str | Callable[[Any], str],
    said: Any,
) -> HttpResponse:
    """Show the form, or take it: `run(cleaned_data)` may raise Refused.

    Not sent yet → 200; a field is wrong → 422; refused → 409 with the words on the field that `Refused(field=…)`
    names, else on top; done → to `then` (an address, or a function of what `run` returned) with the message `said`.
    Characters that nobody sees (a turned direction of text, controls) are taken out before anything is looked at.
    No text of any form may carry a classification mark (Law on Protection of State Secrets).
    """
    status = 200
    if form.is_bound:
        _take_out_controls(form)
        if form.is_valid():
            try:
                _refuse_secrets(form.cleaned_data)
                result = run(form.cleaned_data)
            except Refused as refusal:
                _put_words(request, form, refusal)
                status = 409
            else:
                messages.success(request, str(said))
                return HttpResponseRedirect(then(result) if callable(then) else then)
        else:
            status = 422
    return render(request, template, {**(context or {}), "ward": ward, "form": form}, status=status)


def _take_out_controls(form: forms.BaseForm) -> None:
    sent: Any = form.data
    seen = MultiValueDict({key: list(map(_seen, values)) for key, values in _all_values(sent)})
    form.data = seen


def _all_values(sent: Any) -> Iterable[tuple[str, list[Any]]]:
    if isinstance(sent, MultiValueDict):
        return sent.lists()
    return [(key, value if isinstance(value, list) else [value]) for key, value in sent.items()]


def _seen(value: Any) -> Any:
    return without_controls(value) if isinstance(value, str) else value


def press(
    request: HttpRequest,
    run: Callable[[], Any],
    *,
    back: str,
    then: Callable[[Any], str],
    said: Callable[[Any], Any] | None = None,
) -> HttpResponse:
    """A button without fields: `run()`, then on to `then`; refused → the page it stands on, with the words on top.

    An answer under the address of the button could not be looked at again, and its links `?…` would lead nowhere.
    """
    try:
        result = run()
    except Refused as refusal:
        messages.error(request, request.words_of(refusal))  # type: ignore[attr-defined]  # site/edge.py puts it there
        return HttpResponseRedirect(back)
    if said is not None:
        messages.success(request, str(said(result)))
    return HttpResponseRedirect(then(result))


def _refuse_secrets(said: Mapping[str, Any]) -> None:
    """The actions look through the texts that carry content; here is every other one: reasons, names, captions."""
    for name, value in said.items():
        for text in value if isinstance(value, list | tuple) else (value,):
            if isinstance(text, str):
                refuse_secret(text, field=name)


def _put_words(request: HttpRequest, form: forms.BaseForm, refusal: Refused) -> None:
    field = str(refusal.facts.get("field", ""))
    words = request.words_of(refusal)  # type: ignore[attr-defined]  # site/edge.py puts it there
    form.add_error(field if field in form.fields else None, words)
    if refusal.code == CHANGED_MEANWHILE and isinstance(form, RevisedForm):
        form.show_theirs()
