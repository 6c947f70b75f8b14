"""Writing, changing, moving and removing lines of a record. No gate, no journal: the action has both."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from django.db.models import F, Max, ProtectedError, QuerySet

from nhiemky.conferences.models import Conference, Line, Part
from nhiemky.conferences.steps.contents import AwardContent, Content
from nhiemky.figures.models import Figure
from nhiemky.files.rules.secrecy import refuse_secret
from nhiemky.kernel.refusals import Refused

LINKS = frozenset({"documents", "settles"})
FIGURES = frozenset({"collectives", "individuals"})
# Numbers are unique at every moment, so lines in motion are lifted above all others first.
ABOVE_ALL = 10_000


def write_line(conference: Conference, content: Content) -> Line:
    """Add a line behind the last one of its kind under the same conference or part."""
    line = content.model(number=0)
    if line.parent == "conference":
        line.conference = conference  # type: ignore[attr-defined]
    columns, links = _columns(conference, content)
    _assign(line, columns)
    line.number = (siblings(line).aggregate(last=Max("number"))["last"] or 0) + 1
    line.save()
    _link(line, links)
    return line


def rewrite_line(conference: Conference, line: Line, content: Content) -> None:
    """Put another content into a line. In another part it takes its place behind the lines there."""
    if not isinstance(line, content.model):
        raise TypeError(f"a {line.kind_code} does not become a {content.model.kind_code}")
    columns, links = _columns(conference, content)
    before = getattr(line, f"{line.parent}_id")
    _assign(line, columns)
    if getattr(line, f"{line.parent}_id") != before:
        line.number = (siblings(line).aggregate(last=Max("number"))["last"] or 0) + 1
    line.revision += 1
    line.save()
    _link(line, links)


def place_line(line: Line, *, to: int) -> None:
    """Give a line the place `to` (from 1) among its like; the others close up."""
    others = [pk for pk in siblings(line).order_by("number").values_list("pk", flat=True) if pk != line.pk]
    others.insert(min(max(to, 1), len(others) + 1) - 1, line.pk)
    _renumber(siblings(line), others)
    line.refresh_from_db(fields=["number"])


def erase_line(line: Line) -> None:
    """Remove a line and close up the numbers behind it. Refused while something rests on it."""
    like = siblings(line)
    try:
        line.delete()
    except ProtectedError as error:
        raise Refused("line-in-use", uses=len(error.protected_objects)) from None
    _renumber(like, list(like.order_by("number").values_list("pk", flat=True)))


def line_again(conference: Conference, line: Line) -> Any:
    """The line, locked and as it is now. Refused if it was removed or belongs to another conference."""
    held = {"conference": conference} if line.parent == "conference" else {"part__conference": conference}
    rows = type(line)._default_manager.select_for_update(of=("self",))
    found = rows.filter(pk=line.pk, **held).first()
    if found is None:
        raise Refused("line-is-gone")
    return found


def columns_of(line: Line) -> dict[str, object]:
    """The columns of a line in words, without what is empty: what the journal keeps of a removed one."""
    values = {
        column.name: getattr(line, column.name)
        for column in line._meta.concrete_fields
        if column.name not in ("id", "number", "revision", line.parent)
    }
    return {
        name: value if isinstance(value, str | int) else str(value) for name, value in values.items() if value
    }


def siblings(line: Line) -> QuerySet[Any]:
    """The lines of the same kind under the same conference or part, itself included."""
    parent = f"{line.parent}_id"
    rows: QuerySet[Any] = type(line)._default_manager.filter(**{parent: getattr(line, parent)})
    return rows


def _renumber(rows: QuerySet[Any], order: list[int]) -> None:
    rows.update(number=F("number") + ABOVE_ALL)
    for number, pk in enumerate(order, 1):
        rows.filter(pk=pk).update(number=number)


def _columns(conference: Conference, content: Content) -> tuple[dict[str, Any], dict[str, Any]]:
    """Split a content into the columns of its row and the rows it is linked to."""
    values = {field.name: getattr(content, field.name) for field in fields(content)}
    _same_conference(conference, values)
    links = {name: values.pop(name) for name in LINKS & values.keys()}
    if isinstance(content, AwardContent):
        values |= _award(conference, content)
    return values, links


def _award(conference: Conference, content: AwardContent) -> dict[str, Any]:
    found = {name: _figure(conference, getattr(content, name), field=name) for name in FIGURES}
    named = bool(content.collectives or content.named_collectives)
    return {
        **found,
        "to_collectives": content.to_collectives or named,
        "to_individuals": content.to_individuals or bool(content.individuals),
        "named_collectives": list(content.named_collectives),
        "milestones": list(content.milestones),
    }


def _figure(conference: Conference, code: str, *, field: str) -> Figure | None:
    """The figure of a code, of the unit of the conference or the nearest above it."""
    if not code:
        return None
    above = [int(part) for part in conference.unit.path.strip("/").split("/")]
    figures = Figure.objects.filter(unit_id__in=above, code=code.lower()).select_related("unit")
    if not figures:
        raise Refused("no-such-figure", figure=code, field=field)
    return max(figures, key=lambda figure: len(figure.unit.path))


def _same_conference(conference: Conference, values: dict[str, Any]) -> None:
    """A line never hangs on a part, a person or a remark of another conference."""
    for value in (*values.values(), *values.get("settles", ())):
        owner = getattr(getattr(value, "part", None), "conference_id", None) or getattr(
            value, "conference_id", None
        )
        if owner is not None and owner != conference.pk:
            raise Refused("line-of-another-conference")


def _assign(line: Line, columns: dict[str, Any]) -> None:
    for name, value in columns.items():
        if isinstance(value, str):
            refuse_secret(value, field=name)
        setattr(line, name, value)


def _link(line: Line, links: dict[str, Any]) -> None:
    for name, rows in links.items():
        getattr(line, name).set(rows)


def of_part(part: Part) -> int:
    """How many lines hang on a part, photographs included."""
    named = (
        "reports",
        "speeches",
        "raised_opinions",
        "findings",
        "remarks",
        "hand_votes",
        "award_acts",
        "photos",
    )
    return sum(getattr(part, name).count() for name in named)
