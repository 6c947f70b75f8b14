"""What the record of an election answers by itself."""

from dataclasses import replace

from nhiemky.elections.tests import records


def test_the_slate_is_what_was_adopted():
    first, *others = records.RECORD.candidates
    record = replace(records.RECORD, candidates=(replace(first, on_slate=False), *others))
    assert record.slate == tuple(others)


def test_the_last_ballot_once_there_is_one():
    assert records.RECORD.last_round == records.BALLOT
    assert replace(records.RECORD, rounds=()).last_round is None


def test_the_newest_decision_of_a_kind():
    older, newer = (
        records.vote("vacant", "Bầu thiếu", text, round_number=n) for n, text in ((1, "a"), (2, "b"))
    )
    record = replace(records.RECORD, votes=(older, newer))
    assert record.vote_on("vacant") == newer
    assert record.vote_on("vacant", round_number=1) == older
    assert record.vote_on("tie") is None


def test_the_elected_stand_from_high_to_low_and_equal_ones_as_on_the_paper():
    names = tuple(
        records.name_line(n, name, votes, "", "elected")
        for n, (name, votes) in enumerate((("A", 12), ("B", 20), ("C", 12)), 1)
    )
    assert [line.name for line in replace(records.BALLOT, names=names).elected] == ["B", "A", "C"]
