"""What can happen to the catalogue of indicators."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from nhiemky.kernel.events import Values


@dataclass(frozen=True, slots=True)
class IndicatorDefined:
    indicator: int
    defined: Values


@dataclass(frozen=True, slots=True)
class IndicatorEdited:
    indicator: int
    edited: Values


@dataclass(frozen=True, slots=True)
class IndicatorEnded:
    indicator: int
    on: dt.date


@dataclass(frozen=True, slots=True)
class UsualIndicatorsAdded:
    count: int
