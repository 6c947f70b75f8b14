"""What two people changed in one version, put together: nothing is lost, nothing decided for them."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from nhiemky.documents.rules import structure
from nhiemky.documents.rules.merging import Choice, merge
from nhiemky.documents.rules.structure import Node, lined, read

LINE = st.text(st.sampled_from("abc 1.)-#"), max_size=12)
TEXTS = st.lists(LINE, max_size=14).map("\n".join)


def ids(nodes) -> list[str]:
    return [node.id for node in nodes]


def texts(nodes) -> list[str]:
    return [node.text for node in nodes]


BASE = read("Tiêu đề\nmột hai ba bốn\nnăm sáu bảy tám\nchín mười chục trăm")


def of_them(text: str) -> tuple[Node, ...]:
    return read(text, before=BASE)


def test_changes_in_different_places_are_put_together():
    theirs = of_them("Tiêu đề\nmột hai ba BỐN\nhọ thêm đoạn này\nnăm sáu bảy tám\nchín mười chục trăm")
    mine = "Tiêu đề\nmột hai ba bốn\ntôi thêm đoạn khác\nnăm sáu bảy tám\nchín mười chục NGHÌN\ncuối cùng"
    merged = merge(BASE, theirs, mine, highest=5)
    assert merged.conflicts == ()
    assert texts(merged.settled({}) or ()) == [
        "Tiêu đề",
        "một hai ba BỐN",
        "họ thêm đoạn này",
        "tôi thêm đoạn khác",
        "năm sáu bảy tám",
        "chín mười chục NGHÌN",
        "cuối cùng",
    ]
    assert len(set(ids(merged.nodes))) == 7


def test_both_doing_the_same_is_done_once():
    text = "Tiêu đề\nmột hai ba BỐN\ncả hai thêm\nchín mười chục trăm"
    merged = merge(BASE, of_them(text), text, highest=5)
    assert merged.conflicts == () and texts(merged.nodes) == text.split("\n")


def test_what_i_moved_is_moved_and_what_they_took_out_is_gone():
    theirs = of_them("Tiêu đề\nnăm sáu bảy tám\nchín mười chục trăm")
    mine = "chín mười chục trăm\nTiêu đề\nmột hai ba bốn\nsau đoạn bị bỏ\nnăm sáu bảy tám"
    merged = merge(BASE, theirs, mine, highest=4)
    assert texts(merged.nodes) == ["chín mười chục trăm", "Tiêu đề", "sau đoạn bị bỏ", "năm sáu bảy tám"]
    theirs = of_them("Tiêu đề\nnăm sáu bảy tám\nmột hai ba bốn\nchín mười chục trăm")
    both = merge(BASE, theirs, "Tiêu đề\nchín mười chục trăm\nmột hai ba bốn\nnăm sáu bảy tám", highest=4)
    assert sorted(texts(both.nodes)) == sorted(texts(BASE))


def test_the_same_paragraph_changed_differently_is_for_somebody_to_choose():
    theirs = of_them("Tiêu đề\nmột hai ba HỌ\nnăm sáu bảy tám\nchín mười chục trăm họ")
    mine = "Tiêu đề\nmột hai ba TÔI\nnăm sáu bảy tám"
    merged = merge(BASE, theirs, mine, highest=4)
    first, second = merged.conflicts
    assert (first.before, first.theirs, first.mine) == (BASE[1].text, "một hai ba HỌ", "một hai ba TÔI")
    assert (second.theirs, second.mine) == ("chín mười chục trăm họ", "")
    assert first.choices == tuple(Choice) and second.choices == (Choice.THEIRS, Choice.MINE)
    assert merged.settled({}) is None
    assert merged.settled({first.id: "theirs", second.id: "both"}) is None
    kept = merged.settled({first.id: "both", second.id: "mine"}) or ()
    assert texts(kept) == ["Tiêu đề", "một hai ba HỌ", "một hai ba TÔI", "năm sáu bảy tám"]
    assert kept[2].id == "5" and len(set(ids(kept))) == 4
    assert texts(merged.settled({first.id: "mine", second.id: "theirs"}) or ())[1::2] == [
        "một hai ba TÔI",
        "chín mười chục trăm họ",
    ]


def test_what_they_took_out_and_i_changed_stands_where_i_have_it():
    theirs = of_them("Tiêu đề\nnăm sáu bảy tám\nchín mười chục trăm")
    merged = merge(BASE, theirs, lined(BASE).replace("hai ba", "hai BA"), highest=4)
    assert [conflict.theirs for conflict in merged.conflicts] == [""]
    assert ids(merged.nodes) == ["1", "2", "3", "4"]
    (conflict,) = merged.conflicts
    assert texts(merged.settled({conflict.id: "mine"}) or ())[1] == "một hai BA bốn"
    assert texts(merged.settled({conflict.id: "theirs"}) or ()) == texts(theirs)


@given(TEXTS, TEXTS, TEXTS)
@settings(max_examples=300)
def test_no_words_are_lost_when_changes_are_put_together(first, second, third):
    base = read(first)
    theirs = read(second, before=base)
    merged = merge(base, theirs, third, highest=structure.highest_id(theirs))
    assert len(set(ids(merged.nodes))) == len(merged.nodes)
    nodes = merged.settled({conflict.id: conflict.choices[-1] for conflict in merged.conflicts})
    assert nodes is not None and len(set(ids(nodes))) == len(nodes)
    said = set(texts(nodes))
    ours = read(third, before=base, highest=structure.highest_id(theirs))
    added = [node.text for node in (*theirs, *ours) if node.id not in ids(base)]
    assert said >= set(added)
    assert texts(merge(base, theirs, first, highest=99).nodes) == texts(theirs)
    assert texts(merge(base, base, third, highest=99).nodes) == structure.lines_of(third)
