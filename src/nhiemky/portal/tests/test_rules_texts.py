from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nhiemky.kernel.refusals import Refused
from nhiemky.portal.rules import content, publishing, states
from nhiemky.portal.rules.edited import EditedText, PhotoWords, body_after
from nhiemky.portal.rules.plain_text import from_text, paragraph, plain, to_text

PHOTO = {
    "type": "photo",
    "id": "p",
    "value": {"image": 3, "caption": "Chú thích", "alt": "Mô tả", "source": ""},
}
BODY = [
    {"type": "paragraph", "id": "a", "value": '<p data-block-key="x1">Một <b>hai</b> &amp; ba</p>'},
    PHOTO,
    {"type": "heading", "id": "b", "value": "Kết luận"},
    {
        "type": "points",
        "id": "c",
        "value": [
            {"type": "item", "id": "d", "value": "ý một"},
            {"type": "item", "id": "e", "value": "ý hai"},
        ],
    },
    {"type": "figures", "id": "f", "value": [{"shown": "26,6 km", "subject": "đường bê tông"}]},
    {"type": "quote", "id": "g", "value": "Lời một\nLời hai"},
]
TYPED = "Một hai & ba\n\n## Kết luận\n\n- ý một\n- ý hai\n\n= 26,6 km | đường bê tông\n\n> Lời một\n> Lời hai"


def test_what_nobody_sees_is_taken_out_however_deep_it_stands():
    hidden = [{"type": "points", "id": "c", "value": [{"value": "ý\u200b một"}, ("\u202ehai",)]}, 3, None]
    assert content.as_seen(hidden) == [
        {"type": "points", "id": "c", "value": [{"value": "ý một"}, ["hai"]]},
        3,
        None,
    ]
    assert content.as_seen(BODY) == BODY


def edited(**changes):
    base = {
        "title": "T",
        "lead": "L",
        "text": TYPED,
        "event_on": None,
        "event_as_written": "",
        "source_line": "",
    }
    return EditedText(**{**base, **changes})


def test_a_body_is_typed_and_read_back():
    assert to_text(BODY) == TYPED
    again = from_text(TYPED, before=BODY)
    assert [block["type"] for block in again] == ["paragraph", "heading", "points", "figures", "quote"]
    assert again[0]["value"] == BODY[0]["value"]
    assert to_text(again) == TYPED


def test_a_changed_paragraph_is_plain_and_safe():
    assert from_text("Một <script>", before=BODY) == [
        {"type": "paragraph", "value": "<p>Một &lt;script&gt;</p>"}
    ]
    assert plain(paragraph("a < b\nc")) == "a < b\nc"


@given(
    st.lists(
        st.text("abc <>&-#=|đ", min_size=1, max_size=12).filter(
            lambda t: t.strip() and t.strip()[0] not in "#->="
        ),
        min_size=1,
        max_size=5,
    )
)
def test_typed_paragraphs_come_back(lines):
    text = "\n\n".join(line.strip() for line in lines)
    assert to_text(from_text(text, before=())) == text


def test_photographs_keep_their_place_and_take_their_words():
    kept = edited(photos=(PhotoWords(caption="Mới", alt="Khác", source="VP", kept=True),))
    after = body_after(kept, before=BODY)
    assert after[1] == {
        "type": "photo",
        "value": {"image": 3, "caption": "Mới", "alt": "Khác", "source": "VP"},
    }
    gone = body_after(edited(photos=(PhotoWords(caption="", alt="", source="", kept=False),)), before=BODY)
    assert "photo" not in [block["type"] for block in gone]


def test_marks_of_the_editor_make_no_other_text():
    def digest(body):
        return content.digest(title="T", lead="L", event="", source="", body=body)

    without = [{**block, "id": "z"} for block in BODY]
    without[0] = {**without[0], "value": "<p>Một <b>hai</b> &amp; ba</p>"}
    without[3] = {**without[3], "value": ["ý một", "ý hai"]}
    assert digest(without) == digest(BODY)
    without[3] = {**without[3], "value": ["ý một", "ý ba"]}
    assert digest(without) != digest(BODY)


def test_photos_without_words_are_named():
    bare = {**PHOTO, "value": {**PHOTO["value"], "alt": " "}}
    assert content.photos_without_words([PHOTO, BODY[0], bare]) == [2]


def test_braces_that_a_reader_would_see():
    assert content.open_references(["{{ duong }} và {{ dat|số }}"]) == ["{{ duong }}", "{{ dat|số }}"]
    assert list(content.words_in(BODY))[:2] == [BODY[0]["value"], "Chú thích"]


def test_what_a_tag_sets_apart_stands_on_a_line_of_its_own():
    assert content.lines_of("<p>Một <b>hai</b></p>&amp; ba").split("\n") == ["", "Một ", "hai", "", "& ba"]


@pytest.mark.parametrize(
    ("check", "facts", "code"),
    [
        (publishing.check_approver, {"named": False, "entitled": False}, "article-approver-missing"),
        (publishing.check_approver, {"named": True, "entitled": False}, "article-approver-not-entitled"),
        (publishing.check_role, {"entitled": False}, "publishing-needs-the-role"),
        (
            publishing.check_text,
            {"title": "T", "lead": " ", "photos_without_words": [], "references": []},
            "article-empty",
        ),
        (
            publishing.check_text,
            {"title": "T", "lead": "L", "photos_without_words": [2], "references": []},
            "photo-without-words",
        ),
        (
            publishing.check_text,
            {"title": "T", "lead": "L", "photos_without_words": [], "references": ["{{ a }}"]},
            "article-open-reference",
        ),
        (
            publishing.check_approval,
            {"approver_named": False, "approved": True, "title": "T"},
            "article-approver-missing",
        ),
        (
            publishing.check_approval,
            {"approver_named": True, "approved": False, "title": "T"},
            "article-not-approved",
        ),
        (
            publishing.check_figures,
            {"made_with": {"a": 1}, "now": {"a": 2}, "subjects": {"a": "đường"}},
            "article-figure-moved",
        ),
        (publishing.check_live, {"live": False, "reason": "x"}, "article-not-published"),
        (publishing.check_live, {"live": True, "reason": " "}, "unpublishing-needs-a-reason"),
        (publishing.check_revision, {"mine": 1, "now": 2}, "changed-meanwhile"),
    ],
)
def test_what_is_refused(check, facts, code):
    with pytest.raises(Refused) as refusal:
        check(**facts)
    assert refusal.value.code == code


def test_what_is_let_through():
    publishing.check_approver(named=True, entitled=True)
    publishing.check_role(entitled=True)
    publishing.check_text(title="T", lead="L", photos_without_words=[], references=[])
    publishing.check_approval(approver_named=True, approved=True, title="T")
    publishing.check_figures(made_with={"a": 1, "gone": 3}, now={"a": 1}, subjects={})
    publishing.check_live(live=True, reason="Sai ngày")
    publishing.check_revision(mine=4, now=4)


@pytest.mark.parametrize(
    ("live", "changed", "posted", "approved", "named", "expected"),
    [
        (False, True, False, False, False, states.DRAFT),
        (False, True, False, False, True, states.WAITING),
        (False, True, False, True, True, states.APPROVED),
        (True, False, True, True, True, states.PUBLISHED),
        (True, True, True, True, True, states.PUBLISHED_WITH_DRAFT),
        (False, False, True, True, True, states.TAKEN_DOWN),
        (False, True, True, True, True, states.APPROVED),
        (False, True, True, False, True, states.TAKEN_DOWN),
    ],
)
def test_states(live, changed, posted, approved, named, expected):
    found = states.state(live=live, changed=changed, posted=posted, approved=approved, approver_named=named)
    assert found == expected
