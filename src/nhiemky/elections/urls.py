from __future__ import annotations

from django.urls import path

from nhiemky.elections.views import (
    appointments,
    candidates,
    decisions,
    election,
    elections,
    practice,
    roll,
)

_ONE = "bau-cu/<int:election_id>/"

_PREPARING = [
    path("bau-cu/", elections.elections, name="elections"),
    path("bau-cu/moi/", elections.new_election, name="election-new"),
    path("bau-cu/quy-che/", practice.practice, name="practice"),
    path("bau-cu/quy-che/xac-nhan/", practice.confirm, name="practice-confirm"),
    path("bau-cu/chi-dinh/moi/", appointments.new_appointment, name="appointment-new"),
    path("bau-cu/chi-dinh/<int:appointment_id>/", appointments.appointment, name="appointment"),
    path(_ONE, election.election, name="election"),
    path(f"{_ONE}sua/", elections.edit, name="election-edit"),
    path(f"{_ONE}so-luong/", decisions.seats, name="election-seats"),
    path(f"{_ONE}gioi-thieu/", candidates.candidates, name="election-candidates"),
    path(f"{_ONE}gioi-thieu/<int:candidate_id>/bo/", candidates.remove, name="candidate-remove"),
    path(f"{_ONE}gioi-thieu/<int:candidate_id>/xin-rut/", candidates.sort, name="candidate-withdrawal"),
    path(f"{_ONE}xin-rut/", candidates.withdrawals, name="election-withdrawals"),
    path(f"{_ONE}phieu-xin-y-kien/", candidates.poll, name="election-poll"),
    path(f"{_ONE}danh-sach/", decisions.slate, name="election-slate"),
    path(f"{_ONE}ban-kiem-phieu/", decisions.board, name="election-board"),
    path(f"{_ONE}can-cu-tinh/", roll.roll, name="election-roll"),
    path(f"{_ONE}can-cu-tinh/khong-tinh/", roll.add_line, name="roll-line-add"),
    path(f"{_ONE}can-cu-tinh/<int:line_id>/bo/", roll.remove_line, name="roll-line-remove"),
]

urlpatterns = [*_PREPARING]
