"""Every address of the product and one that does nothing."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import include, path

from nhiemky.kernel.gates import open_to_all


@open_to_all
def empty(request: HttpRequest) -> HttpResponse:
    return HttpResponse()


urlpatterns = [path("trang-rong/", empty, name="empty"), path("", include("nhiemky.site.urls"))]
