"""The public pages: found by Wagtail's routes, kept in memory, counted, handed to everybody."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe
from wagtail.models import Page, Site

from nhiemky.kernel.gates import open_to_all
from nhiemky.portal import caching, counting, queries
from nhiemky.portal.caching import Kept
from nhiemky.portal.feeds import LatestArticles
from nhiemky.portal.models import ArticlePage, WardHome
from nhiemky.portal.models.pages import PER_PAGE, around

HTML = "text/html; charset=utf-8"
YEAR = 365 * 24 * 3600


@open_to_all
@require_safe
def page(request: HttpRequest, path: str) -> HttpResponseBase:
    """Any public page, by its path."""
    language = language_of(request)
    with translation.override(language):
        try:
            kept = caching.kept_or_made(request, lambda: _made(request, path))
        except Http404:
            return _missing(request, path)
    if kept.article and counting.is_a_reader(request):
        counting.views.seen(kept.article)
    if counting.views.is_due():
        counting.views.write()
    answer = kept.answer(request)
    answer["Content-Language"] = language
    return answer


def _missing(request: HttpRequest, path: str) -> HttpResponse:
    """No such page, said in the site of the ward whose host name this is, or that the address names."""
    own = own_site(request)
    homes = WardHome.objects.live()
    home = homes.filter(pk=own.root_page_id if own else None).first() or (
        None if own else homes.filter(slug=path.partition("/")[0]).first()
    )
    context = {**(around(home) if home else {}), "alone": own is not None}
    return render(request, "portal/missing.html", context, status=404)


def own_site(request: HttpRequest) -> Site | None:
    """The site of one ward, where the host name is that ward's own; None on an address of the whole installation."""
    site = Site.find_for_request(request)
    return None if site is None or site.is_default_site else site


def language_of(request: HttpRequest) -> str:
    """Vietnamese, unless the reader has chosen another language; what a browser prefers by itself is not asked."""
    chosen = request.COOKIES.get(queries.LANGUAGE_COOKIE, "vi")
    return chosen if chosen in dict(settings.LANGUAGES) else "vi"


def _made(request: HttpRequest, path: str) -> Kept:
    alone = own_site(request) is not None
    found, part = _routed(request, path)
    if part == "feed":
        answer = LatestArticles()(request, home=found)
        return caching.page_of(answer.content, content_type=answer["Content-Type"], changed=None, article=0)
    template = "portal/search.html" if part == "search" else found.template
    context = _search(request, found) if part == "search" else found.get_context(request)
    large = request.COOKIES.get(caching.LARGE_TYPE_COOKIE) == "1"
    html = render_to_string(
        template, {**context, "large": large, "alone": alone, "bare": "in" in request.GET}, request
    )
    changed = found.last_published_at.timestamp() if isinstance(found, ArticlePage) else None
    return caching.page_of(
        html.encode(), content_type=HTML, changed=changed, article=found.pk if changed is not None else 0
    )


def _routed(request: HttpRequest, path: str) -> tuple[Any, str]:
    """The page at a path, and which part of it.

    A ward is reached by its path on every address of the installation, and on its own host name; there the pages of
    other wards do not exist. A redirect would have to name an address that the installation does not know: it is
    reached by number in one office, by a name of the province in another.
    """
    own = own_site(request)
    route = Page.route_for_request(request, path)
    if route is None and own is not None:
        request._wagtail_site = Site.objects.get(is_default_site=True)  # type: ignore[attr-defined]
        del request._wagtail_route_for_request  # type: ignore[attr-defined]
        route = Page.route_for_request(request, path)
        if route is None or not route[0].path.startswith(own.root_page.path):
            request._wagtail_site = own  # type: ignore[attr-defined]
            raise Http404
    if route is None:
        raise Http404
    found, _args, kwargs = route
    return found.specific, kwargs.get("part", "")


def _search(request: HttpRequest, home: WardHome) -> dict[str, Any]:
    words = " ".join(request.GET.get("tim", "")[:100].split())
    found = Paginator(queries.search(home, words), PER_PAGE).get_page(request.GET.get("trang"))
    return {**around(home), "page": home, "words": words, "articles": found}


@open_to_all
@csrf_exempt
@require_POST
def display(request: HttpRequest) -> HttpResponse:
    """Size of type and language, in a cookie of the reader's own.

    Without a token of the form, so that public pages set no cookie: who forges this request changes the size of letters.
    """
    back = request.POST.get("next", "/")
    known = url_has_allowed_host_and_scheme(
        back, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    response = HttpResponseRedirect(back if known else "/")
    if request.POST.get("large_type") in {"0", "1"}:
        response.set_cookie(
            caching.LARGE_TYPE_COOKIE, request.POST["large_type"], max_age=YEAR, samesite="Lax"
        )
    if request.POST.get("language") in {"vi", "en"}:
        response.set_cookie(queries.LANGUAGE_COOKIE, request.POST["language"], max_age=YEAR, samesite="Lax")
    return response


@open_to_all
@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    """Addresses for search engines: the wards that are real, and their articles."""
    pages = [
        (request.build_absolute_uri(found.get_url(request)), found.last_published_at)
        for found in queries.pages_to_be_found(Site.find_for_request(request))
    ]
    body = render_to_string("portal/sitemap.xml", {"pages": pages})
    return HttpResponse(body, content_type="application/xml; charset=utf-8")


@open_to_all
@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """What search engines may read: never the workspace, never a ward that is sample."""
    site = Site.find_for_request(request)
    lines = ["User-agent: *", "Disallow: /lam-viec/", "Disallow: /tai-khoan/", "Disallow: /bien-tap/"]
    lines += [f"Disallow: {home.get_url(request)}" for home in queries.sample_homes(site)]
    lines += [f"Sitemap: {request.build_absolute_uri('/sitemap.xml')}", ""]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")
