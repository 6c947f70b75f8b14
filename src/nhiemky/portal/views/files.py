"""Pictures and files of public pages. Nothing else under the folder of files is reachable from here."""

from __future__ import annotations

import mimetypes

from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpRequest, HttpResponseBase
from django.http.request import split_domain_port
from django.views.decorators.http import require_safe
from wagtail.documents.models import Document
from wagtail.documents.views.serve import serve

from nhiemky.kernel.gates import open_to, open_to_all
from nhiemky.portal import access, queries

PICTURES = {
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
    ".gif": "image/gif",
}
WEEK = 7 * 24 * 3600


@open_to_all
@require_safe
def picture(request: HttpRequest, name: str) -> HttpResponseBase:
    """A picture in the size a page shows; its name cannot be guessed (steps.pictures).

    Under a ward's own host name only the ward's pictures, as with its pages; others for those who edit them.
    """
    keeping = f"public, max-age={WEEK}, immutable"
    if queries.portal_hosts().get(_host(request)) is not None:
        found = queries.picture_shown_as(f"images/{name}")
        if found is None:
            raise Http404
        if not queries.belongs_to_host(found, _host(request)):
            if not access.edits(request.user, found):
                raise Http404
            keeping = "private, no-cache"
    return _picture("images", name, keeping)


@open_to(access.for_original)
@require_safe
def original(request: HttpRequest, name: str) -> HttpResponseBase:
    """A picture as it was taken in, for editors."""
    return _picture("original_images", name, "private, no-cache")


def _picture(folder: str, name: str, keeping: str) -> HttpResponseBase:
    ending = name[name.rfind(".") :].lower()
    place = f"{folder}/{name}"
    if ending not in PICTURES or not default_storage.exists(place):
        raise Http404
    response = FileResponse(default_storage.open(place), content_type=PICTURES[ending])
    response["Cache-Control"] = keeping
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response


@open_to_all
@require_safe
def document(request: HttpRequest, document_id: int, name: str) -> HttpResponseBase:
    """A file that a published page links to, under a ward's own host name only the ward's; for its editors also one that
    no page links to yet."""
    found = Document.objects.filter(pk=document_id).select_related("collection").first()
    if found is None or not (_is_public(request, found) or access.edits(request.user, found)):
        raise Http404
    answer: HttpResponseBase = serve(request, document_id, name)
    answer["X-Content-Type-Options"] = "nosniff"
    if mimetypes.guess_type(name)[0] != "application/pdf":
        answer["Content-Disposition"] = "attachment"
    return answer


def _is_public(request: HttpRequest, document: Document) -> bool:
    return queries.belongs_to_host(document, _host(request)) and queries.is_published(document)


def _host(request: HttpRequest) -> str:
    """The name that was asked for, without the port."""
    return split_domain_port(request.get_host())[0]
