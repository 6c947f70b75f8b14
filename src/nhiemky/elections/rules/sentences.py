"""Sentences of papers about numbers: always Vietnamese, always the same words. Screens have their own, translated."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from nhiemky.vietnamese.dates import format_date

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


#: Kind of decision → what is usually written of it; a person puts it right.
_USUAL = {
    "seats": "{who} biểu quyết thống nhất số lượng bầu {body}.",
    "withdrawals": "{who} xem xét, quyết định việc xin rút khỏi danh sách bầu cử.",
    "slate": "{who} biểu quyết thông qua số lượng và danh sách bầu cử {body}.",
    "board": "{who} biểu quyết thông qua số lượng và danh sách ban kiểm phiếu.",
}
_WHO = {"committee_conference": "Hội nghị"}


def usual_decision(kind: str, *, assembly: str, body: str) -> str:
    """The usual sentence of a decision before the ballot.

    >>> usual_decision("slate", assembly="member_congress", body="chi ủy")
    'Đại hội biểu quyết thông qua số lượng và danh sách bầu cử chi ủy.'
    """
    return _USUAL[kind].format(who=_WHO.get(assembly, "Đại hội"), body=body)


def allotted(body: str) -> str:
    """How many delegates there are is said from above and not voted (Article 20 of 2014).

    >>> allotted("đoàn đại biểu")
    'Cấp ủy cấp trên phân bổ số lượng đoàn đại biểu.'
    """
    return f"Cấp ủy cấp trên phân bổ số lượng {body}."


def membership_evidence(state: str, *, on: dt.date | None, basis: str) -> str:
    """What the record of a member says about not coming.

    >>> membership_evidence("Chuyển sinh hoạt đảng tạm thời", on=dt.date(2026, 3, 2), basis="12-QĐ/ĐU")
    'Hồ sơ đảng viên: chuyển sinh hoạt đảng tạm thời từ ngày 02/03/2026 (12-QĐ/ĐU)'
    """
    since = f" từ ngày {format_date(on)}" if on else ""
    return f"Hồ sơ đảng viên: {state[:1].lower()}{state[1:]}{since}" + (f" ({basis})" if basis else "")


def poll_title(title: str) -> str:
    """What an opinion poll is usually called.

    >>> poll_title("Bầu chi ủy Chi bộ số 1")
    'Phiếu xin ý kiến về nhân sự: Bầu chi ủy Chi bộ số 1'
    """
    return f"Phiếu xin ý kiến về nhân sự: {title}"
