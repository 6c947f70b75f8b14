"""The search through everything: each room is asked behind its own door, so that it finds what its lists show."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from nhiemky.conferences import queries as conferences
from nhiemky.documents import access as documents_door
from nhiemky.documents import queries as documents
from nhiemky.documents.models import Draft
from nhiemky.elections import access as elections_door
from nhiemky.elections import queries as elections
from nhiemky.figures import access as figures_door
from nhiemky.figures import queries as figures
from nhiemky.org.models import Unit
from nhiemky.org.queries.search import search as people_and_units
from nhiemky.pages.finding import standing_in
from nhiemky.pages.hits import Hit
from nhiemky.portal.queries import hits as articles
from nhiemky.site.topics import url_of
from nhiemky.targets import access as targets_door
from nhiemky.targets import queries as targets
from nhiemky.tasks import access as tasks_door
from nhiemky.tasks import queries as tasks
from nhiemky.vietnamese.dates import format_date
from nhiemky.vietnamese.finding import nearness
from nhiemky.vietnamese.folding import fold

#: Hits of one kind on the page; the room's own list shows the rest. More are asked for, so that a title comes first.
MOST, ASKED = 8, 40

#: The words asked for, folded.
Words = tuple[str, ...]
#: Finds what the actor may see in a ward: (actor, ward, folded words, at most) → hits.
Search = Callable[[Any, Unit, Words, int], Iterable[Hit]]


def _documents(actor: Any, ward: Unit, words: Words, limit: int) -> Iterator[Hit]:
    """By the full-text index: what the register says and what stands in the files, drafts too."""
    shelf = documents_door.for_reader(actor, ward=ward.slug)
    for found in documents.results(shelf, " ".join(words)).page:
        kind, topic = (_("Dự thảo"), "draft") if found.is_draft else (_("Văn bản"), "document")
        place = "".join(piece for piece, _marked in found.snippet)
        detail = " · ".join(part for part in (_title(found.row), place) if part)
        yield Hit(kind, str(found.row), detail, url_of(f"{topic}/{found.row.pk}", ward=ward.slug))


def _title(row: Any) -> str:
    """What a document is about, where its name does not say it; how far a draft is."""
    if isinstance(row, Draft):
        return str(row.get_state_display())
    return str(row.title) if row.symbol or row.symbol_as_written else ""


def _figures(actor: Any, ward: Unit, words: Words, limit: int) -> Iterator[Hit]:
    found = figures.register(figures_door.for_reader(actor, ward=ward.slug))
    found = found.filter(standing_in("folded", words))
    for figure in found.order_by("sort_key", "pk")[:limit]:
        value = str(figures.shown_now(figure)) if figure.current else ""
        detail = " · ".join(part for part in (value, figure.period_label) if part)
        yield Hit(_("Số liệu"), figure.subject, detail, url_of(f"figure/{figure.pk}", ward=ward.slug))


def _resolutions(actor: Any, ward: Unit, words: Words, limit: int) -> Iterator[Hit]:
    found = targets.register(targets_door.for_reader(actor, ward=ward.slug))
    for row in found.filter(standing_in("folded", words)).order_by("-first_year", "pk")[:limit]:
        detail = f"{row.get_kind_display()} · {row.first_year}–{row.last_year}"
        yield Hit(_("Nghị quyết"), row.title, detail, url_of(f"resolution/{row.pk}", ward=ward.slug))


def _targets(actor: Any, ward: Unit, words: Words, limit: int) -> Iterator[Hit]:
    rows = targets.all_targets(targets_door.for_reader(actor, ward=ward.slug))
    found = targets.by_name(rows, " ".join(words)).order_by("-resolution__first_year", "position")
    for row in targets.shown(found[:limit]):
        yield Hit(_("Chỉ tiêu"), row.name, row.words, url_of(f"target/{row.target.pk}", ward=ward.slug))


def _tasks(actor: Any, ward: Unit, words: Words, limit: int) -> Iterator[Hit]:
    desk = tasks_door.for_reader(actor, ward=ward.slug)
    for task in tasks.search(tasks.tasks_in(ward).filter(desk.seen), " ".join(words)).order_by("-pk")[:limit]:
        due = _("hạn %(day)s") % {"day": format_date(task.due)} if task.due else ""
        detail = " · ".join(part for part in (task.get_state_display(), due) if part)
        yield Hit(_("Nhiệm vụ"), task.title, detail, url_of(f"task/{task.pk}", ward=ward.slug))


def _conferences(actor: Any, ward: Unit, words: Words, limit: int) -> Iterator[Hit]:
    for found in conferences.search(actor, ward, " ".join(words))[:limit]:
        day = format_date(found.held_on) if found.held_on else found.held_on_as_written
        detail = " · ".join(part for part in (found.get_kind_display(), day) if part)
        yield Hit(_("Hội nghị"), found.title, detail, url_of(f"conference/{found.pk}", ward=ward.slug))


def _elections(actor: Any, ward: Unit, words: Words, limit: int) -> Iterator[Hit]:
    seen = elections_door.for_list(actor, ward=ward.slug).rows
    for found in elections.search(seen, " ".join(words))[:limit]:
        detail = f"{found.get_state_display()} · {format_date(found.held_on)}"
        yield Hit(_("Bầu cử"), found.title, detail, url_of(f"election/{found.pk}", ward=ward.slug))


#: In the order of the page.
SEARCHES: tuple[Search, ...] = (
    people_and_units,
    _elections,
    _conferences,
    _tasks,
    _resolutions,
    _targets,
    _documents,
    _figures,
    articles,
)


def hits(actor: Any, ward: Unit, words: str) -> list[tuple[str, list[Hit]]]:
    """What was found, by kind; a room that is closed to the actor finds nothing, and nothing is found for no words."""
    folded = tuple(fold(words).split())
    if not folded:
        return []
    groups: dict[str, list[Hit]] = {}
    for search in SEARCHES:
        for hit in _behind_its_door(search, actor, ward, folded):
            groups.setdefault(str(hit.kind), []).append(hit)
    # Stable: where titles are equally near, the order of the room stays.
    return [
        (kind, sorted(found, key=lambda hit: nearness(str(hit.title), folded))[:MOST])
        for kind, found in groups.items()
    ]


def _behind_its_door(search: Search, actor: Any, ward: Unit, words: Words) -> list[Hit]:
    try:
        return list(search(actor, ward, words, ASKED))
    except PermissionDenied:
        return []
