"""Where the pages of this room are."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from nhiemky.figures.models import Figure, Indicator


def of_figure(name: str, ward: Any, figure: Figure) -> str:
    return reverse(name, kwargs={"ward": ward.slug, "figure_id": figure.pk})


def of_indicator(name: str, ward: Any, indicator: Indicator) -> str:
    return reverse(name, kwargs={"ward": ward.slug, "indicator_id": indicator.pk})


def of_ward(name: str, ward: Any) -> str:
    return reverse(name, kwargs={"ward": ward.slug})
