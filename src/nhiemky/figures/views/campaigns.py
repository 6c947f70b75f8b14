"""Reporting campaigns: listed, opened, watched over, reminded, closed, opened again."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from nhiemky.figures import access, papers, queries
from nhiemky.figures.access import CampaignDoor
from nhiemky.figures.actions.close_campaign import close_campaign
from nhiemky.figures.actions.move_due_day import move_due_day
from nhiemky.figures.actions.open_campaign import open_campaign
from nhiemky.figures.actions.remind_units import remind_units
from nhiemky.figures.actions.reopen_campaign import reopen_campaign
from nhiemky.figures.forms.campaigns import (
    CloseCampaignForm,
    DueDayForm,
    KindForm,
    NewCampaignForm,
    ReopenCampaignForm,
)
from nhiemky.figures.models import Campaign
from nhiemky.figures.queries import CampaignStanding, CellOfReport, UnitLine
from nhiemky.figures.queries.asking import in_words
from nhiemky.figures.queries.indicators import catalogue
from nhiemky.figures.rules import campaigns as rules
from nhiemky.figures.rules.campaigns import Kind
from nhiemky.figures.views import campaign_table
from nhiemky.kernel.gates import open_to
from nhiemky.org.models import Unit
from nhiemky.org.queries import work_calendar
from nhiemky.pages import exports
from nhiemky.pages.chips import Chip
from nhiemky.pages.forms import ask_for, press, submit
from nhiemky.pages.lists import Column, Filter, Listing, page_of_row
from nhiemky.pages.objects import PaperLink, object_page
from nhiemky.pages.papers import answer

Rows = QuerySet[Any]


def address(name: str, ward: Any, campaign: Campaign, **more: Any) -> str:
    return reverse(name, kwargs={"ward": ward.slug, "campaign_id": campaign.pk, **more})


def chip_of(campaign: Any, today: dt.date) -> Chip:
    """Where a campaign stands, in a word."""
    if campaign.closed_at:
        return Chip("ok", _("Đã khóa"))
    late = (today - campaign.due_on).days
    if late > 0:
        return Chip("late", _g("Quá hạn %(days)s ngày") % {"days": late})
    return Chip("info", _("Đang báo cáo"))


def _of_state(rows: Rows, value: str) -> Rows:
    if value == "khoa":
        return rows.filter(closed_at__isnull=False)
    running = rows.filter(closed_at__isnull=True)
    return running.filter(due_on__lt=timezone.localdate()) if value == "qua-han" else running


LIST = Listing(
    title=_("Kỳ báo cáo"),
    columns=(
        Column(
            "ten",
            _("Kỳ báo cáo"),
            lambda campaign: campaign.title,
            order_by="title",
            link=page_of_row("campaign", "campaign_id"),
        ),
        Column(
            "tinh-trang",
            _("Tình trạng"),
            lambda campaign: chip_of(campaign, timezone.localdate()),
            kind="chip",
        ),
        Column(
            "da-bao-cao",
            _("Đã báo cáo"),
            lambda campaign: f"{campaign.reported}/{campaign.total}",
            order_by="reported",
        ),
        Column("han", _("Hạn"), lambda campaign: campaign.due_on, order_by="due_on", kind="date"),
        Column(
            "loai",
            _("Loại"),
            lambda campaign: campaign.get_kind_display(),
            order_by="kind",
            hide_on_phone=True,
        ),
    ),
    filters=(
        Filter(
            "tinh-trang",
            _("Tình trạng"),
            [("dang", _("Đang báo cáo")), ("qua-han", _("Quá hạn")), ("khoa", _("Đã khóa"))],
            _of_state,
        ),
        Filter("loai", _("Loại"), Campaign.Kind.choices, lambda rows, value: rows.filter(kind=value)),
    ),
    default_order=("-period_to",),
    empty=_(
        "Chưa có kỳ báo cáo nào. Mở kỳ báo cáo để hỏi số liệu các chi bộ; ai chưa báo cáo sẽ hiện ở đây."
    ),
    export_name="ky-bao-cao",
    within=lambda rows, span: rows.filter(span.touches("period_from", "period_to")),
)


@open_to(access.for_reader)
def campaigns(request: HttpRequest, ward: Unit) -> HttpResponse:
    context = {"writes": access.may_write(request.user, ward)}
    return LIST.answer(
        request, queries.campaigns_of(ward), ward=ward, template="figures/campaigns.html", context=context
    )


@open_to(access.for_writer)
def new_campaign(request: HttpRequest, ward: Unit) -> HttpResponse:
    """`?loai=quarter`: period, title, due day and indicators follow from the kind."""
    chosen = KindForm(request.GET if "loai" in request.GET else {"loai": Kind.QUARTER})
    kind = Kind(chosen.cleaned_data["loai"]) if chosen.is_valid() else Kind.QUARTER
    today, term = timezone.localdate(), queries.running_term(ward, timezone.localdate())
    offered = rules.choices(kind, today, term=term)
    indicators = queries.askable_indicators(catalogue(ward), offered[0].last)
    form = NewCampaignForm(
        request.POST or None,
        kind=kind,
        term=term,
        offered=offered,
        due={"day": rules.due_suggestion(offered[0], today, work_calendar(ward))},
        indicators=indicators,
        units=queries.askable_units(ward),
    )
    ask_for(form, "kinds")
    ask_for(form, "indicators")
    return submit(
        request,
        form,
        lambda data: open_campaign(request.user, ward, form.new(data)),
        ward=ward,
        template="figures/campaign_new.html",
        context={
            "title": _("Mở kỳ báo cáo"),
            "kinds": Campaign.Kind.choices,
            "kind": kind.value,
            "nothing_to_ask": not indicators,
            "title_itself": rules.title_of(kind, offered[0], term=term),
            "submit_words": _("Mở kỳ báo cáo"),
            "back_url": reverse("campaigns", kwargs={"ward": ward.slug}),
        },
        then=lambda made: address("campaign", ward, made),
        said=_("Đã mở kỳ báo cáo. Bí thư chi bộ thấy phần của mình ở trang Hôm nay."),
    )


@open_to(access.for_campaign)
def campaign(request: HttpRequest, found: CampaignDoor) -> HttpResponse:
    shown, today = found.campaign, timezone.localdate()
    standing = queries.standing_of(shown, today=today)
    if request.GET.get("xuat", "") in exports.FORMATS:
        return campaign_table.export(standing, found.ward, request.GET["xuat"])
    return object_page(
        request,
        ward=found.ward,
        topic=f"campaign/{shown.pk}",
        subject=shown,
        template="figures/campaign.html",
        context={
            "standing": standing,
            "state": chip_of(shown, today),
            "rows": [(line, campaign_table.chip_of_unit(line)) for line in standing.lines],
            "doubted": _doubted(standing),
            "is_open": shown.closed_at is None,
            "due_is_free": not work_calendar(found.ward).works(shown.due_on),
            "writes": found.writes,
            "reminded_today": {line.asked.pk for line in standing.lines if today in line.reminders},
        },
        papers=tuple(
            PaperLink(
                f"{_('Danh sách chưa báo cáo')} ({words})",
                address("campaign-paper", found.ward, shown, form=form),
            )
            for form, words in (("pdf", "PDF"), ("docx", "Word"))
        ),
    )


@open_to(access.for_campaign_paper)
def paper(request: HttpRequest, found: tuple[CampaignDoor, str]) -> HttpResponse:
    door, form = found
    standing = queries.standing_of(door.campaign, today=timezone.localdate())
    made = papers.not_reported(standing, sample=door.ward.is_sample)
    return answer(made, form=form, name="chua-bao-cao")


@open_to(access.for_campaign_writer)
@require_POST
def remind(request: HttpRequest, found: CampaignDoor) -> HttpResponse:
    back = address("campaign", found.ward, found.campaign)
    chosen = [int(each) for each in request.POST.getlist("asked") if each.isdecimal()]
    return press(
        request,
        lambda: remind_units(request.user, found.campaign, asked=chosen),
        back=back,
        then=lambda _done: back,
        said=lambda reminded: (
            _g("Đã ghi nhắc %(count)s đơn vị: %(names)s.")
            % {"count": len(reminded), "names": ", ".join(line.name for line in reminded)}
        ),
    )


@open_to(access.for_campaign_writer)
def due_day(request: HttpRequest, found: CampaignDoor) -> HttpResponse:
    back = address("campaign", found.ward, found.campaign)
    return submit(
        request,
        DueDayForm(request.POST or None, current=found.campaign),
        lambda data: move_due_day(
            request.user,
            found.campaign,
            due_on=data["due_on"],
            reason=data["reason"],
            revision=data["revision"],
        ),
        ward=found.ward,
        template="form.html",
        context={"title": _("Đổi hạn báo cáo"), "intro": found.campaign, "back_url": back},
        then=back,
        said=_("Đã đổi hạn báo cáo."),
    )


@open_to(access.for_campaign_writer)
def close(request: HttpRequest, found: CampaignDoor) -> HttpResponse:
    back = address("campaign", found.ward, found.campaign)
    return submit(
        request,
        CloseCampaignForm(request.POST or None, current=found.campaign),
        lambda data: close_campaign(request.user, found.campaign, revision=data["revision"]),
        ward=found.ward,
        template="figures/campaign_close.html",
        context={
            "title": _("Khóa kỳ báo cáo"),
            "intro": found.campaign,
            "standing": queries.standing_of(found.campaign, today=timezone.localdate()),
            "submit_words": _("Khóa kỳ báo cáo"),
            "back_url": back,
        },
        then=back,
        said=_("Đã khóa kỳ báo cáo. Sửa số của kỳ này từ nay là điều chỉnh sau khi khóa kỳ."),
    )


@open_to(access.for_campaign_writer)
def reopen(request: HttpRequest, found: CampaignDoor) -> HttpResponse:
    back = address("campaign", found.ward, found.campaign)
    form = ReopenCampaignForm(request.POST or None, current=found.campaign)
    ask_for(form, "reason")
    return submit(
        request,
        form,
        lambda data: reopen_campaign(
            request.user, found.campaign, reason=data["reason"], revision=data["revision"]
        ),
        ward=found.ward,
        template="form.html",
        context={"title": _("Mở lại kỳ báo cáo"), "intro": found.campaign, "back_url": back},
        then=back,
        said=_("Đã mở lại kỳ báo cáo."),
    )


def _doubted(standing: CampaignStanding) -> list[tuple[UnitLine, CellOfReport, str]]:
    """Every number that is odd or does not add up, with why."""
    return [
        (line, cell, " ".join(in_words(one, cell.figure.measure) for one in cell.questions if cell.figure))
        for line in standing.lines
        for cell in line.cells
        if cell.questions or cell.wrong is not None
    ]
