"""Loading the sample as a whole: five real wards by their public articles, and Phường Mẫu, which is invented."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from nhiemky.journal.models import Entry
from nhiemky.journal.writing import record
from nhiemky.kernel.refusals import Refused
from nhiemky.org.models import Account, Unit
from nhiemky.org.queries import installation
from nhiemky.site.sample import accounts, five_wards, organisation, phuong_mau
from nhiemky.site.sample.accounts import Row, SampleAccounts
from nhiemky.site.sample.data_files import WARDS, read

#: label, how many are done, of how many
Report = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class SampleLoaded:
    """The last entry of a load: without it the sample is half there."""

    wards: int
    accounts: int


def is_loaded() -> bool:
    """Is the whole sample there?"""
    return Entry.objects.filter(verb=SampleLoaded.__name__).exists()


def load(report: Report) -> SampleAccounts:
    """Load everything into a migrated database without a sample, telling how far it is.

    Raises Refused: sample-already-there, sample-half-there (an earlier load was interrupted).
    """
    _refuse_twice()
    password = accounts.new_password()
    actor = accounts.administrator(password)
    today = timezone.localdate()
    rows = (
        *phuong_mau.load(actor, password=password, today=today, report=report),
        accounts.ADMINISTRATOR_ROW,
        *_five_wards(actor, password, report, today=today),
    )
    event = SampleLoaded(len(WARDS) + 1, len(rows))
    root = installation()
    with transaction.atomic():
        record(actor, event, unit=root.pk, topic=f"unit/{root.pk}")
    return SampleAccounts(password, rows)


def _refuse_twice() -> None:
    if is_loaded():
        raise Refused("sample-already-there")
    if Unit.objects.filter(is_sample=True).exists():
        raise Refused("sample-half-there")


def _five_wards(actor: Account, password: str, report: Report, *, today: dt.date) -> tuple[Row, ...]:
    label = _("Năm phường, theo tin đã đăng")
    report(label, 0, len(WARDS))
    superiors = organisation.superiors(actor, read("superiors.toml")["superior"])
    rows = []
    for done, file in enumerate(WARDS, 1):
        rows.append(five_wards.load(actor, file, superiors=superiors, password=password, today=today))
        report(label, done, len(WARDS))
    return tuple(rows)
