"""The steps of one congress, when its verbs may be said, and what follows it."""

from __future__ import annotations

import datetime as dt
import itertools
from dataclasses import replace

import pytest

from nhiemky.congresses.rules import afterwards, resolving, sequence
from nhiemky.congresses.rules.agenda import Level
from nhiemky.congresses.rules.congress_record import Head
from nhiemky.congresses.rules.sequence import Code, Facts, State
from nhiemky.kernel.refusals import Refused
from nhiemky.vietnamese.working_days import WorkCalendar

DAY = dt.date(2025, 3, 3)
NEW = Facts(
    planned=False, elects=True, elects_committee=True, scheme=False, summoned=0, convened=False, closed=False,
    elections=0, elections_decided=0, credentials=False, resolution_voted=False, held=False, afterwards=0, afterwards_done=0,
)  # fmt: skip
ROAD = (
    (Code.PLAN, {"planned": True}),
    (Code.SCHEME, {"scheme": True}),
    (Code.DELEGATES, {"summoned": 30}),
    (Code.CONVENE, {"convened": True}),
    (Code.ELECTIONS, {"elections": 3}),
    (Code.CREDENTIALS, {"credentials": True}),
    (Code.DECIDED, {"elections_decided": 3}),
    (Code.RESOLUTION, {"resolution_voted": True}),
    (Code.HELD, {"held": True, "afterwards": 2}),
    (Code.AFTERWARDS, {"afterwards_done": 2}),
)


def test_the_road_from_plan_to_the_last_task():
    facts = NEW
    for code, change in ROAD:
        assert sequence.current(facts) is code
        facts = replace(facts, **change)
    assert sequence.current(facts) is None
    assert {step.state for step in sequence.steps(facts)} == {State.DONE}


def test_a_congress_without_elections_has_no_steps_for_them():
    codes = [step.code for step in sequence.steps(replace(NEW, elects=False, elects_committee=False))]
    assert Code.ELECTIONS not in codes and Code.DECIDED not in codes and Code.SCHEME not in codes
    assert Code.SCHEME not in [step.code for step in sequence.steps(replace(NEW, elects_committee=False))]


def test_a_scheme_does_not_hold_up_what_follows():
    states = {step.code: step.state for step in sequence.steps(replace(NEW, planned=True, summoned=30))}
    assert states[Code.SCHEME] is State.OPTIONAL and states[Code.CONVENE] is State.NOW


def test_a_closed_meeting_does_not_wait_for_what_nobody_wrote_into_its_record():
    """Hands that nobody counted, attendance that nobody reported: the way to the end is not barred by them."""
    held = replace(
        NEW, planned=True, scheme=True, summoned=30, convened=True, elections=1, elections_decided=1
    )
    assert sequence.current(held) is Code.CREDENTIALS
    over = replace(held, closed=True)
    states = {step.code: step.state for step in sequence.steps(over)}
    assert states[Code.CREDENTIALS] is states[Code.RESOLUTION] is State.OPTIONAL
    assert sequence.current(over) is Code.HELD
    assert sequence.current(replace(over, elections_decided=0)) is Code.DECIDED


def test_a_congress_that_was_held_has_its_preparation_behind_it():
    held = replace(NEW, held=True, afterwards=3)
    assert sequence.current(held) is Code.AFTERWARDS
    states = {step.code: step.state for step in sequence.steps(held)}
    assert states[Code.RESOLUTION] is State.UNRECORDED and states[Code.HELD] is State.DONE


def test_one_step_is_next_at_most():
    for number in range(2 ** len(ROAD)):
        flags = [number >> place & 1 for place in range(len(ROAD))]
        facts = NEW
        for (_, change), flag in zip(ROAD, flags, strict=True):
            facts = replace(facts, **change) if flag else facts
        assert [step.state for step in sequence.steps(facts)].count(State.NOW) <= 1


def refused(call, *args, **kwargs) -> str:
    with pytest.raises(Refused) as caught:
        call(*args, **kwargs)
    return caught.value.code


def test_only_a_congress_ahead_is_prepared_and_an_imported_one_recorded():
    resolving.check_ahead("planned")
    assert refused(resolving.check_ahead, "held") == "congress-over"
    assert refused(resolving.check_ahead, "withdrawn") == "congress-dropped"
    resolving.check_recordable("held", imported=True)
    assert refused(resolving.check_recordable, "held", imported=False) == "congress-over"
    assert refused(resolving.check_recordable, "withdrawn", imported=True) == "congress-dropped"


def test_a_congress_is_convened_once_on_a_day():
    resolving.check_convening(convened=False, day=DAY)
    assert refused(resolving.check_convening, convened=True, day=DAY) == "congress-already-convened"
    assert refused(resolving.check_convening, convened=False, day=None) == "congress-without-day"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"convened": True}, "congress-already-convened"),
        ({"same_unit": False}, "no-record-of-this-congress"),
        ({"is_congress": False}, "no-record-of-this-congress"),
        ({"taken": True}, "no-record-of-this-congress"),
    ],
)
def test_a_record_of_the_same_unit_is_attached(change, code):
    good = {"convened": False, "same_unit": True, "is_congress": True, "taken": False}
    resolving.check_attaching(**good)
    assert refused(resolving.check_attaching, **{**good, **change}) == code


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"allowed": ()}, "congress-elects-nobody"),
        ({"convened": False}, "congress-without-conference"),
        ({"chosen": ()}, "congress-elections-already-open"),
        ({"chosen": ("delegates",)}, "election-not-of-this-congress"),
        ({"summoned": 0}, "election-without-roll"),
    ],
)
def test_an_election_without_a_roll_is_refused(change, code):
    good = {
        "convened": True,
        "chosen": ("committee",),
        "allowed": ("committee",),
        "summoned": 30,
        "imported": False,
    }
    resolving.check_elections(**good)
    assert refused(resolving.check_elections, **{**good, **change}) == code
    resolving.check_elections(**{**good, "summoned": 0, "imported": True})


def test_a_report_needs_a_meeting_and_somebody_there():
    resolving.check_credentials(convened=True, present=1)
    assert refused(resolving.check_credentials, convened=False, present=1) == "congress-without-conference"
    assert refused(resolving.check_credentials, convened=True, present=0) == "nobody-marked-present"
    resolving.check_resolution(same_unit=True)
    assert refused(resolving.check_resolution, same_unit=False) == "draft-of-another-unit"


OVER = resolving.Ending(
    convened=True, closed=True, elects=True, elections=3, elections_open=0, resolution_voted=True
)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"convened": False, "closed": False}, "congress-without-conference"),
        ({"elections": 0}, "congress-elections-missing"),
        ({"elections_open": 1}, "congress-elections-open"),
        ({"closed": False}, "congress-not-closed"),
    ],
)
def test_a_congress_is_not_held_while_something_is_open(change, code):
    assert resolving.closing_day(OVER, day=DAY, today=DAY, imported=False) == DAY
    open_still = replace(OVER, **change)
    assert refused(resolving.closing_day, open_still, day=DAY, today=DAY, imported=False) == code
    resolving.closing_day(open_still, day=DAY, today=DAY, imported=True)
    assert (
        refused(resolving.closing_day, open_still, day=None, today=DAY, imported=True)
        == "congress-without-day"
    )


def test_a_congress_is_not_held_before_its_day():
    eve = DAY - dt.timedelta(days=1)
    assert refused(resolving.closing_day, OVER, day=DAY, today=eve, imported=False) == (
        "congress-held-in-the-future"
    )
    assert resolving.closing_day(OVER, day=DAY, today=eve, imported=True) == DAY


def test_a_vote_that_was_not_counted_is_said_and_no_reason_to_stop():
    unvoted = replace(OVER, resolution_voted=False)
    assert resolving.missing(unvoted) == ("resolution-not-voted",)
    assert not resolving.blocks(unvoted) and resolving.blocks(replace(OVER, closed=False))
    resolving.closing_day(unvoted, day=DAY, today=DAY, imported=False)
    everything = (True, False)
    for convened, closed, voted in itertools.product(everything, repeat=3):
        found = resolving.missing(replace(OVER, convened=convened, closed=closed, resolution_voted=voted))
        assert len(found) == len(set(found))


def test_what_an_election_has_set_already_is_not_set_twice():
    lines = [
        afterwards.Line(step=1, title="Báo cáo kết quả đại hội", days=7, settled=False),
        afterwards.Line(step=2, title="Quy chế làm việc", days=15, settled=False),
        afterwards.Line(step=3, title="Bàn giao", days=15, settled=True),
    ]
    found = afterwards.coming(
        lines,
        closed_on=DAY,
        days=WorkCalendar(holidays=[dt.date(2025, 3, 4)]),
        opened={"Báo cáo kết quả bầu cử, gửi hồ sơ": 12},
    )
    assert [(one.step, one.task, one.due) for one in found] == [
        (1, 12, dt.date(2025, 3, 13)),
        (2, None, dt.date(2025, 3, 25)),
    ]


@pytest.mark.parametrize("level", list(Level))
def test_papers_of_a_branch_are_told_apart_from_those_of_committees(level):
    head = Head(
        unit="Chi bộ Mẫu", superior="", superior_committee="", issuer_code="", place_name="", is_sample=True,
        level=level, assembly="member_congress", title="Đại hội", years="2025-2027", day=None, dated="",
        begins_at=None, place="", chair="", note_taker="",
    )  # fmt: skip
    assert head.is_branch is (level is Level.BRANCH)
