"""What is typed about a resolution, its programmes, what was said about it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from nhiemky.documents.models import Clause, Document
from nhiemky.org.models import Term, Unit
from nhiemky.pages.forms import DayField, RevisedForm
from nhiemky.targets.forms.fields import DocumentField, OwnerField, owner_code, owners_of, year_field
from nhiemky.targets.models import Directive, Programme, Resolution, Target
from nhiemky.targets.steps import DirectiveContent, ProgrammeContent, ResolutionContent


class ResolutionFields(forms.Form):
    kind = forms.ChoiceField(label=_("Loại"), choices=Resolution.Kind.choices)
    title = forms.CharField(label=_("Tên"), max_length=300, widget=forms.Textarea({"rows": 2}))
    document = DocumentField(
        label=_("Văn bản"),
        required=False,
        empty_label=_("Chưa có trong sổ văn bản"),
        help_text=_("Văn bản trong sổ: từ đó biết nghị quyết này thực hiện văn bản nào của cấp trên."),
    )
    adopted_on = DayField(label=_("Ngày thông qua"), required=False)
    first_year = year_field(_("Năm đầu"))
    last_year = year_field(_("Năm cuối"), help_text=_("Kế hoạch năm: ghi cùng một năm."))
    term = forms.ModelChoiceField(label=_("Nhiệm kỳ"), queryset=Term.objects.none(), required=False)
    carries_out = forms.ModelChoiceField(
        label=_("Thực hiện nghị quyết"),
        queryset=Resolution.objects.none(),
        required=False,
        empty_label=_("Không, đây là nghị quyết gốc"),
        help_text=_("Ví dụ: chương trình hành động thực hiện nghị quyết đại hội."),
    )

    def offer(self, ward: Unit, documents: QuerySet[Document], current: Resolution | None) -> None:
        fields: dict[str, Any] = self.fields
        fields["document"].offer(documents, also=current.document if current else None)
        fields["term"].queryset = ward.terms.order_by("-first_year")
        others = Resolution.objects.filter(unit__path__startswith=ward.path)
        fields["carries_out"].queryset = others.exclude(pk=current.pk) if current else others


class NewResolutionForm(ResolutionFields):
    def __init__(self, *args: Any, ward: Unit, documents: QuerySet[Document], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer(ward, documents, None)


class ResolutionForm(RevisedForm, ResolutionFields):
    def __init__(
        self, *args: Any, ward: Unit, current: Resolution, documents: QuerySet[Document], **kwargs: Any
    ) -> None:
        super().__init__(*args, current=current, **kwargs)
        self.offer(ward, documents, current)


def resolution_content(data: dict[str, Any]) -> ResolutionContent:
    names = ResolutionContent.__dataclass_fields__
    return ResolutionContent(**{name: data[name] for name in names})


class LockForm(forms.Form):
    compared = forms.BooleanField(label=_("Đã đối chiếu từng chỉ tiêu với văn bản của đại hội"))


class ProgrammeFields(forms.Form):
    title = forms.CharField(label=_("Tên"), max_length=300, widget=forms.Textarea({"rows": 2}))
    clause = forms.ModelChoiceField(
        label=_("Nội dung trong văn bản"),
        queryset=Clause.objects.none(),
        required=False,
        empty_label=_("Không chọn"),
    )
    owner = OwnerField(label=_("Chịu trách nhiệm"), required=False)

    def offer(self, ward: Unit, resolution: Resolution, current: Programme | None) -> None:
        fields: dict[str, Any] = self.fields
        owner = (current.owner_unit or current.owner_office) if current else None
        fields["owner"].offer(owners_of(ward), owner)
        if resolution.document is None:
            del self.fields["clause"]
        else:
            fields["clause"].queryset = resolution.document.clauses.order_by("position")


class NewProgrammeForm(ProgrammeFields):
    kind = forms.ChoiceField(label=_("Loại"), choices=Programme.Kind.choices)

    field_order = ("kind", "title", "clause", "owner")

    def __init__(self, *args: Any, ward: Unit, resolution: Resolution, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer(ward, resolution, None)


class ProgrammeForm(RevisedForm, ProgrammeFields):
    def __init__(self, *args: Any, ward: Unit, current: Programme, **kwargs: Any) -> None:
        super().__init__(*args, current=current, initial={"owner": owner_code(current)}, **kwargs)
        self.offer(ward, current.resolution, current)


def programme_content(form: ProgrammeFields, data: dict[str, Any], *, kind: str) -> ProgrammeContent:
    owner: Any = form.fields["owner"]
    return ProgrammeContent(
        kind=kind, title=data["title"], clause=data.get("clause"), **owner.chosen(data["owner"])
    )


class ProgrammeLinkForm(forms.Form):
    document = DocumentField(label=_("Chương trình, văn bản của cấp trên"), empty_label=_("Chọn văn bản"))

    def __init__(self, *args: Any, documents: QuerySet[Document], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["document"]
        field.offer(documents)


class DirectiveFields(forms.Form):
    text = forms.CharField(label=_("Nguyên văn ý kiến"), max_length=1000, widget=forms.Textarea({"rows": 4}))
    author = forms.CharField(
        label=_("Ai chỉ đạo"), max_length=200, help_text=_("Chức danh hoặc cơ quan: Bí thư Quận ủy.")
    )
    said_on = DayField(label=_("Ngày"), required=False)
    stance = forms.ChoiceField(label=_("Về điều chỉnh chỉ tiêu"), choices=Directive.Stance.choices)
    target = forms.ModelChoiceField(
        label=_("Về chỉ tiêu"),
        queryset=Target.objects.none(),
        required=False,
        empty_label=_("Cả nghị quyết"),
    )
    document = DocumentField(
        label=_("Văn bản ghi ý kiến này"), required=False, empty_label=_("Không có văn bản")
    )

    def offer(
        self, targets: list[tuple[int, str]], resolution: Resolution, documents: QuerySet[Document]
    ) -> None:
        fields: dict[str, Any] = self.fields
        fields["target"].queryset = resolution.targets.all()
        fields["target"].choices = [("", fields["target"].empty_label), *targets]
        fields["document"].offer(documents)


class NewDirectiveForm(DirectiveFields):
    topic = forms.CharField(max_length=80, required=False, widget=forms.HiddenInput)
    topic_label = forms.CharField(max_length=200, required=False, widget=forms.HiddenInput)


class DirectiveForm(RevisedForm, DirectiveFields):
    """Where it was said stays."""


def directive_content(data: dict[str, Any]) -> DirectiveContent:
    names = DirectiveContent.__dataclass_fields__
    return DirectiveContent(**{name: data[name] for name in names if name in data})
