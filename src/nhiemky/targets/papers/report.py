"""A report as a paper: sentences by sector, the table of targets, who is silent, the annex. Always Vietnamese."""

from __future__ import annotations

from collections.abc import Iterator

from nhiemky.documents.rules.bodies import committee
from nhiemky.org.models import Unit, UnitKind
from nhiemky.printing.blocks import (
    Appendix,
    Block,
    Heading,
    Items,
    Letterhead,
    Paper,
    Paragraph,
    Signature,
    Table,
    contents,
    plain,
)
from nhiemky.targets.rules import report_cells, report_words
from nhiemky.targets.rules.report_hands import InWords
from nhiemky.targets.rules.report_lines import Report
from nhiemky.vietnamese.numbers import roman

_WIDTHS: tuple[float, ...] = (8.0, 27.0, 16.0, 17.0, 17.0, 15.0, 15.0, 16.0)
#: Of half a term; its years stand before the last two.
_TERM_WIDTHS: tuple[float, ...] = (8.0, 25.0, 23.0, 17.0, 22.0, 16.0)
_RIGHT: tuple[str, ...] = ("center", "left", "left", "right", "right", "right", "right", "left")


def paper(unit: Unit, found: Report) -> Paper:
    """`unit`: the ward whose report it is. Not signed and without a number: it is drafted."""
    above = unit.parent
    title = found.title
    return Paper(
        letterhead=Letterhead(
            superior=above.name.upper() if above and above.kind != UnitKind.INSTALLATION else "",
            issuer=committee(unit.name).upper(),
            symbol="",
        ),
        place=unit.place_name,
        dated=None,
        kind="BÁO CÁO",
        abstract=title[:1].lower() + title[1:],
        body=tuple(_body(found)),
        signatures=(Signature(authority="T/M ĐẢNG ỦY", post="BÍ THƯ", name=""),),
        title=f"Báo cáo – {title}",
        sample=unit.is_sample,
        appendices=(Appendix("PHỤ LỤC", f"Biểu số liệu {_period(found)}", "", tuple(_annex(found))),),
    )


def _body(found: Report) -> Iterator[Block]:
    number = iter(range(1, 9))
    if found.lines:
        yield Heading(f"{roman(next(number))}. KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU")
        yield from _said(found)
        if found.counted_lines:
            yield _targets(found)
        for note in report_cells.notes(found):
            yield Paragraph(plain(note), indent=False)
    behind = report_words.behind(found)
    if behind:
        yield Heading(f"{roman(next(number))}. CHỈ TIÊU CẦN CHÚ Ý; NGUYÊN NHÂN VÀ GIẢI PHÁP")
        yield Items(contents(behind))
    yield Heading(f"{roman(next(number))}. TÌNH HÌNH BÁO CÁO SỐ LIỆU")
    silent = report_words.silent(found)
    yield Items(contents(silent)) if silent else Paragraph(plain("Đã đủ số liệu của kỳ."))


def _targets(found: Report) -> Table:
    """Half a term has a column for each of its years."""
    years = len(found.years)
    widths = _TERM_WIDTHS[:4] + (18.0,) * years + _TERM_WIDTHS[4:] if found.of_term else _WIDTHS
    numbers = ("right",) * (1 + years) + ("left", "left")
    align = ("center", "left", "left", *numbers) if found.of_term else _RIGHT
    return Table(
        header=("Số", *report_cells.header(found)),
        rows=tuple((str(n), *row) for n, row in enumerate(report_cells.rows(found), 1)),
        widths=widths,
        align=align,
    )


def _said(found: Report) -> Iterator[Block]:
    for words in (report_words.counted(found), report_words.counted_by_sector(found)):
        if words:
            yield Paragraph(plain(words))
    for place, section in enumerate(report_words.by_sector(found, InWords()), 1):
        yield Heading(f"{place}. {section.title}", 2)
        yield Items(contents(section.sentences))


def _annex(found: Report) -> Iterator[Block]:
    yield Table(
        header=("Số", *report_cells.ANNEX_HEADER),
        rows=tuple((str(n), *row) for n, row in enumerate(report_cells.annex_rows(found), 1)),
        widths=(8.0, 30.0, 17.0, 18.0, 18.0, 17.0, 22.0),
        align=("center", "left", "left", "right", "right", "right", "left"),
    )


def _period(found: Report) -> str:
    return str(found.period)
