"""Figures of Phường Mẫu that are counted from its own register of members and branches, not typed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from nhiemky.site.sample.branches import Branch
from nhiemky.site.sample.data_files import Table

#: type of branch → end of a code, words
TYPES = {
    "residential": ("to-dan-pho", "chi bộ tổ dân phố"),
    "agency": ("co-quan", "chi bộ cơ quan, đơn vị"),
    "school": ("truong-hoc", "chi bộ trường học"),
}
SOURCE = "Danh sách đảng viên của Đảng bộ phường"


def figures(branches: Sequence[Branch]) -> Iterator[Table]:
    """Branches and members as a whole, with their breakdown by type of branch."""
    number = Counter(branch.type for branch in branches)
    members: Counter[str] = Counter()
    for branch in branches:
        members[branch.type] += branch.size
    yield from _whole("chi-bo", "chi bộ trực thuộc Đảng bộ phường", "chi bộ", number, line="{}")
    yield from _whole(
        "dang-vien", "đảng viên của Đảng bộ phường", "đảng viên", members, line="đảng viên ở {}"
    )


def _whole(code: str, subject: str, measure: str, parts: Mapping[str, int], *, line: str) -> Iterable[Table]:
    entry = {"measure": measure, "as_of": 0, "source": SOURCE}
    yield {**entry, "code": code, "subject": subject, "value": str(sum(parts.values())), "sum_of_parts": True}
    for kind, (end, words) in TYPES.items():
        part = {"code": f"{code}-{end}", "subject": line.format(words), "value": str(parts[kind])}
        yield {**entry, **part, "part_of": code}
