"""What is said in a hall while it elects: number, list, counting board, papers, result."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from nhiemky.congresses.rules.agenda import DELEGATES, Level
from nhiemky.elections.rules import titles

BLANK = "………"
#: Posts of one person: the number is not voted (§4.7 [V]).
SINGLE = frozenset({"secretary"})


@dataclass(frozen=True, slots=True)
class SlateFacts:
    """`names`: those on the slate, or proposed while none is adopted; empty for a reader who does not see them.

    `listed`: how many they are; `head`: of the counting board; `board`: how many it has.
    """

    seats: int | None = None
    listed: int | None = None
    names: tuple[str, ...] = ()
    head: str = ""
    board: int | None = None


def board(facts: SlateFacts) -> Iterator[str]:
    """The counting board is proposed and voted."""
    size = BLANK if not facts.board else str(facts.board)
    yield (
        f"Đề nghị đại hội bầu ban kiểm phiếu gồm {size} đồng chí, do đồng chí {facts.head or BLANK} làm trưởng ban. "
        "Không ai có tên trong danh sách bầu cử được ở ban kiểm phiếu. Xin biểu quyết. …"
    )


def slate(body: str, facts: SlateFacts, *, level: Level) -> Iterator[str]:
    """Number, names, withdrawals, the vote on the list."""
    seats = BLANK if facts.seats is None else str(facts.seats)
    what = titles.called(body, branch=level is Level.BRANCH)
    if body == DELEGATES:
        yield f"Cấp trên phân bổ cho đại hội {seats} đại biểu chính thức dự đại hội cấp trên."
    elif body not in SINGLE:
        yield f"Xin biểu quyết số lượng bầu {what}: {seats} đồng chí. …"
    listed = BLANK if facts.listed is None else str(facts.listed)
    named = f": {', '.join(facts.names)}" if facts.names else ""
    yield (
        f"Danh sách giới thiệu bầu {what} có {listed} đồng chí{named}. "
        "Có đồng chí nào ứng cử, đề cử thêm hoặc xin rút không? …"
    )
    yield f"Xin đại hội biểu quyết số lượng và danh sách bầu {what}. …"


def voting(facts: SlateFacts) -> Iterator[str]:
    """Papers are handed out and collected."""
    yield "Ban kiểm phiếu phát phiếu. Đồng chí nào chưa có phiếu hoặc phiếu hỏng, xin báo ngay. Mời các đồng chí bỏ phiếu."
    yield (
        f"Phát ra {BLANK} phiếu, thu về {BLANK} phiếu. Ban kiểm phiếu xin phép làm việc. "
        "(Sau khi kiểm: đọc biên bản kiểm phiếu.)"
    )


def counted(body: str, *, level: Level) -> str:
    what = titles.called(body, branch=level is Level.BRANCH)
    return f"Đại hội đã bầu xong {what}. Xin chúc mừng các đồng chí trúng cử."
