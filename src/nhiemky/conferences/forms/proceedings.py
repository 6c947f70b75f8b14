"""Forms for what is more than a line: opinions, photographs, who carries out a conclusion."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from nhiemky.conferences import steps
from nhiemky.conferences.forms.fields import NamedField
from nhiemky.conferences.forms.lines import Desk, LineForm, PartChoice
from nhiemky.conferences.models import Conclusion, Part, Report
from nhiemky.conferences.queries import choices
from nhiemky.conferences.rules import captions
from nhiemky.documents.models import Disposition
from nhiemky.pages.forms import DayField, RevisedForm, ask_for

BECAME = [("", _("Chưa trả lời")), *Disposition.choices]
SHORT = forms.Textarea(attrs={"rows": 2})


class OpinionForm(forms.Form):
    """Typed one after the other: the draft of the last one stays chosen."""

    part = PartChoice()
    draft: Any = forms.ModelChoiceField(label=_("Góp ý vào dự thảo"), queryset=None)
    raised_by = forms.CharField(
        label=_("Người nêu"), max_length=200, widget=forms.TextInput(attrs={"list": "thanh-phan-du"})
    )
    content = forms.CharField(label=_("Nội dung ý kiến"), widget=SHORT)
    disposition = forms.ChoiceField(label=_("Kết quả"), choices=BECAME, required=False)
    reply = forms.CharField(label=_("Trả lời"), widget=SHORT, required=False)

    def __init__(self, *args: Any, desk: Desk, part: Part | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        part_field: Any = self.fields["part"]
        part_field.queryset = desk.conference.parts.order_by("number")
        self.fields["draft"].queryset = choices.open_drafts(desk.conference)  # type: ignore[attr-defined]
        if part is not None:
            self.initial["part"] = part
            part_field.widget = forms.HiddenInput()
            self.initial["draft"] = self._likely(desk, part)

    def _likely(self, desk: Desk, part: Part) -> Any:
        """The draft of the last opinion here, else the one a report of this conference was about."""
        last = part.raised_opinions.order_by("-pk").values_list("opinion__draft", flat=True).first()
        reports = Report.objects.filter(part__conference=desk.conference, draft__isnull=False)
        return last or reports.order_by("-pk").values_list("draft", flat=True).first()

    def opinion(self) -> steps.NewOpinion:
        names = ("raised_by", "content", "disposition", "reply")
        return steps.NewOpinion(**{name: self.cleaned_data[name] for name in names})


class AnswerForm(RevisedForm):
    disposition = forms.ChoiceField(label=_("Kết quả"), choices=Disposition.choices)
    answer = forms.CharField(label=_("Trả lời"), widget=SHORT, required=False)


class PhotoWordsForm(LineForm):
    """What stands under a photograph; the picture itself does not change."""

    part: Any = forms.ModelChoiceField(
        label=_("Thuộc nội dung"), queryset=None, required=False, empty_label=_("Chung cho hội nghị")
    )
    caption = forms.CharField(label=_("Chú thích"), max_length=captions.LONGEST)
    alt = forms.CharField(
        label=_("Nội dung ảnh cho người không nhìn thấy"),
        max_length=captions.LONGEST,
        help_text=_("Trong ảnh có gì, ai đang làm gì. Ví dụ: Đại biểu giơ tay biểu quyết trong hội trường."),
    )
    source = forms.CharField(label=_("Nguồn ảnh"), max_length=120, required=False)

    def content(self) -> steps.Content:
        data = self.cleaned_data
        return steps.PhotoContent(
            file=self.current.file,
            part=data["part"],
            caption=data["caption"],
            alt=data["alt"],
            source=data["source"],
        )


class PhotoForm(PhotoWordsForm):
    upload = forms.FileField(
        label=_("Tệp ảnh"),
        widget=forms.ClearableFileInput(attrs={"accept": "image/jpeg,image/png,image/webp"}),
    )
    people: Any = forms.ModelMultipleChoiceField(
        label=_("Người trong ảnh"),
        queryset=None,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Đánh dấu theo thứ tự từ trái sang phải trong danh sách."),
    )
    field_order = ("part", "upload", "people", "caption")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["caption"].required = False
        self.fields["caption"].help_text = _("Để trống thì lấy chú thích theo nội dung và người trong ảnh.")

    def offer(self, name: str, field: Any) -> None:
        super().offer(name, field)
        if name == "people":
            field.queryset = self.desk.conference.attendances.order_by("number")

    def words(self) -> captions.Words:
        data = self.cleaned_data
        proposed = captions.propose(
            conference=self.desk.conference.title,
            part=data["part"].title if data["part"] else "",
            people=[line.label for line in data["people"]],
        )
        return captions.Words(caption=data["caption"] or proposed, alt=data["alt"], source=data["source"])


class AssignForm(RevisedForm):
    owner = NamedField(label=_("Chịu trách nhiệm"), list_id="chiu-trach-nhiem")
    due = DayField(label=_("Hạn"), required=False)

    def __init__(
        self, *args: Any, named: dict[str, choices.Owner], current: Conclusion, **kwargs: Any
    ) -> None:
        super().__init__(*args, current=current, **kwargs)
        owner: Any = self.fields["owner"]
        owner.named = named
        owner.also = choices.also_called(named)
        if not current.conference.imported:
            ask_for(self, "due")
        self.initial["owner"] = str(current.owner or "")
