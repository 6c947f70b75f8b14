from __future__ import annotations

from django.urls import path

from nhiemky.elections.views import (
    appointments,
    ballots,
    candidates,
    deciding,
    decisions,
    election,
    elections,
    judging,
    keying,
    practice,
    printing,
    prints,
    rehearsal,
    roll,
    scans,
    seals,
    totals,
    whole,
)

_ONE = "bau-cu/<int:election_id>/"
_BALLOT = f"{_ONE}lan/<int:number>/"
_BUNDLE = f"{_BALLOT}nhap/<int:batch>/"
_SCAN = f"{_BALLOT}quet/<int:batch>/"

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
    path(f"{_ONE}can-cu-tinh/nhu-truoc/", roll.copy, name="roll-copy"),
    path(f"{_ONE}can-cu-tinh/khong-tinh/", roll.add_line, name="roll-line-add"),
    path(f"{_ONE}can-cu-tinh/<int:line_id>/bo/", roll.remove_line, name="roll-line-remove"),
]

_COUNTING = [
    path(f"{_ONE}lan/moi/", ballots.new_ballot, name="ballot-new"),
    path(f"{_ONE}ket-thuc/", deciding.finish, name="election-finish"),
    path(f"{_ONE}chuan-y/", deciding.approve, name="election-approve"),
    path(f"{_ONE}giay/<slug:paper>.<slug:form>", prints.of_election, name="election-paper"),
    path(_BALLOT, ballots.ballot, name="ballot"),
    path(f"{_BALLOT}in-phieu/", printing.print_papers, name="ballot-print"),
    path(f"{_BALLOT}thu-phieu/", ballots.collect, name="ballot-collect"),
    path(f"{_BALLOT}vi-tri/", ballots.take, name="ballot-take"),
    path(f"{_BALLOT}phieu-kiem-dem/", ballots.sheet, name="ballot-sheet"),
    path(f"{_BALLOT}dong/", ballots.close, name="ballot-close"),
    path(f"{_BALLOT}quyet-dinh/", deciding.decide, name="ballot-decide"),
    path(f"{_BALLOT}huy/", deciding.void, name="ballot-void"),
    path(f"{_BALLOT}huy-phieu/", deciding.destroy, name="ballot-destroy"),
    path(f"{_BALLOT}cung-cap-phieu/", deciding.hand_out, name="ballot-papers-out"),
    path(f"{_BALLOT}giay/<slug:paper>.<slug:form>", prints.of_ballot, name="ballot-paper"),
    path(f"{_BALLOT}man-hinh/", prints.slide, name="ballot-slide"),
    path(_BUNDLE, keying.keying_page, name="ballot-keying"),
    path(f"{_BUNDLE}xong/", keying.end, name="ballot-keying-end"),
    path(f"{_BUNDLE}mo-lai/", keying.reopen, name="ballot-keying-reopen"),
]

_PAPERS = [
    path(f"{_BALLOT}to-bia/", printing.covers, name="ballot-covers"),
    path(f"{_BALLOT}chay-thu/", rehearsal.rehearsal, name="ballot-rehearsal"),
    path(f"{_BALLOT}chay-thu/phieu-thu/", rehearsal.trial_sheet, name="ballot-rehearsal-sheet"),
    path(f"{_BALLOT}chay-thu/phieu-tap/", rehearsal.practice_papers, name="ballot-rehearsal-papers"),
    path(f"{_BALLOT}chay-thu/doc-phieu-thu/", rehearsal.calibration, name="ballot-rehearsal-calibration"),
    path(f"{_BALLOT}chay-thu/doc-phieu-tap/", rehearsal.practice, name="ballot-rehearsal-practice"),
]

_SCANNING = [
    path(f"{_ONE}anh-chup/", deciding.photographs, name="election-photographs"),
    path(_SCAN, scans.bundle, name="ballot-scan"),
    path(f"{_SCAN}de-rieng/", scans.aside, name="ballot-scan-aside"),
    path(f"{_SCAN}trang/<uuid:sheet>/giu/", scans.keep, name="ballot-scan-keep"),
    path(f"{_SCAN}trang/<uuid:sheet>/anh/", scans.picture, name="ballot-scan-picture"),
    path(f"{_SCAN}xong/", scans.end, name="ballot-scan-end"),
    path(f"{_SCAN}dau-do/", seals.seals, name="ballot-scan-seals"),
    path(f"{_SCAN}ca-tap/", whole.whole_bundle, name="ballot-whole-bundle"),
    path(f"{_BALLOT}doc/<uuid:scan>/dung/", scans.stop, name="ballot-scan-stop"),
    path(f"{_BALLOT}doc/<uuid:scan>/tiep/", scans.resume, name="ballot-scan-resume"),
    path(f"{_BALLOT}dem-tay/<int:batch>/", totals.totals, name="ballot-totals"),
    path(f"{_BALLOT}xem-phieu/", judging.queue, name="ballot-judging"),
    path(f"{_BALLOT}xem-phieu/<uuid:sheet>/", judging.judge, name="ballot-judge"),
    path(f"{_BALLOT}xem-phieu/<uuid:sheet>/anh/", judging.picture, name="ballot-judge-picture"),
    path(f"{_BALLOT}khac-nhau/", judging.disputes, name="ballot-disputes"),
    path(f"{_BALLOT}khac-nhau/<uuid:sheet>/", judging.dispute, name="ballot-dispute"),
]

urlpatterns = [*_PREPARING, *_COUNTING, *_SCANNING, *_PAPERS]
