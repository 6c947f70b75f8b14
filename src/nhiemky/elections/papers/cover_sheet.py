"""The cover sheet of a bundle that is scanned: for people a large number, for the reader a code that says no more."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from nhiemky.elections.papers import heads, wording
from nhiemky.elections.rules.record import BatchLine, ElectionRecord, RoundRecord
from nhiemky.elections.rules.scanning import Cover, cover_code
from nhiemky.elections.rules.sheet import MEASURES, Format, Stroke
from nhiemky.elections.rules.sheet_words import POINT, Column
from nhiemky.printing import ruler, sheets, symbols
from nhiemky.printing.blocks import SAMPLE_MARK

KIND = "TỜ BÌA TẬP PHIẾU"
NO_BALLOT = "Không phải phiếu bầu"
HOW = (
    "Đặt tờ này lên trên cùng của tập, quét cùng với phiếu trong một lần.",
    "Đếm tay đủ số phiếu của tập trước khi quét; đếm tay trên giấy, không viết gì lên phiếu.",
    "Máy báo khi tờ bìa là của tập khác; tờ bìa không được tính là phiếu.",
)
COUNTED_BY = ("Người đếm tay thứ nhất", "Người đếm tay thứ hai")
BY_HAND = "Số phiếu đếm được"
#: A band along both long ends: a pile with its covers shows where a bundle begins, from the side too.
BAND = 7.0


@dataclass(frozen=True, slots=True)
class _Measures:
    """Margin, QR code and its height on the page (mm); type sizes in points."""

    side: float
    code: float
    head: float
    kind: float
    title: float
    number: float
    text: float


_SIZES = {
    Format.A5: _Measures(14.0, 34.0, 10.0, 17.0, 12.0, 44.0, 10.0),
    Format.A4: _Measures(22.0, 44.0, 12.0, 24.0, 16.0, 72.0, 13.0),
}


def cover_sheets(record: ElectionRecord, round: RoundRecord, *, paper: Format) -> tuple[sheets.Drawing, ...]:
    """One sheet a bundle, of the size of the papers: a feeder takes one size at a time."""
    return tuple(_sheet(record, round, batch, paper) for batch in round.batches)


def _sheet(record: ElectionRecord, round: RoundRecord, batch: BatchLine, paper: Format) -> sheets.Drawing:
    width, height = MEASURES[paper]
    sizes = _SIZES[paper]
    text = Column(x=sizes.side, width=width - 2 * sizes.side, y=BAND + 5.0, measure=ruler.width)
    text.set(heads.capitals(record.unit_name), size=sizes.head, weight="bold", centred=True)
    text.skip(sizes.head * POINT)
    text.set(KIND, size=sizes.kind, weight="bold", centred=True)
    text.set(wording.begun(wording.act(record)), size=sizes.title, centred=True)
    text.set(f"Bầu lần {round.number}", size=sizes.title, centred=True)
    text.skip(sizes.head * POINT * 0.6)
    text.set(f"TẬP {batch.number}/{len(round.batches)}", size=sizes.number, weight="bold", centred=True)
    text.set(f"{batch.size} phiếu", size=sizes.kind, weight="bold", centred=True)
    text.skip(sizes.head * POINT)
    strokes = [*_places(text, sizes), *_bands(width, height)]
    low = height - BAND - 6.0 - sizes.code
    foot = Column(x=sizes.side, width=width - 2 * sizes.side - sizes.code - 8.0, y=low, measure=ruler.width)
    for line in HOW:
        foot.set(f"– {line}", size=sizes.text, hanging=ruler.width("– ") * sizes.text * POINT)
    foot.set(
        f"{NO_BALLOT}. {SAMPLE_MARK if record.is_sample else ''}".strip(), size=sizes.text, weight="bold"
    )
    code = cover_code(Cover(ballot=round.id, batch=batch.number))
    return sheets.Drawing(
        width=width,
        height=height,
        title=f"Tờ bìa tập {batch.number}, bầu lần {round.number}",
        words=tuple(sheets.Words(**asdict(one)) for one in (*text.lines, *foot.lines)),
        strokes=tuple(sheets.Stroke(**asdict(one)) for one in strokes),
        modules=(sheets.Modules(width - sizes.side - sizes.code, low, sizes.code, symbols.qr(code)),),
    )


def _places(text: Column, sizes: _Measures) -> list[Stroke]:
    """Where the two who counted by hand write their numbers and names."""
    strokes = []
    for who in COUNTED_BY:
        for words in (f"{BY_HAND}:", f"{who} (ký, ghi rõ họ tên):"):
            text.skip(sizes.text * POINT * 0.7)
            text.set(words, size=sizes.text)
            begin = text.x + ruler.width(words) * sizes.text * POINT + 2.0
            line = text.lines[-1].y + 0.6
            strokes.append(Stroke(round(begin, 3), line, text.x + text.width, line, 1.0, dotted=True))
    return strokes


def _bands(width: float, height: float) -> list[Stroke]:
    points = BAND / POINT
    return [Stroke(0.0, y, width, y, points) for y in (BAND / 2, height - BAND / 2)]
