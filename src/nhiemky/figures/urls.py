from __future__ import annotations

from django.urls import path

from nhiemky.figures.views import campaigns, lists, pages, reporting, sheets

CAMPAIGN = "so-lieu/ky-bao-cao/<int:campaign_id>/"

urlpatterns = [
    path("so-lieu/", lists.figures, name="figures"),
    path("so-lieu/moi/", pages.new_figure, name="figure-new"),
    path("so-lieu/<int:figure_id>/", pages.figure, name="figure"),
    path("so-lieu/<int:figure_id>/dieu-chinh/", pages.correct, name="figure-correct"),
    path("so-lieu/<int:figure_id>/xac-nhan/", pages.confirm, name="figure-confirm"),
    path("so-lieu/<int:figure_id>/noi-dung/", pages.describe, name="figure-describe"),
    path("so-lieu/<int:figure_id>/thanh-phan/", pages.divide, name="figure-breakdown"),
    path("so-lieu/ky-bao-cao/", campaigns.campaigns, name="campaigns"),
    path("so-lieu/ky-bao-cao/moi/", campaigns.new_campaign, name="campaign-new"),
    path(CAMPAIGN, campaigns.campaign, name="campaign"),
    path(f"{CAMPAIGN}nhac/", campaigns.remind, name="campaign-remind"),
    path(f"{CAMPAIGN}han/", campaigns.due_day, name="campaign-due"),
    path(f"{CAMPAIGN}khoa/", campaigns.close, name="campaign-close"),
    path(f"{CAMPAIGN}mo-lai/", campaigns.reopen, name="campaign-reopen"),
    path(f"{CAMPAIGN}chua-bao-cao/<slug:form>/", campaigns.paper, name="campaign-paper"),
    path("so-lieu/nhap/<int:asked_id>/", reporting.report, name="report"),
    path(f"{CAMPAIGN}bang/", sheets.upload, name="campaign-sheet"),
    path("so-lieu/bang/<int:sheet_id>/", sheets.sheet, name="sheet"),
    path("so-lieu/bang/<int:sheet_id>/bo/", sheets.drop, name="sheet-drop"),
]
