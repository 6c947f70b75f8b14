"""The journal of reading by machine: which program read what, by which numbers, what people decided. Nothing leads to a voter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nhiemky.elections.papers import heads, reading_words, wording
from nhiemky.elections.papers.keying_journal import SMALLEST
from nhiemky.elections.rules.reading_record import ReadingRun, ScanLine
from nhiemky.elections.rules.record import ElectionRecord, RoundRecord
from nhiemky.printing.blocks import Block, Facts, Heading, Paper, Paragraph, Signature, Table, plain
from nhiemky.vietnamese.numbers import padded

SCAN = "scan"
#: States of a scan (models.Scan.State): the one that counts, and the one that another took the place of.
READ, REPLACED = "read", "replaced"


@dataclass(frozen=True, slots=True)
class Row:
    """One bundle of one count, or several told together. `again`: how often it was scanned anew; `whole`: papers that the
    head had judged whole, `otherwise`: those of them that people found other than the machine had read."""

    bundles: tuple[int, ...]
    size: int
    pages: int
    read: int
    doubtful: int
    judged: int
    decided: int
    aside: int
    again: int
    grey: bool
    without_seal: int
    whole: int
    otherwise: int


def reading_journal(record: ElectionRecord, round: RoundRecord, run: ReadingRun) -> Paper:
    """Goes into the file of the congress with the minutes; whoever counted signs, then the head of the counting board."""
    named = f"{wording.act(record)}{wording.which(round)}"
    return Paper(
        letterhead=heads.of_the_board(record),
        place=record.place_name,
        dated=record.held_on,
        kind="NHẬT KÝ ĐỌC MÁY",
        abstract=named,
        body=tuple(_body(round, run)),
        signatures=(
            *(Signature("", f"LẦN ĐẾM {letter}", name) for letter, _way, name in run.ways),
            heads.head_of_board(record),
        ),
        title=f"Nhật ký đọc máy {named}",
        sample=record.is_sample,
    )


def _body(round: RoundRecord, run: ReadingRun) -> Iterator[Block]:
    if round.method != SCAN:
        method = round.method_words.lower() or wording.NOT_RECORDED
        yield Paragraph(plain(f"Lần bỏ phiếu này không đọc phiếu bằng máy (cách kiểm: {method})."))
        return
    yield Paragraph(
        plain(
            "Phiếu được trộn rồi quét theo tập. Máy có hai bộ đọc độc lập, chỉ nhận những dòng cả hai đọc như nhau và chắc chắn; dòng nào không chắc thì hai người "
            "xem ảnh, không ai biết người kia kết luận gì, khác nhau thì trưởng ban kiểm phiếu quyết định. Nhật ký không ghi "
            "thứ tự phiếu, giờ đọc và nội dung của phiếu nào."
        )
    )
    yield Heading("I. Cách đọc")
    yield Facts(tuple(_how(run)))
    yield Heading("II. Các tập phiếu")
    for letter, way, _name in run.ways:
        scans = [one for one in run.scans if one.letter == letter]
        if scans:
            yield Paragraph(plain(f"Lần đếm {letter} ({way.lower()}):"), indent=False)
            yield from _bundles(scans)
    yield Paragraph(plain(_totals(run)))
    yield Heading("III. Phiếu do người kết luận")
    yield from _people(round, run)
    yield Heading("IV. Ngưỡng đọc")
    yield from _thresholds(run)
    yield Heading("V. Ảnh đã đọc")
    yield from _images(run)


def _how(run: ReadingRun) -> Iterator[tuple[str, str]]:
    yield "Chương trình đọc", "; ".join(run.programs) or wording.NOT_RECORDED
    yield "Mã ngưỡng đọc", "; ".join(sorted(run.thresholds)) or wording.NOT_RECORDED
    for letter, way, name in run.ways:
        yield f"Lần đếm {letter}", f"{way.lower()}, người thực hiện: {name}"
    yield "Dấu trên phiếu", "phiếu phải có dấu" if run.stamped else "phiếu không đóng dấu"
    yield "Ảnh chụp bằng điện thoại", "được đọc theo quyết định" if run.photographs else "không đọc"
    for code, paper, large in run.templates:
        yield "Mẫu phiếu", f"{code[:6].upper()}, khổ {paper}{', chữ to' if large else ''}"


def _bundles(scans: Sequence[ScanLine]) -> Iterator[Block]:
    rows = together(scans)
    yield Table(
        header=(
            "Tập", "Phiếu", "Trang", "Đọc chắc chắn", "Nghi vấn", "Hai người kết luận",
            "Trưởng ban quyết định", "Để riêng", "Quét lại",
        ),
        rows=tuple(
            (
                ", ".join(map(str, row.bundles)),
                *map(
                    str,
                    (row.size, row.pages, row.read, row.doubtful, row.judged, row.decided, row.aside, row.again),
                ),
            )
            for row in rows
        ),
        widths=(9.0, 10.0, 11.0, 11.0, 11.0, 12.0, 13.0, 11.0, 12.0),
        align=("center",) * 9,
    )  # fmt: skip
    for row in rows:
        if row.grey:
            yield Paragraph(plain(_seals(row)))
        if row.whole:
            yield Paragraph(plain(_whole(row)))
    if any(len(row.bundles) > 1 for row in rows):
        yield Paragraph(plain(f"Các tập dưới {SMALLEST} phiếu được ghi gộp, không ghi riêng từng tập."))


def _seals(row: Row) -> str:
    """What the board has seen where the machine sees no red."""
    which = ", ".join(map(str, row.bundles))
    seen = f"{padded(row.without_seal)} phiếu không có dấu" if row.without_seal else "phiếu nào cũng có dấu"
    return f"Tập {which}: quét xám, máy không xem được dấu đỏ; tổ kiểm phiếu đã xem dấu đỏ trên từng phiếu: {seen}."


def _whole(row: Row) -> str:
    """The difference between machine and people, where people have seen everything."""
    which = ", ".join(map(str, row.bundles))
    return (
        f"Tập {which}: hai lần đếm khác nhau, trưởng ban kiểm phiếu cho hai người xem cả tập, không ai thấy máy đã đọc gì "
        f"({padded(row.whole)} phiếu). Người kết luận khác với dòng máy đã đọc chắc chắn: {padded(row.otherwise)} phiếu; "
        "kết quả lấy theo người."
    )


def together(scans: Sequence[ScanLine]) -> tuple[Row, ...]:
    """A row for each bundle; bundles that are too small are told in one row, with one large enough if they must."""
    bundles = sorted({one.batch for one in scans})
    sizes = {one.batch: one.size for one in scans}
    small = [one for one in bundles if sizes[one] < SMALLEST]
    large = [one for one in bundles if sizes[one] >= SMALLEST]
    if small and sum(sizes[one] for one in small) < SMALLEST and large:
        small.insert(0, large.pop())
    rows = [_row(scans, [one]) for one in large]
    return (*rows, _row(scans, small)) if small else tuple(rows)


def _row(scans: Sequence[ScanLine], bundles: Sequence[int]) -> Row:
    of_these = [one for one in scans if one.batch in bundles]
    counted = [one for one in of_these if one.state == READ]
    return Row(
        bundles=tuple(bundles),
        size=sum({one.batch: one.size for one in of_these}.values()),
        pages=sum(one.done for one in counted),
        read=sum(one.read for one in counted),
        doubtful=sum(one.doubtful for one in counted),
        judged=sum(one.judged for one in counted),
        decided=sum(one.decided for one in counted),
        aside=sum(one.aside for one in counted),
        again=sum(one.state == REPLACED for one in of_these),
        grey=any(one.without_seal is not None for one in counted),
        without_seal=sum(one.without_seal or 0 for one in counted),
        whole=sum(one.whole for one in of_these),
        otherwise=sum(one.otherwise for one in of_these),
    )


def _totals(run: ReadingRun) -> str:
    counted = [one for one in run.scans if one.state == READ]
    seconds = round(run.milliseconds / 1000)
    return wording.ended(
        f"Máy đọc {run.sheets} phiếu trong {len(counted)} tập quét, {padded(seconds)} giây; "
        f"trang bìa tập: {padded(sum(one.covers for one in counted))}; "
        f"trang không nhận, đã để riêng: {padded(sum(one.aside for one in counted))}"
    )


def _people(round: RoundRecord, run: ReadingRun) -> Iterator[Block]:
    yield from _found_by_people(round, run)
    written = [one for one in run.judged if one.by_judge]
    if written:
        named = "; ".join(sorted({one.decider for one in written if one.decider}))
        yield Paragraph(
            plain(
                f"{padded(len(written))} quyết định của trưởng ban do một trong hai người đã xem phiếu ghi vào máy, vì không "
                f"còn ai khác có quyền ghi; người quyết định: {named or wording.NOT_RECORDED}."
            )
        )


def _found_by_people(round: RoundRecord, run: ReadingRun) -> Iterator[Block]:
    found = reading_words.of_people(run.judged, names=len(round.names))
    if not found:
        yield Paragraph(plain("Không có phiếu nào phải do người kết luận."))
        return
    if sum(one.size for one in round.batches) < SMALLEST:
        yield Paragraph(
            plain(
                f"Có {padded(len(found))} phiếu do người kết luận; dưới {SMALLEST} phiếu thì không ghi từng phiếu."
            )
        )
        return
    yield Table(
        header=("Ảnh (phần đầu của mã)", "Dòng nghi vấn", "Người xem", "Kết luận"),
        rows=tuple((one.image, one.rows, one.judges, one.said) for one in found),
        widths=(27.0, 13.0, 25.0, 35.0),
        align=("left", "center", "left", "left"),
    )
    if any(one.state == REPLACED for one in run.scans):
        yield Paragraph(plain("Tập quét lại thì kết luận về các phiếu của lần quét trước không còn tính."))
    yield Paragraph(
        plain("Phiếu mà dòng nào cũng nghi vấn thì không ghi kết luận, vì đó là nội dung của cả phiếu.")
    )


def _thresholds(run: ReadingRun) -> Iterator[Block]:
    for digest, numbers in sorted(run.thresholds.items()):
        yield Paragraph(plain(f"Mã ngưỡng {digest} (16 ký tự đầu của SHA-256 các giá trị):"), indent=False)
        yield wording.listed(reading_words.of_thresholds(numbers))
        yield Table(
            header=("Tham số", "Giá trị") * 2,
            rows=reading_words.all_values(numbers),
            widths=(32.0, 18.0) * 2,
            align=("left", "center") * 2,
        )


def _images(run: ReadingRun) -> Iterator[Block]:
    images = sorted(image for one in run.scans if one.state == READ for image in one.images)
    if not images:
        yield Paragraph(plain("Không có ảnh nào."))
        return
    yield Paragraph(
        plain(
            f"{len(images)} ảnh trang, mỗi ảnh một mã SHA-256, xếp theo mã (không theo thứ tự quét). Ảnh được niêm phong trên "
            "máy và hủy cùng với phiếu giấy theo quyết định; mã còn lại để đối chiếu."
        )
    )
    yield Table(
        header=("TT", "SHA-256 của ảnh"),
        rows=tuple((str(at), image) for at, image in enumerate(images, 1)),
        widths=(9.0, 91.0),
        align=("center", "left"),
    )
