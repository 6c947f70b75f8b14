"""A text on its way: its versions, who holds it just now, and its stations from the desk to the seal."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from nhiemky.documents.models.registers import Issuer
from nhiemky.kernel.columns import DerivedText
from nhiemky.vietnamese.folding import fold


class Stage(models.TextChoices):
    """Where a draft stands on the road of governance §3.7."""

    DRAFTING = "drafting", _("Đang soạn thảo")
    SUBMITTED = "submitted", _("Đã trình, chờ Văn phòng thẩm định")
    CHECKED = "checked", _("Văn phòng đã thẩm định")
    APPROVED = "approved", _("Đã thông qua")
    SIGNED = "signed", _("Đã ký, chờ vào số")
    ISSUED = "issued", _("Đã ban hành")


class Urgency(models.TextChoices):
    """How urgent a paper is marked; never how secret: such papers are not written here."""

    URGENT = "urgent", _("Khẩn")
    VERY_URGENT = "very", _("Thượng khẩn")
    AT_ONCE = "at_once", _("Hỏa tốc")


class Draft(models.Model):
    """A text on which people work and opinions are asked, until it is issued as a document.

    `state` says whether opinions are taken; `stage` where the text itself stands. Its words are its newest version.
    `kind` is the code of vietnamese.document_kinds, empty while nobody has said it.
    """

    class State(models.TextChoices):
        OPEN = "open", _("Đang lấy ý kiến")
        SETTLED = "settled", _("Đã tiếp thu, giải trình")

    unit = models.ForeignKey("org.Unit", models.PROTECT, related_name="drafts")
    title = models.CharField(max_length=300)
    kind = models.CharField(max_length=10, blank=True)
    issuer = models.ForeignKey(Issuer, models.PROTECT, null=True, blank=True, related_name="drafts")
    state = models.CharField(max_length=8, choices=State.choices, default=State.OPEN)
    stage = models.CharField(max_length=10, choices=Stage.choices, default=Stage.DRAFTING)
    due_on = models.DateField(null=True, blank=True)
    addressees = models.TextField(blank=True)
    urgency = models.CharField(max_length=8, choices=Urgency.choices, blank=True)
    revision = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField(auto_now_add=True)
    folded = DerivedText(fold, of=("title",))

    def __str__(self) -> str:
        return self.title


class DraftVersion(models.Model):
    """The words of a draft at one moment. `nodes`: list of [id, kind, text] (rules/structure.py), ids stable over versions.

    `highest_id`: the highest id given in this draft so far, so that none is given twice.

    `circulated_as`: the n of "DỰ THẢO lần n" under which this version was handed round; None for a save in between.
    `restores`: the number of the older version whose words came back with this one.
    """

    draft = models.ForeignKey(Draft, models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    nodes = models.JSONField()
    highest_id = models.PositiveIntegerField(default=0)
    note = models.CharField(max_length=300, blank=True)
    circulated_as = models.PositiveSmallIntegerField(null=True, blank=True)
    restores = models.PositiveIntegerField(null=True, blank=True)
    written_by = models.ForeignKey("org.Account", models.PROTECT, related_name="+", null=True)
    written_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["draft", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["draft", "number"], name="versions_are_numbered"),
            models.UniqueConstraint(fields=["draft", "circulated_as"], name="handed_round_once_as_n"),
        ]


class DraftLock(models.Model):
    """Who is writing just now. It is a courtesy: it runs out, can be taken over, and saving compares versions anyway."""

    draft = models.OneToOneField(Draft, models.CASCADE, related_name="lock")
    account = models.ForeignKey("org.Account", models.CASCADE, related_name="+")
    taken_at = models.DateTimeField()
    seen_at = models.DateTimeField()


class Passage(models.Model):
    """One station of a draft: submitted, sent back, checked, approved by an organ, signed. Never changed, never removed.

    `organ` and `topic` say who approved it and in which meeting; `authority`, `post`, `signer_name` how it was signed
    ("T/M ĐẢNG ỦY", "BÍ THƯ").
    """

    class Verb(models.TextChoices):
        SUBMITTED = "submitted", pgettext_lazy("passage", "Trình")
        RETURNED = "returned", pgettext_lazy("passage", "Trả lại")
        CHECKED = "checked", pgettext_lazy("passage", "Thẩm định xong")
        APPROVED = "approved", pgettext_lazy("passage", "Thông qua")
        SIGNED = "signed", pgettext_lazy("passage", "Ký")
        ISSUED = "issued", pgettext_lazy("passage", "Ban hành")

    draft = models.ForeignKey(Draft, models.PROTECT, related_name="passages")
    version = models.ForeignKey(DraftVersion, models.PROTECT, related_name="+")
    verb = models.CharField(max_length=9, choices=Verb.choices)
    done_on = models.DateField()
    by = models.ForeignKey("org.Account", models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    note = models.CharField(max_length=1000, blank=True)
    organ = models.CharField(max_length=160, blank=True)
    topic = models.CharField(max_length=80, blank=True)
    authority = models.CharField(max_length=80, blank=True)
    post = models.CharField(max_length=80, blank=True)
    signer = models.ForeignKey("org.Person", models.PROTECT, null=True, blank=True, related_name="+")
    signer_name = models.CharField(max_length=120, blank=True)
    file = models.ForeignKey("files.StoredFile", models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ["draft", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(verb="returned") | ~models.Q(note=""), name="sent_back_with_a_reason"
            )
        ]


class Template(models.Model):
    """The office's own wording of a kind of paper: where it stands it is used instead of the shipped one.

    `body` in the text of the editor, with places to fill in brackets; `recipients` one a line.
    """

    unit = models.ForeignKey("org.Unit", models.PROTECT, related_name="templates")
    kind = models.CharField(max_length=10)
    style = models.CharField(max_length=5)
    title = models.CharField(max_length=200)
    body = models.TextField()
    recipients = models.TextField(blank=True)
    valid_from = models.DateField()
    valid_to = models.DateField(null=True, blank=True)
    revision = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "kind", "style", "title", "valid_from"], name="one_template_of_a_title"
            )
        ]

    def __str__(self) -> str:
        return self.title


class OffSystemNote(models.Model):
    """A document whose content is on the secrets list: kept off the system, at most this line about it."""

    unit = models.ForeignKey("org.Unit", models.PROTECT, related_name="+")
    noted_on = models.DateField(auto_now_add=True)
    noted_by = models.ForeignKey("org.Account", models.PROTECT, related_name="+")
