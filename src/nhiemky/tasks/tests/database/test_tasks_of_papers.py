"""A paper that came in follows the task that was set from it."""

from __future__ import annotations

import pytest
from django.urls import reverse
from django.utils import timezone

from nhiemky.documents.actions.register_arrival import register_arrival
from nhiemky.documents.models import Handling
from nhiemky.documents.rules.registering import Entry
from nhiemky.tasks.actions.accept_task import accept_task
from nhiemky.tasks.actions.cancel_task import cancel_task
from nhiemky.tasks.actions.report_task import report_task
from nhiemky.tasks.actions.return_task import return_task
from nhiemky.tasks.steps import open_task


@pytest.fixture
def paper(cast):
    entry = Entry(kind="Công văn", symbol="12-CV/QU", issuer="Quận ủy", level="district")
    day = timezone.localdate()
    return register_arrival(cast.clerk, cast.ward, entry=entry, arrived_on=day, asks="Báo cáo kết quả")


def state() -> str:
    return Handling.objects.get().state


def of_paper(cast, paper):
    return cast.task(source_topic=f"document/{paper.pk}", source_label=str(paper))


def test_the_report_that_is_accepted_closes_the_paper(cast, paper):
    task = of_paper(cast, paper)
    assert state() == "assigned"
    report_task(cast.branch_secretary, task, text="Đã làm một nửa")
    assert state() == "reported"
    return_task(cast.clerk, task, reason="làm tiếp")
    assert state() == "assigned"
    report_task(cast.branch_secretary, task, text="Đã báo cáo Quận ủy")
    accept_task(cast.clerk, task)
    handling = Handling.objects.get()
    assert (handling.state, handling.result) == ("closed", "Đã báo cáo Quận ủy")


def test_a_task_that_is_called_off_lets_the_paper_wait_again(cast, paper):
    cancel_task(cast.clerk, of_paper(cast, paper), reason="giao nhầm")
    assert state() == "waiting"


def test_the_last_of_several_tasks_closes_it(cast, paper):
    first, second = of_paper(cast, paper), of_paper(cast, paper)
    report_task(cast.branch_secretary, first, text="phần một")
    assert state() == "assigned"
    accept_task(cast.clerk, first)
    assert state() == "assigned"
    cancel_task(cast.clerk, of_paper(cast, paper), reason="thừa")
    assert state() == "assigned"
    report_task(cast.branch_secretary, second, text="phần hai")
    assert state() == "reported"
    accept_task(cast.clerk, second)
    assert state() == "closed"


def test_tasks_from_elsewhere_move_no_paper(cast, paper):
    task = cast.task(source_topic="conference/1")
    report_task(cast.branch_secretary, task, text="xong")
    accept_task(cast.clerk, task)
    assert state() == "waiting"


def test_the_form_of_a_task_is_filled_from_the_paper(client, cast, paper):
    client.force_login(cast.clerk)
    page = client.get(reverse("document", kwargs={"ward": "phuong-a", "document_id": paper.pk}))
    link = (
        page.content.decode().split('class="btn primary" href="', 1)[1].split('"', 1)[0].replace("&amp;", "&")
    )
    form = client.get(link).content.decode()
    assert "Báo cáo kết quả" in form and f"document/{paper.pk}" in form
    due = Handling.objects.get().due_on
    assert f"{due:%d/%m/%Y}" in form


def test_a_task_of_another_ward_moves_no_paper(cast, paper):
    open_task(
        cast.stranger,
        unit=cast.other,
        title="x",
        owner=cast.other,
        due=None,
        source_topic=f"document/{paper.pk}",
        source_label="x",
    )
    assert state() == "waiting"
