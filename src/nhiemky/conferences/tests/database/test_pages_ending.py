"""From the conclusions to the end, as a clerk comes to it: who does what, what is missing, closed."""

import pytest

from nhiemky.conferences import steps
from nhiemky.conferences.actions.add_line import add_line
from nhiemky.conferences.models import Conference
from nhiemky.org.steps import create_unit
from nhiemky.tasks.models import Task

pytestmark = pytest.mark.django_db


def text_of(response):
    return response.content.decode()


def test_a_conclusion_is_given_waived_and_the_conference_closed(client, cast, conference, part, at):
    first, second = (
        add_line(cast.clerk, conference, content=steps.ConclusionContent(text=text))
        for text in ("Một", "Hai")
    )
    refused = client.post(at("conference-close", conference), follow=True)
    assert refused.redirect_chain == [(at("conference", conference), 302)]
    assert "Kết luận mục 1, 2 chưa giao cho ai" in text_of(refused)
    links = [f'<a href="#ket-luan-{line.pk}">mục {line.number}</a>' for line in (first, second)]
    assert ", ".join(links) + " – chưa giao cho ai" in text_of(refused)
    give = at("conference-conclusion-assign", conference, line_id=first.pk)
    unknown = client.post(give, {"revision": 1, "owner": "Không ai", "due": "31/12/2026"})
    assert unknown.status_code == 422
    assert (
        client.post(give, {"revision": 1, "owner": "chu tich ubnd phuong", "due": "31/12/2026"}).status_code
        == 302
    )
    client.post(at("conference-conclusion-waive", conference, line_id=second.pk), {"revision": 1})
    assert client.post(at("conference-close", conference)).status_code == 302
    assert Task.objects.get().owner_office == cast.office
    page = text_of(client.get(at("conference", conference)))
    assert page.count('<div class="outcome">') == 2
    assert "Đã bế mạc" in page and "Ghi thêm" not in page
    assert client.post(at("conference-reopen", conference), {"reason": "sót"}).status_code == 302


def test_an_owner_may_be_typed_as_lists_call_it(client, cast, conference, at):
    office = create_unit(slug="van-phong", kind="staff", name="Văn phòng Đảng ủy phường Mẫu", short_name="Văn phòng Đảng ủy", parent=cast.ward)  # fmt: skip
    line = add_line(cast.clerk, conference, content=steps.ConclusionContent(text="Một"))
    give = at("conference-conclusion-assign", conference, line_id=line.pk)
    typed = {"revision": 1, "owner": "van phong dang uy", "due": "31/12/2026"}
    assert client.post(give, typed).status_code == 302
    line.refresh_from_db()
    assert line.owner_unit == office
    create_unit(slug="van-phong-hai", kind="staff", name="Văn phòng Đảng ủy cũ", short_name="Văn phòng Đảng ủy", parent=cast.ward)  # fmt: skip
    unsure = client.post(give, {**typed, "revision": 2})
    assert unsure.status_code == 422
    assert "Có nhiều nơi cùng gọi là “van phong dang uy”" in text_of(unsure)
    assert client.post(give, {**typed, "revision": 2, "owner": "Văn phòng Đảng ủy cũ"}).status_code == 302


def test_a_day_is_called_optional_only_in_an_imported_history(client, cast, conference, at):
    line = add_line(cast.clerk, conference, content=steps.ConclusionContent(text="Một"))
    give = at("conference-conclusion-assign", conference, line_id=line.pk)
    assert "không bắt buộc" not in text_of(client.get(give))
    refused = client.post(give, {"revision": 1, "owner": "Chủ tịch UBND phường", "due": ""})
    assert refused.status_code == 409
    assert "Ghi hạn thực hiện của kết luận này." in text_of(refused)
    Conference.objects.update(imported=True)
    assert "không bắt buộc" in text_of(client.get(give))


def test_a_vote_beyond_the_roll_is_named_with_where_to_mend_it(client, cast, conference, part, at):
    there = add_line(
        cast.clerk, conference, content=steps.AttendanceContent(label="Đại biểu", status="present")
    )
    vote = steps.VoteContent(part=part, question="Thông qua", present=1, agreed=1)
    add_line(cast.clerk, conference, content=vote)
    typed = {"revision": 1, f"seen-{there.pk}": 1, f"status-{there.pk}": "absent"}
    refused = client.post(at("conference-roll", conference), typed)
    assert refused.status_code == 409
    assert "Sửa điểm danh, hoặc sửa lần biểu quyết đó trước" in text_of(refused)
    conference.attendances.update(status="absent")
    page = text_of(client.get(at("conference", conference)))
    assert "nhiều người có mặt hơn danh sách điểm danh" in page
    assert f'href="#noi-dung-{part.pk}"' in page
