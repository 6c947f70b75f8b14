"""The counting board tries pen, printer and scanner before it counts: practice papers, of which nothing is ever counted."""

from __future__ import annotations

from nhiemky.elections.rules.rounds import COUNTING, VOTING
from nhiemky.kernel.refusals import Refused

OPEN = (VOTING, COUNTING)
#: Practice papers that are printed in one go, and pages that are read of them: somebody waits for the answer.
PAPERS, MOST_PAGES = 10, 60
#: So long a reading may take; what is left is said not to be read.
SECONDS = 40.0
#: Pictures of doubtful rows on one page of results.
MOST_PICTURES = 60
#: What offices set their scanners to (dots per inch), and how far the measured number may lie off it (per cent).
USUAL_DPI, OFF = (150, 200, 300, 400, 600), 1.5


def check(state: str, *, pages: int) -> None:
    """A ballot that is over needs no rehearsal; a whole bundle is no rehearsal either."""
    if state not in OPEN:
        raise Refused("ballot-not-at-this-step", state=state, wanted=VOTING)
    if not pages:
        raise Refused("scan-without-pages", field="files")
    if pages > MOST_PAGES:
        raise Refused("rehearsal-too-long", pages=pages, most=MOST_PAGES, field="files")


def size_printed(dpi: int) -> int | None:
    """How large a sheet came out of the printer, in per cent, if the scanner is set to a usual resolution.

    The corner marks say how many dots lie on an inch of the sheet as it should be. None where no sheet was found.

    >>> size_printed(200), size_printed(194), size_printed(0)
    (100, 97, None)
    """
    if not dpi:
        return None
    nearest = min(USUAL_DPI, key=lambda one: abs(one - dpi))
    return round(100 * dpi / nearest)


def is_full_size(dpi: int) -> bool:
    """Whether the printer kept the size, as far as one can tell."""
    nearest = min(USUAL_DPI, key=lambda one: abs(one - dpi))
    return abs(100 * dpi / nearest - 100) <= OFF
