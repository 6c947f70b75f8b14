from __future__ import annotations

import datetime as dt

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.utils import timezone

from nhiemky.files.models import StoredFile
from nhiemky.journal.models import Entry
from nhiemky.journal.queries import history
from nhiemky.kernel.refusals import Refused
from nhiemky.org.models import OfficeHolding
from nhiemky.tasks import queries
from nhiemky.tasks.actions.accept_task import accept_task
from nhiemky.tasks.actions.cancel_task import cancel_task
from nhiemky.tasks.actions.edit_task import edit_task
from nhiemky.tasks.actions.export_tasks import export_tasks
from nhiemky.tasks.actions.report_task import report_task
from nhiemky.tasks.actions.return_task import return_task
from nhiemky.tasks.actions.set_task import set_task
from nhiemky.tasks.actions.start_task import start_task
from nhiemky.tasks.models import Evidence, Task


def refused(code: str):
    return pytest.raises(Refused, match=f"^{code}$")


def today(days: int = 0) -> dt.date:
    return timezone.localdate() + dt.timedelta(days=days)


def test_a_task_goes_all_the_way_and_the_journal_tells_it(cast):
    task = set_task(
        cast.clerk,
        cast.ward,
        title="Rà soát",
        owner=cast.branch,
        due=today(3),
        source=("conference/5", "Kết luận 3"),
    )
    start_task(cast.branch_secretary, task)
    report_task(cast.branch_secretary, task, text="đã làm một nửa")
    return_task(cast.clerk, task, reason="làm nốt ngõ 53")
    task.refresh_from_db()
    assert (task.state, task.reason) == ("in_progress", "làm nốt ngõ 53")
    report_task(cast.branch_secretary, task, text="đã xong")
    accept_task(cast.secretary, task)
    task.refresh_from_db()
    assert (task.state, task.accepted_by, task.revision) == ("accepted", cast.secretary, 6)
    assert [row.verb for row in reversed(history(f"task/{task.pk}"))] == [
        "TaskSet",
        "TaskStarted",
        "TaskReported",
        "TaskReturned",
        "TaskReported",
        "TaskAccepted",
    ]
    assert "ngõ" not in str([entry.facts for entry in Entry.objects.all()])
    assert [one.text for one in queries.evidence_of(task)] == ["đã xong", "đã làm một nửa"]


def test_who_is_not_concerned_moves_nothing(cast):
    task = cast.task()
    rows = Entry.objects.count()
    for run in (
        lambda: start_task(cast.auditor, task),
        lambda: report_task(cast.holder, task, text="x"),
        lambda: cancel_task(cast.branch_secretary, task, reason="x"),
        lambda: edit_task(cast.branch_secretary, task, title="x", owner=cast.branch, due=None, revision=1),
    ):
        with refused("task-not-yours-to-move"):
            run()
    for run in (lambda: accept_task(cast.clerk, task), lambda: return_task(cast.clerk, task, reason="x")):
        with refused("task-cannot-from-here"):
            run()
    assert Entry.objects.count() == rows and not Evidence.objects.exists()


def test_the_office_belongs_to_whoever_holds_it_today(cast):
    task = cast.task(owner=cast.office)
    start_task(cast.holder, task)
    OfficeHolding.objects.update(valid_to=today(-1))
    with refused("task-not-yours-to-move"):
        report_task(cast.holder, task, text="xong")


def test_the_owner_is_one_and_of_this_ward(cast):
    with refused("task-owner-of-another-ward"):
        set_task(cast.clerk, cast.ward, title="x", owner=cast.other, due=None)
    task = cast.task(owner=cast.person)
    assert queries.owner_words(task) == "Trần Thị Bình"
    for wrong in ({"owner_unit": cast.branch}, {"owner_person": None}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Task.objects.filter(pk=task.pk).update(**wrong)


def test_past_due_dates_are_refused_here_and_allowed_from_old_minutes(cast):
    with refused("task-due-in-the-past"):
        set_task(cast.clerk, cast.ward, title="x", owner=cast.branch, due=today(-1))
    task = cast.task(days=-4)
    edit_task(cast.clerk, task, title="Việc khác", owner=cast.office, due=task.due, revision=1)
    with refused("task-due-in-the-past"):
        edit_task(cast.clerk, task, title="x", owner=cast.office, due=today(-1), revision=2)
    with refused("changed-meanwhile"):
        edit_task(cast.clerk, task, title="x", owner=cast.office, due=None, revision=1)
    task.refresh_from_db()
    assert (task.title, task.owner_office, task.owner_unit) == ("Việc khác", cast.office, None)
    assert "viec khac" in task.folded


def test_words_are_asked_for_and_secrets_refused(cast):
    task = cast.task()
    for code, run in (
        ("task-report-empty", lambda: report_task(cast.clerk, task, text=" ")),
        ("task-reason-missing", lambda: cancel_task(cast.clerk, task, reason="")),
        ("state-secret-mark", lambda: report_task(cast.clerk, task, text="TỐI MẬT")),
        ("state-secret-mark", lambda: cancel_task(cast.clerk, task, reason="(Mật)")),
        (
            "state-secret-mark",
            lambda: set_task(cast.clerk, cast.ward, title="TUYỆT MẬT", owner=cast.branch, due=None),
        ),
    ):
        with refused(code):
            run()
    assert Task.objects.get().state == "open" and Entry.objects.count() == 1


def test_a_refused_file_leaves_the_task_as_it_was(cast):
    task = cast.task()
    with refused("file-kind-not-accepted"):
        report_task(cast.clerk, task, text="xong", upload=SimpleUploadedFile("a.txt", "chữ".encode()))
    task.refresh_from_db()
    assert task.state == "open" and not StoredFile.objects.exists() and not Evidence.objects.exists()


def test_cancelling_keeps_the_reason_by_rule_and_database(cast):
    task = cast.task()
    cancel_task(cast.clerk, task, reason="không còn phù hợp")
    task.refresh_from_db()
    assert (task.state, task.reason) == ("cancelled", "không còn phù hợp")
    with pytest.raises(IntegrityError), transaction.atomic():
        Task.objects.update(reason="")


def test_what_is_due_and_what_is_late(cast, django_assert_num_queries):
    late, now, soon, far = (cast.task(days=days) for days in (-2, 0, 14, 15))
    cast.task(days=None)
    reported = cast.task(days=-9)
    report_task(cast.clerk, reported, text="xong")
    assert list(queries.overdue(cast.ward, today())) == [late]
    assert list(queries.due(cast.ward, today())) == [now, soon]
    assert far in queries.due(cast.ward, today(), days=15)
    assert (queries.open_count(cast.ward), queries.overdue_count(cast.ward, today())) == (6, 1)
    assert queries.open_count(cast.other) == 0
    with django_assert_num_queries(1):
        assert [queries.owner_words(task) for task in queries.due(cast.ward, today())] == [
            "Chi bộ 1",
            "Chi bộ 1",
        ]
    assert queries.in_order_of_work(queries.tasks_in(cast.ward))[0] == reported


def test_tasks_are_found_by_source_words_and_owner(cast):
    one = cast.task(source_topic="conference/5", source_label="Kết luận 3", owner=cast.office)
    cast.task(title="Thu đảng phí")
    assert list(queries.of_source("conference/5")) == [one]
    assert list(queries.search(queries.tasks_in(cast.ward), "ra soat ket luan")) == [one]
    rows = queries.tasks_in(cast.ward)
    assert queries.sources_in(rows) == [("conference/5", "Kết luận 3")]
    assert [words for _code, words in queries.owners_in(rows)] == [
        "Chi bộ 1",
        "Chủ tịch UBND – Đảng bộ phường A",
    ]
    assert list(queries.owned_by_code(rows, f"office/{cast.office.pk}")) == [one]
    assert set(queries.possible_owners(cast.ward)) >= {f"unit/{cast.branch.pk}", f"person/{cast.person.pk}"}
    assert f"unit/{cast.other.pk}" not in queries.possible_owners(cast.ward)


def test_taking_the_list_along_is_written_down(cast):
    export_tasks(cast.clerk, cast.ward, format="xlsx", rows=3)
    assert Entry.objects.get().facts == {"format": "xlsx", "rows": 3}
