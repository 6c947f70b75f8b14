"""The statistics as tables of words and numbers: the same ones for the page, the printed paper and the spreadsheet."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import gettext_lazy as _

from nhiemky.congresses.papers.statistics_words import ASKED, NOT_RECORDED, PARTS, QUESTIONS, TOO_FEW, UNKNOWN
from nhiemky.congresses.rules.asked import SchemeCount, Target
from nhiemky.congresses.rules.partitions import BodyCount, Partition
from nhiemky.congresses.rules.statistics import SCHEMES, Organisations, Posts, Seats, Statistics
from nhiemky.elections.models import Body
from nhiemky.elections.rules.bodies import WITH_SURPLUS
from nhiemky.vietnamese.numbers import format_number

#: `percent(part, base)` as the ward prints percentages, without the sign.
Percent = Callable[[int, int], str]


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a place, and the number of it where it is one."""

    text: str
    value: int | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """`width` and `goal`: how far the bar and the line of the goal reach, in hundredths; empty without one."""

    label: str
    cells: tuple[Cell, ...]
    width: str = ""
    goal: str = ""
    is_total: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    code: str
    title: str
    header: tuple[str, ...]
    rows: tuple[Row, ...]

    @property
    def has_bars(self) -> bool:
        return any(row.width for row in self.rows)


def tables(counted: Statistics, *, body: str, percent: Percent) -> tuple[Table, ...]:
    """Everything counted; questions about people are answered for one body. In the language that is active."""
    found = [_organisations(counted.organisations, percent)]
    if counted.seats or counted.bodies:
        found.append(_seats(counted, percent))
    if counted.withheld:
        found.append(_withheld(counted))
    of_body = counted.body(body)
    if of_body is not None and body not in counted.withheld:
        found += [_partition(one, percent) for one in of_body.partitions]
        found.append(_ages(of_body))
    if counted.organisations.held:
        found.append(_posts(counted.posts, counted.withheld))
    found += _asked(counted)
    return tuple(found)


def flat(found: Sequence[Table]) -> Iterator[tuple[str, str, str, str | int]]:
    """One line for each number: table, row, column, number; for spreadsheets."""
    for table in found:
        for row in table.rows:
            for title, cell in zip(table.header[1:], row.cells, strict=True):
                value: str | int = cell.text if cell.value is None else cell.value
                if value != "":
                    yield table.title, row.label, title, value


def number(value: int) -> Cell:
    return Cell(format_number(value), value)


def share(part: int, base: int, percent: Percent) -> Cell:
    return Cell(f"{percent(part, base)}%" if base else "")


def _organisations(counted: Organisations, percent: Percent) -> Table:
    lines = [
        (_("Đã tổ chức đại hội"), counted.held, counted.total),
        (_("Chưa tổ chức"), counted.total - counted.held, counted.total),
    ]
    rows = [
        Row(
            str(words),
            (Cell(f"{format_number(part)}/{format_number(base)}", part), share(part, base, percent)),
            _width(part, base),
        )
        for words, part, base in lines
        if base
    ]
    if counted.pilots:
        done = f"{format_number(counted.pilots_held)}/{format_number(counted.pilots)}"
        rows.append(Row(str(_("Trong đó đại hội điểm")), (Cell(done, counted.pilots_held), Cell(""))))
    if counted.withdrawn:
        rows.append(Row(str(_("Không tổ chức (tách khỏi tổng số)")), (number(counted.withdrawn), Cell(""))))
    header = (str(_("Tổ chức đảng")), str(_("Số lượng")), str(_("Tỷ lệ")))
    return Table("organisations", str(_("Tổ chức đại hội")), header, tuple(rows))


def _seats(counted: Statistics, percent: Percent) -> Table:
    seats = {one.body: one for one in counted.seats}
    rows = [
        _seats_of(body, words, seats.get(body), counted.body(body), percent)
        for body, words in Body.choices
        if body in seats or counted.body(body)
    ]
    header = (
        _("Bầu"),
        _("Số cuộc"),
        _("Số lượng bầu"),
        _("Trúng cử"),
        _("Thiếu"),
        _("Số dư"),
        _("Chỉ định"),
        _("Dự khuyết"),
        _("Tái ứng cử không trúng"),
    )
    return _without_empty(
        Table("seats", str(_("Số lượng bầu và trúng cử")), tuple(map(str, header)), tuple(rows))
    )


def _without_empty(table: Table) -> Table:
    """Without the columns in which nothing stands: most seasons appoint nobody and elect no alternates."""
    kept = [at for at in range(len(table.header) - 1) if any(row.cells[at].text for row in table.rows)]
    rows = tuple(replace(row, cells=tuple(row.cells[at] for at in kept)) for row in table.rows)
    return replace(table, header=(table.header[0], *(table.header[at + 1] for at in kept)), rows=rows)


def _seats_of(body: str, words: Any, seats: Seats | None, people: BodyCount | None, percent: Percent) -> Row:
    cells = [Cell("")] * 5
    if seats is not None:
        surplus = seats.on_list - seats.list_seats
        cells = [
            number(seats.elections),
            number(seats.decided),
            number(people.elected if people else 0),
            number(seats.short),
            share(surplus, seats.list_seats, percent) if body in WITH_SURPLUS else Cell(""),
        ]
        if seats.unknown:
            without = str(_("%(seats)s, %(number)s cuộc chưa ghi")) % {
                "seats": format_number(seats.decided),
                "number": seats.unknown,
            }
            cells[1] = Cell(without, seats.decided)
    apart = [number(n) if n else Cell("") for n in _apart(people)]
    return Row(str(words), (*cells, *apart))


def _apart(people: BodyCount | None) -> tuple[int, int, int]:
    return (people.appointed, people.alternates, people.lost) if people else (0, 0, 0)


def _partition(partition: Partition, percent: Percent) -> Table:
    total = partition.total
    unknown = [(UNKNOWN.get(partition.code, NOT_RECORDED), partition.unknown)] if partition.unknown else []
    parts = [(PARTS[code], heads) for code, heads in partition.parts]
    rows = [
        Row(str(words), (number(heads), share(heads, total, percent)), _width(heads, total))
        for words, heads in (*parts, *unknown)
    ]
    rows.append(Row(str(_("Cộng")), (number(total), share(total, total, percent)), is_total=True))
    title = str(QUESTIONS[partition.code])
    return Table(partition.code, title, (title, str(_("Số người")), str(_("Tỷ lệ"))), tuple(rows))


def _ages(people: BodyCount) -> Table:
    ages = people.ages
    average = (
        None if ages.average_tenths is None else f"{ages.average_tenths // 10},{ages.average_tenths % 10}"
    )
    lines = (
        (_("Tuổi bình quân"), average),
        (_("Trẻ nhất"), ages.youngest),
        (_("Cao tuổi nhất"), ages.oldest),
    )
    rows = tuple(
        Row(str(words), (Cell("" if years is None else str(years)),))
        for words, years in lines
        if years is not None
    )
    return Table("ages", str(_("Tuổi")), (str(_("Tuổi")), str(_("Năm"))), rows)


def _withheld(counted: Statistics) -> Table:
    """Which bodies are not broken down for this reader, and why: a table, so that paper and spreadsheet say it too."""
    named = [words for body, words in Body.choices if body in counted.withheld and counted.body(body)]
    if SCHEMES in counted.withheld:
        named.append(_("So với đề án nhân sự"))
    rows = tuple(Row(str(words), (Cell(str(TOO_FEW)),)) for words in named)
    header = (str(_("Bầu")), str(_("Lý do")))
    return Table("withheld", str(_("Không chia nhỏ")), header, rows)


def _posts(posts: Sequence[Posts], withheld: Collection[str]) -> Table:
    lines = (
        (_("Đơn vị có bầu hoặc chỉ định chức danh"), [number(one.units) for one in posts]),
        (_("Đơn vị đã có"), [number(one.filled) for one in posts]),
        (_("Đơn vị chưa có"), [number(one.missing) for one in posts]),
        (_("Số người"), [number(one.people) for one in posts]),
        (_("Bầu trực tiếp tại đại hội"), [number(one.directly) for one in posts]),
        (_("Được chỉ định"), [number(one.appointed) for one in posts]),
        (_("Tái cử"), [_trait(one, one.re_elected, withheld) for one in posts]),
        (_("Mới"), [_trait(one, one.new, withheld) for one in posts]),
        (_("Chưa rõ tái cử hay mới"), [_trait(one, one.again_unknown, withheld) for one in posts]),
    )
    header = (str(_("Nội dung")), *(str(Body(one.body).label) for one in posts))
    rows = tuple(Row(str(words), tuple(cells)) for words, cells in lines)
    return Table("posts", str(_("Bí thư, phó bí thư")), header, rows)


def _trait(posts: Posts, heads: int, withheld: Collection[str]) -> Cell:
    return Cell("") if posts.body in withheld else number(heads)


def _asked(counted: Statistics) -> Iterator[Table]:
    asked = [one for one in counted.targets if one.percent is not None]
    if asked and any(one.found or one.unknown or one.wanted for one in asked):
        header = tuple(
            map(str, (_("Cơ cấu"), _("Yêu cầu"), _("Cần có"), _("Đạt được"), _("Kết quả"), _("Chưa ghi")))
        )
        people = counted.body(Body.COMMITTEE)
        total = people.total if people else 0
        rows = tuple(_target(one, total) for one in asked)
        title = str(_("So với cơ cấu cấp trên yêu cầu"))
        yield _without_empty(Table("targets", title, header, rows))
    schemes = [one for one in counted.schemes if one.schemes]
    if schemes:
        header = tuple(
            map(
                str,
                (
                    _("Đề án nhân sự"),
                    _("Số đề án có nêu"),
                    _("Đạt"),
                    _("Cần có"),
                    _("Đạt được"),
                    _("Còn thiếu"),
                ),
            )
        )
        yield Table("schemes", str(_("So với đề án nhân sự")), header, tuple(map(_scheme, schemes)))


def _target(target: Target, total: int) -> Row:
    cells = (
        Cell(f"{target.percent}%", target.percent),
        number(target.wanted),
        number(target.found),
        Cell(_met(target.short), -target.short),
        number(target.unknown) if target.unknown else Cell(""),
    )
    return Row(str(ASKED[target.code]), cells, _width(target.found, total), f"{target.percent}")


def _met(short: int) -> str:
    return str(_("thiếu %(short)s")) % {"short": format_number(short)} if short else str(_("đạt"))


def _scheme(one: SchemeCount) -> Row:
    numbers = (one.schemes, one.met, one.wanted, one.found, one.short)
    return Row(str(ASKED[one.code]), tuple(map(number, numbers)))


def _width(part: int, base: int) -> str:
    """Hundredths of the whole width, with a point: the address of a shape, no number for people."""
    return f"{100 * part / base:.2f}" if base else "0"
