"""Forms of the workspace's portal pages and of the editor's screens."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.files.base import ContentFile
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.forms import BaseImageForm

from nhiemky.conferences.rules.public import PublicFacts
from nhiemky.documents.rules.structure import Node
from nhiemky.files.reading import office, pdfs
from nhiemky.files.reading.images import re_encoded
from nhiemky.files.rules.kinds import accepted_format
from nhiemky.files.rules.names import ending_of, safe_name
from nhiemky.files.rules.secrecy import refuse_secret, refuse_secret_name
from nhiemky.kernel.refusals import Refused
from nhiemky.org.models import Account, Unit
from nhiemky.pages.forms import DayField, RevisedForm
from nhiemky.portal import queries
from nhiemky.portal.access import APPROVERS
from nhiemky.portal.models import ArticlePage
from nhiemky.portal.rules.consultations import PublicOpinion
from nhiemky.portal.rules.content import as_seen
from nhiemky.portal.rules.edited import EditedText, PhotoWords
from nhiemky.portal.rules.plain_text import to_text
from nhiemky.portal.steps.pictures import unguessable
from nhiemky.vietnamese.controls import without_controls

#: Choices of a paragraph: its first words.
WORDS_OF_PARAGRAPH = 12
DOCUMENT_KINDS = ("pdf", "docx", "xlsx")
KINDS = {
    "limitation": _("Hạn chế"),
    "cause": _("Nguyên nhân"),
    "lesson": _("Bài học kinh nghiệm"),
    "direction": _("Phương hướng, nhiệm vụ"),
    "remark": _("Ý kiến chỉ đạo của cấp trên"),
    "opinion": _("Ý kiến tham gia"),
    "person": _("Người dự (họ tên)"),
}


class ApproverField(forms.ModelChoiceField):  # type: ignore[type-arg]  # generic only for the checker
    """The person who is named to approve."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            queryset=Account.objects.none(),
            label=_("Người duyệt"),
            empty_label=_("— chọn người duyệt —"),
            **kwargs,
        )

    def of_ward(self, ward: Unit) -> None:
        self.queryset = queries.approvers(ward, APPROVERS)


class DraftingForm(forms.Form):
    """What is let out of the record, one by one, and who is to approve."""

    approver = ApproverField()

    def __init__(self, *args: Any, facts: PublicFacts, ward: Unit, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["approver"].of_ward(ward)  # type: ignore[attr-defined]
        for kind, label in KINDS.items():
            choices = [(one.key, one.text) for one in facts.tickable if one.kind == kind]
            if choices:
                self.fields[f"tick_{kind}"] = forms.MultipleChoiceField(
                    label=label, choices=choices, required=False, widget=forms.CheckboxSelectMultiple
                )

    @property
    def ticked(self) -> set[str]:
        """What was ticked; also of a form that is not complete yet."""
        said = self.cleaned_data if hasattr(self, "cleaned_data") else {}
        return {key for kind in KINDS for key in said.get(f"tick_{kind}", [])}


class DraftOfArticle:
    """The newest version of an article as a form reads it: fields by name, `revision`, `refresh_from_db`."""

    def __init__(self, article: ArticlePage) -> None:
        self.article = article
        self.refresh_from_db()

    def refresh_from_db(self) -> None:
        row = ArticlePage.objects.get(pk=self.article.pk)
        version = row.get_latest_revision_as_object()
        self.revision = row.latest_revision_id or 0
        self.title, self.lead, self.source_line = version.title, version.lead, version.source_line
        self.event_on, self.event_as_written = version.event_on, version.event_as_written
        self.approver = version.approver_id
        self.text = to_text(version.raw_body)
        self.photos = [block["value"] for block in version.raw_body if block["type"] == "photo"]
        for number, photo in enumerate(self.photos, 1):
            for name in ("caption", "alt", "source"):
                setattr(self, f"{name}_{number}", photo.get(name) or "")


class DraftForm(RevisedForm):
    """The text of a draft, and the words of each of its photographs."""

    title = forms.CharField(label=_("Tiêu đề"), max_length=255)
    lead = forms.CharField(label=_("Đoạn mở đầu"), widget=forms.Textarea(attrs={"rows": 3}))
    text = forms.CharField(
        label=_("Nội dung"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 24}),
        help_text=_(
            "Dòng trống giữa các đoạn. Đầu dòng: “## ” tiêu đề mục, “- ” một ý trong danh sách, “> ” trích dẫn, "
            "“= số liệu | nội dung” số liệu nổi bật."
        ),
    )
    event_on = DayField(label=_("Ngày diễn ra"), required=False)
    event_as_written = forms.CharField(
        label=_("Ngày diễn ra như nguồn ghi"),
        max_length=60,
        required=False,
        help_text=_("Khi nguồn không ghi đủ ngày, ví dụ 15/10."),
    )
    source_line = forms.CharField(label=_("Nguồn"), max_length=300, required=False)
    approver = ApproverField()

    def __init__(self, *args: Any, current: DraftOfArticle, ward: Unit, **kwargs: Any) -> None:
        super().__init__(*args, current=current, **kwargs)
        self.fields["approver"].of_ward(ward)  # type: ignore[attr-defined]
        for number in range(1, len(current.photos) + 1):
            self._add_photo(number)

    def _add_photo(self, number: int) -> None:
        words = {"number": number}
        self.fields[f"caption_{number}"] = forms.CharField(
            label=_("Ảnh %(number)s: chú thích") % words, max_length=300
        )
        self.fields[f"alt_{number}"] = forms.CharField(
            label=_("Ảnh %(number)s: mô tả cho người nghe trang") % words, max_length=300
        )
        self.fields[f"source_{number}"] = forms.CharField(
            label=_("Ảnh %(number)s: nguồn ảnh") % words, max_length=120, required=False
        )
        self.fields[f"drop_{number}"] = forms.BooleanField(
            label=_("Bỏ ảnh %(number)s khỏi bài") % words, required=False
        )
        for name in ("caption", "alt", "source"):
            self.initial.setdefault(f"{name}_{number}", getattr(self.current, f"{name}_{number}"))

    def edited(self) -> EditedText:
        """What was typed, when the form is valid."""
        said = self.cleaned_data
        return EditedText(
            title=said["title"],
            lead=said["lead"],
            text=said["text"],
            event_on=said["event_on"],
            event_as_written=said["event_as_written"],
            source_line=said["source_line"],
            photos=tuple(
                PhotoWords(
                    caption=said[f"caption_{number}"],
                    alt=said[f"alt_{number}"],
                    source=said[f"source_{number}"],
                    kept=not said[f"drop_{number}"],
                )
                for number in range(1, len(self.current.photos) + 1)
            ),
        )


class HostForm(forms.Form):
    """The name under which the site of a ward is reached, beside its path."""

    host = forms.CharField(
        label=_("Tên miền"),
        max_length=253,
        required=False,
        help_text=_(
            "Ví dụ phuong.example. Tên miền phải trỏ về máy này. Để trống nếu không có tên miền riêng."
        ),
    )


class ReasonForm(forms.Form):
    """Why an article is taken down."""

    reason = forms.CharField(
        label=_("Lý do gỡ bài"), max_length=300, widget=forms.Textarea(attrs={"rows": 3})
    )


class ImageForm(BaseImageForm):
    """A picture taken in by the editor's screens: written anew without position, under a name nobody can guess."""

    def clean(self) -> Any:
        return as_seen(super().clean())

    def clean_file(self) -> Any:
        upload = self.cleaned_data.get("file")
        if upload is None or "file" not in self.changed_data:
            return upload
        try:
            refuse_secret_name(upload.name or "", field="file")
            upload.seek(0)
            picture = re_encoded(upload.read(), field="file")
        except Refused as refusal:
            raise forms.ValidationError(
                _("Không nhận ảnh này: tệp hỏng, quá lớn hoặc mang dấu mật.")
            ) from refusal
        clean: Any = ContentFile(picture.content, name=unguessable(picture.format.endings[0]))
        clean.image = upload.image
        clean.content_type = picture.format.content_type
        return clean


class DocumentForm(BaseDocumentForm):
    """A file taken in by the editor's screens: its real type is checked and its words are looked through."""

    def clean(self) -> Any:
        return as_seen(super().clean())

    def clean_file(self) -> Any:
        upload = self.cleaned_data.get("file")
        if upload is None or "file" not in self.changed_data:
            return upload
        try:
            refuse_secret_name(upload.name or "", field="file")
            upload.seek(0)
            refuse_secret(_words_of(upload.read(), upload.name or ""), field="file")
        except Refused as refusal:
            if refusal.code == "state-secret-mark":
                raise forms.ValidationError(_("Tệp mang dấu mật: không đưa lên hệ thống.")) from refusal
            raise forms.ValidationError(
                _("Không nhận tệp này: hỏng, bị khóa, hoặc nội dung khác với đuôi tệp.")
            ) from refusal
        upload.seek(0)
        return upload


def _words_of(content: bytes, name: str) -> str:
    """The words of a PDF, Word or Excel file. Refused if it is none of them."""
    found = accepted_format(content, ending=ending_of(safe_name(name)), kinds=DOCUMENT_KINDS, field="file")
    if found.kind == "pdf":
        return pdfs.words_of(content, field="file")
    return office.words_of(content, found, field="file")


class PublicOpinionForm(forms.Form):
    """What a resident says about a draft; who they are is up to them."""

    node = forms.ChoiceField(label=_("Góp ý vào"), required=False)
    content = forms.CharField(
        label=_("Ý kiến của ông (bà)"), max_length=4000, widget=forms.Textarea({"rows": 6}), required=False
    )
    name = forms.CharField(label=_("Họ và tên"), max_length=120, required=False)
    residence = forms.CharField(label=_("Nơi ở (tổ dân phố, khu vực)"), max_length=160, required=False)
    name_may_be_shown = forms.BooleanField(
        label=_("Đồng ý nêu tên tôi khi công bố bảng tổng hợp ý kiến"), required=False
    )
    agrees = forms.BooleanField(
        label=_(
            "Tôi đồng ý để Văn phòng Đảng ủy lưu ý kiến này, cùng tên và nơi ở nếu tôi ghi, chỉ để xem xét, tiếp thu, "
            "giải trình vào dự thảo."
        ),
        required=False,
    )
    #: Programs fill every box; people do not see this one.
    website = forms.CharField(required=False, max_length=200)

    def __init__(self, *args: Any, nodes: Sequence[Node], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["node"]
        field.choices = [
            ("", _("Toàn văn dự thảo")),
            *((node.id, Truncator(node.text).words(WORDS_OF_PARAGRAPH)) for node in nodes),
        ]

    def said(self) -> PublicOpinion:
        """What was written, without characters that nobody sees."""
        data: dict[str, Any] = {
            name: without_controls(value) if isinstance(value, str) else value
            for name, value in self.cleaned_data.items()
        }
        return PublicOpinion(trap=data.pop("website"), **data)
