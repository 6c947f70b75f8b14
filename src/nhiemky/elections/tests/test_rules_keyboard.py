"""Keys of names, and the usual words of decisions."""

from __future__ import annotations

import pytest

from nhiemky.elections.rules import keyboard, keying, rounds, usual_words

OUTCOMES = [(kind, outcome) for kind, outcomes in rounds.OUTCOMES.items() for outcome in outcomes]


def test_thirty_one_names_have_a_key_of_their_own_and_none_opens_the_grounds():
    keys = [keyboard.key_of(place) for place in range(31)]
    assert len(set(keys)) == 31 and "" not in keys
    assert keyboard.INVALID not in keyboard.KEYS
    assert keys[:10] == list("1234567890")


def test_keys_of_the_first_names_never_set_off_a_program_for_vietnamese_typing():
    first = "".join(keyboard.key_of(place) for place in range(27))
    assert not set(first) & set("aeiouywd")


def test_a_name_beyond_the_keyboard_is_marked_by_hand():
    assert keyboard.key_of(len(keyboard.KEYS)) == ""


def test_the_paper_keyed_last_is_known():
    assert keying.last(keying.Pile(3, ())) == ""
    assert keying.last(keying.Pile(3, ("--x", "-x-"))) == "-x-"
    assert keying.last(keying.Pile(3, ("--x", "", "x--"), (0, 1))) == "--x"


@pytest.mark.parametrize(("kind", "outcome"), OUTCOMES)
def test_every_outcome_has_its_usual_sentence(kind, outcome):
    said = usual_words.of_outcome(
        kind, outcome, assembly="member_congress", tied=["An", "Bình"], vacant=1, seats=1
    )
    assert said.endswith(".") and "None" not in said


def test_sentences_say_who_and_how_many():
    said = usual_words.of_outcome("tie", "revote", assembly="committee_conference", tied=["An", "Bình"])
    assert said == "Hội nghị quyết định bầu lại giữa những đồng chí bằng phiếu: An, Bình."
    assert "lần bầu 2, Bầu chi ủy" in usual_words.of_destruction(number=2, title="Bầu chi ủy")
    assert "lần bầu 2, Bầu chi ủy" in usual_words.of_handing_out(number=2, title="Bầu chi ủy")
    assert (
        usual_words.of_approval(superior="", title="Bầu chi ủy")
        == "Cấp ủy cấp trên trực tiếp chuẩn y kết quả: Bầu chi ủy."
    )
    assert usual_words.of_approval(superior="Thành ủy", title="B").startswith("Thành ủy")
