from __future__ import annotations

from django.urls import path

from nhiemky.targets.views import (
    directives,
    lists,
    numbers,
    programmes,
    remedies,
    reports,
    resolutions,
    state,
    targets,
    timeline,
)

_RESOLUTION = "nghi-quyet/<int:resolution_id>/"
_PROGRAMME = "nghi-quyet/chuong-trinh/<int:programme_id>/"
_TARGET = "chi-tieu/<int:target_id>/"

#: The state, the timeline and what is done about targets that are behind.
_PROGRESS = [
    path("chi-tieu/", state.state, name="target-state"),
    path("chi-tieu/dong-thoi-gian/", timeline.timeline, name="target-timeline"),
    path(f"{_TARGET}nguyen-nhan/<int:year>/", remedies.remedy, name="target-remedy"),
    path(f"{_TARGET}trich-dan/<int:directive_id>/hien/", remedies.show, name="directive-show"),
    path(f"{_TARGET}trich-dan/<int:directive_id>/an/", remedies.hide, name="directive-hide"),
]

#: Reports of a period, as a page, as files and as a draft.
_REPORT = "bao-cao/<slug:report_kind>/<slug:report_period>/"
_REPORTS = [
    path("bao-cao/", reports.reports, name="target-reports"),
    path(_REPORT, reports.report_page, name="target-report"),
    path(f"{_REPORT}du-thao/", reports.report_draft, name="target-report-draft"),
    path(f"{_REPORT}<slug:form>/", reports.report_file, name="target-report-file"),
]

urlpatterns = [
    *_PROGRESS,
    *_REPORTS,
    path("nghi-quyet/", lists.resolutions, name="resolutions"),
    path("nghi-quyet/moi/", resolutions.new, name="resolution-new"),
    path(_RESOLUTION, resolutions.resolution, name="resolution"),
    path(f"{_RESOLUTION}sua/", resolutions.edit, name="resolution-edit"),
    path(f"{_RESOLUTION}chot/", resolutions.lock, name="resolution-lock"),
    path(f"{_RESOLUTION}chuong-trinh/moi/", programmes.new, name="programme-new"),
    path(f"{_RESOLUTION}chi-tieu/doc/", targets.read, name="target-read"),
    path(f"{_RESOLUTION}chi-tieu/moi/", targets.new, name="target-new"),
    path(f"{_RESOLUTION}so-giao/<int:year>/", numbers.numbers, name="resolution-numbers"),
    path(f"{_RESOLUTION}chi-dao/moi/", directives.new, name="directive-new"),
    path(f"{_RESOLUTION}chi-dao/<int:directive_id>/", directives.edit, name="directive-edit"),
    path(_PROGRAMME, programmes.programme, name="programme"),
    path(f"{_PROGRAMME}sua/", programmes.edit, name="programme-edit"),
    path(f"{_PROGRAMME}cap-tren/", programmes.link, name="programme-link"),
    path(f"{_PROGRAMME}cap-tren/<int:link_id>/bo/", programmes.unlink, name="programme-unlink"),
    path("chi-tieu/danh-sach/", lists.targets, name="targets"),
    path(_TARGET, targets.target, name="target"),
    path(f"{_TARGET}sua/", targets.correct, name="target-correct"),
    path(f"{_TARGET}dieu-chinh/", targets.adjust, name="target-adjust"),
    path(f"{_TARGET}phu-trach/", targets.place, name="target-place"),
    path(f"{_TARGET}then-chot/", targets.decisive, name="target-decisive"),
    path(f"{_TARGET}then-chot/bo/", targets.not_decisive, name="target-not-decisive"),
    path(f"{_TARGET}dat-moc/", targets.reached, name="target-reached"),
]
