"""Units × indicators of a campaign as a file, and where each unit stands in a word."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from nhiemky.figures.queries import CampaignStanding, CellOfReport, UnitLine
from nhiemky.org.models import Unit
from nhiemky.pages import exports
from nhiemky.pages.chips import Chip
from nhiemky.pages.lists import Column


def chip_of_unit(line: UnitLine) -> Chip:
    """Where the report of a unit stands, in a word."""
    if line.done:
        return Chip("ok", _("Đã báo cáo"))
    if line.late:
        return Chip("late", _g("Quá hạn %(days)s ngày") % {"days": line.late})
    return Chip("warn", _("Đang nhập")) if line.given else Chip("plain", _("Chưa báo cáo"))


def export(standing: CampaignStanding, ward: Unit, form: str) -> HttpResponse:
    """Units × indicators with numbers as numbers; a missing one says so and is never a zero."""
    columns = [
        Column("don-vi", _("Đơn vị"), lambda line: line.asked.unit.name),
        Column("tinh-trang", _("Tình trạng"), lambda line: str(chip_of_unit(line).words)),
        *(Column(one.code, str(one), _value_at(at)) for at, one in enumerate(standing.indicators)),
    ]
    return exports.answer(
        form=form,
        name=f"{ward.slug}-bao-cao",
        title=f"{standing.campaign.title} – {ward.name}",
        columns=columns,
        rows=standing.lines,
        sample=ward.is_sample,
    )


def _exported(cell: CellOfReport) -> Any:
    if cell.figure and cell.figure.current:
        plain = not cell.figure.current.qualifier and cell.figure.current.out_of is None
        return cell.figure.current.value if plain else str(cell.shown)
    if cell.followed:
        return str(cell.followed)
    if cell.lack:
        return _g("chưa có số: %(why)s") % {"why": cell.lack}
    return _g("thiếu") if cell.asked else None


def _value_at(place: int) -> Callable[[UnitLine], Any]:
    return lambda line: _exported(line.cells[place])
