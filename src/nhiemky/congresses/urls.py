from __future__ import annotations

from django.urls import path

from nhiemky.congresses.views import season_papers, statistics

_SEASON = "dot-dai-hoi/<int:season_id>/"

urlpatterns = [
    # Counted over many congresses.
    path(f"{_SEASON}thong-ke/", statistics.statistics, name="season-statistics"),
    path(f"{_SEASON}giay/<slug:paper>.<slug:form>", season_papers.paper, name="season-paper"),
]
