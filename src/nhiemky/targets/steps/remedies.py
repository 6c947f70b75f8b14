"""Writers of what is done about a target that is behind."""

from __future__ import annotations

from typing import Any

from nhiemky.files.rules.secrecy import refuse_secret
from nhiemky.targets.models import Directive, Remedy, Target


def write_remedy(actor: Any, target: Target, *, year: int, cause: str, remedy: str) -> Remedy:
    """Cause and remedy of a year; what stood there before is in the journal."""
    for field, text in (("cause", cause), ("remedy", remedy)):
        refuse_secret(text, field=field)
    row = Remedy.objects.filter(target=target, year=year).first() or Remedy(
        target=target, year=year, revision=0
    )
    row.cause, row.remedy, row.written_by = cause.strip(), remedy.strip(), actor
    row.revision += 1
    row.save()
    return row


def switch_directive(directive: Directive, *, shown: bool) -> None:
    """Whether the quotation stands beside a decisive target that is behind."""
    directive.shown = shown
    directive.revision += 1
    directive.save(update_fields=["shown", "revision"])
