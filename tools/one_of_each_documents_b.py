"""What the pages of drafting need of a draft that stands there already."""

from __future__ import annotations

from typing import Any

from nhiemky.documents import steps
from nhiemky.documents.models import Draft
from nhiemky.org.models import Account


def rows(clerk: Account, draft: Draft) -> dict[str, Any]:
    """Two versions, so that one can come back."""
    steps.write_version(draft, "Nội dung lần đầu.", by=clerk)
    steps.write_version(draft, "Nội dung lần sau.", by=clerk)
    return {"version": 1}
