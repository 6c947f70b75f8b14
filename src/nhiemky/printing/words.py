"""Words as they may be printed: cleaned, and the fixed words of the format."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from itertools import combinations, pairwise

from nhiemky.printing.blocks import Content, Text

PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM"
NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
STAR = "*"
RECIPIENTS = "Nơi nhận:"
NUMBER_WORD = "Số"
BLANK = "……"

# Cf holds direction overrides, joiners and soft hyphens: words that look different from what they say.
# Cs, Co, Cn and most of Cc cannot stand in XML or have no glyph.
_UNPRINTABLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_LINE_ENDS = str.maketrans({"\r": "\n", "\v": "\n", "\f": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n"})

#: Words with which a part of the name of a body begins: the line is broken before them rather than elsewhere.
BEGIN_A_PART = frozenset(
    (
        "đảng",
        "ban",
        "chi",
        "các",
        "trung",
        "văn",
        "hội",
        "phường",
        "xã",
        "thị",
        "thành",
        "quận",
        "huyện",
        "tỉnh",
    )
    + ("và", "–", "thuộc", "đoàn", "mặt", "liên")
)
MOST_WORDS, MOST_LINES = 24, 4

# 02-KH/ĐU, 2020-2025, Covid-19: not longer than a symbol, and with no more around it than a word has.
_HYPHENATED = re.compile(r"(?<![\w/-])\w[\w/]{0,11}-[\w/]{0,11}\w(?![\w/-])")


def clean(text: str) -> str:
    """The text in composed form without control characters; line ends are newlines, tabs are spaces."""
    lined = text.replace("\r\n", "\n").translate(_LINE_ENDS).replace("\t", " ")
    kept = (sign for sign in lined if sign == "\n" or unicodedata.category(sign) not in _UNPRINTABLE)
    return unicodedata.normalize("NFC", "".join(kept))


def one_line(text: str) -> str:
    """The cleaned text on one line, for places that have only one."""
    return clean(text).replace("\n", " ").strip()


def balanced(text: str, *, letters: int) -> str:
    """A name too long for a line, broken so that its lines come out alike and begin with a part of it; line ends stay."""
    words = text.split(" ")
    lines = -(-len(text) // letters)
    if "\n" in text or lines < 2 or not lines <= len(words) <= MOST_WORDS or lines > MOST_LINES:
        return text

    def cost(cuts: tuple[int, ...]) -> int:
        longest = max(map(len, _lines(words, cuts)))
        torn = sum(words[cut].lower() not in BEGIN_A_PART for cut in cuts)
        return longest + 6 * torn + 100 * (longest > letters)

    best = min(combinations(range(1, len(words)), lines - 1), key=cost)
    return "\n".join(_lines(words, best))


def _lines(words: list[str], cuts: tuple[int, ...]) -> list[str]:
    return [" ".join(words[start:end]) for start, end in pairwise((0, *cuts, len(words)))]


def cleaned(content: Content) -> Content:
    """The content with every run cleaned and without empty runs."""
    runs = (Text(clean(run.text), run.bold, run.italic) for run in content)
    return tuple(run for run in runs if run.text)


def wording(content: Content) -> str:
    """The words of a content without weight and slope."""
    return "".join(run.text for run in content)


def unbreakable(text: str) -> Iterator[tuple[str, bool]]:
    """The text in pieces; True marks a symbol or a span of years, which no renderer may break at its hyphen."""
    end = 0
    for found in _HYPHENATED.finditer(text):
        yield from [(text[end : found.start()], False)] if found.start() > end else []
        yield found.group(), True
        end = found.end()
    yield from [(text[end:], False)] if end < len(text) else []


def place_and_date(place: str, dated: date | None) -> str:
    """ "Đức Giang, ngày 05 tháng 02 năm 2021", or with blanks to write the date in.

    Days below 10 and the months 1 and 2 take a leading zero (36-HD/VPTW), so that nothing can be put before them.
    """
    if dated is None:
        day = month = year = BLANK
    else:
        day, year = f"{dated.day:02d}", str(dated.year)
        month = f"{dated.month:02d}" if dated.month <= 2 else str(dated.month)
    begun = one_line(place)
    return (
        f"{begun}, ngày {day} tháng {month} năm {year}" if begun else f"Ngày {day} tháng {month} năm {year}"
    )


def symbol_line(symbol: str, *, after_number_word: str) -> str:
    """The number and symbol with the mark of the format behind "Số"; its writing blank does not shrink."""
    kept = clean(symbol).replace("\n", " ").rstrip()
    head, word, tail = kept.partition(NUMBER_WORD)
    if word and not head.strip():
        kept = word + after_number_word + tail.removeprefix(":")
    return kept.replace("  ", "\u00a0\u00a0").replace("\u00a0 ", "\u00a0\u00a0")


def recipient_lines(recipients: tuple[str, ...], *, between: str = ",") -> tuple[str, ...]:
    """The recipients behind dashes, closed by the mark of the format and a full stop where they have none of their own."""
    names = [name.removeprefix("-").strip() for name in map(one_line, recipients)]
    named = [name for name in names if name]
    marks = [between for _ in named[:-1]] + ["."]
    return tuple(
        f"- {name if name.endswith((',', ';', '.')) else name + mark}"
        for name, mark in zip(named, marks, strict=False)
    )
