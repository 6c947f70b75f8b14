"""The bodies of a ward that usually issue papers, as data to begin with; every row can be changed by the office.

Codes of commune bodies since July 2025 (VPĐU) are usage that no regulation we read confirms.
"""

from __future__ import annotations

from dataclasses import dataclass

from nhiemky.documents.rules.bodies import committee
from nhiemky.documents.rules.kinds import PARTY, STATE
from nhiemky.documents.rules.numbering import ALL, KIND


@dataclass(frozen=True, slots=True, kw_only=True)
class Usual:
    """A row of the table of issuers; `of_branches`: one for each branch, named as the branch."""

    key: str
    name: str
    code: str
    superior: str = ""
    level: str = "ward"
    style: str = PARTY
    counted: str = KIND
    collective: bool = True
    head_post: str = "Bí thư"
    deputy_post: str = "Phó Bí thư"
    has_seal: bool = True
    not_its_kinds: tuple[str, ...] = ()
    of_branches: bool = False


def usual(ward: str, *, place: str, superior: str) -> tuple[Usual, ...]:
    """`ward`: the Party organisation ("Đảng bộ phường Mẫu"); `place`: "phường Mẫu"; `superior`: whom it stands under.

    That name stands above its own as it is (ĐẢNG BỘ QUẬN …), the same in every head that this house prints.
    """
    body = committee(ward)
    return (
        Usual(key="dang-uy", name=body, code="ĐU", superior=superior, not_its_kinds=("CT", "TT")),
        Usual(
            key="dai-hoi",
            name=f"Đại hội {ward[:1].lower()}{ward[1:]}",
            code="ĐH",
            superior=body,
            counted=ALL,
            head_post="Trưởng Đoàn Chủ tịch",
            deputy_post="",
            has_seal=False,
        ),
        Usual(
            key="van-phong",
            name=f"Văn phòng {body}",
            code="VPĐU",
            superior=body,
            collective=False,
            head_post="Chánh Văn phòng",
            deputy_post="Phó Chánh Văn phòng",
            not_its_kinds=("NQ", "CT", "QĐi", "QC"),
        ),
        Usual(
            key="ubnd",
            name=f"Ủy ban nhân dân {place}",
            code="UBND",
            style=STATE,
            head_post="Chủ tịch",
            deputy_post="Phó Chủ tịch",
        ),
        Usual(
            key="chi-bo",
            name="",
            code="CB",
            superior=body,
            level="branch",
            has_seal=False,
            not_its_kinds=("CT", "TT", "QĐi", "HD"),
            of_branches=True,
        ),
    )
