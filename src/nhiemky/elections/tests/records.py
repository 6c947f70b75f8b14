"""Made-up elections for the tests of what is printed: a branch of 27 people, of whom 23 count."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from nhiemky.elections.rules.record import (
    Arithmetic,
    BatchLine,
    BoardLine,
    CandidateLine,
    CompositionLine,
    Deadlines,
    ElectedLine,
    ElectionRecord,
    NameLine,
    OpenQuestion,
    RollLineShown,
    RoundRecord,
    Vote,
)

HELD_ON = dt.date(2025, 2, 14)
ARTICLE = "Điều 30 Quy chế bầu cử trong Đảng"
ARITHMETIC = Arithmetic(
    summoned=27,
    taken_off=(
        ("temporarily_away_absent", "chuyển sinh hoạt đảng tạm thời, vắng mặt", 1),
        ("exempt_absent", "được miễn công tác và sinh hoạt đảng, vắng mặt", 2),
        ("excused_throughout", "vắng suốt thời gian đại hội, có lý do được chấp nhận", 1),
    ),
    denominator=23,
    needed=12,
    article=ARTICLE,
    confirmed=True,
    sentence=(
        "Số đảng viên làm căn cứ tính: 27 đảng viên chính thức được triệu tập, trừ 1 chuyển sinh hoạt đảng tạm thời, "
        "vắng mặt, trừ 2 được miễn công tác và sinh hoạt đảng, vắng mặt, trừ 1 vắng suốt thời gian đại hội, có lý do "
        "được chấp nhận, còn 23; quá một nửa: từ 12 phiếu"
    ),
)
#: name, birth year, votes, percentage of 23, result; in the order of given names.
PEOPLE = (
    ("Trần Thị Bình", 1979, 15, "65,22", "elected"),
    ("Lê Văn Cảnh", 1990, 11, "47,83", "not"),
    ("Phạm Thị Dung", 1968, 22, "95,65", "elected"),
    ("Nguyễn Văn Mẫu", 1961, 20, "86,96", "elected"),
)
RESULTS = {"elected": "Trúng cử", "not": "Không trúng cử", "tied": "Bằng phiếu, chờ quyết định", "alternate": "Dự khuyết", "": ""}  # fmt: skip


def candidate(number: int, name: str, birth_year: int | None) -> CandidateLine:
    return CandidateLine(
        id=number, person_id=100 + number, name=name, birth_year=birth_year, post="Đảng viên, Tổ dân phố số 7",
        source="official", source_words="Danh sách cấp ủy chuẩn bị", supporters=None, attending=None,
        supported=True, withdrawal="", withdrawal_words="", withdrawn=False, poll_votes=None, on_slate=True,
    )  # fmt: skip


def name_line(number: int, name: str, votes: int | None, percent: str, result: str) -> NameLine:
    return NameLine(
        position=number, candidate_id=number, person_id=100 + number, name=name, votes=votes,
        percent=percent, result=result, result_words=RESULTS[result],
    )  # fmt: skip


def vote(kind: str, words: str, text: str, **facts: object) -> Vote:
    given: dict[str, object] = {
        "outcome": "", "organ_words": "Đại hội", "document": "", "decided_on": HELD_ON, "present": 23, "agreed": 23,
        "disagreed": 0, "abstained": 0, "round_number": None, "recorded_by": "Văn thư",
    }  # fmt: skip
    return Vote(kind=kind, kind_words=words, text=text, **(given | facts))


def batch(number: int, size: int, *, differed: int = 0) -> BatchLine:
    return BatchLine(
        number=number, size=size, state="agreed", state_words="Đã khớp", differed=differed,
        keyed={"A": size, "B": size}, ended={"A": True, "B": True},
    )  # fmt: skip


BALLOT = RoundRecord(
    id=1, number=1, purpose="first", purpose_words="Lần đầu", kind="strike", kind_words="Gạch tên người không bầu",
    state="closed", state_words="Đã công bố", seats=3, alternates=0, present=23, arithmetic=ARITHMETIC,
    roll_lines=(RollLineShown(1, "exempt_absent", "Được miễn công tác và sinh hoạt đảng, vắng mặt", "", 2, "Quyết định số 12", "Chi ủy"),),
    issued=23, collected=23, valid=22, invalid=1, invalid_reasons=(("too_many_names", "Để lại nhiều tên hơn số lượng bầu", 1),),
    names=tuple(name_line(n, name, votes, percent, result) for n, (name, _, votes, percent, result) in enumerate(PEOPLE, 1)),
    method="keying", method_words="Hai người nhập phiếu độc lập", papers="kept", papers_words="Đang niêm phong, lưu giữ",
    operators=(("A", "Đỗ Thị Hạnh"), ("B", "Vũ Văn Khôi")), batches=(batch(1, 12), batch(2, 11, differed=1)),
    open_decisions=(), began_at=dt.time(9, 0), finished_at=dt.time(9, 40), void_words="", surplus_percent="33,33",
)  # fmt: skip

RECORD = ElectionRecord(
    id=1, title="Bầu chi ủy", body="committee", body_called="chi ủy", assembly="member_congress",
    assembly_words="Đại hội đảng viên", by_election=False, is_poll=False, imported=False, state="decided",
    state_words="Đã có kết quả", unit_name="Chi bộ Tổ dân phố số 7", unit_short="TDP 7",
    superior_name="Đảng bộ phường Mẫu", superior_committee="Đảng ủy phường Mẫu", place_name="Phường Mẫu",
    issuer_code="", is_branch=True, is_sample=False, congress="Đại hội Chi bộ Tổ dân phố số 7",
    term="nhiệm kỳ 2025-2027", held_on=HELD_ON, regulation="190-QD/TW-2024", regulation_symbol="190-QĐ/TW",
    regulation_dated=dt.date(2024, 10, 10), seats=3, alternates=0, summoned=27,
    candidates=tuple(candidate(n, name, year) for n, (name, year, *_) in enumerate(PEOPLE, 1)),
    board=(BoardLine(201, "Hoàng Văn Giang", True), BoardLine(202, "Đỗ Thị Hạnh", False), BoardLine(203, "Vũ Văn Khôi", False)),
    roll_lines=BALLOT.roll_lines,
    votes=(vote("seats", "Số lượng bầu", "Bầu 3 đồng chí"), vote("slate", "Danh sách bầu cử", "Thông qua danh sách 4 đồng chí", agreed=22, abstained=1)),
    rounds=(BALLOT,),
    elected=(
        ElectedLine(103, "Phạm Thị Dung", 1968, 1, 22, "95,65", True),
        ElectedLine(104, "Nguyễn Văn Mẫu", 1961, 1, 20, "86,96", False),
        ElectedLine(101, "Trần Thị Bình", 1979, 1, 15, "65,22", None),
    ),
    alternates_elected=(), vacant=0,
    composition=(
        CompositionLine("re_elected", "Tái cử", 1, "33,33", 1),
        CompositionLine("women", "Nữ", 2, "66,67", 0),
        CompositionLine("ethnic_minority", "Dân tộc thiểu số", 0, "0,00", 3),
    ),
    average_age="55,4",
    deadlines=Deadlines(HELD_ON, dt.date(2025, 2, 25), dt.date(2025, 3, 18), dt.date(2025, 3, 7), dt.date(2025, 8, 14)),
    approval="", approved_on=None, questions=(), chair="Ngô Văn Long",
)  # fmt: skip

QUESTION = OpenQuestion("tie_break", "Bầu lại khi bằng phiếu", "lấy người nhiều phiếu hơn", "R", "")


def with_ballot(**facts: object) -> tuple[ElectionRecord, RoundRecord]:
    """The election with its one ballot changed."""
    ballot = replace(BALLOT, **facts)
    return replace(RECORD, rounds=(ballot,)), ballot


def of_size(number: int) -> tuple[ElectionRecord, RoundRecord]:
    """A ward congress with so many names on the paper, two of which stay off, 188 people who count."""
    names = tuple(
        name_line(n, f"Nguyễn Thị Hoàng {'ABCDEGHIKLMNOPQRSTUVXY'[n % 22]}{n:02d}", 188 - n, f"{(188 - n) * 100 / 188:.2f}".replace(".", ","), "elected" if n <= number - 2 else "not")
        for n in range(1, number + 1)
    )  # fmt: skip
    seats = max(number - 2, 1)
    arithmetic = replace(
        ARITHMETIC, summoned=190, denominator=188, needed=95,
        taken_off=(("unreplaced_absent_throughout", "đại biểu vắng suốt đại hội, không có dự khuyết thay", 2),),
        sentence="Số đại biểu làm căn cứ tính: 190 đại biểu chính thức được triệu tập, trừ 2 đại biểu vắng suốt đại hội, "
        "không có dự khuyết thay, còn 188; quá một nửa: từ 95 phiếu",
    )  # fmt: skip
    ballot = replace(
        BALLOT, seats=seats, names=names, arithmetic=arithmetic, present=187, issued=187, collected=187, valid=185,
        invalid=2, batches=tuple(batch(n, 50) for n in range(1, 4)) + (batch(4, 37),), surplus_percent="7,14",
    )  # fmt: skip
    record = replace(
        RECORD, is_branch=False, unit_name="Đảng ủy phường Mẫu", superior_name="Đảng bộ Thành phố Mẫu",
        superior_committee="Thành ủy Mẫu", body_called="Ban Chấp hành Đảng bộ", assembly="delegate_congress",
        assembly_words="Đại hội đại biểu", congress="Đại hội đại biểu Đảng bộ phường Mẫu lần thứ I",
        term="nhiệm kỳ 2025-2030", seats=seats, summoned=190, rounds=(ballot,),
        candidates=tuple(replace(candidate(one.candidate_id, one.name, 1970 + one.position % 25), post="Phó Trưởng phòng Văn hóa - Xã hội, Ủy ban nhân dân phường") for one in names),
        elected=tuple(ElectedLine(one.person_id, one.name, 1970 + one.position % 25, 1, one.votes, one.percent, one.position % 3 == 0) for one in ballot.elected),
    )  # fmt: skip
    return record, ballot
