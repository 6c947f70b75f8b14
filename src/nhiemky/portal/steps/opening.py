"""Opening the public site of a ward."""

from __future__ import annotations

import json
from collections.abc import Sequence

from django.contrib.auth.models import Group, Permission
from django.core.cache import cache
from django.db import transaction
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Site

from nhiemky.org.models import Unit
from nhiemky.portal.models import CategoryPage, PortalRoot, WardHome
from nhiemky.portal.models.pages import PARTS
from nhiemky.portal.queries import HOSTS

#: The sections a new site begins with: (title, last word of the address).
SECTIONS = (("Công tác Đảng", "cong-tac-dang"), ("Tin hoạt động", "tin-hoat-dong"))
PAGE_RIGHTS = ("add_page", "change_page", "publish_page")
FILE_RIGHTS = (
    "add_image",
    "change_image",
    "choose_image",
    "add_document",
    "change_document",
    "choose_document",
)

Pairs = Sequence[tuple[str, str]]


def open_portal(
    ward: Unit,
    *,
    title: str = "",
    welcome: str = "",
    facts: Pairs = (),
    links: Pairs = (),
    sections: Pairs = SECTIONS,
    host: str = "",
) -> WardHome:
    """The site of a ward with its sections, its collection of files and the group of its editors.

    `facts`: (label, value); `links`: (name, address); `host`: host name of its own, without port. A ward that has a
    site already keeps it.
    """
    found: WardHome | None = WardHome.objects.filter(unit=ward).first()
    if found is not None:
        return found
    home = WardHome(
        title=title or ward.name,
        slug=ward.slug,
        unit=ward,
        place=ward.place_name,
        is_sample=ward.is_sample,
        welcome=welcome,
        facts=_pairs("fact", ("label", "value"), facts),
        links=_pairs("link", ("title", "address"), links),
    )
    _add_rights(home)
    PortalRoot.objects.get().add_child(instance=home)
    _let_in(home)
    for name, slug in sections:
        if slug in PARTS:
            raise ValueError(f"{slug} is an address of the site itself")
        home.add_child(instance=CategoryPage(title=name, slug=slug))
    if host:
        answer_to(home, host=host)
    return home


def answer_to(home: WardHome, *, host: str) -> None:
    """The site is reached by this host name from now on; empty: by its path only."""
    Site.objects.filter(root_page=home).delete()
    if host:
        Site.objects.create(hostname=host.lower(), root_page=home, site_name=home.title)
    transaction.on_commit(lambda: cache.delete(HOSTS))


def copy_unit(ward: Unit) -> None:
    """The site says again what the unit says: where it is, whether it is sample."""
    home = WardHome.objects.filter(unit=ward).first()
    if home is not None and (home.place, home.is_sample) != (ward.place_name, ward.is_sample):
        home.place, home.is_sample = ward.place_name, ward.is_sample
        home.save()


def _pairs(kind: str, names: tuple[str, str], pairs: Pairs) -> str:
    return json.dumps([{"type": kind, "value": dict(zip(names, pair, strict=True))} for pair in pairs])


def _add_rights(home: WardHome) -> None:
    """A collection and a group of the ward's own; both are found through the site, never by their names."""
    home.collection = Collection.get_first_root_node().add_child(name=home.title)
    home.editors = Group.objects.create(name=f"Biên tập: {home.slug}")
    home.editors.permissions.add(
        Permission.objects.get(content_type__app_label="wagtailadmin", codename="access_admin")
    )
    rights = Permission.objects.filter(
        content_type__app_label__in=("wagtailimages", "wagtaildocs"), codename__in=FILE_RIGHTS
    )
    GroupCollectionPermission.objects.bulk_create(
        GroupCollectionPermission(group=home.editors, collection=home.collection, permission=right)
        for right in rights
    )


def _let_in(home: WardHome) -> None:
    rights = Permission.objects.filter(content_type__app_label="wagtailcore", codename__in=PAGE_RIGHTS)
    for right in rights:
        GroupPagePermission.objects.create(group=home.editors, page=home, permission=right)
