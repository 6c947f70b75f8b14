"""The only doors to tasks: readers of the ward see all, everybody else those of the own branch, office or person."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import Http404
from django.utils import timezone

from nhiemky.files.models import StoredFile
from nhiemky.org import access
from nhiemky.org.models import OfficeHolding, Role, Unit
from nhiemky.tasks.models import Evidence, Task
from nhiemky.tasks.rules.flow import WHO, Part, Verb


@dataclass(frozen=True, slots=True)
class Desk:
    """The ward, which tasks of it the actor sees, which of them are the actor's own, and whether they may set some."""

    ward: Unit
    seen: Q
    own: Q
    writes: bool


@dataclass(frozen=True, slots=True)
class TaskOnDesk:
    """A task and the parts the actor plays in it."""

    ward: Unit
    task: Task
    parts: frozenset[Part]


@dataclass(frozen=True, slots=True)
class EvidenceOnDesk:
    ward: Unit
    file: StoredFile


def for_reader(actor: Any, *, ward: str) -> Desk:
    """404 for somebody of another ward, 403 for one of this ward who neither reads nor owns a task."""
    unit = access.for_anybody(actor, ward=ward)
    own = owned_by(actor, unit)
    within = Q(unit__path__startswith=unit.path)
    if access.holds(actor, access.READERS, unit):
        return Desk(unit, within, own, access.holds(actor, access.WRITERS, unit))
    if not branches_of(actor, unit) and not Task.objects.filter(own, within).exists():
        raise PermissionDenied
    return Desk(unit, within & own, own, writes=False)


def for_writer(actor: Any, *, ward: str) -> Unit:
    return access.for_writer(actor, ward=ward)


def for_task(actor: Any, *, ward: str, task_id: int) -> TaskOnDesk:
    desk = for_reader(actor, ward=ward)
    related = (
        "owner_person",
        "owner_office__unit",
        "owner_unit",
        "set_by",
        "accepted_by",
        "unit",
    )
    task = Task.objects.select_related(*related).filter(desk.seen, pk=task_id).first()
    if task is None:
        raise Http404
    return TaskOnDesk(desk.ward, task, parts_of(actor, task, desk.ward))


def for_worker(actor: Any, *, ward: str, task_id: int) -> TaskOnDesk:
    """Whoever may start the task and report on it."""
    return _with_part(for_task(actor, ward=ward, task_id=task_id), Verb.REPORT)


def for_judge(actor: Any, *, ward: str, task_id: int) -> TaskOnDesk:
    """Whoever may accept the task, return it, change it or cancel it."""
    return _with_part(for_task(actor, ward=ward, task_id=task_id), Verb.ACCEPT)


def for_evidence(actor: Any, *, ward: str, task_id: int, evidence_id: int) -> EvidenceOnDesk:
    """A file that was handed in with a report."""
    found = for_task(actor, ward=ward, task_id=task_id)
    evidence = Evidence.objects.select_related("file").filter(task=found.task, pk=evidence_id).first()
    if evidence is None or evidence.file is None:
        raise Http404
    return EvidenceOnDesk(found.ward, evidence.file)


def owned_by(actor: Any, ward: Unit) -> Q:
    """The tasks of a ward whose owner the actor is, by person, by office held today, or as secretary of a branch."""
    own = Q(pk__in=[])
    if actor.person_id:
        today = timezone.localdate()
        held = OfficeHolding.objects.filter(person_id=actor.person_id).filter(
            Q(valid_from__isnull=True) | Q(valid_from__lte=today),
            Q(valid_to__isnull=True) | Q(valid_to__gte=today),
        )
        own |= Q(owner_person_id=actor.person_id) | Q(owner_office__in=held.values("office"))
    for path in branches_of(actor, ward):
        own |= Q(owner_unit__path__startswith=path) | Q(owner_office__unit__path__startswith=path)
    return own


def branches_of(actor: Any, ward: Unit) -> list[str]:
    """Paths of the units in the ward in which the actor is branch secretary."""
    return access.paths_below(actor, (Role.BRANCH_SECRETARY,), ward)


def parts_of(actor: Any, task: Task, ward: Unit) -> frozenset[Part]:
    """What the actor is to this task."""
    played = {
        Part.SETTER: task.set_by_id == actor.pk,
        Part.SECRETARY: access.holds(actor, [Role.SECRETARY], ward),
        Part.CLERK: access.holds(actor, [Role.CLERK], ward),
        Part.OWNER: Task.objects.filter(owned_by(actor, ward), pk=task.pk).exists(),
    }
    return frozenset(part for part, plays in played.items() if plays)


def _with_part(found: TaskOnDesk, verb: Verb) -> TaskOnDesk:
    if not WHO[verb] & found.parts:
        raise PermissionDenied
    return found
