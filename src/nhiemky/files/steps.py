"""Taking a file in: a writer that higher rooms use inside their own action."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
import secrets
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone

from nhiemky.files.models import StoredFile
from nhiemky.files.queries import path_of
from nhiemky.files.reading import images, office, pdfs, texts
from nhiemky.files.rules import kinds as rules
from nhiemky.files.rules.kinds import Format
from nhiemky.files.rules.names import ending_of, safe_name, with_ending
from nhiemky.files.rules.secrecy import refuse_secret, refuse_secret_name


@dataclass(frozen=True, slots=True)
class _Taken:
    """What is kept of an upload: the bytes, their format and the words that were looked through."""

    content: bytes
    format: Format
    width: int | None = None
    height: int | None = None
    taken_at: dt.datetime | None = None


def take_in(
    upload: UploadedFile[bytes], *, unit: int, actor: Any, kinds: Collection[str], field: str = "file"
) -> StoredFile:
    """Check a file and keep it; the bytes are written after the action has committed, never before.

    `kinds`: values of StoredFile.Kind that the form takes. `field`: the form field that a refusal names.
    Raises Refused: file-too-large, file-is-empty, file-kind-not-accepted, file-ending-disagrees, file-damaged,
    file-with-macros, archive-too-large-unpacked, image-too-many-pixels, pdf-is-locked, text-not-unicode,
    text-is-a-web-page, state-secret-mark. Nothing of a refused file stays anywhere.
    """
    rules.refuse_too_large(upload.size or 0, most=settings.MAX_UPLOAD_BYTES, field=field)
    refuse_secret_name(upload.name or "", field=field)
    name = safe_name(upload.name or "")
    upload.seek(0)
    taken = _checked(upload.read(), ending=ending_of(name), kinds=kinds, field=field)
    stored = StoredFile.objects.create(
        unit=unit,
        kind=taken.format.kind,
        name=name if ending_of(name) in taken.format.endings else with_ending(name, taken.format.endings[0]),
        content_type=taken.format.content_type,
        size=len(taken.content),
        sha256=hashlib.sha256(taken.content).hexdigest(),
        width=taken.width,
        height=taken.height,
        taken_at=taken.taken_at,
        stored_by=actor,
    )
    transaction.on_commit(lambda: _keep(stored, taken.content))
    return stored


def _checked(content: bytes, *, ending: str, kinds: Collection[str], field: str) -> _Taken:
    found = rules.accepted_format(content, ending=ending, kinds=kinds, field=field)
    if found.kind == "image":
        return _picture(content, field=field)
    refuse_secret(_words(content, found, field=field), field=field)
    return _Taken(content, found)


def _words(content: bytes, found: Format, *, field: str) -> str:
    if found.kind == "pdf":
        return pdfs.words_of(content, field=field)
    if found.kind == "text":
        return texts.words_of(content, field=field)
    return office.words_of(content, found, field=field)


def _picture(content: bytes, *, field: str) -> _Taken:
    picture = images.re_encoded(content, field=field)
    taken_at = picture.taken_at
    if taken_at is not None and timezone.is_naive(taken_at):
        taken_at = timezone.make_aware(taken_at)
    return _Taken(picture.content, picture.format, picture.width, picture.height, taken_at)


def _keep(stored: StoredFile, content: bytes) -> None:
    """Write beside the place and move into it: a reader sees the whole file or none, on Windows too."""
    place = path_of(stored)
    if place.exists():  # the same bytes were taken in before
        return
    place.parent.mkdir(parents=True, exist_ok=True)
    part = place.with_name(f"{place.name}.{secrets.token_hex(8)}.part")
    try:
        part.write_bytes(content)
        os.replace(part, place)
    finally:
        part.unlink(missing_ok=True)
