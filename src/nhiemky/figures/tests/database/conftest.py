"""A small cast: two wards side by side, one person for each role in the first, a stranger in the second."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

import pytest
from django.utils import timezone

from nhiemky.figures import steps
from nhiemky.figures.actions.open_campaign import NewCampaign, open_campaign
from nhiemky.figures.models import Asked, Campaign, Figure, Indicator
from nhiemky.figures.rules import entry, periods
from nhiemky.figures.rules.entry import NewFigure, Value
from nhiemky.org.models import Account, Role, Unit, UnitKind
from nhiemky.org.queries import installation
from nhiemky.org.steps import create_unit, grant

YEAR = periods.year(2026)


@dataclass
class Cast:
    ward: Unit
    branch: Unit
    other: Unit
    clerk: Account
    secretary: Account
    auditor: Account
    branch_secretary: Account
    stranger: Account

    def figure(self, subject: str, value: str, **more: object) -> Figure:
        """Entered by the clerk in the ward."""
        said = Value(
            value=Decimal(value),
            measure=str(more.pop("measure", "mô hình")),
            qualifier=str(more.pop("qualifier", "")),
        )
        code = str(more.pop("code", subject))
        return steps.enter(self.clerk, self.ward, NewFigure(code=code, subject=subject, value=said, **more))


def account(name: str, unit: Unit, role: str) -> Account:
    made = Account.objects.create_user(name)
    grant(made, unit=unit, role=role)
    return made


@pytest.fixture
def cast(db: None) -> Cast:
    ward = create_unit(slug="phuong-a", kind=UnitKind.WARD, name="Đảng bộ phường A", parent=installation())
    other = create_unit(slug="phuong-b", kind=UnitKind.WARD, name="Đảng bộ phường B", parent=installation())
    branch = create_unit(slug="chi-bo-1", kind=UnitKind.BRANCH, name="Chi bộ 1", parent=ward)
    return Cast(
        ward=ward,
        branch=branch,
        other=other,
        clerk=account("clerk", ward, Role.CLERK),
        secretary=account("secretary", ward, Role.SECRETARY),
        auditor=account("auditor", ward, Role.AUDITOR),
        branch_secretary=account("branch", branch, Role.BRANCH_SECRETARY),
        stranger=account("stranger", other, Role.CLERK),
    )


@dataclass
class Running:
    """A campaign that asks two branches for money and members, and the ward for roads."""

    campaign: Campaign
    money: Indicator
    members: Indicator
    first: Asked
    second: Asked
    ward: Asked


@pytest.fixture
def running(cast: Cast) -> Running:
    def indicator(code: str, name: str, measure: str, reported_by: str = UnitKind.BRANCH) -> Indicator:
        return Indicator.objects.create(
            unit=cast.ward, code=code, name=name, measure=measure, reported_by=reported_by
        )

    other = create_unit(slug="chi-bo-2", kind=UnitKind.BRANCH, name="Chi bộ 2", parent=cast.ward)
    money = indicator("thu", "Thu quỹ", "VND")
    members = indicator("dang-vien-moi", "Đảng viên mới", "đảng viên")
    roads = indicator("duong", "Đường bê tông", "km", "")
    for year, value in ((2024, "55 tỷ"), (2025, "58 tỷ")):
        spot = steps.Spot(cast.branch, money, periods.year(year))
        steps.put_value(cast.clerk, spot, entry.read(value, "đồng"), reason="")
    campaign = open_campaign(
        cast.clerk,
        cast.ward,
        NewCampaign(
            kind="year",
            title="Báo cáo năm 2026",
            period=YEAR,
            due_on=timezone.localdate() + dt.timedelta(days=5),
            indicators=[money, members, roads],
            units=[cast.branch, other, cast.ward],
        ),
    )
    asked = {one.unit_id: one for one in campaign.asked.select_related("unit", "campaign")}
    return Running(campaign, money, members, asked[cast.branch.pk], asked[other.pk], asked[cast.ward.pk])
