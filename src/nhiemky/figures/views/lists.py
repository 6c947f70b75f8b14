"""The register of figures as a list."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import BooleanField, Case, QuerySet, Value, When
from django.http import HttpRequest, HttpResponse
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from nhiemky.figures import access, queries
from nhiemky.figures.models import Sector
from nhiemky.figures.queries.indicators import visible
from nhiemky.journal.keeping import kept
from nhiemky.kernel.gates import open_to
from nhiemky.org.models import Unit, UnitKind
from nhiemky.pages.lists import Chip, Column, Filter, Listing, by_words, page_of_row

Rows = QuerySet[Any]


#: A ward's own numbers come first: those of sixty branches would bury them.
WARD, ALL = UnitKind.WARD.value, "tat-ca"
OWNERS = (
    (WARD, _("Toàn phường, xã")),
    (UnitKind.BRANCH.value, _("Các chi bộ")),
    (UnitKind.RESIDENTIAL_GROUP.value, _("Các tổ dân phố")),
    (ALL, _("Tất cả đơn vị")),
)


def _of_owner(rows: Rows, value: str) -> Rows:
    return rows if value == ALL else rows.filter(unit__kind=value)


def _status(figure: Any) -> Chip:
    if figure.sum_is_wrong:
        return Chip("late", _("Tổng lệch"))
    if figure.current and figure.current.confirmed_by_id:
        return Chip("ok", _("Đã xác nhận"))
    return Chip("warn", _("Chờ xác nhận"))


def _of_status(rows: Rows, value: str) -> Rows:
    if value == "lech":
        return rows.filter(sum_is_wrong=True)
    return rows.filter(current__confirmed_by__isnull=value == "cho")


def _periods(ward: Any) -> Iterable[tuple[str, str]]:
    return [(words, words) for words in queries.distinct(ward, "period_label")]


def _indicators(ward: Any) -> Iterable[tuple[str, str]]:
    return [(str(one.pk), one.name) for one in visible(ward).values() if not one.is_derived]


LIST = Listing(
    title=_("Số liệu"),
    columns=(
        Column(
            "noi-dung",
            _("Nội dung"),
            lambda figure: capfirst(figure.subject),
            order_by="sort_key",
            link=page_of_row("figure", "figure_id"),
        ),
        Column("gia-tri", _("Giá trị"), queries.shown_now, order_by="current__value", kind="number"),
        Column("tinh-trang", _("Tình trạng"), _status, kind="chip"),
        Column("ky", _("Kỳ"), lambda figure: figure.period_label, order_by="period_label"),
        Column("don-vi", _("Đơn vị"), lambda figure: figure.unit.called, order_by="unit__sort_key"),
        Column(
            "tinh-den",
            _("Tính đến"),
            lambda figure: figure.current.as_of,
            order_by="current__as_of",
            kind="date",
            hide_on_phone=True,
        ),
        Column("nguon", _("Nguồn"), lambda figure: figure.current.source, hide_on_phone=True),
        Column("ma", _("Mã"), lambda figure: figure.code, order_by="code", hide_on_phone=True),
    ),
    filters=(
        Filter("cua", _("Số của"), OWNERS, _of_owner, usual=WARD),
        Filter("chi-so", _("Chỉ số"), _indicators, lambda rows, value: rows.filter(indicator=value)),
        Filter(
            "linh-vuc",
            _("Lĩnh vực"),
            Sector.choices,
            lambda rows, value: rows.filter(indicator__sector=value),
        ),
        Filter("ky", _("Kỳ"), _periods, lambda rows, value: rows.filter(period_label=value)),
        Filter(
            "don-vi-tinh", _("Đơn vị tính"), queries.measures, lambda rows, value: rows.filter(measure=value)
        ),
        Filter(
            "tinh-trang",
            _("Tình trạng"),
            [("cho", _("Chờ xác nhận")), ("da", _("Đã xác nhận")), ("lech", _("Tổng lệch"))],
            _of_status,
        ),
    ),
    search=by_words("folded"),
    default_order=("sort_key", "-period_to", "unit__sort_key"),
    empty=_("Chưa có số liệu nào. Nhập số đầu tiên; các văn bản sẽ lấy số từ đây, không phải gõ lại."),
    export_name="so-lieu",
    within=queries.in_term,
    needs=(
        *(
            "subject",
            "measure",
            "period_label",
            "part_of",
            "code",
            "current__number",
            "current__value",
            "current__out_of",
            "unit__name",
            "unit__short_name",
        ),
        *("current__qualifier", "current__as_of", "current__source", "current__confirmed_by_id"),
    ),
)


@open_to(access.for_reader)
def figures(request: HttpRequest, ward: Unit) -> HttpResponse:
    marked = Case(
        When(pk__in=kept(("wrong-sums", ward.pk), lambda: queries.wrong_sums(ward)), then=Value(value=True)),
        default=Value(value=False),
        output_field=BooleanField(),
    )
    rows = queries.register(ward).filter(current__isnull=False).annotate(sum_is_wrong=marked)
    return LIST.answer(
        request,
        rows,
        ward=ward,
        template="figures/list.html",
        context={"writes": access.may_write(request.user, ward), "at": "so"},
    )
