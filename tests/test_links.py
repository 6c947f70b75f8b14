"""What somebody is shown, they may open: every link of Hôm nay and of the rooms it leads to, followed by everybody."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import urljoin, urlsplit

import pytest
from django.test import Client
from django.utils import timezone

from nhiemky.conferences import steps as conferences
from nhiemky.tasks.models import Task
from tools import one_of_each
from tools.one_of_each import World

LINK = re.compile(r'<a\s[^>]*?href="([^"]+)"')
CLOSED = {403, 404}


@pytest.fixture
def world(db: None, tmp_path, settings) -> World:
    """The small ward of the matrix, with something due today and a conference this week, of the ward and of a branch."""
    settings.MEDIA_ROOT = tmp_path
    made = one_of_each.make()
    today = timezone.localdate()
    Task.objects.update(due=today)
    for account in made.people.values():  # as the office opens them; without one there is nothing to change
        account.set_password("mat-khau-cua-nguoi-thu")
        account.save()
    for unit in (made.place.ward, made.place.near):
        head = conferences.ConferenceContent(kind="other", title=f"Họp {unit}", held_on=today)
        conferences.write_conference(unit, head)
    return made


def links(browser: Client, page: str) -> set[str]:
    """The addresses of this machine that a page leads to, without what stands behind #."""
    found = {urljoin(page, unescape(link)) for link in LINK.findall(browser.get(page).content.decode())}
    return {link.partition("#")[0] for link in found if not urlsplit(link).netloc} - {""}


def rooms(browser: Client, page: str) -> set[str]:
    nav = browser.get(page).content.decode().split('<nav class="rooms"')[1].split("</nav>")[0]
    return set(LINK.findall(nav))


@pytest.mark.parametrize("person", one_of_each.CAST)
def test_no_link_of_the_day_and_of_the_rooms_is_closed(world: World, person: str):
    place = world.place
    browser = Client()
    browser.force_login(world.people[person], "allauth.account.auth_backends.AuthenticationBackend")
    ward = place.elsewhere if person == "other" else place.ward
    today = f"/lam-viec/{ward.slug}/"
    pages = {today, *rooms(browser, today)}
    assert pages > {today} or person == "teller"
    closed = {
        f"{page} → {link}"
        for page in pages
        for link in links(browser, page)
        if browser.get(link).status_code in CLOSED
    }
    assert closed == set()
