"""The pages of no single room: the way in, Hôm nay, the search through everything, how pages are shown."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from nhiemky.kernel.gates import open_to, open_to_all
from nhiemky.org import access
from nhiemky.pages.lists import typed
from nhiemky.site import search as everywhere
from nhiemky.site import terms
from nhiemky.site import today as the_day
from nhiemky.site.accounts import YEAR, remember_language
from nhiemky.site.shell import LARGE_TYPE_COOKIE, wards_of


@open_to_all
def workspace(request: HttpRequest) -> HttpResponseBase:
    """The way in: the ward worked in last, else the first one granted, else a page that says who can grant one."""
    if not request.user.is_authenticated:
        return redirect_to_login(request.get_full_path())
    wards = wards_of(access.grants_read(request.user))
    if not wards:
        return render(request, "no_ward.html")
    last = request.session.get("ward")
    return redirect("today", ward=next((ward.slug for ward in wards if ward.slug == last), wards[0].slug))


@open_to(access.for_anybody)
def today(request: HttpRequest, ward: Any) -> HttpResponse:
    """Hôm nay: what is due, what is late and whose, what happens this week."""
    if request.session.get("ward") != ward.slug:
        request.session["ward"] = ward.slug
    return render(request, "today.html", {"ward": ward, "day": the_day.of(request.user, ward)})


@open_to(access.for_anybody)
def search(request: HttpRequest, ward: Any) -> HttpResponse:
    """Everything the reader may see that holds all the words, with or without diacritics."""
    words = typed(request.GET.get("tim", ""))
    groups = everywhere.hits(request.user, ward, words)
    context = {"ward": ward, "words": words, "groups": groups, "search_everywhere": True}
    # Documents have results of their own, with filters and the place where the words stand.
    context["in_documents"] = bool({_("Văn bản"), _("Dự thảo")} & dict(groups).keys())
    return render(request, "search.html", context)


@open_to(access.for_anybody)
@require_POST
def term(request: HttpRequest, ward: Any) -> HttpResponse:
    """The term to which the lists of the ward are narrowed from now on, in every room; none for all of them."""
    terms.choose(request, ward, term=request.POST.get("term", ""))
    return HttpResponseRedirect(_way_back(request, reverse("today", kwargs={"ward": ward.slug})))


@open_to_all
@require_POST
def display(request: HttpRequest) -> HttpResponse:
    """Language and size of type: kept with the account, or in a cookie for somebody who is not signed in."""
    response = HttpResponseRedirect(_way_back(request, "/"))
    large, language = request.POST.get("large_type"), request.POST.get("language")
    if large in {"0", "1"}:
        response.set_cookie(LARGE_TYPE_COOKIE, large, max_age=YEAR, samesite="Lax")
    if language in {"vi", "en"}:
        remember_language(response, language)
    _keep(request.user, large, language)
    return response


def _way_back(request: HttpRequest, otherwise: str) -> str:
    """The page from which a form was sent, never one of another host."""
    back = request.POST.get("next", "")
    here = url_has_allowed_host_and_scheme(
        back, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return back if here else otherwise


def _keep(user: Any, large: str | None, language: str | None) -> None:
    if not user.is_authenticated:
        return
    if large in {"0", "1"}:
        user.large_type = large == "1"
    if language in {"vi", "en"}:
        user.language = language
    user.save(update_fields=["large_type", "language"])
