"""What a text of the superior level asks for: its lines that begin like tasks.

A proposal only: the clerk ticks what is meant. Verbs as programmes and plans of cities and districts begin their tasks
with; a line that names a plan, a programme of action or "cụ thể hóa" is taken to ask for a plan.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from nhiemky.vietnamese.folding import fold

MOST, LONGEST, SHORTEST = 60, 500, 12

_MARK = re.compile(
    r"\s*(?P<mark>(?:[IVXLC]+|[0-9]{1,2}(?:\.[0-9]{1,2})*|[a-zđA-ZĐ])[.)]|[-–+*•])\s+(?P<rest>.*)", re.DOTALL
)
#: Folded first words of a task.
_VERBS = (
    *("xay dung", "ban hanh", "to chuc", "chi dao", "lanh dao", "trien khai", "tang cuong", "day manh"),
    *(
        "thuc hien",
        "ra soat",
        "phoi hop",
        "bao cao",
        "tap trung",
        "chu dong",
        "nang cao",
        "hoan thanh",
        "giao",
    ),
    *("yeu cau", "de nghi", "bao dam", "dam bao", "kiem tra", "giam sat", "tuyen truyen", "quan triet"),
    *("tham muu", "cu the hoa", "huong dan", "don doc", "so ket", "tong ket", "phat huy", "doi moi"),
    *("cung co", "kien toan", "huy dong", "khuyen khich", "tiep tuc", "bo tri", "cap nhat", "xay lap", "lap"),
    *(
        "thong ke",
        "danh gia",
        "chan chinh",
        "ren luyen",
        "gan",
        "phan dau",
        "mo rong",
        "phat trien",
        "van dong",
    ),
)
#: Whoever a task is given to, at the beginning of a line.
_GIVEN_TO = (
    *("dang uy", "cac dang uy", "cap uy", "cac cap uy", "chi bo", "cac chi bo", "uy ban nhan dan", "ubnd"),
    *("mat tran to quoc", "uy ban mat tran", "cac doan the", "cac phuong", "phuong", "cac xa"),
)
_BEGINS = re.compile(rf"(?:{'|'.join((*_VERBS, *_GIVEN_TO))})\b")
_PLAN = re.compile(
    r"(?:xay dung|ban hanh|lap|co)\s+(?:\w+\s+){0,3}?(?:ke hoach|chuong trinh|de an)|cu the hoa|chuong trinh hanh dong"
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line that reads like a task, without its mark; `plan`: it asks for one."""

    mark: str
    text: str
    plan: bool


def tasks_in(text: str) -> Sequence[Line]:
    """The lines of a text that begin like tasks, at the most sixty, each once."""
    found: dict[str, Line] = {}
    for line in text.splitlines():
        read = line_of(line)
        if len(read.text) >= SHORTEST and _BEGINS.match(fold(read.text)):
            found.setdefault(fold(read.text), read)
        if len(found) == MOST:
            break
    return tuple(found.values())


def line_of(line: str) -> Line:
    """A line as it was typed or stands in a text: its mark ("1.", "a)") and its words."""
    marked = _MARK.fullmatch(" ".join(line.split()))
    mark, rest = (marked["mark"], marked["rest"]) if marked else ("", " ".join(line.split()))
    mark = "" if mark in "-–+*•" else mark
    return Line(mark, rest[:LONGEST], bool(_PLAN.search(fold(rest))))
