"""What is typed about drafts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from nhiemky.documents import queries
from nhiemky.documents.forms.registers import KIND_CHOICES, STATE_CHOICES
from nhiemky.documents.models import Draft, Issuer, Style
from nhiemky.documents.reading.docx_text import MOST_CHARACTERS
from nhiemky.documents.rules.drafting import Head, Writing
from nhiemky.documents.rules.secrets_list import Said
from nhiemky.documents.rules.templates import Wording
from nhiemky.org.models import Unit

#: The radio of a paragraph on the page of conflicts: `chon-17`.
CHOICE = "chon-"
WORD_FILES = forms.FileInput(attrs={"accept": ".docx,.txt,.md"})


class DraftFields(forms.Form):
    title = forms.CharField(label=_("Tên dự thảo"), max_length=300)
    kind = forms.ChoiceField(
        label=_("Loại văn bản"),
        choices=[("", _("Chưa chọn")), *KIND_CHOICES, *STATE_CHOICES],
        required=False,
    )
    issuer = forms.ModelChoiceField(
        label=_("Cơ quan ban hành"),
        queryset=Issuer.objects.none(),
        required=False,
        empty_label=_("Chưa chọn"),
    )
    body = forms.CharField(
        label=_("Nội dung dự thảo"),
        required=False,
        widget=forms.Textarea({"rows": 20, "class": "manuscript", "lang": "vi", "spellcheck": "false"}),
        max_length=MOST_CHARACTERS,
    )

    def __init__(self, *args: Any, ward: Unit, issuer: int | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        chosen: Any = self.fields["issuer"]
        chosen.queryset = queries.issuers(ward, on=timezone.localdate(), besides=issuer)

    def head(self) -> Head:
        said = self.cleaned_data
        issuer = said["issuer"]
        return Head(title=said["title"], kind=said["kind"], issuer=issuer.pk if issuer else None)


class NewDraftForm(DraftFields):
    said = forms.ChoiceField(
        choices=[(said.value, said.value) for said in Said], required=False, widget=forms.HiddenInput
    )
    wording = forms.ChoiceField(label=_("Mẫu của loại văn bản"), required=False)
    file = forms.FileField(
        label=_("Tệp Word"),
        required=False,
        widget=WORD_FILES,
        help_text=_("DOCX hoặc TXT. Tệp được đọc thành chữ để xem lại; chưa ghi gì."),
    )
    addressees = forms.CharField(
        label=_("Nơi nhận"),
        required=False,
        max_length=4000,
        widget=forms.Textarea({"rows": 4, "lang": "vi"}),
        help_text=_("Mỗi nơi một dòng."),
    )
    field_order = ("said", "title", "kind", "issuer", "wording", "file", "body", "addressees")

    def __init__(self, *args: Any, wordings: Mapping[str, Wording], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        chosen: Any = self.fields["wording"]
        chosen.choices = [("", _("Không dùng mẫu")), *_grouped(wordings)]


def _grouped(wordings: Mapping[str, Wording]) -> list[tuple[Any, list[tuple[str, str]]]]:
    """The office's own wordings first, then the shipped ones of the Party and of the State."""
    groups: dict[Any, list[tuple[str, str]]] = {}
    for key, wording in wordings.items():
        group = _("Mẫu của cơ quan") if wording.own else Style(wording.style).label
        groups.setdefault(group, []).append((key, wording.title))
    return list(groups.items())


class DraftForm(DraftFields):
    """The editor. Hidden: the version it was opened at, and what stood above the text then."""

    opened_at = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
    was_title = forms.CharField(widget=forms.HiddenInput, required=False)
    was_kind = forms.CharField(widget=forms.HiddenInput, required=False)
    was_issuer = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def writing(self, sent: Mapping[str, Any]) -> Writing:
        """What was typed; the choices of a page of conflicts come with what was `sent`."""
        said = self.cleaned_data
        seen = str(sent.get("seen", ""))
        return Writing(
            was=Head(title=said["was_title"], kind=said["was_kind"], issuer=said["was_issuer"]),
            head=self.head(),
            body=said["body"],
            opened_at=said["opened_at"],
            seen=int(seen) if seen.isascii() and seen.isdigit() and len(seen) < 9 else 0,
            choices={
                key.removeprefix(CHOICE): str(value) for key, value in sent.items() if key.startswith(CHOICE)
            },
        )


def opened(draft: Draft, *, body: str, opened_at: int) -> dict[str, Any]:
    """The first values of the editor."""
    return {
        "title": draft.title,
        "kind": draft.kind,
        "issuer": draft.issuer_id,
        "body": body,
        "opened_at": opened_at,
        "was_title": draft.title,
        "was_kind": draft.kind,
        "was_issuer": draft.issuer_id,
    }


class WordFileForm(forms.Form):
    file = forms.FileField(
        label=_("Tệp Word"),
        widget=WORD_FILES,
        help_text=_(
            "DOCX hoặc TXT. Đề mục, danh sách đánh số và bảng được giữ lại thành từng dòng chữ. Tệp chỉ được đọc, không lưu lại."
        ),
    )


class ReopeningForm(forms.Form):
    reason = forms.CharField(
        label=_("Lý do lấy ý kiến lại"), max_length=300, widget=forms.Textarea({"rows": 2})
    )
