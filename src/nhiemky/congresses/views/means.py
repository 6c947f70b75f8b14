"""Money and decoration of a season: what is planned, what it came to."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from nhiemky.congresses import access
from nhiemky.congresses.access import LineDoor, SeasonDoor
from nhiemky.congresses.actions.remove_decoration import remove_decoration
from nhiemky.congresses.actions.remove_funding import remove_funding
from nhiemky.congresses.actions.set_decoration import set_decoration
from nhiemky.congresses.actions.set_funding import set_funding
from nhiemky.congresses.forms.means import DecorationForm, FundingForm
from nhiemky.congresses.models import Congress, Decoration, Funding
from nhiemky.congresses.queries import means
from nhiemky.congresses.views.address import of_season
from nhiemky.congresses.views.season_papers import links
from nhiemky.kernel.gates import open_to
from nhiemky.pages.forms import press, submit

CONGRESS = "dai-hoi"


@open_to(access.for_whole_season)
def funding(request: HttpRequest, door: SeasonDoor) -> HttpResponse:
    groups, total = means.money(door.season)
    return render(
        request,
        "congresses/funding.html",
        {**_context(door), "groups": groups, "total": total, "papers": links(door, "kinh-phi")},
    )


@open_to(access.for_planner)
def new_funding(request: HttpRequest, door: SeasonDoor) -> HttpResponse:
    row = Funding(season=door.season, congress=_congress(request, door))
    form = FundingForm(request.POST or None, season=door.season, current=row)
    return _submit(
        request,
        door,
        form,
        lambda _data: set_funding(request.user, door.season, content=form.content()),
        page="season-funding",
        words=(_("Thêm mục kinh phí"), _("Đã ghi mục kinh phí.")),
    )


@open_to(access.for_funding)
def edit_funding(request: HttpRequest, door: LineDoor) -> HttpResponse:
    form = FundingForm(request.POST or None, season=door.season, current=door.row)
    return _submit(
        request,
        door,
        form,
        lambda data: set_funding(
            request.user, door.season, content=form.content(), row=door.row, revision=data["revision"]
        ),
        page="season-funding",
        words=(_("Sửa mục kinh phí"), _("Đã lưu mục kinh phí.")),
    )


@open_to(access.for_funding)
@require_POST
def drop_funding(request: HttpRequest, door: LineDoor) -> HttpResponse:
    return _press(
        request,
        door,
        lambda: remove_funding(request.user, door.season, row=door.row),
        page="season-funding",
        said=_("Đã bỏ mục kinh phí. Nhật ký còn lưu nội dung đã bỏ."),
    )


@open_to(access.for_whole_season)
def decoration(request: HttpRequest, door: SeasonDoor) -> HttpResponse:
    done, pieces = means.decorations_done(door.season)
    context = {
        **_context(door),
        "groups": means.decorations(door.season),
        "done": done,
        "pieces": pieces,
        "papers": links(door, "khanh-tiet"),
    }
    return render(request, "congresses/decoration.html", context)


@open_to(access.for_planner)
def new_decoration(request: HttpRequest, door: SeasonDoor) -> HttpResponse:
    row = Decoration(season=door.season, congress=_congress(request, door))
    form = DecorationForm(request.POST or None, season=door.season, current=row)
    return _submit(
        request,
        door,
        form,
        lambda _data: set_decoration(request.user, door.season, content=form.content()),
        page="season-decoration",
        words=(_("Thêm khẩu hiệu, băng rôn, trang trí"), _("Đã ghi vào danh mục khánh tiết.")),
    )


@open_to(access.for_decoration)
def edit_decoration(request: HttpRequest, door: LineDoor) -> HttpResponse:
    form = DecorationForm(request.POST or None, season=door.season, current=door.row)
    return _submit(
        request,
        door,
        form,
        lambda data: set_decoration(
            request.user, door.season, content=form.content(), row=door.row, revision=data["revision"]
        ),
        page="season-decoration",
        words=(_("Sửa nội dung khánh tiết"), _("Đã lưu nội dung khánh tiết.")),
    )


@open_to(access.for_decoration)
@require_POST
def drop_decoration(request: HttpRequest, door: LineDoor) -> HttpResponse:
    return _press(
        request,
        door,
        lambda: remove_decoration(request.user, door.season, row=door.row),
        page="season-decoration",
        said=_("Đã bỏ khỏi danh mục khánh tiết. Nhật ký còn lưu nội dung đã bỏ."),
    )


def _context(door: SeasonDoor) -> dict[str, Any]:
    return {"ward": door.ward, "season": door.season, "may_write": door.may_write}


def _congress(request: HttpRequest, door: SeasonDoor) -> Congress | None:
    """The congress whose page leads here."""
    asked = request.GET.get(CONGRESS, "")
    return door.congresses.filter(pk=int(asked)).first() if asked.isdecimal() else None


def _submit(
    request: HttpRequest,
    door: SeasonDoor | LineDoor,
    form: Any,
    run: Callable[[dict[str, Any]], Any],
    *,
    page: str,
    words: tuple[Any, Any],
) -> HttpResponse:
    title, said = words
    back = of_season(page, door.ward, door.season)
    return submit(
        request,
        form,
        run,
        ward=door.ward,
        template="form.html",
        context={"title": title, "intro": door.season, "back_url": back},
        then=back,
        said=said,
    )


def _press(
    request: HttpRequest, door: LineDoor, run: Callable[[], None], *, page: str, said: Any
) -> HttpResponse:
    back = of_season(page, door.ward, door.season)
    return press(request, run, back=back, then=lambda _nothing: back, said=lambda _nothing: said)
