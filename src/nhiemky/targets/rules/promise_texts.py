"""A sentence of a resolution as a proposed target: "Thu ngân sách tăng 8–9 %/năm" → a range of rates, every year.

Only a proposal: whoever typed the sentence sees what was read and confirms or corrects it. What stands in none of the
forms below stays unsaid.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from nhiemky.targets.rules.promises import RATE
from nhiemky.targets.rules.target import Cadence, Operator
from nhiemky.vietnamese.numbers import parse_number
from nhiemky.vietnamese.unreadable import Unreadable


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What was read. `operator` is empty where nothing was recognised; `doubts`: codes of what to look at."""

    name: str
    operator: str = ""
    cadence: str = Cadence.PER_YEAR
    value: Decimal | None = None
    value2: Decimal | None = None
    out_of: Decimal | None = None
    measure: str = ""
    due_year: int | None = None
    baseline: Decimal | None = None
    baseline_year: int | None = None
    as_assigned: bool = False
    doubts: tuple[str, ...] = ()


class Form(NamedTuple):
    """How an operator is written; groups a, b: numbers, m: what is counted."""

    operator: Operator
    pattern: re.Pattern[str]
    rate: bool = False


_A, _B = r"(?P<a>\d[\d.]*(?:,\d+)?)", r"(?P<b>\d[\d.]*(?:,\d+)?)"
_TO = rf"{_A}\s*(?:%|‰)?\s*(?:-|đến|tới)\s*{_B}"
_FROM = rf"(?:từ\s+)?{_TO}"
_PERCENT = r"\s*%(?:\s*/\s*năm|\s+(?:mỗi|một|hằng|hàng)\s+năm)?"
_STOP = (
    r"trở|so|vào|trong|mỗi|một năm|hằng|hàng|đến|tới|cả|toàn|giai|bình quân|theo|được|có|đạt|sử dụng|xếp|tham|là"
    r"|năm|của|và|ở|tại|do|với|thuộc"
)
_WORD = rf"(?!(?:{_STOP})\b)[^\W\d_]+"
#: What is counted: a sign, or up to four words and what they are counted by ("triệu đồng/người/năm", "triệu đồng/ha").
_M = rf"\s*(?P<m>điểm\s*%|%(?:\s*/\s*năm)?|‰(?:\s*/\s*năm)?|{_WORD}(?:\s{_WORD}){{0,5}}(?:\s*/\s*{_WORD})*(?:/năm)?)?"
_GROWS = r"tăng(?:\s+trưởng)?(?:\s+thêm)?(?:\s+bình\s+quân)?(?:\s+(?:hằng|hàng|mỗi)\s+năm)?\s+(?:đạt\s+)?"


def _form(operator: Operator, pattern: str, *, rate: bool = False) -> Form:
    return Form(operator, re.compile(pattern, re.IGNORECASE), rate)


#: In this order: what is more special comes first.
_FORMS = (
    _form(Operator.MULTIPLE, rf"(?:tăng\s+)?gấp\s+(?:trên\s+)?{_A}\s*lần"),
    _form(Operator.RANGE, rf"{_GROWS}{_FROM}{_PERCENT}", rate=True),
    _form(Operator.AT_LEAST, rf"{_GROWS}(?:từ\s+)?{_A}{_PERCENT}\s*trở\s+lên", rate=True),
    _form(
        Operator.AT_LEAST, rf"{_GROWS}(?:ít\s+nhất|tối\s+thiểu|không\s+dưới|>=|≥)\s*{_A}{_PERCENT}", rate=True
    ),
    _form(Operator.ABOVE, rf"{_GROWS}(?:trên|hơn|>)\s*{_A}{_PERCENT}", rate=True),
    _form(Operator.GROWTH, rf"{_GROWS}{_A}{_PERCENT}"),
    _form(Operator.BELOW, rf"(?:giảm\s+)?(?:xuống\s+)?(?:còn\s+)?(?:dưới|thấp\s+hơn|<)\s*{_A}{_M}"),
    _form(
        Operator.AT_MOST,
        rf"(?:(?:giảm\s+)?(?:xuống\s+)?còn\s+(?:không\s+quá\s+)?|không\s+(?:vượt\s+)?quá\s+|tối\s+đa\s+|<=\s*|≤\s*){_A}{_M}",
    ),
    _form(Operator.REDUCTION, rf"giảm\s+(?P<n>[^\d]+?)\s+(?:mỗi|hằng|hàng)\s+năm\s+(?:từ\s+)?{_A}{_M}"),
    _form(Operator.REDUCTION, rf"giảm\s+(?:bình\s+quân\s+)?(?:mỗi\s+năm\s+)?(?:từ\s+)?{_A}{_M}"),
    _form(Operator.AT_LEAST, rf"(?:(?:đạt|ít\s+nhất|tối\s+thiểu)\s+)?{_A}\s*/\s*(?P<of>\d+){_M}"),
    _form(Operator.RANGE, rf"(?:đạt\s+|được\s+)?{_FROM}{_M}"),
    _form(Operator.AT_LEAST, rf"(?:đạt\s+|được\s+)?(?:từ\s+)?{_A}{_M}\s*trở\s+lên"),
    _form(Operator.AT_LEAST, rf"(?:đạt\s+|được\s+)?(?:ít\s+nhất|tối\s+thiểu|không\s+dưới|>=|≥)\s*{_A}{_M}"),
    _form(Operator.ABOVE, rf"(?:đạt\s+|được\s+)?(?:trên|hơn|vượt|>)\s*{_A}{_M}"),
    _form(Operator.EQUAL, rf"(?:chiếm|bằng|=|đúng)\s*{_A}{_M}"),
    _form(Operator.AT_LEAST, rf"(?:đạt\s+|được\s+|lên\s+|từ\s+)?{_A}{_M}"),
)
_ASSIGNED = re.compile(
    r"(?:(?:hoàn\s+thành|đạt)(?:\s*(?:và|,)?\s*(?:hoàn\s+thành\s+)?vượt)?|(?P<over>vượt))(?:\s+mức)?\s+(?:so\s+với\s+)?"
    r"(?:chỉ\s+tiêu|kế\s+hoạch|mức)?[^,;.]{0,30}?(?:cấp\s+trên|thành\s+phố|tỉnh|quận|huyện|thị\s+xã)\s+giao",
    re.IGNORECASE,
)
_NONE_LEFT = re.compile(r"(?:cơ\s+bản\s+)?không\s+(?:còn|để(?:\s+xảy\s+ra)?|có)\s+(?!\d)", re.IGNORECASE)
_MILESTONE = re.compile(
    r"(?:được\s+công\s+nhận|đạt\s+(?:chuẩn|danh\s+hiệu)|hoàn\s+thành|về\s+đích|đạt)\s+(?!\d)", re.IGNORECASE
)
_DUE = re.compile(
    r"(?:(?:phấn\s+đấu\s+)?(?:(?:tính\s+)?(?:đến|tới|vào|trong|trước|hết|cuối)\s+)+(?:hết\s+|cuối\s+)?(?:năm\s+)?|\bnăm\s+)(?P<year>(?:19|20|21)\d\d)\b",
    re.IGNORECASE,
)
_SINCE = re.compile(
    r"\(?so\s+với\s+(?:(?P<v>\d[\d.]*(?:,\d+)?)\s*[^\d(),;]*?)?(?:(?:đầu\s+)?năm\s+(?P<year>(?:19|20)\d\d)|đầu\s+nhiệm\s+kỳ|nhiệm\s+kỳ\s+trước)"
    r"(?:\s*[:(]\s*(?P<w>\d[\d.]*(?:,\d+)?)[^);,]*\)?)?\)?",
    re.IGNORECASE,
)
#: "(tăng 80 hộ)", "(giảm 0,5 điểm %)", "(+24)": from where it comes.
_CHANGE = re.compile(
    r"\((?P<sign>tăng|giảm|\+|-)\s*(?:thêm\s+)?(?P<v>\d[\d.]*(?:,\d+)?)[^)]*\)", re.IGNORECASE
)
_YEARLY = re.compile(r"(?:,\s*)?(?:(?:hằng|hàng|mỗi|từng|một)\s+năm\b|/\s*năm\b)", re.IGNORECASE)
_TOTAL = re.compile(
    r"(?:,\s*)?(?:trong\s+|tổng\s+|cộng\s+)?(?:cả|toàn|suốt)\s+(?:nhiệm\s+kỳ|khóa|giai\s+đoạn)|(?:,\s*)?trong\s+(?:nhiệm\s+kỳ|(?:5|năm)\s+năm)",
    re.IGNORECASE,
)
_MEAN = re.compile(
    r"(?:,\s*)?(?:tăng\s+)?bình\s+quân\s+(?:(?:mỗi|hằng|hàng)\s+năm|(?:cả\s+|toàn\s+)?(?:nhiệm\s+kỳ|giai\s+đoạn)|(?=\d))",
    re.IGNORECASE,
)
#: What is counted belongs to the name: "Kết nạp … đảng viên".
_COUNTS = frozenset({Operator.AT_LEAST, Operator.ABOVE, Operator.RANGE})
_LEADING = re.compile(r"^[\s\-+•*–]*(?:\(?\d{1,2}[.)]\s+|[a-zđ][.)]\s+)?")
_EDGE = " \t,;.:–-()"


def read(text: str) -> Proposal:
    """What the sentence seems to promise."""
    line = _LEADING.sub("", _cleaned(text))
    assigned = _ASSIGNED.search(line)
    if assigned:
        return _as_assigned(line, assigned)
    due = None
    since = _SINCE.search(line)
    change = _CHANGE.search(line)
    body = _without(line, since, change)
    found_due = _DUE.search(body)
    if found_due:
        due = int(found_due["year"])
        body = _without(body, found_due)
    cadence = _cadence(body, due)
    none_left = _NONE_LEFT.search(body)
    if none_left:
        name = f"{body[: none_left.start()]} {body[none_left.end() :]}"
        return Proposal(name=_name(name), operator=Operator.NONE_LEFT, cadence=cadence, due_year=due)
    for form in _FORMS:
        found = form.pattern.search(body)
        if found:
            proposal = _proposal(form, found, body, cadence=cadence, due=due)
            return _from_where(proposal, since, change)
    return _without_number(body, due)


def _cleaned(text: str) -> str:
    """One line; every dash between numbers is "-", a space before % stays."""
    joined = " ".join(unicodedata.normalize("NFC", text).split())
    return re.sub(r"[–—−‑]", "-", joined)


def _without(line: str, *found: re.Match[str] | None) -> str:
    for one in found:
        if one is not None:
            line = line.replace(one[0], " ")
    return " ".join(line.split())


def _cadence(body: str, due: int | None) -> str:
    """Said aloud; a year to reach it by wins over "/năm" of a yearly amount."""
    if _MEAN.search(body):
        return Cadence.TERM_AVERAGE
    if _TOTAL.search(body):
        return Cadence.TERM_TOTAL
    if due is not None and not re.search(r"%\s*/\s*năm", body):
        return Cadence.BY_DATE
    return Cadence.PER_YEAR


def _as_assigned(line: str, found: re.Match[str]) -> Proposal:
    name = f"{line[: found.start()]} {line[found.end() :]}"
    operator = Operator.ABOVE if found["over"] else Operator.AT_LEAST
    return Proposal(name=_name(name), operator=operator, as_assigned=True)


def _without_number(body: str, due: int | None) -> Proposal:
    found = _MILESTONE.search(body)
    if found or due is not None:
        doubts = () if due is not None else ("milestone-without-year",)
        return Proposal(
            name=_name(body),
            operator=Operator.MILESTONE,
            cadence=Cadence.BY_DATE,
            due_year=due,
            doubts=doubts,
        )
    return Proposal(name=_name(body), doubts=("nothing-read",))


def _proposal(form: Form, found: re.Match[str], body: str, *, cadence: str, due: int | None) -> Proposal:
    groups = found.groupdict()
    value, value2, out_of = (_number(groups.get(key)) for key in ("a", "b", "of"))
    if value is None:
        return Proposal(name=_name(body), doubts=("nothing-read",))
    measure = RATE if form.rate else _measure(groups.get("m") or "")
    before, after = body[: found.start()], body[found.end() :]
    operator, doubts = form.operator, []
    if operator is Operator.AT_LEAST and value == 100 and measure == "%":
        operator = Operator.EQUAL
    elif form is _FORMS[-1]:
        doubts.append("reads-at-least")
    if operator is Operator.REDUCTION:
        cadence = Cadence.PER_YEAR
        measure = "%" if measure == "điểm %" else measure
    if operator is Operator.GROWTH and cadence in (Cadence.TERM_TOTAL, Cadence.BY_DATE):
        cadence = Cadence.PER_YEAR
    return Proposal(
        name=_named(groups.get("n") or before, after, measure if operator in _COUNTS else ""),
        operator=operator,
        cadence=cadence,
        value=value,
        value2=value2,
        out_of=out_of,
        measure=measure,
        due_year=due,
        doubts=tuple(doubts),
    )


def _from_where(proposal: Proposal, since: re.Match[str] | None, change: re.Match[str] | None) -> Proposal:
    """The baseline that the sentence names, or that follows from "(tăng 80 hộ)"."""
    baseline, year = None, None
    if since is not None:
        baseline = _number(since["v"] or since["w"])
        year = int(since["year"]) if since["year"] else None
    elif change is not None and proposal.value is not None:
        step = _number(change["v"]) or Decimal()
        up = change["sign"].lower() in ("tăng", "+")
        baseline = proposal.value - step if up else proposal.value + step
    return _replaced(proposal, baseline, year)


def _replaced(proposal: Proposal, baseline: Decimal | None, year: int | None) -> Proposal:
    said = {name: getattr(proposal, name) for name in proposal.__dataclass_fields__}
    needs = proposal.operator == Operator.MULTIPLE or (
        proposal.operator == Operator.GROWTH and proposal.cadence == Cadence.TERM_AVERAGE
    )
    if needs and baseline is None:
        said["doubts"] = (*proposal.doubts, "baseline-missing")
    return Proposal(**{**said, "baseline": baseline, "baseline_year": year})


def _number(text: str | None) -> Decimal | None:
    if not text:
        return None
    try:
        return parse_number(text.rstrip("."))
    except Unreadable:
        return None


def _measure(text: str) -> str:
    """Without the year it is counted in: that is the cadence."""
    tight = re.sub(r"\s*/\s*", "/", " ".join(text.split()))
    if tight.lower().replace(" ", "") == "điểm%":
        return "điểm %"
    return tight if tight.count("/") > 1 else re.sub(r"/năm$", "", tight)


def _named(before: str, after: str, measure: str) -> str:
    """What is promised, without the number: "Kết nạp … đảng viên", "… chi bộ xếp loại tốt"."""
    name = _said_of(f"{before} {after}")
    counted = measure and measure[0].isalpha() and not measure.startswith(("điểm", "tỷ", "triệu", "nghìn"))
    short = len(_name(before).split()) <= 4
    if counted and short and measure.lower() not in name.lower():
        return _said_of(f"{before} {measure} {after}")
    return name


def _said_of(text: str) -> str:
    """Without the verb of the number that stood there."""
    name = re.sub(r"^(?:đạt|có)\s+", "", _name(text), flags=re.IGNORECASE)
    if name.lower() in ("tốc độ", "nhịp độ"):
        name = f"{name} tăng trưởng"
    return name[:1].upper() + name[1:]


def _name(text: str) -> str:
    for pattern in (_MEAN, _TOTAL, _YEARLY):
        text = pattern.sub(" ", text)
    text = re.sub(r"^\s*(?:phấn\s+đấu|có)\s+", "", " ".join(text.split()).strip(_EDGE), flags=re.IGNORECASE)
    text = re.sub(r"\s+(?:đạt|là|:|trở\s+lên|phấn\s+đấu)$", "", text.strip(_EDGE), flags=re.IGNORECASE)
    text = " ".join(text.split()).strip(_EDGE)
    return text[:1].upper() + text[1:]
