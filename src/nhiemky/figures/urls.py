from __future__ import annotations

from django.urls import path

from nhiemky.figures.views import lists, pages

urlpatterns = [
    path("so-lieu/", lists.figures, name="figures"),
    path("so-lieu/moi/", pages.new_figure, name="figure-new"),
    path("so-lieu/<int:figure_id>/", pages.figure, name="figure"),
    path("so-lieu/<int:figure_id>/dieu-chinh/", pages.correct, name="figure-correct"),
    path("so-lieu/<int:figure_id>/xac-nhan/", pages.confirm, name="figure-confirm"),
    path("so-lieu/<int:figure_id>/noi-dung/", pages.describe, name="figure-describe"),
    path("so-lieu/<int:figure_id>/thanh-phan/", pages.divide, name="figure-breakdown"),
]
