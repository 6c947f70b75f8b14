from __future__ import annotations

import datetime as dt
import io
from types import SimpleNamespace
from zoneinfo import ZoneInfo

import pytest
from PIL import Image

from nhiemky.org import queries as org
from nhiemky.org import steps as org_steps
from nhiemky.org.models import Role, UnitKind
from nhiemky.portal import caching, steps
from nhiemky.portal.rules.drafting import Figures, Heading, Paragraph, Points, Quote


def jpeg(colour: tuple[int, int, int] = (120, 40, 40)) -> bytes:
    written = io.BytesIO()
    Image.new("RGB", (1200, 800), colour).save(written, "JPEG")
    return written.getvalue()


def open_ward(slug: str, name: str, *, sample: bool = False) -> SimpleNamespace:
    """A ward with its site and one account for each role: `ward.editor`, `ward.clerk` …"""
    unit = org_steps.create_unit(
        slug=slug,
        kind=UnitKind.WARD,
        name=f"Đảng bộ {name}",
        parent=org.installation(),
        place_name="thành phố Mẫu",
        is_sample=sample,
    )
    home = steps.open_portal(
        unit,
        facts=[("Dân số", "25.000 người")],
        links=[("Cổng thông tin thành phố", "https://thanhphomau.example/")],
    )
    people = {
        role: org_steps.create_account(
            username=f"{slug}-{role}", shown_as=f"{role} {slug}", password="x" * 12, roles=[(unit, role)]
        )
        for role in (Role.CLERK, Role.SECRETARY, Role.EDITOR, Role.APPROVER, Role.AUDITOR, Role.TELLER)
    }
    return SimpleNamespace(unit=unit, home=home, **{str(role): account for role, account in people.items()})


@pytest.fixture(autouse=True)
def _nothing_kept(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    caching.pages.__init__()


@pytest.fixture
def ward(db):
    return open_ward("phuong-mau", "phường Mẫu")


@pytest.fixture
def other(db):
    return open_ward("phuong-ben", "phường Bên", sample=True)


@pytest.fixture
def new():
    return steps.NewArticle(
        title="Mười năm công tác dân vận: 74 mô hình",
        lead="Sáng ngày 15/10/2026, Đảng ủy phường Mẫu tổ chức hội nghị tổng kết.",
        body=[
            Paragraph("Dự hội nghị có: Thường trực Đảng ủy; các bí thư chi bộ."),
            Figures((("26,6 km", "đường bê tông"), ("2.560 m²", "đất hiến"))),
            Heading("Kết luận"),
            Points(("Nhân rộng mô hình.", "Duy trì <b>giao ban</b>.")),
            Quote("Làm đến nơi đến chốn."),
        ],
        photos=[
            steps.NewPhoto(content=jpeg(), caption="Các tập thể được khen", alt="Bốn người cầm giấy khen")
        ],
        event_on=dt.date(2026, 10, 15),
        source_line="Văn phòng Đảng ủy",
    )


@pytest.fixture
def posted(ward, new):
    """One published article of the ward."""
    return steps.post(
        ward.clerk,
        steps.category_of(ward.home),
        new,
        ward=ward.unit,
        approver=ward.approver,
        at=dt.datetime(2026, 10, 16, 8, 30, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh")),
    )
