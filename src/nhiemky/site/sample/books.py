"""What the sample has made of one ward so far, under the names its data files use."""

from __future__ import annotations

from dataclasses import dataclass, field

from nhiemky.conferences.models import Conference
from nhiemky.documents.models import Document, Draft
from nhiemky.org.models import Account, Office, Person, Unit
from nhiemky.site.sample.calendar import Calendar


@dataclass(slots=True)
class Book:
    """A ward and everything of it that later entries refer to. `clerk` writes it all."""

    ward: Unit
    clerk: Account
    calendar: Calendar
    units: dict[str, Unit] = field(default_factory=dict)
    offices: dict[str, Office] = field(default_factory=dict)
    documents: dict[str, Document] = field(default_factory=dict)
    drafts: dict[str, Draft] = field(default_factory=dict)
    conferences: dict[str, Conference] = field(default_factory=dict)
    #: by title of the office; empty where nobody may be named
    holders: dict[str, Person] = field(default_factory=dict)

    def owner(self, name: str) -> Unit | Office:
        """A unit by its key or an office by its title. KeyError names what the file got wrong."""
        return self.units[name] if name in self.units else self.offices[name]
