"""Who may read the journal of a ward, who may erase from it, who may listen. Here, because the journal knows no units."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404

from nhiemky.journal.models import Entry
from nhiemky.org.access import for_anybody, holds, ward_for
from nhiemky.org.models import Role, Unit
from nhiemky.org.queries import below, installation

READERS = (Role.AUDITOR, Role.SECRETARY, Role.CLERK)
#: Who also reads what was typed: an entry may hold data of a member, and the auditor proves the chain without it.
READERS_OF_VALUES = (Role.SECRETARY, Role.CLERK)


@dataclass(frozen=True, slots=True)
class WardEntry:
    """A line of the journal within the ward whose workspace is open; `shows_values`: what was typed is shown too."""

    ward: Unit
    entry: Entry
    shows_values: bool


@dataclass(frozen=True, slots=True)
class InstallationJournal:
    """The root unit, and the ward from whose workspace its journal is read."""

    ward: Unit
    root: Unit


def for_journal_reader(actor: Any, *, ward: str) -> Unit:
    return ward_for(actor, ward, roles=READERS)


def for_entry_reader(actor: Any, *, ward: str, entry_id: int) -> WardEntry:
    """404 for an entry of another ward; 403 without the role."""
    return _entry(actor, for_journal_reader(actor, ward=ward), entry_id)


def for_eraser(actor: Any, *, ward: str, entry_id: int) -> WardEntry:
    """Only the secretary decides that recorded content goes."""
    return _entry(actor, ward_for(actor, ward, roles=(Role.SECRETARY,)), entry_id)


def for_installation(actor: Any, *, ward: str) -> InstallationJournal:
    """The chain of the root unit, for whoever looks after the whole installation, from the workspace of any ward."""
    home, root = for_anybody(actor, ward=ward), installation()
    if not holds(actor, (Role.ADMINISTRATOR,), root):
        raise PermissionDenied
    return InstallationJournal(home, root)


def for_installation_entry(actor: Any, *, ward: str, entry_id: int) -> WardEntry:
    """One line of that chain; a line of a ward is a 404. What was typed there are names of accounts and units."""
    opened = for_installation(actor, ward=ward)
    entry = Entry.objects.filter(pk=entry_id, unit=opened.root.pk).select_related("actor", "kept").first()
    if entry is None:
        raise Http404
    return WardEntry(opened.ward, entry, shows_values=True)


def for_listener(actor: Any, *, ward: str) -> Unit:
    """Anybody of the ward: the stream carries numbers, each page then asks for its content through its own door."""
    return for_anybody(actor, ward=ward)


def _entry(actor: Any, ward: Unit, entry_id: int) -> WardEntry:
    units = below(ward).values("pk")
    entry = Entry.objects.filter(pk=entry_id, unit__in=units).select_related("actor", "kept").first()
    if entry is None:
        raise Http404
    return WardEntry(ward, entry, holds(actor, READERS_OF_VALUES, ward))
