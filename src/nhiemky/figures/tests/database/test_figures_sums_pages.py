"""Pages of sums and comparisons: what they say, who is missing, how much they ask the database."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.test import Client

from nhiemky.figures import steps
from nhiemky.figures.models import Indicator, UnitSum
from nhiemky.figures.rules import periods
from nhiemky.figures.rules.entry import NewFigure, read
from nhiemky.org.models import Role, UnitKind
from nhiemky.org.queries import installation
from nhiemky.org.steps import create_unit, end_unit, grant

YEAR, BEFORE = periods.year(2025), periods.year(2024)


class Country:
    """A province with two wards, three branches in each; the province asks for members and for good branches."""

    def __init__(self, cast: Any) -> None:
        self.cast = cast
        self.province = create_unit(
            slug="tinh-a", kind=UnitKind.PROVINCE, name="Tỉnh ủy A", parent=installation()
        )
        self.wards = [
            create_unit(
                slug=f"phuong-{n}", kind=UnitKind.WARD, name=f"Đảng bộ phường {n}", parent=self.province
            )
            for n in (1, 2)
        ]
        self.branches = [
            create_unit(
                slug=f"{ward.slug}-{n}", kind=UnitKind.BRANCH, name=f"Chi bộ {n} của {ward.slug}", parent=ward
            )
            for ward in self.wards
            for n in (1, 2, 3)
        ]
        self.members = self.indicator("dang-vien", name="số đảng viên", measure="đảng viên")
        grant(cast.clerk, unit=self.wards[0], role=Role.CLERK)
        grant(cast.auditor, unit=self.province, role=Role.SUPERIOR_OBSERVER)

    def indicator(self, code: str, **more: Any) -> Indicator:
        facts = {"name": code, "measure": "", "reported_by": UnitKind.BRANCH} | more
        return Indicator.objects.create(unit=self.province, code=code, **facts)

    def say(self, one: Indicator, place: int, typed: str, period: Any = YEAR, unit: Any = None) -> None:
        new = NewFigure(
            code=f"{one.code}-{periods.key(period)}",
            subject=one.name,
            value=read(typed, one.measure),
            period_from=period.first,
            period_to=period.last,
            indicator=one.pk,
        )
        steps.enter(self.cast.clerk, unit or self.branches[place], new)


@pytest.fixture
def country(cast) -> Country:
    return Country(cast)


def text_of(person: Any, address: str) -> str:
    client = Client(headers={"host": "localhost"})
    client.force_login(person, backend="allauth.account.auth_backends.AuthenticationBackend")
    answer = client.get(address)
    assert answer.status_code == 200, answer.status_code
    return " ".join(answer.content.decode().split())


def test_a_ward_sees_the_sum_and_who_is_missing_by_name(country, cast):
    country.say(country.members, 0, "12")
    country.say(country.members, 1, "ước 20")
    text = text_of(cast.clerk, "/lam-viec/phuong-1/so-lieu/tong-hop/")
    assert "ước 32 đảng viên" in text and "2/3, thiếu 1" in text
    assert "Chi bộ 3 của phuong-1" in text and "Chi bộ 3 của phuong-2" not in text


def test_nothing_reported_is_said_and_is_no_zero(country, cast):
    good = country.indicator("tot", name="chi bộ tốt", measure="chi bộ")
    country.say(good, 3, "5")
    country.say(country.members, 0, "12")
    text = text_of(cast.clerk, "/lam-viec/phuong-1/so-lieu/tong-hop/")
    assert "0/3, chưa có" in text and "<b>0" not in text


def test_a_unit_that_has_ended_is_asked_no_more_and_keeps_what_it_said(country, cast):
    for place in (0, 1):
        country.say(country.members, place, "10")
    for place in (1, 2):
        end_unit(country.branches[place], on=dt.date(2025, 6, 30))
    text = text_of(cast.clerk, "/lam-viec/phuong-1/so-lieu/tong-hop/")
    assert "20 đảng viên" in text and "2/2, đủ" in text and "chưa đủ" not in text
    assert "2/5, thiếu 3" in text_of(cast.auditor, "/cap-tren/tinh-a/so-lieu/")


def test_what_is_computed_follows_from_the_sums_and_says_when_the_year_before_is_not_whole(country, cast):
    country.indicator("tang", name="tăng đảng viên", measure="%", formula="growth", operand=country.members)
    for place in range(3):
        country.say(country.members, place, "11")
    country.say(country.members, 0, "30", BEFORE)
    text = text_of(cast.clerk, "/lam-viec/phuong-1/so-lieu/tong-hop/?ky=2025")
    assert "33 đảng viên" in text and "10%" in text
    assert "Chi bộ 2 của phuong-1 (năm 2024)" in text and "1/3, thiếu 2" in text


def test_pooled_n_of_m_and_apart(country, cast):
    good = country.indicator("tot", name="chi bộ tốt", measure="chi bộ", combines="pooled")
    apart = country.indicator("diem", name="điểm", measure="điểm", combines="apart")
    country.say(good, 0, "3/4")
    country.say(good, 1, "6/8")
    country.say(apart, 0, "7")
    text = text_of(cast.clerk, "/lam-viec/phuong-1/so-lieu/tong-hop/")
    assert "9/12 chi bộ (75%)" in text and "không cộng được" in text
    above = text_of(cast.auditor, "/cap-tren/tinh-a/so-lieu/")
    assert "9/12 chi bộ (75%)" in above and "1/6, thiếu 5" in above


def test_branches_stand_side_by_side_the_best_first(country, cast):
    for place, value in enumerate(("12", "20")):
        country.say(country.members, place, value)
    text = text_of(cast.clerk, f"/lam-viec/phuong-1/so-lieu/so-sanh/{country.members.pk}/")
    order = [text.index(f"Chi bộ {n} của phuong-1</th>") for n in (2, 1, 3)]
    assert order == sorted(order) and text.count("sum-bar") == 2 and "thiếu" in text
    assert "32 đảng viên" in text


def test_a_subtree_is_chosen(country, cast):
    party = create_unit(slug="co-so", kind=UnitKind.GRASSROOTS, name="Đảng bộ cơ sở", parent=country.wards[0])
    inner = create_unit(slug="co-so-1", kind=UnitKind.BRANCH, name="Chi bộ trong", parent=party)
    country.say(country.members, 0, "12")
    country.say(country.members, 0, "5", unit=inner)
    address = "/lam-viec/phuong-1/so-lieu/tong-hop/"
    assert "17 đảng viên" in text_of(cast.clerk, address)
    assert "<b>5 đảng viên" in text_of(cast.clerk, f"{address}?don-vi={party.pk}")


def test_a_superior_sees_the_wards_and_drills_down(country, cast):
    for place, value in enumerate(("12", "20", "8", "5")):
        country.say(country.members, place, value)
    text = text_of(cast.auditor, "/cap-tren/tinh-a/so-lieu/")
    assert "45 đảng viên" in text and "4/6, thiếu 2" in text
    # In the cells the measure is left out: it stands above the column.
    assert "40" in text and "40 đảng viên" not in text
    assert "/lam-viec/phuong-2/so-lieu/tong-hop/?ky=2025" in text
    text = text_of(cast.auditor, f"/cap-tren/tinh-a/so-lieu/{country.members.pk}/")
    assert text.index("Đảng bộ phường 1") < text.index("Đảng bộ phường 2") and "Qua các năm" in text


@pytest.mark.parametrize("page", ["", "{}/"])
def test_a_superior_without_figures_is_told_what_to_do(country, cast, page):
    text = text_of(cast.auditor, f"/cap-tren/tinh-a/so-lieu/{page.format(country.members.pk)}")
    assert "Chưa có số liệu nào" in text or "Không có đơn vị nào" in text


def test_the_page_of_a_superior_is_of_its_own_people(country, cast):
    client = Client(headers={"host": "localhost"})
    client.force_login(cast.clerk, backend="allauth.account.auth_backends.AuthenticationBackend")
    assert client.get("/cap-tren/tinh-a/so-lieu/").status_code == 404
    grant(cast.secretary, unit=country.province, role=Role.ADMINISTRATOR)
    grant(cast.stranger, unit=installation(), role=Role.ADMINISTRATOR)
    assert "Tỉnh ủy A" in text_of(cast.secretary, "/cap-tren/tinh-a/so-lieu/")
    client.force_login(cast.stranger, backend="allauth.account.auth_backends.AuthenticationBackend")
    assert client.get("/cap-tren/tinh-a/so-lieu/").status_code == 403


@pytest.mark.parametrize(
    ("person", "address", "most"),
    [
        ("clerk", "/lam-viec/phuong-1/so-lieu/tong-hop/", 16),
        ("auditor", "/cap-tren/tinh-a/so-lieu/", 18),
    ],
)
def test_more_units_and_indicators_ask_no_more_of_the_database(
    country, cast, person, address, most, django_assert_max_num_queries
):
    for number in range(8):
        one = country.indicator(f"x{number}", combines=("sum", "pooled", "apart")[number % 3])
        for place in range(6):
            country.say(one, place, "1/2" if one.combines == "pooled" else "3")
    client = Client(headers={"host": "localhost"})
    client.force_login(getattr(cast, person), backend="allauth.account.auth_backends.AuthenticationBackend")
    client.get(address)
    with django_assert_max_num_queries(most):
        assert client.get(address).status_code == 200


def test_a_province_of_ninety_eight_wards_and_twenty_indicators_is_light(country, cast):
    indicators = [
        country.indicator(f"chi-so-{n}", name=f"chỉ số thứ {n} của các chi bộ", measure="đảng viên")
        for n in range(20)
    ]
    wards = [
        create_unit(slug=f"xa-{n}", kind=UnitKind.WARD, name=f"Đảng bộ xã {n}", parent=country.province)
        for n in range(96)
    ] + country.wards
    UnitSum.objects.bulk_create(
        UnitSum(
            unit=unit,
            indicator=one,
            period_from=YEAR.first,
            period_to=YEAR.last,
            total=1234567,
            reported=17,
            estimated=1,
        )
        for unit in [country.province, *wards]
        for one in indicators
    )
    client = Client(headers={"host": "localhost"})
    client.force_login(cast.auditor, backend="allauth.account.auth_backends.AuthenticationBackend")
    assert len(client.get("/cap-tren/tinh-a/so-lieu/").content) < 150_000
