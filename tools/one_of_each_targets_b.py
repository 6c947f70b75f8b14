"""A reporting campaign, the report of a branch in it, a workbook and a key, for the matrix of gates."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from nhiemky.figures import papers
from nhiemky.figures.models import Asked, Campaign, Indicator, Sheet
from nhiemky.files import steps as files
from nhiemky.org.models import Account, ApiKey, Unit, UnitKind
from nhiemky.org.queries import digest_of


def rows(
    people: dict[str, Account], ward: Unit, *, branch: Unit, account_id: int, key: str
) -> dict[str, Any]:
    """Words of addresses → a campaign of the ward in which the branch is asked."""
    clerk = people["clerk"]
    indicator = Indicator.objects.create(
        unit=ward, code=f"hoi-vien-{key}", name="Hội viên", measure="người", reported_by=UnitKind.BRANCH
    )
    days = {"period_from": dt.date(2026, 1, 1), "period_to": dt.date(2026, 12, 31)}
    campaign = Campaign.objects.create(
        unit=ward,
        kind="year",
        title=f"Báo cáo năm 2026 {key}",
        due_on=dt.date(2027, 1, 8),
        opened_by=clerk,
        **days,
    )
    campaign.indicators.add(indicator)
    asked = Asked.objects.create(campaign=campaign, unit=branch)
    content = papers.template(campaign, [indicator], [branch], sample=False)
    upload = SimpleUploadedFile("so-lieu.xlsx", content)
    stored = files.take_in(upload, unit=ward.pk, actor=clerk, kinds=["xlsx"])
    sheet = Sheet.objects.create(unit=ward, campaign=campaign, file=stored, taken_by=clerk, **days)
    years = SimpleUploadedFile("cac-nam.xlsx", papers.years_template([indicator], last=2026, sample=False))
    kept = files.take_in(years, unit=ward.pk, actor=clerk, kinds=["xlsx"])
    of_years = Sheet.objects.create(unit=ward, file=kept, taken_by=clerk, **days)
    api_key = ApiKey.objects.create(
        account_id=account_id,
        label="Kế toán",
        digest=digest_of(f"nk_{key}"),
        beginning="nk_",
        created_by=clerk,
    )
    return {
        "campaign_id": campaign.pk,
        "asked_id": asked.pk,
        "sheet_id": sheet.pk,
        "year-sheet sheet_id": of_years.pk,
        "year-sheet-drop sheet_id": of_years.pk,
        "key_id": api_key.pk,
    }
