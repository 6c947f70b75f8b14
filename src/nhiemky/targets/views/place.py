"""Addresses of this room, and what several of its pages need."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from nhiemky.documents.models import Document
from nhiemky.documents.queries import register
from nhiemky.documents.rules.cascade import OWN
from nhiemky.figures.models import Indicator
from nhiemky.org.models import Unit
from nhiemky.targets.models import Programme, Resolution, Target

#: Kinds of papers that a resolution or a plan is.
PAPERS = ("Nghị quyết", "Chương trình", "Chương trình hành động", "Kế hoạch", "Đề án", "Kết luận")


def url(name: str, ward: Any, **more: int) -> str:
    return reverse(name, kwargs={"ward": ward.slug, **more})


def resolution_url(ward: Any, resolution: Resolution, name: str = "resolution") -> str:
    return url(name, ward, resolution_id=resolution.pk)


def programme_url(ward: Any, programme: Programme, name: str = "programme") -> str:
    return url(name, ward, programme_id=programme.pk)


def target_url(ward: Any, target: Target, name: str = "target") -> str:
    return url(name, ward, target_id=target.pk)


def own_papers(ward: Unit) -> QuerySet[Document]:
    """What a resolution or a plan of the ward can be in the register."""
    return register(ward).filter(level__in=OWN, kind__in=PAPERS)


def every_paper(ward: Unit) -> QuerySet[Document]:
    return register(ward)


def indicators(unit: Unit) -> QuerySet[Indicator]:
    """The catalogue as the unit sees it: its own lines and those of the units above."""
    return Indicator.objects.filter(unit__in=unit.ids_above).order_by("sort_key", "pk")
