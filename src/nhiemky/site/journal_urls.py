"""Nhật ký of a ward and its live stream, and that of the installation."""

from __future__ import annotations

from django.urls import path

from nhiemky.site import installation_journal
from nhiemky.site import journal_views as views

urlpatterns = [
    path("nhat-ky/", views.entries, name="journal"),
    path("nhat-ky/<int:entry_id>/", views.entry, name="journal_entry"),
    path("nhat-ky/<int:entry_id>/xoa-noi-dung/", views.erase, name="journal_erase"),
    path("nhat-ky-he-thong/", installation_journal.entries, name="journal_installation"),
    path("nhat-ky-he-thong/<int:entry_id>/", installation_journal.entry, name="journal_installation_entry"),
    path("song/", views.live, name="live"),
]
