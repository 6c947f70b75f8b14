"""One election of every stage for the matrix of gates: prepared, counted by two, and an appointment.

Candidates are people of their own: teller, auditor and observer read their names, and no other member's.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from nhiemky.elections import steps
from nhiemky.elections.models import (
    Election,
    Judgement,
    Round,
    Scan,
    ScannedSheet,
    SealedFile,
    SealedKey,
)
from nhiemky.org import steps as org
from nhiemky.org.models import Account, Unit

DAY = dt.date(2026, 3, 2)
NAMES = ("Người Ứng Một", "Người Ứng Hai", "Người Ứng Ba", "Người Ứng Bốn")


def rows(people: dict[str, Account], ward: Unit, unit: Unit, *, branch: Unit, key: str) -> dict[str, Any]:
    """Words of addresses → an election of the unit whose first ballot is being counted by teller and clerk."""
    new = [org.NewPerson(full_name=f"{name} {key}", branch=branch, state="official") for name in NAMES]
    stand = org.add_people(ward, new, on=DAY)
    election = _election(unit, title=f"Bầu thử {key}")
    candidates = [steps.nominate(election, person) for person in stand[:3]]
    steps.put_on_slate(election, [one.pk for one in candidates])
    steps.name_board(election, stand[3:], head=stand[3])
    steps.set_summoned(election, 30)
    line = steps.add_roll_line(
        election,
        steps.RollLineContent(reason="exempt_absent", evidence="Danh sách", approved_by="Chi ủy"),
    )
    ballot = _ballot(election, candidates)
    steps.take_count(ballot, people["teller"], letter="A")
    steps.take_count(ballot, people["clerk"], letter="B")
    appointment = steps.write_appointment(
        unit,
        body="secretary",
        reason="vacancy",
        document=f"5-QĐ/QU {key}",
        decided_by="Ban Thường vụ Quận ủy",
        decided_on=DAY,
        election=None,
    )
    return {
        "election_id": election.pk,
        "candidate_id": candidates[0].pk,
        "roll-line-remove line_id": line.pk,
        "number": ballot.number,
        "batch": 1,
        "appointment_id": appointment.pk,
        **_scanned(people, unit, candidates=[one.person for one in candidates], head=stand[3], key=key),
        "election-paper paper": "bao-cao-ket-qua",
        "election-paper form": "pdf",
        "ballot-paper paper": "bien-ban-kiem-phieu",
        "ballot-paper form": "pdf",
    }


SCANNING = [
    "ballot-scan",
    "ballot-scan-aside",
    "ballot-scan-keep",
    "ballot-scan-picture",
    "ballot-scan-end",
    "ballot-scan-seals",
    "ballot-whole-bundle",
    "ballot-scan-stop",
    "ballot-scan-resume",
    "ballot-totals",
    "ballot-judging",
    "ballot-judge",
    "ballot-judge-picture",
    "ballot-disputes",
    "ballot-dispute",
]


def _scanned(
    people: dict[str, Account], unit: Unit, *, candidates: list[Any], head: Any, key: str
) -> dict[str, Any]:
    """A second election: the teller scans its papers, the clerk counts them by hand; a page was rejected, a sheet waits
    for judges, on another they differ."""
    election = _election(unit, title=f"Bầu thử bằng máy quét {key}")
    names = [steps.nominate(election, person) for person in candidates]
    steps.put_on_slate(election, [one.pk for one in names])
    steps.name_board(election, [head], head=head)
    ballot = _ballot(election, names, method=Round.Method.SCAN)
    first = steps.take_count(ballot, people["teller"], letter="A", way="scan")
    steps.take_count(ballot, people["clerk"], letter="B", way="totals")
    scan = Scan.objects.create(stack=first.stacks.get(), pages=3, program="thử", digest="0" * 64)
    ballot.batches.update(state="differs")
    sealed = SealedKey.objects.create(round=ballot, folder=f"thu-{key}", wrapped=b"")
    file = SealedFile.objects.create(
        key=sealed, scan=scan, number=1, name="tap.pdf", pages=3, sha256="0" * 64
    )
    sheets = {
        state: ScannedSheet.objects.create(
            scan=scan, round=ballot, file=file, page=page, state=state, marks=marks, reason=reason
        )
        for page, (state, marks, reason) in enumerate(
            (("rejected", "", "blank-page"), ("to_judge", "?--", ""), ("differs", "?--", "")), 1
        )
    }
    for name, marks in (("clerk", "---"), ("teller", "x--")):
        Judgement.objects.create(sheet=sheets["differs"], account=people[name], marks=marks)
    rows = {f"{name} election_id": election.pk for name in SCANNING}
    of_page = {f"ballot-scan-{name} sheet": sheets["rejected"].pk for name in ("keep", "picture")}
    of_judge = {f"ballot-judge{name} sheet": sheets["to_judge"].pk for name in ("", "-picture")}
    return rows | of_page | of_judge | {"ballot-dispute sheet": sheets["differs"].pk, "scan": scan.pk}


def _election(unit: Unit, *, title: str) -> Election:
    content = steps.ElectionContent(
        title=title, body="committee", assembly="member_congress", held_on=DAY, seats=2
    )
    return steps.write_election(unit, content)


def _ballot(election: Election, candidates: list[Any], *, method: str = Round.Method.KEYING) -> Round:
    opening = steps.Opening(
        purpose="first",
        kind="strike",
        seats=2,
        alternates=0,
        candidates=candidates,
        roll={"exempt_absent": 1},
        summoned=30,
        present=25,
        denominator=29,
        needed=15,
    )
    ballot = steps.open_ballot(election, opening)
    steps.collect(ballot, issued=20, collected=20, method=method, batches=(20,))
    return ballot
