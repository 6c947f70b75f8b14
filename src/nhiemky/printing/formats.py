"""Formats as data with validity dates: of the Party (36-HD/VPTW, then 05-HD/VPTW) and of the State (Nghị định 30/2020)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from nhiemky.printing.blocks import PaperSize, PaperStyle


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One paper size: lengths in mm, type sizes, line pitch and paragraph gap in pt."""

    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float
    indent: float
    signing_space: float
    party: float
    issuer: float
    symbol: float
    dated: float
    kind: float
    abstract: float
    body: float
    table: float
    signature: float
    recipients_label: float
    recipients: float
    page_number: float
    pitch: float
    gap: float
    # Share of the text width that the left column of the head takes, and what parts it from the right one, mm.
    head_split: float = 0.46
    head_gap: float = 3
    # The first of the two lines on the right in papers of the State.
    nation: float = 12
    # Line pitch of everything but the running text, in ems: wide enough for the two marks on an Ễ.
    close: float = 1.25
    # From the foot of the page number to the text, mm.
    header_gap: float = 6

    @property
    def text_width(self) -> float:
        """Width between the margins, mm."""
        return self.width - self.left - self.right

    def turned(self) -> Sheet:
        """The same sheet lying on its long side, for lists: no binding margin, 20 mm left and right."""
        return replace(
            self,
            width=self.height,
            height=self.width,
            top=self.right,
            bottom=self.right,
            left=self.top,
            right=self.bottom,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """The choices of one guidance; in force from `valid_from` until the next one."""

    key: str
    style: PaperStyle
    valid_from: date
    a4: Sheet
    a5: Sheet
    after_number_word: str
    end_mark: str
    issuer_mark: Literal["star", "line"]
    title_mark: Literal["dashes", "line"]
    between_recipients: str
    post: Literal["regular", "bold"]
    recipients_label: Literal["underlined", "bold-italic"]

    def sheet(self, paper_size: PaperSize) -> Sheet:
        """The measures of A4, or of A5 for slips."""
        return self.a4 if paper_size == "A4" else self.a5


_A4_2018 = Sheet(
    width=210,
    height=297,
    top=20,
    bottom=20,
    left=30,
    right=15,
    indent=10,  # sources give 10 to 12.7
    signing_space=26,
    party=15,  # 15 to 16
    # 13 to 14: at 13 the names of most cities and a long place stay on one line.
    issuer=13,
    symbol=13,
    dated=13,
    kind=16,  # 14 to 16
    abstract=14,
    body=14,  # 13 to 14
    table=13,
    signature=14,
    recipients_label=12,  # not verified: another source prints the word larger than the list
    recipients=12,  # 11 to 12
    page_number=13,
    pitch=18,
    gap=6,
)

# Not verified: the guidance allows A5 for slips, but no source gives its sizes. At the A4 sizes the two
# columns of the head do not fit into 113 mm, so sizes and margins are scaled to about 3/4.
_A5_2018 = replace(
    _A4_2018,
    width=148,
    height=210,
    top=15,
    bottom=15,
    left=20,
    right=12,
    signing_space=18,
    party=11,
    issuer=10,
    symbol=10,
    dated=10,
    kind=13,
    abstract=11.5,
    body=11.5,
    table=10.5,
    signature=10.5,
    recipients_label=10,
    recipients=10,
    page_number=10,
    pitch=15,
    gap=4,
    head_split=0.44,
)

HD36 = Format(
    key="36-HD/VPTW",
    style="party",
    valid_from=date(2018, 4, 3),
    a4=_A4_2018,
    a5=_A5_2018,
    after_number_word="",  # not verified: sources differ on a colon after "Số"
    end_mark=".",
    issuer_mark="star",
    title_mark="dashes",
    between_recipients=",",
    post="regular",  # not verified: sources contradict each other on a bold post line
    recipients_label="underlined",  # not verified: one source prints it bold italic
)

# Read only at second hand: no colon after "Số"; body 14 pt at an exact pitch of 18 to 19 pt, indent 10 mm;
# full stop, not "./.". Party title 14 to 16 pt.
HD05 = replace(HD36, key="05-HD/VPTW", valid_from=date(2026, 5, 27))

# The decree gives margins and sizes as ranges; within them: binding margin 30, so that the name of the nation (12 pt,
# 88 mm) and a long name of the issuer stand side by side. Read through governance §3.5, not in the decree itself.
_A4_STATE = replace(
    _A4_2018,
    party=13,  # the motto: 13 to 14
    nation=12,  # 12 to 13; at 13 it leaves 66 mm to the issuer
    issuer=12,  # 12 to 13
    symbol=13,
    dated=13,  # 13 to 14
    kind=14,  # 13 to 14
    abstract=14,  # 13 to 14
    signature=13,  # 13 to 14
    recipients=11,
    head_split=0.43,
)
# Not verified, as for the Party: sizes scaled to what 116 mm hold.
_A5_STATE = replace(
    _A5_2018, party=9.5, nation=8.5, issuer=8.5, symbol=9.5, dated=9.5, kind=12, abstract=11, recipients=9.5,
    head_split=0.42,
)  # fmt: skip

ND30 = Format(
    key="30/2020/NĐ-CP",
    style="state",
    valid_from=date(2020, 3, 5),
    a4=_A4_STATE,
    a5=_A5_STATE,
    after_number_word=":",
    end_mark="./.",  # widely used; where exactly it must stand was not read
    issuer_mark="line",
    title_mark="line",
    between_recipients=";",
    post="bold",
    recipients_label="bold-italic",
)

# Oldest first.
FORMATS = (HD36, HD05)
STATE_FORMATS = (ND30,)
_OF_STYLE: dict[PaperStyle, tuple[Format, ...]] = {"party": FORMATS, "state": STATE_FORMATS}


def format_on(day: date, *, style: PaperStyle = "party") -> Format:
    """The format in force on a day; a day before the first known guidance takes the first.

    Old papers are never refused: nothing older than 36-HD/VPTW and Nghị định 30/2020 was read.
    """
    forms = _OF_STYLE[style]
    known = [form for form in forms if form.valid_from <= day]
    return known[-1] if known else forms[0]


def format_for(day: date | None, *, style: PaperStyle = "party") -> Format:
    """The format of a paper: of its date, or the newest while the date is still to be written in."""
    return _OF_STYLE[style][-1] if day is None else format_on(day, style=style)


def ended(text: str, *, form: Format) -> str:
    """The text closed by the end mark of the format, once: "./." and missing stops are put right."""
    bare = text.rstrip().removesuffix("./.").rstrip()
    if form.end_mark == "./.":
        return bare.rstrip(".;") + form.end_mark
    return bare if bare.endswith(form.end_mark) else bare + form.end_mark
