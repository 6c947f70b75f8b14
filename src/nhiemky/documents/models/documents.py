"""The register: documents of the ward and of its superiors, their words, and how they belong together."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from nhiemky.documents.models import levels
from nhiemky.kernel.columns import DerivedText
from nhiemky.vietnamese.folding import fold


class Document(models.Model):
    """A document the office works with: issued by a superior or by the ward itself.

    Symbols are not unique (a ward's 02 stands beside the district's 02): the key is symbol + date + issuer.
    `kind` is the Vietnamese word ("Kế hoạch"), `symbol` the standard form, `number` the number in it.
    `register`: in which of the two books it stands; a paper that is only cited stands in neither. A paper that came in
    has the number of its arrival, counted per unit and year.
    """

    Level = levels.Level

    class Register(models.TextChoices):
        IN = "in", _("Sổ văn bản đến")
        OUT = "out", _("Sổ văn bản đi")
        CITED = "cited", _("Văn bản được dẫn, không vào sổ")

    unit = models.ForeignKey("org.Unit", models.PROTECT, related_name="documents")
    register = models.CharField(max_length=5, choices=Register.choices, default=Register.CITED)
    kind = models.CharField(max_length=40)
    symbol = models.CharField(max_length=40, blank=True)
    symbol_as_written = models.CharField(max_length=60, blank=True)
    issuer = models.CharField(max_length=160)
    level = models.CharField(max_length=8, choices=levels.Level.choices)
    number = models.PositiveIntegerField(null=True, blank=True)
    dated = models.DateField(null=True, blank=True)
    title = models.CharField(max_length=500, blank=True)
    signed_by = models.CharField(max_length=120, blank=True)
    arrived_on = models.DateField(null=True, blank=True)
    arrival_year = models.PositiveSmallIntegerField(null=True, blank=True)
    arrival_number = models.PositiveIntegerField(null=True, blank=True)
    dossier = models.ForeignKey(
        "documents.Dossier", models.PROTECT, null=True, blank=True, related_name="documents"
    )
    file = models.ForeignKey("files.StoredFile", models.PROTECT, null=True, blank=True, related_name="+")
    revision = models.PositiveIntegerField(default=1)
    folded = DerivedText(fold, of=("kind", "symbol", "symbol_as_written", "title", "issuer", "signed_by"))

    class Meta:
        indexes = [
            models.Index(fields=["unit", "-dated"], name="documents_by_day"),
            models.Index(fields=["unit", "register", "-dated"], name="documents_by_register"),
        ]
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
            models.UniqueConstraint(
                fields=["unit", "arrival_year", "arrival_number"], name="arrivals_are_numbered"
            ),
            models.CheckConstraint(
                condition=models.Q(arrival_number__isnull=True)
                | models.Q(register="in", arrived_on__isnull=False, arrival_year__isnull=False),
                name="what_arrived_stands_in_the_book",
            ),
        ]

    def __str__(self) -> str:
        return " ".join(part for part in (self.kind, self.symbol_as_written or self.symbol) if part)


class DocumentText(models.Model):
    """The words of a document, as far as its file has any: what the full-text search reads."""

    document = models.OneToOneField(Document, models.CASCADE, related_name="words")
    text = models.TextField()


class Clause(models.Model):
    """Something that a document of a superior asks for, so that the ward can say which of its plans carries it out."""

    document = models.ForeignKey(Document, models.PROTECT, related_name="clauses")
    position = models.PositiveSmallIntegerField()
    mark = models.CharField(max_length=20, blank=True)
    text = models.CharField(max_length=500)
    asks_for_plan = models.BooleanField(default=True)

    class Meta:
        ordering = ["document", "position"]
        constraints = [models.UniqueConstraint(fields=["document", "position"], name="clauses_in_order")]

    def __str__(self) -> str:
        return f"{self.mark} {self.text}".strip()


class DocumentLink(models.Model):
    """One document carries out, replaces, amends, answers or cites another: `source` <kind> `target`, or a `clause` of it."""

    class Kind(models.TextChoices):
        IMPLEMENTS = "implements", _("thực hiện")
        REPLACES = "replaces", _("thay thế")
        AMENDS = "amends", _("sửa đổi, bổ sung")
        ANSWERS = "answers", _("trả lời")
        CITES = "cites", _("căn cứ")

    source = models.ForeignKey(Document, models.PROTECT, related_name="links")
    target = models.ForeignKey(Document, models.PROTECT, related_name="linked_from")
    clause = models.ForeignKey(Clause, models.PROTECT, null=True, blank=True, related_name="links")
    kind = models.CharField(max_length=10, choices=Kind.choices)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["source", "target", "kind"],
                condition=models.Q(clause__isnull=True),
                name="one_link_of_a_kind",
            ),
            models.UniqueConstraint(
                fields=["source", "clause", "kind"],
                condition=models.Q(clause__isnull=False),
                name="one_link_of_a_kind_to_a_clause",
            ),
            models.CheckConstraint(condition=~models.Q(source=models.F("target")), name="no_link_to_itself"),
        ]
