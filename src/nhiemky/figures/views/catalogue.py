"""The catalogue of indicators: the list, new lines, the page of one, its changes and its end."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from nhiemky.figures import access
from nhiemky.figures.access import IndicatorInWard
from nhiemky.figures.actions.add_usual_indicators import add_usual_indicators
from nhiemky.figures.actions.define_indicator import define_indicator
from nhiemky.figures.actions.edit_indicator import edit_indicator
from nhiemky.figures.actions.end_indicator import end_indicator
from nhiemky.figures.forms.catalogue import (
    EndIndicatorForm,
    FormulaForm,
    IndicatorEditForm,
    IndicatorForm,
    UsualIndicatorsForm,
    definition_of,
)
from nhiemky.figures.models import Indicator, Sector
from nhiemky.figures.queries import indicator_page
from nhiemky.figures.queries import indicators as queries
from nhiemky.figures.rules.definitions import measure_code
from nhiemky.figures.rules.usual_indicators import USUAL
from nhiemky.figures.views.addresses import of_indicator, of_ward
from nhiemky.kernel.gates import open_to
from nhiemky.org.models import Unit
from nhiemky.pages.forms import submit
from nhiemky.pages.lists import Chip, Column, Filter, Listing, Rows, by_words
from nhiemky.pages.objects import object_page
from nhiemky.vietnamese.measures import label


def _state(indicator: Indicator) -> Chip:
    if indicator.valid_to:
        return Chip("plain", _("Thôi dùng"))
    return Chip("info", _("Tự tính")) if indicator.is_derived else Chip("ok", _("Nhập số"))


def _of_kind(rows: Rows, value: str) -> Rows:
    if value == "thoi":
        return rows.filter(valid_to__isnull=False)
    return rows.filter(valid_to__isnull=True, formula="") if value == "nhap" else rows.exclude(formula="")


LIST = Listing(
    title=_("Danh mục chỉ số"),
    columns=(
        Column(
            "ten",
            _("Chỉ số"),
            lambda row: row.name,
            order_by="sort_key",
            link=lambda row, ward: of_indicator("indicator", ward, row),
        ),
        Column("don-vi-tinh", _("Đơn vị tính"), lambda row: label(row.measure)),
        Column("kieu", _("Cách có số"), _state, kind="chip"),
        Column("linh-vuc", _("Lĩnh vực"), lambda row: row.get_sector_display(), order_by="sector"),
        Column("bao-cao", _("Báo cáo"), lambda row: row.get_every_display(), hide_on_phone=True),
        Column("cua", _("Do"), lambda row: row.unit.called, order_by="unit__sort_key", hide_on_phone=True),
        Column("ma", _("Mã"), lambda row: row.code, order_by="code", hide_on_phone=True),
    ),
    filters=(
        Filter("linh-vuc", _("Lĩnh vực"), Sector.choices, lambda rows, value: rows.filter(sector=value)),
        Filter(
            "kieu",
            _("Cách có số"),
            [("nhap", _("Nhập số")), ("tinh", _("Tự tính")), ("thoi", _("Thôi dùng"))],
            _of_kind,
        ),
    ),
    search=by_words("folded"),
    default_order=("sort_key",),
    empty=_("Chưa có chỉ số nào. Thêm các chỉ số thường dùng bằng một nút ở trên."),
    export_name="danh-muc-chi-so",
)


@open_to(access.for_reader)
def indicators(request: HttpRequest, ward: Unit) -> HttpResponse:
    context = {"writes": access.may_write(request.user, ward), "at": "danh-muc"}
    return LIST.answer(
        request, queries.catalogue(ward), ward=ward, template="figures/indicators.html", context=context
    )


@open_to(access.for_writer)
def new_indicator(request: HttpRequest, ward: Unit) -> HttpResponse:
    return submit(
        request,
        IndicatorForm(request.POST or None),
        lambda data: define_indicator(request.user, ward, new=definition_of(data)),
        ward=ward,
        template="figures/indicator_form.html",
        context={
            "title": _("Thêm chỉ số"),
            "intro": _(
                "Khai báo một lần; mỗi kỳ chỉ nhập số. Số suy ra từ số khác thì chọn “Thêm chỉ số tự tính”."
            ),
            "back_url": of_ward("indicators", ward),
        },
        then=lambda made: of_indicator("indicator", ward, made),
        said=_("Đã thêm chỉ số."),
    )


@open_to(access.for_writer)
def new_formula(request: HttpRequest, ward: Unit) -> HttpResponse:
    """`?tu=<id>` chooses what it is computed from."""
    known = [one for one in queries.visible(ward).values() if not one.valid_to]
    form = FormulaForm(request.POST or None, indicators=known, initial={"operand": request.GET.get("tu", "")})
    return submit(
        request,
        form,
        lambda data: define_indicator(request.user, ward, new=definition_of(data)),
        ward=ward,
        template="figures/indicator_form.html",
        context={
            "title": _("Thêm chỉ số tự tính"),
            "intro": _(
                "Hệ thống tính từ số đã nhập; không ai gõ kết quả. Thiếu một số thì kết quả để trống."
            ),
            "back_url": of_ward("indicators", ward),
        },
        then=lambda made: of_indicator("indicator", ward, made),
        said=_("Đã thêm chỉ số tự tính."),
    )


@open_to(access.for_writer)
def usual(request: HttpRequest, ward: Unit) -> HttpResponse:
    """One click writes down all that are usual; what is there already stays as it is."""
    known = queries.visible(ward)
    offered = [
        (one.code, _usual_words(one.name, one.measure)) for one, *_of in USUAL if one.code not in known
    ]
    return submit(
        request,
        UsualIndicatorsForm(request.POST or None, offered=offered),
        lambda data: add_usual_indicators(request.user, ward, chosen=data["chosen"]),
        ward=ward,
        template="form.html",
        context={
            "title": _("Thêm các chỉ số thường dùng"),
            "intro": _("Mỗi dòng đều sửa được sau đó. Chỉ số tự tính kéo theo các số mà nó cần."),
            "submit_words": _("Thêm các chỉ số đã chọn"),
            "back_url": of_ward("indicators", ward),
        },
        then=of_ward("indicators", ward),
        said=_("Đã thêm chỉ số thường dùng."),
    )


@open_to(access.for_indicator_reader)
def indicator(request: HttpRequest, found: IndicatorInWard) -> HttpResponse:
    return object_page(
        request,
        ward=found.ward,
        topic=f"indicator/{found.indicator.pk}",
        subject=found.indicator,
        template="figures/indicator.html",
        context={
            **indicator_page.content(found.ward, found.indicator),
            "writes": access.may_write(request.user, found.ward),
            "own": found.own,
        },
    )


@open_to(access.for_indicator_writer)
def edit(request: HttpRequest, found: IndicatorInWard) -> HttpResponse:
    one = found.indicator
    fixed = one.is_derived or one.figures.exists()
    back = of_indicator("indicator", found.ward, one)
    return submit(
        request,
        IndicatorEditForm(request.POST or None, current=one, fixed=fixed),
        lambda data: edit_indicator(request.user, one, said=_said(data), revision=data["revision"]),
        ward=found.ward,
        template="form.html",
        context={
            "title": _g("Sửa: %(name)s") % {"name": one.name},
            "intro": _(
                "Công thức và đơn vị tính giữ nguyên, vì văn bản đã ban hành dựa vào đó. Cần cách tính khác thì thêm chỉ số mới."
            )
            if fixed
            else "",
            "back_url": back,
        },
        then=back,
        said=_("Đã lưu chỉ số."),
    )


@open_to(access.for_indicator_writer)
def end(request: HttpRequest, found: IndicatorInWard) -> HttpResponse:
    one = found.indicator
    back = of_indicator("indicator", found.ward, one)
    return submit(
        request,
        EndIndicatorForm(request.POST or None, initial={"valid_to": one.valid_to or timezone.localdate()}),
        lambda data: end_indicator(request.user, one, valid_to=data["valid_to"]),
        ward=found.ward,
        template="form.html",
        context={
            "title": _g("Thôi dùng: %(name)s") % {"name": one.name},
            "intro": _("Sau ngày này không nhập số cho kỳ mới. Số đã có và văn bản đã dẫn giữ nguyên."),
            "submit_words": _("Ghi ngày thôi dùng"),
            "back_url": back,
        },
        then=back,
        said=_("Đã ghi ngày thôi dùng."),
    )


def _said(data: dict[str, Any]) -> dict[str, Any]:
    said = {
        name: value for name, value in data.items() if name != "revision" and (value or name != "over_time")
    }
    return {**said, "measure": measure_code(said["measure"])} if "measure" in said else said


def _usual_words(name: str, measure: str) -> str:
    return f"{name} ({label(measure)})" if measure else _g("%(name)s – tự tính") % {"name": name}
