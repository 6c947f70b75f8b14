"""`misspelling`: usual phrases with a word, a dash or a capital missing, as data: one line a phrase.

Every line is sure by itself; nothing here guesses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from nhiemky.documents.rules.proofreading_finding import Finding, Severity

CODE = "misspelling"
_COUNTED = "ý kiến|lượt|đồng chí|đại biểu|chi bộ|đảng viên|mô hình|tập thể|cá nhân|hộ"
#: What is written, what should stand there, which sentence explains it, how sure we are.
_PHRASES: tuple[tuple[re.Pattern[str], str, str, Severity], ...] = (
    (
        re.compile(rf"(?<!\w)(đã) (?=[0-9]{{1,3}} (?:{_COUNTED})(?!\w))"),
        r"\1 có ",
        "missing-word",
        Severity.WARNING,
    ),
    (
        re.compile(r"(?<![\w.,])([2-9][05]) (?=tuổi [đĐ]ảng(?!\w))"),
        r"\1 năm ",
        "missing-word",
        Severity.WARNING,
    ),
    (re.compile(r"(?<!\w)(cán bộ),? Đảng viên(?!\w)"), r"\1, đảng viên", "capital", Severity.WARNING),
    (re.compile(r"(?<!\w)các tính [Đđ]ảng(?!\w)"), "tính đảng", "word", Severity.WARNING),
    (
        re.compile(r"(?<!\w)[Bb]ộ chính trị(?!\w)|(?<!\w)bộ Chính trị(?!\w)"),
        "Bộ Chính trị",
        "name",
        Severity.WARNING,
    ),
    (re.compile(r"(?<!\w)[Bb]an bí thư(?!\w)"), "Ban Bí thư", "name", Severity.WARNING),
    (
        re.compile(r"(?<!\w)đảng(?= và [Nn]hà nước(?!\w))|(?<!\w)đảng(?= Cộng sản)"),
        "Đảng",
        "name",
        Severity.WARNING,
    ),
    (re.compile(r"(?<=Đảng và )nhà nước(?!\w)"), "Nhà nước", "name", Severity.WARNING),
    (
        re.compile(r"(?<!\w)(kinh tế|chính trị|văn h(?:óa|oá)) xã hội(?! (?:chủ nghĩa|hóa|học))(?!\w)"),
        r"\1 - xã hội",
        "dash",
        Severity.NOTE,
    ),
)


def find(text: str) -> Iterator[Finding]:
    """Phrases with something missing."""
    for written, right, reason, severity in _PHRASES:
        for found in written.finditer(text):
            yield _finding(found, found.expand(right), reason, severity)


def _finding(found: re.Match[str], right: str, reason: str, severity: Severity) -> Finding:
    written, right = found[0].rstrip(), right.rstrip()
    end = found.start() + len(written)
    return Finding(CODE, severity, found.start(), end, reason, right, {"word": written, "right": right})
