"""The host name of a ward's own site."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from nhiemky.kernel.gates import open_to
from nhiemky.pages.forms import submit
from nhiemky.portal import access, queries
from nhiemky.portal.actions.name_host import name_host
from nhiemky.portal.forms import HostForm


@open_to(access.for_naming)
def host(request: HttpRequest, ward: Any) -> HttpResponse:
    """Which name; the ward's machine or its provider has to point that name here."""
    back = reverse("articles", kwargs={"ward": ward.slug})
    return submit(
        request,
        HostForm(request.POST or None, initial={"host": queries.host_of(ward)}),
        lambda said: name_host(request.user, ward, host=said["host"]),
        ward=ward,
        template="form.html",
        context={"title": _("Tên miền riêng của cổng thông tin"), "back_url": back},
        then=back,
        said=_("Đã lưu tên miền."),
    )
