"""One election with everything that its pages ask for: a part of one_of_each."""

from __future__ import annotations

import datetime as dt
from typing import Any

from nhiemky.elections import steps as elections
from nhiemky.org import steps as org
from nhiemky.org.models import Unit


def make(unit: Unit, ward: Unit, *, on: dt.date) -> dict[str, Any]:
    """An election with somebody proposed and somebody not counted, and an appointment.

    Whoever stands is read by everybody who follows elections: not the member whose name nobody else may see.
    """
    head = elections.ElectionContent(
        title="Bầu chi ủy", body="committee", assembly="member_congress", held_on=on, seats=3
    )
    election = elections.write_election(unit, head)
    stands = org.add_people(ward, [org.NewPerson(full_name=f"Lê Thị Ứng {unit.pk}")], on=on)[0]
    candidate = elections.nominate(election, stands)
    line = elections.add_roll_line(
        election, elections.RollLineContent(reason="suspended", evidence="01-QĐ/ĐU", approved_by="Đảng ủy")
    )
    appointment = elections.write_appointment(
        unit,
        body="secretary",
        reason="vacancy",
        document="02-QĐ/ĐU",
        decided_by="Quận ủy",
        decided_on=on,
        election=None,
    )
    return {
        "election_id": election.pk,
        "candidate_id": candidate.pk,
        "roll-line-remove line_id": line.pk,
        "appointment_id": appointment.pk,
    }
