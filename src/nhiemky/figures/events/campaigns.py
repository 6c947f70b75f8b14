"""What can happen to a reporting campaign, to the report of a unit and to a workbook of figures."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from nhiemky.kernel.events import Values


@dataclass(frozen=True, slots=True)
class CampaignOpened:
    campaign: int
    kind: str
    due_on: dt.date
    indicators: int
    units: int
    opened: Values


@dataclass(frozen=True, slots=True)
class CampaignDueMoved:
    campaign: int
    due_on: dt.date
    moved: Values


@dataclass(frozen=True, slots=True)
class UnitsReminded:
    campaign: int
    count: int
    reminded: Values


@dataclass(frozen=True, slots=True)
class CampaignClosed:
    """`missing`: how many units had not reported."""

    campaign: int
    missing: int
    closed: Values


@dataclass(frozen=True, slots=True)
class CampaignReopened:
    campaign: int
    reopened: Values


@dataclass(frozen=True, slots=True)
class UnitFiguresReported:
    """One saving of a unit's form. Every correction in it is told by a FigureCorrected of its own as well."""

    campaign: int
    asked: int
    new: int
    corrected: int
    lacking: int
    reported: Values


@dataclass(frozen=True, slots=True)
class UnitReportSent:
    campaign: int
    asked: int
    sent: Values


@dataclass(frozen=True, slots=True)
class SheetTaken:
    sheet: int
    campaign: int
    taken: Values


@dataclass(frozen=True, slots=True)
class SheetEntered:
    """All figures of a workbook at once; `left_out`: cells with a fault."""

    sheet: int
    campaign: int
    new: int
    corrected: int
    left_out: int
    entered: Values


@dataclass(frozen=True, slots=True)
class SheetDropped:
    sheet: int
    campaign: int


@dataclass(frozen=True, slots=True)
class FiguresPut:
    """Figures that another program sent through the interface."""

    new: int
    corrected: int
    put: Values
