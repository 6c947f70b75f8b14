"""The resolutions of a ward with their chain, and all targets as a list that can be taken away."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Count, QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from nhiemky.figures.models import Sector
from nhiemky.kernel.gates import open_to
from nhiemky.org.models import Unit
from nhiemky.pages.lists import Chip, Column, Filter, Listing, by_words
from nhiemky.pages.lists import page_of_row as page_of
from nhiemky.targets import access, queries
from nhiemky.targets.models import Resolution, Target, TargetVersion


def _years(row: Resolution) -> str:
    return str(row.first_year) if row.first_year == row.last_year else f"{row.first_year}–{row.last_year}"


def _upper(row: Resolution) -> str:
    return str(row.carries_out) if row.carries_out else ""


RESOLUTIONS = Listing(
    title=_("Nghị quyết, chương trình, kế hoạch"),
    columns=(
        Column("ten", _("Tên"), str, order_by="title", link=page_of("resolution", "resolution_id")),
        Column("loai", _("Loại"), lambda row: row.get_kind_display(), order_by="kind"),
        Column("nam", _("Năm"), _years, order_by=("first_year", "last_year")),
        Column("thuc-hien", _("Thực hiện"), _upper, hide_on_phone=True),
        Column("van-ban", _("Văn bản"), lambda row: row.document, kind="symbol", hide_on_phone=True),
        Column("chi-tieu", _("Chỉ tiêu"), lambda row: row.count or None, order_by="count", kind="number"),
        Column("chot", _("Điều chỉnh"), queries.lock_chip, kind="chip"),
    ),
    filters=(
        Filter("loai", _("Loại"), Resolution.Kind.choices, lambda rows, value: rows.filter(kind=value)),
    ),
    search=by_words("folded"),
    within=queries.in_term,
    default_order=("-first_year", "kind"),
    empty=_("Chưa ghi nghị quyết nào. Bắt đầu từ nghị quyết đại hội của nhiệm kỳ."),
    export_name="nghi-quyet",
)


@open_to(access.for_reader)
def resolutions(request: HttpRequest, ward: Unit) -> HttpResponse:
    rows = queries.register(ward).annotate(count=Count("targets"))
    context = {"writes": access.may_write(request.user, ward), "chain": queries.in_order_of_chain(ward)}
    return RESOLUTIONS.answer(request, rows, ward=ward, template="targets/resolutions.html", context=context)


def _version(row: Target) -> TargetVersion:
    return list(row.versions.all())[-1]


def _shown(row: Target) -> queries.ShownTarget:
    return queries.ShownTarget(row, queries.Binding(tuple(row.versions.all())))


def _promised(row: Target) -> str:
    """What binds, and as it was adopted where it was adjusted since."""
    found = _shown(row)
    if not found.old_words:
        return found.words
    return _g("%(words)s (khi thông qua: %(old)s)") % {"words": found.words, "old": found.old_words}


def _changed(row: Target) -> Chip | None:
    if len(row.versions.all()) > 1:
        return Chip("warn", _("Đã điều chỉnh"))
    return Chip("ok", _("Đã chốt")) if row.resolution.is_locked else None


def _resolutions_of(ward: Unit) -> Iterable[tuple[str, Any]]:
    return [
        (str(row.pk), f"{row} ({_years(row)})")
        for row in queries.register(ward).filter(targets__isnull=False).distinct()
    ]


TARGETS = Listing(
    title=_("Danh sách chỉ tiêu"),
    columns=(
        Column(
            "chi-tieu", _("Chỉ tiêu"), lambda row: _version(row).name, link=page_of("target", "target_id")
        ),
        Column("phai-dat", _("Phải đạt"), _promised),
        Column("linh-vuc", _("Lĩnh vực"), lambda row: row.get_sector_display(), order_by="sector"),
        Column(
            "nghi-quyet",
            _("Nghị quyết"),
            lambda row: _years(row.resolution),
            order_by="resolution__first_year",
        ),
        Column("phu-trach", _("Chịu trách nhiệm"), lambda row: _shown(row).owner),
        Column(
            "then-chot",
            _("Then chốt"),
            lambda row: _("Then chốt") if row.decisive else None,
            order_by="decisive",
        ),
        Column("dieu-chinh", _("Điều chỉnh"), _changed, kind="chip"),
    ),
    filters=(
        Filter(
            "nghi-quyet", _("Nghị quyết"), _resolutions_of, lambda rows, value: rows.filter(resolution=value)
        ),
        Filter("linh-vuc", _("Lĩnh vực"), Sector.choices, lambda rows, value: rows.filter(sector=value)),
    ),
    search=queries.by_name,
    within=lambda rows, span: queries.in_term(rows, span, of="resolution__"),
    default_order=("-resolution__first_year", "resolution", "position"),
    empty=_("Chưa có chỉ tiêu nào. Mở một nghị quyết rồi nhập chỉ tiêu."),
    export_name="chi-tieu",
)


@open_to(access.for_reader)
def targets(request: HttpRequest, ward: Unit) -> HttpResponse:
    rows: QuerySet[Any] = queries.all_targets(ward).prefetch_related("versions")
    return TARGETS.answer(request, rows, ward=ward, template="targets/targets.html")
