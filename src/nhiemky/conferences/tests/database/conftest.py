"""A small cast: a ward with two branches under a district, another ward, and those who work in them."""

from __future__ import annotations

import io
from datetime import date
from types import SimpleNamespace

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image

from nhiemky.conferences import steps
from nhiemky.conferences.actions.add_line import add_line
from nhiemky.conferences.actions.create_conference import create_conference
from nhiemky.org.models import Account, Office, Role, UnitKind
from nhiemky.org.queries import installation
from nhiemky.org.steps import create_unit, grant


@pytest.fixture
def cast(db):
    district = create_unit(slug="quan-mau", kind=UnitKind.DISTRICT, name="Quận ủy Mẫu", parent=installation())
    facts = {"kind": UnitKind.WARD, "parent": district}
    ward = create_unit(
        slug="phuong-mau",
        name="Đảng ủy phường Mẫu",
        place_name="Mẫu",
        issuer_code="ĐU",
        is_sample=True,
        **facts,
    )
    other = create_unit(slug="phuong-khac", name="Đảng ủy phường Khác", **facts)
    branches = [
        create_unit(slug=f"chi-bo-{n}", kind=UnitKind.BRANCH, name=f"Chi bộ {n}", parent=ward) for n in (1, 2)
    ]
    people = {
        "clerk": (ward, Role.CLERK),
        "secretary": (ward, Role.SECRETARY),
        "auditor": (ward, Role.AUDITOR),
        "teller": (ward, Role.TELLER),
        "branch_secretary": (branches[0], Role.BRANCH_SECRETARY),
        "stranger": (other, Role.CLERK),
    }
    accounts = {}
    for name, (unit, role) in people.items():
        accounts[name] = Account.objects.create_user(name)
        grant(accounts[name], unit=unit, role=role)
    office = Office.objects.create(unit=ward, title="Chủ tịch UBND phường")
    return SimpleNamespace(
        ward=ward, other=other, branch=branches[0], second=branches[1], office=office, **accounts
    )


@pytest.fixture
def conference(cast):
    content = steps.ConferenceContent(
        kind="summary", title="Hội nghị tổng kết công tác dân vận", held_on=date(2026, 10, 15),
        part_of_day="morning", place="Hội trường phường",
    )  # fmt: skip
    return create_conference(cast.clerk, cast.ward, content=content)


@pytest.fixture
def part(cast, conference):
    return add_line(
        cast.clerk, conference, content=steps.PartContent(kind="review", title="Tổng kết mười năm")
    )


@pytest.fixture
def picture():
    out = io.BytesIO()
    Image.new("RGB", (40, 30), "red").save(out, "JPEG")
    return SimpleUploadedFile("anh.jpg", out.getvalue(), "image/jpeg")


@pytest.fixture
def at(client, cast):
    client.force_login(cast.clerk)

    def address(name, conference=None, **more):
        numbered = {"conference_id": conference.pk} if conference else {}
        return reverse(name, kwargs={"ward": cast.ward.slug, **numbered, **more})

    return address
