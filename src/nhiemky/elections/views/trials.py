"""What a rehearsal came to, in words, and what to do about it."""

from __future__ import annotations

import base64
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from nhiemky.elections.models.labels import PageReason
from nhiemky.elections.papers.ballot_sheet import SAMPLES
from nhiemky.elections.queries import PracticeSheet, Rehearsal
from nhiemky.elections.rules import calibrating, rehearsing
from nhiemky.elections.rules.calibrating import Found
from nhiemky.elections.rules.scanned import Reason, RowMarks, Seal, SheetReading, Status
from nhiemky.pages.chips import Chip

Words = str | Promise

CHIPS = {
    Found.RIGHT: ("ok", _("Đạt")),
    Found.DOUBTFUL: ("warn", _("Để người xem")),
    Found.WRONG: ("late", _("Đọc sai")),
}
STATUS = {
    Status.READ: ("ok", _("Đọc chắc chắn")),
    Status.DOUBTFUL: ("warn", _("Để người xem")),
    Status.REJECTED: ("late", _("Không nhận")),
}
PEN = _("Nét quá nhạt: dùng bút bi mực xanh hoặc đen, hoặc giảm độ sáng của máy quét rồi quét lại.")
ACCEPTABLE = _("Dùng được: khi kiểm phiếu, dấu như thế này do hai người xem.")
TRACE = _("Có vết ở chỗ trống: lau kính máy quét, quét một mặt, giấy dày hơn nếu mực hằn từ mặt sau.")
#: What to do where the machine is not sure of a row, in the order of the printed rows.
DOUBTS = (PEN, PEN, ACCEPTABLE, ACCEPTABLE, PEN, ACCEPTABLE, ACCEPTABLE, TRACE)
MISREAD = _(
    "Xem tờ phiếu đã vẽ đúng dòng này chưa. Nếu đúng thì không kiểm phiếu bằng máy quét với thiết lập này: tắt tự chỉnh ảnh, quét màu 200 dpi trở lên, đọc lại."
)
REMEDIES = {
    Reason.ONE_BIT: _("Đặt máy quét ở chế độ màu hoặc xám (8 bit), không dùng đen trắng."),
    Reason.TOO_COARSE: _("Đặt máy quét 200 dpi trở lên."),
    Reason.OTHER_TEMPLATE: _("Đây là tờ khác. Quét đúng tờ vừa in ở bước này."),
    Reason.NO_TEMPLATE: _(
        "Bốn dấu ở góc phải nằm trọn trong ảnh: in không cắt mép, đặt máy quét đúng khổ giấy, tắt tự cắt mép."
    ),
    Reason.BLANK_PAGE: _("Đặt tờ giấy đúng mặt, hoặc quét một mặt."),
    Reason.PHOTOGRAPH: _("Quét bằng máy quét; ảnh chụp chỉ được đọc khi có quyết định."),
    Reason.UNREADABLE: _("Lưu tệp quét thành PDF, TIFF hoặc JPEG, không đặt mật khẩu."),
}
SEALS = {
    Seal.PRESENT: ("ok", _("thấy dấu đỏ")),
    Seal.ABSENT: ("warn", _("không thấy dấu đỏ")),
    Seal.UNCLEAR: ("warn", _("dấu đỏ không rõ")),
}
NO_COLOUR = ("plain", _("ảnh xám, không kiểm được dấu đỏ"))


MARKS: dict[RowMarks, Words] = {
    (True,): _("gạch"),
    (False,): _("không gạch"),
    (True, False): _("Đồng ý"),
    (False, True): _("Không đồng ý"),
    (True, True): _("cả hai ô"),
    (False, False): _("không ô nào"),
}


@dataclass(frozen=True, slots=True)
class CalibrationRow:
    drawn: str
    read: Words
    chip: Chip
    advice: Words


@dataclass(frozen=True, slots=True)
class CalibrationPage:
    """`problem` with its remedy where the page was not read; then it has no rows."""

    page: int
    rows: tuple[CalibrationRow, ...]
    problem: str
    remedy: Words
    dpi: int
    size: int | None
    full_size: bool
    seal: Chip


@dataclass(frozen=True, slots=True)
class Calibration:
    pages: tuple[CalibrationPage, ...]
    usable: bool


@dataclass(frozen=True, slots=True)
class Doubt:
    number: int
    name: str
    picture: str


@dataclass(frozen=True, slots=True)
class PracticePage:
    page: int
    status: Chip
    marks: tuple[tuple[Words, str], ...]
    doubts: tuple[Doubt, ...]
    note: str
    remedy: Words
    seal: Chip | None


@dataclass(frozen=True, slots=True)
class Practice:
    """`left`: pages that were not read because the time was over."""

    pages: tuple[PracticePage, ...]
    left: int
    sums: tuple[tuple[Words, int], ...]


def calibration(read: Sequence[SheetReading]) -> Calibration:
    return Calibration(tuple(_calibrated(one) for one in read), bool(read) and calibrating.is_usable(read))


def _calibrated(sheet: SheetReading) -> CalibrationPage:
    problem, remedy = _problem(sheet)
    rows = zip(SAMPLES, sheet.rows, calibrating.rows(sheet), DOUBTS, strict=False)
    return CalibrationPage(
        page=sheet.page,
        rows=tuple(
            CalibrationRow(drawn, _marks(marks), Chip(*CHIPS[found]), _advice(found, doubt))
            for drawn, marks, found, doubt in rows
        ),
        problem=problem,
        remedy=remedy,
        dpi=sheet.dpi,
        size=None if sheet.photograph else rehearsing.size_printed(sheet.dpi),
        full_size=rehearsing.is_full_size(sheet.dpi),
        seal=_seal(sheet),
    )


def _advice(found: Found, doubt: Words) -> Words:
    return {Found.RIGHT: "", Found.DOUBTFUL: doubt, Found.WRONG: MISREAD}[found]


def _problem(sheet: SheetReading) -> tuple[str, Words]:
    if sheet.reason is None or sheet.status is not Status.REJECTED:
        return "", ""
    return str(PageReason(sheet.reason).label), REMEDIES.get(sheet.reason, "")


def _seal(sheet: SheetReading) -> Chip:
    return Chip(*(NO_COLOUR if sheet.seal is None else SEALS[sheet.seal]))


def _marks(row: RowMarks) -> Words:
    """What the machine saw in one row."""
    return MARKS.get(row, _("không chắc"))


def practice(held: Rehearsal, *, names: Sequence[str]) -> Practice:
    statuses = Counter(one.reading.status for one in held.sheets)
    return Practice(
        pages=tuple(_practised(one, names) for one in held.sheets),
        left=max(held.pages - len(held.sheets), 0),
        sums=tuple((words, statuses[status]) for status, (_mood, words) in STATUS.items()),
    )


def _practised(sheet: PracticeSheet, names: Sequence[str]) -> PracticePage:
    reading = sheet.reading
    note, remedy = _problem(reading)
    if reading.status is Status.DOUBTFUL and reading.reason is not None:
        note = str(PageReason(reading.reason).label)
    return PracticePage(
        page=reading.page,
        status=Chip(*STATUS[reading.status]),
        marks=_numbers(reading.rows),
        doubts=tuple(
            Doubt(row + 1, names[row], _embedded(sheet.pictures.get(row))) for row in reading.doubtful
        ),
        note=note,
        remedy=remedy,
        seal=None if reading.status is Status.REJECTED else _seal(reading),
    )


def _numbers(rows: Sequence[RowMarks]) -> tuple[tuple[Words, str], ...]:
    """`Đồng ý: 1, 3, 4`: the numbers of the names, by what the machine saw."""
    found: dict[RowMarks, list[int]] = {}
    for number, row in enumerate(rows, 1):
        if None not in row:
            found.setdefault(row, []).append(number)
    order = sorted(found, key=lambda row: tuple(not mark for mark in row))
    return tuple((_marks(row), ", ".join(map(str, found[row]))) for row in order)


def _embedded(picture: bytes | None) -> str:
    """A picture inside the page: it has no address, so nobody asks for it again."""
    return "" if picture is None else f"data:image/webp;base64,{base64.b64encode(picture).decode()}"
