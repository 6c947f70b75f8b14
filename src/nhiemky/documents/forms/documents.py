"""What is typed about documents."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from nhiemky.documents.models import Document
from nhiemky.documents.rules import kinds
from nhiemky.documents.rules.registering import Entry
from nhiemky.documents.rules.symbols import KIND_NAMES
from nhiemky.pages.forms import DayField, RevisedForm

ALL_NAMES = tuple(dict.fromkeys((*KIND_NAMES, *kinds.NAMES)))
KINDS = [("", _("Theo ký hiệu")), *((name, name) for name in ALL_NAMES)]


class DocumentFields(forms.Form):
    """What the register says about a document; the symbol may be typed in any spelling."""

    kind = forms.ChoiceField(label=_("Loại văn bản"), choices=KINDS, required=False)
    symbol = forms.CharField(
        label=_("Số, ký hiệu"),
        max_length=40,
        required=False,
        help_text=_("Gõ như trên văn bản, ví dụ 02-KH/ĐU. Bản gốc được giữ nguyên."),
    )
    dated = DayField(label=_("Ngày văn bản"), required=False)
    issuer = forms.CharField(label=_("Cơ quan ban hành"), max_length=160)
    level = forms.ChoiceField(label=_("Cấp ban hành"), choices=Document.Level.choices)
    title = forms.CharField(
        label=_("Trích yếu"), max_length=500, required=False, widget=forms.Textarea({"rows": 3})
    )


class NewDocumentForm(DocumentFields):
    file = forms.FileField(label=_("Tệp"), required=False, help_text=_("PDF, Word, Excel hoặc ảnh chụp."))


class DocumentForm(RevisedForm, DocumentFields):
    """The symbol is edited as it was written."""

    def __init__(self, *args: Any, current: Document, numbered: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, current=current, initial={"symbol": current.symbol_as_written}, **kwargs)
        field: Any = self.fields["kind"]
        if current.kind and current.kind not in ALL_NAMES:
            field.choices = [*KINDS, (current.kind, current.kind)]
        for name in ("symbol", "kind", "dated", "issuer", "level") if numbered else ():
            self.fields[name].disabled = True


def entry_of(data: dict[str, Any]) -> Entry:
    """The document that was typed."""
    names = ("kind", "symbol", "dated", "issuer", "level", "title")
    return Entry(**{name: data[name] for name in names})
