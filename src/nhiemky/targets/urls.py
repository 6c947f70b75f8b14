from __future__ import annotations

from django.urls import path

from nhiemky.targets.views import remedies, state, timeline

#: The state, the timeline and what is done about targets that are behind.
_PROGRESS = [
    path("chi-tieu/", state.state, name="target-state"),
    path("chi-tieu/dong-thoi-gian/", timeline.timeline, name="target-timeline"),
    path("chi-tieu/<int:target_id>/nguyen-nhan/<int:year>/", remedies.remedy, name="target-remedy"),
    path("chi-tieu/<int:target_id>/trich-dan/<int:directive_id>/hien/", remedies.show, name="directive-show"),
    path("chi-tieu/<int:target_id>/trich-dan/<int:directive_id>/an/", remedies.hide, name="directive-hide"),
]

urlpatterns = [*_PROGRESS]
