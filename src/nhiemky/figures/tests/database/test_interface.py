"""The interface for other programs: whose key opens what, how a figure is put, what a "no" looks like."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from nhiemky.figures import steps
from nhiemky.figures.actions.correct_figure import correct_figure
from nhiemky.figures.models import Asked, Campaign, Figure, Indicator
from nhiemky.figures.rules import entry, periods
from nhiemky.figures.tests.database.conftest import Cast
from nhiemky.journal.models import Entry
from nhiemky.kernel.refusals import Refused
from nhiemky.org.actions.make_api_key import make_api_key
from nhiemky.org.actions.revoke_api_key import revoke_api_key
from nhiemky.org.models import Account, ApiKey, UnitKind
from nhiemky.org.steps import api_key_secret
from nhiemky.site import interface

YEAR = periods.year(2026)


@pytest.fixture
def money(cast: Cast) -> Indicator:
    made = Indicator.objects.create(
        unit=cast.ward, code="thu", name="Thu quỹ", measure="VND", reported_by=UnitKind.BRANCH
    )
    spot = steps.Spot(cast.branch, made, periods.year(2025))
    steps.put_value(cast.clerk, spot, entry.read("58 tỷ", "đồng"), reason="")
    return made


class Program:
    """Somebody else's program with the key of an account; csrf is enforced and no cookie is sent."""

    def __init__(self, cast: Cast, owner: Account | None) -> None:
        self.client = Client(enforce_csrf_checks=True)
        self.headers = {}
        if owner:
            secret = api_key_secret()
            self.key = make_api_key(owner, cast.ward, owner, label="Kế toán", secret=secret)
            self.headers = {"authorization": f"Bearer {secret}"}

    def get(self, path: str, **query: str) -> Any:
        return self.client.get(f"/api/v1/{path}", query, headers=self.headers)

    def put(self, path: str, **said: Any) -> Any:
        return self.client.put(f"/api/v1/{path}", json.dumps(said), "application/json", headers=self.headers)

    def post(self, path: str, said: Any) -> Any:
        body = said if isinstance(said, str) else json.dumps(said)
        return self.client.post(f"/api/v1/{path}", body, "application/json", headers=self.headers)


ONE = "phuong-a/figures/chi-bo-1/thu/2026"


def test_a_figure_is_put_read_and_corrected(cast, money):
    program = Program(cast, cast.clerk)
    made = program.put(ONE, value="60000000000", source="Kế toán")
    assert made.status_code == 200
    assert made.json() == {
        "unit": "chi-bo-1", "indicator": "thu", "period": "2026", "value": "60000000000", "out_of": None,
        "qualifier": "", "measure": "VND", "written": "60 tỷ đồng", "version": 1, "confirmed": False,
        "source": "Kế toán", "outcome": "new",
    }  # fmt: skip
    before = Entry.objects.count()
    assert program.put(ONE, value=60000000000).json()["outcome"] == "same"
    assert Entry.objects.count() == before
    without = program.put(ONE, value=61000000000)
    assert (without.status_code, without.json()["code"], list(without.json()["fields"])) == (
        409, "figure-correction-without-reason", ["reason"],
    )  # fmt: skip
    fixed = program.put(ONE, value=61000000000, reason="đếm lại").json()
    assert (fixed["outcome"], fixed["version"]) == ("corrected", 2)
    found = program.get("phuong-a/figures", unit="chi-bo-1", period="2026", indicator="thu").json()
    assert [each["value"] for each in found] == ["61000000000"]
    assert len(program.get("phuong-a/figures", unit="chi-bo-1").json()) == 2
    verbs = set(Entry.objects.filter(actor=cast.clerk).values_list("verb", flat=True))
    assert {"FiguresPut", "FigureCorrected", "ApiKeyMade"} <= verbs
    program.key.refresh_from_db()
    assert program.key.last_used_on == timezone.localdate()


def test_an_odd_value_is_asked_about(cast, money):
    program = Program(cast, cast.clerk)
    asked = program.put(ONE, value=60000000)
    assert (asked.status_code, asked.json()["code"]) == (409, "figure-doubted")
    assert "Có phải 60 tỷ đồng?" in asked.json()["fields"]["value"][0]
    assert program.put(ONE, value=60000000, sure=True).status_code == 200


def test_many_are_put_or_none(cast, money):
    program = Program(cast, cast.clerk)
    good = {"unit": "chi-bo-1", "indicator": "thu", "period": "2026", "value": 60000000000}
    bad = program.post("phuong-a/figures", {"figures": [good, {**good, "period": "2026-q1", "out_of": 0}]})
    assert bad.status_code == 409 and list(bad.json()["fields"]) == ["figures.1.value"]
    assert not Figure.objects.filter(period_to=YEAR.last).exists()
    quarter = {**good, "period": "2026-q1", "value": 15000000000, "qualifier": "ước"}
    done = program.post("phuong-a/figures", {"figures": [good, quarter]})
    assert [each["written"] for each in done.json()] == ["60 tỷ đồng", "ước 15 tỷ đồng"]
    assert Entry.objects.filter(verb="FiguresPut").count() == 1


def test_a_closed_period_needs_a_reason(cast, money):
    campaign = Campaign.objects.create(
        unit=cast.ward, kind="year", title="Báo cáo", period_from=YEAR.first, period_to=YEAR.last,
        due_on=YEAR.last, opened_by=cast.clerk, closed_by=cast.clerk, closed_at=timezone.now(),
    )  # fmt: skip
    campaign.indicators.add(money)
    Asked.objects.create(campaign=campaign, unit=cast.branch)
    program = Program(cast, cast.clerk)
    assert program.put(ONE, value=60000000000).json()["code"] == "report-period-closed"
    assert program.put(ONE, value=60000000000, reason="gửi muộn").status_code == 200
    assert Figure.objects.get(code="thu-2026").current.reason == "gửi muộn"


@pytest.mark.parametrize(
    ("who", "reads", "writes", "elsewhere"),
    [
        ("clerk", 200, 200, 404),
        ("secretary", 200, 200, 404),
        ("auditor", 200, 403, 404),
        ("branch_secretary", 200, 200, 404),
        ("stranger", 404, 404, 200),
    ],
)
def test_a_key_opens_what_its_account_opens(cast, money, who: str, reads: int, writes: int, elsewhere: int):
    program = Program(cast, getattr(cast, who))
    assert program.get("phuong-a/figures", unit="chi-bo-1").status_code == reads
    assert program.put(ONE, value=60000000000).status_code == writes
    assert program.get("phuong-a/indicators").status_code == reads
    assert program.get("phuong-b/figures", unit="phuong-b").status_code == elsewhere


def test_a_branch_secretary_has_the_own_branch_only(cast, money):
    program = Program(cast, cast.branch_secretary)
    assert [unit["slug"] for unit in program.get("phuong-a/units").json()] == ["chi-bo-1"]
    assert program.get("phuong-a/figures", unit="phuong-a").status_code == 404
    other = {"unit": "phuong-a", "indicator": "thu", "period": "2026", "value": 1}
    assert program.post("phuong-a/figures", {"figures": [other]}).status_code == 404


def test_without_a_key_nothing_opens(cast, money, client):
    for headers in ({}, {"authorization": "Bearer nk_wrong"}, {"authorization": "Basic abc"}):
        answer = client.get("/api/v1/phuong-a/indicators", headers=headers)
        assert (answer.status_code, answer.json()["code"]) == (401, "no-key")
        assert answer.headers["WWW-Authenticate"] == "Bearer"
    client.force_login(cast.clerk)  # a cookie is no key
    assert client.get("/api/v1/phuong-a/indicators").status_code == 401
    program = Program(cast, cast.clerk)
    revoke_api_key(cast.clerk, cast.ward, program.key)
    assert program.get("phuong-a/indicators").status_code == 401
    ApiKey.objects.update(revoked_at=None)
    cast.clerk.is_active = False
    cast.clerk.save()
    assert program.get("phuong-a/indicators").status_code == 401


@pytest.mark.parametrize(
    ("path", "said", "status", "code", "field"),
    [
        (ONE, {}, 422, "unreadable", "value"),
        (ONE, {"value": "sáu mươi"}, 422, "unreadable", "value"),
        (ONE, {"value": 1, "source": "x" * 201}, 422, "unreadable", "source"),
        (ONE, {"value": "1e999999"}, 409, "figure-too-large", "value"),
        (ONE, {"value": 1, "out_of": 0}, 409, "figure-out-of-nothing", "value"),
        (ONE, {"value": 1.00001, "sure": True}, 409, "figure-too-precise", "value"),
        (ONE, {"value": 1, "qualifier": "chừng", "sure": True}, 422, "unreadable", "qualifier"),
        ("phuong-a/figures/chi-bo-1/thu/2026-q9", {"value": 1}, 409, "figure-period-unknown", "period"),
        ("phuong-a/figures/chi-bo-1/khac/2026", {"value": 1}, 404, "not-found", ""),
        ("phuong-a/figures/phuong-a/thu/2026", {"value": 1}, 409, "report-of-another-unit", "unit"),
    ],
)
def test_refusals_have_one_form(
    cast, money, path: str, said: dict[str, Any], status: int, code: str, field: str
):
    answer = Program(cast, cast.clerk).put(path, **said)
    found = answer.json()
    assert (answer.status_code, found["code"], list(found["fields"])) == (
        status,
        code,
        [field] if field else [],
    )
    assert set(found) == {"code", "message", "fields"} and found["message"]


def test_n_of_m_stays_n_of_m(cast, money):
    """Also in a correction, by whatever way: half of a share cannot be added up."""
    Indicator.objects.create(
        unit=cast.ward,
        code="du",
        name="Dự",
        measure="đảng viên",
        reported_by=UnitKind.BRANCH,
        combines="pooled",
    )
    program, place = Program(cast, cast.clerk), "phuong-a/figures/chi-bo-1/du/2026"
    assert program.put(place, value=17).json()["code"] == "figure-of-a-ratio-without-whole"
    assert program.put(place, value=17, out_of=18).json()["outcome"] == "new"
    again = program.put(place, value=16, reason="đếm lại", sure=True)
    assert again.json()["code"] == "figure-of-a-ratio-without-whole"
    figure = Figure.objects.get(indicator__code="du")
    with pytest.raises(Refused, match="figure-of-a-ratio-without-whole"):
        correct_figure(
            cast.clerk, figure, value=entry.read("16", "đảng viên"), reason="x", revision=figure.revision
        )


def test_what_cannot_be_read_is_said_in_vietnamese(cast, money):
    program = Program(cast, cast.clerk)
    said = program.put(ONE, value=True, qualifier="chừng", source="x" * 201, sure="?").json()["fields"]
    assert said == {
        "value": ["Không phải số. Ví dụ: 1234.5 hoặc “1234.5”."],
        "qualifier": ["Chỉ nhận: '', 'gần', 'hơn', 'khoảng', 'ước', 'trên', 'dưới'."],
        "source": ["Dài quá 200 ký tự."],
        "sure": ["Phải là true hoặc false."],
    }
    assert program.put(ONE, value=1, reason={}).json()["fields"] == {"reason": ["Phải là chữ."]}
    assert program.post("phuong-a/figures", "[]").json()["fields"] == {"figures": ["Bắt buộc, chưa gửi."]}
    none = program.post("phuong-a/figures", {"figures": []}).json()["fields"]
    assert none == {"figures": ["Phải có ít nhất 1 mục."]}


def test_a_body_that_is_no_json(cast, money):
    answer = Program(cast, cast.clerk).post("phuong-a/figures", "{")
    assert (answer.status_code, answer.json()["code"]) == (400, "unreadable")


def test_derived_indicators_are_not_put(cast, money):
    Indicator.objects.create(
        unit=cast.ward, code="tang", name="Tăng thu", measure="%", formula="growth", operand=money,
        reported_by=UnitKind.BRANCH,
    )  # fmt: skip
    answer = Program(cast, cast.clerk).put("phuong-a/figures/chi-bo-1/tang/2026", value=5)
    assert answer.json()["code"] == "report-indicator-derived"


def test_too_many_calls_are_stopped(cast, money, monkeypatch):
    program = Program(cast, cast.clerk)
    monkeypatch.setattr(interface.PerKey, "allow_request", lambda self, request: False)
    answer = program.get("phuong-a/indicators")
    assert (answer.status_code, answer.json()["code"]) == (429, "too-many-calls")


def test_the_description_is_for_people_of_the_house(cast, money, client):
    assert client.get("/api/v1/openapi.json").status_code == 302
    client.force_login(cast.auditor)
    said = client.get("/api/v1/openapi.json").json()
    calls = [call for path in said["paths"].values() for call in path.values()]
    assert {call["operationId"] for call in calls} == {
        "list_units", "list_indicators", "list_figures", "put_figure", "put_figures",
    }  # fmt: skip
    assert all({"200", "401", "403", "404", "409", "422", "429"} <= set(call["responses"]) for call in calls)


def test_keys_are_made_shown_once_and_revoked(cast, client):
    client.force_login(cast.clerk)
    own = "/lam-viec/phuong-a/to-chuc/khoa-truy-cap/"
    page = client.post(own, {"label": "Kế toán"}).content.decode()
    secret = page.partition("<code>nk_")[2].partition("</code>")[0]
    key = ApiKey.objects.get()
    assert len(secret) > 40 and secret not in str(vars(key)) and f"nk_{secret}"[:8] == key.beginning
    assert secret not in client.get(own).content.decode()
    assert client.post(own, {"label": ""}).status_code == 422
    answer = client.post(f"{own}{key.pk}/thu-hoi/", follow=True).content.decode()
    assert "không vào được nữa" in answer and "đã thu hồi" in answer
    assert "đã thu hồi" in client.post(f"{own}{key.pk}/thu-hoi/", follow=True).content.decode()
    # For others only where the password could be reset too.
    branch = f"/lam-viec/phuong-a/to-chuc/tai-khoan/{cast.branch_secretary.pk}/khoa-truy-cap/"
    assert client.post(branch, {"label": "Máy chi bộ"}).status_code == 200
    above = f"/lam-viec/phuong-a/to-chuc/tai-khoan/{cast.secretary.pk}/khoa-truy-cap/"
    assert client.post(above, {"label": "Máy"}).status_code == 409
    client.force_login(cast.auditor)
    other = ApiKey.objects.get(label="Máy chi bộ")
    assert client.post(f"{own}{other.pk}/thu-hoi/").status_code == 404
    assert not ApiKey.objects.get(pk=other.pk).revoked_at
