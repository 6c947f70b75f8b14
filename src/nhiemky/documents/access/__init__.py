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
from nhiemky.documents.access.papers import PaperOfDocument, for_document_paper
from nhiemky.documents.access.templates import (
    PaperOfTemplate,
    PaperOfWording,
    TemplateOnShelf,
    WordingOnShelf,
    for_template,
    for_template_paper,
    for_template_writer,
    for_wording_paper,
    for_wording_writer,
)

__all__ = [
    "DocumentOnShelf",
    "DraftOnShelf",
    "LinkOnShelf",
    "OpinionOnShelf",
    "PaperOfDocument",
    "PaperOfDraft",
    "PaperOfTemplate",
    "PaperOfWording",
    "Shelf",
    "TemplateOnShelf",
    "WordingOnShelf",
    "for_document",
    "for_document_link",
    "for_document_paper",
    "for_document_writer",
    "for_draft",
    "for_draft_paper",
    "for_draft_writer",
    "for_opinion_writer",
    "for_reader",
    "for_template",
    "for_template_paper",
    "for_template_writer",
    "for_wording_paper",
    "for_wording_writer",
    "for_writer",
]
