"""What proofreading may know of a ward: names, its own abbreviations, terms, and what its register says of cited papers.

Names stay in memory: nothing of a proofreading is written anywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.db.models import Q

from nhiemky.documents.models import Document, DocumentText, Draft, Issuer, Series
from nhiemky.documents.queries.drafts import newest, nodes_of
from nhiemky.documents.reading.word_list import word_list
from nhiemky.documents.rules import structure
from nhiemky.documents.rules.proofreading import of_words_alone, prepared, proofread, rejoined
from nhiemky.documents.rules.proofreading_known import Known, Recorded, Running
from nhiemky.documents.rules.proofreading_record import symbols_cited
from nhiemky.documents.rules.proofreading_shown import Proof, shown
from nhiemky.journal.keeping import kept
from nhiemky.org.models import Person, Term, Unit
from nhiemky.vietnamese.document_kinds import letters_of
from nhiemky.vietnamese.symbols import parse_symbol

_WORD = re.compile(r"[^\W\d_]+")
_LETTERS = re.compile(r"(?<!\w)[A-ZĐƯƠÔÂÊ]{2,12}(?!\w)")


MOST_FINDINGS = 300


def proof_of(text: str, *, ward: Unit, seen: Q) -> Proof:
    """A text, proofread against what the office knows; `seen`: which rows of the ward the reader may see."""
    text = prepared(text)
    return shown(proofread(text, known=known_of(ward, text, seen=seen))[:MOST_FINDINGS], text)


def proof_of_pdf(text: str, *, ward: Unit, seen: Q) -> Proof:
    """Words taken out of a PDF, without what depends on its lines."""
    text = rejoined(text)
    return shown(of_words_alone(proofread(text, known=known_of(ward, text, seen=seen)))[:MOST_FINDINGS], text)


def proof_of_draft(draft: Draft, *, ward: Unit, seen: Q) -> Proof:
    """The newest version of a draft, proofread; kept until the next entry of the journal."""
    version = newest(draft)

    def find() -> Proof:
        return proof_of(structure.lined(nodes_of(version)), ward=ward, seen=seen)

    return kept(("proof", ward.pk, str(seen), version.pk if version else 0), find)


def words_in_register(document: Document) -> str:
    """The words of a file that the search reads; empty while nobody has read them."""
    found = DocumentText.objects.filter(document=document).values_list("text", flat=True).first()
    return found or ""


def known_of(ward: Unit, text: str, *, seen: Q) -> Known:
    """What the office knows besides, as far as this text may need it."""
    names, letters = kept(("proof names", ward.pk), lambda: _names_of(ward))
    return Known(
        syllables=names,
        letters=letters,
        words=word_list(Path(settings.HOME)),
        papers=tuple(_recorded(ward, text, seen)),
        series=tuple(_running(ward)),
        terms=tuple(Term.objects.filter(unit=ward).values_list("first_year", "last_year")),
        place=ward.place_name or ward.name,
    )


def _names_of(ward: Unit) -> tuple[frozenset[str], frozenset[str]]:
    """Syllables of the names of people and units, and the letters that units and issuers go by."""
    below = ward.path
    people = Person.objects.filter(unit__path__startswith=below).values_list("full_name", flat=True)
    units = Unit.objects.filter(path__startswith=below).values_list("name", "short_name", "place_name")
    issuers = Issuer.objects.filter(unit__path__startswith=below).values_list("name", "code")
    named = [*people, *(name for unit in units for name in unit), *(name for name, _code in issuers)]
    syllables = {word.lower() for name in named for word in _WORD.findall(prepared(name))}
    letters = {code for _name, code in issuers} | {
        found for name in named for found in _LETTERS.findall(name)
    }
    return frozenset(syllables), frozenset(letters)


def _recorded(ward: Unit, text: str, seen: Q) -> Iterator[Recorded]:
    """What the register says of the papers that the text names; read by symbol, however long the register is."""
    symbols = symbols_cited(text)
    if not symbols:
        return
    rows = Document.objects.filter(
        seen, unit__path__startswith=ward.path, symbol__in=symbols, dated__isnull=False
    )
    for symbol, number, dated in rows.values_list("symbol", "number", "dated"):
        read = parse_symbol(symbol)
        if number is not None and dated is not None:
            yield Recorded(symbol, letters_of(read.kind), read.issuer, number, dated)


def _running(ward: Unit) -> Iterator[Running]:
    rows = Series.objects.filter(issuer__unit=ward).values_list("issuer__code", "of", "begins", "last")
    for code, of, begins, last in rows:
        yield Running(code, letters_of(of), begins, last)
