"""Papers of a sample ballot as voters marked them and an office scanner sees them. Needs the extra [ballots]."""

from __future__ import annotations

from collections.abc import Sequence

from nhiemky.elections.papers import ballot_sheet
from nhiemky.elections.rules.sheet import Sheet
from nhiemky.elections.simulated.ballots import ballot
from nhiemky.elections.simulated.deck import Deck, Stamp
from nhiemky.elections.simulated.files import jpeg, pdf_of, printed_page
from nhiemky.printing import sheets

#: A chance of its own: the same hands on the same papers at every loading. A few papers leave in doubt what is meant.
SEED, ODDITIES = 20250912, 0.1
DPI, QUALITY = 200, 85


def marked(sheet: Sheet, papers: Sequence[str]) -> Deck:
    """The papers, stamped, as their voters marked them; no corner is lost, so that every sheet is found."""
    page = printed_page(sheets.to_pdf(ballot_sheet.drawing(sheet, title=sheet.template)), dpi=DPI)
    return Deck(
        layout=ballot_sheet.layout(sheet),
        page=page,
        seed=SEED,
        dpi=DPI,
        colour=True,
        oddities=ODDITIES,
        torn=0,
        seal=Stamp.PRESENT,
        marks=tuple(papers),
    )


def scanned(deck: Deck, places: range) -> bytes:
    """These papers (from 0) as the scanner writes them into one file."""
    return pdf_of([jpeg(ballot(deck, at).image, QUALITY) for at in places], dpi=DPI)
