"""Each number of a year in its own measure: typed, shown, compared."""

from __future__ import annotations

from decimal import Decimal

import pytest

from nhiemky.figures.models import Indicator
from nhiemky.targets.models import Target, Yardstick
from nhiemky.targets.rules import readings
from nhiemky.targets.rules.target import Operator
from nhiemky.targets.tests.database.progress_ward import Ward, at, today, ward
from nhiemky.targets.tests.nonsense import nonsense

__all__ = ["today", "ward"]


@pytest.fixture
def growing(ward: Ward) -> Target:
    """ "Thu ngân sách tăng 8–9 %/năm" counted in đồng."""
    revenue = ward.indicator("thu", "VND")
    for year, value in ((2022, 90), (2023, 100), (2024, 108)):
        ward.figure(revenue, str(year), value * 10**9)
    said = {"operator": "range", "value": Decimal(8), "value2": Decimal(9), "measure": "%/năm"}
    return ward.target(revenue, name="Thu ngân sách", **said)


def typed(client, ward: Ward, target: Target, text: str, kind: str = "plan"):
    address = at("resolution-numbers", ward.cast, resolution_id=ward.resolution.pk, year=2024)
    return client.post(address, {f"{kind}-{target.pk}": text, "source": "", "reason": ""})


def test_the_plan_of_a_rate_of_growth_is_money(client, cast, ward, growing):
    client.force_login(cast.clerk)
    assert typed(client, ward, growing, "105 tỷ").status_code == 302
    assert Yardstick.objects.get().value == 105 * 10**9
    page = client.get(at("target", cast, target_id=growing.pk)).content.decode()
    assert "105 tỷ đồng" in page and "đạt 102,86%" in page and nonsense(page) == []
    numbers = at("resolution-numbers", cast, resolution_id=ward.resolution.pk, year=2024)
    table = client.get(numbers).content.decode()
    assert 'value="105 tỷ đồng"' in table and "số từng năm tính bằng đồng" in table


@pytest.mark.parametrize(
    ("measure", "text", "said"),
    [
        ("VND", "105", "Tiền gõ kèm đơn vị"),
        ("VND", "9%", "Viết một số"),
        ("%", "105 tỷ", "Số này tính bằng %, không phải tiền"),
        ("người", "12 triệu đồng", "Số này tính bằng người"),
    ],
)
def test_a_number_in_the_wrong_measure_is_questioned(client, cast, ward, measure, text, said):
    target = ward.target(ward.indicator("so", measure), measure=measure)
    client.force_login(cast.clerk)
    answer = typed(client, ward, target, text)
    page = answer.content.decode()
    assert answer.status_code != 302 and said in page and f'value="{text}"' in page
    assert not Yardstick.objects.exists()


@pytest.mark.parametrize(
    ("measure", "text", "value"),
    [
        ("%", "95,5%", "95.5"),
        ("tuyến", "7 tuyến", "7"),
        ("triệu đồng/ha", "1,2 tỷ", "1200"),
        ("VND", "640 triệu", "640000000"),
    ],
)
def test_the_measure_may_stand_behind_the_number(client, cast, ward, measure, text, value):
    target = ward.target(ward.indicator("so", measure), measure=measure)
    client.force_login(cast.clerk)
    assert typed(client, ward, target, text).status_code == 302
    assert Yardstick.objects.get().value == Decimal(value)


def test_what_is_assigned_as_a_rate_is_compared_as_a_rate(client, cast, ward, growing):
    revenue = growing.indicator
    assigned = ward.target(revenue, as_assigned=True, operator="at_least", value=None, measure="%/năm")
    client.force_login(cast.clerk)
    assert typed(client, ward, assigned, "7,5", "assigned").status_code == 302
    assert typed(client, ward, assigned, "105 tỷ").status_code == 302
    page = client.get(at("target", cast, target_id=assigned.pk)).content.decode()
    assert "7,5%/năm" in page and "105 tỷ đồng" in page and nonsense(page) == []


def test_a_plan_in_percent_of_figures_that_are_n_of_m(client, cast, ward):
    pooled = ward.indicator("nha", "hộ", combines=Indicator.Combines.POOLED)
    ward.figure(pooled, "2024", 96, out_of=120)
    target = ward.target(pooled, value=Decimal(85))
    client.force_login(cast.clerk)
    assert typed(client, ward, target, "80").status_code == 302
    page = client.get(at("target", cast, target_id=target.pk)).content.decode()
    assert "80%" in page and nonsense(page) == []
    report = at("target-report", cast, report_kind="nam", report_period="2024")
    assert nonsense(client.get(report).content.decode()) == []


def test_measures_that_stand_side_by_side():
    assert readings.is_alike("%", "% số hộ") and readings.is_alike("hộ", "hộ")
    assert not readings.is_alike("VND", "triệu đồng") and not readings.is_alike("%", "hộ")
    assert readings.level_measure(operator=Operator.RANGE, promised="%", counted="hộ", n_of_m=True) == "%"
