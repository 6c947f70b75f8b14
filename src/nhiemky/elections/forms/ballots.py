"""Forms of one ballot: opening it, its papers, its tally sheet."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from nhiemky.elections import queries
from nhiemky.elections.models import Round
from nhiemky.elections.models.labels import InvalidGround
from nhiemky.elections.rules import keying
from nhiemky.elections.rules.papers import Ground
from nhiemky.elections.rules.record import RoundRecord
from nhiemky.pages.hours import HourField

MOST = 100_000


def number(label: Any, *, least: int = 0, **more: Any) -> forms.IntegerField:
    """A number of people or papers."""
    return forms.IntegerField(label=label, min_value=least, max_value=MOST, **more)


class OpenBallotForm(forms.Form):
    present = number(
        _("Số người có mặt"), least=1, help_text=_("Đếm tại hội trường, ngay trước khi phát phiếu.")
    )
    began_at = HourField(label=_("Bắt đầu lúc"), required=False)


class CollectForm(forms.Form):
    """More collected than issued voids the ballot: asked twice, a slip of the finger must not do that."""

    issued = number(_("Số phiếu phát ra"), least=1)
    collected = number(_("Số phiếu thu về"))
    method = forms.ChoiceField(
        label=_("Kiểm phiếu bằng cách nào"),
        choices=Round.Method.choices,
        initial=Round.Method.KEYING,
        widget=forms.RadioSelect,
        help_text=_(
            "Nhập hoặc quét từng phiếu thì máy so được hai bên. Phiếu kiểm đếm giấy chỉ cho tổng số."
        ),
    )
    stamped = forms.BooleanField(
        label=_("Phiếu có dấu đỏ"),
        help_text=_("Khi máy đọc: phiếu không thấy dấu được đưa cho hai người xem."),
        initial=True,
        required=False,
    )
    batch_size = number(
        _("Số phiếu mỗi tập"),
        least=1,
        initial=keying.USUAL_BATCH,
        help_text=_("Trộn đều chồng phiếu, chia thành từng tập gần bằng nhau, đếm đủ từng tập rồi mới nhập."),
    )
    void_it = forms.BooleanField(label=_("Đã đếm lại, đúng là thu về nhiều hơn phát ra"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not queries.reader_there():
            self._without_scanner()
        if not self._too_many():
            del self.fields["void_it"]

    def _without_scanner(self) -> None:
        """Nothing that this machine cannot do is offered; what would have to be installed is said."""
        asked: Any = self.fields["method"]
        asked.choices = [one for one in Round.Method.choices if one[0] != Round.Method.SCAN]
        asked.help_text = format_html(
            "{} {}",
            asked.help_text,
            _("Để máy đọc phiếu quét, người quản trị cài thêm phần mở rộng [ballots]."),
        )
        del self.fields["stamped"]

    def _too_many(self) -> bool:
        issued, collected = self.data.get("issued", ""), self.data.get("collected", "")
        return issued.isdecimal() and collected.isdecimal() and int(collected) > int(issued)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if "void_it" in self.fields and not data.get("void_it"):
            self.add_error(
                "collected",
                _(
                    "Thu về %(collected)s, phát ra %(issued)s: nhiều hơn %(more)s phiếu. Đếm lại; nếu vẫn vậy thì theo quy định phải hủy toàn bộ phiếu và bầu lại, đánh dấu ô cuối để xác nhận."
                )
                % {
                    "collected": data.get("collected"),
                    "issued": data.get("issued"),
                    "more": (data.get("collected") or 0) - (data.get("issued") or 0),
                },
            )
        return data

    def papers(self) -> dict[str, Any]:
        """What the action takes."""
        asked = {name: self.cleaned_data[name] for name in ("issued", "collected", "method", "batch_size")}
        if asked["method"] == Round.Method.SCAN:
            asked["stamped"] = self.cleaned_data["stamped"]
        return asked


#: Grounds that can stand on a tally sheet, by kind of paper: only boxes can be both or neither, and so on.
GROUNDS = {
    Round.PaperKind.STRIKE: (
        Ground.NOT_ISSUED,
        Ground.OFF_LIST_NAMES,
        Ground.FOREIGN_MARKS,
        Ground.TOO_MANY,
        Ground.NOBODY,
    ),
    Round.PaperKind.SINGLE: (
        Ground.NOT_ISSUED,
        Ground.OFF_LIST_NAMES,
        Ground.FOREIGN_MARKS,
        Ground.BOTH_OR_NEITHER,
    ),
    Round.PaperKind.COLUMNS: (
        Ground.NOT_ISSUED,
        Ground.OFF_LIST_NAMES,
        Ground.FOREIGN_MARKS,
        Ground.NOBODY,
    ),
}


class SheetForm(forms.Form):
    """Totals of a tally sheet. The number of valid papers is asked for although it follows: it is the check."""

    valid = number(_("Số phiếu hợp lệ"))
    finished_at = HourField(label=_("Kiểm xong lúc"), required=False)
    does_not_add_up: Any = _(
        "Hợp lệ %(valid)s + không hợp lệ %(invalid)s = %(sum)s, nhưng thu về %(collected)s phiếu (chênh %(off)s)."
    )

    def __init__(self, *args: Any, ballot: RoundRecord, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.ballot = ballot
        self.papers = ballot.collected or 0
        for line in ballot.names:
            self.fields[f"votes_{line.position}"] = number(line.name)
        for ground in GROUNDS[Round.PaperKind(ballot.kind)]:
            self.fields[f"ground_{ground}"] = number(
                InvalidGround(ground.value).label, required=False, initial=0
            )

    @property
    def vote_fields(self) -> list[forms.BoundField]:
        return [self[f"votes_{line.position}"] for line in self.ballot.names]

    @property
    def ground_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in self.fields if name.startswith("ground_")]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if self.errors:
            return data
        valid, collected = data["valid"], self.papers
        invalid = sum(self.invalid().values())
        if valid + invalid != collected:
            self.add_error(
                "valid",
                self.does_not_add_up
                % {
                    "valid": valid,
                    "invalid": invalid,
                    "sum": valid + invalid,
                    "collected": collected,
                    "off": abs(valid + invalid - collected),
                },
            )
        for line in self.ballot.names:
            votes = data[f"votes_{line.position}"]
            if votes > valid:
                self.add_error(
                    f"votes_{line.position}",
                    _("%(votes)s phiếu đồng ý, nhiều hơn %(valid)s phiếu hợp lệ.")
                    % {"votes": votes, "valid": valid},
                )
        return data

    def votes(self) -> list[int]:
        return [self.cleaned_data[f"votes_{line.position}"] for line in self.ballot.names]

    def invalid(self) -> dict[str, int]:
        """Ground → papers, those of none left out."""
        asked = {name.removeprefix("ground_"): name for name in self.fields if name.startswith("ground_")}
        return {
            ground: self.cleaned_data[name] for ground, name in asked.items() if self.cleaned_data.get(name)
        }
