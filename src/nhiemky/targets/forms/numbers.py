"""The numbers of a year as they are typed: one table of targets and kinds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from nhiemky.targets.forms.fields import NumberField
from nhiemky.targets.models import Yardstick
from nhiemky.targets.rules import readings
from nhiemky.targets.rules.following import Measured, Place
from nhiemky.vietnamese.measures import label
from nhiemky.vietnamese.money import CURRENCY, format_money, is_money, parse_money
from nhiemky.vietnamese.numbers import format_number, parse_number

#: Đồng typed without a unit below this lack it.
LEAST_BARE = 10**6
#: The kinds of numbers of a year that are typed in the table; the road map stands there too.
NUMBER_KINDS = (
    Yardstick.Kind.PLAN,
    Yardstick.Kind.ESTIMATE,
    Yardstick.Kind.COUNCIL,
    Yardstick.Kind.ASSIGNED,
    Yardstick.Kind.ROADMAP,
)


class NumbersForm(forms.Form):
    """Targets × kinds of one year. A cell is a number, or two with a dash for a range: 8-9."""

    source = forms.CharField(
        label=_("Nguồn"),
        max_length=200,
        required=False,
        help_text=_("Văn bản giao, dự toán, nghị quyết HĐND."),
    )
    reason = forms.CharField(label=_("Lý do nếu đổi số đã ghi"), max_length=300, required=False)

    def __init__(
        self,
        *args: Any,
        targets: list[tuple[int, str]],
        measures: Mapping[int, Callable[[str], str]],
        known: dict[Place, Measured],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.targets = targets
        for target, words in targets:
            for kind in NUMBER_KINDS:
                measure = measures[target](kind.value)
                cell = MoneyField if measure == CURRENCY else RangeField
                self.fields[_key(target, kind)] = cell(
                    label=f"{words}: {kind.label} ({label(measure)})"
                    if measure
                    else f"{words}: {kind.label}",
                    required=False,
                    initial=known.get(Place(target, kind.value)),
                    measure=measure,
                )

    def rows(self) -> list[tuple[int, list[forms.BoundField]]]:
        """Target → its cells in the order of the kinds."""
        return [
            (target, [self[_key(target, kind)] for kind in NUMBER_KINDS]) for target, _words in self.targets
        ]

    def heading(self) -> list[forms.BoundField]:
        return [self["source"], self["reason"]]

    def numbers(self, data: dict[str, Any]) -> dict[Place, Measured]:
        return {
            Place(target, kind.value): data[_key(target, kind)]
            for target, _words in self.targets
            for kind in NUMBER_KINDS
            if data.get(_key(target, kind)) is not None
        }


class RangeField(NumberField):
    """A number, or the two ends of a range: 22-25. The measure may stand behind it: 95%, 7 tuyến."""

    default_error_messages = {
        "invalid": _("Viết một số (40,6) hoặc hai số của khoảng (22-25)."),
        "money": _("Số này tính bằng %(measure)s, không phải tiền."),
        "unit": _("Tiền gõ kèm đơn vị: 99,5 tỷ, 640 triệu. Số %(number)s đồng là quá nhỏ."),
    }

    def __init__(self, *, measure: str = "", **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.measure = measure

    def read(self, text: str) -> Decimal:
        if is_money(text):
            return self.of_money(parse_money(text))
        return parse_number(text.removesuffix(self.measure or " ").removesuffix(label(self.measure)).strip())

    def of_money(self, amount: Decimal) -> Decimal:
        """In the measure of the cell: tỷ đồng, triệu đồng/ha; money in a cell of something else is a slip."""
        scale = readings.scale(counted=CURRENCY, promised=self.measure)
        if scale == 1:
            raise self.fault("money", measure=label(self.measure) or "%")
        return amount * scale.numerator / scale.denominator

    def fault(self, code: str, **facts: Any) -> forms.ValidationError:
        return forms.ValidationError(self.error_messages[code], code=code, params=facts)

    def prepare_value(self, value: Any) -> Any:
        if not isinstance(value, Measured):
            return value
        first = self.written(value.value)
        return first if value.value2 is None else f"{first}-{self.written(value.value2)}"

    def written(self, number: Decimal) -> str:
        return format_number(number)

    def clean(self, value: Any) -> Any:
        typed = str(value or "").replace("–", "-").strip()
        first, dash, last = typed[1:].partition("-")
        if not dash:
            found = super().clean(typed)
            return None if found is None else Measured(found)
        ends = super().clean(typed[:1] + first), super().clean(last)
        if ends[0] is None:
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid")
        return Measured(ends[0], ends[1])


class MoneyField(RangeField):
    """99,5 tỷ đồng. A bare number that would be less than the smallest sum of a plan lacks its unit."""

    def read(self, text: str) -> Decimal:
        amount = parse_money(text)
        if not is_money(text) and 0 < abs(amount) < LEAST_BARE:
            raise self.fault("unit", number=format_number(amount))
        return amount

    def written(self, number: Decimal) -> str:
        return format_money(number)


def _key(target: int, kind: Any) -> str:
    return f"{kind.value}-{target}"
