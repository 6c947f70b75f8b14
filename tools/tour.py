"""Every page of the product with real things of the sample in it: for pictures, accessibility and weight.

A route such as `hoi-nghi/<int:conference_id>/dong/<slug:kind>/<int:line_id>/sua/` becomes one address per kind of
line. A route that nothing of the sample fills is an error, so that a new page cannot stay unseen.

Usage: python -m tools.tour    (a JSON list on stdout; the home is the one that NHIEMKY_HOME names)
"""

from __future__ import annotations

import json
import os
import pkgutil
import re
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

import django

from tools.tour_rows import (
    ALSO,
    CLERK,
    FIXED,
    FROM_ABOVE,
    NO_PAGE,
    OBJECTS,
    OTHERWISE,
    ROWS,
    TELLING,
    WARD,
    WHO,
)

KEYWORD = re.compile(r"<(?:\w+:)?(\w+)>")
TABS = ("lien-quan", "nhat-ky", "in")


@dataclass(frozen=True, slots=True)
class Stop:
    """One page: what it is called, where it is, who opens it (empty: nobody signed in)."""

    name: str
    url: str
    who: str = CLERK

    def opened(self, status: int) -> bool:
        """Was what came back (an HTTP status, 0 for nothing) the page that this stop is about?"""
        return 0 < status < 500 and ("refusal" in self.name or status not in (403, 404))


class NothingToShow(LookupError):
    """A route whose words no row of the sample can fill."""


def stops() -> list[Stop]:
    """Every page of ours in a ward's workspace, the pages of one's own account, the public site, refusals."""
    routes = list(pkgutil.resolve_name("nhiemky.kernel.gates:routes")())
    ours = [stop for route, pattern in routes if is_page(pattern) for stop in _of(route, str(pattern.name))]
    account = [
        Stop(str(pattern.name), f"/{route}", CLERK if pattern.name != "account_login" else "")
        for route, pattern in routes
        if pattern.name not in NO_PAGE and route.startswith("tai-khoan/") and "<" not in route
    ]
    words_of = {str(pattern.name): KEYWORD.findall(route) for route, pattern in routes}
    also = [
        Stop(label, _address(name, _filled(words_of[name], label, row)), who)
        for label, (name, row, who) in ALSO.items()
    ]
    return [*ours, *also, *account, *_public(), *REFUSALS]


def is_page(pattern: Any) -> bool:
    ours = pattern.callback.gate.__module__ != "nhiemky.site.mounted"
    return ours and pattern.name not in NO_PAGE and not _takes_only_post(pattern.callback)


def _takes_only_post(view: Any) -> bool:
    """`require_POST` keeps its list of methods in a closure, somewhere below the gate."""
    while view is not None:
        if any(cell.cell_contents == ["POST"] for cell in view.__closure__ or ()):
            return True
        view = getattr(view, "__wrapped__", None)
    return False


def _of(route: str, name: str) -> Iterator[Stop]:
    words = KEYWORD.findall(route)
    who = WHO.get(name, CLERK)
    for keywords in _by_kind(words) if "kind" in words else [_filled(words, name)]:
        label = "-".join(filter(None, (name, keywords.get("kind"))))
        url = _address(name, keywords)
        yield Stop(label, url, who)
        if name in OBJECTS:
            yield from (Stop(f"{label}-{tab}", f"{url}?phan={tab}", who) for tab in TABS)


def _address(name: str, keywords: dict[str, Any]) -> str:
    return str(pkgutil.resolve_name("django.urls:reverse")(name, kwargs=keywords))


def _filled(words: list[str], name: str, row: dict[str, Any] | None = None) -> dict[str, Any]:
    """Words of an address from a row of the sample: this one, the page's own, or the telling one of its model."""
    keywords: dict[str, Any] = {"ward": WARD} if "ward" in words else {}
    keywords |= {word: FIXED[word] for word in words if word in FIXED}
    ids = tuple(word for word in words if word != "ward" and word not in FIXED)
    if not ids:
        return keywords
    label, road, fields = ROWS[ids]
    rows = (_asked_from_above(label) if name in FROM_ABOVE else _in_ward(label, road)).order_by("pk")
    wanted = row or OTHERWISE.get(name, TELLING.get(label, {}))
    found = rows.filter(**wanted).values_list(*fields).first()
    if found is None:
        raise NothingToShow(f"{name}: no such {label} in the sample")
    return keywords | dict(zip(ids, found, strict=True))


def _asked_from_above(label: str) -> Any:
    rows = pkgutil.resolve_name("django.apps:apps").get_model(label)._default_manager
    return rows.filter(unit__slug=FIXED["superior"])


def _in_ward(label: str, road: str) -> Any:
    rows = pkgutil.resolve_name("django.apps:apps").get_model(label)._default_manager
    ward = pkgutil.resolve_name("nhiemky.org.models:Unit").objects.get(slug=WARD)
    if label == "portal.ArticlePage":
        return pkgutil.resolve_name("nhiemky.portal.queries:articles_in")(ward)
    if label == "journal.Entry":
        return rows.filter(unit__in=(ward.pk, *ward.ids_above[:1]))  # the ward's chain and the installation's
    return rows.filter(**{f"{road}path__startswith": ward.path})


def _by_kind(words: list[str]) -> Iterator[dict[str, Any]]:
    """Each kind of line, where the ward has one: in a conference that is being recorded if there is, else in any."""
    for kind, model in pkgutil.resolve_name("nhiemky.conferences.access:LINES").items():
        road = "conference" if model.parent == "conference" else "part__conference"
        label = f"conferences.{model.__name__}"
        if "line_id" not in words:
            yield _filled(["ward", "conference_id"], "") | {"kind": kind}
            continue
        lines = _in_ward(label, f"{road}__unit__").order_by(f"-{road}__state", "pk")
        for line, conference in lines.values_list("pk", road)[:1]:
            yield {"ward": WARD, "conference_id": conference, "kind": kind, "line_id": line}


def _public() -> Iterator[Stop]:
    """What somebody finds who is not signed in."""
    article = (
        _in_ward("portal.ArticlePage", "").filter(**TELLING["portal.ArticlePage"]).order_by("pk").first()
    )
    if article is None:
        raise NothingToShow("no article of a conference is published in the sample")
    yield Stop("portal", "/", "")
    yield Stop("portal-ward", f"/{WARD}/", "")
    yield Stop("portal-category", article.get_parent().url, "")
    yield Stop("portal-article", article.url, "")
    yield Stop("portal-article-print", f"{article.url}?in", "")
    yield Stop("portal-search", f"/{WARD}/tim-kiem/?tim=hoi+nghi", "")
    yield Stop("portal-duc-giang", "/duc-giang/", "")
    asking = (
        _in_ward("documents.OpinionRound", "draft__unit__").exclude(public_key="").order_by("-pk").first()
    )
    if asking is None:
        raise NothingToShow("no round of the sample asks the public")
    yield Stop("consultations", _address("consultations", {"ward": WARD}), "")
    yield Stop("consultation", _address("consultation", {"ward": WARD, "key": asking.public_key}), "")


REFUSALS = (
    Stop("refusal-404", f"/lam-viec/{WARD}/hoi-nghi/999999/"),
    Stop("refusal-403", f"/lam-viec/{WARD}/to-chuc/dang-vien/", "kiemtra"),
    Stop("refusal-404-public", "/khong-co-trang-nay/", ""),
    Stop("search-results", f"/lam-viec/{WARD}/tim/?tim=dan+van"),
    Stop("today-secretary", f"/lam-viec/{WARD}/", "bithu"),
    Stop("today-branch", f"/lam-viec/{WARD}/", "chibo7"),
)


def main() -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "nhiemky.site.settings")
    django.setup()
    json.dump([asdict(stop) for stop in stops()], sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())
