"""One form for each kind of line; the same for adding and for changing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from nhiemky.conferences import steps
from nhiemky.conferences.forms.fields import LinesField, YearsField
from nhiemky.conferences.models import AwardAct, Conference, Finding, PartKind
from nhiemky.conferences.queries import choices
from nhiemky.documents.models import Document
from nhiemky.org.models import Unit
from nhiemky.pages.forms import DayField, RevisedForm

NOBODY = _("Không ghi")
WORDS = forms.Textarea(attrs={"rows": 3})
FIGURES = _("Số liệu lấy từ sổ: gõ {{ mã }} vào chỗ cần số.")


@dataclass(frozen=True, slots=True)
class Desk:
    """What a form of a line needs to know: the ward and the conference it works in."""

    ward: Unit
    conference: Conference


class LineForm(RevisedForm):
    """`current` is the line, a new one for adding; `part` is set when it is added under a part."""

    def __init__(self, *args: Any, desk: Desk, part: Any = None, **kwargs: Any) -> None:
        self.desk = desk
        self._read_links(kwargs["current"])
        super().__init__(*args, **kwargs)
        for bound in self.visible_fields():
            if isinstance(bound.field, forms.ModelChoiceField):
                self.offer(bound.name, bound.field)
        if part is not None and "part" in self.fields:
            self.initial["part"] = part
            self.fields["part"].widget = forms.HiddenInput()

    def offer(self, name: str, field: Any) -> None:
        """Fill a choice with what this conference has."""
        conference = self.desk.conference
        offered = {
            "part": conference.parts.order_by("number"),
            "speaker": conference.attendances.order_by("number"),
            "presented_by": conference.attendances.order_by("number"),
            "cited": choices.papers(conference, self.desk.ward),
            "draft": choices.open_drafts(conference),
            "collectives": choices.counts(conference),
            "individuals": choices.counts(conference),
        }
        if name in offered:
            field.queryset = offered[name]

    def show_theirs(self) -> None:
        self._read_links(self.current)
        super().show_theirs()

    def _read_links(self, line: Any) -> None:
        """Put what the line is linked to beside its columns, so that the form and both versions can show it."""
        for shown, column in (("cited", "documents"), ("settled", "settles")):
            if hasattr(type(line), column):
                setattr(line, shown, list(getattr(line, column).all()) if line.pk else [])

    def content(self) -> steps.Content:
        raise NotImplementedError

    def under_part(self, *names: str) -> dict[str, Any]:
        """The cleaned values of these fields and of the part."""
        return {name: self.cleaned_data[name] for name in ("part", *names)}


class PartChoice(forms.ModelChoiceField):  # type: ignore[type-arg]  # generic in the stubs only
    def __init__(self) -> None:
        super().__init__(label=_("Thuộc nội dung"), queryset=None)

    def label_from_instance(self, obj: Any) -> str:
        return f"{obj.number}. {obj.title}"


class PapersField(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]  # generic in the stubs only
    def __init__(self, *, label: Any) -> None:
        super().__init__(
            label=label, queryset=Document.objects.none(), required=False, widget=forms.CheckboxSelectMultiple
        )

    def label_from_instance(self, obj: Any) -> str:
        return f"{obj} – {obj.issuer}" if obj.issuer else str(obj)


class CitingForm(LineForm):
    """A line that names papers: ticked among the likely ones, or called by its symbol."""

    cited = PapersField(label=_("Văn bản"))
    called = LinesField(
        label=_("Văn bản khác"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Mỗi dòng một văn bản đã vào sổ: ký hiệu, hoặc loại và số."),
    )

    def clean_called(self) -> list[Document]:
        return [self._called(words) for words in self.cleaned_data["called"]]

    def _called(self, words: str) -> Document:
        found = list(choices.papers_called(self.desk.ward, words)[:3])
        if not found:
            raise forms.ValidationError(_("Sổ văn bản không có “%(words)s”."), params={"words": words})
        if len(found) > 1:
            raise forms.ValidationError(
                _("“%(words)s” chỉ nhiều văn bản: %(found)s… Ghi rõ thêm."),
                params={"words": words, "found": "; ".join(f"{one} – {one.issuer}" for one in found)},
            )
        return found[0]

    def papers(self) -> tuple[Document, ...]:
        return tuple(dict.fromkeys([*self.cleaned_data["cited"], *self.cleaned_data["called"]]))


class PartForm(CitingForm):
    kind = forms.ChoiceField(label=_("Loại nội dung"), choices=PartKind.choices)
    title = forms.CharField(label=_("Nội dung"), max_length=300)
    summary = forms.CharField(label=_("Diễn biến"), widget=WORDS, required=False, help_text=FIGURES)
    began_on = DayField(label=_("Từ ngày"), required=False, help_text=_("Chỉ ghi khi khác ngày họp."))
    ended_on = DayField(label=_("Đến ngày"), required=False)
    minutes_planned = forms.IntegerField(
        label=_("Số phút dự kiến"), min_value=1, max_value=999, required=False
    )
    field_order = ("kind", "title", "summary")

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        began, ended = data.get("began_on"), data.get("ended_on")
        if began and ended and ended < began:
            self.add_error("ended_on", _("Ngày cuối phải từ ngày đầu trở đi."))
        return data

    def content(self) -> steps.Content:
        names = ("kind", "title", "summary", "began_on", "ended_on", "minutes_planned")
        return steps.PartContent(**{name: self.cleaned_data[name] for name in names}, documents=self.papers())


class ReportForm(CitingForm):
    part = PartChoice()
    title = forms.CharField(label=_("Tên báo cáo"), max_length=500, help_text=FIGURES)
    presented_by: Any = forms.ModelChoiceField(
        label=_("Người trình bày"), queryset=None, required=False, empty_label=NOBODY
    )
    draft: Any = forms.ModelChoiceField(
        label=_("Dự thảo được góp ý"), queryset=None, required=False, empty_label=NOBODY
    )
    field_order = ("part", "title", "presented_by", "draft")

    def content(self) -> steps.Content:
        return steps.ReportContent(
            **self.under_part("title", "presented_by", "draft"), documents=self.papers()
        )


class SpeechForm(LineForm):
    part = PartChoice()
    title = forms.CharField(label=_("Tên tham luận"), max_length=300)
    speaker = forms.CharField(
        label=_("Người phát biểu"),
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs={"list": "thanh-phan-du"}),
    )
    summary = forms.CharField(label=_("Tóm tắt"), widget=WORDS, required=False, help_text=FIGURES)

    def content(self) -> steps.Content:
        return steps.SpeechContent(**self.under_part("title", "speaker", "summary"))


class FindingForm(LineForm):
    part = PartChoice()
    kind = forms.ChoiceField(label=_("Là"), choices=Finding.Kind.choices)
    text = forms.CharField(label=_("Nội dung"), widget=WORDS, help_text=FIGURES)

    def content(self) -> steps.Content:
        return steps.FindingContent(**self.under_part("kind", "text"))


class RemarkForm(LineForm):
    part = PartChoice()
    speaker: Any = forms.ModelChoiceField(label=_("Người phát biểu"), queryset=None)
    text = forms.CharField(
        label=_("Ý kiến chỉ đạo"), widget=WORDS, help_text=_("Ghi nguyên văn, không tóm tắt.")
    )
    contradicts: Any = forms.ModelChoiceField(
        label=_("Khác với ý kiến"), queryset=None, required=False, empty_label=_("Không khác ý kiến nào")
    )

    def offer(self, name: str, field: Any) -> None:
        super().offer(name, field)
        if name == "contradicts":
            field.queryset = choices.remarks(self.desk.conference).exclude(pk=self.current.pk or 0)

    def content(self) -> steps.Content:
        return steps.RemarkContent(**self.under_part("speaker", "text", "contradicts"))


class ConclusionForm(CitingForm):
    text = forms.CharField(label=_("Kết luận"), widget=WORDS, help_text=FIGURES)
    settled: Any = forms.ModelMultipleChoiceField(
        label=_("Chốt nội dung của ý kiến chỉ đạo"),
        queryset=None,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Kết luận này được ghi là đang có hiệu lực bên cạnh các ý kiến được chọn."),
    )
    is_published = forms.BooleanField(label=_("Được công bố trên cổng thông tin"), required=False)
    field_order = ("text", "settled", "is_published")

    def offer(self, name: str, field: Any) -> None:
        super().offer(name, field)
        if name == "settled":
            field.queryset = choices.remarks(self.desk.conference)

    def content(self) -> steps.Content:
        return steps.ConclusionContent(
            text=self.cleaned_data["text"],
            settles=tuple(self.cleaned_data["settled"]),
            is_published=self.cleaned_data["is_published"],
            documents=self.papers(),
        )


class VoteForm(LineForm):
    part = PartChoice()
    question = forms.CharField(label=_("Nội dung biểu quyết"), max_length=300)
    present = forms.IntegerField(label=_("Số người có mặt"), min_value=1, max_value=9999)
    agreed = forms.IntegerField(label=_("Tán thành"), min_value=0, max_value=9999)
    disagreed = forms.IntegerField(label=_("Không tán thành"), min_value=0, max_value=9999)
    abstained = forms.IntegerField(label=_("Ý kiến khác"), min_value=0, max_value=9999)

    def content(self) -> steps.Content:
        return steps.VoteContent(**self.under_part("question", "present", "agreed", "disagreed", "abstained"))


class AwardForm(LineForm):
    part = PartChoice()
    act = forms.ChoiceField(label=_("Hình thức"), choices=AwardAct.Act.choices)
    individuals: Any = forms.ModelChoiceField(
        label=_("Số cá nhân (theo sổ số liệu)"), queryset=None, required=False, empty_label=NOBODY
    )
    collectives: Any = forms.ModelChoiceField(
        label=_("Số tập thể (theo sổ số liệu)"), queryset=None, required=False, empty_label=NOBODY
    )
    to_individuals = forms.BooleanField(label=_("Có cá nhân, chưa rõ số lượng"), required=False)
    to_collectives = forms.BooleanField(label=_("Có tập thể, chưa rõ số lượng"), required=False)
    named_collectives = LinesField(
        label=_("Tên tập thể"), required=False, help_text=_("Mỗi dòng một tập thể.")
    )
    milestones = YearsField(
        label=_("Mốc tuổi Đảng"), required=False, help_text=_("Chỉ với Huy hiệu Đảng, ví dụ 30, 40, 45.")
    )
    reason = forms.CharField(label=_("Về thành tích"), max_length=300, required=False)
    decided_by = forms.CharField(label=_("Cấp quyết định"), max_length=200, required=False)

    def content(self) -> steps.Content:
        data = self.cleaned_data
        codes: dict[str, Any] = {
            name: data[name].code if data[name] else "" for name in ("collectives", "individuals")
        }
        names = ("act", "to_individuals", "to_collectives", "named_collectives", "milestones", "reason")
        return steps.AwardContent(**self.under_part(*names, "decided_by"), **codes)
