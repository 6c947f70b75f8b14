"""A resolution of 2021–2026 with figures typed for it, looked at in November 2026."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from django.urls import reverse

from nhiemky.figures import steps as figures
from nhiemky.figures.models import Figure, Indicator
from nhiemky.figures.rules import periods
from nhiemky.figures.rules.entry import NewFigure, Value
from nhiemky.targets import steps
from nhiemky.targets.models import Directive, Resolution, Target, Yardstick
from nhiemky.targets.queries import standing
from nhiemky.targets.queries import state as states
from nhiemky.targets.tests.database.conftest import promise

#: The figures of 2026 are parts or estimates.
TODAY = dt.date(2026, 11, 20)


@pytest.fixture(autouse=True)
def today(monkeypatch):
    monkeypatch.setattr(states, "today_in", lambda _ward: TODAY)


class Ward:
    """A resolution of 2021–2026 with figures typed for it."""

    def __init__(self, cast) -> None:
        self.cast = cast
        self.resolution: Resolution = cast.resolution(first=2021, last=2026)

    def indicator(self, code: str, measure: str = "%", **more: object) -> Indicator:
        return Indicator.objects.create(unit=self.cast.ward, code=code, name=code, measure=measure, **more)

    def figure(
        self, indicator: Indicator, key: str, value: object, *, rough: bool = False, out_of=None
    ) -> None:
        period = periods.of_key(key)
        said = Value(
            value=Decimal(str(value)),
            measure=indicator.measure,
            qualifier="ước" if rough else "",
            out_of=None if out_of is None else Decimal(out_of),
        )
        new = NewFigure(
            code=f"{indicator.code}-{key}",
            subject=indicator.name,
            value=said,
            period_from=period.first,
            period_to=period.last,
        )
        made = figures.enter(self.cast.clerk, self.cast.ward, new)
        Figure.objects.filter(pk=made.pk).update(indicator=indicator)

    def target(self, indicator: Indicator | None = None, *, decisive: bool = False, **more: object) -> Target:
        place = steps.TargetPlace(
            sector="budget",
            indicator=indicator,
            decisive=decisive,
            decisive_said_by="Thành ủy" if decisive else "",
        )
        return steps.write_target(self.cast.clerk, self.resolution, place, promise(**more))

    def yardstick(self, target: Target, kind: str, year: int, value: object) -> None:
        Yardstick.objects.create(
            target=target, kind=kind, year=year, value=Decimal(str(value)), written_by=self.cast.clerk
        )

    def stands(self, target: Target, *, as_of: int = 2026) -> standing.TargetState:
        found = standing.of_target(target, as_of=as_of, today=TODAY)
        assert found is not None
        return found


@pytest.fixture
def ward(cast) -> Ward:
    return Ward(cast)


@pytest.fixture
def behind(ward) -> Target:
    """Budget revenue grows by 5 % where 9 were promised; decisive."""
    revenue = ward.indicator("thu", "VND")
    for year, value in ((2020, 100), (2021, 110), (2022, 121), (2023, 127)):
        ward.figure(revenue, str(year), value * 10**9)
    ward.figure(revenue, "2024", 133 * 10**9, rough=True)
    return ward.target(
        revenue, decisive=True, name="Thu ngân sách", operator="growth", value=Decimal(9), measure="%"
    )


def at(name: str, cast, **more) -> str:
    return reverse(name, kwargs={"ward": cast.ward.slug, **more})


def directive(cast, resolution, *, target=None) -> Directive:
    return Directive.objects.create(
        resolution=resolution,
        target=target,
        stance="keep",
        author="Phó Bí thư Thành ủy",
        said_on=dt.date(2026, 10, 12),
        text="Riêng thu ngân sách không đạt thì không coi là hoàn thành.",
        recorded_by=cast.clerk,
    )
