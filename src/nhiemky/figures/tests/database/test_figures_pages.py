from __future__ import annotations

from decimal import Decimal

import pytest
from django.urls import reverse

from nhiemky.figures import panels, queries, steps
from nhiemky.figures.actions.correct_figure import correct_figure
from nhiemky.figures.models import Figure, FigureVersion
from nhiemky.figures.rules.entry import Value


def at(name: str, ward, **more) -> str:
    return reverse(name, kwargs={"ward": ward.slug, **more})


@pytest.fixture
def whole(cast):
    whole = cast.figure(
        "Mô hình dân vận khéo", "74", code="mo-hinh", is_sum_of_parts=True, period_label="năm 2022"
    )
    for subject, value in (("Kinh tế", "14"), ("Hạ tầng", "44")):
        cast.figure(subject, value, part_of="mo-hinh")
    return whole


def test_the_register_finds_filters_and_shows_what_does_not_add_up(client, cast, whole):
    client.force_login(cast.auditor)
    page = client.get(at("figures", cast.ward), {"tim": "mo hinh"}).content.decode()
    assert "74 mô hình" in page and "Tổng lệch" in page and "Hạ tầng" not in page
    assert "Nhập số liệu</a>" not in page
    for status, seen in (("lech", 1), ("cho", 3), ("da", 0)):
        listing = client.get(at("figures", cast.ward), {"tinh-trang": status}).context["listing"]
        assert listing.count == seen
    assert client.get(at("figures", cast.ward), {"ky": "năm 2022"}).context["listing"].count == 1
    assert (
        client.get(at("figures", cast.ward), {"xuat": "csv"}).content.decode("utf-8-sig").count("mô hình")
        >= 3
    )


def test_the_register_costs_few_queries(client, cast, whole, django_assert_max_num_queries):
    client.force_login(cast.clerk)
    with django_assert_max_num_queries(20):
        client.get(at("figures", cast.ward))


def test_the_page_of_a_figure_underlines_a_wrong_sum_and_marks_old_citations(client, cast, whole):
    steps.freeze(topic="document/5", label="Thông báo kết luận", unit=cast.ward, texts=["{{ mo-hinh }}"])
    correct_figure(cast.clerk, whole, value=Value(value=Decimal(75)), reason="đếm lại", revision=1)
    client.force_login(cast.secretary)
    page = client.get(at("figure", cast.ward, figure_id=whole.pk)).content.decode()
    assert "<u>75 mô hình</u>" in page and "lệch 17" in page
    assert "Thông báo kết luận" in page and "Cần xem lại" in page and "đếm lại" in page
    for tab in ("lien-quan", "nhat-ky", "in"):
        assert client.get(at("figure", cast.ward, figure_id=whole.pk), {"phan": tab}).status_code == 200


def test_a_figure_is_typed_the_vietnamese_way(client, cast):
    client.force_login(cast.clerk)
    typed = {"subject": "Đường bê tông", "value": "26,6", "measure": "km", "as_of": "15/10/2022"}
    answer = client.post(at("figure-new", cast.ward), typed)
    figure = Figure.objects.get()
    assert answer.url == at("figure", cast.ward, figure_id=figure.pk)
    assert str(queries.shown_now(figure)) == "26,6 km"


def test_a_refused_form_keeps_everything_and_says_where(client, cast):
    client.force_login(cast.clerk)
    typed = {"subject": "Đường bê tông", "value": "1.5", "measure": "km", "source": "Báo cáo"}
    answer = client.post(at("figure-new", cast.ward), typed)
    assert answer.status_code == 409
    assert "Không đọc được “1.5”" in answer.context["form"].errors["value"][0]
    page = answer.content.decode()
    assert 'value="1.5"' in page and 'value="Báo cáo"' in page
    assert not Figure.objects.exists()
    assert client.post(at("figure-new", cast.ward), {**typed, "subject": ""}).status_code == 422


def test_a_line_is_added_to_its_whole(client, cast, whole):
    client.force_login(cast.clerk)
    form = client.get(at("figure-new", cast.ward), {"thanh-phan-cua": "mo-hinh"}).context["form"]
    assert (form.initial["measure"], form.initial["period_label"]) == ("mô hình", "năm 2022")
    client.post(
        at("figure-new", cast.ward),
        {"subject": "An sinh", "value": "16", "measure": "mô hình", "part_of": "mo-hinh"},
    )
    assert not queries.breakdown(whole).wrong


def test_ten_times_the_value_is_asked_about_once(client, cast, whole):
    client.force_login(cast.clerk)
    typed = {"value": "740", "reason": "gõ nhầm", "revision": 1}
    answer = client.post(at("figure-correct", cast.ward, figure_id=whole.pk), typed)
    assert (
        answer.status_code == 422
        and 'name="sure"' in answer.content.decode()
        and 'type="checkbox"' in answer.content.decode()
    )
    assert (
        client.post(at("figure-correct", cast.ward, figure_id=whole.pk), {**typed, "sure": "on"}).status_code
        == 302
    )
    whole.refresh_from_db()
    assert whole.current.value == 740


def test_two_people_correct_one_figure_and_the_second_loses_nothing(client, cast, whole):
    correct_figure(cast.secretary, whole, value=Value(value=Decimal(75)), reason="r", revision=1)
    client.force_login(cast.clerk)
    address = at("figure-correct", cast.ward, figure_id=whole.pk)
    answer = client.post(address, {"value": "76", "reason": "đếm lại", "revision": 1})
    assert answer.status_code == 409
    page = answer.content.decode()
    assert 'value="76"' in page and "75 mô hình" in page and 'name="revision" value="2"' in page
    assert FigureVersion.objects.filter(figure=whole).count() == 2
    assert client.post(address, {"value": "76", "reason": "đếm lại", "revision": 2}).status_code == 302


def test_the_secretary_confirms_and_the_author_is_told_why_not(client, cast, whole):
    address = at("figure-confirm", cast.ward, figure_id=whole.pk)
    client.force_login(cast.clerk)
    refused = client.post(address, {"revision": 1})
    page = client.get(refused.url).content.decode()
    assert refused.status_code == 302 and "Người nhập không tự xác nhận" in page
    client.force_login(cast.secretary)
    assert client.get(address).status_code == 405
    client.post(address, {"revision": ""})
    assert "Đã xác nhận" not in client.get(at("figure", cast.ward, figure_id=whole.pk)).content.decode()
    assert client.post(address, {"revision": 1}).status_code == 302
    assert "Đã xác nhận" in client.get(at("figure", cast.ward, figure_id=whole.pk)).content.decode()


def test_subject_and_lines_are_changed_on_their_forms(client, cast, whole):
    client.force_login(cast.clerk)
    describe = at("figure-describe", cast.ward, figure_id=whole.pk)
    assert client.get(describe).context["form"]["subject"].value() == "Mô hình dân vận khéo"
    wrong = client.post(
        describe, {"subject": "Mô hình", "period_from": "2/1/2022", "period_to": "1/1/2022", "revision": 1}
    )
    assert wrong.status_code == 409 and "period_to" in wrong.context["form"].errors
    client.post(describe, {"subject": "Mô hình", "revision": 1})
    divide = at("figure-breakdown", cast.ward, figure_id=whole.pk)
    parts = client.get(divide).context["form"].initial["parts"]
    assert len(parts) == 2
    assert client.post(divide, {"parts": parts[:1], "covers": "some", "revision": 2}).status_code == 302
    whole.refresh_from_db()
    assert (whole.subject, whole.is_sum_of_parts, whole.parts.count()) == ("Mô hình", False, 1)


ROUTES = ["figure", "figure-correct", "figure-describe", "figure-breakdown"]


@pytest.mark.parametrize(
    ("who", "register", "one", "form"),
    [
        ("clerk", 200, 200, 200),
        ("secretary", 200, 200, 200),
        ("auditor", 200, 200, 403),
        ("branch_secretary", 403, 403, 403),
        ("stranger", 404, 404, 404),
    ],
)
def test_the_doors(client, cast, whole, who, register, one, form):
    client.force_login(getattr(cast, who))
    assert client.get(at("figures", cast.ward)).status_code == register
    assert client.get(at("figure-new", cast.ward)).status_code == form
    for name in ROUTES:
        assert client.get(at(name, cast.ward, figure_id=whole.pk)).status_code == (
            one if name == "figure" else form
        )
    answer = client.post(at("figure-confirm", cast.ward, figure_id=whole.pk)).status_code
    assert answer == (302 if form == 200 else form)


def test_a_figure_of_another_ward_is_not_found(client, cast, whole):
    client.force_login(cast.stranger)
    for name in ROUTES:
        assert client.get(at(name, cast.other, figure_id=whole.pk)).status_code == 404
    client.logout()
    assert client.get(at("figure", cast.ward, figure_id=whole.pk)).status_code == 302


def test_an_issued_text_shows_its_corrected_figures(rf, cast, whole):
    steps.freeze(topic=f"figure/{whole.pk}", label="x", unit=cast.ward, texts=["{{ mo-hinh }}"])
    request = rf.get("/")
    request.user = cast.clerk
    assert panels.stale_figures(request, cast.ward, whole) is None
    correct_figure(cast.clerk, whole, value=Value(value=Decimal(75)), reason="r", revision=1)
    assert len(panels.stale_figures(request, cast.ward, whole).context["stale"]) == 1
    request.user = cast.branch_secretary
    assert panels.stale_figures(request, cast.ward, whole) is None
