"""`sum-mismatch` and `ratio-percent-mismatch`: figures of one sentence that cannot all be right.

Only breakdowns that name the same thing as their total are added up; parts that may overlap (women, ages, degrees) are not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from nhiemky.documents.rules.proofreading_finding import Finding, Severity

_NUMBER = r"(?:[1-9][0-9]{0,2}(?:\.[0-9]{3})+|[0-9]{1,6})"
_NOT_A_COUNT = r"(?![0-9]|[.,/][0-9]|\s*[%/]|\s*-\s*[0-9])"
_COUNT = rf"(?<![\w/.,-])(?P<count>{_NUMBER}){_NOT_A_COUNT}"
_UNIT = r"\s+(?P<unit>[^\W\d_]+(?:\s+[^\W\d_]+)?)"
_TOTAL = re.compile(
    rf"{_COUNT}{_UNIT}(?P<between>[^.;:?!\n0-9]{{0,80}}?)[\s,;(]*(?<!\w)(?P<word>trong đó|bao gồm|gồm|chia ra|cụ thể)\s*"
    r"(?:có|gồm|là)?\s*:?\s*(?=[0-9])",
    re.IGNORECASE,
)
#: "gồm 55 đồng chí, số tái cử 32 đồng chí, số mới 23 đồng chí": the total stands behind the word.
_TOTAL_BEHIND = re.compile(rf"(?<!\w)gồm\s+(?:có\s+)?{_COUNT}{_UNIT}\s*[,:]", re.IGNORECASE)
_END = re.compile(r"[.?!](?:\s|$)|\n|,?\s+(?:tăng|giảm|so với)\s|$")
_ANY_COUNT = re.compile(rf"{_COUNT}(?:\s+(?P<unit>[^\W\d_]+(?:\s+[^\W\d_]+)?))?")
_ITEM = re.compile(r"(?:[,;:(+–-]|(?<!\w)(?:và|có|gồm|là|đó|thể|ra|lại))\s*$", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\([^()\n]*\)")
_OVERLAP = re.compile(
    r"(?<!\w)(?:nữ|nam giới|tuổi|đại học|thạc sĩ|tiến sĩ|cao đẳng|trung cấp|cao cấp|cử nhân|đảng viên|dân tộc|tôn giáo|lượt|trẻ|"
    r"xuất sắc|trong số|riêng|tiêu biểu|điểm|kiêm)(?!\w)",
    re.IGNORECASE,
)
#: A part may leave the unit out: "14 về kinh tế, 44 về hạ tầng".
_UNIT_LEFT_OUT = frozenset(
    ("về", "thuộc", "ở", "trên", "của", "là", "trong", "lĩnh", "do", "tại", "đạt", "chưa", "không")
)
_FEWEST_PARTS = 2

_RATIO = rf"(?<![\w/.,-])(?P<part>{_NUMBER})\s?/\s?(?P<whole>{_NUMBER})(?![0-9]|\s?[/-]\s?[0-9A-ZĐ])"
_PERCENT = r"(?P<percent>[0-9]{1,3}(?:[.,][0-9]{1,3})?)\s?%"
_RATIOS = (
    re.compile(
        rf"{_RATIO}(?P<between>[^0-9%.;:?!\n]{{0,70}}?)(?:[,\s(]*(?<!\w)(?:đạt(?:\s+tỷ\s+lệ)?|chiếm(?:\s+tỷ\s+lệ)?|bằng|tỷ\s+lệ|tương\s+ứng)"
        rf"\s+|\s*[=(]\s*(?:=\s*)?){_PERCENT}(?!\s*(?:kế hoạch|chỉ tiêu|so với|dự toán|nghị quyết|yêu cầu|trở lên|mục tiêu|số|tổng|dân))",
        re.IGNORECASE,
    ),
    re.compile(rf"(?<![\w.,]){_PERCENT}\s*\(\s*{_RATIO}[^0-9)]{{0,40}}\)"),
)
_A_DATE_BEFORE = re.compile(r"(?:ngày|sáng|chiều|tối|trưa|tháng|đến|số)\s+$", re.IGNORECASE)


def find(text: str) -> Iterator[Finding]:
    """Sums and shares that do not come out."""
    for form in (_TOTAL, _TOTAL_BEHIND):
        for found in form.finditer(text):
            yield from _sum(text, found, behind=form is _TOTAL_BEHIND)
    for form in _RATIOS:
        for found in form.finditer(text):
            yield from _share(text, found)


def _sum(text: str, found: re.Match[str], *, behind: bool) -> Iterator[Finding]:
    stop = _END.search(text, found.end())
    rest = text[found.end() : stop.start() if stop else len(text)]
    # What stands in brackets explains a part: (18,9%), (trong đó 2 mới).
    rest = _IN_BRACKETS.sub(lambda bracket: " " * len(bracket[0]), rest)
    unit = found["unit"].lower().split()
    parts = _parts(rest, unit, named=behind)
    total = _value(found["count"])
    if parts is None or _OVERLAP.search(rest) or not _is_whole(found, rest, parts, total, behind=behind):
        return
    if sum(parts) == total:
        return
    sure = sum(parts) > total and not behind and len(parts) > _FEWEST_PARTS
    yield Finding(
        "sum-mismatch",
        Severity.ERROR if sure else Severity.WARNING,
        *found.span("count"),
        facts={"total": total, "sum": sum(parts), "parts": " + ".join(map(str, parts))},
    )


def _parts(rest: str, unit: list[str], *, named: bool) -> list[int] | None:
    """The counts of the items of a list; None where a number among them counts something else."""
    parts = []
    for number in _ANY_COUNT.finditer(rest):
        begins = number.start() == 0 or _ITEM.search(rest, 0, number.start()) is not None
        words = (number["unit"] or "").lower().split()
        same = words[: len(unit)] == unit or words[:1] == unit[:1]
        if not (same or (begins and not named and (not words or words[0] in _UNIT_LEFT_OUT))):
            return None
        parts.append(_value(number["count"]))
    return parts


def _is_whole(found: re.Match[str], rest: str, parts: list[int], total: int, *, behind: bool) -> bool:
    """Whether the list means to be complete: two parts may be examples, unless the word is "gồm" or they exceed it."""
    if len(parts) < _FEWEST_PARTS or total < max(parts):
        return len(parts) >= _FEWEST_PARTS
    complete = behind or found["word"].lower() != "trong đó" or "còn lại" in rest.lower()
    return complete or sum(parts) > total or len(parts) > _FEWEST_PARTS


def _share(text: str, found: re.Match[str]) -> Iterator[Finding]:
    part, whole = _value(found["part"]), _value(found["whole"])
    if whole == 0 or _A_DATE_BEFORE.search(text, max(0, found.start("part") - 12), found.start("part")):
        return
    whole_digits, _, decimals = found["percent"].replace(".", ",").partition(",")
    step = Fraction(1, 10 ** len(decimals))
    said = Fraction(int(whole_digits + decimals), 10 ** len(decimals))
    true = Fraction(part * 100, whole)
    # Published papers round half up and cut off alike: anything nearer than one step is taken.
    if abs(true - said) < step:
        return
    right = _rounded(true, len(decimals))
    yield Finding(
        "ratio-percent-mismatch",
        Severity.ERROR,
        found.start("percent"),
        text.index("%", found.end("percent")) + 1,
        suggestion=f"{right}%",
        facts={"part": part, "whole": whole, "said": found["percent"], "right": right},
    )


def _rounded(value: Fraction, decimals: int) -> str:
    """Half up; with as many decimals as the text gives."""
    scaled = (value * 10**decimals * 2 + 1).__floor__() // 2
    digits = f"{scaled:0{decimals + 1}d}"
    return f"{digits[:-decimals]},{digits[-decimals:]}" if decimals else digits


def _value(written: str) -> int:
    return int(written.replace(".", ""))
