from __future__ import annotations

import datetime as dt

import pytest

from nhiemky.portal import steps

pytestmark = pytest.mark.django_db


def test_a_category_turns_pages(client, ward):
    category = steps.category_of(ward.home)
    for number in range(14):
        steps.post(
            ward.clerk,
            category,
            steps.NewArticle(title=f"Tin số {number:02d}", lead="Mở đầu."),
            ward=ward.unit,
            approver=ward.approver,
            at=dt.datetime(2026, 1, 1 + number, tzinfo=dt.UTC),
        )
    first, second = (
        client.get(f"/phuong-mau/cong-tac-dang/?trang={page}").content.decode() for page in (1, 2)
    )
    assert "Tin số 13" in first.split("<main")[1] and "Tin số 01" in second.split("<main")[1]
    assert "Trang 1 / 2" in first and "trang=2" in first
