"""What the public pages, the workspace and the shell need to know about the portal."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce
from typing import Any

from django.conf import settings
from django.core.cache import cache
from django.db.models import Case, F, Q, QuerySet, Value, When
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import Document
from wagtail.images.models import Image, Rendition
from wagtail.models import Page, ReferenceIndex, Site

from nhiemky.conferences.models import Conference
from nhiemky.conferences.queries import PublicFacts, public_facts
from nhiemky.figures import queries as figures
from nhiemky.org.access import READERS, holds
from nhiemky.org.models import Account, Grant, Unit
from nhiemky.pages.chips import Chip
from nhiemky.pages.finding import standing_in
from nhiemky.pages.hits import Hit
from nhiemky.portal.models import ArticlePage, WardHome
from nhiemky.portal.rules import states
from nhiemky.vietnamese.dates import format_date
from nhiemky.vietnamese.finding import nearness
from nhiemky.vietnamese.folding import fold

LANGUAGE_COOKIE = settings.LANGUAGE_COOKIE_NAME
#: Where the cache keeps the host names.
HOSTS = "portal-hosts"
MOODS = {
    states.DRAFT: ("plain", _("Nháp")),
    states.WAITING: ("warn", _("Chờ duyệt")),
    states.APPROVED: ("info", _("Đã duyệt")),
    states.PUBLISHED: ("ok", _("Đã đăng")),
    states.PUBLISHED_WITH_DRAFT: ("info", _("Đã đăng, có bản nháp mới")),
    states.TAKEN_DOWN: ("plain", _("Đã gỡ")),
}


def portal_hosts() -> dict[str, int | None]:
    """Host names under which portals answer → the collection of the one ward that a name belongs to; remembered for a
    minute. None: a name of the whole installation."""
    hosts: dict[str, int | None] | None = cache.get(HOSTS)
    if hosts is None:
        # 0 is no collection: a ward's own name without files of its own shows nobody else's.
        collections = {pk: files or 0 for pk, files in WardHome.objects.values_list("pk", "collection")}
        hosts = {
            site.hostname.lower(): None if site.is_default_site else collections.get(site.root_page_id)
            for site in Site.objects.all()
        }
        cache.set(HOSTS, hosts, 60)
    return hosts


def belongs_to_host(file: Document | Image, host: str) -> bool:
    """May the public have the file under this host name? Under a ward's own one only the ward's files."""
    collection = portal_hosts().get(host)
    return collection is None or file.collection_id == collection


def picture_shown_as(place: str) -> Image | None:
    """The picture that a file in the size of a page was made from."""
    # No index on the file's name: 1.2 ms among 30,000 files. Through the pictures of one ward it would be no faster.
    rendition = Rendition.objects.filter(file=place).select_related("image__collection").first()
    return rendition.image if rendition else None


def portal_hosts_of_others(home: WardHome) -> set[str]:
    """Names that another site answers to already."""
    return {host.lower() for host in Site.objects.exclude(root_page=home).values_list("hostname", flat=True)}


def host_of(ward: Unit) -> str:
    """The host name of the ward's own site; empty where it has none."""
    found = Site.objects.filter(root_page__in=WardHome.objects.filter(unit=ward)).first()
    return found.hostname if found else ""


def portal_of(ward: Unit) -> WardHome | None:
    """The site of a ward; None while it has none."""
    home: WardHome | None = WardHome.objects.filter(unit=ward).first()
    return home


def articles_in(ward: Unit) -> QuerySet[ArticlePage]:
    """Every article of a ward, published or not."""
    home = portal_of(ward)
    articles = ArticlePage.objects.descendant_of(home) if home else ArticlePage.objects.none()
    chosen: QuerySet[ArticlePage] = articles.select_related("approver", "approved_by", "view_count")
    return chosen


def articles_from(topic: str) -> QuerySet[ArticlePage]:
    """The articles that were made from a record."""
    found: QuerySet[ArticlePage] = ArticlePage.objects.filter(source_topic=topic)
    return found


def search(home: WardHome, words: str) -> QuerySet[ArticlePage]:
    """The published articles of a ward in which every word stands, with or without diacritics: first those with the
    words in their title, then those with the words together in their text, the newest first."""
    folded = fold(words).split()
    if not folded:
        none: QuerySet[ArticlePage] = ArticlePage.objects.none()
        return none
    found: QuerySet[ArticlePage] = home.articles().filter(standing_in("folded", folded))
    titles = [(pk, nearness(title, folded)) for pk, title in found.values_list("pk", "title")]
    order = Case(
        *(When(pk__in=[pk for pk, near in titles if near == place], then=Value(place)) for place in (0, 1)),
        When(standing_in("folded", [" ".join(folded)]), then=Value(2)),
        default=Value(3),
    )
    return found.order_by(order, "-posted_at", "-pk")


def sample_homes(site: Site | None) -> Iterable[WardHome]:
    """The sites below the root of a host name that are sample."""
    if site is None:
        return []
    homes: Iterable[WardHome] = WardHome.objects.descendant_of(site.root_page, inclusive=True).filter(
        is_sample=True
    )
    return homes


def pages_to_be_found(site: Site | None) -> Iterable[Any]:
    """The published pages of a host name that search engines may know: none of a sample."""
    if site is None:
        return []
    pages = Page.objects.live().public().descendant_of(site.root_page, inclusive=True)
    for home in sample_homes(site):
        pages = pages.not_descendant_of(home, inclusive=True)
    ordered: Iterable[Any] = pages.order_by("path").iterator()
    return ordered


def is_published(document: Document) -> bool:
    """Does a published page link to the file?"""
    pages = ReferenceIndex.get_references_to(document).values_list("object_id", flat=True)
    return bool(
        Page.objects.live().filter(pk__in=[int(number) for number in pages if number.isdigit()]).exists()
    )


def facts_behind(article: ArticlePage) -> PublicFacts | None:
    """What the record that the article was made from lets out today; None if it was not made from one."""
    kind, _slash, number = article.source_topic.partition("/")
    conference = Conference.objects.filter(pk=int(number)).first() if kind == "conference" else None
    return public_facts(conference) if conference else None


def home_of(article: ArticlePage) -> WardHome:
    """The site an article belongs to."""
    found: WardHome = WardHome.objects.select_related("unit", "collection").ancestor_of(article).get()
    return found


def unit_of(article: ArticlePage) -> Unit:
    """The ward an article belongs to."""
    unit: Unit = home_of(article).unit
    return unit


def approvers(ward: Unit, roles: Iterable[str]) -> QuerySet[Account]:
    """The active accounts that hold one of the roles in the ward or above it, today."""
    holding = Grant.objects.holding_in(ward).filter(role__in=list(roles))
    day = timezone.localdate()
    valid = holding.exclude(valid_from__gt=day).exclude(valid_to__lt=day)
    return Account.objects.filter(pk__in=valid.values("account"), is_active=True).order_by(
        "shown_as", "username"
    )


def figures_now(ward: Unit, article: ArticlePage) -> tuple[dict[str, int], dict[str, str]]:
    """Of the figures in an article: the numbers of their newest versions, and what they count; both by code."""
    current = figures.current(ward, article.figures.keys())
    return (
        {code: shown.number for code, shown in current.items()},
        {code: shown.subject for code, shown in current.items()},
    )


def stale_figures(article: ArticlePage) -> list[figures.StaleCitation]:
    """The figures of a published article that were corrected afterwards."""
    return figures.stale(f"article/{article.pk}")


def pages_of_editor(actor: Any, pages: QuerySet[Page]) -> QuerySet[Page]:
    """Of some pages those below the sites whose editor somebody is; the way down to them included."""
    homes = list(WardHome.objects.filter(editors__in=actor.groups.all()))
    paths = [home.path for home in homes]
    above = {path[:length] for path in paths for length in range(Page.steplen, len(path), Page.steplen)}
    return pages.filter(reduce(Q.__or__, (Q(path__startswith=path) for path in paths), Q(path__in=above)))


def state_of(article: Any) -> str:
    """The state as the row says it; an approval of other words has already been ended (steps.save_version)."""
    return states.state(
        live=article.live,
        changed=article.has_unpublished_changes,
        posted=article.posted_at is not None,
        approved=article.approved_at is not None,
        approver_named=article.approver_id is not None,
    )


def chip_of(article: Any) -> Chip:
    return Chip(*MOODS[state_of(article)])


def waiting(actor: Any) -> QuerySet[ArticlePage]:
    """Articles below the sites whose editor somebody is that have work left: never published, published with a newer
    draft, or different from their record."""
    left = Q(live=False, posted_at__isnull=True) | Q(has_unpublished_changes=True)
    found: QuerySet[ArticlePage] = pages_of_editor(actor, ArticlePage.objects.all()).filter(
        left | Q(out_of_date_since__isnull=False)
    )
    return found.order_by(F("latest_revision_created_at").desc(nulls_last=True), "-pk")


def hits(actor: Any, ward: Unit, words: tuple[str, ...], most: int) -> list[Hit]:
    """Articles for the search through everything: published or not, for those who read the ward's records."""
    if not holds(actor, READERS, ward):
        return []
    found = articles_in(ward).filter(standing_in("folded", words))
    return [
        Hit(
            kind=_("Bài trên cổng thông tin"),
            title=article.draft_title or article.title,
            detail=format_date(timezone.localdate(article.posted_at))
            if article.posted_at
            else str(_("Chưa đăng")),
            url=reverse("article", kwargs={"ward": ward.slug, "article_id": article.pk}),
        )
        for article in found.order_by(F("posted_at").desc(nulls_last=True), "-pk")[:most]
    ]


def to_look_after(actor: Any, ward: Unit) -> int:
    """How many articles of a ward say something else than their record: the number beside the room."""
    return int(articles_in(ward).filter(out_of_date_since__isnull=False).count())
