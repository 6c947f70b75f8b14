"""The public is asked: what is open, one text with its form, and where an opinion stands."""

from __future__ import annotations

import time
from typing import Any
from urllib.parse import urlsplit

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe
from wagtail.models import Site

from nhiemky.documents.rules.places import HEADINGS, parts_of
from nhiemky.documents.rules.structure import Kind, Node
from nhiemky.kernel.gates import open_to_all
from nhiemky.kernel.refusals import Refused
from nhiemky.portal import caching
from nhiemky.portal.actions.send_opinion import send_opinion
from nhiemky.portal.caching import Kept
from nhiemky.portal.forms import PublicOpinionForm
from nhiemky.portal.models import Consultation, ConsultationReceipt, WardHome
from nhiemky.portal.models.pages import around
from nhiemky.portal.rules import consultations as rules
from nhiemky.portal.views.public import HTML, language_of, own_site

#: In the memory of this process; an office has one, a province a few: a little more gets through there.
pace = rules.Pace()


@open_to_all
@require_safe
def listed(request: HttpRequest, ward: str) -> HttpResponseBase:
    """Everything that the public of a ward was asked, what is still open first."""
    home = _home(request, ward)

    def context() -> dict[str, Any]:
        return {"consultations": sorted(home.consultations.all(), key=lambda each: not each.is_open)}

    return _kept(request, home, "portal/consultations.html", context)


@open_to_all
@csrf_exempt
def consultation(request: HttpRequest, ward: str, key: str) -> HttpResponseBase:
    """The text paragraph by paragraph, and the form below it.

    Without a token, so that the page sets no cookie and is kept like any other: a forged form could only send what
    anybody may send anyway. A form on another site is turned away where the browser says where it stands.
    """
    home = _home(request, ward)
    found = home.consultations.filter(key=key).first()
    if found is None:
        raise Http404
    if request.method == "POST":
        with translation.override(language_of(request)):
            return _sent(request, home, found)
    parts, part = _parts(request, found)
    return _kept(
        request,
        home,
        "portal/consultation.html",
        lambda: _shown(found, PublicOpinionForm(nodes=parts[part - 1]), parts, part),
    )


@open_to_all
@require_safe
def receipt(request: HttpRequest, ward: str) -> HttpResponse:
    """`?so=7K3M-9QPX`: where that opinion stands; `moi` right after it was sent."""
    home = _home(request, ward)
    typed = request.GET.get("so", "")[:40]
    wanted = rules.code_as_meant(typed)
    found = (
        ConsultationReceipt.objects.filter(code=wanted, consultation__home=home)
        .select_related("consultation")
        .first()
    )
    context = {"receipt": found, "typed": typed, "is_new": "moi" in request.GET and found is not None}
    with translation.override(language_of(request)):
        answer = render(request, "portal/receipt.html", {**_frame(request, home), **context})
    answer["Cache-Control"] = "private, no-store"
    return answer


def _sent(request: HttpRequest, home: WardHome, found: Consultation) -> HttpResponse:
    parts, part = _parts(request, found)
    form = PublicOpinionForm(request.POST, nodes=parts[part - 1])
    status = 422
    if form.is_valid():
        try:
            _check_origin(request)
            pace.check(request.META.get("REMOTE_ADDR", ""), now=time.monotonic())
            made = send_opinion(None, found, form.said())
        except Refused as refusal:
            field = str(refusal.facts.get("field", ""))
            words = request.words_of(refusal)  # type: ignore[attr-defined]  # site/edge.py puts it there
            form.add_error(field if field in form.fields else None, words)
            status = 409
        else:
            address = reverse("consultation_receipt", kwargs={"ward": home.slug})
            return HttpResponseRedirect(f"{address}?so={made.code}&moi=1")
    context = {**_frame(request, home), **_shown(found, form, parts, part)}
    return render(request, "portal/consultation.html", context, status=status)


def _check_origin(request: HttpRequest) -> None:
    origin = request.headers.get("Origin", "")
    if origin and urlsplit(origin).netloc not in {"", request.get_host()}:
        raise Refused("consultation-from-elsewhere")


def _parts(request: HttpRequest, found: Consultation) -> tuple[list[tuple[Node, ...]], int]:
    """The text in parts that a telephone can load, and the number of the one that `?phan=` asks for."""
    parts = parts_of([Node(node, Kind(kind), text) for node, kind, text in found.nodes])
    asked = request.GET.get("phan", "")
    return parts, min(max(int(asked) if asked.isdecimal() else 1, 1), len(parts))


def _shown(
    found: Consultation, form: PublicOpinionForm, parts: list[tuple[Node, ...]], part: int
) -> dict[str, Any]:
    return {
        "consultation": found,
        "paragraphs": [(node, node.kind in HEADINGS) for node in parts[part - 1]],
        "parts": range(1, len(parts) + 1),
        "part": part,
        "form": form,
    }


def _home(request: HttpRequest, ward: str) -> WardHome:
    """The site of a ward; under the host name of another ward it does not exist."""
    home: WardHome | None = WardHome.objects.live().filter(slug=ward).first()
    own: Site | None = own_site(request)
    if home is None or (own is not None and own.root_page_id != home.pk):
        raise Http404
    return home


def _frame(request: HttpRequest, home: WardHome) -> dict[str, Any]:
    return {
        **around(home),
        "large": request.COOKIES.get(caching.LARGE_TYPE_COOKIE) == "1",
        "alone": own_site(request) is not None,
    }


def _kept(request: HttpRequest, home: WardHome, template: str, context: Any) -> HttpResponseBase:
    language = language_of(request)

    def made() -> Kept:
        html = render_to_string(template, {**_frame(request, home), **context()}, request)
        return caching.page_of(html.encode(), content_type=HTML, changed=None, article=0)

    with translation.override(language):
        answer = caching.kept_or_made(request, made).answer(request)
    answer["Content-Language"] = language
    return answer
