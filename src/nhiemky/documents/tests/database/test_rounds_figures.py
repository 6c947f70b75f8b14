"""What goes round keeps the figures it went round with: on the page, on paper, in the places that opinions name."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from django.utils import timezone

from nhiemky.documents import queries, steps
from nhiemky.documents.actions.close_round import close_round
from nhiemky.documents.actions.give_opinion import give_opinion
from nhiemky.documents.actions.open_round import open_round
from nhiemky.documents.papers import issued
from nhiemky.documents.steps import NewRound
from nhiemky.figures import steps as figures
from nhiemky.figures.actions.correct_figure import correct_figure
from nhiemky.figures.rules.entry import NewFigure, Value
from nhiemky.kernel.refusals import Refused
from nhiemky.printing.text import to_text


def refused(code: str):
    return pytest.raises(Refused, match=f"^{code}$")


def new_round(draft, **more) -> NewRound:
    today = timezone.localdate()
    version = queries.newest(draft)
    return NewRound(version=version, opened_on=today, due_on=today + dt.timedelta(days=10), **more)


def test_a_round_keeps_its_figures_and_says_no_hole(cast):
    draft = steps.open_draft_in(
        cast.clerk, cast.ward, title="Báo cáo", body="## Tình hình\nCó {{ chi-bo }}, {{ thieu }}."
    )
    with refused("draft-figures-unknown") as no:
        open_round(cast.clerk, draft, new_round(draft, units=[cast.branch]))
    assert no.value.facts == {"codes": "chi-bo, thieu"} and queries.newest(draft).circulated_as is None
    former = open_round(cast.clerk, draft, new_round(draft, names=["Chi bộ 3"], imported=True))
    close_round(cast.clerk, former, note="hồ sơ cũ", revision=1)
    steps.write_version(draft, "## Tình hình\nCó {{ chi-bo }}.", by=cast.clerk)
    value = Value(value=Decimal(13), measure="chi bộ")
    kept = figures.enter(cast.clerk, cast.ward, NewFigure(code="chi-bo", subject="chi bộ", value=value))
    made = open_round(cast.clerk, draft, new_round(draft, units=[cast.branch]))
    correct_figure(
        cast.clerk, kept, value=Value(value=Decimal(14), measure="chi bộ"), reason="thêm", revision=1
    )
    made.refresh_from_db()
    assert [node.text for node in queries.text_of(made)] == ["Tình hình", "Có 13 chi bộ."]
    assert "13 chi bộ" in to_text(issued(queries.written_of_draft(draft)))
    (moved,) = queries.stale(draft)
    assert str(moved.now) == "14 chi bộ"
    node = queries.nodes_of(made.version)[1].id
    opinion = give_opinion(cast.branch_secretary, made.asked.get(), content="Nêu rõ", node=node)
    assert "“Có 13 chi bộ.”" in queries.Places().said_of(opinion)
