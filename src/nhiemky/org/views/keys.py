"""Keys with which other programs work: listed, made (shown once), revoked."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from nhiemky.kernel.gates import open_to
from nhiemky.org import access, queries, steps
from nhiemky.org.access import AccountDoor
from nhiemky.org.actions.make_api_key import make_api_key
from nhiemky.org.actions.revoke_api_key import revoke_api_key
from nhiemky.org.forms.accounts import KeyForm
from nhiemky.org.models import Account, ApiKey, Unit
from nhiemky.pages.forms import press, submit


@open_to(access.for_anybody)
@never_cache
def own(request: HttpRequest, ward: Unit) -> HttpResponse:
    actor: Any = request.user
    return _keys(request, AccountDoor(ward, actor), back="")


@open_to(access.for_account)
@never_cache
def of_account(request: HttpRequest, door: AccountDoor) -> HttpResponse:
    where = {"ward": door.ward.slug, "account_id": door.account.pk}
    return _keys(request, door, back=reverse("account", kwargs=where))


@open_to(access.for_key)
@require_POST
def revoke(request: HttpRequest, found: tuple[Unit, ApiKey]) -> HttpResponse:
    ward, key = found
    back = _page(request.user, ward, key.account)
    return press(
        request,
        lambda: revoke_api_key(request.user, ward, key),
        back=back,
        then=lambda _done: back,
        said=lambda done: (
            _g("Đã thu hồi khóa “%(label)s”. Phần mềm dùng khóa này không vào được nữa.") % {"label": done}
        ),
    )


def _page(actor: Any, ward: Unit, account: Account) -> str:
    if account.pk == actor.pk:
        return reverse("own-keys", kwargs={"ward": ward.slug})
    return reverse("account-keys", kwargs={"ward": ward.slug, "account_id": account.pk})


def _keys(request: HttpRequest, door: AccountDoor, *, back: str) -> HttpResponse:
    """The answer to a new key is a page: a redirect would have to keep the secret."""
    secret = steps.api_key_secret()
    made: list[ApiKey] = []
    answer = submit(
        request,
        KeyForm(request.POST or None),
        lambda data: made.append(
            make_api_key(request.user, door.ward, door.account, label=data["label"], secret=secret)
        ),
        ward=door.ward,
        template="org/keys.html",
        context={
            "title": _("Khóa truy cập của phần mềm"),
            "account": door.account,
            "keys": queries.keys_of(door.account),
            "submit_words": _("Tạo khóa"),
            "back_url": back,
        },
        then=_page(request.user, door.ward, door.account),
        said=_("Đã tạo khóa."),
    )
    if not made:
        return answer
    context = {
        "ward": door.ward,
        "key": made[0],
        "secret": secret,
        "back_url": _page(request.user, door.ward, door.account),
    }
    return render(request, "org/key_made.html", context)
