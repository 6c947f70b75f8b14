"""What the congresses of Phường Mẫu promised: programmes, targets, plans of the years, what was said about them.

All of it goes in through the actions of the room, in the order in which an office would do it.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from nhiemky.figures.models import Indicator
from nhiemky.org.models import Account, Office, Term, Unit
from nhiemky.site.sample import asked_units, counted_years, register
from nhiemky.site.sample.books import Book
from nhiemky.site.sample.data_files import Table, only, read
from nhiemky.targets import steps
from nhiemky.targets.actions.add_programme import add_programme
from nhiemky.targets.actions.adjust_target import adjust_target
from nhiemky.targets.actions.link_programme import link_programme
from nhiemky.targets.actions.lock_resolution import lock_resolution
from nhiemky.targets.actions.reach_milestone import reach_milestone
from nhiemky.targets.actions.record_directive import record_directive
from nhiemky.targets.actions.set_yardsticks import set_yardsticks
from nhiemky.targets.actions.write_remedy import write_remedy
from nhiemky.targets.actions.write_resolution import write_resolution
from nhiemky.targets.actions.write_target import write_target
from nhiemky.targets.models import Programme, Resolution, Target
from nhiemky.targets.queries import newest, promise_of
from nhiemky.targets.rules.following import Measured, Place

YARDSTICKS = ("plan", "estimate", "assigned")
TERMS = ("before", "running")
CONTENT = ("name", "operator", "cadence", "measure", "as_assigned")
NUMBERS = ("value", "value2", "baseline")
YEARS = ("due_year", "baseline_year")


@dataclass(slots=True)
class Shelf:
    """What is made of one ward so far. `numbers`: year → kind → the value of each target."""

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
        _resolution(shelf, table, which)
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
    content_ = steps.ResolutionContent(
        kind=Resolution.Kind.CONGRESS,
        title=entry["title"],
        first_year=first,
        last_year=last,
        term=Term.objects.filter(unit=book.ward, last_year=last).first(),
        adopted_on=entry["dated"],
        document=book.documents[entry["key"]],
    )
    found = write_resolution(book.clerk, book.ward, content=content_)
    shelf.resolutions[which] = found
    programmes = {one["key"]: _programme(shelf, found, one) for one in table["programme"]}
    plans = _plans(shelf, found)
    for place, one in enumerate(table["target"], 1):
        target = _target(shelf, found, {**one, **one[which]}, programmes)
        shelf.targets[which, place] = target
        _attained(shelf, target, one[which].get("attained"))
    lock_resolution(shelf.secretary, found)
    _yardsticks(shelf, found, table["target"], which, plans)


def _programme(shelf: Shelf, resolution: Resolution, entry: Table) -> Programme:
    content_ = steps.ProgrammeContent(
        kind=entry["kind"], title=entry["title"], **_owner(shelf.book.owner(entry["owner"]))
    )
    made = add_programme(shelf.book.clerk, resolution, content=content_)
    for key in entry.get("superior", ()):
        link_programme(shelf.book.clerk, made, document=shelf.book.documents[key])
    return made


def _plans(shelf: Shelf, resolution: Resolution) -> dict[int, Resolution]:
    """The plan of each year that has begun."""
    years = range(resolution.first_year, min(resolution.last_year, shelf.book.calendar.today.year) + 1)
    return {year: _plan(shelf, resolution, year) for year in years}


def _plan(shelf: Shelf, resolution: Resolution, year: int) -> Resolution:
    calendar = shelf.book.calendar
    content_ = steps.ResolutionContent(
        kind=Resolution.Kind.YEAR,
        title=f"Kế hoạch thực hiện nghị quyết đại hội năm {year}",
        first_year=year,
        last_year=year,
        adopted_on=calendar.working(min(dt.date(year, 1, 12), calendar.today)),
        carries_out=resolution,
    )
    return write_resolution(shelf.book.clerk, shelf.book.ward, content=content_)


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
    return write_target(shelf.book.clerk, resolution, place=place, content=content(entry, shelf.scales))


def content(entry: Table, scales: Mapping[str, Decimal]) -> steps.TargetContent:
    """What a target of the file promises; only its baseline is counted as the indicator is."""
    said = only(entry, (*CONTENT, *YEARS))
    said |= {name: Decimal(entry[name]) for name in NUMBERS if name in entry}
    if "baseline" in said:
        said["baseline"] *= scales.get(entry.get("indicator", ""), 1)
    return steps.TargetContent(**said)


def _yardsticks(
    shelf: Shelf, resolution: Resolution, entries: list[Table], which: str, plans: Mapping[int, Resolution]
) -> None:
    """Year by year, kind by kind: as they were adopted."""
    found: dict[tuple[int, str], dict[Place, Measured]] = defaultdict(dict)
    for place, entry in enumerate(entries, 1):
        target = shelf.targets[which, place]
        scale = shelf.scales.get(entry.get("indicator", ""), Decimal(1))
        for kind in YARDSTICKS:
            for year, value in entry.get(kind, {}).items():
                found[int(year), kind][Place(target.pk, kind)] = Measured(Decimal(value) * scale)
    for (year, kind), numbers in sorted(found.items()):
        if year in plans:
            said = steps.NumbersSource(
                plan=plans[year] if kind == "plan" else None, source=_said_in(kind, year)
            )
            set_yardsticks(shelf.book.clerk, resolution, year=year, numbers=numbers, said=said)


def _said_in(kind: str, year: int) -> str:
    return {
        "plan": "",
        "estimate": f"Nghị quyết HĐND phường về dự toán ngân sách năm {year}",
        "assigned": f"Chỉ tiêu Thành phố Mẫu giao năm {year}",
    }[kind]


def _attained(shelf: Shelf, target: Target, day: dt.date | None) -> None:
    if day is not None and day <= shelf.book.calendar.today:
        note = "Quyết định công nhận của cấp có thẩm quyền (dữ liệu mẫu)"
        reach_milestone(shelf.book.clerk, target, year=day.year, on=day, note=note)


def _adjusted(shelf: Shelf, entry: Table) -> None:
    """One target of the term that is over: adjusted by a document, the old value stays beside it."""
    target = Target.objects.get(pk=shelf.targets["before", entry["target"]].pk)
    said = promise_of(newest(target))
    kept = {name: getattr(said, name) for name in said.__dataclass_fields__}
    decided = steps.Decided(
        document=shelf.book.documents[entry["document"]], **only(entry, ("organ", "reason"))
    )
    adjust_target(
        shelf.secretary,
        target,
        content=steps.TargetContent(**{**kept, "value": Decimal(entry["value"])}),
        decided=decided,
        revision=target.revision,
    )


def _action_programme(shelf: Shelf) -> None:
    running = shelf.resolutions["running"]
    document = shelf.book.documents["cthd-du"]
    content_ = steps.ResolutionContent(
        kind=Resolution.Kind.ACTION,
        title=document.title,
        first_year=running.first_year,
        last_year=running.last_year,
        adopted_on=document.dated,
        document=document,
        carries_out=running,
    )
    write_resolution(shelf.book.clerk, shelf.book.ward, content=content_)


def _remedy(shelf: Shelf, entry: Table) -> None:
    if entry["year"] <= shelf.book.calendar.today.year:
        target = shelf.targets[entry["resolution"], entry["target"]]
        write_remedy(shelf.book.clerk, target, revision=0, **only(entry, ("year", "cause", "remedy")))


def _directive(shelf: Shelf, entry: Table) -> None:
    target = shelf.targets["running", entry["target"]]
    said = steps.DirectiveContent(
        target=target,
        said_on=shelf.book.calendar.day(entry["said_on"]),
        **only(entry, ("stance", "author", "text")),
    )
    record_directive(shelf.book.clerk, target.resolution, content=said)


def _owner(of: Unit | Office) -> dict[str, Any]:
    return {"owner_unit": of} if isinstance(of, Unit) else {"owner_office": of}
