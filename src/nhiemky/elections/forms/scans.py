"""Forms of counting by scanner: a bundle as it was scanned, pages that are no papers, what people say of a paper."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from nhiemky.elections import steps
from nhiemky.elections.forms.ballots import SheetForm
from nhiemky.elections.models import ScannedSheet
from nhiemky.elections.queries import RejectedPage
from nhiemky.elections.rules import marks, usual_words
from nhiemky.elections.rules.marks import Kind
from nhiemky.elections.rules.record import RoundRecord
from nhiemky.elections.rules.scanned import Reason

ACCEPTED = ".pdf,.tif,.tiff,.jpg,.jpeg,.png"
#: What is written of a name, in the order of the keys 1, 2, 3, 4.
ANSWERS: dict[Kind, tuple[tuple[str, Any], ...]] = {
    Kind.STRIKE: ((marks.NOT_STRUCK, _("Không gạch")), (marks.STRUCK, _("Gạch"))),
    **dict.fromkeys(
        (Kind.SINGLE, Kind.COLUMNS),
        (
            (marks.AGREE, _("Đồng ý")),
            (marks.DISAGREE, _("Không đồng ý")),
            (marks.BOTH, _("Cả hai ô")),
            (marks.NEITHER, _("Không ô nào")),
        ),
    ),
}
#: What makes a whole paper invalid.
WHOLE = (
    (marks.NOT_ISSUED, _("Không do ban kiểm phiếu phát ra")),
    (marks.OFF_LIST, _("Ghi tên người ngoài danh sách")),
    (marks.FOREIGN, _("Dấu riêng, ký tên, viết thêm")),
)
FINE = "fine"
#: What a rejected page most likely is; somebody looks at it before it is set aside.
LIKELY: dict[str, str] = {
    Reason.BLANK_PAGE: ScannedSheet.Aside.BLANK_BACK,
    Reason.OTHER_TEMPLATE: ScannedSheet.Aside.OTHER_PAPER,
    Reason.DUPLICATE_IMAGE: ScannedSheet.Aside.SCANNED_TWICE,
    Reason.DUPLICATE_SHEET: ScannedSheet.Aside.SCANNED_TWICE,
}


class ManyFiles(forms.FileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Several files in the order in which they were chosen."""

    widget = ManyFiles

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        sent = (data if isinstance(data, list | tuple) else [data]) or [None]
        return [super(FilesField, self).clean(one, initial) for one in sent]


class ScanForm(forms.Form):
    """`again`: the bundle was scanned before, and everything that was read of it is replaced."""

    files = FilesField(  # type: ignore[assignment]  # refusals name the field so; the metaclass takes it from the class
        label=_("Tệp quét của tập này"),
        help_text=_(
            "PDF, TIFF, JPEG hoặc PNG; chọn được nhiều tệp. Quét màu, 200 dpi trở lên; quét xám thì máy không kiểm được dấu đỏ."
        ),
        widget=ManyFiles(attrs={"accept": ACCEPTED}),
        error_messages={
            "required": _("Chọn tệp quét của tập này."),
            "empty": _("Tệp rỗng. Quét lại tập này."),
        },
    )
    shuffled = forms.BooleanField(
        label=_("Tập phiếu đã được xáo trước khi quét"),
        error_messages={
            "required": _("Xáo tập phiếu rồi mới quét: thứ tự phiếu không được cho biết ai bỏ phiếu nào.")
        },
    )
    again = forms.BooleanField(
        label=_("Bỏ bản quét trước của tập này, kể cả những phiếu đã xem; đọc lại cả tập"),
        error_messages={"required": _("Đánh dấu ô này để thay bản quét trước.")},
    )

    def __init__(self, *args: Any, again: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not again:
            del self.fields["again"]

    def scan_files(self) -> list[steps.ScanFile]:
        return [steps.ScanFile(name=one.name, content=one.read()) for one in self.cleaned_data["files"]]


class AsideForm(forms.Form):
    """Rejected pages that were looked at and are no papers."""

    sheets = forms.TypedMultipleChoiceField(
        coerce=UUID,
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": _("Chọn những trang để riêng."),
            "invalid_choice": _("Trang này không còn chờ xem."),
        },
    )
    ground = forms.ChoiceField(
        choices=ScannedSheet.Aside.choices, error_messages={"required": _("Chọn lý do.")}
    )

    def __init__(self, *args: Any, pages: Sequence[RejectedPage], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["sheets"].choices = [(str(one.sheet), one.called) for one in pages]  # type: ignore[attr-defined]


class SealsForm(forms.Form):
    """What the board has seen of the seals of a bundle that was scanned in grey."""

    ALL, SOME = "all", "some"
    answer = forms.ChoiceField(
        label=_("Tổ kiểm phiếu đã xem dấu đỏ trên từng phiếu của tập này:"),
        choices=((ALL, _("Phiếu nào cũng có dấu")), (SOME, _("Có phiếu không có dấu"))),
        widget=forms.RadioSelect,
        error_messages={"required": _("Chọn điều tổ kiểm phiếu đã thấy.")},
    )
    without = forms.IntegerField(
        label=_("Nếu có: bao nhiêu phiếu không có dấu"), min_value=1, max_value=9_999, required=False
    )

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("answer") == self.SOME and not data.get("without") and "without" not in self.errors:
            self.add_error("without", _("Ghi bao nhiêu phiếu không có dấu."))
        return data

    def number(self) -> int:
        return 0 if self.cleaned_data["answer"] == self.ALL else int(self.cleaned_data["without"])


class PaperForm(forms.Form):
    """One paper before a person. `paper`: its marks, `?` for every name that is asked about (rules.scanned).

    `whole`: what concerns the whole paper has to be answered too, "nothing" being an answer. `fixed`: flags on which
    nobody is asked.
    """

    flags = forms.MultipleChoiceField(
        label=_("Cả tờ phiếu"),
        choices=WHOLE,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Kết luận về cả tờ phiếu: chọn lý do, hoặc không có lý do nào.")},
    )

    def __init__(
        self,
        *args: Any,
        kind: Kind,
        paper: str,
        names: Sequence[str],
        whole: bool,
        fixed: str | None = None,
        mine: str = "",
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.paper, self.fixed = paper, fixed
        said = marks.decode(mine)
        self.asked = [place for place, mark in enumerate(paper) if mark not in marks.ALPHABET[kind]]
        for place in self.asked:
            self.fields[f"row_{place}"] = forms.ChoiceField(
                label=names[place],
                choices=ANSWERS[kind],
                widget=forms.RadioSelect,
                initial=said.on_names[place : place + 1] or None,
                error_messages={"required": _("Chọn một kết luận cho dòng này.")},
            )
        field: Any = self.fields["flags"]
        if fixed is not None:
            del self.fields["flags"]
        elif whole:
            field.required = True
            field.choices = [*WHOLE, (FINE, _("Không có lý do nào"))]
            field.initial = list(said.flags) or ([FINE] if mine else [])
        else:
            field.initial = list(said.flags)

    def clean_flags(self) -> list[str]:
        flags: list[str] = self.cleaned_data["flags"]
        if FINE in flags and len(flags) > 1:
            raise forms.ValidationError(_("Chọn lý do, hoặc không có lý do nào, không chọn cả hai."))
        return [one for one in flags if one != FINE]

    def rows(self) -> dict[int, forms.BoundField]:
        return {place: self[f"row_{place}"] for place in self.asked}

    def marks(self) -> str:
        """The whole paper, with what was not asked about as it is."""
        said = list(self.paper)
        for place in self.asked:
            said[place] = self.cleaned_data[f"row_{place}"]
        flags = self.fixed if self.fixed is not None else "".join(self.cleaned_data["flags"])
        return marks.encode("".join(said), flags=flags)


class DisputeForm(PaperForm):
    """What the head of the board decides, and in which words."""

    text = forms.CharField(
        label=_("Nội dung quyết định"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2, "lang": "vi"}),
        initial=usual_words.OF_THE_HEAD,
        help_text=_("Câu này ghi vào nhật ký cùng quyết định."),
    )
    decider = forms.CharField(
        label=_("Người quyết định"),
        max_length=200,
        help_text=_(
            "Bạn là một trong hai người đã xem phiếu này và không còn ai khác ghi được: ghi họ tên trưởng ban hoặc người được ủy quyền. Nhật ký đọc máy nói rõ điều này."
        ),
        error_messages={"required": _("Ghi họ tên người quyết định.")},
    )

    def __init__(self, *args: Any, judged: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not judged:
            del self.fields["decider"]


class WholeBundleForm(forms.Form):
    """Which of the scanned counts two people look at whole, and why. `counts`: letter and words; one alone is not asked about."""

    letter = forms.ChoiceField(label=_("Lần đếm"), widget=forms.RadioSelect)
    text = forms.CharField(
        label=_("Lý do"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3, "lang": "vi"}),
        initial=usual_words.OF_A_WHOLE_BUNDLE,
        help_text=_("Câu này ghi vào nhật ký cùng quyết định của trưởng ban."),
    )

    def __init__(self, *args: Any, counts: Sequence[tuple[str, Any]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.only = counts[0][0] if len(counts) == 1 else ""
        if self.only:
            del self.fields["letter"]
        else:
            self.fields["letter"].choices = counts  # type: ignore[attr-defined]

    def letter_asked(self) -> str:
        return self.only or str(self.cleaned_data["letter"])


class BundleTotalsForm(SheetForm):
    """The totals of one bundle, counted by hand."""

    does_not_add_up = _(
        "Hợp lệ %(valid)s + không hợp lệ %(invalid)s = %(sum)s, nhưng tập có %(collected)s phiếu (chênh %(off)s)."
    )

    def __init__(self, *args: Any, ballot: RoundRecord, size: int, **kwargs: Any) -> None:
        super().__init__(*args, ballot=ballot, **kwargs)
        self.papers = size
        del self.fields["finished_at"]
