from __future__ import annotations

import datetime as dt
from itertools import product

import pytest

from nhiemky.kernel.refusals import Refused
from nhiemky.tasks.rules import flow, setting
from nhiemky.tasks.rules.flow import Part, Verb
from nhiemky.tasks.rules.urgency import Nearness, urgency

ALLOWED = {
    ("open", "start"): "in_progress",
    ("open", "report"): "reported",
    ("in_progress", "report"): "reported",
    ("reported", "accept"): "accepted",
    ("reported", "return"): "in_progress",
    ("open", "cancel"): "cancelled",
    ("in_progress", "cancel"): "cancelled",
    ("reported", "cancel"): "cancelled",
    ("open", "edit"): "open",
    ("in_progress", "edit"): "in_progress",
    ("reported", "edit"): "reported",
}
PARTIES = {
    "start": {"owner", "clerk", "secretary"},
    "report": {"owner", "clerk", "secretary"},
    "accept": {"setter", "secretary"},
    "return": {"setter", "secretary"},
    "cancel": {"setter", "secretary"},
    "edit": {"setter", "secretary"},
}


def refused(code: str):
    return pytest.raises(Refused, match=f"^{code}$")


@pytest.mark.parametrize(("state", "verb", "part"), list(product(flow.STATES, Verb, [None, *Part])))
def test_every_state_every_verb_every_part(state, verb, part):
    parts = {part} if part else set()
    if (state, verb) not in ALLOWED:
        with refused("task-cannot-from-here"):
            flow.after(state, verb, parts)
        assert verb not in flow.verbs(state, parts)
    elif part not in PARTIES[verb]:
        with refused("task-not-yours-to-move"):
            flow.after(state, verb, parts)
        assert verb not in flow.verbs(state, parts)
    else:
        assert flow.after(state, verb, parts) == ALLOWED[state, verb]
        assert verb in flow.verbs(state, parts)


def test_a_report_says_something_and_a_return_or_cancellation_why():
    flow.check_words(Verb.REPORT, "xong")
    flow.check_words(Verb.ACCEPT, "")
    with refused("task-report-empty"):
        flow.check_words(Verb.REPORT, " ")
    for verb in (Verb.RETURN, Verb.CANCEL):
        with refused("task-reason-missing"):
            flow.check_words(verb, "")


TODAY = dt.date(2023, 2, 17)


@pytest.mark.parametrize(
    ("due", "nearness", "days"),
    [
        (dt.date(2023, 2, 12), Nearness.OVERDUE, 5),
        (dt.date(2023, 2, 17), Nearness.TODAY, 0),
        (dt.date(2023, 2, 20), Nearness.SOON, 3),
        (dt.date(2023, 2, 21), Nearness.LATER, 4),
        (None, Nearness.NO_DUE, 0),
    ],
)
def test_how_near(due, nearness, days):
    found = urgency(due, TODAY, with_owner=True)
    assert (found.nearness, found.days) == (nearness, days)


def test_what_is_reported_is_never_late():
    assert urgency(dt.date(2020, 1, 1), TODAY, with_owner=False).nearness is Nearness.DONE


def test_a_task_says_what_and_a_new_due_date_is_not_in_the_past():
    past = dt.date(2023, 2, 16)
    setting.check(title="x", due=None, previous_due=None, today=TODAY)
    setting.check(title="x", due=TODAY, previous_due=None, today=TODAY)
    setting.check(title="x", due=past, previous_due=past, today=TODAY)
    with refused("task-due-in-the-past"):
        setting.check(title="x", due=past, previous_due=TODAY, today=TODAY)
    with refused("task-without-title"):
        setting.check(title=" ", due=None, previous_due=None, today=TODAY)
