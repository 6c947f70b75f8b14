"""`double-space-or-punctuation` and `unbalanced-quote`: what a careful typist sees."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nhiemky.documents.rules.proofreading_finding import Finding, Severity

CODE = "double-space-or-punctuation"
_L = r"[^\W\d_]"
#: Four spaces and more set a page out (two columns of a heading); two or three are slips.
_SPACES = re.compile(r"(?<=[^\s|])[ \u00a0]{2,3}(?=[^\s|])")
_SPACE_BEFORE = re.compile(r"(?<=[\w”\")]) {1,3}(?=[,;:!?](?:\s|$)|\.(?:\s|$)(?!\.))")
_NO_SPACE = re.compile(
    rf"(?<={_L})[,;](?={_L})|(?<={_L}{_L})[.](?=[A-ZÀ-ỸĐ][a-zà-ỹđ])|(?<={_L}{_L}):(?={_L}{_L})"
)
_SHORT = re.compile(r"(?:TP|Tp|Ths|ThS|TS|PGS|GS|tp|tr|Bs|BS|KS|TT|TX|Đ/c)$")
_ENDS_ITSELF = "v.v"  # v.v., goes on
_RUN = re.compile(r"[,;:.!?…]{2,}")
_RUN_ALLOWED = re.compile(r"\.{3,}|…{1,}|[.…]{8,}|[!?]{2,3}|\.{3}[,;:!?]|…[,;:!?]|,?\.{4,}|[;:,]?[.…]{4,}")
_DASH = re.compile(rf"(?<={_L}) [-–](?={_L})|(?<={_L})[-–] (?={_L})")
_INSIDE = re.compile(r"(?<=[“(]) {1,3}(?=[^\s)])|(?<=[^\s(“]) {1,3}(?=[”)])")
#: A sign on a line of its own; a long paragraph that stops without any. Headings are shorter.
_LONE = re.compile(r"^[ \t]*([.,;:])[ \t]*$", re.MULTILINE)
_UNENDED = re.compile(r"^[ \t]*(?=[A-ZÀ-ỸĐ])[^\n]{80,}?(\w)[ \t]*$", re.MULTILINE)
FEWEST_WORDS = 30
_OPEN, _CLOSE = {"“": "”", "«": "»"}, {"”": "“", "»": "«"}


def find(text: str) -> Iterator[Finding]:
    """Spaces, signs and quotation marks."""
    yield from _spacing(text)
    for found in _RUN.finditer(text):
        if not _RUN_ALLOWED.fullmatch(found[0]) and not text.endswith(_ENDS_ITSELF, 0, found.start()):
            yield _note(
                found, "signs", "…" if set(found[0][1:]) == {"."} and len(found[0]) > 2 else found[0][0]
            )
    for found in _LONE.finditer(text):
        yield Finding(CODE, Severity.NOTE, *found.span(1), "lone")
    for found in _UNENDED.finditer(text):
        if len(found[0].split()) >= FEWEST_WORDS and not found[0].isupper():
            yield Finding(CODE, Severity.NOTE, *found.span(1), "no-stop", f"{found[1]}.")
    yield from _quotes(text)


def _spacing(text: str) -> Iterator[Finding]:
    for pattern, reason, right in (
        (_SPACES, "spaces", " "),
        (_SPACE_BEFORE, "space-before", ""),
        (_INSIDE, "space-inside", ""),
    ):
        for found in pattern.finditer(text):
            yield _note(found, reason, right)
    for found in _NO_SPACE.finditer(text):
        if not _SHORT.search(text, max(0, found.start() - 4), found.start()):
            yield _note(found, "no-space", f"{found[0]} ")
    for found in _DASH.finditer(text):
        yield _note(found, "dash", f" {found[0].strip()} ")


def _note(found: re.Match[str], reason: str, right: str) -> Finding:
    return Finding(CODE, Severity.NOTE, found.start(), found.end(), reason, right)


def _quotes(text: str) -> Iterator[Finding]:
    """Marks without their other half. A quotation may run over several paragraphs."""
    waiting: list[tuple[int, str]] = []
    begin = 0
    for line in text.split("\n"):
        opened: list[tuple[int, str]] = []
        for at, sign in enumerate(line, begin):
            if sign in _OPEN:
                opened.append((at, sign))
            elif sign in _CLOSE:
                stack = opened if opened else waiting
                if stack and stack[-1][1] == _CLOSE[sign]:
                    stack.pop()
                else:
                    yield _quote(at, "closed", sign)
        waiting = [*waiting, *opened]
        if line.count('"') % 2:
            yield _quote(begin + line.rindex('"'), "straight", '"')
        begin += len(line) + 1
    for at, sign in waiting:
        yield _quote(at, "opened", sign)


def _quote(at: int, reason: str, sign: str) -> Finding:
    return Finding("unbalanced-quote", Severity.WARNING, at, at + 1, reason, facts={"sign": sign})
