"""Accounts of a ward: who may sign in, with which roles."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from nhiemky.kernel.gates import open_to
from nhiemky.org import access, queries, steps
from nhiemky.org.access import AccountDoor, GrantDoor, PeopleDoor
from nhiemky.org.actions.end_role import end_role
from nhiemky.org.actions.give_role import give_role
from nhiemky.org.actions.open_account import open_account
from nhiemky.org.actions.reset_password import reset_password
from nhiemky.org.forms.accounts import AccountForm, EndRoleForm, RoleForm
from nhiemky.org.models import Account, Grant, Unit
from nhiemky.org.rules.granting import roles_to_give
from nhiemky.org.views.offices import chosen, people_to_choose
from nhiemky.pages.forms import submit
from nhiemky.pages.lists import Column, Listing
from nhiemky.pages.objects import object_page


def account_url(ward: Unit, account: Account) -> str:
    return reverse("account", kwargs={"ward": ward.slug, "account_id": account.pk})


def _roles(account: Any) -> str:
    today = timezone.localdate()
    held = [grant for grant in account.grants_here if grant.valid_to is None or grant.valid_to >= today]
    return "; ".join(f"{grant.get_role_display()} – {grant.unit.called}" for grant in held)


LIST = Listing(
    title=_("Tài khoản"),
    columns=(
        Column(
            "ten",
            _("Tên hiển thị"),
            str,
            order_by="shown_as",
            link=lambda account, ward: reverse(
                "account", kwargs={"ward": ward.slug, "account_id": account.pk}
            ),
        ),
        Column("dang-nhap", _("Tên đăng nhập"), lambda account: account.username, order_by="username"),
        Column("vai-tro", _("Vai trò"), _roles),
        Column(
            "lan-cuoi",
            _("Đăng nhập gần nhất"),
            lambda account: account.last_login,
            order_by="last_login",
            kind="date",
            hide_on_phone=True,
        ),
    ),
    default_order=("shown_as",),
    empty=_("Chưa có tài khoản nào trong đơn vị này."),
    export_name="tai-khoan",
)


@open_to(access.for_granter)
def accounts(request: HttpRequest, ward: Unit) -> HttpResponse:
    rows: QuerySet[Account] = queries.accounts_of(ward)
    context = {"org_is_open": access.holds(request.user, access.READERS, ward)}
    return LIST.answer(request, rows, ward=ward, template="org/accounts.html", context=context)


@open_to(access.for_granter)
@never_cache
def new_account(request: HttpRequest, ward: Unit) -> HttpResponse:
    """Open an account; the answer shows its first password, once."""
    sight = Grant.objects.sight(request.user, ward=ward)
    people = people_to_choose(request, PeopleDoor(ward, sight, may_write=False))
    form = AccountForm(
        request.POST or None,
        units=queries.open_units(ward),
        roles=_to_give(request.user, ward),
        people=people,
    )
    password = steps.first_password()

    def run(data: dict[str, Any]) -> Account:
        person = data.get("person")
        new = steps.NewAccount(
            username=data["username"],
            shown_as=data["shown_as"],
            password=password,
            person=chosen(ward, person) if person else None,
        )
        return open_account(request.user, ward, new, unit=data["unit"], role=data["role"])

    context = {
        "title": _("Mở tài khoản"),
        "words": request.GET.get("tim", ""),
        "may_choose": bool(sight.paths),
        "back_url": reverse("accounts", kwargs={"ward": ward.slug}),
    }
    return _with_password(request, form, run, ward=ward, password=password, context=context)


def _with_password(
    request: HttpRequest, form: AccountForm, run: Any, *, ward: Unit, password: str, context: dict[str, Any]
) -> HttpResponse:
    """Like pages.forms.submit, but the answer to success is a page: a redirect would have to keep the password."""
    made: list[Account] = []
    answer = submit(
        request,
        form,
        lambda data: made.append(run(data)),
        ward=ward,
        template="org/account_new.html",
        context=context,
        then=context["back_url"],
        said=_("Đã mở tài khoản."),
    )
    return _show_password(request, ward, made[0], password) if made else answer


def _show_password(request: HttpRequest, ward: Unit, account: Account, password: str) -> HttpResponse:
    context = {"ward": ward, "account": account, "password": password}
    return render(request, "org/account_password.html", context)


def _to_give(actor: Any, unit: Unit) -> frozenset[str]:
    return roles_to_give(queries.roles_held(actor, unit))


@open_to(access.for_account)
def account(request: HttpRequest, door: AccountDoor) -> HttpResponse:
    """The roles of an account in the ward, and what happened to it; another role is given here."""
    form = RoleForm(
        request.POST or None, units=queries.open_units(door.ward), roles=_to_give(request.user, door.ward)
    )
    if form.is_bound:
        return submit(
            request,
            form,
            lambda data: give_role(request.user, door.ward, door.account, **data),
            ward=door.ward,
            template="form.html",
            context={
                "title": _g("%(what)s – %(who)s") % {"what": _("Giao thêm vai trò"), "who": door.account},
                "back_url": account_url(door.ward, door.account),
            },
            then=account_url(door.ward, door.account),
            said=_("Đã giao vai trò."),
        )
    grants = door.account.grants.filter(unit__path__startswith=door.ward.path).select_related("unit")
    return object_page(
        request,
        ward=door.ward,
        topic=f"account/{door.account.pk}",
        subject=door.account,
        template="org/account.html",
        context={
            "form": form,
            "grants": grants.order_by("-valid_to", "pk"),
            "today": timezone.localdate(),
        },
    )


@open_to(access.for_grant)
def end(request: HttpRequest, door: GrantDoor) -> HttpResponse:
    back = account_url(door.ward, door.grant.account)
    context = {
        "title": _("Thôi vai trò: %(role)s – %(unit)s")
        % {"role": door.grant.get_role_display(), "unit": door.grant.unit},
        "intro": _("Vai trò hết hiệu lực ngay. Việc giao và thôi vai trò vẫn còn trong nhật ký."),
        "back_url": back,
    }
    form = EndRoleForm(request.POST or None)
    return submit(
        request,
        form,
        lambda data: end_role(request.user, door.ward, door.grant, **data),
        ward=door.ward,
        template="form.html",
        context=context,
        then=back,
        said=_("Đã thôi vai trò."),
    )


@open_to(access.for_account)
@require_POST
@never_cache
def reset(request: HttpRequest, door: AccountDoor) -> HttpResponse:
    """A new first password, shown once in the answer."""
    password = steps.first_password()
    reset_password(request.user, door.ward, door.account, password=password)
    return _show_password(request, door.ward, door.account, password)
