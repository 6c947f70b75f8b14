"""What the results of the search are narrowed by."""

from __future__ import annotations

from collections.abc import Iterable

from django import forms
from django.utils.translation import gettext_lazy as _

from nhiemky.documents.models import Document

BOOKS = [*Document.Register.choices, ("draft", _("Dự thảo"))]


class SearchForm(forms.Form):
    """The words, and what is narrowed; a value that is not offered narrows nothing."""

    tim = forms.CharField(label=_("Tìm"), required=False, widget=forms.TextInput({"type": "search"}))
    loai = forms.ChoiceField(label=_("Loại"), required=False)
    cap = forms.ChoiceField(label=_("Cấp"), required=False)
    nam = forms.ChoiceField(label=_("Năm"), required=False)
    so = forms.ChoiceField(label=_("Sổ"), required=False)

    def __init__(self, *args: object, kinds: Iterable[str], years: Iterable[int], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        everything = [("", _("Tất cả"))]
        choices: dict[str, list[tuple[str, object]]] = {
            "loai": [(kind, kind) for kind in kinds],
            "cap": list(Document.Level.choices),
            "nam": [(str(year), str(year)) for year in years],
            "so": list(BOOKS),
        }
        for name, offered in choices.items():
            field = self.fields[name]
            field.choices = [*everything, *offered]  # type: ignore[attr-defined]
            field.widget.choices = field.choices  # type: ignore[attr-defined]

    def chosen(self, name: str) -> str:
        """What was chosen, if it is offered."""
        self.is_valid()
        return str(self.cleaned_data.get(name, "") or "")
