"""One conference with everything that hangs on it, in a fixed number of queries, and its texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from nhiemky.conferences.models import AwardAct, Conclusion, Conference, Part
from nhiemky.figures import queries as figures
from nhiemky.figures.rules import references
from nhiemky.figures.rules.shown import Shown, in_full, two_digits
from nhiemky.vietnamese.measures import label

PARTS = (
    "documents",
    "reports__documents",
    "reports__draft",
    "reports__presented_by__person",
    "speeches",
    "raised_opinions__opinion__draft",
    "findings",
    "remarks__speaker__person",
    "remarks__settled_by",
    "remarks__contradicted_by",
    "hand_votes",
    "award_acts__collectives__current",
    "award_acts__individuals__current",
    "photos",
)
CONCLUSIONS = ("documents", "settles", "owner_person", "owner_office__unit", "owner_unit")


@dataclass(frozen=True, slots=True)
class Loaded:
    conference: Conference
    parts: tuple[Part, ...]
    conclusions: tuple[Conclusion, ...]


def load(conference: Conference) -> Loaded:
    """Everything of a conference; the rows know one another, so that no further query is asked."""
    found = Conference.objects.select_related("unit__parent", "term").get(pk=conference.pk)
    return Loaded(
        found,
        tuple(found.parts.prefetch_related(*PARTS).order_by("number")),
        tuple(found.conclusions.prefetch_related(*CONCLUSIONS).order_by("number")),
    )


def topic(conference: Conference) -> str:
    return f"conference/{conference.pk}"


def texts(loaded: Loaded) -> tuple[str, ...]:
    """Every text in which figures may be referred to, and the figures of awards as references."""
    return tuple(_texts(loaded))


def _texts(loaded: Loaded) -> Iterator[str]:
    yield loaded.conference.title
    for part in loaded.parts:
        yield from (part.title, part.summary)
        yield from (report.title for report in part.reports.all())
        yield from (words for speech in part.speeches.all() for words in (speech.title, speech.summary))
        yield from (finding.text for finding in part.findings.all())
        yield from (remark.text for remark in part.remarks.all())
        yield from (vote.question for vote in part.hand_votes.all())
        yield from (photo.caption for photo in part.photos.all())
        for act in part.award_acts.all():
            yield act.reason
            yield from references_of(act)
    yield from (conclusion.text for conclusion in loaded.conclusions)


def references_of(act: AwardAct) -> Iterator[str]:
    """The figures of an award act, as a text would refer to them."""
    return (references.reference(figure.code) for figure in (act.collectives, act.individuals) if figure)


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes texts out with one set of values."""

    values: Mapping[str, Shown]

    def text(self, text: str) -> str:
        return references.render(text, self.values)

    def counted(self, code: str) -> str:
        """`02 tập thể`: counts below ten with a leading zero, as papers write them."""
        shown = self.values.get(code)
        if shown is None:
            return ""
        if shown.out_of is not None or shown.qualifier:
            return in_full(shown)
        return f"{two_digits(shown)} {label(shown.measure)}".strip()


def writer_now(loaded: Loaded, said: Iterable[str]) -> Writer:
    """Writes with the values of today."""
    return Writer(figures.current(loaded.conference.unit, figures.codes_of(said)))


def writer_of_record(loaded: Loaded, now: Writer) -> Writer:
    """Writes a closed record with the values it was closed with, an open one with those of today."""
    if loaded.conference.state != Conference.State.CLOSED:
        return now
    return Writer({**now.values, **figures.frozen(topic(loaded.conference))})
