from __future__ import annotations

from django.urls import path

from nhiemky.conferences.views import conferences, lines, people, prints

_ONE = "hoi-nghi/<int:conference_id>/"
_LINE = f"{_ONE}dong/<slug:kind>/<int:line_id>/"
_CONCLUSION = f"{_ONE}ket-luan/<int:line_id>/"

urlpatterns = [
    path("hoi-nghi/", conferences.conferences, name="conferences"),
    path("hoi-nghi/moi/", conferences.new_conference, name="conference-new"),
    path(_ONE, conferences.conference, name="conference"),
    path(f"{_ONE}sua/", conferences.edit, name="conference-edit"),
    path(f"{_ONE}be-mac/", conferences.close, name="conference-close"),
    path(f"{_ONE}mo-lai/", conferences.reopen, name="conference-reopen"),
    path(f"{_ONE}trieu-tap/", people.invite, name="conference-summon"),
    path(f"{_ONE}diem-danh/", people.call, name="conference-roll"),
    path(f"{_ONE}them/y-kien/", lines.add_opinion, name="conference-opinion-add"),
    path(f"{_ONE}them/anh/", lines.add_picture, name="conference-photo-add"),
    path(f"{_ONE}them/<slug:kind>/", lines.add, name="conference-line-add"),
    path(f"{_LINE}sua/", lines.edit, name="conference-line-edit"),
    path(f"{_LINE}chuyen/", lines.move, name="conference-line-move"),
    path(f"{_LINE}bo/", lines.remove, name="conference-line-remove"),
    path(f"{_ONE}y-kien/<int:opinion_id>/tra-loi/", lines.answer, name="conference-opinion-answer"),
    path(f"{_ONE}anh/<int:photo_id>/", lines.picture, name="conference-photo"),
    path(f"{_CONCLUSION}giao/", people.assign, name="conference-conclusion-assign"),
    path(f"{_CONCLUSION}khong-theo-doi/", people.waive, name="conference-conclusion-waive"),
    path(f"{_ONE}<slug:paper>.<slug:form>", prints.paper, name="conference-paper"),
]
