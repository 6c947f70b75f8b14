"""How the journal of reading names things: the numbers of a reader, and what people decided, in words a clerk can read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from nhiemky.elections.rules import marks
from nhiemky.elections.rules.reading_record import JudgedLine

ON_NAMES = {
    marks.NOT_STRUCK: "để nguyên",
    marks.STRUCK: "gạch",
    marks.AGREE: "đồng ý",
    marks.DISAGREE: "không đồng ý",
    marks.BOTH: "cả hai ô",
    marks.NEITHER: "không ô nào",
}
ON_PAPER = {
    marks.NOT_ISSUED: "phiếu không do ban kiểm phiếu phát ra",
    marks.OFF_LIST: "ghi tên người ngoài danh sách",
    marks.FOREIGN: "có dấu riêng hoặc viết thêm",
}
DECIDED, SETTLED = "decided", "settled"
#: What a number of a reader means: its place among the thresholds, and the sentence around it.
SAID: tuple[tuple[tuple[str, ...], str], ...] = (
    (("page.least_dpi",), "trang quét dưới {0} dpi không được đọc"),
    (("page.most_error",), "các dấu góc lệch quá {0} mm thì trang không được đọc"),
    (
        ("boxes.mark%", "boxes.breadth"),
        "ô có đánh dấu: mực chiếm từ {0} % ô và vệt mực rộng từ {1} mm",
    ),
    (("boxes.blank%",), "ô trống: dưới {0} % ô có vết"),
    (("boxes.black%",), "ô bị tô kín từ {0} % thì do người xem"),
    (("names.through%", "names.whole%"), "tên bị gạch: nét mực đi qua giữa chữ từ {0} % bề ngang của tên, có nét mờ thì từ {1} %"),
    (("names.touched%",), "tên để nguyên: mực ngoài chữ in dưới {0} % bề ngang của tên"),
    (("elsewhere.area",), "nét bút ngoài ô từ {0} mm² thì do người xem"),
    (("seal.present", "seal.absent"), "dấu đỏ: có khi từ {0} mm², không có khi đến {1} mm²"),
    (("likeness.same%", "likeness.marks"), "nét bút của hai trang giống nhau từ {0} %, với ít nhất {1} dấu: một phiếu quét hai lần"),
)  # fmt: skip
REST = "mọi trường hợp ở giữa các ngưỡng do hai người kết luận"


@dataclass(frozen=True, slots=True)
class OfPeople:
    """A paper on which people decided; `rows`: numbers of the names in question."""

    image: str
    rows: str
    judges: str
    said: str


def of_people(lines: Sequence[JudgedLine], *, names: int) -> tuple[OfPeople, ...]:
    """One line a paper, in the order of the hashes of its picture: no order of time or of the pile."""
    papers: dict[str, list[JudgedLine]] = {}
    for line in lines:
        papers.setdefault(line.sheet, []).append(line)
    found = [_paper(of_it, names) for of_it in papers.values()]
    return tuple(sorted(found, key=lambda one: one.image))


def _paper(lines: Sequence[JudgedLine], names: int) -> OfPeople:
    last = lines[-1]
    judges = sorted({line.by for line in lines if line.step != DECIDED})
    said = _decided(last)
    if last.step == DECIDED:
        said = f"hai người khác nhau; trưởng ban quyết định: {said or 'không ghi'}"
        said += f" ({last.text.rstrip(' .')})" if last.text else ""
    rows = "cả phiếu" if not last.rows or len(last.rows) == names else ", ".join(map(str, last.rows))
    return OfPeople(last.image, rows, "; ".join(judges), said or "không ghi")


def _decided(line: JudgedLine) -> str:
    """`dòng 2: gạch; có dấu riêng hoặc viết thêm`."""
    on_names, _, flags = line.decision.partition(":")
    parts = [f"dòng {row}: {ON_NAMES[mark]}" for row, mark in zip(line.rows, on_names, strict=False)]
    whole = [ON_PAPER[flag] for flag in flags]
    nothing = not line.rows and line.step in (SETTLED, DECIDED) and not whole
    return "; ".join([*parts, *whole, *(["giữ như máy đọc"] if nothing else [])])


def of_thresholds(numbers: Mapping[str, Any]) -> list[str]:
    """Sentences on the numbers that matter most. A number that this reader did not have is not spoken of."""
    values = dict(_flat(numbers))
    found = []
    for places, words in SAID:
        if all(place.removesuffix("%") in values for place in places):
            found.append(words.format(*(_shown(values[place.removesuffix("%")], place) for place in places)))
    return [*found, REST]


def _shown(value: Any, place: str) -> str:
    return vietnamese(round(value * 100, 2) if place.endswith("%") else value)


def vietnamese(value: Any) -> str:
    """`0.06` → `0,06`; `60.0` → `60`.

    >>> vietnamese(60.0), vietnamese(0.06)
    ('60', '0,06')
    """
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value).replace(".", ",")


def all_values(numbers: Mapping[str, Any]) -> tuple[tuple[str, ...], ...]:
    """Every number by its name, two beside each other, so that whoever has the program can compare them all."""
    cells = [(name, vietnamese(value)) for name, value in _flat(numbers)]
    half = -(-len(cells) // 2)
    right = [*cells[half:], ("", "")]
    return tuple((*left, *right[at]) for at, left in enumerate(cells[:half]))


def _flat(numbers: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, Any]]:
    for name, value in numbers.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{above}{name}.")
        else:
            yield f"{above}{name}", value
