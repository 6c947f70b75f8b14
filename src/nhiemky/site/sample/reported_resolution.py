"""A congress resolution of a real ward: what its article names of it, and what was said about its targets, with the author."""

from __future__ import annotations

from django.db import transaction

from nhiemky.journal.writing import record
from nhiemky.org.models import Term
from nhiemky.site.sample import promises
from nhiemky.site.sample.books import Book
from nhiemky.site.sample.data_files import Table, only
from nhiemky.site.sample.recording import Recording
from nhiemky.targets import steps
from nhiemky.targets.models import Attainment, Directive, Resolution


def enter(book: Book, entry: Table, held: Recording) -> Resolution:
    """The resolution, locked, with the quotations of the conference beside it."""
    first, last = entry["years"]
    with transaction.atomic():
        found = steps.write_resolution(
            book.ward,
            steps.ResolutionContent(
                kind=Resolution.Kind.CONGRESS,
                title=entry["title"],
                first_year=first,
                last_year=last,
                term=Term.objects.filter(unit=book.ward, last_year=last).first(),
            ),
        )
        for one in entry["target"]:
            _target(book, found, one)
        promises.lock(found, by=book.clerk)
        for one in entry["directive"]:
            _directive(book, found, one, held)
        event = promises.PromisesEntered(found.pk, 0, len(entry["target"]))
        record(book.clerk, event, unit=book.ward.pk, topic=f"resolution/{found.pk}")
    return found


def _target(book: Book, resolution: Resolution, entry: Table) -> None:
    place = steps.TargetPlace(sector=entry["sector"])
    target = steps.write_target(book.clerk, resolution, place, promises.content(entry, {}))
    Attainment.objects.create(
        target=target, year=entry["attained"], note=entry["note"], recorded_by=book.clerk
    )


def _directive(book: Book, resolution: Resolution, entry: Table, held: Recording) -> None:
    """A remark of the conference stands there in the same words."""
    text = held.remarks[entry["remark"]].text if "remark" in entry else entry["text"]
    Directive.objects.create(
        resolution=resolution,
        said_on=held.conference.held_on,
        text=text,
        topic=f"conference/{held.conference.pk}",
        topic_label=held.conference.title,
        recorded_by=book.clerk,
        **only(entry, ("stance", "author")),
    )
