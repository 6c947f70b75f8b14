"""Phường Mẫu, of the size of a real ward and invented from its first member to its last task."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import TypeAlias

from django.db import transaction
from django.utils.translation import gettext as _

from nhiemky.conferences.actions.add_photo import add_photo
from nhiemky.conferences.models import Conference
from nhiemky.conferences.rules.captions import Words
from nhiemky.journal.writing import record
from nhiemky.org import steps
from nhiemky.org.models import Account, Person, Role
from nhiemky.org.steps import NewPerson
from nhiemky.portal.actions.draft_article import draft_article
from nhiemky.portal.models import WardHome
from nhiemky.site.sample import (
    accounts,
    appointing,
    asked_from_above,
    asking,
    branches,
    congresses,
    counted,
    holdings,
    members,
    news,
    organisation,
    papers,
    pictures,
    promises,
    recording,
    register,
    working,
)
from nhiemky.site.sample.accounts import Row, Wanted
from nhiemky.site.sample.books import Book
from nhiemky.site.sample.branches import Branch
from nhiemky.site.sample.calendar import Calendar
from nhiemky.site.sample.data_files import Table, read
from nhiemky.site.sample.elections import Desk

#: The same people and sizes at every loading; days move with the day of loading.
SEED = 20250815
BEGAN = dt.date(2025, 7, 1)
SUPERIOR, BRANCH_7 = "thanh-pho-mau", "phuong-mau-tdp-7"

WANTED = (
    Wanted("vanphong", "Văn phòng Đảng ủy", (Role.CLERK,), office="Chánh Văn phòng Đảng ủy"),
    Wanted("bithu", "Bí thư Đảng ủy", (Role.SECRETARY,), office="Bí thư Đảng ủy"),
    Wanted(
        "chibo7",
        "Bí thư Chi bộ Tổ dân phố số 7",
        (Role.BRANCH_SECRETARY,),
        BRANCH_7,
        "Bí thư Chi bộ Tổ dân phố số 7",
    ),
    Wanted("bientap", "Biên tập cổng thông tin", (Role.EDITOR,)),
    Wanted("duyettin", "Người duyệt tin", (Role.APPROVER,)),
    Wanted("kiemphieu", "Ban kiểm phiếu, người nhập thứ nhất", (Role.TELLER,)),
    Wanted("kiemphieu2", "Ban kiểm phiếu, người nhập thứ hai", (Role.TELLER,)),
    Wanted("captren", "Thành ủy Mẫu theo dõi", (Role.SUPERIOR_OBSERVER,), place=SUPERIOR),
    Wanted("kiemtra", "Kiểm tra nhật ký", (Role.AUDITOR,)),
)


Report = Callable[[str, int, int], None]
People: TypeAlias = Sequence[tuple[NewPerson, Person]]


@dataclass(frozen=True, slots=True)
class MembersEntered:
    """The list of members came in as a whole: `people` of whom `members` go on."""

    people: int
    members: int


@dataclass(slots=True)
class Loading:
    """What the steps of loading hand on to one another."""

    administrator: Account
    password: str
    today: dt.date
    report: Report
    table: Table = field(default_factory=lambda: read("phuong_mau", "ward.toml"))
    chance: Random = field(default_factory=lambda: Random(SEED))  # noqa: S311 - names, not secrets
    accounts: dict[str, Account] = field(default_factory=dict)


def load(administrator: Account, *, password: str, today: dt.date, report: Report) -> tuple[Row, ...]:
    """Everything of Phường Mẫu; the rows of its accounts."""
    loading = Loading(administrator, password, today, report)
    planned = branches.planned(loading.chance)
    book = _organisation(loading, planned)
    people = _members(loading, book, planned)
    register.write_documents(book, loading.table["document"])
    _holders(loading, book, planned, people)
    _accounts(loading, book)
    _papers(loading, book, planned)
    _conferences(loading, book)
    _tasks(loading, book)
    _news(loading, book)
    _congresses(loading, book, people)
    papers.write_books(book, read("phuong_mau", "papers.toml"))
    _promises(loading, book)
    asked_from_above.report(book, today=today)
    called = book.ward.called
    return tuple(accounts.row(wanted, ward=called) for wanted in WANTED)


def _organisation(loading: Loading, planned: Sequence[Branch]) -> Book:
    label, table = _("Phường Mẫu: tổ chức"), loading.table
    loading.report(label, 0, len(planned))
    superiors = organisation.superiors(loading.administrator, [table["superior"]])
    superior = superiors[table["superior"]["slug"]]
    ward = organisation.ward(loading.administrator, superior, table["ward"], valid_from=BEGAN)
    book = Book(ward, loading.administrator, Calendar(loading.today))
    book.units[superior.slug] = superior
    organisation.offices(book, superior, table["superior"]["offices"])
    organisation.term(book.clerk, ward, table["term"])
    organisation.parts(book, table["unit"])
    organisation.parts(book, branches.entries(planned))
    loading.report(label, len(planned), len(planned))
    return book


def _members(loading: Loading, book: Book, planned: Sequence[Branch]) -> People:
    label = _("Phường Mẫu: đảng viên")
    loading.report(label, 0, branches.MEMBERS)
    new = members.members(loading.chance, planned, book.units, today=loading.today)
    with transaction.atomic():
        people = steps.add_people(book.ward, new, on=loading.today)
        event = MembersEntered(len(people), branches.MEMBERS)
        record(book.clerk, event, unit=book.ward.pk, topic=f"unit/{book.ward.pk}")
    loading.report(label, branches.MEMBERS, branches.MEMBERS)
    return list(zip(new, people, strict=True))


def _holders(loading: Loading, book: Book, planned: Sequence[Branch], people: People) -> None:
    label = _("Phường Mẫu: chức vụ, phân công phụ trách")
    loading.report(label, 0, len(planned))
    since = max(loading.table["term"]["opened_on"], BEGAN)
    committees = congresses.committees(congresses.planned())
    book.holders = holdings.appoint_all(
        book, planned, people, since=since, today=loading.today, committees=committees
    )
    loading.report(label, len(planned), len(planned))


def _accounts(loading: Loading, book: Book) -> None:
    label = _("Phường Mẫu: tài khoản")
    for done, wanted in enumerate(WANTED):
        loading.report(label, done, len(WANTED))
        unit = book.units[wanted.place] if wanted.place else book.ward
        loading.accounts[wanted.username] = accounts.opened(
            loading.administrator,
            wanted,
            ward=unit if unit.slug == SUPERIOR else book.ward,
            unit=unit,
            password=loading.password,
            person=book.holders.get(wanted.office),
        )
    book.clerk = loading.accounts["vanphong"]
    loading.report(label, len(WANTED), len(WANTED))


def _papers(loading: Loading, book: Book, planned: Sequence[Branch]) -> None:
    label = _("Phường Mẫu: số liệu, dự thảo")
    entries = [*counted.figures(planned), *loading.table["figure"]]
    loading.report(label, 0, len(entries))
    secretary = loading.accounts["bithu"]
    register.write_figures(book, entries, confirmed_by=secretary, source="Báo cáo của cơ quan tham mưu")
    register.open_drafts(book, loading.table["draft"])
    register.adapt_shipped_plan(book)
    loading.report(label, len(entries), len(entries))


def _conferences(loading: Loading, book: Book) -> None:
    label = _("Phường Mẫu: hội nghị")
    entries = read("phuong_mau", "conferences.toml")["conference"]
    for done, entry in enumerate(entries):
        loading.report(label, done, len(entries))
        held = recording.enter(book, entry, unit=book.units.get(entry.get("unit", ""), book.ward))
        book.conferences[entry["key"]] = held.conference
        for photo in entry.get("photo", ()):
            _photo(book, held, photo)
        if entry.get("closed"):
            recording.close(held, _drafts_settled_in(loading, entry))
            _go_on(loading, book, held.conference, entry)
    loading.report(label, len(entries), len(entries))


def _photo(book: Book, held: recording.Recording, entry: Table) -> None:
    part = held.parts.get(entry.get("part", ""))
    words = Words(caption=entry["caption"], alt=entry["alt"], source="Ảnh mẫu")
    add_photo(book.clerk, held.conference, upload=pictures.drawn(entry["picture"]), part=part, words=words)


def _drafts_settled_in(loading: Loading, entry: Table) -> list[Table]:
    answered = {part.get("opinions_of") for part in entry["part"]}
    return [draft for draft in loading.table["draft"] if draft["key"] in answered]


def _go_on(loading: Loading, book: Book, conference: Conference, entry: Table) -> None:
    """The tasks that the closing opened, as far as the file says."""
    drawn = conference.conclusions.select_related("task").order_by("number")
    for conclusion, written in zip(drawn, entry["conclusion"], strict=True):
        if conclusion.task is not None:
            working.go_on(book, conclusion.task, written, judge=loading.accounts["bithu"])


def _tasks(loading: Loading, book: Book) -> None:
    label = _("Phường Mẫu: nhiệm vụ")
    entries = read("phuong_mau", "tasks.toml")["task"]
    loading.report(label, 0, len(entries))
    working.set_tasks(book, entries, judge=loading.accounts["bithu"])
    loading.report(label, len(entries), len(entries))


def _congresses(loading: Loading, book: Book, people: People) -> None:
    label = _("Phường Mẫu: đại hội chi bộ")
    tellers = (loading.accounts["kiemphieu"], loading.accounts["kiemphieu2"])
    desk = Desk(book, loading.accounts["bithu"], tellers, loading.today)
    congresses.hold(desk, people, told=lambda done, total: loading.report(label, done, total))
    appointing.fill_a_vacancy(book, people, today=loading.today)


def _promises(loading: Loading, book: Book) -> None:
    label = _("Phường Mẫu: nghị quyết, chỉ tiêu")
    loading.report(label, 0, 1)
    promises.enter(book, secretary=loading.accounts["bithu"])
    loading.report(label, 1, 1)


def _news(loading: Loading, book: Book) -> None:
    label, table = _("Phường Mẫu: cổng thông tin"), read("phuong_mau", "articles.toml")
    posted = [*table["from_conference"], *table["article"]]
    loading.report(label, 0, len(posted))
    home = news.home(
        book.ward,
        welcome=loading.table["ward"]["welcome"],
        facts=table["facts"],
        sections=table["sections"],
        links=table["links"],
    )
    for done, entry in enumerate(posted, 1):
        _post(loading, book, home, entry, first=table["sections"][0])
        loading.report(label, done, len(posted))
    asking.ask_public(book, loading.table["asked"])
    _today(loading, book, table)


def _post(loading: Loading, book: Book, home: WardHome, entry: Table, *, first: str) -> None:
    if "conference" in entry:
        new = news.from_conference(book.conferences[entry["conference"]])
    else:
        new = news.by_hand(book, entry)
    news.post(
        loading.accounts["bientap"],
        news.section(home, entry.get("section", first)),
        new,
        ward=book.ward,
        approver=loading.accounts["duyettin"],
        at=news.at(book.calendar.working(loading.today + dt.timedelta(days=entry["posted"]))),
    )


def _today(loading: Loading, book: Book, table: Table) -> None:
    """What happens on the day of loading: an article is published, another waits, a figure is corrected."""
    editor, approver = loading.accounts["bientap"], loading.accounts["duyettin"]
    for entry in table["published"]:
        held = book.conferences[entry["conference"]]
        kinds = entry["tick_kinds"]
        news.publish_today(held, book.ward, editor=editor, approver=approver, tick_kinds=kinds)
    for entry in table["waiting"]:
        held = book.conferences[entry["conference"]]
        draft_article(editor, held, ward=book.ward, ticked=(), approver=approver)
    register.correct(book, **table["correction"])
