"""What an uploaded Word file says."""

from __future__ import annotations

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile

from nhiemky.documents.reading import docx_text
from nhiemky.files.rules.kinds import refuse_too_large
from nhiemky.files.rules.names import ending_of, safe_name
from nhiemky.files.rules.secrecy import refuse_secret_name
from nhiemky.vietnamese.controls import without_controls


def text_of_upload(upload: UploadedFile[bytes], *, field: str = "file") -> str:
    """Its text, one paragraph a line. Of a file over the limit only its size has come in (files/receiving.py)."""
    refuse_too_large(upload.size or 0, most=settings.MAX_UPLOAD_BYTES, field=field)
    refuse_secret_name(upload.name or "", field=field)
    ending = ending_of(safe_name(upload.name or ""))
    text = docx_text.text_of(upload.read(), ending=ending, most=settings.MAX_UPLOAD_BYTES, field=field)
    return without_controls(text)
