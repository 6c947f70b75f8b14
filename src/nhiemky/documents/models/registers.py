"""Who issues, in which series, to whom; what is to be done with a paper that came in; the file where papers rest."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from nhiemky.documents.models.documents import Document
from nhiemky.documents.models.levels import Level
from nhiemky.kernel.columns import DerivedText
from nhiemky.vietnamese.folding import fold


class Style(models.TextChoices):
    """Whose rules a paper follows: its form, its signing words, its numbers (governance §3.4, §3.5)."""

    PARTY = "party", pgettext_lazy("documents", "Đảng (36-HD/VPTW, 05-HD/VPTW)")
    STATE = "state", pgettext_lazy("documents", "Nhà nước (Nghị định 30/2020/NĐ-CP)")


class Counted(models.TextChoices):
    """What shares a series of numbers. Whether decisions and regulations (both QĐ) do is usage: a setting of the body."""

    KIND = "kind", _("Mỗi loại văn bản một dãy số")
    LETTERS = "letters", _("Các loại cùng chữ viết tắt chung một dãy số (Quyết định, Quy định)")
    ALL = "all", _("Mọi loại chung một dãy số (đại hội)")


class Issuer(models.Model):
    """A body of the ward that issues papers, as it is named and signs from `valid_from` on.

    `code` stands in symbols (ĐU, CB, UBND). A `collective` body signs T/M, a body with one head K/T and T/L for it.
    `not_its_kinds`: codes of kinds that it does not issue; a paper of such a kind is warned about (rules/kinds.py).
    """

    unit = models.ForeignKey("org.Unit", models.PROTECT, related_name="issuers")
    name = models.CharField(max_length=160)
    code = models.CharField(max_length=20)
    not_its_kinds = models.JSONField(default=list, blank=True)
    superior = models.CharField(max_length=160, blank=True)
    level = models.CharField(max_length=8, choices=Level.choices, default=Level.WARD)
    style = models.CharField(max_length=5, choices=Style.choices, default=Style.PARTY)
    counted = models.CharField(max_length=7, choices=Counted.choices, default=Counted.KIND)
    collective = models.BooleanField(default=True)
    head_post = models.CharField(max_length=80, default="Bí thư")
    deputy_post = models.CharField(max_length=80, blank=True, default="Phó Bí thư")
    has_seal = models.BooleanField(default=True)
    valid_from = models.DateField()
    valid_to = models.DateField(null=True, blank=True)
    revision = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["unit", "name", "valid_from"]
        constraints = [
            models.UniqueConstraint(fields=["unit", "name", "valid_from"], name="one_issuer_from_a_day"),
            models.CheckConstraint(
                condition=models.Q(valid_to__isnull=True) | models.Q(valid_to__gte=models.F("valid_from")),
                name="an_issuer_ends_after_it_began",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Series(models.Model):
    """One running series of numbers: of a body, a kind (or its letters, or all kinds), from a day on.

    Of the Party it runs through a `term`, of the State through a year. `last` is the last number given out; its row is
    locked while the next one is given, so that two clerks get 12 and 13. `began_at`: what a paper register had reached
    before this program went on.
    """

    issuer = models.ForeignKey(Issuer, models.PROTECT, related_name="series")
    of = models.CharField(max_length=10, blank=True)
    term = models.ForeignKey("org.Term", models.PROTECT, null=True, blank=True, related_name="+")
    begins = models.DateField()
    began_at = models.PositiveIntegerField(default=0)
    last = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["issuer", "of", "begins"], name="one_series_of_a_kind_and_period"
            ),
            # The first day of a term may be corrected later: the term itself stays the same one.
            models.UniqueConstraint(
                fields=["issuer", "of", "term"],
                condition=models.Q(term__isnull=False),
                name="one_series_of_a_kind_and_term",
            ),
            models.CheckConstraint(
                condition=models.Q(last__gte=models.F("began_at")), name="numbers_only_go_on"
            ),
        ]


class Issue(models.Model):
    """How one of the ward's own papers went out: its place in the series, who signed, what was signed.

    `suffix` ("a") is for a paper put in between by permission. A withdrawn paper keeps its number. `signed_file` is the
    scan with the seal or the digitally signed file; its hash stands in the stored file.
    """

    document = models.OneToOneField(Document, models.PROTECT, related_name="issue")
    issuer = models.ForeignKey(Issuer, models.PROTECT, related_name="issues")
    series = models.ForeignKey(Series, models.PROTECT, related_name="issues")
    number = models.PositiveIntegerField()
    suffix = models.CharField(max_length=2, blank=True)
    draft = models.OneToOneField(
        "documents.Draft", models.PROTECT, null=True, blank=True, related_name="issue"
    )
    authority = models.CharField(max_length=80, blank=True)
    post = models.CharField(max_length=80)
    signer = models.ForeignKey("org.Person", models.PROTECT, null=True, blank=True, related_name="+")
    signer_name = models.CharField(max_length=120)
    signed_file = models.ForeignKey(
        "files.StoredFile", models.PROTECT, null=True, blank=True, related_name="+"
    )
    issued_by = models.ForeignKey("org.Account", models.PROTECT, related_name="+")
    issued_at = models.DateTimeField(auto_now_add=True)
    permitted_by = models.CharField(max_length=300, blank=True)
    withdrawn_reason = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["series", "number", "suffix"], name="a_number_is_given_once"),
            models.CheckConstraint(
                condition=models.Q(suffix="") | ~models.Q(permitted_by=""),
                name="put_in_between_by_permission",
            ),
        ]


class Recipient(models.Model):
    """Somebody to whom a paper was sent, and when they said that it arrived."""

    document = models.ForeignKey(Document, models.PROTECT, related_name="recipients")
    name = models.CharField(max_length=200)
    unit = models.ForeignKey("org.Unit", models.PROTECT, null=True, blank=True, related_name="+")
    copies = models.PositiveSmallIntegerField(default=1)
    sent_on = models.DateField(null=True, blank=True)
    acknowledged_on = models.DateField(null=True, blank=True)
    acknowledged_by = models.CharField(max_length=160, blank=True)

    class Meta:
        ordering = ["document", "pk"]
        constraints = [models.UniqueConstraint(fields=["document", "name"], name="a_recipient_once")]

    def __str__(self) -> str:
        return self.name


class HandlingState(models.TextChoices):
    WAITING = "waiting", _("Chờ phân công")
    ASSIGNED = "assigned", _("Đã phân công")
    REPORTED = "reported", _("Đã có báo cáo")
    CLOSED = "closed", _("Đã xử lý xong")


class Handling(models.Model):
    """What a paper that came in asks of the ward, until when, and how it was closed.

    The task is opened by the room of tasks from this paper's topic; its report closes the handling, or `closed_with`
    does, the paper that answers it.
    """

    document = models.OneToOneField(Document, models.PROTECT, related_name="handling")
    asks = models.CharField(max_length=500)
    due_on = models.DateField(null=True, blank=True)
    state = models.CharField(max_length=8, choices=HandlingState.choices, default=HandlingState.WAITING)
    closed_on = models.DateField(null=True, blank=True)
    closed_with = models.ForeignKey(Document, models.PROTECT, null=True, blank=True, related_name="+")
    result = models.CharField(max_length=500, blank=True)
    reminded_on = models.DateField(null=True, blank=True)
    revision = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [models.Index(fields=["state", "due_on"], name="handlings_due")]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(state=HandlingState.CLOSED) | models.Q(closed_on__isnull=False),
                name="closed_on_some_day",
            )
        ]


class Dossier(models.Model):
    """A file (hồ sơ) in which papers of one matter rest; a closed one takes no more."""

    unit = models.ForeignKey("org.Unit", models.PROTECT, related_name="dossiers")
    code = models.CharField(max_length=40)
    title = models.CharField(max_length=300)
    year = models.PositiveSmallIntegerField()
    kept_for = models.CharField(max_length=40, blank=True)
    closed_on = models.DateField(null=True, blank=True)
    revision = models.PositiveIntegerField(default=1)
    folded = DerivedText(fold, of=("code", "title"))

    class Meta:
        ordering = ["-year", "code"]
        constraints = [models.UniqueConstraint(fields=["unit", "year", "code"], name="one_dossier_of_a_code")]

    def __str__(self) -> str:
        return f"{self.code} – {self.title}"
