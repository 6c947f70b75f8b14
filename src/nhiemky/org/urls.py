from __future__ import annotations

from django.urls import URLPattern, path

from nhiemky.org.views import accounts, calendar, imports, keys, offices, people, units

UNIT = "to-chuc/don-vi/<int:unit_id>/"
PERSON = "to-chuc/dang-vien/<int:person_id>/"
IMPORT = "to-chuc/nhap-danh-sach/<int:batch_id>/"

urlpatterns: list[URLPattern] = [
    path("to-chuc/", units.organisation, name="org"),
    path("to-chuc/don-vi/moi/", units.new_unit, name="unit-new"),
    path(UNIT, units.unit, name="unit"),
    path(f"{UNIT}sua/", units.edit, name="unit-edit"),
    path(f"{UNIT}chuyen/", units.place, name="unit-place"),
    path(f"{UNIT}ket-thuc/", units.close, name="unit-close"),
    path(f"{UNIT}ke-thua/", units.succeed, name="unit-succeed"),
    path(f"{UNIT}nhiem-ky/", units.term, name="unit-term"),
    path(f"{UNIT}chuc-vu/", offices.appoint, name="unit-appoint"),
    path(f"{UNIT}phu-trach/", offices.assign, name="unit-assign"),
    path("to-chuc/chuc-vu/<int:holding_id>/thoi/", offices.end_office, name="holding-end"),
    path("to-chuc/phu-trach/<int:assignment_id>/thoi/", offices.end_charge, name="assignment-end"),
    path("to-chuc/dang-vien/", people.people, name="people"),
    path("to-chuc/dang-vien/moi/", people.new_person, name="person-new"),
    path(PERSON, people.person, name="person"),
    path(f"{PERSON}sua/", people.edit, name="person-edit"),
    path(f"{PERSON}trang-thai/", people.change, name="person-change"),
    path(f"{PERSON}chuyen-chi-bo/", people.move, name="person-move"),
    path(f"{PERSON}gian-doan/", people.gap, name="person-gap"),
    path(f"{PERSON}ket-nap/", people.admit, name="person-admit"),
    path("to-chuc/lich-lam-viec/", calendar.work_calendar, name="work-calendar"),
    path("to-chuc/lich-lam-viec/ghi/", calendar.new_days_off, name="days-off-new"),
    path("to-chuc/lich-lam-viec/<int:day_off_id>/bo/", calendar.drop, name="day-off-drop"),
    path("to-chuc/nhap-danh-sach/", imports.imports, name="imports"),
    path(IMPORT, imports.batch, name="import"),
    path(f"{IMPORT}xac-nhan/", imports.confirm, name="import-confirm"),
    path(f"{IMPORT}bo/", imports.drop, name="import-drop"),
    path(f"{IMPORT}hoan-tac/", imports.undo, name="import-undo"),
    path("to-chuc/tai-khoan/", accounts.accounts, name="accounts"),
    path("to-chuc/tai-khoan/moi/", accounts.new_account, name="account-new"),
    path("to-chuc/tai-khoan/<int:account_id>/", accounts.account, name="account"),
    path("to-chuc/tai-khoan/<int:account_id>/mat-khau/", accounts.reset, name="account-reset"),
    path("to-chuc/vai-tro/<int:grant_id>/thoi/", accounts.end, name="grant-end"),
    path("to-chuc/tai-khoan/<int:account_id>/khoa-truy-cap/", keys.of_account, name="account-keys"),
    path("to-chuc/khoa-truy-cap/", keys.own, name="own-keys"),
    path("to-chuc/khoa-truy-cap/<int:key_id>/thu-hoi/", keys.revoke, name="key-revoke"),
]
