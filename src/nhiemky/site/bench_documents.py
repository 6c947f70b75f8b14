"""Two hundred thousand documents for `nhiemky bench search`; written in bulk and without dice.

Titles and texts are put together from the words of an office: a few hundred different ones, so that making them takes
seconds; numbers, symbols and days are each document's own. Every tenth has a text of 400 words, as a scan with words has.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import lru_cache

from django.db import connection, transaction

from nhiemky.documents.models import Document, DocumentText, SearchEntry
from nhiemky.documents.queries import search_index
from nhiemky.documents.rules import full_text
from nhiemky.documents.rules.full_text import Place, Words
from nhiemky.org.models import Unit

DOCUMENTS, CHUNK = 200_000, 5_000
FIRST_DAY, DAYS = dt.date(2005, 1, 3), 7_600
TEXT_EVERY, TEXT_WORDS = 10, 400
KINDS = (("Kế hoạch", "KH"), ("Báo cáo", "BC"), ("Công văn", "CV"), ("Quyết định", "QĐ"), ("Thông báo", "TB"))
ISSUERS = (("Đảng ủy phường", "ĐU", "ward"), ("Quận ủy", "QU", "district"), ("Thành ủy", "TU", "province"))
BEGINNINGS = (
    *(
        "thực hiện kế hoạch",
        "triển khai kế hoạch",
        "báo cáo kết quả thực hiện kế hoạch",
        "kiểm tra, giám sát",
    ),
    *("sơ kết công tác", "phân công nhiệm vụ", "tuyên truyền về", "tổ chức hội nghị"),
)
MATTERS = (
    *("xây dựng phường văn minh đô thị", "dân vận khéo", "thu ngân sách nhà nước", "giải phóng mặt bằng"),
    *("phát triển đảng viên mới", "kiện toàn các đoàn thể", "phòng chống dịch bệnh", "chuyển đổi số"),
    *("học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh", "an ninh trật tự trên địa bàn"),
    *("vệ sinh môi trường", "bầu cử đại biểu Quốc hội và Hội đồng nhân dân", "giáo dục, y tế, văn hóa"),
)
WHENS = (
    "năm",
    "quý I",
    "quý II",
    "6 tháng đầu năm",
    "giai đoạn 2020-2025",
    "nhiệm kỳ 2020-2025",
    "trong dịp Tết",
)
#: In three documents only, however many there are.
RARE = "đo đạc trắc địa"


def build(ward: Unit, *, documents: int = DOCUMENTS) -> int:
    """Documents of the ward in the register and in the index: how many."""
    units = tuple(int(part) for part in ward.path.split("/") if part)
    with transaction.atomic():
        for start in range(0, documents, CHUNK):
            numbers = range(start, min(start + CHUNK, documents))
            _write(ward, units, [_document(ward, at, documents) for at in numbers])
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return documents


def _document(ward: Unit, at: int, documents: int) -> Document:
    kind, letters = KINDS[at % len(KINDS)]
    issuer, code, level = ISSUERS[at // 7 % len(ISSUERS)]
    symbol = f"{at % 400 + 1:02d}-{letters}/{code}"
    rare = f", {RARE}" if at % (documents // 3 or 1) == 1 else ""
    return Document(
        unit=ward,
        register="out" if level == "ward" else "in",
        kind=kind,
        symbol=symbol,
        symbol_as_written=symbol,
        number=at % 400 + 1,
        # A different title for what would be the same document: the register knows each by its symbol and day.
        dated=FIRST_DAY + dt.timedelta(days=at * DAYS // documents),
        issuer=f"{issuer} {at // 20_000 + 1}",
        level=level,
        title=f"{_title(at)}{rare}",
        signed_by="Bí thư",
    )


def _title(at: int) -> str:
    matter, when = MATTERS[at * 7 % len(MATTERS)], WHENS[at * 5 % len(WHENS)]
    return f"{BEGINNINGS[at * 3 % len(BEGINNINGS)]} {matter} {when}"


@lru_cache(maxsize=100)
def _text(at: int) -> str:
    """The text of a document, one of a hundred."""
    words: list[str] = []
    step = at % 100
    while len(words) < TEXT_WORDS:
        words += _title(step).split()
        step += at % 7 + 3
    return " ".join(words)


def _write(ward: Unit, units: tuple[int, ...], rows: list[Document]) -> None:
    made = Document.objects.bulk_create(rows, batch_size=CHUNK)
    texts = {one.pk: _text(at % 100) for at, one in enumerate(made) if at % TEXT_EVERY == 0}
    DocumentText.objects.bulk_create(DocumentText(document_id=pk, text=text) for pk, text in texts.items())
    search_index.put_many(list(_entries(made, units, texts)))


def _entries(
    made: list[Document], units: tuple[int, ...], texts: dict[int, str]
) -> Iterator[tuple[SearchEntry, str]]:
    for one in made:
        key = search_index.key_of(one.pk, dated=one.dated)
        place = Place(units=units, kind=one.kind, level=one.level, book=one.register)
        own = Words(line=(f"{one.kind} {one.symbol}",), place=place, symbols=(one.symbol,), dated=one.dated)
        signs = full_text.signs(own) | _signs((one.title, one.issuer, "Bí thư"), texts.get(one.pk, ""))
        yield SearchEntry(key=key, document=one), " ".join(sorted(signs))


def _signs(line: tuple[str, ...], text: str) -> frozenset[str]:
    return _cut(line, "") | _cut((), text)


@lru_cache(maxsize=30_000)
def _cut(line: tuple[str, ...], text: str) -> frozenset[str]:
    return frozenset(full_text.signs(Words(line=line, place=Place(units=()), text=text)))
