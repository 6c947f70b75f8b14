from __future__ import annotations

from django.urls import path

from nhiemky.congresses.views import means, report, season_papers, statistics, study, vacancies

_SEASON = "dot-dai-hoi/<int:season_id>/"

urlpatterns = [
    # Counted over many congresses.
    path(f"{_SEASON}thong-ke/", statistics.statistics, name="season-statistics"),
    path(f"{_SEASON}tong-ket/", report.report, name="season-report"),
    path(f"{_SEASON}so-lieu-bao-cao/", report.figures, name="season-figures"),
    path(f"{_SEASON}kinh-phi/", means.funding, name="season-funding"),
    path(f"{_SEASON}kinh-phi/them/", means.new_funding, name="season-funding-new"),
    path(f"{_SEASON}kinh-phi/<int:funding_id>/", means.edit_funding, name="season-funding-edit"),
    path(f"{_SEASON}kinh-phi/<int:funding_id>/bo/", means.drop_funding, name="season-funding-remove"),
    path(f"{_SEASON}khanh-tiet/", means.decoration, name="season-decoration"),
    path(f"{_SEASON}khanh-tiet/them/", means.new_decoration, name="season-decoration-new"),
    path(f"{_SEASON}khanh-tiet/<int:decoration_id>/", means.edit_decoration, name="season-decoration-edit"),
    path(
        f"{_SEASON}khanh-tiet/<int:decoration_id>/bo/", means.drop_decoration, name="season-decoration-remove"
    ),
    path(f"{_SEASON}hoc-tap/", study.study, name="season-study"),
    path(f"{_SEASON}hoc-tap/<int:meeting_id>/", study.count, name="season-study-count"),
    path("dai-hoi/khuyet/", vacancies.vacancies, name="vacancies"),
    path(f"{_SEASON}giay/<slug:paper>.<slug:form>", season_papers.paper, name="season-paper"),
]
