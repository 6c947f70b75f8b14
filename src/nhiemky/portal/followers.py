"""What the portal does when a lower room reported something. Named in site/wiring.py."""

from __future__ import annotations

from typing import Any, Protocol

from django.utils import timezone

from nhiemky.conferences.models import Conference
from nhiemky.conferences.queries import public_facts
from nhiemky.documents.events import OpinionRoundOpened
from nhiemky.documents.models import Opinion, OpinionRound, Way
from nhiemky.figures.events import FigureCorrected
from nhiemky.journal.writing import record
from nhiemky.org.models import Account, Unit
from nhiemky.portal import queries, steps
from nhiemky.portal.events import ArticleOutOfDate
from nhiemky.portal.models import ArticlePage


class OfConference(Protocol):
    """Any event of the conferences room that names its conference."""

    @property
    def conference(self) -> int: ...


class OfRole(Protocol):
    """A role was given or ended."""

    @property
    def account(self) -> int: ...


class OfRound(Protocol):
    """Something happened to a round of opinions on a draft."""

    @property
    def round(self) -> int: ...


class OfOpinion(Protocol):
    @property
    def opinion(self) -> int: ...


class OfUnit(Protocol):
    @property
    def unit(self) -> int: ...


def compare_with_record(actor: Any, event: OfConference) -> None:
    """Flag the articles of a conference whose facts are no longer those the article was made from."""
    _compare(actor, f"conference/{event.conference}")


def compare_with_figures(actor: Any, event: FigureCorrected) -> None:
    """Flag the articles that cite the figure, and those of a conference that does."""
    for topic in event.texts:
        kind, _slash, number = topic.partition("/")
        if kind == "article":
            _flag(actor, ArticlePage.objects.filter(pk=int(number)).first())
        elif kind == "conference":
            _compare(actor, topic)


def let_editor_in(actor: Any, event: OfRole) -> None:
    """Whoever got or lost a role enters or leaves the groups of editors."""
    account = Account.objects.filter(pk=event.account).first()
    if account is not None:
        steps.sync_account(account)


def copy_unit(actor: Any, event: OfUnit) -> None:
    """The public site says what the unit says."""
    unit = Unit.objects.filter(pk=event.unit).first()
    if unit is not None:
        steps.copy_unit(unit)


def ask_public(actor: Any, event: OpinionRoundOpened) -> None:
    """A round that asks the public stands on the portal, with its text as it was handed round."""
    if event.public:
        steps.copy_round(_round(event))


def copy_days(actor: Any, event: OfRound) -> None:
    """The round was put off or closed."""
    steps.copy_days(_round(event))


def publish_table(actor: Any, event: OfRound) -> None:
    """By a recorded decision the public reads what became of the opinions."""
    steps.copy_table(_round(event))


def tell_resident(actor: Any, event: OfOpinion) -> None:
    """An opinion was answered or withdrawn: whoever follows it by its number sees that."""
    opinion = Opinion.objects.select_related("round").filter(pk=event.opinion, way=Way.PUBLIC).first()
    if opinion is not None:
        steps.copy_outcome(opinion)


def _round(event: OfRound) -> OpinionRound:
    return OpinionRound.objects.select_related("draft__unit", "version").get(pk=event.round)


def _compare(actor: Any, topic: str) -> None:
    articles = list(queries.articles_from(topic))
    conference = Conference.objects.filter(pk=int(topic.partition("/")[2])).first()
    if not articles or conference is None:
        return
    facts = public_facts(conference)
    for article in articles:
        if steps.fingerprint_of(facts, ticked=article.ticked) != article.source_fingerprint:
            _flag(actor, article)
        elif article.out_of_date_since is not None:
            ArticlePage.objects.filter(pk=article.pk).update(out_of_date_since=None)


def _flag(actor: Any, article: ArticlePage | None) -> None:
    """Once: since when the article says something else than the record."""
    if article is None or article.out_of_date_since is not None:
        return
    ArticlePage.objects.filter(pk=article.pk).update(out_of_date_since=timezone.now())
    unit = queries.unit_of(article)
    record(actor, ArticleOutOfDate(article.pk), unit=unit.pk, topic=f"article/{article.pk}")
