"""What is typed about rounds of opinions: whom we ask, until when, what became of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from nhiemky.documents.models import DraftVersion, Way
from nhiemky.documents.queries import AskedLine
from nhiemky.documents.rules.rounds import PublishedNames
from nhiemky.documents.steps import NewRound
from nhiemky.org.models import Person, Unit
from nhiemky.pages.forms import DayField, RevisedForm
from nhiemky.vietnamese.dates import format_date

Grouped = Sequence[tuple[str, Sequence[Unit]]]


def _ticks(label: Any, **more: Any) -> Any:
    return forms.TypedMultipleChoiceField(
        label=label, coerce=int, required=False, widget=forms.CheckboxSelectMultiple, **more
    )


class NewRoundForm(forms.Form):
    """Whom we ask about which version until when; a round that was held on paper before is written down the same way."""

    version = forms.TypedChoiceField(label=_("Bản dự thảo gửi lấy ý kiến"), coerce=int)
    due_on = DayField(label=_("Hạn trả lời"))
    asks = forms.CharField(
        label=_("Đề nghị góp ý về"),
        required=False,
        max_length=2000,
        widget=forms.Textarea({"rows": 2}),
        help_text=_("Ví dụ: tập trung vào phần phương hướng, nhiệm vụ và các chỉ tiêu."),
    )
    branches = forms.BooleanField(label=_("Tất cả chi bộ"), required=False)
    units = _ticks(_("Hoặc chọn từng đơn vị"))
    people = _ticks(_("Người đang giữ chức vụ ở phường"))
    names = forms.CharField(
        label=_("Cơ quan, người khác"),
        required=False,
        max_length=4000,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("Mỗi dòng một tên. Những nơi này trả lời trên giấy; Văn phòng ghi vào hệ thống."),
    )
    public = forms.BooleanField(
        label=_("Hỏi cả nhân dân, trên cổng thông tin của phường"),
        required=False,
        help_text=_("Toàn văn dự thảo được đăng công khai ngay khi mở, đến hết hạn trả lời."),
    )
    shows_opinions = forms.BooleanField(label=_("Nơi được hỏi xem được ý kiến của nhau"), required=False)
    imported = forms.BooleanField(
        label=_("Đây là lần lấy ý kiến đã làm trước đây, nay ghi lại"), required=False
    )
    opened_on = DayField(
        label=_("Ngày gửi lấy ý kiến"), required=False, help_text=_("Bỏ trống nếu gửi hôm nay.")
    )

    def __init__(
        self,
        *args: Any,
        versions: Sequence[DraftVersion],
        units: Grouped,
        people: dict[int, str],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self._versions = {version.pk: version for version in versions}
        self._units = {unit.pk: unit for _label, group in units for unit in group}
        self._branches = [unit for unit in self._units.values() if unit.kind == "branch"]
        fields: Any = self.fields
        fields["version"].choices = [(version.pk, version_words(version)) for version in versions]
        fields["units"].choices = [
            (label, [(unit.pk, unit.name) for unit in group]) for label, group in units
        ]
        fields["people"].choices = list(people.items())
        fields["branches"].label = _g("Tất cả chi bộ (%(count)s)") % {"count": len(self._branches)}
        if not people:
            del fields["people"]

    def asked(self, data: dict[str, Any], *, today: dt.date) -> NewRound:
        """The round that was typed."""
        ticked = [self._units[pk] for pk in data["units"]]
        return NewRound(
            version=self._versions[data["version"]],
            opened_on=data["opened_on"] or today,
            due_on=data["due_on"],
            units=[*(self._branches if data["branches"] else ()), *ticked],
            people=list(Person.objects.filter(pk__in=data.get("people", ())).order_by("sort_key")),
            names=data["names"].splitlines(),
            asks=data["asks"],
            public=data["public"],
            shows_opinions=data["shows_opinions"],
            imported=data["imported"],
        )


class ExtensionForm(RevisedForm):
    due_on = DayField(label=_("Gia hạn đến ngày"))
    reason = forms.CharField(
        label=_("Lý do gia hạn"), max_length=300, required=False, widget=forms.Textarea({"rows": 2})
    )


class ClosingForm(RevisedForm):
    note = forms.CharField(
        label=_("Về những nơi chưa trả lời"),
        max_length=500,
        required=False,
        widget=forms.Textarea({"rows": 2}),
        help_text=_("Ví dụ: đã nhắc hai lần, quá hạn không có ý kiến được coi là nhất trí."),
    )


class FormerClosingForm(ClosingForm):
    """A round of former days was closed on a day of its own."""

    closed_on = DayField(label=_("Ngày kết thúc"))


class AgreementsForm(forms.Form):
    """Who answered on paper or in a meeting that they have nothing to say."""

    asked = _ticks(_("Nhất trí, không có ý kiến"))
    way = forms.ChoiceField(
        label=_("Trả lời bằng"), choices=[(way.value, way.label) for way in (Way.PAPER, Way.CONFERENCE)]
    )
    answered_on = DayField(label=_("Ngày trả lời"), required=False, help_text=_("Bỏ trống nếu là hôm nay."))

    def __init__(self, *args: Any, lines: Sequence[AskedLine], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["asked"]
        field.choices = [(line.asked.pk, line.asked.name) for line in lines if line.waiting]
        if not field.choices:
            field.help_text = _("Mọi nơi được hỏi đều đã trả lời.")


class PublishingForm(RevisedForm):
    basis = forms.CharField(
        label=_("Theo quyết định của"),
        max_length=300,
        required=False,
        widget=forms.Textarea({"rows": 2}),
        help_text=_("Ví dụ: Kết luận của Ban Thường vụ ngày 12/3/2026, mục 2."),
    )
    names = forms.ChoiceField(
        label=_("Tên người dân góp ý"),
        choices=[
            (PublishedNames.NONE.value, _("Không nêu tên ai")),
            (PublishedNames.AGREED.value, _("Nêu tên những người đã đồng ý nêu tên")),
        ],
        initial=PublishedNames.NONE.value,
        widget=forms.RadioSelect,
    )


def version_words(version: DraftVersion) -> str:
    """`Dự thảo lần 2 (bản 5, ngày 03/12/2026)`; a version nobody has seen yet says what will become of it."""
    day = format_date(timezone.localdate(version.written_at))
    number = {"number": version.number, "day": day}
    if version.circulated_as is None:
        return _g("Bản %(number)s mới nhất, ngày %(day)s (sẽ gửi đi thành dự thảo lần tiếp theo)") % number
    return _g("Dự thảo lần %(times)s (bản %(number)s, ngày %(day)s)") % {
        **number,
        "times": version.circulated_as,
    }
