"""Classification marks of the Law on Protection of State Secrets: Mật, Tối mật, Tuyệt mật.

A mark stands alone: on its own line, in its own cell or column, in brackets, set off by a dash, or after "Độ mật:".
Ordinary words with the same syllable (bí mật nhà nước, mật thiết, thân mật, mật độ, lấy mật) are no marks.
"""

from __future__ import annotations

import re
import unicodedata

from nhiemky.kernel.refusals import Refused

MARKS = {"mật": "Mật", "tối mật": "Tối mật", "tuyệt mật": "Tuyệt mật"}
#: Typed without diacritics only the two long ones can be told from other words ("mat" is also mặt, mất, mát).
PLAIN = {"tuyetmat": "Tuyệt mật", "toimat": "Tối mật"}
JOINED = {mark.replace(" ", ""): words for mark, words in MARKS.items()}

_LEVEL = r"(?:tuyệt\s+mật|tối\s+mật|mật)"
_CAPITALS = r"(?:TUYỆT\s+MẬT|TỐI\s+MẬT|MẬT)"
_EDGE = " \t-–—_*•·.:;,!#=~|+<>«»\"'“”‘’()[]{}"

#: "Độ mật: Tối mật"; a list of all levels ("Độ mật: Mật, Tối mật") is a form or a rule, not a mark.
_DEGREE = re.compile(
    rf"(?:độ|mức|dấu)(?:\s+(?:độ|bảo|chỉ))?\s+mật\s*(?::\s*|\t+)[\s\"'“(\[]*(?P<level>{_LEVEL})\b"
    rf"(?!\s*(?:,|/|;|\||và|hoặc|hay)\s*{_LEVEL}\b)",
    re.IGNORECASE,
)
_DEGREE_LINE = re.compile(rf"(?:(?:độ|mức)\s+(?:độ\s+)?mật)\s+(?P<level>{_LEVEL})", re.IGNORECASE)
#: "MẬT - Bản số 03", "TUYỆT MẬT: …", "Số 12 - TỐI MẬT": capitals set off by a sign.
_BEFORE_SIGN = re.compile(rf"(?P<level>{_CAPITALS})\s*(?:[:/(\[]|[-–—]\s|\s+(?:BẢN\s+SỐ|Bản\s+số)\b)")
_AFTER_SIGN = re.compile(rf".*(?:[:/]\s*|\s[-–—]\s*)(?P<level>{_CAPITALS})")
#: "TÀI LIỆU TỐI MẬT" as a line of its own.
_STAMP = re.compile(rf"(?:TÀI LIỆU|VĂN BẢN|HỒ SƠ|CÔNG VĂN)\s+(?P<level>{_CAPITALS})")
_BRACKETS = re.compile(rf"[(\[]\s*(?P<level>(?=[MT])(?i:{_LEVEL}))\s*[)\]]")
_COLUMNS = re.compile(r"\s{2,}|\t|\||\u00a6")


def find_mark(text: str) -> str | None:
    """The first classification mark in a text as its usual words, None if there is none. Pure, linear in the text."""
    for line in _tidy(text).splitlines():
        if "t" in line.casefold():
            found = _mark_of_line(line)
            if found is not None:
                return found
    return None


def find_mark_in_name(name: str) -> str | None:
    """The same for the name of a file, where dots, dashes and underscores stand for spaces."""
    stem = _tidy(name).rpartition(".")[0] or _tidy(name)
    parts = re.split(r"\s+[-–—]\s+|[()\[\]_.]+|\s{2,}|(?<=MẬT)\s*-\s*", stem)
    return next(filter(None, map(find_mark, [stem.replace("_", " ").replace("-", " "), *parts])), None)


def refuse_secret(text: str, *, field: str) -> None:
    """Raises Refused("state-secret-mark") naming the mark and the field, never the text."""
    mark = find_mark(text)
    if mark is not None:
        raise Refused("state-secret-mark", mark=mark, field=field)


def refuse_secret_name(name: str, *, field: str) -> None:
    """The same for the name of a file."""
    mark = find_mark_in_name(name)
    if mark is not None:
        raise Refused("state-secret-mark", mark=mark, field=field)


def _tidy(text: str) -> str:
    """NFC, plain spaces, without characters that cannot be seen."""
    composed = unicodedata.normalize("NFKC", text)
    return "".join(
        " " if unicodedata.category(character) == "Zs" else character
        for character in composed
        if unicodedata.category(character) != "Cf"
    )


def _mark_of_line(line: str) -> str | None:
    alone = _alone(line)
    if alone is not None:
        return alone
    for column in (part for part in _COLUMNS.split(line) if part):
        found = _alone(column) or _set_off(column.strip())
        if found is not None:
            return found
    degree = _DEGREE.search(line) or _DEGREE_LINE.fullmatch(line.strip(_EDGE)) or _BRACKETS.search(line)
    return _words(degree) if degree else None


def _alone(piece: str) -> str | None:
    """A piece that is nothing but the mark, its letters perhaps spaced out: M Ậ T."""
    joined = "".join(piece.strip(_EDGE).split())
    if joined.isupper() and joined.casefold() in PLAIN:
        return PLAIN[joined.casefold()]
    return JOINED.get(joined.casefold())


def _set_off(column: str) -> str | None:
    found = _BEFORE_SIGN.match(column) or _AFTER_SIGN.fullmatch(column) or _STAMP.fullmatch(column)
    return _words(found) if found else None


def _words(found: re.Match[str]) -> str:
    return MARKS[" ".join(found["level"].casefold().split())]
