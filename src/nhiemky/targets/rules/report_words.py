"""A report in sentences. Numbers get in by one of two hands: in words as they stand now, or as references to the register."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import groupby
from typing import Protocol

from nhiemky.targets.rules import report, sentences
from nhiemky.targets.rules.report_lines import ASKED, Line, Report, Reported
from nhiemky.targets.rules.sentences import Count, Statement
from nhiemky.targets.rules.standing import Said
from nhiemky.targets.rules.summary import Summary
from nhiemky.targets.rules.yardsticks import Compared, Kind
from nhiemky.vietnamese.dates import format_date
from nhiemky.vietnamese.measures import format_measure, format_ratio

#: The status of a target in the words of the office.
STATUS = {
    Said.EXCEEDED: "Vượt",
    Said.MET: "Đạt",
    Said.ESTIMATED: "Ước đạt",
    Said.NOT_MET: "Chưa đạt",
    Said.NOT_DUE: "Chưa đến kỳ",
    Said.NO_DATA: "Chưa có số liệu",
}


class Hand(Protocol):
    """How a number gets into a sentence. `says_so`: an estimate says "ước" by itself."""

    @property
    def says_so(self) -> bool: ...
    def value(self, line: Line, found: Reported) -> str: ...
    def asked(self, line: Line, found: Compared) -> str: ...
    def before(self, line: Line, found: Compared) -> str: ...


class InWords:
    """Numbers as they stand now."""

    says_so = False

    def value(self, line: Line, found: Reported) -> str:
        return figure(found, line.measure)

    def asked(self, line: Line, found: Compared) -> str:
        kind = found.kind.value
        if found.points:
            return sentences.against(found.difference, line.measure, kind)
        if found.percent is None or found.over is None:
            return sentences.asked(sentences.written(found.reference, line.measure), kind)
        if found.kind is Kind.ESTIMATE and found.over >= 0:
            return sentences.beyond(found.over, kind)
        return sentences.of_yardstick(found.percent, kind)

    def before(self, line: Line, found: Compared) -> str:
        if found.over is None or line.lower:
            return sentences.moved(found.difference, line.measure, "same_period")
        return sentences.changed(found.over, "same_period")


@dataclass(frozen=True, slots=True)
class ByReference:
    """`{{ code }}` for each figure that the register `knows`, so that a text follows corrections until it is issued; words for
    the others. What was asked is a number of its own: the figure in percent of it is a form of the reference.
    """

    knows: Collection[str]

    @property
    def says_so(self) -> bool:
        return True

    def value(self, line: Line, found: Reported) -> str:
        if found.code in self.knows:
            return _reference(found.code)
        return f"{found.qualifier} {figure(found, line.measure)}".strip()

    def asked(self, line: Line, found: Compared) -> str:
        code = line.figure.code if line.figure else ""
        if found.points or found.percent is None or code not in self.knows:
            return sentences.asked(sentences.written(found.reference, line.measure), found.kind.value)
        form = f"% của {_exact(found.reference, line.measure)}"
        return sentences.of_yardstick(_reference(code, form), found.kind.value)

    def before(self, line: Line, found: Compared) -> str:
        assert line.before is not None  # it was compared with it
        return sentences.before(self.value(line, line.before), "same_period")


@dataclass(frozen=True, slots=True)
class Section:
    """A sector with its sentences."""

    title: str
    sentences: tuple[str, ...]


def figure(found: Reported, measure: str) -> str:
    """A figure in words, without saying that it is an estimate."""
    if found.out_of is not None:
        return format_ratio(_decimal(found.value), _decimal(found.out_of), measure)
    return sentences.written(found.value, measure)


def statement(line: Line, hand: Hand) -> str:
    """One target in a sentence."""
    if line.milestone:
        return f"{sentences.capital(line.name)}: {line.milestone}."
    found = line.figure
    if found is None:
        if line.in_time:
            return sentences.sentence(Statement(subject=line.subject))
        return f"{sentences.capital(line.subject)}: số liệu có theo năm."
    before = line.against(Kind.SAME_PERIOD)
    told = (hand.before(line, before),) if before else ()
    asked = tuple(hand.asked(line, one) for kind in ASKED if (one := line.against(kind)))
    return sentences.sentence(
        Statement(
            subject=line.subject,
            value=hand.value(line, found),
            estimated=found.estimate,
            says_so=hand.says_so,
            lower=line.lower,
            brackets=told if line.lower else (),
            beside=asked if line.lower else (*asked, *told),
        )
    )


def by_sector(found: Report, hand: Hand) -> tuple[Section, ...]:
    """The sentences, sector by sector in the order of the resolution."""
    return tuple(
        Section(sector, tuple(statement(line, hand) for line in lines))
        for sector, lines in groupby(found.lines, key=lambda line: line.sector)
    )


def counted(found: Report) -> str:
    """x of y; of a part of a year, that it is not judged yet."""
    if found.total is None:
        return "Chỉ tiêu của năm được đánh giá khi hết năm; sau đây là kết quả của kỳ." if found.lines else ""
    day = format_date(found.made_on)
    return sentences.counted(_count(found.total), so_far=f"số liệu ngày {day}")


def counted_by_sector(found: Report) -> str:
    return sentences.by_sector([(name, _count(one)) for name, one in found.sectors])


def behind(found: Report) -> tuple[str, ...]:
    """Each target that is behind, with cause and remedy; no more is said of it."""
    return tuple(sentences.missed(line.name, cause=line.cause, remedy=line.remedy) for line in found.behind)


def silent(found: Report) -> tuple[str, ...]:
    """Who has not reported, and what nobody has reported."""
    asked = tuple(
        f"{one.title}: {_small(sentences.not_reported(one.silent, asked=one.asked))}" for one in found.asked
    )
    missing = found.without_figures
    return (*asked, f"Chưa có số liệu kỳ này: {'; '.join(missing)}.") if missing else asked


def codes(found: Report) -> tuple[str, ...]:
    """Every code that a text of this report would refer to."""
    both = (one for line in found.lines for one in (line.figure, line.before) if one is not None)
    return tuple(dict.fromkeys(one.code for one in both if one.code))


def draft(found: Report, knows: Collection[str]) -> str:
    """The text of a draft: plain lines, figures by reference, the rest to be written."""
    return "\n".join(_lines(found, ByReference(knows)))


def _lines(found: Report, hand: Hand) -> Iterator[str]:
    yield "I. KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU"
    for said in (counted(found), counted_by_sector(found)):
        if said:
            yield said
    for place, section in enumerate(by_sector(found, hand), 1):
        yield f"{place}. {section.title}"
        yield from (f"- {one}" for one in section.sentences)
    yield "II. TỒN TẠI, HẠN CHẾ; NGUYÊN NHÂN VÀ GIẢI PHÁP"
    yield from [f"- {one}" for one in behind(found)] or ["[Nêu tồn tại, hạn chế, nguyên nhân và giải pháp]"]
    yield "III. TÌNH HÌNH BÁO CÁO SỐ LIỆU"
    yield from [f"- {one}" for one in silent(found)] or ["- Đã đủ số liệu của kỳ."]
    yield "IV. NHIỆM VỤ TRỌNG TÂM THỜI GIAN TỚI"
    yield "[Nêu nhiệm vụ trọng tâm]"


def title(found: Report) -> str:
    """What the draft is called."""
    words = report.title(found.kind, found.period)
    return f"Báo cáo {words[:1].lower()}{words[1:]}"


def _count(found: Summary) -> Count:
    return Count(
        total=found.total,
        reached=found.reached,
        exceeded=found.exceeded,
        estimated=found.estimated,
        missed=found.missed,
        not_due=found.not_due,
        no_data=found.no_data,
        percent=found.percent,
    )


def _reference(code: str, form: str = "") -> str:
    return "{{ " + (f"{code}|{form}" if form else code) + " }}"


def _exact(value: Fraction, measure: str) -> str:
    """Nothing is rounded away of what a percentage is computed from."""
    return format_measure(_decimal(value), measure)


def _decimal(value: Fraction) -> Decimal:
    return Decimal(value.numerator) / Decimal(value.denominator)


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]
