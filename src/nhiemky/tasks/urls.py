from __future__ import annotations

from django.urls import path

from nhiemky.tasks.views import lists, pages

_TASK = "nhiem-vu/<int:task_id>/"

urlpatterns = [
    path("nhiem-vu/", lists.tasks, name="tasks"),
    path("nhiem-vu/moi/", pages.new_task, name="task-new"),
    path(_TASK, pages.task, name="task"),
    path(f"{_TASK}sua/", pages.edit, name="task-edit"),
    path(f"{_TASK}bat-dau/", pages.start, name="task-start"),
    path(f"{_TASK}bao-cao/", pages.report, name="task-report"),
    path(f"{_TASK}nghiem-thu/", pages.accept, name="task-accept"),
    path(f"{_TASK}lam-tiep/", pages.give_back, name="task-return"),
    path(f"{_TASK}thoi/", pages.cancel, name="task-cancel"),
    path(f"{_TASK}minh-chung/<int:evidence_id>/", pages.evidence_file, name="task-evidence-file"),
]
