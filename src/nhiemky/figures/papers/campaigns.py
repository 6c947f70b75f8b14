"""Who has not reported: to ring them up, or to hand on. Vietnamese."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Protocol

from nhiemky.figures.models import Asked, Campaign
from nhiemky.printing.blocks import ListPaper
from nhiemky.printing.tables import list_paper
from nhiemky.vietnamese.dates import format_date
from nhiemky.vietnamese.numbers import padded


class Waiting(Protocol):
    """queries.UnitLine."""

    @property
    def asked(self) -> Asked: ...
    @property
    def late(self) -> int: ...
    @property
    def given(self) -> int: ...
    @property
    def wanted(self) -> int: ...
    @property
    def reminders(self) -> Sequence[dt.date]: ...


class Standing(Protocol):
    """queries.CampaignStanding."""

    @property
    def campaign(self) -> Campaign: ...
    @property
    def waiting(self) -> Sequence[Waiting]: ...


def not_reported(standing: Standing, *, sample: bool) -> ListPaper:
    rows = [
        (
            padded(at),
            line.asked.unit.name,
            f"{line.given}/{line.wanted}",
            f"{line.late} ngày" if line.late else "",
            _reminded(line.reminders),
            "",
        )
        for at, line in enumerate(standing.waiting, start=1)
    ]
    found = standing.campaign
    return list_paper(
        title=f"Đơn vị chưa báo cáo: {found.title} (hạn {format_date(found.due_on)})",
        header=("Số", "Đơn vị", "Số đã có", "Quá hạn", "Đã nhắc", "Ghi chú"),
        rows=rows,
        sample=sample,
    )


def _reminded(days: Sequence[dt.date]) -> str:
    return f"{len(days)} lần, gần nhất {format_date(days[-1])}" if days else ""
