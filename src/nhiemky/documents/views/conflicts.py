"""Two people changed the same paragraphs of a draft: both texts side by side, and a choice for each."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from nhiemky.documents import queries
from nhiemky.documents.access import DraftOnShelf
from nhiemky.documents.forms.drafts import CHOICE, DraftForm
from nhiemky.documents.rules import differences
from nhiemky.documents.rules.alignment import Patience
from nhiemky.documents.rules.differences import Piece
from nhiemky.documents.rules.merging import Choice
from nhiemky.documents.views.addresses import address


@dataclass(frozen=True, slots=True)
class Pair:
    """A paragraph that both changed: the words of each against those before, and what was chosen so far."""

    name: str
    before: str
    theirs: tuple[Piece, ...]
    mine: tuple[Piece, ...]
    theirs_removed: bool
    mine_removed: bool
    both: bool
    chosen: str


def conflict_page(request: HttpRequest, found: DraftOnShelf, form: DraftForm) -> HttpResponse:
    """409. The text that was sent goes round with the page, so that nothing of it is lost."""
    draft = found.draft
    last = queries.newest(draft)
    seen = last.number if last else 0
    merged = queries.together(draft, form.cleaned_data["body"], opened_at=form.cleaned_data["opened_at"])
    again = request.POST.get("seen") == str(seen)
    patience = Patience()
    pairs = [
        Pair(
            f"{CHOICE}{conflict.id}",
            conflict.before,
            differences.words(conflict.before, conflict.theirs, patience=patience),
            differences.words(conflict.before, conflict.mine, patience=patience),
            not conflict.theirs,
            not conflict.mine,
            Choice.BOTH in conflict.choices,
            request.POST.get(f"{CHOICE}{conflict.id}", "") if again else "",
        )
        for conflict in (merged.conflicts if merged else ())
    ]
    context = {
        "ward": found.ward,
        "draft": draft,
        "form": form,
        "seen": seen,
        "pairs": pairs,
        "open_count": sum(not pair.chosen for pair in pairs),
        "again": again,
        "version": queries.version_at(draft, seen),
        "action": address("draft-edit", found.ward, draft),
    }
    return render(request, "documents/conflicts.html", context, status=409)
