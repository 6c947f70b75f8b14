"""A ballot with its papers collected and count A taken, so that keying can begin; or one whose papers are handed out.

Usage: python -m tools.hall PAPERS           (the home is the one that NHIEMKY_HOME names, with the sample loaded)
       python -m tools.hall PAPERS opened    (as many seats as names, so that the papers have boxes)
Prints the address of the first bundle of count A or of the open ballot, and the name of the account that counts.
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
    ballot = _opened(papers, seats=SEATS)
    operator = _model("org.Account").objects.get(username=OPERATOR)
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
    return f"{_address(ballot)}nhap/1/"


def hand_out(papers: int) -> str:
    """The address of an open ballot."""
    return _address(_opened(papers, seats=NAMES))


def _address(ballot: Any) -> str:
    return f"/lam-viec/{WARD}/bau-cu/{ballot.election_id}/lan/{ballot.number}/"


def _opened(papers: int, *, seats: int) -> Any:
    ward = _model("org.Unit").objects.get(slug=WARD)
    clerk = _model("org.Account").objects.get(username="vanphong")
    people = list(
        _model("org.Person").objects.filter(unit__path__startswith=ward.path).order_by("pk")[: NAMES + 1]
    )
    steps = pkgutil.resolve_name("nhiemky.elections.steps")
    said = steps.DecisionContent(text="Đại hội nhất trí", decided_on=DAY)
    head = steps.ElectionContent(title="Bầu thử", body="committee", assembly="delegate_congress", held_on=DAY)
    election = _do("open_election", clerk, ward, content=head)
    _do("vote_seats", clerk, election, seats=seats, alternates=0, content=said)
    slate = [_do("nominate", clerk, election, person=one, source="official").pk for one in people[:NAMES]]
    _do("adopt_slate", clerk, election, candidates=slate, content=said)
    _do("name_board", clerk, election, people=people[NAMES:], head=people[NAMES], content=said)
    _do("set_roll", clerk, election, summoned=papers)
    return _do("open_ballot", clerk, election, present=papers)


def _do(verb: str, *args: Any, **more: Any) -> Any:
    return pkgutil.resolve_name(f"nhiemky.elections.actions.{verb}:{verb}")(*args, **more)


def _model(label: str) -> Any:
    return pkgutil.resolve_name("django.apps:apps").get_model(label)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "nhiemky.site.settings")
    django.setup()
    made = hand_out if sys.argv[2:] == ["opened"] else prepare
    print(json.dumps({"address": made(int(sys.argv[1])), "operator": OPERATOR}))
