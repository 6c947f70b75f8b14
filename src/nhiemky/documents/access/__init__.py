"""The only doors to documents and drafts. A branch secretary reads those of the own branch; writers write all."""

from nhiemky.documents.access.documents import (
    ClauseOnShelf,
    DocumentOnShelf,
    LinkOnShelf,
    Shelf,
    for_clause,
    for_document,
    for_document_link,
    for_document_writer,
    for_reader,
    for_writer,
)
from nhiemky.documents.access.drafts import (
    DraftOnShelf,
    OpinionOnShelf,
    PaperOfDraft,
    for_draft,
    for_draft_paper,
    for_draft_writer,
    for_opinion_writer,
)

__all__ = [
    "ClauseOnShelf",
    "DocumentOnShelf",
    "DraftOnShelf",
    "LinkOnShelf",
    "OpinionOnShelf",
    "PaperOfDraft",
    "Shelf",
    "for_clause",
    "for_document",
    "for_document_link",
    "for_document_writer",
    "for_draft",
    "for_draft_paper",
    "for_draft_writer",
    "for_opinion_writer",
    "for_reader",
    "for_writer",
]
