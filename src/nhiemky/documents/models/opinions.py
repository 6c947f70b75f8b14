"""Whom we ask about a draft, who has answered, what they said and what became of it."""

from __future__ import annotations

from collections.abc import Collection

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from nhiemky.documents.models.drafts import Draft, DraftVersion


class OpinionRound(models.Model):
    """One asking: a version, whom, until when. While it is open every new opinion on the draft belongs to it.

    `public_key` is the address under which the public answers (portal), empty for a round that does not ask it.
    `shows_opinions`: whoever is asked sees what the others said. `extension`: why the due day was put off last.
    `closing_note`: the word about those who had not answered. `published_*`: by whose decision the public reads the
    table of opinions and dispositions, with the names of those who agreed to it or with none; `published_digest` is
    what the table said then.
    """

    draft = models.ForeignKey(Draft, models.PROTECT, related_name="rounds")
    number = models.PositiveSmallIntegerField()
    version = models.ForeignKey(DraftVersion, models.PROTECT, related_name="+")
    asks = models.TextField(blank=True)
    opened_on = models.DateField()
    due_on = models.DateField()
    closed_on = models.DateField(null=True, blank=True)
    public_key = models.CharField(max_length=24, blank=True)
    shows_opinions = models.BooleanField(default=False)
    extension = models.CharField(max_length=300, blank=True)
    closing_note = models.CharField(max_length=500, blank=True)
    published_on = models.DateField(null=True, blank=True)
    published_basis = models.CharField(max_length=300, blank=True)
    published_digest = models.CharField(max_length=32, blank=True)
    names_published = models.BooleanField(default=False)
    imported = models.BooleanField(default=False)
    revision = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["draft", "number"]
        constraints = [
            models.UniqueConstraint(fields=["draft", "number"], name="rounds_are_numbered_per_draft"),
            models.UniqueConstraint(
                fields=["draft"], condition=models.Q(closed_on__isnull=True), name="one_open_round_of_a_draft"
            ),
            models.UniqueConstraint(
                fields=["public_key"], condition=~models.Q(public_key=""), name="one_round_of_a_public_key"
            ),
            models.CheckConstraint(
                condition=models.Q(published_on__isnull=True)
                | (models.Q(closed_on__isnull=False) & ~models.Q(published_basis="")),
                name="published_once_closed_by_a_decision",
            ),
        ]

    def __str__(self) -> str:
        return str(self.number)


class AskedQuerySet(models.QuerySet["Asked"]):
    """Whose turn it is to answer: of a unit those who hold a role in it, of a person the accounts of that person."""

    def of(self, *, paths: Collection[str], person: int | None) -> AskedQuerySet:
        """The lines of the units under these paths and of this person."""
        theirs = models.Q(pk__in=[])
        for path in paths:
            theirs |= models.Q(unit__path__startswith=path)
        return self.filter(theirs | models.Q(person=person) if person is not None else theirs)


class Asked(models.Model):
    """A unit, a person or a body in words that is asked in a round, and when they answered.

    `agreed`: they answered that they have nothing to say, on the way `agreed_way`.
    """

    round = models.ForeignKey(OpinionRound, models.PROTECT, related_name="asked")
    unit = models.ForeignKey("org.Unit", models.PROTECT, null=True, blank=True, related_name="+")
    person = models.ForeignKey("org.Person", models.PROTECT, null=True, blank=True, related_name="+")
    name = models.CharField(max_length=200)
    answered_on = models.DateField(null=True, blank=True)
    agreed = models.BooleanField(default=False)
    agreed_way = models.CharField(max_length=10, blank=True)
    reminded_on = models.DateField(null=True, blank=True)
    reminders = models.PositiveSmallIntegerField(default=0)

    objects = AskedQuerySet.as_manager()

    class Meta:
        ordering = ["round", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["round", "name"], name="asked_once_in_a_round"),
            models.CheckConstraint(
                condition=models.Q(agreed=False) | models.Q(answered_on__isnull=False),
                name="agreed_on_some_day",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Disposition(models.TextChoices):
    ACCEPTED = "accepted", _("Tiếp thu")
    PARTLY = "partly", _("Tiếp thu một phần")
    EXPLAINED = "explained", _("Giải trình")
    NOT_ACCEPTED = "not_accepted", _("Không tiếp thu")


class Way(models.TextChoices):
    """How an opinion came: all have the same weight."""

    ONLINE = "online", pgettext_lazy("opinion", "Trên hệ thống")
    CONFERENCE = "conference", pgettext_lazy("opinion", "Tại hội nghị")
    PAPER = "paper", pgettext_lazy("opinion", "Văn bản, phiếu góp ý")
    PUBLIC = "public", pgettext_lazy("opinion", "Cổng thông tin")


class Opinion(models.Model):
    """A numbered opinion on a draft, whoever raised it and wherever; it ends with a disposition and an answer.

    `receipt`: the number by which a resident follows it on the portal, `residence` the area they named, `name_may_be_shown`
    whether they agreed to see their name published. A withdrawn one keeps its number, so that the numbers people have written down stay true. `node`: the paragraph it
    is about (id in the version of its round). `changed_version` and `changed_node`: the sentence that was changed for it.
    """

    draft = models.ForeignKey(Draft, models.PROTECT, related_name="opinions")
    round = models.ForeignKey(OpinionRound, models.PROTECT, null=True, blank=True, related_name="opinions")
    asked = models.ForeignKey(Asked, models.PROTECT, null=True, blank=True, related_name="opinions")
    number = models.PositiveSmallIntegerField()
    raised_by = models.CharField(max_length=200)
    content = models.TextField()
    way = models.CharField(max_length=10, choices=Way.choices, default=Way.PAPER)
    raised_on = models.DateField(null=True, blank=True)
    node = models.CharField(max_length=12, blank=True)
    disposition = models.CharField(max_length=12, choices=Disposition.choices, blank=True)
    answer = models.TextField(blank=True)
    changed_version = models.ForeignKey(DraftVersion, models.PROTECT, null=True, blank=True, related_name="+")
    changed_node = models.CharField(max_length=12, blank=True)
    residence = models.CharField(max_length=160, blank=True)
    receipt = models.CharField(max_length=16, blank=True)
    name_may_be_shown = models.BooleanField(default=False)
    venue_topic = models.CharField(max_length=80, blank=True)
    venue_label = models.CharField(max_length=300, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_reason = models.CharField(max_length=300, blank=True)
    revision = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["draft", "number"]
        constraints = [
            models.UniqueConstraint(fields=["draft", "number"], name="opinions_are_numbered"),
            models.UniqueConstraint(
                fields=["receipt"], condition=~models.Q(receipt=""), name="one_opinion_of_a_receipt"
            ),
            models.CheckConstraint(
                condition=~models.Q(disposition__in=["not_accepted", "partly"]) | ~models.Q(answer=""),
                name="not_accepted_needs_an_answer",
            ),
            models.CheckConstraint(
                condition=models.Q(withdrawn_at__isnull=True) | ~models.Q(withdrawn_reason=""),
                name="withdrawn_with_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number:02d}"
