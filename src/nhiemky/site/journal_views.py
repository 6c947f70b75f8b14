"""The journal of a ward, one line of it, the erasure of what was typed, and the live stream."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import Any

from asgiref.sync import sync_to_async
from django import forms
from django.db import connection
from django.db.models import QuerySet
from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponseBadRequest,
    HttpResponseBase,
    StreamingHttpResponse,
)
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from nhiemky.journal import relay
from nhiemky.journal.actions.erase_values import erase_values
from nhiemky.journal.actions.export_journal import export_journal
from nhiemky.journal.models import Entry
from nhiemky.journal.queries import deed, history_row, missed, newest_entry
from nhiemky.journal.stream import LiveStream
from nhiemky.kernel.gates import open_to
from nhiemky.org.access import holds
from nhiemky.org.models import Account, Role, Unit
from nhiemky.org.queries import below
from nhiemky.pages.forms import submit
from nhiemky.pages.lists import Column, Filter, Listing
from nhiemky.site import journal_access as access
from nhiemky.site.topics import url_of
from nhiemky.site.topics import words_of as topic_words
from nhiemky.site.words import all_verbs, words_of_verb

MOST_TOPICS = 60
TOPIC = re.compile(r"[a-z][a-z-]{0,30}/[0-9]{1,18}")
#: Days back that a reader may ask for.
PERIODS = (("1", _("Hôm nay")), ("7", _("7 ngày qua")), ("30", _("30 ngày qua")), ("365", _("12 tháng qua")))


def _since(rows: QuerySet[Entry], days: str) -> QuerySet[Entry]:
    midnight = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    return rows.filter(at__gte=midnight - dt.timedelta(days=int(days) - 1))


def _people(ward: Unit) -> list[tuple[str, Any]]:
    """Everybody who has or had a role in the ward or a part of it."""
    accounts = (
        Account.objects.filter(grants__unit__path__startswith=ward.path).distinct().order_by("shown_as")
    )
    return [(str(account.pk), str(account)) for account in accounts[:500]]


def _verbs(_ward: Unit) -> list[tuple[str, Any]]:
    return sorted(((verb, words_of_verb(verb)) for verb in all_verbs()), key=lambda pair: str(pair[1]))


def _entry_url(entry: Entry, ward: Any) -> str:
    return reverse("journal_entry", kwargs={"ward": ward.slug, "entry_id": entry.pk})


def _exported(request: HttpRequest, file_format: str, rows: int) -> None:
    ward = Unit.objects.get(slug=request.resolver_match.kwargs["ward"])  # type: ignore[union-attr]
    export_journal(request.user, unit=ward.pk, file_format=file_format, rows=rows)


LISTING = Listing(
    title=_("Nhật ký"),
    columns=(
        Column("luc", _("Lúc"), lambda entry: entry.at, order_by="pk", kind="date", link=_entry_url),
        Column(
            "viec", _("Việc"), lambda entry: words_of_verb(deed(entry.verb, entry.facts)), link=_entry_url
        ),
        Column("nguoi", _("Người làm"), lambda entry: str(entry.actor or _g("hệ thống"))),
        Column(
            "ve",
            _("Về"),
            lambda entry: topic_words(entry.topic),
            link=lambda entry, ward: url_of(entry.topic, ward=ward.slug),
        ),
        Column("so", _("Dòng số"), lambda entry: entry.number, kind="number", hide_on_phone=True),
    ),
    filters=(
        Filter("viec", _("Việc"), _verbs, lambda rows, verb: rows.filter(verb=verb)),
        Filter("nguoi", _("Người làm"), _people, lambda rows, account: rows.filter(actor=int(account))),
        Filter("tu", _("Thời gian"), PERIODS, _since),
    ),
    default_order=("-pk",),
    empty=_("Chưa có dòng nhật ký nào. Mỗi việc làm trong hệ thống sẽ để lại một dòng ở đây."),
    export_name="nhat-ky",
    export=_exported,
)


def _open_about(topic: str, ward: Any) -> str:
    """Where a topic leads somebody who sees no member: nowhere for a person."""
    return "" if topic.startswith("person/") else url_of(topic, ward=ward.slug)


#: The same list for the auditor.
WITHOUT_PEOPLE = replace(
    LISTING,
    columns=tuple(
        replace(column, link=lambda entry, ward: _open_about(entry.topic, ward))
        if column.key == "ve"
        else column
        for column in LISTING.columns
    ),
)


@open_to(access.for_journal_reader)
@require_GET
def entries(request: HttpRequest, ward: Unit) -> HttpResponse:
    """What happened in the ward and its parts, newest first."""
    rows = Entry.objects.filter(unit__in=below(ward).values("pk")).select_related("actor")
    sees_people = holds(request.user, access.READERS_OF_VALUES, ward)
    return (LISTING if sees_people else WITHOUT_PEOPLE).answer(request, rows, ward=ward)


@open_to(access.for_entry_reader)
@require_GET
def entry(request: HttpRequest, found: access.WardEntry) -> HttpResponse:
    row = history_row(found.entry)
    if not found.shows_values:
        row = replace(row, values=None)
    context = {
        "ward": found.ward,
        "entry": found.entry,
        "row": row,
        "about": url_of(row.topic, ward=found.ward.slug)
        if found.shows_values
        else _open_about(row.topic, found.ward),
        "about_words": topic_words(row.topic),
        "may_erase": row.values is not None and holds(request.user, (Role.SECRETARY,), found.ward),
    }
    return render(request, "journal/entry.html", context)


class ErasureForm(forms.Form):
    reason = forms.CharField(
        label=_("Lý do (căn cứ, quyết định)"), max_length=500, widget=forms.Textarea(attrs={"rows": 3})
    )
    understood = forms.BooleanField(label=_("Tôi hiểu rằng nội dung này không thể khôi phục"))


@open_to(access.for_eraser)
def erase(request: HttpRequest, found: access.WardEntry) -> HttpResponse:
    page = _entry_url(found.entry, found.ward)
    context = {
        "title": _g("Xóa nội dung của dòng nhật ký số %(number)s") % {"number": found.entry.number},
        "intro": _(
            "Nội dung đã ghi của dòng này sẽ bị xóa hẳn, không khôi phục được. Dòng nhật ký vẫn còn: ai làm, "
            "lúc nào, việc gì. Việc xóa và lý do được ghi thành một dòng mới; chuỗi nhật ký vẫn kiểm chứng được."
        ),
        "submit_words": _("Xóa nội dung"),
        "back_url": page,
    }
    return submit(
        request,
        ErasureForm(request.POST or None),
        lambda cleaned: erase_values(request.user, [found.entry], reason=cleaned["reason"]),
        ward=found.ward,
        template="form.html",
        context=context,
        then=page,
        said=_("Đã xóa nội dung và ghi lại quyết định."),
    )


@open_to(access.for_listener)
@require_GET
async def live(request: HttpRequest, ward: Unit) -> HttpResponseBase:
    """`?chu-de=conference/12&chu-de=task/5` → events `live` with {"topic", "entry"} as they are committed.

    A browser that comes back says what it heard last (Last-Event-ID) and is told what it missed.
    """
    topics = set(request.GET.getlist("chu-de"))
    if not topics or len(topics) > MOST_TOPICS or not all(map(TOPIC.fullmatch, topics)):
        return HttpResponseBadRequest("?chu-de=conference/12&chu-de=task/5", content_type="text/plain")
    stream = await sync_to_async(_listening)(ward, topics, request.headers.get("Last-Event-ID", ""))
    answer = StreamingHttpResponse(stream, content_type="text/event-stream")
    answer["Cache-Control"] = "no-store"
    answer["X-Accel-Buffering"] = "no"  # a proxy in front must not wait for the end
    return answer


def _listening(ward: Unit, topics: set[str], heard_last: str) -> LiveStream:
    newest = newest_entry()
    units = set(below(ward).values_list("pk", flat=True))
    stream = LiveStream(topics, units=units)
    relay.start(after=newest)
    if heard_last.isdecimal():
        stream.remember(missed(topics, units=units, after=min(int(heard_last), newest)))
    connection.close()  # the stream lasts ten minutes and asks the database nothing
    return stream
