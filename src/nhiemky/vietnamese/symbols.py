"""Number and symbol of documents: `02-KH/ĐU` of the Party, `156/QĐ-UBND` of the State; tolerant of how people type."""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from nhiemky.vietnamese.document_kinds import WORDS_PATTERN, kind_from_word, kinds_of_letters, letters_of
from nhiemky.vietnamese.issuers import is_issuer, issuer_code
from nhiemky.vietnamese.unreadable import Unreadable

__all__ = ["Style", "Symbol", "find_symbols", "kind_from_word", "normal", "parse_symbol", "same"]

_EXPECTED = "02-KH/ĐU · 156/QĐ-UBND"
_MOST_DASHES = 2
_BLANK = "…"  # the number is still to be given by the register
_LOOKALIKES = str.maketrans(
    {**dict.fromkeys("ÐƉ", "Đ"), **dict.fromkeys("ðɖ", "đ"), **dict.fromkeys("‐‑–—−", "-")}
)
_NUMBER = r"(?P<number>[0-9]{1,6})(?P<letter>[a-zđ]?)"
_CODE = r"[^\W\d_][^\W_&]*(?:&[^\W_]+)*"
_PREFIX = re.compile(
    rf"(?P<word>{WORDS_PATTERN})?\s*(?:(?:số|so|s)\b)?\s*[:.]?\s*(?=[0-9.\-_])", re.IGNORECASE
)


class Style(StrEnum):
    """How the parts are put together."""

    PARTY = "party"  # 02-KH/ĐU
    STATE = "state"  # 156/QĐ-UBND, 90/2020/NĐ-CP
    LETTER = "letter"  # 123/UBND-VX: an official letter of the State names no kind
    LAW = "law"  # 76/2015/QH13
    BARE = "bare"  # 02, in "Nghị quyết 02"


# In running text only capitals count as a code, so that "02 - Nhà văn hóa/UBND" is not taken for a symbol.
_CAPITALS = r"[A-ZĐÐƯ](?:[a-zđ\u031b]?[A-ZĐÐƯ&]){1,11}[a-zđ\u031b]?[0-9]{0,2}"
_DASH, _SLASH = r"[ \t\xa0]*[-‐‑–—−][ \t\xa0]*", r"[ \t\xa0]*/[ \t\xa0]*"
_IN_TEXT = re.compile(
    rf"(?<![\w/])(?<![0-9][.,])[0-9]{{1,6}}[a-zđ]?"
    rf"(?:{_DASH}{_CAPITALS}{_SLASH}{_CAPITALS}(?:-{_CAPITALS})?"
    rf"|{_SLASH}(?:[12][0-9]{{3}}{_SLASH})?{_CAPITALS}{_DASH}{_CAPITALS}(?:-{_CAPITALS})?"
    rf"|{_SLASH}[12][0-9]{{3}}{_SLASH}{_CAPITALS})(?![^\W_])"
)
_NO = "|".join(unicodedata.normalize(form, "số") for form in ("NFC", "NFD"))
_AND = "|".join(unicodedata.normalize(form, "và") for form in ("NFC", "NFD"))
_WORD = rf"(?<![^\W_])(?P<word>{WORDS_PATTERN})"
_WORD_BEFORE = re.compile(rf"{_WORD}\s*(?:{_NO})?\s*[:.]?\s*$", re.IGNORECASE)
_LONGEST_WORD = 60
# Words that make the number before them a count: "kế hoạch 05 năm" cites no paper, "kế hoạch 05 năm 2021" does.
_COUNTED = "|".join(
    unicodedata.normalize(form, counted)
    for form in ("NFC", "NFD")
    for counted in (
        *(
            r"năm\b(?!\s+[12][0-9]{3})",
            r"ngày\b(?!\s+[0-9])",
            "%",
            "tháng",
            "quý",
            "tuần",
            "giờ",
            "lần",
            "cấp",
        ),
        *("tỷ", "tỉ", "triệu", "nghìn", "đồng", "mô hình", "nội dung", "nhóm", "điểm", "khâu", "chỉ tiêu"),
        *("nhiệm vụ", "giải pháp", "ý kiến", "người", "hộ", "chi bộ", "đảng viên", "tập thể", "cá nhân"),
    )
)
_NOT_A_COUNT = rf"(?!\w|{_DASH}[0-9A-ZĐÐ]|{_SLASH}[0-9A-ZĐÐ]|[.,][0-9]|\s*(?:{_COUNTED}))"
_ITEM = rf"[0-9]{{1,4}}[a-z]?{_NOT_A_COUNT}"
# Without "số" a bare number must have two digits, the first paper of a list only.
_BARE_IN_TEXT = re.compile(
    rf"{_WORD}\s+(?:(?:{_NO})\s*:?\s*(?P<list>{_ITEM}(?:\s*(?:,|{_AND})\s*{_ITEM})*)|(?P<one>[0-9]{{2,3}}{_NOT_A_COUNT}))",
    re.IGNORECASE,
)

_SHAPES = {
    Style.PARTY: re.compile(
        rf"(?:{_NUMBER}|[._]*)-(?P<kind>{_CODE})/(?P<issuer>{_CODE}(?:-{_CODE})?)", re.IGNORECASE
    ),
    Style.STATE: re.compile(
        rf"{_NUMBER}/(?:(?P<year>[12][0-9]{{3}})/)?(?P<kind>{_CODE})-(?P<issuer>{_CODE}(?:-{_CODE})?)",
        re.IGNORECASE,
    ),
    Style.LAW: re.compile(rf"{_NUMBER}/(?P<year>[12][0-9]{{3}})/(?P<issuer>{_CODE})", re.IGNORECASE),
    Style.BARE: re.compile(_NUMBER, re.IGNORECASE),
}


@dataclass(frozen=True, slots=True)
class Symbol:
    """`kind` is a code of `document_kinds` where known; `number` is None while blank; `written` is the original."""

    number: int | None
    letter: str
    kind: str
    issuer: str
    year: int | None
    written: str
    style: Style = Style.PARTY


def parse_symbol(text: str, *, word: str = "") -> Symbol:
    """The symbol in `text`, which may begin with the kind in words and `Số`.

    The kind word (there or in `word`) decides between kinds that share letters: `Chương trình 01-CT/TU` is a CTr.
    """
    cleaned = " ".join(unicodedata.normalize("NFKC", text).translate(_LOOKALIKES).split()).replace(
        "T.Ư", "TƯ"
    )
    prefix = _PREFIX.match(cleaned)
    body = re.sub(r" ?([-/]) ?", r"\1", cleaned[prefix.end() :] if prefix else cleaned)
    named = word or (prefix["word"] if prefix else "") or ""
    for style, shape in _SHAPES.items():
        if found := shape.fullmatch(body):
            return _symbol(style, found.groupdict(), written=text.strip(), named=named)
    raise Unreadable(_reason(body), text=text, expected=_EXPECTED)


def _symbol(style: Style, parts: dict[str, str | None], *, written: str, named: str) -> Symbol:
    number, year = parts.get("number"), parts.get("year")
    kind, issuer = parts.get("kind") or "", parts.get("issuer") or ""
    if style is Style.STATE and not kinds_of_letters(kind) and is_issuer(kind):
        style, kind, issuer = Style.LETTER, "CV", f"{kind}-{issuer}"
    elif style is Style.BARE:
        kind = kind_from_word(named) if named else ""
    elif style is not Style.LAW:
        kind = _kind_code(kind, named=named, style=style)
    return Symbol(
        number=int(number) if number else None,
        letter=(parts.get("letter") or "").lower(),
        kind=kind,
        issuer=issuer_code(issuer),
        year=int(year) if year else None,
        written=written,
        style=style,
    )


def _kind_code(letters: str, *, named: str, style: Style) -> str:
    codes = [kind.code for kind in kinds_of_letters(letters)]
    if named and (code := kind_from_word(named)) in codes:
        return code
    if style is Style.STATE and "TTư" in codes:
        return "TTư"  # thông tri is a paper of the Party only
    unknown = letters.upper() if letters.islower() else letters
    return codes[0] if codes else unknown


def _reason(body: str) -> str:
    if not body:
        return "symbol-empty"
    if body.count("-") > _MOST_DASHES:
        return "symbol-too-many-dashes"
    if not body[0].isdigit():
        return "symbol-without-number"
    if re.fullmatch(rf"{_NUMBER}-{_CODE}/?", body, re.IGNORECASE):
        return "symbol-without-issuer"
    return "symbol-unreadable"


def normal(symbol: Symbol) -> str:
    """The symbol as it should be written: `02-KH/ĐU`, `02a-KH/ĐU`, `156/QĐ-UBND`; a blank number is `…`."""
    number = _BLANK if symbol.number is None else f"{symbol.number:02d}{symbol.letter}"
    numbered = f"{number}/{symbol.year}" if symbol.year else number
    return {
        Style.PARTY: f"{number}-{letters_of(symbol.kind)}/{symbol.issuer}",
        Style.STATE: f"{numbered}/{letters_of(symbol.kind)}-{symbol.issuer}",
        Style.LETTER: f"{numbered}/{symbol.issuer}",
        Style.LAW: f"{numbered}/{symbol.issuer}",
        Style.BARE: number,
    }[symbol.style]


def same(first: Symbol, second: Symbol) -> bool:
    """Whether both name the same paper: equal when written as they should be, whatever was typed.

    Kinds that share letters share a series, so 101-QĐ/TW is one paper whether called Quyết định or Quy định.
    """
    letters = letters_of(first.kind) == letters_of(second.kind)
    return letters and normal(first) == normal(second)


def find_symbols(text: str) -> list[tuple[int, int, Symbol]]:
    """Every symbol in running text with its place, and bare numbers behind a kind word (`Kế hoạch số 03, 04`).

    Offsets count characters of `text` as given, in whichever Unicode form it is.
    """
    found = [
        (match.start(), match.end(), parse_symbol(match[0], word=_word_before(text, match.start())))
        for match in _IN_TEXT.finditer(text)
    ]
    return sorted([*found, *_bare_numbers(text)], key=lambda item: item[0])


def _word_before(text: str, start: int) -> str:
    found = _WORD_BEFORE.search(text, max(0, start - _LONGEST_WORD), start)
    return found["word"] if found else ""


def _bare_numbers(text: str) -> list[tuple[int, int, Symbol]]:
    return [
        (number.start(), number.end(), parse_symbol(number[0], word=listed["word"]))
        for listed in _BARE_IN_TEXT.finditer(text)
        for number in re.compile("[0-9]+[a-z]?").finditer(
            text, *listed.span("list" if listed["list"] else "one")
        )
    ]
