from __future__ import annotations

from django.urls import path

from nhiemky.congresses.views import (
    board,
    congress,
    convening,
    dates,
    delegates,
    holding,
    lessons,
    lines,
    means,
    prints,
    report,
    roll,
    scheme,
    seasons,
    statistics,
    steps,
    study,
    vacancies,
)

_SEASON = "dot-dai-hoi/<int:season_id>/"
_LINE = f"{_SEASON}viec/<int:line_id>/"
_LESSON = f"{_SEASON}bai-hoc/<int:lesson_id>/"
_CONGRESS = "dai-hoi/<int:congress_id>/"

#: Season and board.
_SEASONS = [
    path("dot-dai-hoi/", seasons.seasons, name="seasons"),
    path("dot-dai-hoi/moi/", seasons.new_season, name="season-new"),
    path(_SEASON, board.season, name="season"),
    path(f"{_SEASON}sua/", seasons.edit, name="season-edit"),
    path(f"{_SEASON}ket-thuc/", seasons.close, name="season-close"),
    path(f"{_SEASON}don-vi/", seasons.units, name="season-units"),
    path(f"{_SEASON}lui-ngay/", seasons.postpone, name="season-postpone"),
    path(f"{_SEASON}lich/", dates.dates, name="season-dates"),
    path(f"{_SEASON}viec/", lines.lines, name="season-lines"),
    path(f"{_SEASON}viec/moi/", lines.new_line, name="line-new"),
    path(f"{_LINE}sua/", lines.edit, name="line-edit"),
    path(f"{_LINE}bo/", lines.retire, name="line-retire"),
    path(f"{_SEASON}bai-hoc/", lessons.lessons, name="season-lessons"),
    path(f"{_SEASON}bai-hoc/moi/", lessons.new_lesson, name="lesson-new"),
    path(f"{_LESSON}them/", lessons.add, name="lesson-add"),
    path(f"{_LESSON}sua/", lessons.change, name="lesson-change"),
    path(f"{_LESSON}bo/", lessons.retire, name="lesson-retire"),
    path(f"{_SEASON}hoi-nghi/moi/", lessons.new_meeting, name="meeting-new"),
    path(f"{_SEASON}giay/<slug:paper>.<slug:form>", prints.paper, name="season-paper"),
    path(f"{_CONGRESS}ke-hoach/", seasons.plan, name="congress-plan"),
    path(f"{_CONGRESS}khong-to-chuc/", seasons.withdraw, name="congress-withdraw"),
    path(f"{_CONGRESS}viec/", steps.steps, name="congress-steps"),
    path(f"{_CONGRESS}viec/ghi/", steps.mark, name="congress-steps-mark"),
]

#: One congress.
_CONGRESSES = [
    path(_CONGRESS, congress.congress, name="congress"),
    path(f"{_CONGRESS}trieu-tap/", convening.convene, name="congress-convene"),
    path(f"{_CONGRESS}ban-ghi/", convening.attach, name="congress-attach"),
    path(f"{_CONGRESS}bau-cu/", convening.elections, name="congress-elections"),
    path(f"{_CONGRESS}nghi-quyet/", convening.resolution, name="congress-resolution"),
    path(f"{_CONGRESS}dai-bieu/", roll.delegates, name="congress-delegates"),
    path(f"{_CONGRESS}dai-bieu/lay-tu-ho-so/", delegates.summon, name="congress-summon"),
    path(f"{_CONGRESS}dai-bieu/them/", delegates.add, name="congress-delegate-add"),
    path(f"{_CONGRESS}dai-bieu/<int:delegate_id>/", roll.delegate, name="congress-delegate"),
    path(f"{_CONGRESS}dai-bieu/<int:delegate_id>/bo/", roll.remove, name="congress-delegate-remove"),
    path(
        f"{_CONGRESS}dai-bieu/<int:delegate_id>/du-thay/",
        roll.substitute,
        name="congress-delegate-replace",
    ),
    path(f"{_CONGRESS}diem-danh/", delegates.attendance, name="congress-attendance"),
    path(f"{_CONGRESS}tham-tra/", delegates.credentials, name="congress-credentials"),
    path(f"{_CONGRESS}tham-tra/ghi/", delegates.confirm, name="congress-credentials-confirm"),
    path(f"{_CONGRESS}de-an/", scheme.scheme, name="congress-scheme"),
    path(f"{_CONGRESS}de-an/so-luong/", scheme.edit, name="congress-scheme-edit"),
    path(f"{_CONGRESS}de-an/them/", scheme.name, name="congress-scheme-name"),
    path(f"{_CONGRESS}de-an/<int:row_id>/bo/", scheme.remove, name="congress-scheme-remove"),
    path(f"{_CONGRESS}ket-thuc/", holding.hold, name="congress-hold"),
    path(f"{_CONGRESS}giay/<slug:paper>.<slug:form>", holding.paper, name="congress-paper"),
]

#: Counted over many.
_COUNTED = [
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
]

urlpatterns = [*_SEASONS, *_CONGRESSES, *_COUNTED]
