"""Fields over people, and a form that is looked at again before it is sent."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

#: The name of a button that shows the form again – with people found, with sums – and saves nothing.
LOOK = "xem"


class PeopleField(forms.TypedMultipleChoiceField):
    """Several people, ticked; `choices` are those found and those ticked before."""

    def __init__(self, *, label: Any, **kwargs: Any) -> None:
        super().__init__(
            label=label, coerce=int, empty_value=[], widget=forms.CheckboxSelectMultiple, **kwargs
        )


def counted(label: Any, *, least: int = 0, **kwargs: Any) -> forms.IntegerField:
    """A number of people."""
    return forms.IntegerField(label=label, min_value=least, max_value=9999, **kwargs)


def look_again(form: forms.BaseForm, sent: Any) -> None:
    """Fill a form that is not sent yet with what was typed up to now: nothing is checked, nothing is lost."""
    typed: Mapping[str, Any] = {
        name: field.widget.value_from_datadict(sent, {}, name) for name, field in form.fields.items()
    }
    form.initial.update(typed)


NOBODY_FOUND = _("Chọn ít nhất một người.")
