import pytest

from nhiemky.conferences.rules import closing
from nhiemky.kernel.refusals import Refused


def progress(**changed):
    facts = {
        "parts": 1,
        "undecided": (),
        "without_due": (),
        "unanswered": (),
        "unknown_figures": (),
        "vote_sizes": (),
        "attended": 14,
        "unmarked": 0,
        "has_chair": True,
        "has_note_taker": True,
        "has_end": True,
        "imported": False,
    }
    return closing.Progress(**{**facts, **changed})


def test_a_complete_record_closes():
    closing.check(progress())
    assert closing.missing(progress()) == ()


@pytest.mark.parametrize(
    ("changed", "code", "facts"),
    [
        ({"parts": 0}, "conference-without-parts", {}),
        ({"undecided": (2, 5)}, "conclusions-undecided", {"numbers": "2, 5"}),
        ({"undecided": (2,), "imported": True}, "conclusions-undecided", {"numbers": "2"}),
        ({"without_due": (3,)}, "conclusions-without-due", {"numbers": "3"}),
        ({"vote_sizes": ((2, 14), (3, 15))}, "votes-beyond-roll", {"parts": "3", "attended": 14}),
        ({"unknown_figures": ("km",)}, "figures-unknown", {"codes": "km"}),
    ],
)
def test_what_blocks_is_named(changed, code, facts):
    with pytest.raises(Refused) as refused:
        closing.check(progress(**changed))
    assert (refused.value.code, refused.value.facts) == (code, facts)


def test_an_imported_history_may_lack_a_day():
    closing.check(progress(without_due=(1,), imported=True))


def test_a_vote_is_held_against_the_roll_where_the_roll_says_how_many_came():
    closing.check(progress(vote_sizes=((1, 15),), attended=None))
    old = progress(vote_sizes=((1, 15), (1, 16)), imported=True)
    closing.check(old)
    assert [(one.code, one.blocks, one.listed) for one in closing.missing(old)] == [
        ("votes-beyond-roll", False, "1")
    ]


def test_what_is_missing_is_listed_with_what_blocks_first():
    found = closing.missing(
        progress(
            unanswered=(4,), unmarked=2, has_chair=False, has_note_taker=False, has_end=False, undecided=(1,)
        )
    )
    assert [(one.code, one.blocks, one.listed) for one in found] == [
        ("undecided", True, "1"),
        ("unanswered", False, "4"),
        ("unmarked", False, "2"),
        ("no-chair", False, "0"),
        ("no-note-taker", False, "0"),
        ("no-end", False, "0"),
    ]


def test_only_a_closed_conference_opens_again_and_with_a_reason():
    closing.check_reopening(closed=True, reason="sót một ý kiến")
    for closed, reason, code in (
        (False, "x", "conference-not-closed"),
        (True, " ", "reopening-needs-reason"),
    ):
        with pytest.raises(Refused) as refused:
            closing.check_reopening(closed=closed, reason=reason)
        assert refused.value.code == code
