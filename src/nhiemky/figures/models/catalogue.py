"""The catalogue: what is counted again and again, by whom, how it adds up, and what follows from it by a formula."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from nhiemky.figures.rules import through_time
from nhiemky.figures.rules.formulas import Formula
from nhiemky.kernel.columns import DerivedText
from nhiemky.vietnamese.collation import text_key
from nhiemky.vietnamese.folding import fold


class Sector(models.TextChoices):
    """The parts of a resolution's targets (governance §2.2)."""

    ECONOMY = "economy", _("Kinh tế")
    BUDGET = "budget", _("Thu, chi ngân sách")
    URBAN = "urban", _("Quy hoạch, đô thị, môi trường")
    SOCIETY = "society", _("Văn hóa, xã hội")
    DEFENCE = "defence", _("Quốc phòng, an ninh")
    PARTY = "party", _("Xây dựng Đảng và hệ thống chính trị")
    DIGITAL = "digital", _("Chuyển đổi số")


FORMULAS = [
    (Formula.GROWTH.value, _("Tăng so với cùng kỳ năm trước (%)")),
    (Formula.CHANGE.value, _("Chênh lệch so với cùng kỳ năm trước")),
    (Formula.CAGR.value, _("Tăng bình quân mỗi năm (%)")),
    (Formula.SHARE.value, _("Tỷ trọng (%)")),
    (Formula.PER_HEAD.value, _("Bình quân")),
    (Formula.DIFFERENCE.value, _("Hiệu của hai số liệu")),
]
#: A formula needs what it is computed from, and the second one where it compares two.
FORMULA_IS_WHOLE = (
    models.Q(formula="", operand__isnull=True, second__isnull=True)
    | models.Q(formula__in=Formula.of_one(), operand__isnull=False, second__isnull=True)
    | models.Q(formula__in=Formula.of_two(), operand__isnull=False, second__isnull=False)
)


class Indicator(models.Model):
    """What is counted: defined by a unit, for itself and everything below it; a figure is its value of a unit and a period.

    `reported_by`: the kind of units that count it (empty: only the unit that defined it). `combines`: what the figures of
    many units make together; `over_time`: what those of months and quarters make in a longer period, which is not typed
    again. `formula`: a derived indicator is computed from `operand` (and `second`), never typed; a formula never changes,
    another one is another indicator, so that an issued text can be written out again.
    `since`: the first year of a compound rate.
    """

    class Combines(models.TextChoices):
        SUM = "sum", _("Cộng các đơn vị")
        POOLED = "pooled", _("Cộng số đạt và tổng số (n/m)")
        APART = "apart", _("Không cộng được")

    class OverTime(models.TextChoices):
        SUM = through_time.SUM, _("Cộng các kỳ: mới kết nạp, thu ngân sách…")
        LAST = through_time.LAST, _("Lấy số cuối kỳ: dân số, tỷ lệ đến cuối quý…")
        APART = through_time.APART, _("Mỗi kỳ một số riêng, không suy ra")

    class Better(models.TextChoices):
        MORE = "more", _("Càng cao càng tốt")
        LESS = "less", _("Càng thấp càng tốt")
        NEITHER = "neither", _("Không đánh giá cao, thấp")

    class Every(models.TextChoices):
        YEAR = "year", _("Năm")
        HALF = "half", _("6 tháng")
        QUARTER = "quarter", _("Quý")
        MONTH = "month", _("Tháng")

    unit = models.ForeignKey("org.Unit", models.PROTECT, related_name="indicators")
    code = models.SlugField(max_length=50)
    name = models.CharField(max_length=200)
    measure = models.CharField(max_length=40, blank=True)
    sector = models.CharField(max_length=10, choices=Sector.choices, blank=True)
    every = models.CharField(max_length=7, choices=Every.choices, default=Every.YEAR)
    reported_by = models.CharField(max_length=20, blank=True)
    combines = models.CharField(max_length=6, choices=Combines.choices, default=Combines.SUM)
    over_time = models.CharField(max_length=5, choices=OverTime.choices, default=OverTime.APART)
    better = models.CharField(max_length=7, choices=Better.choices, default=Better.MORE)
    formula = models.CharField(max_length=10, choices=FORMULAS, blank=True)
    operand = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="+")
    second = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="+")
    since = models.PositiveSmallIntegerField(null=True, blank=True)
    definition = models.CharField(max_length=500, blank=True)
    source = models.CharField(max_length=200, blank=True)
    valid_from = models.DateField(null=True, blank=True)
    valid_to = models.DateField(null=True, blank=True)
    revision = models.PositiveIntegerField(default=1)
    folded = DerivedText(fold, of=("name", "code"))
    sort_key = DerivedText(text_key, of=("name",))

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["unit", "code"], name="one_indicator_per_code"),
            models.CheckConstraint(condition=FORMULA_IS_WHOLE, name="a_formula_has_its_operands"),
            models.CheckConstraint(
                condition=~models.Q(formula="cagr") | models.Q(since__isnull=False),
                name="a_compound_rate_begins",
            ),
            models.CheckConstraint(
                condition=models.Q(valid_to__isnull=True)
                | models.Q(valid_from__isnull=True)
                | models.Q(valid_to__gte=models.F("valid_from")),
                name="indicator_ends_after_it_began",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_derived(self) -> bool:
        return bool(self.formula)
