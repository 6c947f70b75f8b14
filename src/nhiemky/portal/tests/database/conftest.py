from __future__ import annotations

import datetime as dt
import io
from types import SimpleNamespace
from zoneinfo import ZoneInfo

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from PIL import Image

from nhiemky.conferences.models import Attendance, Conclusion, Conference, Finding, Part, Photo
from nhiemky.figures import steps as figure_steps
from nhiemky.figures.rules import entry
from nhiemky.files.queries import path_of
from nhiemky.files.reading.images import re_encoded
from nhiemky.files.steps import take_in
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


@pytest.fixture
def conference(ward):
    """A closed record with a figure, something to tick, a photograph and a published conclusion."""
    unit, clerk = ward.unit, ward.clerk
    figure_steps.enter(
        clerk,
        unit,
        entry.NewFigure(code="duong-be-tong", subject="đường bê tông", value=entry.read("26,6 km", "km")),
    )
    meeting = Conference.objects.create(
        unit=unit,
        kind="summary",
        title="Hội nghị tổng kết công tác dân vận",
        held_on=dt.date(2026, 10, 15),
        part_of_day="morning",
        place="hội trường phường",
        source_note="Văn phòng Đảng ủy",
    )
    part = Part.objects.create(conference=meeting, number=1, kind="review", title="Tổng kết mười năm")
    Attendance.objects.create(
        conference=meeting,
        number=1,
        label="Phó Bí thư Quận ủy",
        name="Trần Thị Mẫu",
        status="present",
        group="superior",
    )
    Finding.objects.create(part=part, number=1, kind="achievement", text="Đã làm {{ duong-be-tong }} đường.")
    Finding.objects.create(part=part, number=2, kind="limitation", text="Việc nhân rộng mô hình còn chậm.")
    Conclusion.objects.create(
        conference=meeting, number=1, text="Nhân rộng mô hình.", follow_up="none", is_published=True
    )
    Conclusion.objects.create(conference=meeting, number=2, text="Xem xét nội bộ.", follow_up="none")
    upload = SimpleUploadedFile("anh.jpg", jpeg(), "image/jpeg")
    with transaction.atomic():
        stored = take_in(upload, unit=unit.pk, actor=clerk, kinds=["image"])
    place = path_of(stored)
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(re_encoded(jpeg(), field="file").content)
    Photo.objects.create(
        conference=meeting, number=1, file=stored, caption="Toàn cảnh hội nghị", alt="Hội trường đông người"
    )
    return meeting


@pytest.fixture
def jpeg_with_position() -> bytes:
    """A picture that says where it was taken."""
    image, exif, written = Image.new("RGB", (60, 40)), Image.Exif(), io.BytesIO()
    exif.get_ifd(0x8825)[1] = "N"
    exif[0x0110] = "máy ảnh"
    image.save(written, "JPEG", exif=exif)
    assert b"Exif" in written.getvalue()
    return written.getvalue()
