"""One news article: usually drafted from a conference record, approved by a named person, then published."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.html import strip_tags
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page, ReferenceIndex

from nhiemky.files.rules.secrecy import find_mark
from nhiemky.kernel.columns import DerivedText
from nhiemky.kernel.refusals import Refused
from nhiemky.portal.models.blocks import BODY
from nhiemky.portal.models.pages import PublicPage, around, home_of
from nhiemky.portal.rules import content
from nhiemky.vietnamese.folding import fold

#: What belongs to the article and not to one version of its text: a version that is published does not bring it back.
HANDLING = (
    "posted_at",
    "approver_id",
    "approved_by_id",
    "approved_at",
    "approved_digest",
    "source_topic",
    "source_fingerprint",
    "ticked",
    "figures",
    "out_of_date_since",
    "reported_views",
)


class ArticlePage(PublicPage):
    """One article. Its draft is the newest Wagtail revision; the row holds what is public.

    `approver` is the person named to approve, `approved_by` the one who did; `approved_digest` says which text.
    `ticked`: what was let out of the record one by one; `figures`: code → number of the version the text was made with.
    """

    posted_at = models.DateTimeField(_("Thời điểm đăng"), null=True, blank=True, db_index=True)
    event_on = models.DateField(_("Ngày diễn ra"), null=True, blank=True)
    event_as_written = models.CharField(_("Ngày diễn ra (như nguồn ghi)"), max_length=60, blank=True)
    lead = models.TextField(_("Đoạn mở đầu"))
    body = StreamField(BODY, blank=True, verbose_name=_("Nội dung"))
    source_line = models.CharField(_("Nguồn"), max_length=300, blank=True)
    approver = models.ForeignKey("org.Account", models.PROTECT, null=True, blank=True, related_name="+")
    approved_by = models.ForeignKey("org.Account", models.PROTECT, null=True, blank=True, related_name="+")
    approved_at = models.DateTimeField(null=True, blank=True)
    approved_digest = models.CharField(max_length=64, blank=True)
    source_topic = models.CharField(max_length=80, blank=True, db_index=True)
    source_fingerprint = models.CharField(max_length=64, blank=True)
    ticked = models.JSONField(default=list, blank=True)
    figures = models.JSONField(default=dict, blank=True)
    out_of_date_since = models.DateTimeField(null=True, blank=True)
    reported_views = models.PositiveIntegerField(_("Lượt xem theo nguồn"), null=True, blank=True)
    folded = DerivedText(fold, of=("title", "lead", "body_words"))

    content_panels = [
        *Page.content_panels,
        FieldPanel("lead"),
        FieldPanel("event_on"),
        FieldPanel("event_as_written"),
        FieldPanel("body"),
        FieldPanel("source_line"),
    ]
    parent_page_types = ["portal.CategoryPage"]
    subpage_types: list[str] = []
    template = "portal/article.html"
    exclude_fields_in_copy = [name.removesuffix("_id") for name in HANDLING]

    class Meta:
        verbose_name = _("Bài viết")

    def clean(self) -> None:
        """No text with a classification mark, whichever screen it was typed in."""
        super().clean()
        for text in (self.title, self.lead, self.source_line, *content.words_in(self.raw_body)):
            mark = find_mark(content.lines_of(text))
            if mark is not None:
                said = _("Nội dung có dấu chỉ độ mật “%(mark)s”: không đưa lên hệ thống.")
                raise ValidationError(said, params={"mark": mark}, code="state-secret-mark")

    def save(self, *args: Any, **kwargs: Any) -> Any:
        """Refuses to make public what nobody has approved, whichever way it comes: article-not-approved.

        What becomes public for the first time is posted now.
        """
        becomes_public = self.live and kwargs.get("update_fields") is None
        if becomes_public:
            if not self.is_approved:
                raise Refused("article-not-approved", title=self.title)
            self.posted_at = self.posted_at or timezone.now()
        saved = super().save(*args, **kwargs)
        if becomes_public:
            # Now and not in a job: which files the public may have is asked of this index.
            ReferenceIndex.create_or_update_for_object(self)
        return saved

    def with_content_json(self, content: dict[str, Any]) -> ArticlePage:
        version: ArticlePage = super().with_content_json(content)
        for name in HANDLING:
            setattr(version, name, getattr(self, name))
        return version

    @property
    def raw_body(self) -> list[dict[str, Any]]:
        """The blocks as they are stored."""
        stored: list[dict[str, Any]] = self.body.get_prep_value()
        return stored

    @property
    def body_words(self) -> str:
        """The words of the body, for the search."""
        return strip_tags(" ".join(content.words_in(self.raw_body)))

    @property
    def digest(self) -> str:
        """Which text this is: another one as soon as anything that readers see is different."""
        return content.digest(
            title=self.title,
            lead=self.lead,
            event=f"{self.event_on or ''}{self.event_as_written}",
            source=self.source_line,
            body=self.raw_body,
        )

    @property
    def is_approved(self) -> bool:
        return self.approved_at is not None and self.approved_digest == self.digest

    @property
    def views(self) -> int:
        """How often it was opened, here and where it was taken over from."""
        counted = getattr(self, "view_count", None)
        return (self.reported_views or 0) + (counted.views if counted else 0)

    @property
    def category(self) -> Page:
        return self.get_parent()

    @property
    def photo(self) -> Any:
        """The first photograph: image and alt; None if there is none."""
        return next((block.value for block in self.body if block.block_type == "photo"), None)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        home = home_of(self)
        others = home.articles().exclude(pk=self.pk)[:5] if self.pk else ()
        return {
            **super().get_context(request, *args, **kwargs),
            **around(home),
            "article": self,
            "category": self.category,
            "others": list(others),
            "gallery": self.gallery,
        }

    @property
    def gallery(self) -> list[Any]:
        """The body in the order it is read; its first photograph is marked to be loaded first."""
        first = next((block.id for block in self.body if block.block_type == "photo"), None)
        return [(block, block.id == first) for block in self.body]


PublicPage.article_class = ArticlePage
