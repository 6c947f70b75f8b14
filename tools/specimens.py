"""One paper of each kind, short and long, made of the shipped wordings: what the pictures of papers are taken of."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Literal

import pypdfium2 as pdfium
from PIL import Image, ImageDraw

from nhiemky.documents.papers.issued import Written, issued
from nhiemky.documents.rules import structure
from nhiemky.documents.rules.paper_shapes import letters, side
from nhiemky.documents.rules.templates import Wording
from nhiemky.printing.blocks import Paper

Length = Literal["short", "long"]
DPI = 72
#: Invented, and as long as names get.
ISSUERS = {
    "party": ("Đảng bộ thành phố Hà Nội", "Ban Thường vụ Đảng ủy phường Mẫu", "ĐU", "T/M BAN THƯỜNG VỤ", "BÍ THƯ"),
    "state": ("Ủy ban nhân dân thành phố Hà Nội", "Ủy ban nhân dân phường Mẫu", "UBND", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
}  # fmt: skip
LONG_NAMES = {
    "party": ("Đảng bộ Công an thành phố Hồ Chí Minh và các đơn vị trực thuộc", "Ban Chấp hành Đảng bộ các cơ quan Đảng, đoàn thể phường Nguyễn Cư Trinh – Cầu Ông Lãnh"),
    "state": ("Ủy ban nhân dân thành phố Hồ Chí Minh và các sở, ban, ngành", "Trung tâm Phục vụ hành chính công phường Nguyễn Cư Trinh – Cầu Ông Lãnh"),
}  # fmt: skip
TITLE = "thực hiện nhiệm vụ trọng tâm và nâng cao chất lượng sinh hoạt, phục vụ nhân dân năm 2026"
DAY = dt.date(2026, 6, 8)
FILLER = (
    "Các chi bộ, cơ quan, đơn vị quán triệt đầy đủ nội dung, cụ thể hóa thành việc làm có người phụ trách và thời hạn, "
    "thường xuyên kiểm tra, kịp thời uốn nắn, định kỳ báo cáo kết quả để tổng hợp, đánh giá."
)


def filled(text: str) -> str:
    """The places of a wording filled with their own words."""
    return re.sub(r"\[([^\[\]\n]+)\]", lambda place: place[1], text)


def specimen(
    wording: Wording, length: Length = "short", *, names: Literal["usual", "long"] = "usual"
) -> Paper:
    """The paper of a wording; a long one runs over several pages and has an appendix with a table."""
    superior, issuer, code, authority, post = ISSUERS[wording.style]
    if names == "long":
        superior, issuer = LONG_NAMES[wording.style]
    lines = [line for line in filled(wording.body).splitlines() if line]
    if length == "long":
        lines = [*_stretched(lines), *_appendix()]
    number = letters(wording.kind, wording.style)
    symbol = f"12-{number}/{code}" if wording.style == "party" else f"156/{number}-{code}"
    return issued(
        Written(
            kind=wording.kind, style=side(wording.style), superior=superior, issuer=issuer, code=code, place="Phường Mẫu",
            title=f"{wording.title} {TITLE}", nodes=structure.read("\n".join(lines)),
            recipients=tuple(map(filled, wording.recipients)),
            symbol="156/UBND" if (wording.kind, wording.style) == ("CV", "state") else symbol,
            dated=DAY, authority=authority, post=post, signer="Nguyễn Văn Mẫu",
        )
    )  # fmt: skip


def _stretched(lines: list[str]) -> Iterator[str]:
    for line in lines:
        yield line
        if (
            structure.kind_of(line) is structure.Kind.PARAGRAPH
            and line.endswith((".", ";"))
            and len(line) < 200
        ):
            yield from (f"{FILLER} ({number})" for number in range(1, 7))
    # Every text ends in what its wording ends in.
    if lines:
        yield from (f"{FILLER} ({number})." for number in range(7, 19))
        yield lines[-1]


def _appendix() -> Iterator[str]:
    yield "PHỤ LỤC I"
    yield "DANH MỤC NHIỆM VỤ VÀ THỜI HẠN"
    yield "| TT | Nhiệm vụ | Chủ trì | Thời hạn |"
    yield from (
        f"| {row} | Nhiệm vụ số {row}: {FILLER[:60]} | Chi bộ {row} | {row % 28 + 1:02d}/12/2026 |"
        for row in range(1, 40)
    )


def pictures(pdf: bytes, *, dpi: int = DPI) -> list[Image.Image]:
    """The pages of a PDF as pictures."""
    opened = pdfium.PdfDocument(pdf)
    try:
        return [page.render(scale=dpi / 72).to_pil() for page in opened]
    finally:
        opened.close()


def sheet(named: list[tuple[str, Image.Image]], *, columns: int = 4) -> Image.Image:
    """Pictures side by side, each under its name."""
    wide, high = max(one.width for _name, one in named), max(one.height for _name, one in named)
    rows = -(-len(named) // columns)
    made = Image.new("RGB", (columns * (wide + 8), rows * (high + 22)), "gray")
    draw = ImageDraw.Draw(made)
    for at, (name, one) in enumerate(named):
        x, y = at % columns * (wide + 8), at // columns * (high + 22)
        draw.text((x + 4, y + 4), name, fill="white")
        made.paste(one, (x + 4, y + 18))
    return made
