from types import SimpleNamespace

from nhiemky.conferences.rules.record import Attendee, ConferenceRecord, PartRecord, RecordedFinding


def attendee(role, name="", label="Bí thư Đảng ủy phường"):
    return Attendee(
        id=1, number=1, label=label, name=name, group="committee", group_words="Cấp ủy", role=role,
        status="present", status_words="Có mặt", headcount=None, reason="",
    )  # fmt: skip


def test_a_name_stands_before_its_office():
    assert attendee("chair").shown == "Bí thư Đảng ủy phường"
    assert attendee("chair", "Nguyễn Văn Ân").shown == "Nguyễn Văn Ân – Bí thư Đảng ủy phường"


def test_who_presided_and_who_wrote():
    people = (attendee("attending"), attendee("chair", "A"), attendee("note_taker", "B"))
    held = SimpleNamespace(attendees=people, parts=())
    assert ConferenceRecord.chair.fget(held).name == "A"
    assert ConferenceRecord.note_taker.fget(held).name == "B"
    nobody = SimpleNamespace(attendees=(), parts=())
    assert ConferenceRecord.chair.fget(nobody) is None
    assert ConferenceRecord.note_taker.fget(nobody) is None


def test_opinions_and_remarks_in_the_order_of_the_agenda():
    parts = (
        SimpleNamespace(opinions=("a",), remarks=("r",)),
        SimpleNamespace(opinions=("b", "c"), remarks=()),
    )
    held = SimpleNamespace(attendees=(), parts=parts)
    assert ConferenceRecord.opinions.fget(held) == ("a", "b", "c")
    assert ConferenceRecord.remarks.fget(held) == ("r",)


def test_results_come_before_limitations_and_causes():
    found = tuple(
        RecordedFinding(id=n, number=n, kind=kind, kind_words=kind.upper(), text=str(n))
        for n, kind in enumerate(("cause", "achievement", "cause"))
    )
    groups = PartRecord.findings_by_kind.fget(SimpleNamespace(findings=found))
    assert [(words, [one.number for one in findings]) for words, findings in groups] == [
        ("ACHIEVEMENT", [1]),
        ("CAUSE", [0, 2]),
    ]
