"""Paragraphs with stable ids, and differences of two versions."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nhiemky.documents.rules import alignment, differences, structure
from nhiemky.documents.rules.differences import Fate, Mark, counted, folded, words
from nhiemky.documents.rules.merging import merge
from nhiemky.documents.rules.structure import Kind, kind_of, lined, outline, read

LINE = st.text(st.sampled_from("abc 1.)-#"), max_size=12)
TEXTS = st.lists(LINE, max_size=14).map("\n".join)


def ids(nodes) -> list[str]:
    return [node.id for node in nodes]


def texts(nodes) -> list[str]:
    return [node.text for node in nodes]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Phần thứ nhất", Kind.PART),
        ("PHẦN II. NHIỆM VỤ", Kind.PART),
        ("Phần lớn đảng viên", Kind.PARAGRAPH),
        ("Chương IV", Kind.CHAPTER),
        ("Chương trình hành động", Kind.PARAGRAPH),
        ("Mục 2", Kind.SECTION),
        ("Mục tiêu chung", Kind.PARAGRAPH),
        ("Điều 12. Hiệu lực", Kind.ARTICLE),
        ("Điều này", Kind.PARAGRAPH),
        ("A. ĐẶC ĐIỂM TÌNH HÌNH", Kind.HEADING),
        ("II- NHIỆM VỤ", Kind.HEADING),
        ("## Phụ lục", Kind.HEADING),
        ("#phuongmau", Kind.PARAGRAPH),
        ("1. Mục đích", Kind.CLAUSE),
        ("1.2 Yêu cầu", Kind.CLAUSE),
        ("2.3.1. Chỉ tiêu", Kind.CLAUSE),
        ("12 chi bộ", Kind.PARAGRAPH),
        ("đ) Giao Văn phòng", Kind.POINT),
        ("- Triển khai", Kind.DASH),
        ("+ Triển khai", Kind.DASH),
        ("Căn cứ Điều lệ Đảng", Kind.PARAGRAPH),
    ],
)
def test_a_line_is_what_it_begins_like(line, kind):
    assert kind_of(line) is kind


def test_what_is_for_the_editor_alone_is_not_shown():
    assert structure.words_of("## Phụ lục") == "Phụ lục"
    assert structure.words_of("1. Mục đích") == "1. Mục đích"


def test_lines_are_tidied_and_none_is_lost():
    assert structure.lines_of("  a  b \r\n\r\n\tc\u2028d\n") == ["a b", "c", "d"]
    assert read("") == ()
    assert lined(read("a\n\nb")) == "a\nb"


def test_a_paragraph_keeps_its_id_when_it_is_changed_moved_or_both():
    before = read("Phần một\nMở rộng cổng chào khu dân cư\nNạo vét kênh tiêu úng\nTrồng cây ven đường")
    assert ids(before) == ["1", "2", "3", "4"]
    changed = read("Phần hai\nMở rộng cổng làng khu dân cư\nNạo vét kênh tiêu úng\nTrồng cây", before=before)
    assert ids(changed) == ["1", "2", "3", "4"]
    moved = read("Trồng cây ven đường\nPhần một\nMở rộng cổng chào khu dân cư\nNạo vét kênh", before=before)
    assert ids(moved) == ["4", "1", "2", "3"]


def test_an_id_is_never_given_twice():
    before = read("một hai\nba bốn")
    fewer = read("một hai", before=before, highest=2)
    assert ids(read("một hai\nnăm sáu", before=fewer, highest=2)) == ["1", "3"]


def test_of_equal_lines_the_first_is_the_first():
    before = read("- a\nx\n- a\ny\n- a")
    assert ids(read("- a\nx\n- a\ny\n- a", before=before)) == ids(before)
    assert ids(read("- a\nx\ny\n- a", before=before)) == ["1", "2", "4", "5"]


def test_many_lines_with_the_same_words_each_find_one_nearby():
    before = read("\n".join(f"Tổ dân phố số {n} đạt {n + 40} phần trăm kế hoạch" for n in range(60)))
    lines = [node.text.replace("đạt", "vượt") for node in before]
    assert ids(read("\n".join(lines), before=before)) == ids(before)


@given(TEXTS, TEXTS)
def test_reading_keeps_all_lines_and_gives_each_id_once(first, second):
    before = read(first)
    after = read(second, before=before, highest=structure.highest_id(before))
    assert texts(after) == structure.lines_of(second)
    assert len(set(ids(after))) == len(after)
    assert read(lined(after), before=after) == after
    unchanged = read(lined(before), before=before)
    assert unchanged == before
    fresh = [node for node in after if node.id not in ids(before)]
    assert all(int(node.id) > structure.highest_id(before) for node in fresh)


def test_an_outline_is_as_deep_as_the_text():
    nodes = read(
        "Phần thứ nhất\nI. TÌNH HÌNH\nvăn bản\n## Kết quả\nII. NHIỆM VỤ\n1. Chung\nPhần thứ hai\nA. X\nI. Y\nII. Z"
    )
    assert [(entry.place, entry.depth, entry.text) for entry in outline(nodes)] == [
        (0, 0, "Phần thứ nhất"),
        (1, 1, "I. TÌNH HÌNH"),
        (3, 1, "Kết quả"),
        (4, 2, "II. NHIỆM VỤ"),
        (6, 0, "Phần thứ hai"),
        (7, 1, "A. X"),
        (8, 2, "I. Y"),
        (9, 2, "II. Z"),
    ]
    assert [entry.text for entry in outline(read("1. Mục đích\na) x\n2. Yêu cầu"))] == [
        "1. Mục đích",
        "2. Yêu cầu",
    ]
    assert outline(read("1. " + "dài " * 60))[0].text.endswith("…")


def test_a_rising_row_is_a_longest_one():
    assert alignment.rising([]) == []
    assert alignment.rising([3, 0, 1, 5, 2]) == [1, 2, 4]


@given(st.lists(st.sampled_from("abcde"), max_size=12), st.lists(st.sampled_from("abcde"), max_size=12))
def test_pairs_are_equal_and_rise(old, new):
    pairs = alignment.in_order(old, new)
    assert all(old[i] == new[k] for i, k in pairs)
    assert all(a < c and b < d for (a, b), (c, d) in zip(pairs, pairs[1:], strict=False))
    assert alignment.in_order(old, old) == [(i, i) for i in range(len(old))]


def test_a_stretch_that_is_too_large_counts_as_rewritten():
    poor = alignment.Patience(cells=3)
    assert alignment.in_order("xaay", "uaav") == [(1, 1), (2, 2)]
    assert alignment.in_order("xaay", "uaav", patience=poor) == []
    assert poor.cells == 3


def shown(old: str, new: str) -> str:
    signs = {Mark.KEPT: "{}", Mark.ADDED: "+{}+", Mark.REMOVED: "-{}-"}
    return "".join(signs[piece.mark].format(piece.text) for piece in words(old, new))


@pytest.mark.parametrize(
    ("old", "new", "seen"),
    [
        ("", "", ""),
        ("cũ", "cũ", "cũ"),
        ("", "mới", "+mới+"),
        ("cũ", "", "-cũ-"),
        ("đạt 13/13 chi bộ", "đạt 12/13 chi bộ", "đạt -13/13- +12/13+ chi bộ"),
        ("Kế hoạch 02-KH/ĐU.", "Kế hoạch 03-KH/ĐU, năm.", "Kế hoạch -02-KH/ĐU-+03-KH/ĐU, năm+."),
        ("thu {{ so-a }} đồng", "thu {{ so-b }} đồng", "thu -{{ so-a }}- +{{ so-b }}+ đồng"),
        ("a ,b", "a, b", "-a ,b-+a, b+"),
    ],
)
def test_words_are_marked_in_one_row(old, new, seen):
    assert shown(old, new) == seen


@given(TEXTS, TEXTS)
def test_what_is_kept_and_added_is_the_newer_text(first, second):
    old, new = " ".join(first.split()), " ".join(second.split())
    pieces = words(old, new)
    now = "".join(piece.text for piece in pieces if piece.mark is not Mark.REMOVED)
    was = "".join(piece.text for piece in pieces if piece.mark is not Mark.ADDED)
    assert "".join(now.split()) == "".join(new.split())
    assert "".join(was.split()) == "".join(old.split())


def test_paragraphs_are_followed_wherever_they_went():
    old = read("mở đầu\nmột hai ba\nbốn năm sáu\nbảy tám chín\nkết thúc")
    new = read("mở đầu\nbảy tám chín\nmột hai tư\nhoàn toàn khác\nkết thúc hết", before=old)
    lines = differences.differences(old, new)
    assert [(line.id, line.fate) for line in lines] == [
        ("1", Fate.KEPT),
        ("4", Fate.MOVED),
        ("2", Fate.CHANGED),
        ("3", Fate.REMOVED),
        ("4", Fate.AWAY),
        ("6", Fate.ADDED),
        ("5", Fate.CHANGED),
    ]
    counts = counted(lines)
    assert (counts.added, counts.removed, counts.changed, counts.moved) == (1, 1, 2, 1)
    assert not counts.none and counted(differences.differences(old, old)).none
    turned = differences.differences(old, read("một hai ba bốn\nbảy tám chín\nmột hai", before=old))
    assert [line.fate for line in turned][:2] == [Fate.REMOVED, Fate.CHANGED]
    back = read("bảy tám\nmở đầu\nmột hai ba\nbốn năm sáu", before=old)
    fates = [line.fate for line in differences.differences(old, back)]
    assert fates == [
        Fate.MOVED_AND_CHANGED, Fate.KEPT, Fate.KEPT, Fate.KEPT, Fate.AWAY, Fate.REMOVED
    ]  # fmt: skip


def test_long_stretches_without_a_change_are_folded():
    old = read("\n".join(f"đoạn {n} của văn bản" for n in range(12)))
    new = read(lined(old).replace("đoạn 6 của", "đoạn 6 mới của"), before=old)
    parts = folded(differences.differences(old, new))
    assert [(len(part.lines), part.skipped) for part in parts] == [(0, 5), (3, 0), (0, 4)]
    assert parts[1].lines[1].is_different
    assert folded(()) == ()


@given(TEXTS, TEXTS)
def test_every_paragraph_of_both_versions_is_in_their_difference(first, second):
    old = read(first)
    new = read(second, before=old)
    lines = differences.differences(old, new)
    assert [line.id for line in lines if line.fate not in (Fate.REMOVED, Fate.AWAY)] == ids(new)
    removed = {line.id for line in lines if line.fate is Fate.REMOVED}
    assert removed == set(ids(old)) - set(ids(new))


def fifty_pages(dice: random.Random, *, paragraphs: int) -> list[str]:
    vocabulary = [f"từ{n}" for n in range(900)] + ["đảng", "ủy", "phường", "các", "và", "của"] * 40
    size = 25_000 // paragraphs
    return [" ".join(dice.choices(vocabulary, k=size)) for _paragraph in range(paragraphs)]


def versions(dice: random.Random, lines: list[str]) -> dict[str, list[str]]:
    few = list(lines)
    for place in dice.sample(range(len(lines)), 50):
        few[place] = few[place].replace("đảng", "Đảng", 1) + " thêm"
    return {
        "fifty changed": few,
        "shuffled": dice.sample(lines, len(lines)),
        "words shuffled": [" ".join(dice.sample(line.split(), len(line.split()))) for line in lines],
        "rewritten": fifty_pages(dice, paragraphs=len(lines)),
    }


@pytest.mark.parametrize("paragraphs", [100, 500, 2_500])
def test_fifty_pages_come_out_whole_whatever_was_done_to_them(paragraphs):
    """The work is bounded: what compares everything with everything does not come to an end here. Times: the bench."""
    dice = random.Random(paragraphs)  # noqa: S311 - the same every time
    lines = fifty_pages(dice, paragraphs=paragraphs)
    before = read("\n".join(lines))
    for name, changed in versions(dice, lines).items():
        after = read("\n".join(changed), before=before)
        assert [node.text for node in after] == changed and len(set(ids(after))) == len(after), name
        assert differences.differences(before, after), name
        merge(before, after, "\n".join(lines[::-1]), highest=10_000)
    assert ids(read("\n".join(versions(dice, lines)["fifty changed"]), before=before)) == ids(before)
