"""Figures of Phường Mẫu that are counted from its own register of members and branches, not typed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from nhiemky.site.sample.branches import Branch
from nhiemky.site.sample.data_files import Table

TYPES = {"residential": "tổ dân phố", "agency": "cơ quan, đơn vị", "school": "trường học"}
SOURCE = "Danh sách đảng viên của Đảng bộ phường"


def figures(branches: Sequence[Branch]) -> Iterator[Table]:
    """Branches and members as a whole, with their breakdown by type of branch."""
    number = Counter(branch.type for branch in branches)
    members: Counter[str] = Counter()
    for branch in branches:
        members[branch.type] += branch.size
    yield from _whole("chi-bo", "chi bộ trực thuộc Đảng bộ phường", "chi bộ", number)
    yield from _whole("dang-vien", "đảng viên của Đảng bộ phường", "đảng viên", members)


def _whole(code: str, subject: str, measure: str, parts: Mapping[str, int]) -> Iterable[Table]:
    entry = {"measure": measure, "as_of": 0, "source": SOURCE}
    yield {**entry, "code": code, "subject": subject, "value": str(sum(parts.values())), "sum_of_parts": True}
    for kind, words in TYPES.items():
        line = {"code": f"{code}-{kind}", "subject": f"chi bộ {words}", "value": str(parts[kind])}
        yield {**entry, **line, "part_of": code}
