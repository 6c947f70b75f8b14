"""Addresses of this room."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from nhiemky.documents.models import Document


def address(name: str, ward: Any, document: Document) -> str:
    return reverse(name, kwargs={"ward": ward.slug, "document_id": document.pk})


def url(name: str, ward: Any) -> str:
    return reverse(name, kwargs={"ward": ward.slug})
