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
    VersionOnShelf,
    for_draft,
    for_draft_paper,
    for_draft_writer,
    for_opinion_writer,
    for_version,
    for_version_writer,
)

__all__ = [
    "DocumentOnShelf",
    "DraftOnShelf",
    "LinkOnShelf",
    "OpinionOnShelf",
    "PaperOfDraft",
    "Shelf",
    "VersionOnShelf",
    "for_document",
    "for_document_link",
    "for_document_writer",
    "for_draft",
    "for_draft_paper",
    "for_draft_writer",
    "for_opinion_writer",
    "for_reader",
    "for_version",
    "for_version_writer",
    "for_writer",
]
