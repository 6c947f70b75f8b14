"""`nhiemky journal verify`: proves the chains and names the first broken row of each."""

from __future__ import annotations

import argparse
import pkgutil
import time
from typing import TYPE_CHECKING, Any

import django
from django.db import DatabaseError

from nhiemky.site import cli_output as output
from nhiemky.site import starting
from nhiemky.site.cli_words import Stopped, words

if TYPE_CHECKING:
    from nhiemky.journal.verify import ChainReport

#: What is never written without an entry in the chain of its unit.
RECORDED = (
    "nhiemky.org.models:Person",
    "nhiemky.figures.models:Figure",
    "nhiemky.documents.models:Document",
    "nhiemky.documents.models:Draft",
    "nhiemky.tasks.models:Task",
    "nhiemky.conferences.models:Conference",
)


def verify(asked: argparse.Namespace) -> int:
    """0: every chain is whole; 1: one is broken; 2: there is no such unit or no data."""
    began = time.monotonic()
    place = starting.home()
    if place.database is not None and not place.database.is_file():
        raise Stopped("no-data", status=2, home=place.folder)
    django.setup()
    try:
        reports = _reports(asked.unit)
        names = pkgutil.resolve_name("nhiemky.org.models:Unit").objects.in_bulk(
            [report.unit for report in reports]
        )
    except DatabaseError as error:
        raise Stopped("database-away", status=2, why=str(error).strip().partition("\n")[0]) from error
    tell = _as_json if asked.json else _in_words
    tell(reports, names, time.monotonic() - began)
    return 1 if any(report.broken for report in reports) else 0


def _reports(asked: str | None) -> list[ChainReport]:
    chains = pkgutil.resolve_name("nhiemky.journal.verify:chains")
    unit = None if asked is None else _unit(asked)
    total = (
        1 if unit is not None else pkgutil.resolve_name("nhiemky.journal.models:ChainHead").objects.count()
    )
    reports: list[ChainReport] = []
    progress = output.Progress()
    for report in chains(unit, written=_written()):
        reports.append(report)
        progress.report(words("journal"), len(reports), max(total, len(reports)))
    progress.clear()
    return reports


def _written() -> set[int]:
    """The units that must have a chain, as the records of the rooms tell: theirs, and that of the installation once
    somebody has signed in."""
    units: set[int] = set()
    for name in RECORDED:
        rows = pkgutil.resolve_name(name).objects.order_by()
        units |= set(rows.values_list("unit", flat=True).distinct())
    if pkgutil.resolve_name("nhiemky.org.models:Account").objects.filter(last_login__isnull=False).exists():
        units.add(pkgutil.resolve_name("nhiemky.org.queries:installation")().pk)
    return units


def _unit(asked: str) -> int:
    units = pkgutil.resolve_name("nhiemky.org.models:Unit").objects
    found = units.filter(slug=asked).first()
    if found is None and asked.isdecimal() and len(asked) < 19:
        found = units.filter(pk=int(asked)).first()
    if found is None:
        raise Stopped("no-such-unit", status=2, unit=asked)
    return int(found.pk)


def _in_words(reports: list[ChainReport], names: dict[int, Any], took: float) -> None:
    for report in reports:
        unit = names.get(report.unit, report.unit)
        if report.broken is None:
            output.result(words("chain-whole", unit=unit, rows=report.rows, hash=report.hash))
        else:
            facts = {"number": report.broken.number, "entry": report.broken.entry or "—"}
            what = words(report.broken.kind)
            output.result(words("chain-broken", unit=unit, rows=report.rows, what=what, **facts))
    broken = sum(1 for report in reports if report.broken)
    rows = sum(report.rows for report in reports)
    if broken:
        output.result(words("chains-broken", broken=broken, chains=len(reports)))
    else:
        output.result(words("chains-whole", chains=len(reports), rows=rows, seconds=output.seconds(took)))


def _as_json(reports: list[ChainReport], names: dict[int, Any], took: float) -> None:
    chains = [
        {
            "unit": report.unit,
            "slug": names[report.unit].slug if report.unit in names else None,
            "name": str(names[report.unit]) if report.unit in names else None,
            "rows": report.rows,
            "hash": report.hash,
            "broken": None if report.broken is None else _broken(report.broken),
        }
        for report in reports
    ]
    output.document(
        {
            "chains": chains,
            "rows": sum(report.rows for report in reports),
            "broken": sum(1 for report in reports if report.broken),
            "seconds": round(took, 2),
        }
    )


def _broken(broken: Any) -> dict[str, Any]:
    return {"number": broken.number, "entry": broken.entry, "kind": str(broken.kind)}
