"""The only doors to documents and drafts. A branch secretary reads those of the own branch; writers write all."""

from nhiemky.documents.access.documents import (
    DocumentOnShelf,
    LinkOnShelf,
    Shelf,
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
from nhiemky.documents.access.rounds import (
    AskedDoor,
    PaperOfRound,
    RoundOnShelf,
    asked_of,
    for_asked,
    for_round,
    for_round_paper,
    for_round_writer,
)

__all__ = [
    "AskedDoor",
    "DocumentOnShelf",
    "DraftOnShelf",
    "LinkOnShelf",
    "OpinionOnShelf",
    "PaperOfDraft",
    "PaperOfRound",
    "RoundOnShelf",
    "Shelf",
    "asked_of",
    "for_asked",
    "for_document",
    "for_document_link",
    "for_document_writer",
    "for_draft",
    "for_draft_paper",
    "for_draft_writer",
    "for_opinion_writer",
    "for_reader",
    "for_round",
    "for_round_paper",
    "for_round_writer",
    "for_writer",
]
