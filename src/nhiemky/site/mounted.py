"""Other people's views: each is mounted here behind a named guard, and nowhere else."""

from __future__ import annotations

from allauth.account import views as account
from allauth.account.decorators import reauthentication_required
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as passkeys
from axes.decorators import axes_dispatch, axes_form_invalid
from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.urls import URLPattern, URLResolver, include, path, reverse
from django.utils.decorators import method_decorator

from nhiemky.figures.views.api import router
from nhiemky.kernel.gates import behind
from nhiemky.portal import editing
from nhiemky.site.interface import api


def whoever_signs_in(request: HttpRequest) -> HttpResponseBase | None:
    """The doors of one's own account: allauth itself asks who is not signed in to sign in first."""
    return None


@method_decorator(axes_dispatch, name="dispatch")
@method_decorator(axes_form_invalid, name="form_invalid")
class SignIn(account.LoginView):  # type: ignore[misc]  # allauth ships no types
    """Sign-in that counts wrong passwords; a name tried too often waits (axes)."""


@method_decorator([login_required, reauthentication_required], name="dispatch")
class FirstPassword(account.PasswordSetView):  # type: ignore[misc]  # allauth ships no types
    """A password for an account that has none: as there is none to ask for, a second factor is, where one is on."""


# No sign-up, no pages about e-mail and no password by mail: accounts are made by the office.
ACCOUNTS: list[URLPattern | URLResolver] = [
    path("dang-nhap/", SignIn.as_view(), name="account_login"),
    path("dang-xuat/", account.logout, name="account_logout"),
    path("doi-mat-khau/", account.password_change, name="account_change_password"),
    # Where allauth sends whoever has none to change.
    path("dat-mat-khau/", FirstPassword.as_view(), name="account_set_password"),
    path("xac-nhan/", account.reauthenticate, name="account_reauthenticate"),
    path("da-khoa/", account.account_inactive, name="account_inactive"),
    path("bao-ve/", mfa.index, name="mfa_index"),
    path("bao-ve/ma/", mfa.authenticate, name="mfa_authenticate"),
    path("bao-ve/xac-nhan/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("bao-ve/ung-dung/bat/", totp.activate_totp, name="mfa_activate_totp"),
    path("bao-ve/ung-dung/tat/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("bao-ve/ma-du-phong/", recovery.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("bao-ve/ma-du-phong/tao/", recovery.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("bao-ve/ma-du-phong/tai/", recovery.download_recovery_codes, name="mfa_download_recovery_codes"),
]

# A passkey needs a secure origin; over plain HTTP its pages are not there at all.
PASSKEYS: list[URLPattern | URLResolver] = [
    path("", passkeys.list_webauthn, name="mfa_list_webauthn"),
    path("them/", passkeys.add_webauthn, name="mfa_add_webauthn"),
    path("xac-nhan/", passkeys.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
    path("<int:pk>/xoa/", passkeys.remove_webauthn, name="mfa_remove_webauthn"),
    path("<int:pk>/doi-ten/", passkeys.edit_webauthn, name="mfa_edit_webauthn"),
    path("dang-nhap/", passkeys.login_webauthn, name="mfa_login_webauthn"),
]

if "webauthn" in settings.MFA_SUPPORTED_TYPES:
    ACCOUNTS.append(path("bao-ve/khoa/", include(PASSKEYS)))


def editors_only(request: HttpRequest) -> HttpResponseBase | None:
    """Wagtail's screens: for whoever edits some ward today, and only the screens an office needs."""
    if not request.user.is_authenticated:
        return redirect_to_login(request.get_full_path())
    if not editing.lets_in(request.user):
        raise PermissionDenied
    match editing.screen(request.path.removeprefix(reverse("wagtailadmin_home"))):
        case "sign-in":  # Wagtail's own; whoever is here is signed in
            return HttpResponseRedirect(reverse("wagtailadmin_home"))
        case "password":
            return HttpResponseRedirect(reverse("account_change_password"))
        case "closed":
            raise Http404
    return None


def whoever_shows_a_key(request: HttpRequest) -> HttpResponseBase | None:
    """The interface for other programs: it asks for a key itself, and every call then opens its own door."""
    return None


def whoever_is_signed_in(request: HttpRequest) -> HttpResponseBase | None:
    """The description of the interface: for people of the house who write such a program."""
    return None if request.user.is_authenticated else redirect_to_login(request.get_full_path())


api.add_router("", router)
CALLS: list[URLPattern | URLResolver] = api.urls[0]
ABOUT = [pattern for pattern in CALLS if getattr(pattern, "name", "") in ("openapi-json", "api-root")]
INTERFACE: list[URLPattern | URLResolver] = [
    *behind(whoever_is_signed_in, ABOUT),
    *behind(whoever_shows_a_key, [pattern for pattern in CALLS if pattern not in ABOUT]),
]

patterns: list[URLPattern | URLResolver] = [
    path("api/v1/", include((INTERFACE, "ninja"), namespace=api.urls_namespace)),
    path("tai-khoan/", include(behind(whoever_signs_in, ACCOUNTS))),
    path("bien-tap/", include(behind(editors_only, editing.relaxed(editing.patterns)))),
    # Last, because any path may be a public page.
    path("", include("nhiemky.portal.urls")),
]
