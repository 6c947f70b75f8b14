"""What the elections of a season came to, in the sentences and tables of the closing report."""

from __future__ import annotations

from collections.abc import Iterator

from nhiemky.congresses.papers import statistics_tables
from nhiemky.congresses.papers.season_heads import paragraph
from nhiemky.congresses.papers.statistics import table_blocks
from nhiemky.congresses.papers.statistics_tables import Percent
from nhiemky.congresses.rules.closing_report import Report, Source, Votes, adds_up
from nhiemky.congresses.rules.partitions import BodyCount
from nhiemky.congresses.rules.statistics import Posts, Seats, Statistics
from nhiemky.printing.blocks import Block, Facts
from nhiemky.vietnamese.numbers import format_number, padded

COMMITTEE = "committee"
POSTS = {"secretary": "Bí thư", "deputy_secretary": "Phó bí thư"}
#: Tables of the statistics that stand in the report; the others are in the paper of the statistics.
TABLES = ("seats", "withheld", "targets", "schemes")


def results(report: Report, *, percent: Percent) -> Iterator[Block]:
    if report.source is Source.REPORTED:
        yield from _reported(report, percent)
    elif report.statistics is not None:
        yield from _counted(report.statistics, percent)
    if report.votes:
        yield paragraph(_votes(report.votes, percent))


def _reported(report: Report, percent: Percent) -> Iterator[Block]:
    elected = report.figure("elected")
    if elected is not None:
        parts = [
            f"{words} {figure.shown}{_share(figure.value, elected.value, percent)}"
            for words, figure in (
                ("tái cử", report.figure("re_elected")),
                ("mới tham gia", report.figure("new")),
            )
            if figure is not None
        ]
        among = f", trong đó {', '.join(parts)}" if parts else ""
        yield paragraph(f"Theo báo cáo, được bầu vào cấp ủy: {elected.shown}{among}.")
    if adds_up(report) is False:
        yield paragraph("Số tái cử và số mới tham gia trong báo cáo cộng lại không bằng số được bầu.")
    agreed = report.figure("agreed")
    if agreed is not None:
        yield paragraph(f"Theo báo cáo, về nghị quyết đại hội: {agreed.shown} {agreed.subject}.")
    if report.others:
        yield Facts(tuple((one.subject, one.shown) for one in report.others))


def _share(part: int | None, whole: int | None, percent: Percent) -> str:
    return f" ({percent(part, whole)}%)" if part is not None and whole else ""


def _counted(found: Statistics, percent: Percent) -> Iterator[Block]:
    committee = found.body(COMMITTEE)
    seats = next((one for one in found.seats if one.body == COMMITTEE), None)
    if committee is None:
        yield paragraph("Chưa có kết quả bầu cấp ủy.")
        return
    yield paragraph(_elected(committee, seats, percent))
    if COMMITTEE not in found.withheld:
        yield paragraph(_people(committee, percent))
    for posts in found.posts:
        if posts.units:
            yield paragraph(_posts(posts))
    for table in statistics_tables.tables(found, body=COMMITTEE, percent=percent):
        if table.code in TABLES:
            yield from table_blocks(table)


def _elected(people: BodyCount, seats: Seats | None, percent: Percent) -> str:
    said = f"Đã bầu vào cấp ủy {_heads(people.elected)}"
    if seats is not None and seats.decided:
        short = f", thiếu {padded(seats.short)}" if seats.short else ", đủ số lượng"
        said += f" trên {format_number(seats.decided)} theo số lượng được quyết định{short}"
    if people.appointed:
        said += f"; được chỉ định {_heads(people.appointed)}"
    again, total = people.again, people.total
    said += "".join(
        f"; {words} {_heads(again.of(code))} ({percent(again.of(code), total)}%)"
        for words, code in (("tái cử", "re_elected"), ("mới tham gia", "new"))
        if again.of(code)
    )
    if again.unknown:
        said += f"; chưa rõ tái cử hay mới {_heads(again.unknown)}"
    return f"{said}{f'; tái ứng cử không trúng {_heads(people.lost)}' if people.lost else ''}."


def _people(people: BodyCount, percent: Percent) -> str:
    """Women, young, ethnic minorities with their shares; what is not recorded is said beside each."""
    said = []
    for words, partition, code in (
        ("nữ", people.gender, "women"),
        ("dưới 40 tuổi", people.young, "under_40"),
        ("dân tộc thiểu số", people.ethnic, "minority"),
    ):
        heads = partition.of(code)
        unknown = f", chưa ghi {format_number(partition.unknown)}" if partition.unknown else ""
        said.append(f"{words} {_heads(heads)} ({percent(heads, partition.total)}%{unknown})")
    ages = people.ages
    if ages.average_tenths is not None:
        average = f"{ages.average_tenths // 10},{ages.average_tenths % 10}"
        said.append(f"tuổi bình quân {average}, trẻ nhất {ages.youngest}, cao tuổi nhất {ages.oldest}")
    return f"Cơ cấu cấp ủy: {'; '.join(said)}."


def _posts(posts: Posts) -> str:
    said = f"{POSTS[posts.body]}: {_heads(posts.people)} ở {format_number(posts.filled)}/{format_number(posts.units)} đơn vị"
    more = (
        ("bầu trực tiếp tại đại hội", posts.directly),
        ("được chỉ định", posts.appointed),
        ("tái cử", posts.re_elected),
        ("mới", posts.new),
        ("chưa rõ tái cử hay mới", posts.again_unknown),
        ("đơn vị chưa có", posts.missing),
    )
    return "; ".join([said, *(f"{words} {padded(number)}" for words, number in more if number)]) + "."


def _votes(votes: Votes, percent: Percent) -> str:
    share = f" ({percent(votes.agreed, votes.present)}%)" if votes.present else ""
    return (
        f"Biểu quyết thông qua nghị quyết: {format_number(votes.agreed)}/{format_number(votes.present)} tán thành{share}; "
        f"{format_number(votes.unanimous)}/{format_number(votes.congresses)} đại hội có 100% tán thành."
    )


def _heads(number: int) -> str:
    return f"{padded(number)} đồng chí" if number < 10 else f"{format_number(number)} đồng chí"
