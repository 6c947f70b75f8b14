"""The report on those attending goes into the record of the meeting: summoned and present are typed once."""

from __future__ import annotations

from typing import Any

from nhiemky.congresses.events import CredentialsConfirmed
from nhiemky.congresses.models import Congress
from nhiemky.congresses.queries import congress as queries
from nhiemky.congresses.queries.credentials import credentials_of
from nhiemky.congresses.rules import resolving
from nhiemky.congresses.steps import congress as steps
from nhiemky.congresses.steps import delegates as roll
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def confirm_credentials(actor: Any, congress: Congress) -> Congress:
    """May be said again after somebody came late; the meeting must not be closed."""
    # facts
    congress = queries.locked(congress)
    figures = credentials_of(congress).figures
    # decision
    resolving.check_recordable(congress.state, imported=queries.is_history(congress))
    resolving.check_credentials(convened=congress.conference is not None, present=figures.voting_present)
    # consequences
    roll.write_credentials(actor, congress, figures)
    event = CredentialsConfirmed(congress.pk, figures.summoned, figures.voting_present)
    record(actor, event, unit=congress.unit_id, topic=steps.topic(congress))
    return congress
