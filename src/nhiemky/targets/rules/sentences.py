"""What reports say of figures and targets, in the forms that wards publish (governance §2.3, R01–R13), in our own words.

Two styles are kept apart: "đạt 681,8% kế hoạch" is of the plan, "vượt 468,9% dự toán" is beyond it. A level and its change are
said together, the change of a percentage in points: "còn 0,71% (giảm 0,39 điểm %)". Nothing here passes a verdict: what is
missed is said as missed, with its cause and remedy, and no more follows from it.

A value comes as it is written: words ("96,2 tỷ đồng") or a reference to the register (`{{ thu-ngan-sach-2026 }}`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from nhiemky.targets.rules.judging import rounded
from nhiemky.vietnamese.measures import format_measure
from nhiemky.vietnamese.money import CURRENCY
from nhiemky.vietnamese.numbers import format_number, padded

#: What a figure is compared with → how a sentence calls it.
YARDSTICKS = {
    "plan": "kế hoạch năm",
    "estimate": "dự toán",
    "council": "chỉ tiêu HĐND giao",
    "assigned": "chỉ tiêu cấp trên giao",
    "roadmap": "lộ trình của nghị quyết",
    "resolution": "chỉ tiêu nghị quyết",
}
BEFORE = {
    "same_period": "cùng kỳ năm trước",
    "baseline": "đầu nhiệm kỳ",
}
SHARES = frozenset({"%", "‰"})
_LARGE = ((10**9, "tỷ"), (10**6, "triệu"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One figure in a sentence. `value` empty: nobody has reported it. `estimated`: the value is an estimate; `says_so`: its
    words begin with "ước" already. `lower`: less is the aim ("còn"). `beside`: what it is compared with, in phrases."""

    subject: str
    value: str = ""
    estimated: bool = False
    says_so: bool = False
    lower: bool = False
    beside: Sequence[str] = ()
    brackets: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """x of y targets; what is not judged yet and what nobody knows is told beside it."""

    total: int
    reached: int
    exceeded: int = 0
    estimated: int = 0
    missed: int = 0
    not_due: int = 0
    no_data: int = 0
    percent: Decimal | None = None


def sentence(said: Statement) -> str:
    """`Thu ngân sách ước đạt 96,2 tỷ đồng, bằng 96,68% kế hoạch năm; tăng 6,42% so với cùng kỳ năm trước.`"""
    subject = capital(said.subject)
    if not said.value:
        return f"{subject}: chưa có số liệu."
    verb = _verb(said)
    main = f"{subject} {verb} {said.value}" if verb else f"{subject} {said.value}"
    if said.brackets:
        main += f" ({'; '.join(said.brackets)})"
    return f"{main}{''.join(', ' + one for one in said.beside)}."


def _verb(said: Statement) -> str:
    aim = "còn" if said.lower else "đạt"
    if not said.estimated:
        return aim
    if said.says_so:
        return ""
    return f"ước {aim}"


def of_yardstick(percent: Decimal | str, kind: str) -> str:
    """`bằng 96,68% kế hoạch năm`: how much of what was asked."""
    return f"bằng {_percent(percent)} {YARDSTICKS[kind]}"


def asked(value: str, kind: str) -> str:
    """`kế hoạch năm 0,46%`: what was asked, where no percentage of it says anything."""
    return f"{YARDSTICKS[kind]} {value}"


def reached_of(percent: Decimal | str, kind: str) -> str:
    """`đạt 681,8% kế hoạch năm`: the same where the figure itself is not said."""
    return f"đạt {_percent(percent)} {YARDSTICKS[kind]}"


def beyond(over: Decimal, kind: str) -> str:
    """`vượt 468,9% dự toán`, `thấp hơn 8,8% so với dự toán`: by how much it goes beyond what was asked, or stays below."""
    if over < 0:
        return f"thấp hơn {_percent(-over)} so với {YARDSTICKS[kind]}"
    return f"vượt {_percent(over)} {YARDSTICKS[kind]}" if over else f"bằng {YARDSTICKS[kind]}"


def changed(percent: Decimal | str, kind: str) -> str:
    """`tăng 6,42% so với cùng kỳ năm trước`: relative change; a word of the register stands as it is written."""
    if isinstance(percent, str):
        return f"tăng {percent} so với {BEFORE[kind]}"
    if percent == 0:
        return f"bằng {BEFORE[kind]}"
    return f"{_way(percent)} {_percent(abs(percent))} so với {BEFORE[kind]}"


def moved(difference: Decimal, measure: str, kind: str = "") -> str:
    """`giảm 0,39 điểm %`, `giảm 3 hộ so với cùng kỳ năm trước`: the change in the measure itself, of shares in points."""
    than = f" so với {BEFORE[kind]}" if kind else ""
    if difference == 0:
        return f"không đổi{than}"
    return f"{_way(difference)} {_points(abs(difference), measure)}{than}"


def against(difference: Decimal, measure: str, kind: str) -> str:
    """`cao hơn 0,3 điểm % so với chỉ tiêu cấp trên giao`: a share beside the share that was asked."""
    if difference == 0:
        return f"bằng {YARDSTICKS[kind]}"
    way = "cao hơn" if difference > 0 else "thấp hơn"
    return f"{way} {_points(abs(difference), measure)} so với {YARDSTICKS[kind]}"


def average(value: Decimal, measure: str) -> str:
    """`bình quân 117 lao động mỗi năm`."""
    return f"bình quân {format_measure(value, measure)} mỗi năm"


def before(value: str, kind: str) -> str:
    """`cùng kỳ năm trước 90,4 tỷ đồng`."""
    return f"{BEFORE[kind]} {value}"


def counted(count: Count, *, so_far: str = "") -> str:
    """`Đạt và vượt 07/10 chỉ tiêu (70%), trong đó vượt 03, ước đạt 02; chưa đạt 01; chưa đến kỳ 02.`

    `so_far`: as of which day or period it was counted, in words.
    """
    if not count.total:
        return "Chưa có chỉ tiêu nào."
    verb = "Ước đạt" if count.estimated and count.estimated == count.reached else "Đạt và vượt"
    share = f" ({_percent(count.percent)})" if count.percent is not None else ""
    inside = [
        f"{words} {padded(number)}"
        for words, number in (("vượt", count.exceeded), ("ước đạt", count.estimated))
        if number and verb != "Ước đạt"
    ]
    rest = [
        f"{words} {padded(number)}"
        for words, number in (
            ("chưa đạt", count.missed),
            ("chưa đến kỳ đánh giá", count.not_due),
            ("chưa có số liệu", count.no_data),
        )
        if number
    ]
    main = f"{verb} {padded(count.reached)}/{padded(count.total)} chỉ tiêu{share}"
    if inside:
        main += f", trong đó {', '.join(inside)}"
    told = "; ".join([main, *rest])
    return f"{told}{f' (tính đến {so_far})' if so_far else ''}."


def by_sector(counts: Sequence[tuple[str, Count]]) -> str:
    """`Kinh tế 2/3; Văn hóa, xã hội 6/8.`"""
    told = "; ".join(f"{name} {one.reached}/{one.total}" for name, one in counts)
    return f"{told}." if told else ""


def missed(subject: str, *, cause: str, remedy: str) -> str:
    """A target that is behind, why, and what is done about it; what nobody has written yet is said to be unwritten."""
    said = f"{capital(subject)}. Nguyên nhân: {_whole(cause) or 'chưa ghi.'}"
    return f"{said} Giải pháp: {_whole(remedy) or 'chưa ghi.'}"


def not_reported(names: Sequence[str], *, asked: int) -> str:
    """`Đã báo cáo 58/60 đơn vị; còn thiếu: …`: missing is said as missing."""
    answered = f"Đã báo cáo {padded(asked - len(names))}/{padded(asked)} đơn vị"
    return f"{answered}; còn thiếu: {', '.join(names)}." if names else f"{answered}."


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _whole(text: str) -> str:
    """With a full stop behind it."""
    bare = " ".join(text.split())
    return bare if not bare or bare.endswith((".", "!", "?")) else f"{bare}."


def _percent(value: Decimal | str) -> str:
    return value if isinstance(value, str) else format_measure(value, "%")


def written(value: Fraction, measure: str) -> str:
    """`96,2 tỷ đồng`, `0,46%`, `46 đảng viên`: two places at most, half up."""
    if measure == CURRENCY:
        for unit, words in _LARGE:
            if abs(value) >= unit:
                return f"{format_number(rounded(value / unit))} {words} đồng"
    return format_measure(rounded(value), measure)


def _points(difference: Decimal, measure: str) -> str:
    if measure in SHARES:
        return f"{format_number(difference)} điểm {measure}"
    return written(Fraction(difference), measure)


def _way(difference: Decimal) -> str:
    return "tăng" if difference > 0 else "giảm"
