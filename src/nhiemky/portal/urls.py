"""The public addresses; site/mounted.py puts them last, because any path may be a page."""

from __future__ import annotations

from django.urls import path, re_path

from nhiemky.portal.views import consultations, files, public

urlpatterns = [
    path("robots.txt", public.robots, name="robots"),
    path("sitemap.xml", public.sitemap, name="sitemap"),
    path("cach-hien-thi/", public.display, name="portal_display"),
    path("media/images/<str:name>", files.picture, name="picture"),
    path("media/original_images/<str:name>", files.original, name="original_picture"),
    path("tai-lieu/<int:document_id>/<str:name>", files.document, name="wagtaildocs_serve"),
    path("<slug:ward>/gop-y/", consultations.listed, name="consultations"),
    path("<slug:ward>/gop-y/tra-cuu/", consultations.receipt, name="consultation_receipt"),
    path("<slug:ward>/gop-y/<slug:key>/", consultations.consultation, name="consultation"),
    re_path(r"^((?:[\w.\-]+/)*tin-moi\.rss)$", public.page, name="ward_feed"),
    # The name that Wagtail asks for when it makes the address of a page.
    re_path(r"^((?:[\w\-]+/)*)$", public.page, name="wagtail_serve"),
]
