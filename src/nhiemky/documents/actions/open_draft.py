"""Open a draft on which opinions are asked, after saying that its content is not on the secrets list."""

from __future__ import annotations

from typing import Any

from nhiemky.documents import steps
from nhiemky.documents.events import DraftOpened
from nhiemky.documents.models import Draft
from nhiemky.documents.rules import secrets_list
from nhiemky.documents.rules.secrets_list import Said
from nhiemky.documents.steps import NOBODY_SAID, Becomes
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.org.models import Unit


@action
def open_draft(
    actor: Any, unit: Unit, *, said: Said, body: str, title: str, becomes: Becomes = NOBODY_SAID
) -> Draft:
    """`said` is the answer to the question that is asked once: is the content on the secrets list?"""
    # facts: none but what was said
    # decision
    secrets_list.check(said)
    # consequences
    draft = steps.write_draft(unit, title=title, becomes=becomes)
    steps.write_version(draft, body, by=actor)
    opened = {
        "title": draft.title,
        "kind": draft.kind,
        "issuer": str(draft.issuer or ""),
        "addressees": draft.addressees,
    }
    event = DraftOpened(draft.pk, Values({name: words for name, words in opened.items() if words}))
    record(actor, event, unit=unit.pk, topic=f"draft/{draft.pk}")
    return draft
