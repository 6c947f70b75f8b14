"""What higher rooms show on a lower room's page, under Liên quan; said in site/wiring.py only."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from nhiemky.pages.wards import Ward


@dataclass(frozen=True)
class Panel:
    """A title and a fragment: `template` with `context` (and `ward`, `panel`)."""

    title: Any
    template: str
    context: Mapping[str, Any] = field(default_factory=dict)


#: Makes the panel of a subject with the reader's own permissions, or None if there is nothing to show to them.
Maker = Callable[[HttpRequest, Any, Any], Panel | None]

_makers: list[tuple[str | type[Any], Maker]] = []


def panel(kind: str | type[Any], function: Maker) -> None:
    """Hang a panel on every page whose topic is of this kind ("document"), or whose subject is of this class."""
    if (kind, function) not in _makers:
        _makers.append((kind, function))


@dataclass(frozen=True, slots=True)
class HungPanel:
    """A panel as it stands on the page."""

    title: Any
    content: SafeString


def panels_of(request: HttpRequest, *, ward: Ward, topic: str, subject: Any) -> list[HungPanel]:
    """The panels of a page in the order in which they were named."""
    kind_here = topic.partition("/")[0]
    hung = []
    for kind, make in _makers:
        if kind == kind_here if isinstance(kind, str) else isinstance(subject, kind):
            made = make(request, ward, subject)
            if made is not None:
                context = {**made.context, "ward": ward, "panel": made}
                hung.append(HungPanel(made.title, render_to_string(made.template, context, request)))
    return hung
