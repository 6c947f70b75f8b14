"""Documents, drafts and the opinions on them, in their first form."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from nhiemky.kernel.columns import DerivedText
from nhiemky.vietnamese.folding import fold


class Document(models.Model):
    """A document the office works with: issued by a superior or by the ward itself.

    Symbols are not unique (a ward's 02 stands beside the district's 02): the key is symbol + date + issuer.
    `kind` is the Vietnamese word ("Kế hoạch"), `symbol` the standard form, `number` the number in it.
    """

    class Level(models.TextChoices):
        CENTRE = "centre", _("Trung ương")
        PROVINCE = "province", _("Tỉnh, thành phố")
        DISTRICT = "district", _("Quận, huyện, thị xã")
        WARD = "ward", _("Phường, xã")
        BRANCH = "branch", _("Chi bộ")

    unit = models.ForeignKey("org.Unit", models.PROTECT, related_name="documents")
    kind = models.CharField(max_length=40)
    symbol = models.CharField(max_length=40, blank=True)
    symbol_as_written = models.CharField(max_length=60, blank=True)
    issuer = models.CharField(max_length=160)
    level = models.CharField(max_length=8, choices=Level.choices)
    number = models.PositiveIntegerField(null=True, blank=True)
    dated = models.DateField(null=True, blank=True)
    title = models.CharField(max_length=500, blank=True)
    file = models.ForeignKey("files.StoredFile", models.PROTECT, null=True, blank=True, related_name="+")
    revision = models.PositiveIntegerField(default=1)
    folded = DerivedText(fold, of=("kind", "symbol", "symbol_as_written", "title", "issuer"))

    class Meta:
        indexes = [models.Index(fields=["unit", "-dated"], name="documents_by_day")]
        constraints = [
            # Two constraints: SQLite has no way to say that two missing dates are the same.
            models.UniqueConstraint(
                fields=["unit", "kind", "symbol", "dated", "issuer"],
                condition=~models.Q(symbol="") & models.Q(dated__isnull=False),
                name="one_document_per_symbol_date_issuer",
            ),
            models.UniqueConstraint(
                fields=["unit", "kind", "symbol", "issuer"],
                condition=~models.Q(symbol="") & models.Q(dated__isnull=True),
                name="one_undated_document_per_symbol_issuer",
            ),
        ]

    def __str__(self) -> str:
        return " ".join(part for part in (self.kind, self.symbol_as_written or self.symbol) if part)


class DocumentLink(models.Model):
    """One document carries out, replaces, amends or answers another: `source` <kind> `target`."""

    class Kind(models.TextChoices):
        IMPLEMENTS = "implements", _("thực hiện")
        REPLACES = "replaces", _("thay thế")
        AMENDS = "amends", _("sửa đổi, bổ sung")
        ANSWERS = "answers", _("trả lời")
        CITES = "cites", _("căn cứ")

    source = models.ForeignKey(Document, models.PROTECT, related_name="links")
    target = models.ForeignKey(Document, models.PROTECT, related_name="linked_from")
    kind = models.CharField(max_length=10, choices=Kind.choices)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["source", "target", "kind"], name="one_link_of_a_kind"),
            models.CheckConstraint(condition=~models.Q(source=models.F("target")), name="no_link_to_itself"),
        ]


class Draft(models.Model):
    """A text on which opinions are asked. The text itself grows in the issue "Documents"; here title and body."""

    class State(models.TextChoices):
        OPEN = "open", _("Đang lấy ý kiến")
        SETTLED = "settled", _("Đã tiếp thu, giải trình")

    unit = models.ForeignKey("org.Unit", models.PROTECT, related_name="drafts")
    title = models.CharField(max_length=300)
    body = models.TextField(blank=True)
    state = models.CharField(max_length=8, choices=State.choices, default=State.OPEN)
    revision = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField(auto_now_add=True)
    folded = DerivedText(fold, of=("title",))

    def __str__(self) -> str:
        return self.title


class Disposition(models.TextChoices):
    ACCEPTED = "accepted", _("Tiếp thu")
    EXPLAINED = "explained", _("Giải trình")
    NOT_ACCEPTED = "not_accepted", _("Không tiếp thu")


class Opinion(models.Model):
    """A numbered opinion on a draft, whoever raised it and wherever; it ends with a disposition and an answer.

    A withdrawn one keeps its number, so that the numbers people have written down stay true.
    """

    draft = models.ForeignKey(Draft, models.PROTECT, related_name="opinions")
    number = models.PositiveSmallIntegerField()
    raised_by = models.CharField(max_length=200)
    content = models.TextField()
    disposition = models.CharField(max_length=12, choices=Disposition.choices, blank=True)
    answer = models.TextField(blank=True)
    venue_topic = models.CharField(max_length=80, blank=True)
    venue_label = models.CharField(max_length=300, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_reason = models.CharField(max_length=300, blank=True)
    revision = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["draft", "number"]
        constraints = [
            models.UniqueConstraint(fields=["draft", "number"], name="opinions_are_numbered"),
            models.CheckConstraint(
                condition=~models.Q(disposition=Disposition.NOT_ACCEPTED) | ~models.Q(answer=""),
                name="not_accepted_needs_an_answer",
            ),
            models.CheckConstraint(
                condition=models.Q(withdrawn_at__isnull=True) | ~models.Q(withdrawn_reason=""),
                name="withdrawn_with_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number:02d}"


class OffSystemNote(models.Model):
    """A document whose content is on the secrets list: kept off the system, at most this line about it."""

    unit = models.ForeignKey("org.Unit", models.PROTECT, related_name="+")
    noted_on = models.DateField(auto_now_add=True)
    noted_by = models.ForeignKey("org.Account", models.PROTECT, related_name="+")
