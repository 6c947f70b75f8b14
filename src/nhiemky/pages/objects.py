"""The page of one object: the same four tabs everywhere. Nội dung · Liên quan · Nhật ký · In."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from nhiemky.journal.queries import history
from nhiemky.pages.panels import panels_of
from nhiemky.pages.wards import Ward

TAB = "phan"
CONTENT, RELATED, HISTORY, PRINT = "noi-dung", "lien-quan", "nhat-ky", "in"
TABS = {CONTENT: _("Nội dung"), RELATED: _("Liên quan"), HISTORY: _("Nhật ký"), PRINT: _("In")}


@dataclass(frozen=True, slots=True)
class PaperLink:
    """A paper that can be made of the object: its title and where it is made (PDF or DOCX)."""

    title: Any
    url: str


def object_page(
    request: HttpRequest,
    *,
    ward: Ward,
    topic: str,
    subject: Any,
    template: str,
    context: Mapping[str, Any] | None = None,
    papers: tuple[PaperLink, ...] = (),
) -> HttpResponse:
    """The page of `subject` with the tab that `?phan=` asks for; `template` extends object.html and fills content_tab.

    Only what the asked tab shows is looked up: related panels and the journal cost nothing elsewhere.
    """
    asked = request.GET.get(TAB, CONTENT)
    tab = asked if asked in TABS else CONTENT
    shown: dict[str, Any] = {
        **(context or {}),
        "ward": ward,
        "topic": topic,
        "subject": subject,
        "tab": tab,
        "tabs": [(key, words, "?" if key == CONTENT else f"?{TAB}={key}") for key, words in TABS.items()],
        "papers": papers,
    }
    if tab == RELATED:
        shown["panels"] = panels_of(request, ward=ward, topic=topic, subject=subject)
    if tab == HISTORY:
        shown["history"] = history(topic)
    return render(request, template, shown)
