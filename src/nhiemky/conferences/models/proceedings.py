"""What happened in a conference: reports, speeches, opinions, remarks, votes, awards, findings, conclusions, photos."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from nhiemky.conferences.models.lines import Line
from nhiemky.conferences.models.meeting import Attendance, Conference, Part
from nhiemky.org.models import Office, Person, Unit


class Report(Line):
    """A report the conference heard: on registered documents, or a draft on which it then gave opinions."""

    kind_code = "report"

    part = models.ForeignKey(Part, models.PROTECT, related_name="reports")
    title = models.CharField(max_length=500)
    presented_by = models.ForeignKey(Attendance, models.PROTECT, null=True, blank=True, related_name="+")
    documents = models.ManyToManyField("documents.Document", blank=True, related_name="+")
    draft = models.ForeignKey("documents.Draft", models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ["part", "number"]
        constraints = [models.UniqueConstraint(fields=["part", "number"], name="reports_are_numbered")]


class Speech(Line):
    """A prepared speech (tham luận), by title and speaker."""

    kind_code = "speech"

    part = models.ForeignKey(Part, models.PROTECT, related_name="speeches")
    title = models.CharField(max_length=300)
    speaker = models.CharField(max_length=200, blank=True)
    summary = models.TextField(blank=True)

    class Meta:
        ordering = ["part", "number"]
        constraints = [models.UniqueConstraint(fields=["part", "number"], name="speeches_are_numbered")]


class RaisedOpinion(models.Model):
    """An opinion of the documents room that was raised in this conference, under this part."""

    part = models.ForeignKey(Part, models.PROTECT, related_name="raised_opinions")
    opinion = models.OneToOneField("documents.Opinion", models.PROTECT, related_name="+")


class Finding(Line):
    """What the conference found. Results may be public; all others only when they are ticked one by one."""

    kind_code = "finding"

    class Kind(models.TextChoices):
        ACHIEVEMENT = "achievement", pgettext_lazy("finding", "Kết quả")
        LIMITATION = "limitation", _("Hạn chế")
        CAUSE = "cause", _("Nguyên nhân")
        LESSON = "lesson", _("Bài học kinh nghiệm")
        DIRECTION = "direction", _("Phương hướng, nhiệm vụ")

    part = models.ForeignKey(Part, models.PROTECT, related_name="findings")
    kind = models.CharField(max_length=12, choices=Kind.choices)
    text = models.TextField()

    class Meta:
        ordering = ["part", "number"]
        constraints = [models.UniqueConstraint(fields=["part", "number"], name="findings_are_numbered")]


class Remark(Line):
    """A remark of the superior level, kept word for word and attributed. Two may contradict each other."""

    kind_code = "remark"

    part = models.ForeignKey(Part, models.PROTECT, related_name="remarks")
    speaker = models.ForeignKey(Attendance, models.PROTECT, related_name="+")
    text = models.TextField()
    contradicts = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="contradicted_by"
    )

    class Meta:
        ordering = ["part", "number"]
        constraints = [models.UniqueConstraint(fields=["part", "number"], name="remarks_are_numbered")]

    def __str__(self) -> str:
        return self.text


NO_OWNER = models.Q(owner_person__isnull=True, owner_office__isnull=True, owner_unit__isnull=True)
ONE_OWNER = (
    models.Q(owner_person__isnull=False, owner_office__isnull=True, owner_unit__isnull=True)
    | models.Q(owner_person__isnull=True, owner_office__isnull=False, owner_unit__isnull=True)
    | models.Q(owner_person__isnull=True, owner_office__isnull=True, owner_unit__isnull=False)
)


class Conclusion(Line):
    """One sentence of the conclusion: it has an owner (then a task follows) or an explicit "no follow-up".

    `settles`: the remarks about which this sentence is the one in force. `is_published`: may stand in the
    public article.
    """

    class FollowUp(models.TextChoices):
        UNDECIDED = "undecided", _("Chưa phân công")
        TASK = "task", pgettext_lazy("follow-up", "Giao nhiệm vụ")
        NONE = "none", _("Không cần theo dõi")

    parent = "conference"
    kind_code = "conclusion"

    conference = models.ForeignKey(Conference, models.PROTECT, related_name="conclusions")
    text = models.TextField()
    follow_up = models.CharField(max_length=10, choices=FollowUp.choices, default=FollowUp.UNDECIDED)
    owner_person = models.ForeignKey("org.Person", models.PROTECT, null=True, blank=True, related_name="+")
    owner_office = models.ForeignKey("org.Office", models.PROTECT, null=True, blank=True, related_name="+")
    owner_unit = models.ForeignKey("org.Unit", models.PROTECT, null=True, blank=True, related_name="+")
    due = models.DateField(null=True, blank=True)
    task = models.OneToOneField("tasks.Task", models.PROTECT, null=True, blank=True, related_name="+")
    settles = models.ManyToManyField(Remark, blank=True, related_name="settled_by")
    documents = models.ManyToManyField("documents.Document", blank=True, related_name="+")
    is_published = models.BooleanField(default=False)

    class Meta:
        ordering = ["conference", "number"]
        constraints = [
            models.UniqueConstraint(fields=["conference", "number"], name="conclusions_are_numbered"),
            models.CheckConstraint(
                condition=(models.Q(follow_up="task") & ONE_OWNER) | (~models.Q(follow_up="task") & NO_OWNER),
                name="a_task_needs_an_owner",
            ),
        ]

    @property
    def owner(self) -> Person | Office | Unit | None:
        """Whoever is to do it: a person, an office or a unit."""
        return self.owner_person or self.owner_office or self.owner_unit


class HandVote(Line):
    """An open vote by hand: counts never exceed those present."""

    kind_code = "vote"

    part = models.ForeignKey(Part, models.PROTECT, related_name="hand_votes")
    question = models.CharField(max_length=300)
    present = models.PositiveSmallIntegerField()
    agreed = models.PositiveSmallIntegerField(default=0)
    disagreed = models.PositiveSmallIntegerField(default=0)
    abstained = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["part", "number"]
        constraints = [
            models.UniqueConstraint(fields=["part", "number"], name="votes_are_numbered"),
            models.CheckConstraint(
                condition=models.Q(
                    present__gte=models.F("agreed") + models.F("disagreed") + models.F("abstained")
                ),
                name="no_more_votes_than_present",
            ),
        ]


class AwardAct(Line):
    """An award handed over or announced in a conference; deciding on it may be another body's act.

    How many were awarded is a figure of the register; where no number is known only `to_collectives` and
    `to_individuals` say who. `milestones`: years of Party membership of the badges.
    """

    kind_code = "award"

    class Act(models.TextChoices):
        BADGE = "badge", _("Trao Huy hiệu Đảng")
        HONOUR = "honour", _("Vinh danh")
        COMMENDATION = "commendation", _("Biểu dương, khen thưởng")
        CERTIFICATE = "certificate", _("Trao giấy khen")

    part = models.ForeignKey(Part, models.PROTECT, related_name="award_acts")
    act = models.CharField(max_length=12, choices=Act.choices)
    reason = models.CharField(max_length=300, blank=True)
    decided_by = models.CharField(max_length=200, blank=True)
    collectives = models.ForeignKey("figures.Figure", models.PROTECT, null=True, blank=True, related_name="+")
    individuals = models.ForeignKey("figures.Figure", models.PROTECT, null=True, blank=True, related_name="+")
    to_collectives = models.BooleanField(default=False)
    to_individuals = models.BooleanField(default=False)
    named_collectives = models.JSONField(default=list, blank=True)
    milestones = models.JSONField(default=list, blank=True)

    class Meta:
        ordering = ["part", "number"]
        constraints = [models.UniqueConstraint(fields=["part", "number"], name="award_acts_are_numbered")]


class Photo(Line):
    """A photograph of the conference; it has a caption and a text for those who cannot see it, or it is not kept."""

    parent = "conference"
    kind_code = "photo"

    conference = models.ForeignKey(Conference, models.PROTECT, related_name="photos")
    part = models.ForeignKey(Part, models.PROTECT, null=True, blank=True, related_name="photos")
    file = models.ForeignKey("files.StoredFile", models.PROTECT, related_name="+")
    caption = models.CharField(max_length=300)
    alt = models.CharField(max_length=300)
    source = models.CharField(max_length=120, blank=True)

    class Meta:
        ordering = ["conference", "number"]
        constraints = [
            models.UniqueConstraint(fields=["conference", "number"], name="photos_are_numbered"),
            models.CheckConstraint(
                condition=~models.Q(caption="") & ~models.Q(alt=""), name="photo_has_caption_and_alt"
            ),
        ]
