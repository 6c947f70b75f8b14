"""What stands in the books, for the matrix of gates: a body that issues, an own paper with a recipient, a paper that asks."""

from __future__ import annotations

import datetime as dt
from typing import Any

from nhiemky.documents.models import Document, Dossier, Handling, Issue, Issuer, Recipient, Series
from nhiemky.org.models import Account, Unit

DAY = dt.date(2026, 3, 2)


def rows(people: dict[str, Account], unit: Unit, *, key: str) -> dict[str, Any]:
    """Words of addresses → a paper that went out, one that came in, a file, a body."""
    issuer = Issuer.objects.create(unit=unit, name=f"Đảng ủy {key}", code="ĐU", valid_from=DAY)
    series = Series.objects.create(issuer=issuer, of="BC", begins=DAY, last=1)
    out = _document(unit, register="out", kind="Báo cáo", symbol="01-BC/ĐU", issuer=issuer.name)
    Issue.objects.create(
        document=out, issuer=issuer, series=series, number=1, post="Bí thư", signer_name="Người Ký",
        issued_by=people["clerk"],
    )  # fmt: skip
    recipient = Recipient.objects.create(document=out, name="Chi bộ 1")
    came = _document(
        unit, register="in", kind="Công văn", symbol="12-CV/QU", issuer="Quận ủy", arrived_on=DAY,
        arrival_year=2026, arrival_number=1,
    )  # fmt: skip
    Handling.objects.create(document=came, asks="Báo cáo kết quả", due_on=DAY)
    dossier = Dossier.objects.create(unit=unit, code="01-VP", title="Kế hoạch năm", year=2026)
    found: dict[str, Any] = {"issuer_id": issuer.pk, "dossier_id": dossier.pk, "recipient_id": recipient.pk}
    for route in ("recipients", "send", "acknowledge", "copy", "withdraw"):
        found[f"paper-{route} document_id"] = out.pk
    for route in ("ask", "close", "remind"):
        found[f"handling-{route} document_id"] = came.pk
    return found


def _document(unit: Unit, **said: Any) -> Document:
    return Document.objects.create(
        unit=unit, level="ward", dated=DAY, symbol_as_written=said["symbol"], title="Trích yếu", **said
    )
