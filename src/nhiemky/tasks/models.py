"""Who does what by when, and from which clause of which paper it comes."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from nhiemky.kernel.columns import DerivedText
from nhiemky.org.models import Office, Person, Unit
from nhiemky.vietnamese.folding import fold

ONE_OWNER = (
    models.Q(owner_person__isnull=False, owner_office__isnull=True, owner_unit__isnull=True)
    | models.Q(owner_person__isnull=True, owner_office__isnull=False, owner_unit__isnull=True)
    | models.Q(owner_person__isnull=True, owner_office__isnull=True, owner_unit__isnull=False)
)


class TaskState(models.TextChoices):
    OPEN = "open", _("Chưa thực hiện")
    IN_PROGRESS = "in_progress", _("Đang thực hiện")
    REPORTED = "reported", _("Đã báo cáo, chờ nghiệm thu")
    ACCEPTED = "accepted", _("Hoàn thành")
    CANCELLED = "cancelled", pgettext_lazy("state", "Thôi thực hiện")


class Task(models.Model):
    """One owner (person, office or unit), one due date, one source; accepted by whoever set it.

    `source_topic` names the object it comes from ("conference/12"), `source_label` the clause in words
    ("Kết luận 3, Hội nghị …"). `reason` is the last one given for returning or cancelling it.
    """

    unit = models.ForeignKey("org.Unit", models.PROTECT, related_name="tasks")
    title = models.CharField(max_length=500)
    owner_person = models.ForeignKey(
        "org.Person", models.PROTECT, null=True, blank=True, related_name="tasks"
    )
    owner_office = models.ForeignKey(
        "org.Office", models.PROTECT, null=True, blank=True, related_name="tasks"
    )
    owner_unit = models.ForeignKey(
        "org.Unit", models.PROTECT, null=True, blank=True, related_name="owned_tasks"
    )
    due = models.DateField(null=True, blank=True)
    state = models.CharField(max_length=12, choices=TaskState.choices, default=TaskState.OPEN)
    source_topic = models.CharField(max_length=80, blank=True)
    source_label = models.CharField(max_length=300, blank=True)
    set_by = models.ForeignKey("org.Account", models.PROTECT, related_name="tasks_set")
    set_at = models.DateTimeField(auto_now_add=True)
    reason = models.CharField(max_length=500, blank=True)
    accepted_by = models.ForeignKey("org.Account", models.PROTECT, null=True, blank=True, related_name="+")
    accepted_at = models.DateTimeField(null=True, blank=True)
    revision = models.PositiveIntegerField(default=1)
    folded = DerivedText(fold, of=("title", "source_label"))

    class Meta:
        indexes = [
            models.Index(fields=["unit", "state", "due"], name="tasks_due"),
            models.Index(fields=["source_topic"], name="tasks_of_source"),
        ]
        constraints = [
            models.CheckConstraint(condition=ONE_OWNER, name="a_task_has_one_owner"),
            models.CheckConstraint(
                condition=~models.Q(state=TaskState.ACCEPTED) | models.Q(accepted_by__isnull=False),
                name="accepted_by_somebody",
            ),
            models.CheckConstraint(
                condition=~models.Q(state=TaskState.CANCELLED) | ~models.Q(reason=""),
                name="cancelled_with_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def owner(self) -> Person | Office | Unit:
        """Whoever of the three it is; the row must be loaded with it."""
        for owner in (self.owner_person, self.owner_office, self.owner_unit):
            if owner is not None:
                return owner
        raise ValueError("a task without an owner is never stored")


class Evidence(models.Model):
    """What the owner says was done, with a file if there is one."""

    task = models.ForeignKey(Task, models.PROTECT, related_name="evidence")
    text = models.TextField()
    file = models.ForeignKey("files.StoredFile", models.PROTECT, null=True, blank=True, related_name="+")
    given_by = models.ForeignKey("org.Account", models.PROTECT, related_name="+")
    given_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["given_at", "pk"]
