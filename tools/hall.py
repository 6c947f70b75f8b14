"""A ballot with its papers collected and both counts taken, so that keying can begin.

Usage: python -m tools.hall PAPERS    (the home is the one that NHIEMKY_HOME names, with the sample loaded)
Prints the address of the first bundle of count A, and the name of the account that keys it.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import pkgutil
import sys
from typing import Any

import django

WARD = "phuong-mau"
OPERATOR, NAMES, SEATS = "kiemphieu", 5, 4
DAY = dt.date(2026, 9, 12)


def prepare(papers: int) -> str:
    """The address of the keying page."""
    ward = _model("org.Unit").objects.get(slug=WARD)
    clerk, operator = (_model("org.Account").objects.get(username=name) for name in ("vanphong", OPERATOR))
    people = list(
        _model("org.Person").objects.filter(unit__path__startswith=ward.path).order_by("pk")[: NAMES + 1]
    )
    steps = pkgutil.resolve_name("nhiemky.elections.steps")
    said = steps.DecisionContent(text="Đại hội nhất trí", decided_on=DAY)
    head = steps.ElectionContent(title="Bầu thử", body="committee", assembly="delegate_congress", held_on=DAY)
    election = _do("open_election", clerk, ward, content=head)
    _do("vote_seats", clerk, election, seats=SEATS, alternates=0, content=said)
    slate = [_do("nominate", clerk, election, person=one, source="official").pk for one in people[:NAMES]]
    _do("adopt_slate", clerk, election, candidates=slate, content=said)
    _do("name_board", clerk, election, people=people[NAMES:], head=people[NAMES], content=said)
    _do("set_roll", clerk, election, summoned=papers)
    ballot = _do("open_ballot", clerk, election, present=papers)
    _do(
        "collect_papers",
        operator,
        ballot,
        issued=papers,
        collected=papers,
        method="keying",
        batch_size=papers,
    )
    _do("take_count", operator, ballot, letter="A")
    return f"/lam-viec/{WARD}/bau-cu/{election.pk}/lan/{ballot.number}/nhap/1/"


def _do(verb: str, *args: Any, **more: Any) -> Any:
    return pkgutil.resolve_name(f"nhiemky.elections.actions.{verb}:{verb}")(*args, **more)


def _model(label: str) -> Any:
    return pkgutil.resolve_name("django.apps:apps").get_model(label)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "nhiemky.site.settings")
    django.setup()
    print(json.dumps({"address": prepare(int(sys.argv[1])), "operator": OPERATOR}))
