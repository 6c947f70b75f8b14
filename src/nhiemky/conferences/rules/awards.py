"""An award act as one sentence. To hand over is not to award: who decided is named apart."""

from __future__ import annotations

from collections.abc import Sequence

#: What the ward does in each act; "vinh danh", "biểu dương", "trao" are different acts.
VERBS = {
    "badge": "Trao Huy hiệu Đảng cho",
    "honour": "Vinh danh",
    "commendation": "Biểu dương, khen thưởng",
    "certificate": "Trao giấy khen cho",
}


def sentence(
    *,
    act: str,
    collectives: str,
    individuals: str,
    named: Sequence[str],
    milestones: Sequence[int],
    reason: str,
    decided_by: str,
) -> str:
    """`Vinh danh 02 tập thể (A, B) và 05 cá nhân có thành tích …`; `collectives` and `individuals` come as words."""
    who = [
        f"{collectives} ({', '.join(named)})" if collectives and named else collectives or ", ".join(named)
    ]
    whom = " và ".join(part for part in (*who, individuals) if part)
    said = f"{VERBS[act]} {whom}" if whom else VERBS[act].removesuffix(" cho")
    if milestones:
        said += f" đạt {', '.join(map(str, milestones))} năm tuổi Đảng"
    if reason:
        said += f" {reason}"
    return f"{said} (theo quyết định của {decided_by})" if decided_by else said
