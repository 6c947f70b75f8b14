"""The closing report of a season, drafted from its record: what happened, what it came to, what is weak, what comes next."""

from __future__ import annotations

from collections.abc import Iterator

from nhiemky.congresses.models import Season
from nhiemky.congresses.papers import season_heads, season_results
from nhiemky.congresses.papers.season_heads import paragraph
from nhiemky.congresses.papers.statistics_tables import Percent
from nhiemky.congresses.rules.closing_report import Held, Money, Report, Said, Source
from nhiemky.printing.blocks import Block, Heading, Items, Marker, Paper, contents
from nhiemky.vietnamese.dates import format_date
from nhiemky.vietnamese.money import format_money
from nhiemky.vietnamese.numbers import format_number, padded, roman


def season_report(season: Season, report: Report, *, percent: Percent) -> Paper:
    """A draft: whoever signs it adds what only people know, in the DOCX."""
    head = season_heads.head_of(season)
    named = season_heads.named(season)
    return Paper(
        letterhead=head.letterhead("BC"),
        place=head.place,
        dated=None,
        kind="BÁO CÁO",
        abstract=f"tổng kết {named}",
        body=(*_opening(season, report, issuer=head.issuer), *_numbered(_sections(report, percent))),
        signatures=(head.signature,),
        recipients=head.recipients,
        title=f"Báo cáo tổng kết {named}",
        sample=head.is_sample,
    )


def _sections(report: Report, percent: Percent) -> Iterator[tuple[str, list[Block]]]:
    """Title and content of each section; one without content is left out before they are numbered."""
    yield (
        "Lãnh đạo, chỉ đạo và tổ chức thực hiện",
        [*_preparation(report), *_holding(report), *_means(report)],
    )
    yield "Kết quả", [*_results(report, percent)]
    yield f"Hạn chế{_many(report.limitations)}", [*_weak(report)]
    yield f"Bài học kinh nghiệm{_many(report.lessons)}", [*_list(report.lessons, numbered=True)]
    yield f"Nhiệm vụ tiếp theo{_many(report.tasks)}", [*_list(report.tasks), *_left(report)]


def _numbered(sections: Iterator[tuple[str, list[Block]]]) -> Iterator[Block]:
    there = [(title, blocks) for title, blocks in sections if blocks]
    for place, (title, blocks) in enumerate(there, 1):
        yield Heading(f"{roman(place)}. {title}")
        yield from blocks


def _opening(season: Season, report: Report, *, issuer: str) -> Iterator[Block]:
    if report.directive:
        yield paragraph(f"Thực hiện {report.directive};")
    yield paragraph(
        f"{issuer} báo cáo tổng kết {season_heads.named(season)} (từ ngày {format_date(report.begins_on)} "
        f"đến ngày {format_date(report.ends_on)}) như sau:"
    )
    if report.source is Source.REPORTED:
        note = f" ({season.source_note})" if season.source_note else ""
        yield paragraph(
            f"Số liệu dưới đây lấy theo báo cáo của đơn vị{note}; hệ thống không có hồ sơ từng đại hội để đếm lại."
        )


def _preparation(report: Report) -> Iterator[Block]:
    for one in report.studied:
        day = f" ngày {format_date(one.held_on)}" if one.held_on else ""
        counted = ""
        if one.members:
            counted = (
                f": {format_number(one.attended)}/{format_number(one.members)} đảng viên của "
                f"{format_number(one.units)} đơn vị dự học"
            )
        yield paragraph(f"Học tập, quán triệt: {one.title}{day}{counted}.")
    pilots = report.pilots
    if pilots is not None:
        # A reported figure speaks for itself: only it knows what was counted.
        figure = report.figure("pilots")
        number = figure.shown if figure else f"{padded(pilots.number)} đơn vị"
        days = ", ".join(map(format_date, pilots.days))
        yield paragraph(f"Đại hội điểm: {number}{f', ngày {days}' if days else ''}{_by_report(report)}.")


def _holding(report: Report) -> Iterator[Block]:
    held = report.held
    if held is not None:
        figure = report.figure("held")
        number = figure.shown if figure else f"{format_number(held.done)}/{format_number(held.total)} đơn vị"
        share = " (100%)" if held.total and held.done == held.total else ""
        yield paragraph(f"Đã tổ chức đại hội: {number}{share}{_window(report, held)}{_by_report(report)}.")
        if held.withdrawn:
            yield paragraph(
                f"Không tổ chức đại hội: {padded(held.withdrawn)} đơn vị (không tính vào tổng số)."
            )
    if report.put_off:
        reasons = "; ".join(map(_said, report.put_off.reasons))
        yield paragraph(f"Lùi ngày đại hội: {padded(report.put_off.congresses)} đơn vị. Lý do: {reasons}.")


def _window(report: Report, held: Held) -> str:
    """The days as `Held` has them: those of the pilots are told by themselves and no part of it."""
    if held.first_on is None or held.last_on is None:
        return ""
    days = f"ngày {format_date(held.first_on)}"
    if held.first_on != held.last_on:
        days = f"từ {days} đến ngày {format_date(held.last_on)}"
    pilots = report.pilots if report.source is Source.COUNTED else None
    apart = pilots is not None and pilots.number < held.total
    return f"; các đại hội sau đại hội điểm: {days}" if apart else f", {days}"


def _means(report: Report) -> Iterator[Block]:
    if report.money:
        yield paragraph(f"Kinh phí: {_money(report.money)}.")
    done, pieces = report.decorations
    if pieces:
        yield paragraph(
            f"Tuyên truyền, khánh tiết: đã thực hiện {format_number(done)}/{format_number(pieces)} khẩu hiệu, "
            "băng rôn, pano, phông, cờ theo kế hoạch."
        )


def _money(money: Money) -> str:
    said = f"dự toán {format_money(money.estimate)}"
    if money.settled is None:
        return f"{said}, chưa quyết toán"
    rest = f", còn {money.open_items} mục chưa quyết toán" if money.open_items else ""
    return f"{said}, quyết toán {format_money(money.settled)}{rest}"


def _results(report: Report, percent: Percent) -> Iterator[Block]:
    if report.achievements:
        yield Heading(f"Kết quả đạt được{_many(report.achievements)}", level=2)
        yield from _list(report.achievements)
    found = list(season_results.results(report, percent=percent))
    if found:
        yield Heading("Kết quả bầu cử", level=2)
        yield from found


def _weak(report: Report) -> Iterator[Block]:
    yield from _list(report.limitations)
    if report.causes:
        yield Heading(f"Nguyên nhân{_many(report.causes)}", level=2)
        yield from _list(report.causes)


def _many(said: tuple[Said, ...]) -> str:
    """How many there are, as papers count: (03)."""
    return f" ({padded(len(said))})" if said else ""


def _list(said: tuple[Said, ...], *, numbered: bool = False) -> Iterator[Block]:
    if said:
        marker: Marker = "number" if numbered else "dash"
        yield Items(contents([_ended(_said(one)) for one in said]), marker=marker)


def _said(one: Said) -> str:
    return f"{one.text.rstrip(' .;')} (ở {format_number(one.times)} nơi)" if one.times > 1 else one.text


def _ended(text: str) -> str:
    bare = text.rstrip(" ;")
    return bare if bare.endswith((".", "…", "!", "?")) else f"{bare}."


def _left(report: Report) -> Iterator[Block]:
    if report.steps_open:
        yield paragraph(
            f"Việc sau đại hội còn phải hoàn thành: {format_number(report.steps_open)} việc ở các đơn vị."
        )


def _by_report(report: Report) -> str:
    return " (theo báo cáo)" if report.source is Source.REPORTED else ""
