"""Saving a draft: which text still changes, what two people typed above it, which version goes round."""

from __future__ import annotations

import re

import pytest

from nhiemky.documents.rules import drafting, structure
from nhiemky.documents.rules.drafting import Head
from nhiemky.kernel.refusals import Refused


def refused(code: str):
    return pytest.raises(Refused, match=f"^{code}$")


def test_a_text_changes_until_an_organ_has_approved_it():
    drafting.check_figures([])
    drafting.check_stage("drafting")
    drafting.check_stage("submitted")
    for stage in drafting.STANDING:
        with refused("draft-text-stands"):
            drafting.check_stage(stage)


def test_of_the_head_each_keeps_what_each_has_changed():
    was = Head(title="Kế hoạch")
    now = Head(title="Kế hoạch", kind="KH")
    mine = Head(title="Kế hoạch năm", issuer=3)
    assert drafting.head_together(now=now, was=was, mine=mine) == Head(
        title="Kế hoạch năm", kind="KH", issuer=3
    )
    assert drafting.head_together(now=mine, was=was, mine=mine) == mine
    with refused("draft-head-changed-meanwhile") as no:
        drafting.head_together(now=Head(title="Kế hoạch tháng"), was=was, mine=mine)
    assert no.value.facts == {"field": "title"}


def test_a_version_goes_round_once_with_words_and_with_all_its_figures():
    drafting.check_circulated(empty=False, already=None)
    with refused("draft-empty-not-circulated"):
        drafting.check_circulated(empty=True, already=None)
    with refused("version-already-circulated"):
        drafting.check_circulated(empty=False, already=1)
    with refused("draft-figures-unknown") as no:
        drafting.check_figures(("b", "a"))
    assert no.value.facts == {"codes": "a, b"}


def test_only_an_older_version_comes_back():
    drafting.check_restored(newest=False)
    with refused("version-is-the-newest"):
        drafting.check_restored(newest=True)


def test_the_script_of_the_editor_reads_the_ladder_by_the_same_words():
    rungs = structure.ladder()
    assert [rung["step"] for rung in rungs if rung["outlined"]] == [0, 1, 2, 4, 3]
    assert [rung["clause"] for rung in rungs].count(True) == 1
    assert all(re.compile(str(rung["pattern"])) for rung in rungs)
    # What JavaScript reads otherwise with the flag u: \b and \w know no Vietnamese letters there.
    assert not any(sign in str(rung["pattern"]) for rung in rungs for sign in (r"\b", r"\w"))
