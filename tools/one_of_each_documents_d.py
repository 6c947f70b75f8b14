"""A wording of the office's own, and a document that was written here, for the matrix of gates."""

from __future__ import annotations

import datetime as dt
from typing import Any

from nhiemky.documents import steps as documents
from nhiemky.documents.models import Document, Draft, Issue, Issuer, Series
from nhiemky.documents.rules.templates import SHIPPED
from nhiemky.org.models import Account, Unit

DAY = dt.date(2026, 3, 2)


def rows(clerk: Account, unit: Unit, *, key: str) -> dict[str, Any]:
    """Words of addresses → the wording, and the issued document whose paper is printed."""
    own = documents.write_template(
        unit,
        kind="KH",
        style="party",
        title=f"Kế hoạch {key}",
        body="I. MỤC ĐÍCH",
        recipients="",
        valid_from=DAY,
    )
    return {
        "template_id": own.pk,
        "wording": SHIPPED[0].key,
        "document-paper document_id": _issued(clerk, unit, key=key).pk,
    }


def _issued(clerk: Account, unit: Unit, *, key: str) -> Document:
    draft: Draft = documents.open_draft_in(clerk, unit, title=f"Kế hoạch ban hành {key}", body="Nội dung.")
    document = Document.objects.create(
        unit=unit,
        register="out",
        kind="Kế hoạch",
        symbol=f"9-KH/{key.upper()}",
        issuer="Đảng ủy",
        level="ward",
        dated=DAY,
    )
    issuer = Issuer.objects.create(unit=unit, name=f"Văn phòng Đảng ủy {key}", code="VPĐU", valid_from=DAY)
    series = Series.objects.create(issuer=issuer, of="KH", begins=DAY, last=9)
    Issue.objects.create(
        document=document, issuer=issuer, series=series, number=9, draft=draft, post="BÍ THƯ",
        signer_name="Người Ký", issued_by=clerk,
    )  # fmt: skip
    return document
