"""What the public sees, for the matrix of gates."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

from django.core.files.base import ContentFile
from wagtail.documents.models import Document as PublicFile
from wagtail.images import get_image_model

from nhiemky.org.models import Account, Unit
from nhiemky.portal import steps as portal

DAY = dt.date(2026, 3, 2)


def rows(clerk: Account, ward: Unit, *, picture: bytes) -> dict[str, Any]:
    """An article that is not published, its picture, and a file that no page links to yet."""
    home = portal.open_portal(ward)
    photo = portal.NewPhoto(content=picture, caption="Hội trường", alt="Hội trường")
    new = portal.NewArticle(
        title="Hội nghị sơ kết", lead="Sáng 2/3, phường tổ chức.", event_on=DAY, photos=[photo]
    )
    article = portal.write_article(clerk, portal.category_of(home), new)
    kept = get_image_model().objects.filter(collection=home.collection).latest("pk")
    paper = PublicFile(title="Kế hoạch", collection=home.collection)
    paper.file.save("ke-hoach.pdf", ContentFile(b"%PDF-1.4"))
    return {
        "article_id": article.pk,
        "original_picture name": Path(kept.file.name).name,
        "picture name": Path(kept.get_rendition("width-40").file.name).name,
        "wagtaildocs_serve document_id": paper.pk,
        "wagtaildocs_serve name": paper.filename,
        "wagtail_serve": f"{ward.slug}/",
        "ward_feed": f"{ward.slug}/tin-moi.rss",
    }
