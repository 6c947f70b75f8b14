"""A paper or a list with all its words and measures settled: the one thing each renderer reads."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TypeAlias

from nhiemky.printing.blocks import ListPaper, Paper, Printable
from nhiemky.printing.flow import Break, Part, flow
from nhiemky.printing.formats import FORMATS, Format, Sheet, format_for
from nhiemky.printing.words import clean, one_line, place_and_date, recipient_lines, symbol_line


@dataclass(frozen=True, slots=True)
class Head:
    """The words above a paper; the Party title on the right is fixed."""

    superior: str
    issuer: str
    symbol: str
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
    """Everything a renderer needs; `closing` holds rows of a left and a right corner."""

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


def lay_out(paper: Printable) -> Layout:
    """The layout of a paper or of a list."""
    return _list(paper) if isinstance(paper, ListPaper) else _paper(paper)


def _paper(paper: Paper) -> Layout:
    form = format_for(paper.dated)
    letterhead = paper.letterhead
    return Layout(
        title=one_line(paper.title),
        author=one_line(letterhead.issuer),
        language=one_line(paper.language),
        form=form,
        sheet=form.sheet(paper.paper_size),
        sample=paper.sample,
        head=Head(
            superior=clean(letterhead.superior).strip(),
            issuer=clean(letterhead.issuer).strip(),
            symbol=symbol_line(letterhead.symbol, after_number_word=form.after_number_word),
            dated=place_and_date(paper.place, paper.dated),
        ),
        kind=clean(paper.kind).strip(),
        abstract=clean(paper.abstract).strip(),
        rule=form.abstract_rule if paper.kind.strip() or paper.abstract.strip() else "",
        body=_without_loose_breaks(flow(paper.body)),
        closing=_closing(paper, form),
    )


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
    lines = recipient_lines(paper.recipients)
    listed: list[Corner] = [RecipientList(lines)] if lines else []
    if len(places) == 1:
        return ((listed[0] if listed else None, places[0]),)
    # An odd last signature stands right, where the one who answers for the paper signs.
    if len(places) % 2:
        places.insert(len(places) - 1, None)
    corners = places + [*listed, *([None] * len(listed))]
    return tuple(zip(corners[::2], corners[1::2], strict=True))
