"""What the congresses of Phường Mẫu promised: programmes, targets, plans of the years, what was said about them.

Rows are written by the steps of the room; one row of the journal tells of each resolution (`PromisesEntered`).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils import timezone

from nhiemky.figures.models import Indicator
from nhiemky.journal.writing import record
from nhiemky.org.models import Account, Office, Term, Unit
from nhiemky.site.sample import asked_units, counted_years, register
from nhiemky.site.sample.books import Book
from nhiemky.site.sample.data_files import Table, only, read
from nhiemky.targets import steps
from nhiemky.targets.models import (
    Attainment,
    Directive,
    Programme,
    ProgrammeLink,
    Remedy,
    Resolution,
    Target,
    Yardstick,
)

YARDSTICKS = ("plan", "estimate", "assigned")
TERMS = ("before", "running")
CONTENT = ("name", "operator", "cadence", "measure", "as_assigned")
NUMBERS = ("value", "value2", "baseline")
YEARS = ("due_year", "baseline_year")


@dataclass(frozen=True, slots=True)
class PromisesEntered:
    """A resolution came in as a whole, with so many programmes and targets; locked."""

    resolution: int
    programmes: int
    targets: int


@dataclass(slots=True)
class Shelf:
    """What is made of one ward so far."""

    book: Book
    secretary: Account
    indicators: Mapping[str, Indicator]
    scales: Mapping[str, Decimal]
    resolutions: dict[str, Resolution] = field(default_factory=dict)
    targets: dict[tuple[str, int], Target] = field(default_factory=dict)


def enter(book: Book, *, secretary: Account) -> None:
    """Catalogue, figures, two resolutions with ten targets each, what the branches were asked."""
    table = read("phuong_mau", "targets.toml")
    register.write_documents(book, table["document"])
    entries = table["indicator"]
    indicators = counted_years.catalogue(book, entries)
    for entry in entries:
        counted_years.enter_years(book, entry, indicators[entry["code"]], confirmed_by=secretary)
    scales = {entry["code"]: Decimal(entry.get("scale", 1)) for entry in entries}
    shelf = Shelf(book, secretary, indicators, scales)
    for which in TERMS:
        with transaction.atomic():
            _resolution(shelf, table, which)
    with transaction.atomic():
        _adjusted(shelf, table["adjustment"])
        _action_programme(shelf)
        for entry in table["remedy"]:
            _remedy(shelf, entry)
        for entry in table["directive"]:
            _directive(shelf, entry)
    asked_units.ask(book, table, indicators)


def _resolution(shelf: Shelf, table: Table, which: str) -> None:
    book, entry = shelf.book, table[which]
    first, last = entry["years"]
    found = steps.write_resolution(
        book.ward,
        steps.ResolutionContent(
            kind=Resolution.Kind.CONGRESS,
            title=entry["title"],
            first_year=first,
            last_year=last,
            term=Term.objects.filter(unit=book.ward, last_year=last).first(),
            adopted_on=entry["dated"],
            document=book.documents[entry["key"]],
        ),
    )
    shelf.resolutions[which] = found
    programmes = {one["key"]: _programme(shelf, found, one) for one in table["programme"]}
    plans = _plans(shelf, found)
    for place, one in enumerate(table["target"], 1):
        target = _target(shelf, found, {**one, **one[which]}, programmes)
        shelf.targets[which, place] = target
        _yardsticks(shelf, target, one, plans)
        _attained(shelf, target, one[which].get("attained"))
    lock(found, by=shelf.secretary)
    event = PromisesEntered(found.pk, len(programmes), len(table["target"]))
    record(book.clerk, event, unit=book.ward.pk, topic=f"resolution/{found.pk}")


def lock(resolution: Resolution, *, by: Account) -> None:
    """From here on the database changes none of its targets."""
    resolution.locked_at, resolution.locked_by = timezone.now(), by
    resolution.save(update_fields=["locked_at", "locked_by"])


def _programme(shelf: Shelf, resolution: Resolution, entry: Table) -> Programme:
    made = steps.write_programme(
        resolution,
        steps.ProgrammeContent(
            kind=entry["kind"], title=entry["title"], **_owner(shelf.book.owner(entry["owner"]))
        ),
    )
    for key in entry.get("superior", ()):
        document = shelf.book.documents[key]
        ProgrammeLink.objects.create(
            programme=made, document=document, clause=document.clauses.order_by("position").first()
        )
    return made


def _plans(shelf: Shelf, resolution: Resolution) -> dict[int, Resolution]:
    """The plan of each year that has begun."""
    years = range(resolution.first_year, min(resolution.last_year, shelf.book.calendar.today.year) + 1)
    return {year: _plan(shelf, resolution, year) for year in years}


def _plan(shelf: Shelf, resolution: Resolution, year: int) -> Resolution:
    calendar = shelf.book.calendar
    return steps.write_resolution(
        shelf.book.ward,
        steps.ResolutionContent(
            kind=Resolution.Kind.YEAR,
            title=f"Kế hoạch thực hiện nghị quyết đại hội năm {year}",
            first_year=year,
            last_year=year,
            adopted_on=calendar.working(min(dt.date(year, 1, 12), calendar.today)),
            carries_out=resolution,
        ),
    )


def _target(
    shelf: Shelf, resolution: Resolution, entry: Table, programmes: Mapping[str, Programme]
) -> Target:
    said_by = entry.get("decisive_said_by", "")
    place = steps.TargetPlace(
        sector=entry["sector"],
        programme=programmes[entry["programme"]],
        indicator=shelf.indicators.get(entry.get("indicator", "")),
        decisive=bool(said_by),
        decisive_said_by=said_by,
        **_owner(shelf.book.owner(entry["owner"])),
    )
    return steps.write_target(shelf.secretary, resolution, place, content(entry, shelf.scales))


def content(entry: Table, scales: Mapping[str, Decimal]) -> steps.TargetContent:
    """What a target of the file promises; only its baseline is counted as the indicator is."""
    said = only(entry, (*CONTENT, *YEARS))
    said |= {name: Decimal(entry[name]) for name in NUMBERS if name in entry}
    if "baseline" in said:
        said["baseline"] *= scales.get(entry.get("indicator", ""), 1)
    return steps.TargetContent(**said)


def _yardsticks(shelf: Shelf, target: Target, entry: Table, plans: Mapping[int, Resolution]) -> None:
    scale = shelf.scales.get(entry.get("indicator", ""), Decimal(1))
    for kind in YARDSTICKS:
        for year, value in entry.get(kind, {}).items():
            plan = plans.get(int(year))
            if plan is None:
                continue
            Yardstick.objects.create(
                target=target,
                kind=kind,
                year=int(year),
                value=Decimal(value) * scale,
                plan=plan if kind == Yardstick.Kind.PLAN else None,
                source=_said_in(kind, int(year)),
                written_by=shelf.secretary,
            )


def _said_in(kind: str, year: int) -> str:
    return {
        "plan": "",
        "estimate": f"Nghị quyết HĐND phường về dự toán ngân sách năm {year}",
        "assigned": f"Chỉ tiêu Thành phố Mẫu giao năm {year}",
    }[kind]


def _attained(shelf: Shelf, target: Target, day: dt.date | None) -> None:
    if day is not None and day <= shelf.book.calendar.today:
        Attainment.objects.create(
            target=target,
            year=day.year,
            on=day,
            note="Quyết định công nhận của cấp có thẩm quyền (dữ liệu mẫu)",
            recorded_by=shelf.secretary,
        )


def _adjusted(shelf: Shelf, entry: Table) -> None:
    """One target of the term that is over: adjusted by a document, the old value stays beside it."""
    target = shelf.targets["before", entry["target"]]
    said = target.versions.get(number=1)
    kept = {name: getattr(said, name) for name in steps.TargetContent.__dataclass_fields__}
    steps.write_version(
        shelf.secretary,
        target,
        steps.TargetContent(**{**kept, "value": Decimal(entry["value"])}),
        number=2,
        decided=steps.Decided(
            document=shelf.book.documents[entry["document"]], **only(entry, ("organ", "reason"))
        ),
    )


def _action_programme(shelf: Shelf) -> None:
    running = shelf.resolutions["running"]
    document = shelf.book.documents["cthd-du"]
    steps.write_resolution(
        shelf.book.ward,
        steps.ResolutionContent(
            kind=Resolution.Kind.ACTION,
            title=document.title,
            first_year=running.first_year,
            last_year=running.last_year,
            adopted_on=document.dated,
            document=document,
            carries_out=running,
        ),
    )


def _remedy(shelf: Shelf, entry: Table) -> None:
    if entry["year"] > shelf.book.calendar.today.year:
        return
    Remedy.objects.create(
        target=shelf.targets[entry["resolution"], entry["target"]],
        written_by=shelf.secretary,
        **only(entry, ("year", "cause", "remedy")),
    )


def _directive(shelf: Shelf, entry: Table) -> None:
    target = shelf.targets["running", entry["target"]]
    Directive.objects.create(
        resolution=target.resolution,
        target=target,
        said_on=shelf.book.calendar.day(entry["said_on"]),
        recorded_by=shelf.secretary,
        **only(entry, ("stance", "author", "text")),
    )


def _owner(of: Unit | Office) -> dict[str, Any]:
    return {"owner_unit": of} if isinstance(of, Unit) else {"owner_office": of}
