from __future__ import annotations

from django.urls import path

from nhiemky.figures import views

urlpatterns = [
    path("so-lieu/", views.figures, name="figures"),
    path("so-lieu/moi/", views.new_figure, name="figure-new"),
    path("so-lieu/<int:figure_id>/", views.figure, name="figure"),
    path("so-lieu/<int:figure_id>/dieu-chinh/", views.correct, name="figure-correct"),
    path("so-lieu/<int:figure_id>/xac-nhan/", views.confirm, name="figure-confirm"),
    path("so-lieu/<int:figure_id>/noi-dung/", views.describe, name="figure-describe"),
    path("so-lieu/<int:figure_id>/thanh-phan/", views.divide, name="figure-breakdown"),
]
