from __future__ import annotations

from django.urls import path

from nhiemky.targets.views import remedies, reports, state, timeline

#: The state, the timeline and what is done about targets that are behind.
_PROGRESS = [
    path("chi-tieu/", state.state, name="target-state"),
    path("chi-tieu/dong-thoi-gian/", timeline.timeline, name="target-timeline"),
    path("chi-tieu/<int:target_id>/nguyen-nhan/<int:year>/", remedies.remedy, name="target-remedy"),
    path("chi-tieu/<int:target_id>/trich-dan/<int:directive_id>/hien/", remedies.show, name="directive-show"),
    path("chi-tieu/<int:target_id>/trich-dan/<int:directive_id>/an/", remedies.hide, name="directive-hide"),
]

#: Reports of a period, as a page, as files and as a draft.
_REPORTS = [
    path("bao-cao/", reports.reports, name="target-reports"),
    path("bao-cao/<slug:report_kind>/<slug:report_period>/", reports.report_page, name="target-report"),
    path(
        "bao-cao/<slug:report_kind>/<slug:report_period>/du-thao/",
        reports.report_draft,
        name="target-report-draft",
    ),
    path(
        "bao-cao/<slug:report_kind>/<slug:report_period>/<slug:form>/",
        reports.report_file,
        name="target-report-file",
    ),
]

urlpatterns = [*_PROGRESS, *_REPORTS]
