from __future__ import annotations

from django.urls import path

from nhiemky.figures.views import (
    campaigns,
    catalogue,
    counting,
    lists,
    pages,
    reporting,
    sheets,
    sums,
    superior,
    year_sheets,
)

INDICATOR = "so-lieu/danh-muc/<int:indicator_id>/"
CAMPAIGN = "so-lieu/ky-bao-cao/<int:campaign_id>/"

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
    path("so-lieu/<int:figure_id>/minh-chung/<int:number>/", pages.evidence, name="figure-evidence"),
    path("so-lieu/danh-muc/", catalogue.indicators, name="indicators"),
    path("so-lieu/danh-muc/moi/", catalogue.new_indicator, name="indicator-new"),
    path("so-lieu/danh-muc/tu-tinh/", catalogue.new_formula, name="indicator-formula"),
    path("so-lieu/danh-muc/thuong-dung/", catalogue.usual, name="indicators-usual"),
    path(INDICATOR, catalogue.indicator, name="indicator"),
    path(f"{INDICATOR}sua/", catalogue.edit, name="indicator-edit"),
    path(f"{INDICATOR}thoi-dung/", catalogue.end, name="indicator-end"),
    path(f"{INDICATOR}nhap/", counting.count, name="figure-count"),
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
    path("so-lieu/bang/cac-nam/", year_sheets.upload, name="year-sheet-new"),
    path("so-lieu/bang/cac-nam/<int:sheet_id>/", year_sheets.sheet, name="year-sheet"),
    path("so-lieu/bang/cac-nam/<int:sheet_id>/bo/", year_sheets.drop, name="year-sheet-drop"),
    path("so-lieu/bang/<int:sheet_id>/", sheets.sheet, name="sheet"),
    path("so-lieu/bang/<int:sheet_id>/bo/", sheets.drop, name="sheet-drop"),
]

#: Below cap-tren/<superior>/: pages of a district, a province, the whole country; they belong to no ward.
superior_patterns = [
    path("so-lieu/", superior.state, name="superior-figures"),
    path("so-lieu/<int:indicator_id>/", superior.compared, name="superior-figures-compare"),
]
