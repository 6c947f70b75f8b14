"""Where the bytes of a stored file lie, for rooms that print or show them."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings

from nhiemky.files.models import StoredFile
from nhiemky.files.rules.kinds import FORMATS


def path_of(stored: StoredFile) -> Path:
    """MEDIA_ROOT/<unit>/<first two digits>/<hash>.<ending>: nothing typed by people is part of it."""
    ending = next(known.endings[0] for known in FORMATS if known.content_type == stored.content_type)
    return Path(settings.MEDIA_ROOT, str(stored.unit), stored.sha256[:2], f"{stored.sha256}.{ending}")


def content_of(stored: StoredFile) -> bytes:
    """The bytes. Raises FileNotFoundError while the action that took the file in has not committed."""
    return path_of(stored).read_bytes()
