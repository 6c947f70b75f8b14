"""Moments of an election that a hall passes through in minutes: withdrawals asked for, an open poll, papers being handed
out, a count on a tally sheet, two counts that differ, a tie that waits for its decision, and lists of thirty names.

Called by tools.furnish. Nothing of it is in the sample, whose elections are those of thirteen branches.
"""

from __future__ import annotations

import datetime as dt
import pkgutil
from collections.abc import Sequence
from typing import Any

from django.utils import timezone

from tools import furnish_scans

#: A branch for each moment; none of them has an election in the sample.
SCANNED, PREPARED, VOTING, SHEET, TIED, DIFFERING = (f"phuong-mau-tdp-{number}" for number in range(33, 39))
#: Who is in the hall of a branch, and in that of the ward.
BRANCH, WARD = 24, 180
PAPERS = ("---x", "--x-", "-x--", "x---", "---x", "--xx", "----", "---x", "-x-x", "---x", "--x-", "xxxx")


def furnish(clerk: Any, ward: Any, tellers: Sequence[Any]) -> None:
    _prepared(clerk)
    _opened(clerk, VOTING)
    _counted(tellers[0], _opened(clerk, SHEET), method="sheet")
    _tied(clerk, tellers[0], _opened(clerk, TIED))
    _differing(tellers, _opened(clerk, DIFFERING))
    _of_the_ward(clerk, ward, tellers[0])
    furnish_scans.furnish(_do, clerk, tellers, _opened(clerk, SCANNED, names=6, seats=6, present=40))


def _prepared(clerk: Any) -> None:
    """Six stand for three seats: the list, one by himself, one from the floor; two ask to leave; the rest is polled."""
    election, people = _election(clerk, PREPARED, "committee", "member_congress", seats=3)
    stand = [_do("nominate", clerk, election, person=one, source="official") for one in people[:4]]
    for one, source, supporters in zip(people[4:6], ("self", "floor"), (9, 15), strict=True):
        _do("nominate", clerk, election, person=one, source=source, supporters=supporters, attending=BRANCH)
    for one, group in zip(stand[2:4], ("may-withdraw", "must-be-removed"), strict=True):
        _do("sort_withdrawal", clerk, one, group=group)
    _do("open_poll", clerk, election, title=f"Phiếu xin ý kiến về nhân sự chi ủy {election.unit.name}")


def _opened(clerk: Any, slug: str, *, names: int = 4, seats: int = 3, present: int = BRANCH) -> Any:
    """Papers are being handed out."""
    election, people = _election(clerk, slug, "committee", "member_congress", seats=seats)
    return _ballot(clerk, election, people, names=names, summoned=present)


def _of_the_ward(clerk: Any, ward: Any, teller: Any) -> None:
    """Long papers: thirty-one names being keyed, and delegates with alternates that a sheet has counted."""
    committee, people = _election(clerk, ward.slug, "committee", "delegate_congress", seats=27)
    _counted(teller, _ballot(clerk, committee, people, names=31, summoned=WARD))
    delegates, people = _election(clerk, ward.slug, "delegates", "delegate_congress", seats=20, alternates=2)
    ballot = _ballot(clerk, delegates, people, names=24, summoned=WARD)
    _counted(teller, ballot, method="sheet")
    votes = [WARD - 3 - place * 2 for place in range(20)] + [118, 104, 61, 40]
    _do("enter_totals", teller, ballot, votes=votes, invalid_reasons={"too-many": 2, "foreign-marks": 1})


def _tied(clerk: Any, teller: Any, ballot: Any) -> None:
    _counted(teller, ballot, method="sheet")
    _do("enter_totals", teller, ballot, votes=[21, 18, 15, 15], invalid_reasons={"nobody": 1})


def _differing(tellers: Sequence[Any], ballot: Any) -> None:
    """Both have keyed the first bundle, and one paper of it differently."""
    _counted(tellers[0], ballot)
    _do("take_count", tellers[1], ballot, letter="B")
    for teller, first in zip(tellers, ("---x", "--x-"), strict=True):
        stack = _model("elections.Stack").objects.get(
            count__operator=teller, batch__round=ballot, batch__number=1
        )
        for seen, paper in enumerate((first, *PAPERS[1:])):
            _do("key_paper", teller, stack, paper=paper, seen=seen)
        _do("end_batch", teller, stack)


def _election(
    clerk: Any, slug: str, body: str, assembly: str, *, seats: int, alternates: int = 0
) -> tuple[Any, list[Any]]:
    unit, day = _model("org.Unit").objects.get(slug=slug), timezone.localdate()
    called = {"committee": "chi ủy" if assembly == "member_congress" else "Ban Chấp hành"}.get(
        body, "đại biểu dự Đại hội cấp trên của"
    )
    content = _steps("ElectionContent")(
        title=f"Bầu {called} {unit.name}", body=body, assembly=assembly, held_on=day
    )
    election = _do("open_election", clerk, unit, content=content)
    _do("vote_seats", clerk, election, seats=seats, alternates=alternates, content=_said())
    people = _model("org.Person").objects.filter(
        membership__branch__path__startswith=unit.path, membership__state="official"
    )
    return election, list(people.order_by("pk")[:40])


def _ballot(clerk: Any, election: Any, people: Sequence[Any], *, names: int, summoned: int) -> Any:
    listed = [_do("nominate", clerk, election, person=one, source="official").pk for one in people[:names]]
    _do("adopt_slate", clerk, election, candidates=listed, content=_said())
    _do("name_board", clerk, election, people=people[-3:], head=people[-1], content=_said())
    _do("set_roll", clerk, election, summoned=summoned)
    return _do("open_ballot", clerk, election, present=summoned, began_at=dt.time(8, 30))


def _counted(teller: Any, ballot: Any, *, method: str = "keying") -> None:
    """The papers are collected; where they are keyed, count A is taken."""
    number = ballot.present
    _do("collect_papers", teller, ballot, issued=number, collected=number, method=method, batch_size=12)
    if method == "keying":
        _do("take_count", teller, ballot, letter="A")


def _said() -> Any:
    return _steps("DecisionContent")(text="Đại hội nhất trí.", decided_on=timezone.localdate())


def _do(verb: str, *args: Any, **more: Any) -> Any:
    return pkgutil.resolve_name(f"nhiemky.elections.actions.{verb}:{verb}")(*args, **more)


def _steps(name: str) -> Any:
    return pkgutil.resolve_name(f"nhiemky.elections.steps:{name}")


def _model(label: str) -> Any:
    return pkgutil.resolve_name("django.apps:apps").get_model(label)
