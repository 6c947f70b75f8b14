"""Pages of resolutions and targets: from the first line to the lock, and what is refused keeps what was typed."""

from __future__ import annotations

import pytest
from django.test import Client

from nhiemky.targets.models import Resolution, Target, TargetVersion
from nhiemky.targets.tests.database.conftest import Cast

PLACE = "/lam-viec/phuong-a"


@pytest.fixture
def clerk(cast: Cast) -> Client:
    client = Client()
    client.force_login(cast.clerk)
    return client


def written(client: Client) -> Resolution:
    sent = {"kind": "congress", "title": "Nghị quyết Đại hội II", "first_year": "2025", "last_year": "2030"}
    answer = client.post(f"{PLACE}/nghi-quyet/moi/", sent)
    assert answer.status_code == 302
    return Resolution.objects.get()


REVENUE = {
    "name": "Thu ngân sách",
    "operator": "range",
    "value": "8",
    "value2": "9",
    "measure": "%/năm",
    "cadence": "per_year",
    "sector": "budget",
}


def test_from_the_resolution_to_the_lock_and_an_adjustment(cast: Cast, clerk: Client):
    resolution = written(clerk)
    page = f"{PLACE}/nghi-quyet/{resolution.pk}/"
    read = clerk.get(f"{page}chi-tieu/doc/", {"cau": "Thu ngân sách tăng 8–9 %/năm\nKhông còn hộ nghèo"})
    assert "tăng từ 8 đến 9%/năm, hằng năm" in read.content.decode()
    form = clerk.get(f"{page}chi-tieu/moi/", {"cau": "Thu ngân sách tăng 8–9 %/năm"}).content.decode()
    assert 'value="%/năm"' in form and 'value="Thu ngân sách"' in form
    refused = clerk.post(f"{page}chi-tieu/moi/", {**REVENUE, "value2": "7"})
    assert refused.status_code == 409 and "bị ngược" in refused.content.decode()
    assert clerk.post(f"{page}chi-tieu/moi/", REVENUE).status_code == 302
    target = Target.objects.get()
    mine = f"{PLACE}/chi-tieu/{target.pk}/"
    assert "tăng từ 8 đến 9%/năm, hằng năm" in clerk.get(mine).content.decode()
    assert clerk.post(f"{mine}sua/", {**REVENUE, "value2": "10", "revision": "1"}).status_code == 302
    assert target.versions.get().value2 == 10
    assert clerk.get(f"{page}chot/").status_code == 200
    assert clerk.post(f"{page}chot/", {"compared": "on"}).status_code == 302
    assert clerk.get(f"{mine}sua/")["Location"] == f"{mine}dieu-chinh/"
    assert "Chỉ tiêu đã chốt thì không sửa" in clerk.get(f"{mine}dieu-chinh/").content.decode()
    late = clerk.post(f"{mine}sua/", {**REVENUE, "revision": "2"})
    assert late.status_code == 409 and "không điều chỉnh" in late.content.decode()
    sent = {**REVENUE, "value": "5", "value2": "6", "revision": "2"}
    bare = clerk.post(f"{mine}dieu-chinh/", sent)
    assert bare.status_code == 422 and "Chọn văn bản" in bare.content.decode()
    decided = {"document": cast.paper.pk, "organ": "Ban Chấp hành", "reason": "Nguồn thu giảm"}
    assert clerk.post(f"{mine}dieu-chinh/", {**sent, **decided}).status_code == 302
    shown = clerk.get(mine).content.decode()
    for words in (
        "tăng từ 5 đến 6%/năm",
        "tăng từ 8 đến 10%/năm",
        "Nguồn thu giảm",
        "Ban Chấp hành",
        "Đã điều chỉnh",
    ):
        assert words in shown
    assert "tăng từ 8 đến 10%/năm" in clerk.get(page).content.decode()
    assert "tăng từ 8 đến 10%/năm" in clerk.get(f"{PLACE}/chi-tieu/danh-sach/").content.decode()
    assert TargetVersion.objects.count() == 2


def test_numbers_of_a_year_keep_the_older_ones_with_the_reason(cast: Cast, clerk: Client):
    resolution = written(clerk)
    target = cast.target(resolution)
    page = f"{PLACE}/nghi-quyet/{resolution.pk}/so-giao/2026/"
    assert clerk.get(page).status_code == 200
    assert (
        clerk.post(page, {f"plan-{target.pk}": "95,5", f"assigned-{target.pk}": "22–25"}).status_code == 302
    )
    unsaid = clerk.post(page, {f"plan-{target.pk}": "96"})
    assert unsaid.status_code == 409 and "Hãy ghi lý do" in unsaid.content.decode()
    assert clerk.post(page, {f"plan-{target.pk}": "9 6 x"}).status_code == 422
    assert clerk.post(page, {f"plan-{target.pk}": "96", "reason": "Giao lại"}).status_code == 302
    shown = clerk.get(f"{PLACE}/chi-tieu/{target.pk}/").content.decode()
    assert "95,5%" in shown and "96%" in shown and "Giao lại" in shown and "22–25%" in shown
    assert clerk.get(f"{PLACE}/nghi-quyet/{resolution.pk}/so-giao/2031/").status_code == 404


def test_contradictory_directives_stand_side_by_side(cast: Cast, clerk: Client):
    resolution = written(clerk)
    target = cast.target(resolution)
    page = f"{PLACE}/nghi-quyet/{resolution.pk}/chi-dao/moi/"
    asked = {"loi": "Giữ nguyên chỉ tiêu.", "ai": "Bí thư Quận ủy", "tu": "conference/3"}
    assert "Giữ nguyên chỉ tiêu." in clerk.get(page, asked).content.decode()
    for stance, author in (("keep", "Bí thư Quận ủy"), ("adjust", "Trưởng đoàn công tác")):
        sent = {"text": f"Ý kiến {stance}", "author": author, "stance": stance, "said_on": "17/02/2026"}
        assert clerk.post(page, sent).status_code == 302
    for where in (f"/nghi-quyet/{resolution.pk}/", f"/chi-tieu/{target.pk}/"):
        shown = clerk.get(PLACE + where).content.decode()
        assert "trái nhau" in shown and "Ý kiến keep" in shown and "Trưởng đoàn công tác" in shown
        assert "không coi là hoàn thành" not in shown
    directive = resolution.directives.first()
    assert directive is not None
    edit = f"{PLACE}/nghi-quyet/{resolution.pk}/chi-dao/{directive.pk}/"
    assert clerk.get(edit).status_code == 200
    sent = {"text": "Ý kiến khác", "author": "Bí thư", "stance": "other", "revision": "1"}
    assert clerk.post(edit, sent).status_code == 302


def test_programmes_carry_out_those_of_the_superior(cast: Cast, clerk: Client):
    resolution = written(clerk)
    superior = cast.superior()
    page = f"{PLACE}/nghi-quyet/{resolution.pk}/"
    assert "02-CTr/QU" in clerk.get(page).content.decode()
    sent = {"kind": "breakthrough", "title": "Cải cách hành chính"}
    assert clerk.post(f"{page}chuong-trinh/moi/", sent).status_code == 302
    programme = resolution.programmes.get()
    assert "thường có 2 đến 4" in clerk.get(page).content.decode()
    mine = f"{PLACE}/nghi-quyet/chuong-trinh/{programme.pk}/"
    assert clerk.post(f"{mine}cap-tren/", {"document": superior.pk}).status_code == 302
    assert clerk.post(f"{mine}cap-tren/", {"document": superior.pk}).status_code == 409
    assert "02-CTr/QU" in clerk.get(mine).content.decode()
    link = programme.links.get()
    assert clerk.post(f"{mine}cap-tren/{link.pk}/bo/").status_code == 302
    assert not programme.links.exists()
    assert clerk.post(f"{mine}sua/", {"title": "Cải cách", "revision": "1"}).status_code == 302
    assert clerk.post(f"{mine}sua/", {"title": "Cải cách 2", "revision": "1"}).status_code == 409


def test_a_milestone_and_a_decisive_target(cast: Cast, clerk: Client):
    resolution = cast.resolution(first=2020, last=2025)
    said = {"operator": "milestone", "cadence": "by_date", "value": None, "measure": "", "due_year": 2025}
    mine = f"{PLACE}/chi-tieu/{cast.target(resolution, **said).pk}/"
    assert clerk.get(f"{mine}dat-moc/").status_code == 200
    assert clerk.post(f"{mine}dat-moc/", {"year": "2019"}).status_code == 409
    assert clerk.post(f"{mine}dat-moc/", {"year": "2022", "note": "Sớm"}).status_code == 302
    assert "Đạt năm 2022" in clerk.get(mine).content.decode()
    assert clerk.post(f"{mine}then-chot/", {"decisive_said_by": "Bí thư Quận ủy"}).status_code == 302
    assert "Bí thư Quận ủy" in clerk.get(mine).content.decode()
    assert clerk.post(f"{mine}then-chot/bo/").status_code == 302
    assert clerk.post(f"{mine}phu-trach/", {"sector": "urban", "revision": "3"}).status_code == 302
    assert Target.objects.get().sector == "urban"


def test_plans_follow_from_the_resolution(cast: Cast, clerk: Client):
    resolution = written(clerk)
    page = f"{PLACE}/nghi-quyet/moi/"
    assert clerk.get(page, {"thuc-hien": resolution.pk}).status_code == 200
    assert cast.paper.title in clerk.get(page, {"van-ban": cast.paper.pk}).content.decode()
    sent = {
        "kind": "year",
        "title": "Kế hoạch năm 2026",
        "first_year": "2026",
        "last_year": "2026",
        "carries_out": resolution.pk,
        "document": cast.paper.pk,
    }
    assert clerk.post(page, sent).status_code == 302
    assert clerk.post(page, {**sent, "title": "Một kế hoạch nữa"}).status_code == 409
    listed = clerk.get(f"{PLACE}/nghi-quyet/").content.decode()
    assert "Kế hoạch năm 2026" in listed and "d1" in listed
    assert "Kế hoạch năm 2026" in clerk.get(f"{PLACE}/nghi-quyet/{resolution.pk}/").content.decode()
    edit = {
        "kind": "congress",
        "title": "Nghị quyết",
        "first_year": "2025",
        "last_year": "2030",
        "revision": "1",
    }
    assert clerk.post(f"{PLACE}/nghi-quyet/{resolution.pk}/sua/", edit).status_code == 302


def test_the_list_of_targets_goes_out_as_a_table(cast: Cast, clerk: Client):
    cast.target(written(clerk))
    for form in ("xlsx", "csv"):
        assert clerk.get(f"{PLACE}/chi-tieu/danh-sach/", {"xuat": form}).status_code == 200
    assert (
        "gia đình văn hóa" in clerk.get(f"{PLACE}/chi-tieu/danh-sach/", {"tim": "gia dinh"}).content.decode()
    )
    assert "gia đình" not in clerk.get(f"{PLACE}/chi-tieu/danh-sach/", {"tim": "ngan sach"}).content.decode()


def test_a_reader_changes_nothing(cast: Cast, clerk: Client):
    target = cast.target(written(clerk))
    reader = Client()
    reader.force_login(cast.auditor)
    assert reader.get(f"{PLACE}/chi-tieu/{target.pk}/").status_code == 200
    assert reader.get(f"{PLACE}/chi-tieu/{target.pk}/dieu-chinh/").status_code == 403
    stranger = Client()
    stranger.force_login(cast.stranger)
    assert stranger.get(f"{PLACE}/chi-tieu/{target.pk}/").status_code == 404
