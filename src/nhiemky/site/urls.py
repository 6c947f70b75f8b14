"""The address book: workspace rooms under /lam-viec/<ward>/, then accounts and editors, then the public portal."""

from __future__ import annotations

from django.urls import include, path

from nhiemky.figures import urls as figures
from nhiemky.site import mounted, views

ROOMS = [
    path("", include("nhiemky.org.urls")),
    path("", include("nhiemky.figures.urls")),
    path("", include("nhiemky.documents.urls")),
    path("", include("nhiemky.tasks.urls")),
    path("", include("nhiemky.conferences.urls")),
    path("", include("nhiemky.elections.urls")),
    path("", include("nhiemky.targets.urls")),
    path("", include("nhiemky.congresses.urls")),
    path("", include("nhiemky.portal.workspace_urls")),
    path("", include("nhiemky.site.journal_urls")),
]

urlpatterns = [
    path("lam-viec/", views.workspace, name="workspace"),
    path("lam-viec/<slug:ward>/", views.today, name="today"),
    path("lam-viec/<slug:ward>/tim/", views.search, name="search"),
    path("lam-viec/<slug:ward>/nhiem-ky/", views.term, name="term"),
    path("lam-viec/<slug:ward>/", include(ROOMS)),
    path("cap-tren/<slug:superior>/", include(figures.superior_patterns)),
    path("tai-khoan/hien-thi/", views.display, name="display"),
    *mounted.patterns,
]
