"""Sentences of papers about numbers: always Vietnamese, always the same words. Screens have their own, translated."""

from __future__ import annotations

from collections.abc import Iterable

#: Assembly → who is counted.
VOTERS = {
    "member_congress": "đảng viên",
    "delegate_congress": "đại biểu",
    "committee_conference": "cấp ủy viên",
}


def denominator(
    *,
    assembly: str,
    summoned: int,
    taken_off: Iterable[tuple[str, int]],
    result: int,
    needed: int,
    article: str,
) -> str:
    """The denominator with its arithmetic and its article. `taken_off`: words of a reason and how many.

    >>> denominator(assembly="member_congress", summoned=55, taken_off=[("được miễn công tác", 2)], result=53,
    ...             needed=27, article="Điều 30")
    'Số đảng viên làm căn cứ tính: 53 = 55 được triệu tập − 2 được miễn công tác. Trúng cử khi quá một nửa: từ 27 phiếu (Điều 30).'
    """
    less = "".join(f" − {number} {words[:1].lower()}{words[1:]}" for words, number in taken_off)
    return (
        f"Số {VOTERS[assembly]} làm căn cứ tính: {result} = {summoned} được triệu tập{less}. "
        f"Trúng cử khi quá một nửa: từ {needed} phiếu ({article})."
    )
