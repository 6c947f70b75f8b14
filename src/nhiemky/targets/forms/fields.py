"""Fields of this room: numbers typed the Vietnamese way, who answers for something, documents of the register."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from nhiemky.documents.models import Document
from nhiemky.org.models import Office, Unit
from nhiemky.tasks.queries import code_of, possible_owners, words_of_owner
from nhiemky.vietnamese.numbers import format_number, parse_number
from nhiemky.vietnamese.unreadable import Unreadable

Owner = Office | Unit
#: More documents are not offered in one list; the newest come first.
MOST_OFFERED = 200


class NumberField(forms.CharField):
    """26,6 · 2.560 · 1.234,5 – read as the office writes it."""

    default_error_messages = {"invalid": _("Không đọc được số này. Viết như: 26,6 · 2.560 · 1.234,5.")}

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault(
            "widget", forms.TextInput({"inputmode": "decimal", "autocomplete": "off", "class": "day"})
        )
        super().__init__(max_length=40, **kwargs)

    def prepare_value(self, value: Any) -> Any:
        return format_number(value) if isinstance(value, Decimal) else value

    def clean(self, value: Any) -> Decimal | None:
        text = super().clean(value)
        if not text:
            return None
        try:
            return self.read(text)
        except Unreadable:
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid") from None

    def read(self, text: str) -> Decimal:
        return parse_number(text)

    def has_changed(self, initial: Any, data: Any) -> bool:
        return super().has_changed(self.prepare_value(initial), data)


def year_field(label: Any, **kwargs: Any) -> forms.IntegerField:
    return forms.IntegerField(
        label=label,
        min_value=1900,
        max_value=2200,
        widget=forms.NumberInput({"inputmode": "numeric", "class": "day"}),
        **kwargs,
    )


def owners_of(ward: Unit) -> dict[str, Owner]:
    """Units and offices; people come and go, so a target of five years is no person's."""
    found = possible_owners(ward)
    return {code: owner for code, owner in found.items() if isinstance(owner, Unit | Office)}


class OwnerField(forms.ChoiceField):
    """Who answers for it, of `owners` (offered by the form)."""

    owners: Mapping[str, Owner] = {}

    def offer(self, owners: Mapping[str, Owner], current: Owner | None) -> None:
        self.owners = {**owners, **({code_of(current): current} if current else {})}
        grouped = [
            (
                words,
                [(code, words_of_owner(one)) for code, one in self.owners.items() if isinstance(one, kind)],
            )
            for kind, words in ((Unit, _("Đơn vị")), (Office, _("Chức danh")))
        ]
        self.choices = [("", _("Chưa ghi")), *(group for group in grouped if group[1])]

    def chosen(self, code: str) -> dict[str, Owner | None]:
        """As two columns: unit or office."""
        owner = self.owners.get(code)
        return {
            "owner_unit": owner if isinstance(owner, Unit) else None,
            "owner_office": owner if isinstance(owner, Office) else None,
        }


def owner_code(row: Any) -> str:
    owner = row.owner_unit or row.owner_office
    return code_of(owner) if owner else ""


class DocumentField(forms.ModelChoiceField):  # type: ignore[type-arg]  # Django takes none at runtime
    """A document of the register, by its name, day and the beginning of its abstract."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(queryset=Document.objects.none(), **kwargs)

    def offer(self, documents: QuerySet[Document], *, also: Document | None = None) -> None:
        """The newest of them, and one that is chosen already."""
        ids = list(documents.order_by("-dated", "-pk").values_list("pk", flat=True)[:MOST_OFFERED])
        ids += [also.pk] if also else []
        self.queryset = Document.objects.filter(pk__in=ids).order_by("-dated", "-pk")

    def label_from_instance(self, obj: Any) -> str:
        day = f"{obj.dated:%d/%m/%Y}" if obj.dated else ""
        return " · ".join(part for part in (str(obj), day, obj.issuer, obj.title[:80]) if part)
