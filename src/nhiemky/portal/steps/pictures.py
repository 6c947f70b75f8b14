"""Pictures of public pages: written anew without position, under a name that cannot be guessed."""

from __future__ import annotations

import hashlib
import secrets

from django.core.files.base import ContentFile
from wagtail.images.models import Image

from nhiemky.files.reading.images import re_encoded
from nhiemky.portal.models import WardHome


def picture_from(content: bytes, *, home: WardHome, title: str, field: str = "file") -> Image:
    """A picture in the ward's collection; the same bytes twice are one picture.

    Raises Refused: file-damaged, image-too-many-pixels.
    """
    picture = re_encoded(content, field=field)
    digest = hashlib.sha1(
        picture.content, usedforsecurity=False
    ).hexdigest()  # the column Wagtail compares by
    known = Image.objects.filter(collection=home.collection, file_hash=digest).first()
    if known is not None:
        return known
    name = unguessable(picture.format.endings[0])
    image = Image(
        title=title[:255],
        collection=home.collection,
        file=ContentFile(picture.content, name=name),
        file_size=len(picture.content),
        file_hash=digest,
    )
    image.save()
    return image


def unguessable(ending: str) -> str:
    """A name for a file that is public as soon as somebody knows it."""
    return f"{secrets.token_hex(16)}.{ending}"
