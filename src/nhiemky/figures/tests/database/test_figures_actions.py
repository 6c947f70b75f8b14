from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction

from nhiemky.figures import queries, steps
from nhiemky.figures.actions.confirm_figure import confirm_figure
from nhiemky.figures.actions.correct_figure import correct_figure
from nhiemky.figures.actions.describe_figure import describe_figure
from nhiemky.figures.actions.enter_figure import enter_figure
from nhiemky.figures.actions.set_breakdown import set_breakdown
from nhiemky.figures.models import Citation, Figure, FigureVersion
from nhiemky.figures.rules import entry
from nhiemky.figures.rules.entry import NewFigure, Value
from nhiemky.figures.rules.tree import Covers
from nhiemky.journal.models import Entry
from nhiemky.journal.queries import history
from nhiemky.kernel.refusals import Refused


def test_entering_writes_a_figure_its_first_version_and_a_journal_row(cast):
    value = replace(entry.read("hơn 527 triệu", "đồng"), source="Báo cáo Mặt trận")
    figure = enter_figure(
        cast.clerk, cast.ward, new=NewFigure(code="", subject="Ủng hộ phòng dịch", value=value)
    )
    assert figure.code == "ung-ho-phong-dich"
    assert str(queries.shown_now(figure)) == "hơn 527 triệu đồng"
    row = history(f"figure/{figure.pk}")[0]
    assert (row.verb, row.unit, row.actor) == ("FigureEntered", cast.ward.pk, "clerk")
    assert row.values["entered.value" if "entered.value" in row.values else "value"] == "527000000"
    assert "527000000" not in str(Entry.objects.get().facts)


def test_a_code_is_given_once_and_a_whole_must_be_known(cast):
    cast.figure("a", "1")
    for code, part_of, refused in (("a", "", "figure-code-taken"), ("b", "x", "figure-whole-unknown")):
        with pytest.raises(Refused, match=f"^{refused}$"):
            enter_figure(
                cast.clerk,
                cast.ward,
                new=NewFigure(code=code, subject="s", value=Value(value=Decimal(1)), part_of=part_of),
            )
    assert Figure.objects.count() == FigureVersion.objects.count() == Entry.objects.count() == 1


def test_secret_marks_are_refused_and_leave_nothing(cast):
    with pytest.raises(Refused, match="^state-secret-mark$"):
        enter_figure(
            cast.clerk, cast.ward, new=NewFigure(code="", subject="TỐI MẬT", value=Value(value=Decimal(1)))
        )
    assert not Figure.objects.exists() and not Entry.objects.exists()


def test_a_correction_is_the_next_version_unconfirmed_and_names_the_texts(cast):
    figure = cast.figure("mo-hinh", "73")
    confirm_figure(cast.secretary, figure, revision=1)
    steps.freeze(topic="document/7", label="Thông báo", unit=cast.ward, texts=["{{ mo-hinh }}"])
    version = correct_figure(
        cast.clerk, figure, value=Value(value=Decimal(74)), reason="đếm sót một", revision=1
    )
    figure.refresh_from_db()
    assert (version.number, figure.current_id, figure.revision, version.confirmed_by) == (
        2,
        version.pk,
        2,
        None,
    )
    assert figure.versions.get(number=1).value == 73
    row = history(f"figure/{figure.pk}")[0]
    assert row.verb == "FigureCorrected" and row.facts["texts"] == ["document/7"]


@pytest.mark.parametrize(
    ("value", "reason", "revision", "code"),
    [
        (Value(value=Decimal(74)), "r", 9, "changed-meanwhile"),
        (Value(value=Decimal(74)), " ", 1, "figure-correction-without-reason"),
        (Value(value=Decimal(73)), "r", 1, "figure-value-unchanged"),
        (Value(value=Decimal(74), measure="km"), "r", 1, "figure-of-another-measure"),
        (Value(value=Decimal(74), out_of=Decimal(5)), "r", 1, "figure-part-exceeds-whole"),
    ],
)
def test_refused_corrections_leave_nothing(cast, value, reason, revision, code):
    figure = cast.figure("mo-hinh", "73")
    with pytest.raises(Refused, match=f"^{code}$"):
        correct_figure(cast.clerk, figure, value=value, reason=reason, revision=revision)
    assert FigureVersion.objects.count() == Entry.objects.count() == 1


def test_somebody_else_confirms_unless_the_office_allows_it(cast, settings):
    figure = cast.figure("mo-hinh", "73")
    with pytest.raises(Refused, match="^figure-confirmed-by-its-author$"):
        confirm_figure(cast.clerk, figure, revision=1)
    with pytest.raises(Refused, match="^changed-meanwhile$"):
        confirm_figure(cast.secretary, figure, revision=2)
    settings.FIGURES_CONFIRMED_BY_AUTHOR = True
    assert confirm_figure(cast.clerk, figure, revision=1).confirmed_by == cast.clerk
    with pytest.raises(Refused, match="^figure-already-confirmed$"):
        confirm_figure(cast.secretary, figure, revision=1)


def test_describing_moves_the_revision_and_the_search_words(cast):
    figure = cast.figure("mo-hinh", "73")
    describe_figure(
        cast.clerk, figure, subject="Đường bê tông", period_label="năm 2022", period=(None, None), revision=1
    )
    figure.refresh_from_db()
    assert (figure.folded, figure.revision) == ("duong be tong mo-hinh", 2)
    with pytest.raises(Refused, match="^changed-meanwhile$"):
        describe_figure(cast.clerk, figure, subject="x", period_label="", period=(None, None), revision=1)


def test_a_breakdown_that_does_not_add_up_is_told_not_refused(cast):
    whole = cast.figure("tong", "74")
    parts = [cast.figure(f"p{number}", value) for number, value in enumerate(("14", "44", "6", "2", "8"))]
    assert not set_breakdown(cast.clerk, whole, parts=parts, covers=Covers.ALL, revision=1).wrong
    correct_figure(cast.clerk, parts[0], value=Value(value=Decimal(15)), reason="r", revision=1)
    whole.refresh_from_db()
    found = queries.breakdown(whole)
    assert found.wrong and found.check.difference == -1
    assert [part.subject for part in found.parts] == ["p0", "p1", "p2", "p3", "p4"]
    assert queries.wrong_sums(cast.ward) == [whole.pk]
    set_breakdown(cast.clerk, whole, parts=parts[:2], covers=Covers.SOME, revision=2)
    assert queries.wrong_sums(cast.ward) == []
    assert Figure.objects.filter(part_of=whole).count() == 2


def test_lines_make_no_circle_and_an_old_page_changes_nothing(cast):
    whole, part = cast.figure("tong", "2"), cast.figure("dong", "1")
    set_breakdown(cast.clerk, whole, parts=[part], covers=Covers.SOME, revision=1)
    part.refresh_from_db()
    with pytest.raises(Refused, match="^figure-part-of-itself$"):
        set_breakdown(cast.clerk, part, parts=[whole], covers=Covers.SOME, revision=part.revision)
    with pytest.raises(Refused, match="^changed-meanwhile$"):
        set_breakdown(cast.clerk, whole, parts=[], covers=Covers.SOME, revision=1)


def test_texts_take_the_nearest_figure_and_keep_what_they_were_issued_with(cast, django_assert_num_queries):
    figure = cast.figure("mo-hinh", "73")
    steps.enter(
        cast.clerk,
        cast.branch,
        NewFigure(code="mo-hinh", subject="chi bộ", value=Value(value=Decimal(3), measure="mô hình")),
    )
    assert queries.resolve(cast.branch, "có {{ mo-hinh }}") == "có 3 mô hình"
    with django_assert_num_queries(1):
        assert queries.resolve_all(cast.ward, ["có {{ mo-hinh }}", "{{ x }}"]) == [
            "có 73 mô hình",
            "⟦không có số liệu: x⟧",
        ]
    assert queries.resolve(cast.other, "{{ mo-hinh }}") == "⟦không có số liệu: mo-hinh⟧"
    assert queries.missing(cast.ward, ["{{ mo-hinh }} {{ x }}"]) == ("x",)
    assert list(
        steps.freeze(topic="article/1", label="Bài", unit=cast.ward, texts=["{{ mo-hinh }} {{ x }}"])
    ) == ["mo-hinh"]
    assert queries.stale("article/1") == []
    correct_figure(cast.clerk, figure, value=Value(value=Decimal(74)), reason="r", revision=1)
    assert str(queries.frozen("article/1")["mo-hinh"]) == "73 mô hình"
    (stale,) = queries.stale("article/1")
    assert (str(stale.issued), str(stale.now), stale.subject) == ("73 mô hình", "74 mô hình", "mo-hinh")
    assert queries.stale_in(cast.ward) == [stale] and queries.stale_in(cast.other) == []
    steps.freeze(topic="article/1", label="Bài", unit=cast.ward, texts=["{{ mo-hinh }}"])
    assert queries.stale("article/1") == [] and Citation.objects.count() == 1


def test_nothing_is_asked_for_a_text_without_references(cast, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert queries.resolve(cast.ward, "không có số nào") == "không có số nào"


def test_the_database_holds_what_rules_say(cast):
    figure = cast.figure("mo-hinh", "73")
    for wrong in (
        {"number": 2, "value": 1},
        {"number": 2, "value": 5, "out_of": 4, "reason": "r"},
        {"number": 1, "value": 1},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            FigureVersion.objects.create(figure=figure, entered_by=cast.clerk, **wrong)


def test_many_figures_of_the_sample_with_their_breakdown(cast):
    one = Value(value=Decimal(1), measure="nhà")
    made = steps.enter_many(
        cast.clerk,
        cast.ward,
        [
            NewFigure(
                code="tong", subject="Tổng", value=replace(one, value=Decimal(2)), is_sum_of_parts=True
            ),
            NewFigure(code="a", subject="A", value=one, part_of="tong"),
            NewFigure(code="b", subject="B", value=one, part_of="tong"),
        ],
    )
    steps.confirm(cast.secretary, made["tong"])
    found = queries.breakdown(made["tong"])
    assert [part.position for part in found.parts] == [1, 2] and not found.wrong
