"""The report on those attending, with its words: what the page and the paper show."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override, pgettext_lazy

from nhiemky.congresses.models import Congress, Delegate
from nhiemky.congresses.queries.congress import day_of
from nhiemky.congresses.queries.delegates import roll
from nhiemky.congresses.rules import credentials as rules
from nhiemky.congresses.rules.congress_record import CountedLine, CountedPart, CredentialsRecord
from nhiemky.congresses.rules.credentials import Attending, Part
from nhiemky.elections.queries import practice_of
from nhiemky.elections.rules import percent, practice
from nhiemky.elections.rules.practice import Practice
from nhiemky.org.models import Education, PoliticalTheory
from nhiemky.org.queries import membership_of, seniority_of
from nhiemky.org.rules.ethnic_groups import is_minority

UNKNOWN = _("Chưa có thông tin")
GENDERS = {"f": _("Nữ"), "m": _("Nam")}
ETHNIC = {"minority": _("Dân tộc thiểu số"), "majority": _("Dân tộc Kinh")}
AGES = {
    "under_30": _("Dưới 30 tuổi"),
    "30_40": _("Từ 30 đến 40 tuổi"),
    "41_50": _("Từ 41 đến 50 tuổi"),
    "51_60": _("Từ 51 đến 60 tuổi"),
    "61_70": _("Từ 61 đến 70 tuổi"),
    "over_70": _("Trên 70 tuổi"),
}
WAYS = dict(Delegate.Way.choices)
TITLES = {
    "ways": _("Tư cách dự đại hội"),
    "gender": _("Giới tính"),
    "ethnic": _("Dân tộc"),
    "ages": _("Độ tuổi"),
    "education": _("Trình độ chuyên môn"),
    "political_theory": pgettext_lazy("credentials", "Lý luận chính trị"),
}
WORDS: Mapping[str, Mapping[str, Any]] = {
    "ways": WAYS,
    "gender": GENDERS,
    "ethnic": ETHNIC,
    "ages": AGES,
    "education": dict(Education.choices),
    "political_theory": dict(PoliticalTheory.choices),
}


def credentials_of(congress: Congress) -> CredentialsRecord:
    """Counted anew from roll and records, in the language of the reader. Two queries and the settings of the ward."""
    day = day_of(congress) or timezone.localdate()
    figures = rules.report([_attending(one, day) for one in roll(congress)], day=day)
    made = practice.practice(practice_of(congress.unit))
    parts = tuple(_part(code, getattr(figures, code), figures.counted, made) for code in TITLES)
    return CredentialsRecord(
        day=day,
        figures=figures,
        # Where nobody has recorded anything a table of noughts would look like an answer.
        parts=tuple(part for part in parts if any(line.known and line.number for line in part.lines)),
        average_age=rules.tenths(figures.average_age_tenths),
        present_percent=_percent(figures.voting_present, figures.summoned, made),
    )


def credentials_for_paper(congress: Congress) -> CredentialsRecord:
    """The same in Vietnamese, whatever language the reader has chosen."""
    with override("vi"):
        return credentials_of(congress)


def _attending(one: Delegate, day: dt.date) -> Attending:
    person, membership = one.person, membership_of(one.person)
    return Attending(
        way=one.way,
        standing=one.standing,
        attendance=one.attendance,
        replaces=one.replaces_id is not None,
        gender=person.gender,
        born=person.birth_date,
        ethnic_minority=is_minority(person.ethnic_group),
        education=person.education,
        political_theory=person.political_theory,
        party_years=seniority_of(membership, on=day) if membership else None,
    )


def _part(code: str, parts: tuple[Part, ...], whole: int, made: Practice) -> CountedPart:
    words = WORDS[code]
    lines = tuple(
        CountedLine(
            words=str(words.get(part.code, part.code) if part.code else UNKNOWN),
            number=part.number,
            percent=_percent(part.number, whole, made),
            share=round(part.number * 100 / whole) if whole else 0,
            known=bool(part.code),
        )
        for part in parts
        if part.number or code in ("gender", "ages")
    )
    return CountedPart(code, str(TITLES[code]), lines)


def _percent(part: int, whole: int, made: Practice) -> str:
    if not whole:
        return ""
    return percent.percent(part, base=whole, rounding=made.rounding, decimals=made.decimals)
