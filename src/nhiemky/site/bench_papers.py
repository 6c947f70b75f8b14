"""`nhiemky bench papers`: a plan of twenty pages as PDF/A and as DOCX, beside a paper of one page in the same run.

Decisions, tables and headings as a ward writes them; the fonts are loaded before the clock runs, as in a server that is up.
"""

from __future__ import annotations

import io
import statistics
import time
from collections.abc import Callable

from pypdf import PdfReader

from nhiemky.documents import papers
from nhiemky.documents.papers import Written
from nhiemky.documents.rules import structure
from nhiemky.printing.blocks import Paper
from nhiemky.printing.pdf import to_pdf
from nhiemky.printing.word import to_docx
from nhiemky.site.measured import Measured

PAGES, MOST_SECONDS, ROUNDS = 20, 1, 5
PARTS = 19
SENTENCE = (
    "Các chi bộ, cơ quan, đơn vị quán triệt, cụ thể hóa thành việc làm có người phụ trách và thời hạn, kiểm tra, "
    "đôn đốc, định kỳ báo cáo kết quả để tổng hợp, đánh giá."
)


def papers_bench(parts: int = PARTS) -> list[Measured]:
    """Milliseconds for a paper of at least twenty pages, median of the rounds; the ratio is to a paper of one page."""
    long, short = plan(parts), plan(0)
    size = len(to_pdf(long))
    pages = len(PdfReader(io.BytesIO(to_pdf(long))).pages)
    one = _seconds(lambda: to_pdf(short))
    pdf, word = _seconds(lambda: to_pdf(long)), _seconds(lambda: to_docx(long))
    promise = f"≤ {MOST_SECONDS} s, {PAGES} pages"
    return [
        Measured(
            f"PDF of {pages} pages",
            pdf * 1000,
            pdf / one,
            size,
            promise,
            pdf <= MOST_SECONDS and pages >= PAGES,
        ),
        Measured("DOCX of the same", word * 1000, word / one, len(to_docx(long)), "", kept=True),
        Measured("PDF of one page", one * 1000, 1.0, len(to_pdf(short)), "", kept=True),
    ]


def plan(parts: int) -> Paper:
    """A plan of so many parts, each with headings, paragraphs and a table."""
    lines = ["Ban Thường vụ xây dựng kế hoạch như sau:"]
    for part in range(1, parts + 1):
        lines += [f"I. NỘI DUNG {part}", "1. Mục đích", *[SENTENCE] * 5, "2. Yêu cầu", *[f"- {SENTENCE}"] * 3]
        lines += [
            "| TT | Nội dung | Thời hạn |",
            *(f"| {row} | {SENTENCE[:70]} | 15/12/2026 |" for row in range(1, 5)),
        ]
    lines += ["Văn phòng theo dõi việc thực hiện kế hoạch này."]
    return papers.issued(
        Written(
            kind="KH", style="party", superior="Đảng bộ thành phố", issuer="Đảng ủy phường Mẫu", code="ĐU",
            place="Phường Mẫu", title="Kế hoạch công tác", nodes=structure.read("\n".join(lines)),
            recipients=("Các chi bộ", "Lưu Văn phòng"), authority="T/M ĐẢNG ỦY", post="BÍ THƯ",
        )
    )  # fmt: skip


def _seconds(work: Callable[[], object]) -> float:
    taken = []
    for _round in range(ROUNDS):
        began = time.perf_counter()
        work()
        taken.append(time.perf_counter() - began)
    return statistics.median(taken)
