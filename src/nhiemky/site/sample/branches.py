"""The sixty branches of Phường Mẫu, their kinds and how many members each has."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from random import Random

from nhiemky.org.models import BranchType, UnitKind
from nhiemky.site.sample.data_files import Table

MEMBERS = 2500
RESIDENTIAL = 38
POLICE = "phuong-mau-cong-an"
AGENCIES = (
    ("co-quan-dang", "Chi bộ Cơ quan Đảng, Mặt trận và đoàn thể", 34),
    ("co-quan-chinh-quyen", "Chi bộ Cơ quan chính quyền", 46),
    ("quan-su", "Chi bộ Quân sự", 9),
    ("y-te", "Chi bộ Trạm Y tế", 12),
    ("hanh-chinh-cong", "Chi bộ Trung tâm Phục vụ hành chính công", 11),
    ("hop-tac-xa", "Chi bộ Hợp tác xã Dịch vụ Mẫu", 15),
    ("cho-mau", "Chi bộ Ban Quản lý chợ Mẫu", 8),
    ("cong-an-1", "Chi bộ Công an số 1", 22),
    ("cong-an-2", "Chi bộ Công an số 2", 18),
    ("cong-an-3", "Chi bộ Công an số 3", 20),
)
SCHOOLS = (
    ("mam-non-1", "Chi bộ Trường Mầm non Hoa Mẫu 1", 13),
    ("mam-non-2", "Chi bộ Trường Mầm non Hoa Mẫu 2", 11),
    ("mam-non-3", "Chi bộ Trường Mầm non Hoa Mẫu 3", 14),
    ("mam-non-4", "Chi bộ Trường Mầm non Hoa Mẫu 4", 9),
    ("tieu-hoc-a", "Chi bộ Trường Tiểu học Mẫu A", 26),
    ("tieu-hoc-b", "Chi bộ Trường Tiểu học Mẫu B", 24),
    ("tieu-hoc-c", "Chi bộ Trường Tiểu học Mẫu C", 19),
    ("thcs-a", "Chi bộ Trường Trung học cơ sở Mẫu A", 31),
    ("thcs-b", "Chi bộ Trường Trung học cơ sở Mẫu B", 28),
    ("thpt", "Chi bộ Trường Trung học phổ thông Mẫu", 37),
    ("nghe", "Chi bộ Trường Trung cấp nghề Mẫu", 22),
    ("gdtx", "Chi bộ Trung tâm Giáo dục thường xuyên Mẫu", 12),
)


@dataclass(frozen=True, slots=True)
class Branch:
    """A branch to make: key, name, type and how many members go on in it."""

    slug: str
    name: str
    type: str
    size: int


def planned(chance: Random) -> tuple[Branch, ...]:
    """All branches; together they have exactly 2,500 members."""
    fixed = [
        *(Branch(_slug(key), name, BranchType.AGENCY.value, size) for key, name, size in AGENCIES),
        *(Branch(_slug(key), name, BranchType.SCHOOL.value, size) for key, name, size in SCHOOLS),
    ]
    sizes = shared_out(chance, MEMBERS - sum(branch.size for branch in fixed), among=RESIDENTIAL)
    groups = [
        Branch(_slug(f"tdp-{n}"), f"Chi bộ Tổ dân phố số {n}", BranchType.RESIDENTIAL.value, size)
        for n, size in enumerate(sizes, 1)
    ]
    return (*groups, *fixed)


def shared_out(chance: Random, whole: int, *, among: int) -> list[int]:
    """Whole numbers within about a quarter of their mean that add up to `whole`."""
    mean = whole / among
    sizes = [round(mean * chance.uniform(0.75, 1.25)) for _ in range(among)]
    rest = whole - sum(sizes)
    for turn in range(abs(rest)):
        sizes[turn % among] += 1 if rest > 0 else -1
    return sizes


def entries(branches: Sequence[Branch]) -> Iterable[Table]:
    """Residential groups and branches as the file of a ward would have them, with the offices of a branch."""
    for number in range(1, RESIDENTIAL + 1):
        name = f"Tổ dân phố số {number}"
        yield {"slug": _slug(f"to-{number}"), "kind": UnitKind.RESIDENTIAL_GROUP.value, "name": name}
    for branch in branches:
        entry = {
            "slug": branch.slug,
            "kind": UnitKind.BRANCH.value,
            "branch_type": branch.type,
            "name": branch.name,
            "offices": [f"{post} {branch.name}" for post in ("Bí thư", "Phó Bí thư", "Chi ủy viên")],
        }
        yield {**entry, "parent": POLICE} if branch.slug.startswith(POLICE) else entry


def _slug(key: str) -> str:
    return f"phuong-mau-{key}"
