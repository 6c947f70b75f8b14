"""A line of the catalogue and a value with its evidence, for the matrix of gates."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from nhiemky.documents.models import Document
from nhiemky.figures import steps
from nhiemky.figures.models import FigureVersion
from nhiemky.figures.rules.definitions import Definition
from nhiemky.org.models import Account, Unit


def rows(clerk: Account, ward: Unit, made: Mapping[str, Any], *, key: str) -> dict[str, Any]:
    """Words of addresses → an indicator of the ward; the figure made before gets the file of the paper as evidence."""
    indicator = steps.define(clerk, ward, Definition(name=f"Hộ nghèo {key}", measure="hộ"))
    paper = Document.objects.get(pk=made["document_id"])
    FigureVersion.objects.filter(figure=made["figure_id"]).update(file=paper.file)
    return {"indicator_id": indicator.pk, "figure-evidence number": 1}
