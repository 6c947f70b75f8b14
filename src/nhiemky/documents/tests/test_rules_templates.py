"""Shipped wordings and the build of each kind."""

from __future__ import annotations

import pytest

from nhiemky.documents.rules import paper_shapes, structure, templates
from nhiemky.documents.rules.structure import Kind
from nhiemky.kernel.refusals import Refused


def test_every_kind_of_both_sides_has_a_wording():
    assert len([one for one in templates.SHIPPED if one.style == "party"]) == 32
    # Nghị định 30/2020/NĐ-CP names 29 kinds.
    assert len([one for one in templates.SHIPPED if one.style == "state"]) == 29
    assert len({one.key for one in templates.SHIPPED}) == len(templates.SHIPPED)


@pytest.mark.parametrize("wording", templates.SHIPPED, ids=lambda one: one.key)
def test_a_wording_has_places_to_fill_in_and_no_loose_lines(wording):
    assert templates.by_key(wording.key) == templates.shipped(wording.kind, wording.style) == wording
    assert templates.places(wording.body)
    assert all(line == line.strip() != "" for line in wording.body.splitlines())
    assert wording.body.count("[") == wording.body.count("]")
    assert "./." not in wording.body
    assert wording.recipients
    assert structure.read(wording.body)


def test_the_ladder_of_a_wording_is_read_as_it_is_meant():
    regulation = structure.read(templates.shipped("QĐi", "party").body)
    assert {Kind.CHAPTER, Kind.ARTICLE, Kind.CLAUSE} <= {node.kind for node in regulation}


def test_the_own_wording_is_used_instead_of_the_shipped_one():
    own = templates.Wording(kind="KH", style="party", title="Kế hoạch của phường", body="x", own=7)
    assert templates.in_force("KH", "party", [own]) == (own,)
    assert templates.in_force("KH", "state", [own]) == (templates.shipped("KH", "state"),)
    assert templates.in_force("HĐ", "party", []) == ()


def test_places_are_counted_once():
    assert templates.places("Từ [ngày] đến [ngày], [ai]") == ("[ngày]", "[ai]")


@pytest.mark.parametrize(
    ("title", "body", "code"),
    [(" ", "x", "template-without-title"), ("Kế hoạch", "\n", "template-without-words")],
)
def test_a_wording_needs_title_and_words(title, body, code):
    templates.check(title="Kế hoạch", body="I. MỤC ĐÍCH")
    with pytest.raises(Refused) as refused:
        templates.check(title=title, body=body)
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("kind", "style", "line"),
    [
        ("KH", "party", "Số       -KH/ĐU"),
        ("QĐi", "party", "Số       -QĐ/ĐU"),
        ("CV", "party", "Số       -CV/ĐU"),
        ("QĐi", "state", "Số:       /QyĐ-ĐU"),
        ("CV", "state", "Số:       /ĐU-……"),
        ("TCg", "party", ""),
        ("", "party", "Số       -……/ĐU"),
    ],
)
def test_a_number_line_leaves_room_to_write(kind, style, line):
    assert paper_shapes.symbol_with_blank(kind, style, code="ĐU") == line


def test_a_number_line_has_one_word_before_the_symbol():
    assert paper_shapes.number_line("Số 02-KH/ĐU", "party") == "Số 02-KH/ĐU"
    assert paper_shapes.number_line("Số: 156/QĐ-UBND", "state") == "Số: 156/QĐ-UBND"
    assert paper_shapes.number_line(" ", "state") == ""


def test_a_style_is_one_of_two():
    assert (paper_shapes.side("state"), paper_shapes.side("party"), paper_shapes.side("")) == (
        "state",
        "party",
        "party",
    )


def test_minutes_are_signed_by_two_and_slips_stand_on_a5():
    assert paper_shapes.shape_of("BB", "party").signers == ("NGƯỜI GHI BIÊN BẢN", "CHỦ TRÌ")
    assert paper_shapes.shape_of("BB", "state").signers == ("THƯ KÝ", "CHỦ TỌA")
    assert paper_shapes.shape_of("GM", "state").size == "A5"
    assert not paper_shapes.shape_of("CV", "party").named
    assert paper_shapes.shape_of("?", "party") == paper_shapes.Shape()


@pytest.mark.parametrize(
    ("number", "stage", "mark"),
    [
        (2, "drafting", "DỰ THẢO LẦN 2"),
        (None, "submitted", "DỰ THẢO"),
        (2, "approved", ""),
        (None, "issued", ""),
    ],
)
def test_a_settled_text_bears_no_draft_mark(number, stage, mark):
    assert paper_shapes.draft_mark(number, stage=stage) == mark


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Dự thảo Nghị quyết về trật tự đô thị", "NQ"),
        ("Chương trình hành động năm 2026", "CTrHĐ"),
        ("Chương trình", "CTr"),
        ("Kế hoạchx", ""),
        ("Văn kiện đại hội", ""),
    ],
)
def test_a_title_says_its_kind(title, kind):
    assert paper_shapes.kind_in(title) == kind
