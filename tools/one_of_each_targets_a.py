"""A line of the catalogue and a value with its evidence, for the matrix of gates."""

from __future__ import annotations

from typing import Any

from nhiemky.figures import steps
from nhiemky.figures.models import FigureVersion
from nhiemky.figures.rules.definitions import Definition
from nhiemky.files.models import StoredFile
from nhiemky.org.models import Account, Unit


def rows(clerk: Account, ward: Unit, *, figure_id: int, file: StoredFile | None, key: str) -> dict[str, Any]:
    """Words of addresses → an indicator of the ward; the figure that is there gets the file as its evidence."""
    indicator = steps.define(clerk, ward, Definition(name=f"Hộ nghèo {key}", measure="hộ"))
    FigureVersion.objects.filter(figure=figure_id).update(file=file)
    return {"indicator_id": indicator.pk, "figure-evidence number": 1}
