"""The one writer of the full-text index: it reads what is said of a document or a draft now, and writes it anew.

Called by the followers of everything that happens to a document (site/wiring.py) and, for what was written before
there was an index or beside the program, by `index_missing`.
"""

from __future__ import annotations

from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone

from nhiemky.documents.models import Document, DocumentText, Draft, SearchEntry, Stage
from nhiemky.documents.queries import search_index
from nhiemky.documents.queries.drafts import newest, nodes_of
from nhiemky.documents.queries.full_text import issued_texts
from nhiemky.documents.reading import words as reading
from nhiemky.documents.rules import full_text, structure
from nhiemky.documents.rules.full_text import Place, Words
from nhiemky.documents.rules.symbols import standard_of
from nhiemky.files.models import StoredFile
from nhiemky.files.queries import content_of


def take_words(document: Document, upload: UploadedFile[bytes]) -> None:
    """Keep the words of a file that was just taken in as `document.file`; nothing for a picture or a scan."""
    upload.seek(0)
    _keep_words(document, upload.read(), document.file)


def index_document(number: int) -> None:
    """Write what the index says about a document; nothing where it is gone."""
    document = Document.objects.select_related("unit").filter(pk=number).first()
    if document is None:
        return
    entry = SearchEntry(key=search_index.key_of(document.pk, dated=_day(document)), document=document)
    search_index.put(entry, full_text.signs(words_of_document(document)))


def index_draft(number: int) -> None:
    """The same for a draft: its title and its newest version. One that was issued is found as the document it became."""
    draft = Draft.objects.select_related("unit").filter(pk=number).first()
    if draft is None:
        return
    if draft.stage == Stage.ISSUED:
        for entry in SearchEntry.objects.filter(draft=draft):
            search_index.take_out(entry)
        return
    version = newest(draft)
    written = timezone.localdate(version.written_at if version else draft.created_at)
    words = Words(
        line=(draft.title,),
        place=Place(units=_path(draft.unit), draft=True),
        text=structure.lined(nodes_of(version)),
        dated=written,
    )
    entry = SearchEntry(key=search_index.key_of(draft.pk, dated=written, draft=True), draft=draft)
    search_index.put(entry, full_text.signs(words))


def index_missing() -> int:
    """Read and index what is not in the index yet: how many. Each in a transaction of its own, so that others can write."""
    documents = Document.objects.filter(entry__isnull=True).values_list("pk", flat=True)
    drafts = Draft.objects.filter(entry__isnull=True).exclude(stage=Stage.ISSUED).values_list("pk", flat=True)
    missing = [(index_document, pk) for pk in documents] + [(index_draft, pk) for pk in drafts]
    for write, pk in missing:
        with transaction.atomic():
            if write is index_document:
                _read_file(pk)
            write(pk)
    return len(missing)


def words_of_document(document: Document) -> Words:
    """What the register says, the words of the file, to whom it went."""
    recipients = document.recipients.values_list("name", flat=True)
    text = DocumentText.objects.filter(document=document).values_list("text", flat=True).first()
    text = text or issued_texts([document.pk]).get(document.pk)
    return Words(
        line=(
            f"{document.kind} {document.symbol_as_written or document.symbol}",
            document.symbol,
            document.title,
            document.issuer,
            document.signed_by,
            *recipients,
        ),
        place=Place(
            units=_path(document.unit),
            kind=document.kind,
            level=document.level,
            book=document.register,
        ),
        symbols=tuple(full_text.spellings(document.symbol, document.kind))
        + (standard_of(document.symbol_as_written),),
        text=text or "",
        dated=document.dated,
    )


def _read_file(number: int) -> None:
    """The words of a file that was taken in before they were kept; nothing where its bytes are not there."""
    document = (
        Document.objects.select_related("file")
        .filter(pk=number, file__isnull=False, words__isnull=True)
        .first()
    )
    if document is None or document.file is None:
        return
    try:
        content = content_of(document.file)
    except FileNotFoundError:
        return
    _keep_words(document, content, document.file)


def _keep_words(document: Document, content: bytes, file: StoredFile | None) -> None:
    text = reading.words_of(content, kind=file.kind) if file is not None else ""
    if text.strip():
        DocumentText.objects.update_or_create(document=document, defaults={"text": text})
    else:
        DocumentText.objects.filter(document=document).delete()


def _day(document: Document) -> Any:
    return document.dated or document.arrived_on


def _path(unit: Any) -> tuple[int, ...]:
    """The unit and those above it, by their numbers."""
    return tuple(int(part) for part in unit.path.split("/") if part)
