"""Tasks of Phường Mẫu on their way: started, reported, accepted, cancelled by the verbs of the office."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction

from nhiemky.org.models import Account
from nhiemky.site.sample.books import Book
from nhiemky.site.sample.data_files import Table
from nhiemky.tasks.actions.accept_task import accept_task
from nhiemky.tasks.actions.cancel_task import cancel_task
from nhiemky.tasks.actions.report_task import report_task
from nhiemky.tasks.actions.start_task import start_task
from nhiemky.tasks.models import Task
from nhiemky.tasks.steps import open_task


def set_tasks(book: Book, entries: Iterable[Table], *, judge: Account) -> None:
    """Tasks that come from documents; `owners` sets the same one to several."""
    for entry in entries:
        for owner in entry.get("owners") or [entry["owner"]]:
            document = book.documents[entry["source"]]
            with transaction.atomic():
                task = open_task(
                    judge,
                    unit=book.ward,
                    title=entry["title"],
                    owner=book.owner(owner),
                    due=book.calendar.day(entry.get("due")),
                    source_topic=f"document/{document.pk}",
                    source_label=str(document),
                )
            go_on(book, task, entry, judge=judge)


def go_on(book: Book, task: Task, entry: Table, *, judge: Account) -> None:
    """Bring a task as far as the entry says it `became`; the office reports, the judge decides."""
    became = entry.get("became", "open")
    if became == "cancelled":
        cancel_task(judge, task, reason=entry["evidence"])
        return
    if became != "open":
        start_task(book.clerk, task)
    if became in ("reported", "accepted"):
        report_task(book.clerk, task, text=entry["evidence"])
    if became == "accepted":
        accept_task(judge, task)
