"""A paper or a list with all its words and measures settled: the one thing each renderer reads."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TypeAlias

from nhiemky.printing.blocks import ListPaper, Paper, Printable
from nhiemky.printing.flow import Break, Part, addressed, appended, flow
from nhiemky.printing.formats import FORMATS, Format, Sheet, format_for
from nhiemky.printing.words import (
    MOTTO,
    NATION,
    PARTY,
    STAR,
    balanced,
    clean,
    one_line,
    place_and_date,
    recipient_lines,
    symbol_line,
)

DASHES = "-----"
# Mean width of capitals with their spaces and of any letter in ems; a line under words is about 2/5 as long as they are
# (1/3 to 1/2).
CAPITAL, LETTER, OF_WORDS = 0.66, 0.5, 0.4
# mm in a point
POINT = 25.4 / 72


@dataclass(frozen=True, slots=True)
class Head:
    """The words above a paper. `star` or a line of `issuer_line` mm closes the issuer; the last line on the right is ruled.

    `nation` is empty in papers of the Party, whose one line is `motto`.
    """

    superior: str
    issuer: str
    star: str
    issuer_line: float
    nation: str
    motto: str
    symbol: str
    about: str
    urgency: str
    draft: str
    dated: str


@dataclass(frozen=True, slots=True)
class SigningPlace:
    """Where somebody signs; without an authority the post is the headline and is set bold."""

    authority: str
    post: str
    name: str
    post_bold: bool


@dataclass(frozen=True, slots=True)
class RecipientList:
    """Who gets the paper, as printed lines."""

    lines: tuple[str, ...]


Corner: TypeAlias = SigningPlace | RecipientList | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Everything a renderer needs; `closing` holds rows of a left and a right corner, `after` what follows it.

    Under the title stand the words `rule` or a line of `title_line` mm.
    """

    title: str
    author: str
    language: str
    form: Format
    sheet: Sheet
    sample: bool
    head: Head | None
    kind: str
    abstract: str
    rule: str
    body: tuple[Part, ...]
    closing: tuple[tuple[Corner, Corner], ...]
    title_line: float = 0
    after: tuple[Part, ...] = ()


def lay_out(paper: Printable) -> Layout:
    """The layout of a paper or of a list."""
    return _list(paper) if isinstance(paper, ListPaper) else _paper(paper)


def _paper(paper: Paper) -> Layout:
    form = format_for(paper.dated, style=paper.style)
    sheet = form.sheet(paper.paper_size)
    letterhead = paper.letterhead
    titled = bool(paper.kind.strip() or paper.abstract.strip())
    longest = max((len(line) for line in (paper.abstract or paper.kind).split("\n")), default=0)
    return Layout(
        title=one_line(paper.title),
        author=one_line(letterhead.issuer),
        language=one_line(paper.language),
        form=form,
        sheet=sheet,
        sample=paper.sample,
        head=_head(paper, form, sheet),
        kind=clean(paper.kind).strip(),
        abstract=clean(paper.abstract).strip(),
        rule=DASHES if titled and form.title_mark == "dashes" else "",
        title_line=_line_below(longest * LETTER * sheet.abstract, sheet.text_width)
        if titled and form.title_mark == "line"
        else 0,
        body=(*addressed(paper.address), *_without_loose_breaks(flow(paper.body))),
        closing=_closing(paper, form),
        after=_after(paper),
    )


def _after(paper: Paper) -> tuple[Part, ...]:
    parts = tuple(appended(paper.appendices))
    return (parts[0], *_without_loose_breaks(parts)) if parts else ()


def _head(paper: Paper, form: Format, sheet: Sheet) -> Head:
    letterhead = paper.letterhead
    marks = letterhead.marks
    column = sheet.text_width * sheet.head_split - sheet.head_gap / 2
    letters = int(column / POINT / sheet.issuer / CAPITAL)
    issuer = balanced(clean(letterhead.issuer).strip(), letters=letters)
    longest = max(map(len, issuer.split("\n")))
    return Head(
        superior=balanced(clean(letterhead.superior).strip(), letters=letters),
        issuer=issuer,
        star=STAR if form.issuer_mark == "star" else "",
        issuer_line=_line_below(longest * CAPITAL * sheet.issuer, column)
        if form.issuer_mark == "line"
        else 0,
        nation=NATION if form.style == "state" else "",
        motto=MOTTO if form.style == "state" else PARTY,
        symbol=symbol_line(letterhead.symbol, after_number_word=form.after_number_word),
        about=clean(marks.about).strip(),
        urgency=one_line(marks.urgency),
        draft=one_line(marks.draft),
        dated=place_and_date(paper.place, paper.dated),
    )


def _line_below(points: float, room: float) -> float:
    """The length in mm of a line under words of that many points in that much room."""
    return round(min(points * POINT, room) * OF_WORDS, 1)


def _list(paper: ListPaper) -> Layout:
    form = FORMATS[-1]
    sheet = form.a4.turned() if paper.landscape else form.a4
    return Layout(
        title=one_line(paper.title),
        author="",
        language=one_line(paper.language),
        form=form,
        # A list is read, not signed: smaller type, so that more columns fit.
        sheet=replace(sheet, kind=14, table=11, pitch=16),
        sample=paper.sample,
        head=None,
        kind=clean(paper.title).strip(),
        abstract="",
        rule="",
        body=_without_loose_breaks(flow((paper.table,))),
        closing=(),
    )


def _without_loose_breaks(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """A break before anything, after everything or behind another break would leave an empty page."""
    kept: list[Part] = []
    for part in parts:
        if not isinstance(part, Break) or (kept and not isinstance(kept[-1], Break)):
            kept.append(part)
    while kept and isinstance(kept[-1], Break):
        kept.pop()
    return tuple(kept)


def _closing(paper: Paper, form: Format) -> tuple[tuple[Corner, Corner], ...]:
    places: list[Corner] = [
        SigningPlace(
            authority=clean(signature.authority).strip(),
            post=clean(signature.post).strip(),
            name=one_line(signature.name),
            post_bold=form.post == "bold" or not signature.authority.strip(),
        )
        for signature in paper.signatures
    ]
    lines = recipient_lines(paper.recipients, between=form.between_recipients)
    listed: list[Corner] = [RecipientList(lines)] if lines else []
    if len(places) == 1:
        return ((listed[0] if listed else None, places[0]),)
    # An odd last signature stands right, where the one who answers for the paper signs.
    if len(places) % 2:
        places.insert(len(places) - 1, None)
    corners = places + [*listed, *([None] * len(listed))]
    return tuple(zip(corners[::2], corners[1::2], strict=True))
