from __future__ import annotations

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image

from nhiemky.journal.models import Entry
from nhiemky.tasks import panels
from nhiemky.tasks.actions.edit_task import edit_task
from nhiemky.tasks.actions.report_task import report_task
from nhiemky.tasks.actions.set_task import set_task
from nhiemky.tasks.models import Evidence, Task


def at(name: str, ward, **more) -> str:
    return reverse(name, kwargs={"ward": ward.slug, **more})


def picture() -> SimpleUploadedFile:
    out = io.BytesIO()
    Image.new("RGB", (8, 8), "white").save(out, "PNG")
    return SimpleUploadedFile("anh.png", out.getvalue())


def test_the_list_filters_sorts_and_is_taken_along(client, cast):
    cast.task(days=-5)
    cast.task(
        days=0, owner=cast.office, title="Báo cáo quý", source_topic="conference/1", source_label="Kết luận 1"
    )
    cast.task(days=None, owner=cast.person)
    client.force_login(cast.clerk)
    page = client.get(at("tasks", cast.ward)).content.decode()
    assert "quá hạn 5 ngày" in page and "hôm nay" in page and "không hạn" in page
    for asked, seen in (
        ({"han": "qua-han"}, 1),
        ({"han": "hom-nay"}, 1),
        ({"han": "sap-den"}, 1),
        ({"han": "khong-han"}, 1),
        ({"cua": f"office/{cast.office.pk}"}, 1),
        ({"cua": "cua-toi"}, 0),
        ({"cua": "office/999"}, 3),
        ({"tu": "conference/1"}, 1),
        ({"trang-thai": "chua-xong"}, 3),
        ({"trang-thai": "accepted"}, 0),
        ({"tim": "bao cao"}, 1),
        ({"xep": "-han"}, 3),
    ):
        assert client.get(at("tasks", cast.ward), asked).context["listing"].count == seen, asked
    before = Entry.objects.count()
    assert client.get(at("tasks", cast.ward), {"xuat": "csv"}).status_code == 200
    assert Entry.objects.count() == before + 1


def test_the_list_costs_few_queries_however_long(client, cast, django_assert_max_num_queries):
    for _ in range(20):
        cast.task()
    client.force_login(cast.clerk)
    with django_assert_max_num_queries(22):
        client.get(at("tasks", cast.ward))


def test_a_task_is_set_from_an_object_with_its_words(client, cast):
    client.force_login(cast.clerk)
    address = at("task-new", cast.ward)
    page = client.get(address, {"tu": "document/9", "nhan": "Kế hoạch 02"}).content.decode()
    assert 'value="document/9"' in page and 'value="Kế hoạch 02"' in page
    typed = {
        "title": "Rà soát",
        "owner": f"unit/{cast.branch.pk}",
        "due": "31/12/2099",
        "source_topic": "document/9",
        "source_label": "Kế hoạch 02",
    }
    answer = client.post(address, typed)
    task = Task.objects.get()
    assert answer.url == at("task", cast.ward, task_id=task.pk)
    assert (task.source_topic, task.source_label, task.owner_unit) == (
        "document/9",
        "Kế hoạch 02",
        cast.branch,
    )


@pytest.mark.parametrize(
    ("wrong", "field", "status"),
    [
        ({"due": "1/1/2020"}, "due", 409),
        ({"due": "mai"}, "due", 422),
        ({"owner": ""}, "owner", 422),
        ({"owner": "unit/0"}, "owner", 422),
        ({"title": "TỐI MẬT"}, "title", 409),
        ({"source_topic": "javascript:x"}, "source_topic", 422),
    ],
)
def test_a_refused_form_keeps_everything_and_says_where(client, cast, wrong, field, status):
    client.force_login(cast.clerk)
    typed = {"title": "Rà soát ngõ 53", "owner": f"unit/{cast.branch.pk}", "due": "31/12/2099", **wrong}
    answer = client.post(at("task-new", cast.ward), typed)
    assert answer.status_code == status and field in answer.context["form"].errors
    assert typed["title"] in answer.content.decode()
    assert not Task.objects.exists()


def test_the_branch_secretary_sees_the_own_tasks_and_reports_on_the_page_itself(client, cast):
    mine, theirs = cast.task(), cast.task(owner=cast.other_branch, title="Của chi bộ khác")
    client.force_login(cast.branch_secretary)
    page = client.get(at("tasks", cast.ward))
    assert page.context["listing"].count == 1 and "Của chi bộ khác" not in page.content.decode()
    assert "Giao nhiệm vụ</a>" not in page.content.decode()
    assert 'name="text"' in client.get(at("task", cast.ward, task_id=mine.pk)).content.decode()
    assert client.get(at("task", cast.ward, task_id=theirs.pk)).status_code == 404
    answer = client.post(
        at("task-report", cast.ward, task_id=mine.pk), {"text": "đã xong", "file": picture()}
    )
    assert answer.status_code == 302
    evidence = Evidence.objects.get()
    assert (evidence.given_by, evidence.task.state) == (cast.branch_secretary, "reported")
    assert client.post(at("task-report", cast.ward, task_id=mine.pk), {"text": ""}).status_code == 422


def test_evidence_is_handed_out_through_the_door_of_its_task(
    client, cast, django_capture_on_commit_callbacks
):
    task = cast.task()
    with django_capture_on_commit_callbacks(execute=True):
        report_task(cast.clerk, task, text="xong", upload=picture())
    evidence = Evidence.objects.get()
    address = at("task-evidence-file", cast.ward, task_id=task.pk, evidence_id=evidence.pk)
    client.force_login(cast.branch_secretary)
    assert client.get(address)["Content-Type"].startswith("image/")
    client.force_login(cast.holder)
    cast.task(owner=cast.person)
    assert client.get(address).status_code == 404
    plain = Evidence.objects.create(task=task, text="x", given_by=cast.clerk)
    client.force_login(cast.clerk)
    assert (
        client.get(at("task-evidence-file", cast.ward, task_id=task.pk, evidence_id=plain.pk)).status_code
        == 404
    )


def test_all_steps_have_their_button_and_their_words(client, cast):
    task = cast.task(days=-3, source_topic="figure/1", source_label="Số liệu")
    address = at("task", cast.ward, task_id=task.pk)
    client.force_login(cast.clerk)
    page = client.get(address).content.decode()
    assert "quá hạn 3 ngày" in page and "Bắt đầu thực hiện" in page and "Nghiệm thu</button>" not in page
    assert client.get(at("task-start", cast.ward, task_id=task.pk)).status_code == 405
    client.post(at("task-start", cast.ward, task_id=task.pk))
    client.post(at("task-report", cast.ward, task_id=task.pk), {"text": "xong"})
    page = client.get(address).content.decode()
    assert "Nghiệm thu</button>" in page and "quá hạn" not in page
    refused = client.post(at("task-return", cast.ward, task_id=task.pk), {"reason": ""})
    assert refused.status_code == 422
    client.post(at("task-return", cast.ward, task_id=task.pk), {"reason": "thiếu ảnh"})
    assert "thiếu ảnh" in client.get(address).content.decode()
    client.post(at("task-report", cast.ward, task_id=task.pk), {"text": "có ảnh"})
    assert client.post(at("task-accept", cast.ward, task_id=task.pk)).status_code == 302
    refused = client.post(at("task-accept", cast.ward, task_id=task.pk))
    assert "Nhiệm vụ đã sang trạng thái khác" in client.get(refused.url).content.decode()
    task.refresh_from_db()
    assert task.state == "accepted"
    for tab in ("lien-quan", "nhat-ky", "in"):
        assert client.get(address, {"phan": tab}).status_code == 200


def test_cancelling_asks_for_the_reason(client, cast):
    task = cast.task()
    client.force_login(cast.secretary)
    address = at("task-cancel", cast.ward, task_id=task.pk)
    assert client.get(address).status_code == 200
    assert client.post(address, {"reason": "gộp vào việc khác"}).status_code == 302
    assert "gộp vào việc khác" in client.get(at("task", cast.ward, task_id=task.pk)).content.decode()


def test_two_people_edit_one_task_and_the_second_sees_both(client, cast):
    task = cast.task()
    edit_task(cast.secretary, task, title="Bản của bí thư", owner=cast.branch, due=task.due, revision=1)
    client.force_login(cast.clerk)
    address = at("task-edit", cast.ward, task_id=task.pk)
    typed = {"title": "Bản của tôi", "owner": f"office/{cast.office.pk}", "due": "31/12/2099", "revision": 1}
    answer = client.post(address, typed)
    page = answer.content.decode()
    assert answer.status_code == 409 and "Bản của bí thư" in page and "Bản của tôi" in page
    assert client.post(address, {**typed, "revision": 2}).status_code == 302
    task.refresh_from_db()
    assert (task.title, task.owner_office) == ("Bản của tôi", cast.office)


WORK = ["task-start", "task-report"]
JUDGE = ["task-accept", "task-return", "task-cancel", "task-edit"]


@pytest.mark.parametrize(
    ("who", "listed", "seen", "works", "judges", "sets"),
    [
        ("clerk", 200, 200, True, True, True),
        ("secretary", 200, 200, True, True, True),
        ("branch_secretary", 200, 200, True, False, False),
        ("auditor", 200, 200, False, False, False),
        ("teller", 403, 403, False, False, False),
        ("stranger", 404, 404, False, False, False),
    ],
)
def test_the_doors(client, cast, who, listed, seen, works, judges, sets):
    task = cast.task()
    client.force_login(getattr(cast, who))
    shut = 403 if seen != 404 else 404
    assert client.get(at("tasks", cast.ward)).status_code == listed
    assert client.get(at("task", cast.ward, task_id=task.pk)).status_code == seen
    assert client.get(at("task-new", cast.ward)).status_code == (200 if sets else shut)
    for names, open_ in ((WORK, works), (JUDGE, judges)):
        for name in names:
            found = client.post(at(name, cast.ward, task_id=task.pk), {"next": ""}).status_code
            assert found in ((302, 409, 422) if open_ else (shut,)), name


def test_a_task_of_another_ward_is_not_found_and_the_public_is_asked_to_sign_in(client, cast):
    task = cast.task()
    address = at("task", cast.other, task_id=task.pk)
    assert client.get(address).status_code == 302
    client.force_login(cast.stranger)
    assert client.get(address).status_code == 404
    assert client.post(at("task-start", cast.other, task_id=task.pk)).status_code == 404


def test_the_panel_on_another_page_shows_what_its_reader_may_see(rf, cast):
    task = cast.task(source_topic=f"unit/{cast.branch.pk}", source_label="Chi bộ 1")
    request = rf.get("/")
    for who, lines in ((cast.clerk, 1), (cast.auditor, 1), (cast.branch_secretary, 1), (cast.teller, None)):
        request.user = who
        panel = panels.tasks_of(request, cast.ward, cast.branch)
        assert (panel and len(panel.context["lines"])) == lines
    request.user = cast.auditor
    assert panels.tasks_of(request, cast.ward, cast.other_branch) is None
    request.user = cast.clerk
    assert panels.tasks_of(request, cast.ward, task).context["lines"] == []


def test_the_list_shows_at_once_what_was_just_set(client, cast):
    """Its rows are kept until the journal's next entry, and no longer."""
    cast.task(title="Rà soát danh sách")
    client.force_login(cast.clerk)
    assert "Báo cáo quý" not in client.get(at("tasks", cast.ward)).content.decode()
    set_task(cast.clerk, cast.ward, title="Báo cáo quý", owner=cast.office, due=None, source=("", ""))
    assert "Báo cáo quý" in client.get(at("tasks", cast.ward)).content.decode()


def test_the_kept_list_is_nobody_elses(client, cast):
    """Whoever sees a part of the tasks never gets the rows of somebody who sees them all."""
    cast.task(title="Việc của văn phòng", owner=cast.office)
    for reader in (cast.clerk, cast.branch_secretary, cast.clerk):
        client.force_login(reader)
        page = client.get(at("tasks", cast.ward)).content.decode()
        assert ("Việc của văn phòng" in page) == (reader == cast.clerk)
