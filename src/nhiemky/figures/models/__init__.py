"""The register of figures, the catalogue of indicators they are counted for, who is asked for them and when."""

from nhiemky.figures.models.campaigns import Asked, Campaign, Lack, Reminder
from nhiemky.figures.models.catalogue import Indicator, Sector
from nhiemky.figures.models.register import Citation, ComputedCitation, Figure, FigureVersion, Qualifier
from nhiemky.figures.models.sheets import Sheet
from nhiemky.figures.models.sums import UnitSum

__all__ = [
    "Asked",
    "Campaign",
    "Citation",
    "ComputedCitation",
    "Figure",
    "FigureVersion",
    "Indicator",
    "Lack",
    "Qualifier",
    "Reminder",
    "Sector",
    "Sheet",
    "UnitSum",
]
