"""What the elected are called in the offices they take up: the titles that the room of people knows."""

from __future__ import annotations

_BRANCH = {"committee": "Chi ủy viên", "secretary": "Bí thư", "deputy_secretary": "Phó Bí thư"}
_WARD = {
    "committee": "Ủy viên Ban Chấp hành Đảng bộ",
    "standing_committee": "Ủy viên Ban Thường vụ Đảng ủy",
    "secretary": "Bí thư Đảng ủy",
    "deputy_secretary": "Phó Bí thư Đảng ủy",
    "inspection_committee": "Ủy viên Ủy ban Kiểm tra",
    "inspection_chair": "Chủ nhiệm Ủy ban Kiểm tra",
}
#: Heads of a body come first, as the office lists them.
RANKS = {
    "secretary": 10,
    "deputy_secretary": 20,
    "standing_committee": 30,
    "committee": 40,
    "inspection_chair": 50,
    "inspection_committee": 60,
}


def office(body: str, *, branch: bool, unit: str) -> str | None:
    """The office that somebody elected to a body takes up; None where there is none (delegates).

    >>> office("secretary", branch=True, unit="Chi bộ Tổ dân phố số 7")
    'Bí thư Chi bộ Tổ dân phố số 7'
    """
    if not branch:
        return _WARD.get(body)
    title = _BRANCH.get(body)
    return None if title is None else f"{title} {unit}"


def of_body(body: str, *, branch: bool, unit: str) -> tuple[str, ...]:
    """Titles by which somebody belongs to the body: the secretary of a branch is one of its committee."""
    known = _BRANCH if branch else _WARD
    belonging = {
        "committee": ("committee", "standing_committee", "secretary", "deputy_secretary"),
        "standing_committee": ("standing_committee", "secretary", "deputy_secretary"),
        "inspection_committee": ("inspection_committee", "inspection_chair"),
    }.get(body, (body,))
    titles = [known[one] for one in belonging if one in known]
    if not branch and body in ("committee", "standing_committee", "deputy_secretary"):
        titles.append("Phó Bí thư Thường trực Đảng ủy")
    return tuple(f"{title} {unit}" if branch else title for title in titles)


def called(body: str, *, branch: bool) -> str:
    """The body as minutes name it: chi ủy of a branch, Ban Chấp hành of a Party organisation."""
    if body == "committee":
        return "chi ủy" if branch else "Ban Chấp hành Đảng bộ"
    return {
        "standing_committee": "Ban Thường vụ Đảng ủy",
        "secretary": "Bí thư" if branch else "Bí thư Đảng ủy",
        "deputy_secretary": "Phó Bí thư" if branch else "Phó Bí thư Đảng ủy",
        "inspection_committee": "Ủy ban Kiểm tra Đảng ủy",
        "inspection_chair": "Chủ nhiệm Ủy ban Kiểm tra Đảng ủy",
        "delegates": "đoàn đại biểu dự đại hội cấp trên",
    }[body]


def proposed(body: str, *, branch: bool, unit: str, by_election: bool) -> str:
    """What an election is usually called.

    >>> proposed("committee", branch=False, unit="Đảng ủy phường Mẫu", by_election=False)
    'Bầu Ban Chấp hành Đảng bộ phường Mẫu'
    """
    place = unit if branch else unit.removeprefix("Đảng ủy ").removeprefix("Đảng bộ ")
    if body == "delegates":
        return f"Bầu đại biểu dự đại hội cấp trên – {unit}"
    return f"Bầu {'bổ sung ' if by_election else ''}{called(body, branch=branch)} {place}"
