"""Lists of documents whose search box asks the full-text index, within what the reader may see."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from nhiemky.documents.queries import found
from nhiemky.pages.lists import Listing


def searching(listing: Listing, *, paths: Sequence[str]) -> Listing:
    """The list with its search by the index; `paths`: of the units that the reader may read."""
    return replace(listing, search=lambda rows, words: found(rows, words, paths=paths))
