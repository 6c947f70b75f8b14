"""What the board keeps to itself, and what a congress that is not held after all no longer says."""

from __future__ import annotations

import pytest

from nhiemky.congresses.actions.mark_steps import mark_steps
from nhiemky.congresses.actions.withdraw_congress import withdraw_congress
from nhiemky.congresses.tests.database.test_pages_season import late, rows_of, text


def test_who_does_not_see_who_is_in_charge_cannot_ask_for_it(client, season, cast):
    season.plan(season.congresses[0], season.day(100))
    asked = {"phu-trach": str(cast.in_charge.pk)}
    for who, number in (("clerk", 2), ("editor", 4), ("observer", 4)):
        client.force_login(getattr(cast, who))
        assert len(rows_of(client.get(season.url("season"), asked))) == number, who


def test_the_note_of_a_step_is_for_those_who_mark_it(client, season, cast):
    congress = season.congresses[0]
    mark_steps(
        season.clerk, congress, chosen=[congress.steps.first().pk], state="waived", note="đồng chí An ốm"
    )
    address = season.url("congress-steps", congress_id=congress.pk)
    for who, shown in (("clerk", True), ("editor", False), ("observer", False)):
        client.force_login(getattr(cast, who))
        assert ("đồng chí An ốm" in text(client.get(address))) is shown, who


def test_the_board_goes_over_the_wire_packed(client, season):
    client.force_login(season.clerk)
    answer = client.get(season.url("season"), headers={"accept-encoding": "gzip"})
    assert answer["Content-Encoding"] == "gzip"


@pytest.mark.parametrize("asked", [{}, {"nhom": "documents"}])
def test_steps_of_a_congress_that_is_not_held_are_counted_nowhere(client, season, asked):
    congress = season.congresses[0]
    late(season, congress, 20)
    withdraw_congress(season.clerk, congress, reason="Sáp nhập")
    client.force_login(season.clerk)
    row = next(
        row for row in client.get(season.url("season"), asked).context["rows"] if row.congress == congress
    )
    assert (row.congress.late, row.whole.late, row.whole.needed, row.late) == (0, 0, 0, [])
    assert sum(cell.tally.needed for cell in row.cells) == 0
