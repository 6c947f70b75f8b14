"""Addresses of the pages of one congress, and of pages that may not be there yet."""

from __future__ import annotations

from typing import Any, Protocol

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext_lazy as _

from nhiemky.congresses.models import Congress
from nhiemky.org.models import Unit

TO_DELEGATES = ("congress-delegates", _("Danh sách triệu tập"))
TO_SCHEME = ("congress-scheme", _("Đề án nhân sự"))


class AtCongress(Protocol):
    """A door that leads to one congress."""

    @property
    def ward(self) -> Unit: ...
    @property
    def congress(self) -> Congress: ...


def here(name: str, door: AtCongress, **more: Any) -> str:
    """The address of a page of this congress."""
    return reverse(name, kwargs={"ward": door.ward.slug, "congress_id": door.congress.pk, **more})


def there(name: str, ward: Unit, **more: Any) -> str:
    """The address of a page of the ward; empty where no such page exists."""
    try:
        return reverse(name, kwargs={"ward": ward.slug, **more})
    except NoReverseMatch:
        return ""


def around(door: AtCongress, title: Any, *, back: tuple[str, Any] | None = None) -> dict[str, Any]:
    """What every page of a congress shows: whose it is and the way back (to `back`, a page with its words)."""
    name, words = back or ("congress", str(door.congress))
    return {"title": title, "congress": door.congress, "back_url": here(name, door), "back_words": words}


def posted(request: HttpRequest) -> Any:
    """What a form is bound to: also a form in which nothing has to be filled in."""
    return request.POST if request.method == "POST" else None
