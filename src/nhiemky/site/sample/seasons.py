"""The seasons of branch congresses of Phường Mẫu, played by the verbs of the room: plan, pilot, lessons, all others, end."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from nhiemky.conferences.models import Conference, Finding, Part, PartKind
from nhiemky.conferences.steps import VoteContent
from nhiemky.congresses.actions.apply_lesson import apply_lesson
from nhiemky.congresses.actions.close_season import close_season
from nhiemky.congresses.actions.confirm_credentials import confirm_credentials
from nhiemky.congresses.actions.convene_congress import convene_congress
from nhiemky.congresses.actions.count_study import count_study
from nhiemky.congresses.actions.draw_lesson import draw_lesson
from nhiemky.congresses.actions.hold_congress import hold_congress
from nhiemky.congresses.actions.mark_delegates import mark_delegates
from nhiemky.congresses.actions.mark_steps import mark_steps
from nhiemky.congresses.actions.name_meeting import name_meeting
from nhiemky.congresses.actions.open_season import open_season
from nhiemky.congresses.actions.plan_congress import plan_congress
from nhiemky.congresses.actions.retire_line import retire_line
from nhiemky.congresses.actions.set_decoration import set_decoration
from nhiemky.congresses.actions.set_funding import set_funding
from nhiemky.congresses.actions.summon_delegates import summon_delegates
from nhiemky.congresses.actions.take_in_units import take_in_units
from nhiemky.congresses.models import Congress, Delegate, Package, Season, Step, Variant
from nhiemky.congresses.rules.delegates import Mark
from nhiemky.congresses.steps import (
    DecorationContent,
    FundingContent,
    LineContent,
    PlanContent,
    SeasonContent,
)
from nhiemky.congresses.steps.congress import Meeting
from nhiemky.org.models import Account, MemberState, Person
from nhiemky.org.queries import members_going_on
from nhiemky.site.sample import recording, working
from nhiemky.site.sample.books import Book
from nhiemky.site.sample.data_files import Table, only, read
from nhiemky.site.sample.recording import Recording
from nhiemky.tasks.models import TaskState

#: A branch elects twice in five years.
YEARS = 2
#: One of so many members was away when the directive was studied.
MISSED = 17
LIMITS = ("branch_half_days", "women_percent", "young_percent", "new_percent")


@dataclass(slots=True)
class Playing:
    """A season while it is played: the office's books, who judges tasks, its congresses by the slug of their branch."""

    book: Book
    judge: Account
    season: Season
    entry: Table
    congresses: dict[str, Congress] = field(default_factory=dict)

    @property
    def years(self) -> tuple[int, int]:
        return self.season.first_year, self.season.last_year


def table() -> Table:
    return read("phuong_mau", "seasons.toml")


def open_with(book: Book, judge: Account, entry: Table, branches: Iterable[str]) -> Playing:
    """The season with the units that take part and, where the file says which, fewer lines after a congress."""
    day = book.calendar.day
    first = _day(book, entry["begins_on"])
    content = SeasonContent(
        title=entry["title"],
        directive=book.documents[entry["directive"]],
        first_year=first.year,
        last_year=first.year + YEARS,
        begins_on=first,
        ends_on=day(entry["ends_on"]) or first,
        **only(entry, LIMITS),
    )
    season = open_season(book.clerk, book.ward, content=content)
    playing = Playing(book, judge, season, entry)
    _fewer_lines(playing)
    units = [book.units[slug] for slug in branches]
    taken = take_in_units(book.clerk, season, units=units, variant=Variant.THREE_COMMITTEE)
    by_unit = {one.unit_id: one for one in taken}
    playing.congresses = {unit.slug: by_unit[unit.pk] for unit in units}
    return playing


def _day(book: Book, written: object) -> dt.date:
    """A day of the file that is not on a weekend. KeyError and ValueError say what the file got wrong."""
    day = book.calendar.day(written)  # type: ignore[arg-type]
    if day is None:
        raise ValueError("a season needs its days")
    return day


def _fewer_lines(playing: Playing) -> None:
    wanted = playing.entry.get("afterwards")
    if wanted is None:
        return
    after = playing.season.lines.filter(package=Package.AFTERWARDS, basis="", retired=False)
    for line in after.exclude(title__in=wanted):
        retire_line(playing.book.clerk, line)


def plan(playing: Playing, slug: str, day: dt.date, *, pilot: bool) -> None:
    """Give a congress its day."""
    congress = _now(playing, slug)
    content = PlanContent(
        planned_on=day,
        part_of_day="morning",
        is_pilot=pilot,
        variant=congress.variant,
        assembly=congress.assembly,
        in_charge=congress.in_charge,
    )
    playing.congresses[slug] = plan_congress(
        playing.book.clerk, congress, revision=congress.revision, content=content
    )


def _now(playing: Playing, slug: str) -> Congress:
    rows = Congress.objects.select_related("season__unit", "unit", "in_charge", "conference")
    return rows.get(pk=playing.congresses[slug].pk)


def study(playing: Playing) -> None:
    """The meeting on the directive, and how many of each branch came: whoever was free, counted from the roll of the branch."""
    conference = meet(playing, "study", purpose="study")
    meeting = playing.season.meetings.get(conference=conference)
    counts = {}
    for congress in playing.congresses.values():
        members = members_going_on(congress.unit).count()
        counts[congress.unit_id] = (members - members // MISSED, members)
    count_study(playing.book.clerk, playing.season, meeting=meeting, counts=counts)


def furnish(playing: Playing) -> None:
    """Money and decoration of the season, as the file has them."""
    clerk, season = playing.book.clerk, playing.season
    for one in playing.entry.get("funding", ()):
        set_funding(clerk, season, content=FundingContent(**one))
    for one in playing.entry.get("decoration", ()):
        done = playing.book.calendar.day(one.get("done_on"))
        set_decoration(clerk, season, content=DecorationContent(**{**one, "done_on": done}))


def meet(playing: Playing, name: str, *, purpose: str) -> Conference:
    """A meeting of the season from the file, closed, and named as what it is."""
    held = recording.enter(playing.book, playing.entry[name], unit=playing.book.ward)
    recording.close(held)
    name_meeting(playing.book.clerk, playing.season, purpose=purpose, conference=held.conference)
    return held.conference


def learn(playing: Playing) -> None:
    """The lessons that the meeting found, each with the line it adds to the congresses still ahead."""
    meeting = meet(playing, "lessons", purpose="lessons")
    found = Finding.objects.filter(part__conference=meeting, kind=Finding.Kind.LESSON).order_by("number")
    for finding, line in zip(found, playing.entry["lines"], strict=True):
        lesson = draw_lesson(playing.book.clerk, playing.season, finding=finding)
        apply_lesson(playing.book.clerk, lesson, content=LineContent(**line))


def prepare(playing: Playing, slug: str, *, behind: int = 0) -> None:
    """Everything that was due by today is done on its day, but for the last `behind` lines."""
    congress, today = _now(playing, slug), playing.book.calendar.today
    before = Step.objects.filter(congress=congress, state=Step.State.OPEN).exclude(
        line__package=Package.AFTERWARDS
    )
    due = list(before.filter(due__lt=today).order_by("due", "pk"))
    days = defaultdict(list)
    for step in due[: len(due) - behind]:
        days[step.due].append(step.pk)
    for day, steps in days.items():
        mark_steps(playing.book.clerk, congress, chosen=steps, state=Step.State.DONE, on=day)


def convene(playing: Playing, slug: str, *, place: str, chair: str) -> Recording:
    """The conference of the congress with its agenda, whoever takes the chair (`chair`: came or is summoned), and the roll."""
    clerk, congress = playing.book.clerk, _now(playing, slug)
    congress = convene_congress(clerk, congress, meeting=Meeting(part_of_day="morning", place=place))
    summon_delegates(clerk, congress)
    if congress.conference is None:
        raise ValueError(f"{slug} was not convened")
    office = f"Bí thư {congress.unit.name}"
    line = {"office": office, "group": "committee", "role": "chair", "status": chair}
    return recording.go_on_with(playing.book, congress.conference, [line])


def attend(playing: Playing, slug: str, *, hall: Sequence[Person], present: int) -> None:
    """Roll call: whoever stands or counts is there, then others up to the number `present`, then everybody without a vote."""
    congress = _now(playing, slug)
    ids = {person.pk for person in hall}
    rows = list(congress.delegates.select_related("person__membership").order_by("person__sort_key", "pk"))
    voting = [row for row in rows if row.standing == Delegate.Standing.OFFICIAL]
    voting.sort(
        key=lambda row: (row.person_id not in ids, row.person.membership.state != MemberState.OFFICIAL)
    )
    there = {row.pk for row in voting[:present]}
    marks = {row.pk: _mark(row, came=row not in voting or row.pk in there) for row in rows}
    mark_delegates(playing.book.clerk, congress, marks=marks)
    confirm_credentials(playing.book.clerk, congress)


def _mark(row: Delegate, *, came: bool) -> Mark:
    if came:
        return Mark(attendance="present", reason="", seen=row.attendance)
    return Mark(attendance="excused", reason="Có đơn xin vắng mặt", seen=row.attendance)


def vote(held: Recording, *, present: int) -> None:
    """The resolution is adopted with all hands."""
    part = Part.objects.get(conference=held.conference, kind=PartKind.RESOLUTION)
    question = "Thông qua nghị quyết đại hội"
    held.add(VoteContent(part=part, question=question, present=present, agreed=present))


def end(playing: Playing, slug: str) -> None:
    """The congress is over; what follows it was done on its day, as far as that day has come."""
    congress = hold_congress(playing.book.clerk, _now(playing, slug), held_on=None)
    today = playing.book.calendar.today
    steps = Step.objects.filter(congress=congress, task__state=TaskState.OPEN, due__lt=today)
    for step in steps.select_related("task"):
        if step.task is not None:
            entry = {"became": "accepted", "evidence": "Đã thực hiện và gửi Văn phòng Đảng ủy."}
            working.go_on(playing.book, step.task, entry, judge=playing.judge)


def finish(playing: Playing) -> None:
    """The closing review, and the season is over."""
    meet(playing, "review", purpose="review")
    close_season(playing.book.clerk, playing.season)


def run(book: Book, judge: Account, *, today: Iterable[str]) -> Playing:
    """The running season: those of today, and those ahead with what they have prepared up to now."""
    entry = table()["running"]
    ahead = [(f"phuong-mau-{one['branch']}", one) for one in entry["ahead"]]
    playing = open_with(book, judge, entry, [*today, *(slug for slug, _one in ahead)])
    for slug, one in ahead:
        day = book.calendar.working(book.calendar.today + dt.timedelta(days=one["held"]))
        plan(playing, slug, day, pilot=False)
        prepare(playing, slug, behind=one["behind"])
    return playing
