"""What can happen to figures, to the catalogue and to reporting campaigns."""

from nhiemky.figures.events.campaigns import (
    CampaignClosed,
    CampaignDueMoved,
    CampaignOpened,
    CampaignReopened,
    FiguresPut,
    SheetDropped,
    SheetEntered,
    SheetTaken,
    UnitFiguresReported,
    UnitReportSent,
    UnitsReminded,
)
from nhiemky.figures.events.catalogue import (
    IndicatorDefined,
    IndicatorEdited,
    IndicatorEnded,
    UsualIndicatorsAdded,
)
from nhiemky.figures.events.figures import (
    BreakdownSet,
    FigureConfirmed,
    FigureCorrected,
    FigureDescribed,
    FigureEntered,
)

__all__ = [
    "BreakdownSet",
    "CampaignClosed",
    "CampaignDueMoved",
    "CampaignOpened",
    "CampaignReopened",
    "FigureConfirmed",
    "FigureCorrected",
    "FigureDescribed",
    "FigureEntered",
    "IndicatorDefined",
    "IndicatorEdited",
    "IndicatorEnded",
    "UsualIndicatorsAdded",
    "FiguresPut",
    "SheetDropped",
    "SheetEntered",
    "SheetTaken",
    "UnitFiguresReported",
    "UnitReportSent",
    "UnitsReminded",
]
