"""A report in sentences. Numbers get in by one of two hands: in words as they stand now, or as references to the register."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from nhiemky.targets.rules import report_term, sentences
from nhiemky.targets.rules.report_hands import ByReference, Hand
from nhiemky.targets.rules.report_lines import ASKED, Line, Report
from nhiemky.targets.rules.sentences import Count, Statement
from nhiemky.targets.rules.summary import Summary
from nhiemky.targets.rules.yardsticks import Kind
from nhiemky.vietnamese.dates import format_date


@dataclass(frozen=True, slots=True)
class Section:
    """A sector with its sentences."""

    title: str
    sentences: tuple[str, ...]


def statement(line: Line, hand: Hand) -> str:
    """One target in a sentence."""
    if line.milestone:
        return f"{sentences.capital(line.name)}: {line.milestone}."
    if line.term:
        return report_term.statement(line, line.term, hand)
    found = line.figure
    if found is None:
        return sentences.sentence(Statement(subject=line.subject))
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
    sectors: dict[str, list[str]] = {}
    for line in found.counted_lines:
        sectors.setdefault(line.sector, []).append(statement(line, hand))
    return tuple(Section(sector, tuple(said)) for sector, said in sectors.items())


def yearly(found: Report) -> str:
    """What a part of a year says nothing of, in one sentence."""
    names = found.yearly
    if not names:
        return ""
    what = "Các chỉ tiêu khác" if found.counted_lines else "Mọi chỉ tiêu của nghị quyết"
    return f"{what} có số liệu theo năm, xem ở báo cáo năm: {'; '.join(names)}."


def counted(found: Report) -> str:
    """x of y; of a part of a year, that it is not judged yet."""
    if found.total is None:
        return (
            "Chỉ tiêu của năm được đánh giá khi hết năm; sau đây là kết quả của kỳ."
            if found.counted_lines
            else ""
        )
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
    used = (one for line in found.lines for one in line.reported)
    return tuple(dict.fromkeys(one.code for one in used if one.code))


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
    if said := yearly(found):
        yield said
    yield "II. TỒN TẠI, HẠN CHẾ; NGUYÊN NHÂN VÀ GIẢI PHÁP"
    yield from [f"- {one}" for one in behind(found)] or ["[Nêu tồn tại, hạn chế, nguyên nhân và giải pháp]"]
    yield "III. TÌNH HÌNH BÁO CÁO SỐ LIỆU"
    yield from [f"- {one}" for one in silent(found)] or ["- Đã đủ số liệu của kỳ."]
    yield "IV. NHIỆM VỤ TRỌNG TÂM THỜI GIAN TỚI"
    yield "[Nêu nhiệm vụ trọng tâm]"


def title(found: Report) -> str:
    """What the draft is called."""
    words = found.title
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


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]
