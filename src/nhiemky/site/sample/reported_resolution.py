"""A congress resolution of a real ward: what its article names of it, and what was said about its targets, with the author."""

from __future__ import annotations

from nhiemky.org.models import Term
from nhiemky.site.sample import promises
from nhiemky.site.sample.books import Book
from nhiemky.site.sample.data_files import Table, only
from nhiemky.site.sample.recording import Recording
from nhiemky.targets import steps
from nhiemky.targets.actions.lock_resolution import lock_resolution
from nhiemky.targets.actions.reach_milestone import reach_milestone
from nhiemky.targets.actions.record_directive import record_directive
from nhiemky.targets.actions.write_resolution import write_resolution
from nhiemky.targets.actions.write_target import write_target
from nhiemky.targets.models import Resolution


def enter(book: Book, entry: Table, held: Recording) -> Resolution:
    """The resolution, locked, with the quotations of the conference beside it."""
    first, last = entry["years"]
    content = steps.ResolutionContent(
        kind=Resolution.Kind.CONGRESS,
        title=entry["title"],
        first_year=first,
        last_year=last,
        term=Term.objects.filter(unit=book.ward, last_year=last).first(),
    )
    found = write_resolution(book.clerk, book.ward, content=content)
    for one in entry["target"]:
        _target(book, found, one)
    lock_resolution(book.clerk, found)
    for one in entry["directive"]:
        _directive(book, found, one, held)
    return found


def _target(book: Book, resolution: Resolution, entry: Table) -> None:
    place = steps.TargetPlace(sector=entry["sector"])
    target = write_target(book.clerk, resolution, place=place, content=promises.content(entry, {}))
    reach_milestone(book.clerk, target, year=entry["attained"], note=entry["note"])


def _directive(book: Book, resolution: Resolution, entry: Table, held: Recording) -> None:
    """A remark of the conference stands there in the same words."""
    text = held.remarks[entry["remark"]].text if "remark" in entry else entry["text"]
    said = steps.DirectiveContent(
        text=text,
        said_on=held.conference.held_on,
        topic=f"conference/{held.conference.pk}",
        topic_label=held.conference.title,
        **only(entry, ("stance", "author")),
    )
    record_directive(book.clerk, resolution, content=said)
