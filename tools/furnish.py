"""What the sample leaves out because an office passes through it quickly: a list just previewed, somebody
who is no member yet, records taken up again, the minutes of an election that are soon over.

Usage: python -m tools.furnish    (the home is the one that NHIEMKY_HOME names, with the sample loaded)
"""

from __future__ import annotations

import datetime as dt
import os
import pkgutil
import sys
from typing import Any

import django

from tools import furnish_campaigns, furnish_congress, furnish_elections

WARD, TELLERS = "phuong-mau", ("kiemphieu", "kiemphieu2")
LIST = (
    ("Họ và tên", "Ngày sinh", "Chi bộ", "Ngày vào Đảng"),
    ("Nguyễn Thị Lan Anh", "12/05/1988", "Chi bộ Tổ dân phố số 7", "03/02/2015"),
    ("Trần Văn Bình", "31/02/1990", "Chi bộ Tổ dân phố số 7", "19/05/2018"),
    ("Lê Minh Châu", "01/09/1979", "Chi bộ không có", "02/09/2005"),
)


def furnish() -> None:
    ward = _model("org.Unit").objects.get(slug=WARD)
    clerk = _model("org.Account").objects.get(username="vanphong")
    previewed = pkgutil.resolve_name("nhiemky.org.actions.preview_import:preview_import")
    previewed(clerk, ward, file_name="danh-sach-bo-sung.xlsx", cells=LIST)
    added = pkgutil.resolve_name("nhiemky.org.actions.add_person:add_person")
    newcomer = pkgutil.resolve_name("nhiemky.org.steps:NewPerson")
    added(clerk, ward, newcomer(full_name="Phạm Gia Hân", birth_date=dt.date(1999, 4, 8)))
    conferences = _model("conferences.Conference").objects.filter(unit=ward, state="closed").order_by("pk")
    reopened = pkgutil.resolve_name("nhiemky.conferences.actions.reopen_conference:reopen_conference")
    for conference in list(conferences[:2]):
        reopened(clerk, conference, reason="Bổ sung ý kiến của đại biểu đến muộn.")
    tellers = [_model("org.Account").objects.get(username=name) for name in TELLERS]
    furnish_elections.furnish(clerk, ward, tellers)
    furnish_congress.furnish(clerk, ward)
    furnish_campaigns.furnish(clerk, ward)


def _model(label: str) -> Any:
    return pkgutil.resolve_name("django.apps:apps").get_model(label)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "nhiemky.site.settings")
    django.setup()
    furnish()
    sys.exit(0)
