"""The checklist of a season: its lines, how far each is, which lesson changed it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from nhiemky.congresses import access, queries
from nhiemky.congresses.access import LineDoor, SeasonDoor
from nhiemky.congresses.actions.add_line import add_line
from nhiemky.congresses.actions.edit_line import edit_line
from nhiemky.congresses.actions.retire_line import retire_line
from nhiemky.congresses.forms.lines import LineForm, NewLineForm
from nhiemky.congresses.models import LessonChange, Package
from nhiemky.congresses.rules.board import NOTHING, Tally
from nhiemky.congresses.views.address import of_season
from nhiemky.kernel.gates import open_to
from nhiemky.pages.forms import press, submit


@dataclass(frozen=True, slots=True)
class LineShown:
    counted: queries.CountedLine
    changes: list[LessonChange]


@open_to(access.for_season)
def lines(request: HttpRequest, door: SeasonDoor) -> HttpResponse:
    counted = queries.by_line(door.season, door.congresses, today=queries.today_in(door.ward))
    changed = queries.changes_by_line(door.season)
    shown = [LineShown(one, changed.get(one.line.pk, [])) for one in counted]
    return render_lines(request, door, shown)


def render_lines(request: HttpRequest, door: SeasonDoor, shown: list[LineShown]) -> HttpResponse:
    context = {
        "ward": door.ward,
        "season": door.season,
        "door": door,
        "title": _("Danh mục việc"),
        "packages": [group for group in (_group(code, shown) for code in Package.values) if group[3]],
        "retired": [one for one in shown if one.counted.line.retired],
        "may_change": door.may_write and door.season.state == "running",
    }
    return render(request, "congresses/lines.html", context)


def _group(package: str, shown: list[LineShown]) -> tuple[str, Any, Tally, list[LineShown]]:
    mine = [one for one in shown if one.counted.line.package == package and not one.counted.line.retired]
    return package, Package(package).label, sum((one.counted.tally for one in mine), NOTHING), mine


@open_to(access.for_planner)
def new_line(request: HttpRequest, door: SeasonDoor) -> HttpResponse:
    form = NewLineForm(request.POST or None)
    page = of_season("season-lines", door.ward, door.season)
    return submit(
        request,
        form,
        lambda data: add_line(request.user, door.season, content=form.content()),
        ward=door.ward,
        template="congresses/line_form.html",
        context={
            "title": _("Thêm việc vào danh mục"),
            "intro": _("Việc mới vào ngay danh mục của mọi đại hội chưa tổ chức mà nó áp dụng."),
            "back_url": page,
        },
        then=lambda line: f"{page}#viec-{line.pk}",
        said=_("Đã thêm việc vào danh mục."),
    )


@open_to(access.for_line)
def edit(request: HttpRequest, door: LineDoor) -> HttpResponse:
    form = LineForm(request.POST or None, current=door.row)
    page = of_season("season-lines", door.ward, door.season)
    return submit(
        request,
        form,
        lambda data: edit_line(request.user, door.row, revision=data["revision"], content=form.content()),
        ward=door.ward,
        template="congresses/line_form.html",
        context={
            "title": _("Sửa việc trong danh mục"),
            "intro": _("Sửa ở mọi đại hội chưa tổ chức; việc đã xong giữ nguyên."),
            "back_url": page,
        },
        then=lambda line: f"{page}#viec-{line.pk}",
        said=_("Đã sửa việc; hạn tính lại ở các đại hội chưa tổ chức."),
    )


@open_to(access.for_line)
@require_POST
def retire(request: HttpRequest, door: LineDoor) -> HttpResponse:
    page = of_season("season-lines", door.ward, door.season)
    return press(
        request,
        lambda: retire_line(request.user, door.row),
        back=page,
        then=lambda line: page,
        said=lambda line: _("Đã bỏ việc khỏi danh mục; đơn vị đã làm vẫn giữ."),
    )
