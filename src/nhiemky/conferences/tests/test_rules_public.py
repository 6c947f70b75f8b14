from dataclasses import replace
from datetime import date

from nhiemky.conferences.rules.public import PublicFacts, PublicFigure, PublicOpinions, Tickable

FACTS = PublicFacts(
    conference=1,
    unit_name="Đảng ủy phường Mẫu",
    is_sample=True,
    title="Hội nghị tổng kết",
    kind="summary",
    kind_words="Hội nghị tổng kết",
    day="Sáng ngày 15/10",
    held_on=date(2026, 10, 15),
    ends_on=None,
    place="Hội trường",
    directing=("Trưởng Ban Tổ chức Quận ủy",),
    superior=(),
    attendance=("Bí thư các chi bộ",),
    parts=(),
    reports=(),
    speeches=(),
    opinions=PublicOpinions(raised=0, accepted=0, explained=0, not_accepted=0),
    awards=(),
    achievements=(),
    conclusions=(),
    figures=(PublicFigure(code="duong", subject="đường bê tông", shown="26,6 km", version=1),),
    photos=(),
    source_note="",
    tickable=(Tickable(key="limitation/4", kind="limitation", text="chưa đều"),),
)


def test_the_fingerprint_follows_every_fact():
    assert FACTS.fingerprint == replace(FACTS).fingerprint
    corrected = (replace(FACTS.figures[0], version=2),)
    unticked = (Tickable(key="limitation/4", kind="limitation", text="chưa thật đều"),)
    changed = [
        replace(FACTS, place="Phòng họp"),
        replace(FACTS, figures=corrected),
        replace(FACTS, tickable=unticked),
    ]
    assert len({FACTS.fingerprint, *(one.fingerprint for one in changed)}) == 4


def test_only_what_is_ticked_comes_out():
    assert FACTS.ticked({"limitation/4", "limitation/5"}) == FACTS.tickable
    assert FACTS.ticked(set()) == ()
