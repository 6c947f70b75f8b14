from __future__ import annotations

from django.urls import path

from nhiemky.congresses.views import board, dates, lessons, lines, prints, seasons, steps

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
_CONGRESSES: list[object] = []

#: Counted over many.
_COUNTED: list[object] = []

urlpatterns = [*_SEASONS, *_CONGRESSES, *_COUNTED]
