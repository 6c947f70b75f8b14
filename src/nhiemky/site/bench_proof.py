"""`nhiemky bench proof`: ten thousand words of a ward's papers proofread, beside cutting the same text into folded words."""

from __future__ import annotations

import time
from collections.abc import Callable

from nhiemky.documents.rules.proofreading import prepared, proofread
from nhiemky.documents.rules.proofreading_known import Known
from nhiemky.site.measured import Measured
from nhiemky.vietnamese.folding import fold
from nhiemky.vietnamese.running_text import words_of

WORDS = 10_000
MOST_SECONDS = 0.5
RUNS = 3
#: Names of a large ward: they are looked up for every capital that opens a sentence.
NAMES = 3_000

_USUAL = (
    "Căn cứ Kế hoạch số 12-KH/ĐU ngày 05/3/2026 của Đảng ủy phường, Ban Thường vụ Đảng ủy giao Văn phòng Đảng ủy tham mưu "
    "tổ chức sơ kết trước ngày 30/6/2026; các chi bộ trực thuộc báo cáo kết quả bằng văn bản.",
    "Đến nay có 28/31 chi bộ hoàn thành, đạt 90,3%; toàn phường xây dựng 42 mô hình “Dân vận khéo”, trong đó 14 mô hình "
    "kinh tế, 18 mô hình văn hóa, 10 mô hình xây dựng hệ thống chính trị.",
    "Đồng chí Bí thư Đảng ủy nhấn mạnh: cấp ủy các cấp phải bám sát cơ sở, nắm chắc tình hình, kịp thời tháo gỡ khó khăn.",
)
_SLIPPED = (
    "Đến dự và chí đạo hội nghị có đồng chí Trưởng đoàn ,nhiệm kỳ 2020 - 2020 quyêt tâm bổ xung Chương trình 01- CrT/QU.",
    "Toàn phường có 74 mô hình, trong đó 14 mô hình kinh tế, 44 mô hình hạ tầng, 17 mô hình khác; đạt 95% (12/13 chi bộ).",
    "Họp thứ Ba, ngày 06/3/2026 tại hội trường “ tuyến phố kiểu mẫu”, KZX phường chủ trì  cùng các ban ngành ngày 31/9/2025.",
)


def proof(words: int = WORDS) -> list[Measured]:
    """The best of three runs each: a usual text, one with slips in every sentence, and the plain cutting beside them."""
    known = Known(syllables=frozenset(f"ten{number}" for number in range(NAMES)))
    usual, slipped = _text(_USUAL, words), _text(_SLIPPED, words)
    plain = _seconds(lambda: [fold(piece.text) for piece in words_of(usual)])
    rows = [
        ("proof of 10,000 words", usual, _seconds(lambda: proofread(usual, known=known))),
        ("proof, slips everywhere", slipped, _seconds(lambda: proofread(slipped, known=known))),
    ]
    return [
        *(
            Measured(
                name,
                took * 1000,
                took / plain,
                len(text.encode()),
                f"≤ {MOST_SECONDS} s",
                took <= MOST_SECONDS,
            )
            for name, text, took in rows
        ),
        Measured("words of it, folded", plain * 1000, 1.0, len(usual.encode()), "", kept=True),
    ]


def _text(sentences: tuple[str, ...], words: int) -> str:
    """So many words, to the sentence; every paragraph says its number, so that no two are alike."""
    paragraphs: list[str] = []
    count = 0
    while count < words:
        number = len(paragraphs) + 1
        paragraphs.append(f"{number}. {sentences[number % len(sentences)]}")
        count += len(paragraphs[-1].split())
    return prepared("\n".join(paragraphs))


def _seconds(work: Callable[[], object]) -> float:
    def once() -> float:
        began = time.perf_counter()
        work()
        return time.perf_counter() - began

    return min(once() for _ in range(RUNS))
