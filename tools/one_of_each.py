"""A small ward with one of everything in it, and somebody for every role: what the matrix of gates asks for.

Made twice: rows of the ward itself (with a person and a unit of the farther branch), and rows of the nearer branch, so
that its secretary can be asked about both.
"""

from __future__ import annotations

import datetime as dt
import io
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from nhiemky.conferences import steps as conferences
from nhiemky.documents import steps as documents
from nhiemky.documents.models import Draft
from nhiemky.documents.rules.registering import Entry as NewDocument
from nhiemky.figures import steps as figures
from nhiemky.figures.rules.entry import NewFigure, Value
from nhiemky.files import steps as files
from nhiemky.files.models import StoredFile
from nhiemky.journal.models import Entry
from nhiemky.journal.writing import record
from nhiemky.org import steps as org
from nhiemky.org.actions.sign_in import SignedIn
from nhiemky.org.models import (
    Account,
    BranchType,
    Role,
    Unit,
    UnitKind,
)
from nhiemky.org.queries import installation
from nhiemky.portal import steps as portal
from nhiemky.tasks import steps as tasks
from nhiemky.tasks.models import Evidence
from tools import (
    one_of_each_congress,
    one_of_each_counted,
    one_of_each_documents_a,
    one_of_each_documents_b,
    one_of_each_documents_c,
    one_of_each_documents_d,
    one_of_each_documents_e,
    one_of_each_election,
    one_of_each_held,
    one_of_each_people,
    one_of_each_public,
    one_of_each_targets_a,
    one_of_each_targets_b,
    one_of_each_targets_c,
    one_of_each_targets_d,
    one_of_each_targets_e,
    one_of_each_targets_f,
)

DAY = dt.date(2026, 3, 2)

#: Name of the person in the matrix → where the role holds and which it is.
CAST: dict[str, tuple[str, str]] = {
    "other": ("elsewhere", Role.CLERK),
    "branch": ("near", Role.BRANCH_SECRETARY),
    "clerk": ("ward", Role.CLERK),
    "secretary": ("ward", Role.SECRETARY),
    "editor": ("ward", Role.EDITOR),
    "approver": ("ward", Role.APPROVER),
    "auditor": ("ward", Role.AUDITOR),
    "observer": ("district", Role.SUPERIOR_OBSERVER),
    "teller": ("ward", Role.TELLER),
    "admin": ("root", Role.ADMINISTRATOR),
}


@dataclass(frozen=True, slots=True)
class Place:
    """Two wards of one district; the first has two branches."""

    root: Unit
    district: Unit
    ward: Unit
    elsewhere: Unit
    near: Unit
    far: Unit


@dataclass(frozen=True, slots=True)
class World:
    """`people`: by their name in the matrix. `rows`, `own`: word of an address → what stands there."""

    place: Place
    people: dict[str, Account]
    rows: dict[str, Any]
    own: dict[str, Any]


def make() -> World:
    """Everything, inside the caller's transaction. Needs a migrated database with nothing in it."""
    place = _place()
    people = {}
    for name, (where, role) in CAST.items():
        people[name] = Account.objects.create_user(f"nguoi-{name}", shown_as=name)
        org.grant(people[name], unit=getattr(place, where), role=role)
    portal.open_portal(place.ward)
    portal.sync_editors(place.ward)
    rows = _rows(place, people, unit=place.ward, member_of=place.far, key="a")
    own = _rows(place, people, unit=place.near, member_of=place.near, key="b")
    return World(place, people, rows, own)


def _place() -> Place:
    district = org.create_unit(
        slug="quan-thu", kind=UnitKind.DISTRICT, name="Quận ủy Thử", parent=installation()
    )
    wards = [
        org.create_unit(
            slug=slug,
            kind=UnitKind.WARD,
            name=f"Đảng ủy phường {name}",
            place_name=name,
            issuer_code="ĐU",
            parent=district,
        )
        for slug, name in (("phuong-thu", "Thử"), ("phuong-ben", "Bên"))
    ]
    branches = [
        org.create_unit(
            slug=f"phuong-thu-chi-bo-{number}",
            kind=UnitKind.BRANCH,
            branch_type=BranchType.RESIDENTIAL,
            name=f"Chi bộ {number}",
            parent=wards[0],
        )
        for number in (1, 2)
    ]
    org.open_term(wards[0], first_year=2025, last_year=2030, congress_number=2)
    return Place(installation(), district, *wards, *branches)


def _rows(
    place: Place, people: dict[str, Account], *, unit: Unit, member_of: Unit, key: str
) -> dict[str, Any]:
    clerk = people["clerk"]
    rows: dict[str, Any] = {"ward": place.ward.slug, "unit_id": member_of.pk}
    rows |= one_of_each_people.rows(place.ward, clerk, branch=member_of)
    rows |= _papers(clerk, unit, key=key)
    rows |= one_of_each_targets_a.rows(clerk, place.ward, rows, key=key)
    rows |= one_of_each_documents_e.rows(clerk, rows["document_id"])
    rows |= _conference(clerk, unit, draft=Draft.objects.get(pk=rows["draft_id"]))
    rows |= one_of_each_documents_b.rows(clerk, Draft.objects.get(pk=rows["draft_id"]))
    rows |= one_of_each_documents_c.rows(clerk, Draft.objects.get(pk=rows["draft_id"]), branch=member_of)
    rows |= _task(people, unit)
    rows |= one_of_each_election.rows(people, place.ward, unit, branch=member_of, key=key)
    rows |= one_of_each_congress.rows(people, place.ward, branch=member_of, key=key)
    rows |= one_of_each_counted.rows(place.ward, branch=member_of, key=key)
    rows |= one_of_each_documents_d.rows(clerk, unit, key=key)
    rows |= one_of_each_held.rows(people, place.ward, branch=member_of, key=key)
    rows |= one_of_each_documents_a.rows(people, unit, key=key)
    rows |= one_of_each_targets_d.rows(clerk, unit)
    rows |= one_of_each_targets_f.rows()
    rows |= one_of_each_targets_e.rows(place.ward, key=key)
    rows |= one_of_each_targets_b.rows(
        people, place.ward, branch=member_of, account_id=rows["account_id"], key=key
    )
    rows |= one_of_each_public.rows(clerk, place.ward, picture=_picture())
    rows |= one_of_each_targets_c.rows(clerk, unit)
    root = record(clerk, SignedIn(clerk.pk), unit=place.root.pk, topic=f"account/{clerk.pk}")
    return rows | {
        "entry_id": Entry.objects.filter(unit__in=(unit.pk, place.ward.pk)).latest("pk").pk,
        "journal_installation_entry entry_id": root.pk,
    }


def _papers(clerk: Account, unit: Unit, *, key: str) -> dict[str, Any]:
    new = NewFigure(
        code=f"so-{key}", subject="mô hình dân vận khéo", value=Value(value=Decimal(74), measure="mô hình")
    )
    figure = figures.enter(clerk, unit, new)
    paper, older = (
        documents.register(
            clerk,
            unit,
            NewDocument(
                kind="KH", issuer="Đảng ủy", level="ward", symbol=f"0{n}-KH/ĐU", dated=DAY, title="Kế hoạch"
            ),
        )
        for n in (2, 1)
    )
    paper.file = _file(unit, clerk, "ke-hoach.txt", "Kế hoạch công tác năm.".encode(), StoredFile.Kind.TEXT)
    paper.save()
    link = documents.link(clerk, paper, older, kind="replaces")
    draft = documents.open_draft_in(clerk, unit, title="Dự thảo báo cáo")
    return {
        "figure_id": figure.pk,
        "document_id": paper.pk,
        "link_id": link.pk,
        "draft_id": draft.pk,
        "form": "pdf",
    }


def _conference(clerk: Account, unit: Unit, *, draft: Draft) -> dict[str, Any]:
    head = conferences.ConferenceContent(
        kind="review", title="Hội nghị sơ kết", held_on=DAY, part_of_day="morning"
    )
    conference = conferences.write_conference(unit, head)
    part: Any = conferences.write_line(conference, conferences.PartContent(kind="review", title="Sơ kết"))
    opinion = conferences.raise_opinion(
        clerk,
        part,
        draft=draft,
        opinion=conferences.NewOpinion(raised_by="Đại biểu", content="Bổ sung số liệu."),
    )
    sentence: Any = conferences.write_line(
        conference, conferences.ConclusionContent(text="Giao Văn phòng theo dõi.")
    )
    stored = _file(unit, clerk, "anh.png", _picture(), StoredFile.Kind.IMAGE)
    photo = conferences.write_line(
        conference, conferences.PhotoContent(file=stored, caption="Hội trường", alt="Hội trường")
    )
    return {
        "conference_id": conference.pk,
        "part_id": part.pk,
        "opinion_id": opinion.pk,
        "kind": "ket-luan",
        "line_id": sentence.pk,
        "photo_id": photo.pk,
        "file_id": stored.pk,
        "paper": "bien-ban",
    }


def _task(people: dict[str, Account], unit: Unit) -> dict[str, Any]:
    owner = unit if unit.kind == UnitKind.BRANCH else org.create_office(unit, title="Chủ tịch UBND")
    task = tasks.open_task(people["clerk"], unit=unit, title="Rà soát danh sách", owner=owner, due=DAY)
    stored = _file(unit, people["clerk"], "bang.txt", "Danh sách đã rà soát.".encode(), StoredFile.Kind.TEXT)
    evidence = Evidence.objects.create(task=task, text="Đã rà soát.", file=stored, given_by=people["clerk"])
    return {"task_id": task.pk, "evidence_id": evidence.pk}


def _picture() -> bytes:
    made = io.BytesIO()
    Image.new("RGB", (64, 48), "gray").save(made, "PNG")
    return made.getvalue()


def _file(unit: Unit, clerk: Account, name: str, content: bytes, kind: str) -> StoredFile:
    return files.take_in(SimpleUploadedFile(name, content), unit=unit.pk, actor=clerk, kinds=[kind])
