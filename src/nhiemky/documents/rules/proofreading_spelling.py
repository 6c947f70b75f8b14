"""`misspelling`: syllables Vietnamese cannot write, slips inside words of every day, capitals inside a word.

Names are never judged: a capital in the middle of a sentence, or beside another capital, is somebody's own.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from nhiemky.documents.rules.proofreading_finding import Finding, Severity
from nhiemky.documents.rules.proofreading_known import NOTHING_MORE, Known
from nhiemky.documents.rules.proofreading_lexicon import (
    FOREIGN,
    FUNCTION,
    bare,
    by_bare_form,
    short_of_a_letter,
    slips,
    words,
)
from nhiemky.vietnamese.running_text import Piece, words_of
from nhiemky.vietnamese.spelling import old_to_new_tone
from nhiemky.vietnamese.syllables import is_syllable, lacks_tone, with_tone_moved

CODE = "misspelling"
_OPENS = re.compile(r"(?:^|[.!?…:;“\"(•*+–-]|\b[0-9]{1,2}\.|\b[a-zđ]\))[\s“\"(*]*$", re.MULTILINE)
_BUT = re.compile(r"(?<=, )những(?= (?:với|vẫn|cũng)\b)")
_ONE_YEAR = re.compile(
    r"(?<!\w)những năm (?=(?:19|20)[0-9][1-9](?!\s*[-–]|\s*,\s*[12]|\s+(?:và|đến|tới|hoặc)\b|\w))"
)
#: The Party, the Front and their like keep their capital behind a small letter.
_OWN_CAPITAL = ("Đảng", "Đoàn", "Hội", "Ban", "Minh")
_TONES = "\u0300\u0301\u0303\u0309\u0323"
#: Marks that no abbreviation has: all but ư and đ.
_MARKED = re.compile("[\u0300\u0301\u0302\u0303\u0306\u0309\u0323]")


def find(text: str, known: Known = NOTHING_MORE) -> Iterator[Finding]:
    """Slips of the pen in an NFC text."""
    usual = old_to_new_tone(text)
    pieces = words_of(usual)
    for at, piece in enumerate(pieces):
        before = pieces[at - 1] if at and _touch(usual, pieces[at - 1], piece) else None
        after = pieces[at + 1] if at + 1 < len(pieces) and _touch(usual, piece, pieces[at + 1]) else None
        if not _known(piece.text) and _judged(usual, piece, before, after):
            if not (piece.text[0].isupper() and piece.text.lower() in known.syllables):
                yield _syllable(piece, before, after)
        elif before is not None and _known(before.text):
            earlier = pieces[at - 2] if at > 1 and _touch(usual, pieces[at - 2], before) else None
            if before.text.islower() or _opens(usual, before):
                yield from _pair(earlier, before, piece, after)
    yield from _phrases(usual)


def _touch(text: str, first: Piece, second: Piece) -> bool:
    return not text[first.end : second.start].strip(" \u00a0") and "\n" not in text[first.end : second.start]


@cache
def _known(written: str) -> bool:
    lower = written.lower()
    return not written.isalpha() or len(written) == 1 or lower in FOREIGN or is_syllable(lower)


def _judged(text: str, piece: Piece, before: Piece | None, after: Piece | None) -> bool:
    """Whether a word that is no syllable is a slip rather than a name, an abbreviation or a foreign word."""
    written = piece.text
    if "-" in (text[piece.start - 1 : piece.start], text[piece.end : piece.end + 1]):
        return False
    if written.islower():
        return _slip(written, before, after)
    if written.isupper():
        return len(written) > 2 and _has_marks(written) and _line(text, piece).isupper()
    title = written[0].isupper() and written[1:].islower() and _has_marks(written)
    alone = after is not None and after.text.islower() and not _two_syllables(written.lower())
    return title and alone and _opens(text, piece)


def _opens(text: str, piece: Piece) -> bool:
    """Whether a sentence begins here, where a capital is no sign of a name."""
    return _OPENS.search(text, max(0, piece.start - 12), piece.start) is not None


def _slip(written: str, before: Piece | None, after: Piece | None) -> bool:
    if not re.search("[aeiouyăâêôơư]", bare(written)):
        return False  # đc, tr
    if not written.isascii():
        return True
    beside = [piece.text for piece in (before, after) if piece is not None]
    foreign = any(word.isascii() and not is_syllable(word) for word in beside)
    return lacks_tone(written) and not foreign and any(not word.isascii() for word in beside)


def _has_marks(written: str) -> bool:
    return bool(_MARKED.search(unicodedata.normalize("NFD", written)))


def _line(text: str, piece: Piece) -> str:
    end = text.find("\n", piece.end)
    return text[text.rfind("\n", 0, piece.start) + 1 : end if end >= 0 else len(text)]


def _two_syllables(lower: str) -> str | None:
    cuts = ((lower[:at], lower[at:]) for at in range(2, len(lower) - 1))
    return next(
        (f"{first} {second}" for first, second in cuts if is_syllable(first) and is_syllable(second)), None
    )


def _syllable(piece: Piece, before: Piece | None, after: Piece | None) -> Finding:
    lower = piece.text.lower()
    right = with_tone_moved(lower) or _from_word(lower, before, after) or _two_syllables(lower)
    loan = bool(re.search("[fjwz]", lower))
    return Finding(
        CODE,
        Severity.WARNING if loan else Severity.ERROR,
        piece.start,
        piece.end,
        "syllable",
        _like(piece.text, right) if right else None,
        {"word": piece.text},
    )


def _from_word(lower: str, before: Piece | None, after: Piece | None) -> str | None:
    """The syllable that makes a word of the list with a neighbour."""
    found = set()
    if after is not None:
        pairs = by_bare_form().get(bare(f"{lower} {after.text}"), ())
        found |= {pair.split()[0] for pair in pairs if pair.split()[1] == after.text.lower()}
    if before is not None:
        pairs = by_bare_form().get(bare(f"{before.text} {lower}"), ())
        found |= {pair.split()[1] for pair in pairs if pair.split()[0] == before.text.lower()}
    return found.pop() if len(found) == 1 else None


def _like(written: str, right: str) -> str:
    if written.isupper():
        return right.upper()
    return right.capitalize() if written[0].isupper() else right


def _pair(earlier: Piece | None, first: Piece, second: Piece, after: Piece | None) -> Iterator[Finding]:
    """Two syllables that would be a word of the list, were it not for one mark, or for a capital."""
    pair = f"{first.text} {second.text}"
    lower = pair.lower()
    if lower in words():
        own = second.text in _OWN_CAPITAL
        if not own and first.text.islower() and second.text[0].isupper() and second.text[1:].islower():
            yield _finding(first, second, "capital", lower)
        return
    if not (first.text[1:] + second.text).islower():
        return
    right = [word for word in by_bare_form().get(_bare(lower), ()) if _one_odd(lower, word)]
    right = right or list(_with_a_letter(first.text.lower(), second.text.lower()))
    if len(right) == 1 and not _in_words(earlier, first) and not _in_words(second, after):
        yield _finding(first, second, "word", _like(first.text, right[0]))


@cache
def _bare(lower: str) -> str:
    return bare(lower)


def _one_odd(lower: str, word: str) -> bool:
    """Exactly one syllable differs, and it is none of those that stand beside anything."""
    odd = [mine for mine, right in zip(lower.split(), word.split(), strict=True) if mine != right]
    return len(odd) == 1 and odd[0] not in FUNCTION


@cache
def _with_a_letter(first: str, second: str) -> tuple[str, ...]:
    """The words of the list that two syllables are but for one letter: "hoàn thàn". The tone stays, and the first letter."""
    found = set()
    for place, odd, other in ((0, first, second), (1, second, first)):
        if odd not in FUNCTION and len(odd) > 1:
            listed = short_of_a_letter().get((place, _bare(odd), other), ())
            found |= {word for word in listed if _tone(word.split()[place]) == _tone(odd)}
    return tuple(sorted(found))


def _tone(syllable: str) -> str:
    return "".join(mark for mark in unicodedata.normalize("NFD", syllable) if mark in _TONES)


def _in_words(first: Piece | None, second: Piece | None) -> bool:
    if first is None or second is None:
        return False
    return f"{first.text} {second.text}".lower() in words()


def _finding(first: Piece, second: Piece, reason: str, right: str) -> Finding:
    written = f"{first.text} {second.text}"
    return Finding(CODE, Severity.WARNING, first.start, second.end, reason, right, {"word": written})


@cache
def _slips() -> re.Pattern[str]:
    listed = "|".join(
        re.escape(wrong).replace(r"\ ", "[ \u00a0]+") for wrong in sorted(slips(), key=len, reverse=True)
    )
    return re.compile(rf"(?<!\w)(?:{listed})(?!\w)", re.IGNORECASE)


def _phrases(text: str) -> Iterator[Finding]:
    for found in _slips().finditer(text):
        right = slips()[" ".join(found[0].lower().split())]
        yield _phrase(found, _like(found[0], right))
    for found in _BUT.finditer(text):
        yield _phrase(found, "nhưng")
    for found in _ONE_YEAR.finditer(text):
        yield Finding(
            CODE,
            Severity.WARNING,
            found.start(),
            found.end() - 1,
            "one-year",
            "năm",
            {"word": found[0].strip()},
        )


def _phrase(found: re.Match[str], right: str) -> Finding:
    return Finding(CODE, Severity.WARNING, found.start(), found.end(), "word", right, {"word": found[0]})
