"""The words of a ballot paper, and its drawing. Not a paper that flows: every mark has its place (rules.sheet_layout)."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import asdict, dataclass
from typing import Any

from nhiemky.elections.papers import heads, wording
from nhiemky.elections.papers.ballot_list import EVERYWHERE, WAYS
from nhiemky.elections.rules import titles
from nhiemky.elections.rules.bodies import Body
from nhiemky.elections.rules.layout_file import Layout, of_sheet
from nhiemky.elections.rules.marks import Kind
from nhiemky.elections.rules.record import ElectionRecord, RoundRecord
from nhiemky.elections.rules.sheet import Content, Format, Line, Rect, Sheet
from nhiemky.elections.rules.sheet_layout import lay_out, printed, template_line
from nhiemky.elections.rules.slate_file import Slate
from nhiemky.kernel.refusals import Refused
from nhiemky.printing import ruler, sheets, symbols
from nhiemky.printing.blocks import SAMPLE_MARK
from nhiemky.printing.words import PARTY
from nhiemky.vietnamese.dates import long_date
from nhiemky.vietnamese.folding import fold
from nhiemky.vietnamese.numbers import padded

BALLOT, POLL = "PHIẾU BẦU", "PHIẾU XIN Ý KIẾN"
#: How a title may begin that says again what kind of paper it is.
BEGINNINGS = (
    ("Phiếu xin ý kiến về", POLL),
    ("Phiếu xin ý kiến", POLL),
    ("Phiếu bầu", BALLOT),
    ("Bầu", BALLOT),
)
HEADERS = ("TT", "Họ và tên", "Đồng ý", "Không đồng ý")
SEAL = "Đóng dấu"
TEMPLATE = "Mẫu"
BOARD = "ban kiểm phiếu"

#: What to draw on the sheet that is printed, marked and scanned before the day, one row each.
SAMPLES = (
    "Dấu X bút bi ở ô Đồng ý",
    "Dấu X bút bi ở ô Không đồng ý",
    "Dấu X bút chì nhạt ở ô Đồng ý",
    "Dấu X nhỏ ở ô Đồng ý",
    "Dấu tích ở ô Đồng ý",
    "Dấu X tràn ra ngoài ô Đồng ý",
    "Chỉ chấm bút ở ô Đồng ý",
    "Để trống cả hai ô",
)
CALIBRATION = Content(
    paper=Format.A4,
    kind=Kind.COLUMNS,
    seats=len(SAMPLES),
    names=SAMPLES,
    superior="",
    unit="KIỂM TRA MÁY IN, MÁY QUÉT",
    party=PARTY,
    seal=SEAL,
    heading="PHIẾU THỬ",
    title="In, đánh dấu, đóng dấu, quét trước ngày bầu cử",
    facts=("Không phải phiếu bầu",),
    instructions=(
        "In đúng cỡ 100 %, không chọn “vừa trang giấy”; lấy thước đo vạch ở cuối trang.",
        "Đánh dấu từng dòng đúng như dòng ấy ghi, đóng dấu vào chỗ đóng dấu, rồi quét màu 200 dpi trở lên.",
    ),
    foot="Máy đọc đúng cả tám dòng hoặc báo cần người xem lại thì dùng được bút, máy in và máy quét này.",
    headers=("TT", "Đánh dấu như sau", "Đồng ý", "Không đồng ý"),
    ruler="Vạch này phải dài đúng 100 mm",
)


def laid_out(content: Content) -> Sheet:
    """The sheet as it will be printed. Refused: `signs-not-printable`, `slate-does-not-fit`."""
    missing = sheets.unprintable(
        [*content.names, content.superior, content.unit, content.title, *content.facts]
    )
    if missing:
        raise Refused("signs-not-printable", signs=" ".join(missing))
    return lay_out(content, measure=ruler.width)


@dataclass(frozen=True, slots=True)
class AsPrinted:
    """What a reader has to know of a sheet, and the picture (PNG) of the empty one."""

    layout: dict[str, Any]
    preview: bytes


def as_printed(sheet: Sheet) -> AsPrinted:
    return AsPrinted(layout_json(sheet), sheets.to_png(drawing(sheet, title=sheet.template)))


def layout(sheet: Sheet) -> Layout:
    """What a reader of scanned papers has to know of this sheet."""
    return of_sheet(sheet, printed=_printed(sheet))


def layout_json(sheet: Sheet) -> dict[str, Any]:
    """`layout.json` of the contract."""
    return sheet.layout(printed=_printed(sheet))


def _printed(sheet: Sheet) -> tuple[Rect, ...]:
    return printed(sheet, template=_template_line(sheet), measure=ruler.width)


def _template_line(sheet: Sheet) -> Line:
    return template_line(sheet, words=TEMPLATE, measure=ruler.width)


def drawing(sheet: Sheet, *, title: str) -> sheets.Drawing:
    """All that is printed on one sheet, and on every other of the same template."""
    width, height = sheet.size
    lines = (*sheet.words, _template_line(sheet))
    boxes = [box for row in sheet.rows for box in (row.agree, row.disagree) if box is not None]
    marks = [
        sheets.Modules(mark.x, mark.y, mark.size, symbols.corner_mark(number))
        for number, mark in enumerate(sheet.fiducials)
    ]
    code = sheets.Modules(sheet.code.x, sheet.code.y, sheet.code.size, symbols.qr(sheet.code_text))
    return sheets.Drawing(
        width=width,
        height=height,
        title=title,
        words=tuple(sheets.Words(**asdict(one)) for one in lines),
        strokes=tuple(sheets.Stroke(**asdict(one)) for one in sheet.strokes),
        frames=tuple(sheets.Frame(box.x, box.y, box.w, box.h, 1.0) for box in boxes),
        modules=(*marks, code),
    )


def of_slate(slate: Slate, *, large: bool = False) -> Content:
    """The paper of a slate that was given as a file."""
    heading, title = _headed(slate.title)
    body, term = _body(slate), _term(slate.term)
    more = [part for part in (body, term) if fold(part) not in fold(title)]
    return Content(
        paper=slate.paper,
        kind=slate.kind,
        seats=slate.seats,
        names=slate.names,
        superior="",
        unit=heads.capitals(slate.unit),
        party=PARTY,
        seal=SEAL,
        heading=heading,
        title=", ".join([part for part in (title, *more) if part]),
        facts=_facts(
            _number(padded(slate.seats), names=len(slate.names), surplus=len(slate.names) - slate.seats),
            slate.held_on,
        ),
        instructions=_ways(slate.kind, slate.seats),
        foot=_everywhere(BOARD),
        headers=HEADERS,
        large=large,
    )


def of_round(record: ElectionRecord, round: RoundRecord, *, paper: Format, large: bool) -> Content:
    """The paper of an open ballot."""
    act = wording.begun(wording.elected_body(record))
    term = f", nhiệm kỳ {wording.years(record)}" if record.term else ""
    names = len(round.names)
    seats = wording.seats(round).removesuffix(" đồng chí")
    elected = _number(seats, names=names, surplus=names - round.seats)
    number = f"Danh sách: {padded(names)} đồng chí" if record.is_poll else elected
    # Papers of a ballot that was cancelled must not pass for papers of the next one on the same slate.
    which = (f"Bầu lần {round.number}",) if round.number > 1 else ()
    return Content(
        paper=paper,
        kind=Kind(round.kind),
        seats=round.seats,
        names=_names(record, round),
        superior=heads.capitals(record.superior_name),
        unit=heads.capitals(record.unit_name),
        party=PARTY,
        seal=SEAL,
        heading=POLL if record.is_poll else f"{BALLOT} BỔ SUNG" if record.by_election else BALLOT,
        title=f"{act}{term}",
        facts=(*which, *_facts(number, record.held_on)),
        instructions=_ways(Kind(round.kind), round.seats),
        foot=_everywhere(wording.board_called(record)),
        headers=HEADERS,
        sample=SAMPLE_MARK if record.is_sample else "",
        large=large,
    )


def _headed(title: str) -> tuple[str, str]:
    """The heading of the paper, and the title without the words that only repeat it."""
    for beginning, heading in BEGINNINGS:
        if fold(title) == fold(beginning) or fold(title).startswith(f"{fold(beginning)} "):
            return heading, wording.begun(title[len(beginning) :].strip())
    return BALLOT, title


def _body(slate: Slate) -> str:
    if slate.body not in list(Body):
        return slate.body
    return wording.begun(titles.called(slate.body, branch=fold(slate.unit).startswith("chi bo")))


def _term(term: str) -> str:
    return term if not term or not term[:1].isdigit() else f"nhiệm kỳ {term}"


def _number(seats: str, *, names: int, surplus: int) -> str:
    return f"Bầu {seats} trong danh sách {padded(names)} đồng chí" if surplus else f"Bầu {seats} đồng chí"


def _facts(number: str, held_on: dt.date | None) -> tuple[str, ...]:
    return (number, *([wording.begun(long_date(held_on))] if held_on else []))


def _ways(kind: Kind, seats: int) -> tuple[str, ...]:
    return tuple(line.format(seats=padded(seats)) for line in WAYS[kind])


def _everywhere(board: str) -> str:
    return " ".join(line.format(board=board) for line in EVERYWHERE)


def _names(record: ElectionRecord, round: RoundRecord) -> tuple[str, ...]:
    """The names of the list; two people of one name are told apart by the year of birth, as on every list."""
    twice = Counter(fold(line.name) for line in round.names)
    born = {one.id: one.birth_year for one in record.candidates}
    return tuple(
        f"{line.name} ({born[line.candidate_id]})"
        if twice[fold(line.name)] > 1 and born.get(line.candidate_id)
        else line.name
        for line in round.names
    )
