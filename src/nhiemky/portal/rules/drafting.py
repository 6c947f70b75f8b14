"""The news a record makes: plain sentences of the press from the whitelist, and what was ticked one by one."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass
from datetime import date

from nhiemky.conferences.rules.public import (
    PublicFacts,
    PublicFigure,
    PublicOpinions,
    PublicPhoto,
    PublicReport,
    Tickable,
)

#: What a conference is called when it is held ("tổ chức …"); anything else is news after a colon.
HELD = ("hội nghị", "đại hội", "lễ", "buổi")
LONGEST_TITLE = 250
#: Figures that stand out as cards.
MOST_HIGHLIGHTS = 6
#: Headings of what was ticked, in the order of the article.
HEADINGS = {
    "limitation": "Hạn chế được chỉ ra",
    "cause": "Nguyên nhân",
    "lesson": "Bài học kinh nghiệm",
    "direction": "Phương hướng, nhiệm vụ",
    "opinion": "Ý kiến tại hội nghị",
}


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: str


@dataclass(frozen=True, slots=True)
class Heading:
    text: str


@dataclass(frozen=True, slots=True)
class Points:
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    text: str


@dataclass(frozen=True, slots=True)
class Figures:
    """(as shown, what it counts)"""

    rows: tuple[tuple[str, str], ...]


Block = Paragraph | Heading | Points | Quote | Figures


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleDraft:
    """A proposed article; photographs stand behind the opening in the order of the record."""

    title: str
    lead: str
    blocks: tuple[Block, ...]
    photos: tuple[PublicPhoto, ...]
    event_on: date | None
    event_as_written: str
    source_line: str
    figures: dict[str, int]


def draft(facts: PublicFacts, *, ticked: Set[str]) -> ArticleDraft:
    """The article of a conference. Nothing of the record outside the whitelist and the ticks is in it."""
    chosen = facts.ticked(set(ticked))
    return ArticleDraft(
        title=headline(facts),
        lead=opening(facts),
        blocks=tuple(_body(facts, chosen)),
        photos=facts.photos,
        event_on=facts.held_on,
        event_as_written="" if facts.held_on else facts.day.partition("ngày ")[2],
        source_line=facts.source_note,
        figures={figure.code: figure.version for figure in facts.figures},
    )


def organiser(unit_name: str) -> str:
    """Who holds a conference: the committee of the Party organisation. A branch holds its own."""
    return unit_name.replace("Đảng bộ", "Đảng ủy", 1) if unit_name.startswith("Đảng bộ ") else unit_name


def headline(facts: PublicFacts) -> str:
    who = organiser(facts.unit_name)
    if who.casefold() in facts.title.casefold():
        return facts.title[:LONGEST_TITLE]
    link = " tổ chức " if facts.title.casefold().startswith(HELD) else ": "
    return f"{who}{link}{facts.title}"[:LONGEST_TITLE]


def opening(facts: PublicFacts) -> str:
    """`Sáng ngày 30/11/2021, tại …, Đảng ủy phường … tổ chức Hội nghị …`."""
    where = f", tại {facts.place}" if facts.place else ""
    who = organiser(facts.unit_name)
    what = facts.title if facts.title.casefold().startswith(HELD) else f"hội nghị “{facts.title}”"
    return sentence(f"{facts.day}{where}, {who} tổ chức {what}")


def sentence(text: str) -> str:
    """The text with a full stop, if nothing ends it."""
    stripped = text.strip().rstrip(";,")
    return stripped if stripped.endswith((".", "!", "?", "…", ".”")) else f"{stripped}."


def _body(facts: PublicFacts, chosen: tuple[Tickable, ...]) -> Iterator[Block]:
    yield from _present(facts, chosen)
    yield from _agenda(facts)
    if facts.figures:
        yield Figures(tuple((figure.shown, figure.subject) for figure in highlights(facts.figures)))
    yield from _heard(facts)
    yield from _listed("Kết quả nổi bật", facts.achievements)
    for kind in ("limitation", "cause", "lesson"):
        yield from _listed(HEADINGS[kind], _of(chosen, kind))
    yield from _remarks(chosen)
    yield from _listed(HEADINGS["opinion"], _of(chosen, "opinion"))
    yield from _awards(facts)
    yield from _listed("Kết luận", tuple(conclusion.text for conclusion in facts.conclusions))
    yield from _listed(HEADINGS["direction"], _of(chosen, "direction"))


def highlights(figures: tuple[PublicFigure, ...]) -> list[PublicFigure]:
    """The few that stand out: totals, each followed by its parts where all of them have room. The text has the rest."""
    codes = {figure.code for figure in figures}
    totals = [figure for figure in figures if figure.part_of not in codes][:MOST_HIGHLIGHTS]
    room = MOST_HIGHLIGHTS - len(totals)
    shown: list[PublicFigure] = []
    for total in totals:
        parts = [figure for figure in figures if figure.part_of == total.code]
        fitting = parts if len(parts) <= room else []
        shown += [total, *fitting]
        room -= len(fitting)
    return shown


def _present(facts: PublicFacts, chosen: tuple[Tickable, ...]) -> Iterator[Block]:
    # People of the superior level stand first and apart; whether they directed or only attended is said.
    above = bool(facts.directing or facts.superior)
    for opening_words, offices in (
        ("Dự và chỉ đạo hội nghị có", facts.directing),
        ("Đại diện cấp trên dự hội nghị có", facts.superior),
        ("Cùng dự hội nghị có" if above else "Dự hội nghị có", facts.attendance),
    ):
        if offices:
            yield Paragraph(sentence(f"{opening_words}: {'; '.join(offices)}"))
    people = _of(chosen, "person")
    if people:
        yield Paragraph(sentence(f"Các đồng chí: {'; '.join(people)}"))


def _agenda(facts: PublicFacts) -> Iterator[Block]:
    contents = tuple(_content(part.title, part.days, part.documents) for part in facts.parts)
    if len(contents) == 1:
        yield Paragraph(sentence(f"Nội dung hội nghị: {contents[0]}"))
    elif contents:
        yield Paragraph(f"Hội nghị gồm {len(contents)} nội dung:")
        yield Points(contents)


def _content(title: str, days: str, documents: tuple[str, ...]) -> str:
    cited = [document for document in documents if document not in title]
    return title + (f", {days}" if days else "") + (f" ({'; '.join(cited)})" if cited else "")


def _heard(facts: PublicFacts) -> Iterator[Block]:
    if facts.reports:
        yield Paragraph(
            "Hội nghị đã nghe báo cáo:"
            if len(facts.reports) == 1
            else f"Hội nghị đã nghe {len(facts.reports)} báo cáo:"
        )
        yield Points(tuple(_report(report) for report in facts.reports))
    if facts.speeches:
        yield Paragraph(f"Tại hội nghị có {len(facts.speeches)} tham luận:")
        yield Points(facts.speeches)
    if facts.opinions.raised:
        yield Paragraph(opinions(facts.opinions))


def _report(report: PublicReport) -> str:
    return _content(report.title, "", report.documents)


def opinions(counted: PublicOpinions) -> str:
    """`Có 9 ý kiến tham gia; tất cả được tiếp thu.`"""
    said = f"Có {counted.raised} ý kiến tham gia"
    if counted.accepted == counted.raised:
        return f"{said}; tất cả được tiếp thu." if counted.raised > 1 else f"{said}, được tiếp thu."
    became = [
        f"{number} {words}"
        for number, words in (
            (counted.accepted, "ý kiến được tiếp thu"),
            (counted.explained, "ý kiến được giải trình"),
            (counted.not_accepted, "ý kiến không tiếp thu, có trả lời"),
        )
        if number
    ]
    return sentence(f"{said}; {', '.join(became)}" if became else said)


def _remarks(chosen: tuple[Tickable, ...]) -> Iterator[Block]:
    remarks = _of(chosen, "remark")
    if remarks:
        yield Heading("Ý kiến chỉ đạo của cấp trên")
        yield from (Quote(remark) for remark in remarks)


def _awards(facts: PublicFacts) -> Iterator[Block]:
    if facts.awards:
        yield Heading("Khen thưởng, vinh danh")
        yield from (Paragraph(sentence(award)) for award in facts.awards)


def _listed(heading: str, texts: tuple[str, ...]) -> Iterator[Block]:
    if texts:
        yield Heading(heading)
        yield Points(texts)


def _of(chosen: tuple[Tickable, ...], kind: str) -> tuple[str, ...]:
    return tuple(one.text for one in chosen if one.kind == kind)


def words_of(article: ArticleDraft) -> Iterator[str]:
    """Every text of a proposed article, in order."""
    yield from (article.title, article.lead, article.event_as_written, article.source_line)
    for block in article.blocks:
        match block:
            case Points(texts):
                yield from texts
            case Figures(rows):
                yield from (word for row in rows for word in row)
            case _:
                yield block.text
    for photo in article.photos:
        yield from (photo.caption, photo.alt, photo.source)
