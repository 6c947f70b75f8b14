"""The public site of a ward gets a host name of its own, another one, or none."""

from __future__ import annotations

from typing import Any

from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.org.models import Unit
from nhiemky.portal import queries, steps
from nhiemky.portal.events import HostNamed
from nhiemky.portal.models import WardHome
from nhiemky.portal.rules import host_names


@action
def name_host(actor: Any, ward: Unit, *, host: str) -> WardHome:
    """`host`: without scheme and port; empty: the site is reached by its path only."""
    # facts
    home = steps.open_portal(ward)
    name = host_names.tidy(host)
    taken = queries.portal_hosts_of_others(home)

    # decision
    host_names.check(name, taken=taken)

    # consequences
    steps.answer_to(home, host=name)
    record(actor, HostNamed(home.pk, Values(host=name)), unit=ward.pk, topic=f"unit/{ward.pk}")
    return home
