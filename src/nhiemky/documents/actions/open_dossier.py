"""Open a file in which the papers of one matter rest."""

from __future__ import annotations

from typing import Any

from nhiemky.documents.events import DossierOpened
from nhiemky.documents.models import Dossier
from nhiemky.files.rules.secrecy import refuse_secret
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.kernel.refusals import Refused
from nhiemky.org.models import Unit


@action
def open_dossier(actor: Any, unit: Unit, *, code: str, title: str, year: int, kept_for: str = "") -> Dossier:
    # facts
    taken = Dossier.objects.filter(unit=unit, year=year, code=code.strip()).exists()
    # decision
    if not code.strip() or not title.strip():
        raise Refused("dossier-without-name", field="code" if not code.strip() else "title")
    if taken:
        raise Refused("dossier-already-there", dossier=code.strip(), year=year, field="code")
    for words, field in ((code, "code"), (title, "title")):
        refuse_secret(words, field=field)
    # consequences
    dossier = Dossier.objects.create(
        unit=unit, code=code.strip(), title=title.strip(), year=year, kept_for=kept_for.strip()
    )
    event = DossierOpened(dossier.pk, year, Values(code=dossier.code, title=dossier.title))
    record(actor, event, unit=unit.pk, topic=f"unit/{unit.pk}")
    return dossier
