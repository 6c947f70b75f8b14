import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nhiemky.conferences.rules import attendance, captions, editing, inviting, votes
from nhiemky.kernel.refusals import Refused

# A busy machine is no fault of the strategy.
QUIETLY = settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=50)


def entry(group="delegate", status="present", summoned=1, came=None):
    return attendance.Entry(group=group, status=status, summoned=summoned, came=came)


def test_guests_are_there_but_are_not_counted_for_the_majority():
    roll = attendance.count(
        [
            entry("superior"),
            entry("committee"),
            entry("committee", "excused"),
            entry("committee", "absent"),
            entry("delegate", "present", 13, 12),
            entry("delegate", "summoned"),
        ]
    )
    assert (roll.summoned, roll.present, roll.excused, roll.absent, roll.unmarked, roll.everybody) == (
        17, 13, 1, 1, 1, 14,
    )  # fmt: skip
    assert roll.unexplained == 1
    assert roll.majority == 9
    assert attendance.has_majority(roll) is True
    assert (
        attendance.sentence(roll)
        == "có mặt 13/17 đồng chí được triệu tập; vắng có lý do 1; vắng không lý do 1; vắng chưa ghi lý do 1"
    )


def test_no_reason_is_invented_for_those_missing_from_a_group():
    roll = attendance.count([entry(summoned=10, came=3)])
    assert (roll.excused, roll.absent, roll.unexplained) == (0, 0, 7)
    assert attendance.sentence(roll) == "có mặt 3/10 đồng chí được triệu tập; vắng 7"
    said = attendance.count([entry(summoned=3), entry(status="excused", summoned=7)])
    assert attendance.sentence(said) == "có mặt 3/10 đồng chí được triệu tập; vắng có lý do 7"


def test_half_a_sum_is_no_sum():
    roll = attendance.count([entry(), entry(summoned=None)])
    assert (roll.summoned, roll.present, roll.majority) == (None, None, None)
    assert attendance.sentence(roll) == ""
    assert attendance.has_majority(roll) is None


def test_a_full_roll_names_nobody_away():
    assert attendance.sentence(attendance.count([entry()])) == "có mặt 1/1 đồng chí được triệu tập"


def test_somebody_known_to_have_come_from_a_group_of_unknown_size():
    roll = attendance.count([entry(summoned=None, came=7)])
    assert (roll.summoned, roll.present, roll.excused) == (None, 7, 0)


@QUIETLY
@given(st.lists(st.tuples(st.sampled_from(["present", "excused", "absent", "summoned"]), st.integers(1, 40))))
def test_the_roll_adds_up(lines):
    roll = attendance.count([entry(status=status, summoned=number) for status, number in lines])
    waiting = sum(number for status, number in lines if status == "summoned")
    assert roll.present + roll.excused + roll.absent + waiting == roll.summoned


def test_a_roll_is_held_against_the_votes_that_were_counted():
    sizes = ((1, 10), (2, 11), (2, 12))
    votes.check_roll(sizes, attended=12)
    votes.check_roll(sizes, attended=None)
    with pytest.raises(Refused) as refused:
        votes.check_roll(sizes, attended=10)
    assert (refused.value.code, refused.value.facts) == ("votes-beyond-roll", {"parts": "2", "attended": 10})


def vote(**changed):
    return {"present": 10, "agreed": 8, "disagreed": 1, "abstained": 1, **changed}


def test_hands_up_to_those_present():
    votes.check(**vote(), attended=10)
    votes.check(**vote(), attended=None)


@pytest.mark.parametrize(
    ("changed", "attended", "code"),
    [({"agreed": 9}, 10, "more-votes-than-present"), ({}, 9, "more-present-than-attended")],
)
def test_more_hands_than_people(changed, attended, code):
    with pytest.raises(Refused) as refused:
        votes.check(**vote(**changed), attended=attended)
    assert (refused.value.code, refused.value.facts["field"]) == (code, "present")


def test_the_result_in_words():
    assert votes.sentence(**vote()) == "tán thành 8/10 (80%); không tán thành 1; ý kiến khác 1"
    assert votes.sentence(**vote(present=11)).endswith("ý kiến khác 1; không biểu quyết 1")
    assert votes.sentence(present=3, agreed=2, disagreed=0, abstained=0).startswith("tán thành 2/3 (66,7%)")
    assert votes.sentence(present=0, agreed=0, disagreed=0, abstained=0).startswith("tán thành 0/0;")


def test_captions_follow_the_agenda_and_the_people():
    facts = {"conference": "Hội nghị tổng kết", "part": "Trao Huy hiệu Đảng"}
    assert captions.propose(**facts, people=[]) == "Trao Huy hiệu Đảng – Hội nghị tổng kết"
    assert captions.propose(**facts, people=["A", "B"]) == "A và B – Trao Huy hiệu Đảng"
    assert (
        captions.propose(**facts, people=["A", "B", "C"]) == "Từ trái sang phải: A, B, C – Trao Huy hiệu Đảng"
    )
    assert captions.propose(conference="Hội nghị", part="", people=[]) == "Hội nghị"
    assert captions.propose(conference="Hội nghị", part="", people=["A"]) == "A – Hội nghị"
    assert captions.propose(conference="Hội nghị", part="", people=["A", "B", "C"]).endswith("C – Hội nghị")


def test_a_long_caption_ends_at_a_word():
    cut = captions.shortened("một hai " * 60)
    assert len(cut) <= captions.LONGEST
    assert cut.endswith(("một…", "hai…"))


@QUIETLY
@given(st.text(max_size=900))
def test_a_caption_fits(text):
    assert len(captions.shortened(text)) <= captions.LONGEST


def test_a_photograph_has_both_its_texts():
    captions.check(captions.Words(caption="a", alt="b"))
    for words, code in (
        (captions.Words(caption=" ", alt="b"), "photo-without-caption"),
        (captions.Words(caption="a", alt=""), "photo-without-alt"),
    ):
        with pytest.raises(Refused) as refused:
            captions.check(words)
        assert refused.value.code == code


def refused_code(check, **facts):
    with pytest.raises(Refused) as refused:
        check(**facts)
    return refused.value.code


def test_when_a_line_may_be_changed():
    editing.check_unchanged(seen=2, now=2)
    assert refused_code(editing.check_unchanged, seen=1, now=2) == "changed-meanwhile"
    editing.check_all_unchanged(seen={1: 1}, now={1: 1})
    assert refused_code(editing.check_all_unchanged, seen={1: 1}, now={1: 2}) == "changed-meanwhile"
    editing.check_free_of_task(task=None, number=1)
    assert refused_code(editing.check_free_of_task, task=7, number=1) == "conclusion-has-task"
    editing.check_same(conference=1, of=1)
    assert refused_code(editing.check_same, conference=1, of=2) == "line-of-another-conference"
    editing.check_role_free("")
    assert refused_code(editing.check_role_free, holder="Bí thư") == "role-taken"
    editing.check_somebody(1)
    assert refused_code(editing.check_somebody, invited=0) == "nobody-summoned"
    editing.check_once([1, 2], there={3})
    assert refused_code(editing.check_once, people=[1, 1], there=set()) == "already-summoned"
    assert refused_code(editing.check_once, people=[1], there={1}) == "already-summoned"


def test_groups_are_typed_one_to_a_line():
    typed = "Bí thư các chi bộ trực thuộc: 13\n\nTổ trưởng tổ dân phố × 9 đồng chí\nKhách mời\n: 4"
    assert [(one.label, one.number) for one in inviting.groups(typed)] == [
        ("Bí thư các chi bộ trực thuộc", 13),
        ("Tổ trưởng tổ dân phố", 9),
        ("Khách mời", None),
        (": 4", None),
    ]
