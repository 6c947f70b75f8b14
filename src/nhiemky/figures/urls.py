from __future__ import annotations

from django.urls import path

from nhiemky.figures.views import lists, pages, sums, superior

urlpatterns = [
    path("so-lieu/", lists.figures, name="figures"),
    path("so-lieu/moi/", pages.new_figure, name="figure-new"),
    path("so-lieu/tong-hop/", sums.rolled_up, name="figures-rollup"),
    path("so-lieu/so-sanh/<int:indicator_id>/", sums.compared, name="figures-compare"),
    path("so-lieu/<int:figure_id>/", pages.figure, name="figure"),
    path("so-lieu/<int:figure_id>/dieu-chinh/", pages.correct, name="figure-correct"),
    path("so-lieu/<int:figure_id>/xac-nhan/", pages.confirm, name="figure-confirm"),
    path("so-lieu/<int:figure_id>/noi-dung/", pages.describe, name="figure-describe"),
    path("so-lieu/<int:figure_id>/thanh-phan/", pages.divide, name="figure-breakdown"),
]

#: Below cap-tren/<superior>/: pages of a district, a province, the whole country; they belong to no ward.
superior_patterns = [
    path("so-lieu/", superior.state, name="superior-figures"),
    path("so-lieu/<int:indicator_id>/", superior.compared, name="superior-figures-compare"),
]
