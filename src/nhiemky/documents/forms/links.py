"""What is typed about links between documents and about what a document asks for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from nhiemky.documents.models import Clause, Document, DocumentLink
from nhiemky.documents.rules.asked_for import Line

#: The other way round: the other document carries this one out.
CARRIED_OUT_BY = "implemented-by"


class LinkForm(forms.Form):
    """This document carries out, replaces, amends, answers or cites another one, or a clause of it.

    `found`: the documents offered; any other one of `documents` may be named as well, as "12" or, with its clause, "12/5".
    """

    kind = forms.ChoiceField(
        label=_("Văn bản này"),
        choices=[*DocumentLink.Kind.choices, (CARRIED_OUT_BY, _("được thực hiện bằng"))],
    )
    target = forms.ChoiceField(label=_("Văn bản kia"), widget=forms.RadioSelect)

    def __init__(
        self,
        *args: Any,
        document: Document,
        found: Sequence[Document],
        documents: QuerySet[Document],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.document = document
        offered = list(found)
        named = str(self.data.get("target", "")).partition("/")[0] if self.is_bound else ""
        if named.isdecimal() and int(named) not in {one.pk for one in offered}:
            offered += documents.filter(pk=int(named)).exclude(pk=document.pk)[:1]
        self.offered = {one.pk: one for one in offered}
        self.clauses = {clause.pk: clause for clause in Clause.objects.filter(document__in=offered)}
        field: Any = self.fields["target"]
        field.choices = list(self._choices())
        own = list(document.clauses.order_by("position"))
        if own:
            self.fields["clause"] = forms.ModelChoiceField(
                label=_("Nội dung được thực hiện"),
                queryset=document.clauses.order_by("position"),
                required=False,
                empty_label=_("Cả văn bản"),
                help_text=_("Chỉ dùng khi văn bản này “được thực hiện bằng” văn bản kia."),
            )

    def chosen(self, data: dict[str, Any]) -> tuple[Document, Document, str, Clause | None]:
        """Source, target, kind and the clause of the target."""
        number, _slash, clause = data["target"].partition("/")
        other = self.offered[int(number)]
        if data["kind"] == CARRIED_OUT_BY:
            return other, self.document, DocumentLink.Kind.IMPLEMENTS, data.get("clause")
        return self.document, other, data["kind"], self.clauses[int(clause)] if clause else None

    def _choices(self) -> Iterable[tuple[str, Any]]:
        for document in self.offered.values():
            yield str(document.pk), document_words(document)
            for clause in self.clauses.values():
                if clause.document_id == document.pk:
                    words = _("%(document)s – nội dung giao: %(clause)s")
                    yield (
                        f"{document.pk}/{clause.pk}",
                        words % {"document": document, "clause": str(clause)[:160]},
                    )


class ClausesForm(forms.Form):
    """Lines typed, and lines of the text that begin like tasks."""

    text = forms.CharField(
        label=_("Nội dung giao, mỗi dòng một nội dung"),
        required=False,
        max_length=20_000,
        widget=forms.Textarea({"rows": 4}),
        help_text=_("Ví dụ: 1. Xây dựng kế hoạch thực hiện chương trình trong quý II."),
    )
    asks_for_plan = forms.BooleanField(
        label=_("Những nội dung vừa gõ cần có kế hoạch của phường"), required=False, initial=True
    )
    chosen = forms.MultipleChoiceField(
        label=_("Câu giống nội dung giao trong tệp của văn bản"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Phần mềm chỉ gợi ý theo cách mở đầu câu. Đánh dấu câu đúng là nội dung giao."),
    )

    def __init__(self, *args: Any, proposed: Sequence[Line], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.plans = {_line(line): line.plan for line in proposed}
        if not proposed:
            del self.fields["chosen"]
            return
        field: Any = self.fields["chosen"]
        with_plan = _("%(line)s (cần kế hoạch)")
        field.choices = [
            (line, with_plan % {"line": line} if plan else line) for line, plan in self.plans.items()
        ]

    def lines(self, data: dict[str, Any]) -> list[tuple[str, bool]]:
        """The lines with what each asks for: those of the text first, then those that were typed."""
        ticked = [(line, self.plans[line]) for line in data.get("chosen", ())]
        return [*ticked, *((line, data["asks_for_plan"]) for line in data["text"].splitlines())]


def _line(line: Line) -> str:
    return f"{line.mark} {line.text}".strip()


def document_words(document: Document) -> str:
    """A document as a choice: name, day, issuer, the beginning of its abstract."""
    day = f"{document.dated:%d/%m/%Y}" if document.dated else ""
    return " · ".join(part for part in (str(document), day, document.issuer, document.title[:80]) if part)
