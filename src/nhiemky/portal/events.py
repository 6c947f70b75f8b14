"""What can happen to an article."""

from __future__ import annotations

from dataclasses import dataclass

from nhiemky.kernel.events import Values


@dataclass(frozen=True, slots=True)
class ArticleDrafted:
    """`ticked`: how many texts were let out one by one; `approver`: the account named to approve."""

    article: int
    conference: int
    approver: int
    ticked: int
    photos: int
    drafted: Values


@dataclass(frozen=True, slots=True)
class ArticleEdited:
    article: int
    revision: int
    edited: Values


@dataclass(frozen=True, slots=True)
class ArticleApproved:
    """`text`: digest of the text that was approved."""

    article: int
    text: str


@dataclass(frozen=True, slots=True)
class ArticlePublished:
    article: int
    revision: int
    text: str
    figures: int


@dataclass(frozen=True, slots=True)
class ArticleUnpublished:
    article: int
    unpublished: Values


@dataclass(frozen=True, slots=True)
class ArticleRefreshed:
    """The newer state of the record became a new draft."""

    article: int
    conference: int
    revision: int


@dataclass(frozen=True, slots=True)
class ArticleOutOfDate:
    """The record or a figure is no longer what the article was made from."""

    article: int


@dataclass(frozen=True, slots=True)
class HostNamed:
    """The site of a ward is reached by a host name of its own, or no longer."""

    home: int
    named: Values


@dataclass(frozen=True, slots=True)
class ArticlesExported:
    format: str
    rows: int
