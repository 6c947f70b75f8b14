"""The only doors to articles and to what lies around them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import Permission
from django.core.exceptions import PermissionDenied
from django.http import Http404
from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.models import Collection

from nhiemky.conferences.models import Conference, Photo
from nhiemky.files.models import StoredFile
from nhiemky.org.access import GRANTERS, READERS, grants_of, ward_for
from nhiemky.org.models import Role, Unit
from nhiemky.portal import queries
from nhiemky.portal.models import ArticlePage

#: Who writes and publishes, who approves, who enters the editor's screens.
WRITERS = (Role.EDITOR, Role.CLERK, Role.SECRETARY)
PUBLISHERS = (Role.EDITOR, Role.CLERK)
APPROVERS = (Role.APPROVER, Role.SECRETARY)
EDITING = (Role.EDITOR, Role.APPROVER, Role.CLERK, Role.SECRETARY, Role.ADMINISTRATOR)


@dataclass(frozen=True, slots=True)
class ArticleDoor:
    """One article of the ward."""

    ward: Unit
    article: ArticlePage


@dataclass(frozen=True, slots=True)
class SourceDoor:
    """One conference of the ward, to make an article from."""

    ward: Unit
    conference: Conference


def for_articles(actor: Any, *, ward: str) -> Unit:
    """Everybody who reads the ordinary records of the ward."""
    return ward_for(actor, ward, roles=READERS)


def for_drafting(actor: Any, *, ward: str) -> Unit:
    return ward_for(actor, ward, roles=WRITERS)


def for_naming(actor: Any, *, ward: str) -> Unit:
    """Who sets up the site: the clerk of the ward, the administrator above it."""
    return ward_for(actor, ward, roles=GRANTERS)


def for_article(actor: Any, *, ward: str, article_id: int) -> ArticleDoor:
    """An article of the ward; another ward's is a 404."""
    return _article(for_articles(actor, ward=ward), article_id)


def for_editing(actor: Any, *, ward: str, article_id: int) -> ArticleDoor:
    return _article(ward_for(actor, ward, roles=WRITERS), article_id)


def for_approving(actor: Any, *, ward: str, article_id: int) -> ArticleDoor:
    return _article(ward_for(actor, ward, roles=APPROVERS), article_id)


def for_publishing(actor: Any, *, ward: str, article_id: int) -> ArticleDoor:
    return _article(ward_for(actor, ward, roles=PUBLISHERS), article_id)


def for_source(actor: Any, *, ward: str, conference_id: int) -> SourceDoor:
    """A conference of the ward itself or of a unit below it."""
    unit = ward_for(actor, ward, roles=WRITERS)
    conference = Conference.objects.filter(unit__path__startswith=unit.path, pk=conference_id).first()
    if conference is None:
        raise Http404
    return SourceDoor(unit, conference)


def for_original(actor: Any, *, name: str) -> str:
    """The name of a picture as it was taken in, for the editors of its ward; for those of another ward a 404."""
    if not edits_anywhere(actor):
        raise PermissionDenied
    picture = Image.objects.filter(file=f"original_images/{name}").select_related("collection").first()
    if picture is None or not edits(actor, picture):
        raise Http404
    return name


def edits_anywhere(actor: Any) -> bool:
    """Does somebody hold a role that enters the editor's screens, in any ward?"""
    return grants_of(actor).filter(role__in=EDITING).exists()


def edits(actor: Any, file: Document | Image) -> bool:
    """Is the file in a collection of a ward whose pages the actor edits?"""
    if not getattr(actor, "is_authenticated", False):
        return False
    above = Collection.objects.ancestor_of(file.collection, inclusive=True)
    kind = file._meta
    allowed = Permission.objects.filter(
        codename=f"change_{kind.model_name}", content_type__app_label=kind.app_label
    )
    groups = actor.groups.filter(
        collection_permissions__collection__in=above, collection_permissions__permission__in=allowed
    )
    return bool(groups.exists())


def _article(ward: Unit, article_id: int) -> ArticleDoor:
    article = queries.articles_in(ward).filter(pk=article_id).first()
    if article is None:
        raise Http404
    return ArticleDoor(ward, article)


def for_source_photo(actor: Any, *, ward: str, conference_id: int, file_id: int) -> StoredFile:
    """A photograph of a conference of the ward."""
    door = for_source(actor, ward=ward, conference_id=conference_id)
    photo = Photo.objects.filter(conference=door.conference, file_id=file_id).select_related("file").first()
    if photo is None:
        raise Http404
    return photo.file
