"""The block tree: what a paper says, without a word about how PDF or DOCX draw it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

Align: TypeAlias = Literal["justify", "left", "center", "right"]
Marker: TypeAlias = Literal["dash", "number"]
PaperSize: TypeAlias = Literal["A4", "A5"]
PaperStyle: TypeAlias = Literal["party", "state"]

SAMPLE_MARK = "DỮ LIỆU MẪU"


@dataclass(frozen=True, slots=True)
class Text:
    """A run of words in one weight and slope; a newline in it is a line break."""

    text: str
    bold: bool = False
    italic: bool = False


Content: TypeAlias = tuple[Text, ...]


def plain(text: str) -> Content:
    """The content of a paragraph that has one weight and slope."""
    return (Text(text),)


@dataclass(frozen=True, slots=True)
class Heading:
    """A step of the ladder I / 1 / a (levels 1 to 3), or a centred title; the sign itself stands in the text."""

    text: str
    level: int = 1
    align: Align = "justify"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `indent` sets in its first line."""

    content: Content
    indent: bool = True
    align: Align = "justify"


@dataclass(frozen=True, slots=True)
class Items:
    """A list, each item a paragraph behind a dash or its number."""

    items: tuple[Content, ...]
    marker: Marker = "dash"


@dataclass(frozen=True, slots=True)
class Facts:
    """Lines of the form "label: value"."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A ruled table whose header comes again on each page.

    `widths` are relative (empty: all alike); `align` is one of left, center, right per column (empty: left).
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...] = ()
    align: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody's words, kept as they were said, and whose they are."""

    content: Content
    attribution: str


@dataclass(frozen=True, slots=True)
class Blank:
    """Dotted lines to write on."""

    lines: int


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins a page."""


Block: TypeAlias = Heading | Paragraph | Items | Facts | Table | Quote | Blank | PageBreak


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """What stands under the number: the abstract of an official letter ("V/v …"), how urgent it is, which draft it is."""

    about: str = ""
    urgency: str = ""
    draft: str = ""


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Left column of the head. `symbol` keeps its writing blank: "Số       -BB/ĐU"."""

    superior: str
    issuer: str
    symbol: str
    marks: Marks = Marks()


@dataclass(frozen=True, slots=True)
class Address:
    """To whom a letter or a submission speaks: "Kính gửi" and one name or several."""

    word: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Appendix:
    """What follows the signature on pages of its own: "PHỤ LỤC I", its title, to which paper it belongs."""

    word: str
    title: str
    belongs_to: str
    body: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Signature:
    """One place to sign: authority ("T/M ĐẢNG ỦY", may be empty), post ("BÍ THƯ") and name."""

    authority: str
    post: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A document in the Party format or in that of the State.

    `dated` None leaves blanks to write the date in. Two signatures stand left and right; a single one stands
    right, beside the recipients. `sample` marks every page as sample data.
    """

    letterhead: Letterhead
    place: str
    dated: date | None
    kind: str
    abstract: str
    body: tuple[Block, ...]
    signatures: tuple[Signature, ...]
    title: str
    recipients: tuple[str, ...] = ()
    sample: bool = False
    language: str = "vi"
    paper_size: PaperSize = "A4"
    style: PaperStyle = "party"
    address: Address | None = None
    appendices: tuple[Appendix, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPaper:
    """A printed list: a title and one table, no letterhead and no signature."""

    title: str
    table: Table
    sample: bool = False
    landscape: bool = False
    language: str = "vi"


Printable: TypeAlias = Paper | ListPaper


def contents(texts: Sequence[str]) -> tuple[Content, ...]:
    """Plain contents, one for each text: the items of a list that has no emphasis."""
    return tuple(plain(text) for text in texts)
