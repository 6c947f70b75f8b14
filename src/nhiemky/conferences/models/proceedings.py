"""What happened in a conference: reports, speeches, opinions, remarks, votes, awards, findings, conclusions, photos."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from nhiemky.conferences.models.meeting import Attendance, Conference, Part


class Report(models.Model):
    """A report the conference heard; its subject may be a registered document."""

    part = models.ForeignKey(Part, models.PROTECT, related_name="reports")
    number = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=500)
    presented_by = models.ForeignKey(Attendance, models.PROTECT, null=True, blank=True, related_name="+")
    documents = models.ManyToManyField("documents.Document", blank=True, related_name="+")

    class Meta:
        ordering = ["part", "number"]
        constraints = [models.UniqueConstraint(fields=["part", "number"], name="reports_are_numbered")]


class Speech(models.Model):
    """A prepared speech (tham luận), by title and speaker."""

    part = models.ForeignKey(Part, models.PROTECT, related_name="speeches")
    number = models.PositiveSmallIntegerField()
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


class Finding(models.Model):
    """What the conference found: a result, a limitation, a cause, a lesson; public only when ticked one by one."""

    class Kind(models.TextChoices):
        ACHIEVEMENT = "achievement", _("Kết quả")
        LIMITATION = "limitation", _("Hạn chế")
        CAUSE = "cause", _("Nguyên nhân")
        LESSON = "lesson", _("Bài học kinh nghiệm")
        DIRECTION = "direction", _("Phương hướng, nhiệm vụ")

    part = models.ForeignKey(Part, models.PROTECT, related_name="findings")
    number = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=12, choices=Kind.choices)
    text = models.TextField()

    class Meta:
        ordering = ["part", "number"]
        constraints = [models.UniqueConstraint(fields=["part", "number"], name="findings_are_numbered")]


class Remark(models.Model):
    """A remark of the superior level, kept word for word and attributed. Two may contradict each other."""

    part = models.ForeignKey(Part, models.PROTECT, related_name="remarks")
    number = models.PositiveSmallIntegerField()
    speaker = models.ForeignKey(Attendance, models.PROTECT, related_name="+")
    text = models.TextField()
    contradicts = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="contradicted_by"
    )

    class Meta:
        ordering = ["part", "number"]
        constraints = [models.UniqueConstraint(fields=["part", "number"], name="remarks_are_numbered")]


class Conclusion(models.Model):
    """One sentence of the conclusion: it has an owner (then a task follows) or an explicit "no follow-up"."""

    class FollowUp(models.TextChoices):
        UNDECIDED = "undecided", _("Chưa phân công")
        TASK = "task", _("Giao nhiệm vụ")
        NONE = "none", _("Không cần theo dõi")

    conference = models.ForeignKey(Conference, models.PROTECT, related_name="conclusions")
    number = models.PositiveSmallIntegerField()
    text = models.TextField()
    follow_up = models.CharField(max_length=10, choices=FollowUp.choices, default=FollowUp.UNDECIDED)
    owner_person = models.ForeignKey("org.Person", models.PROTECT, null=True, blank=True, related_name="+")
    owner_office = models.ForeignKey("org.Office", models.PROTECT, null=True, blank=True, related_name="+")
    owner_unit = models.ForeignKey("org.Unit", models.PROTECT, null=True, blank=True, related_name="+")
    due = models.DateField(null=True, blank=True)
    task = models.OneToOneField("tasks.Task", models.PROTECT, null=True, blank=True, related_name="+")
    settles = models.ManyToManyField(Remark, blank=True, related_name="settled_by")

    class Meta:
        ordering = ["conference", "number"]
        constraints = [
            models.UniqueConstraint(fields=["conference", "number"], name="conclusions_are_numbered"),
            models.CheckConstraint(
                condition=~models.Q(follow_up="task")
                | models.Q(owner_person__isnull=False)
                | models.Q(owner_office__isnull=False)
                | models.Q(owner_unit__isnull=False),
                name="a_task_needs_an_owner",
            ),
        ]


class HandVote(models.Model):
    """An open vote by hand: counts never exceed those present."""

    part = models.ForeignKey(Part, models.PROTECT, related_name="hand_votes")
    number = models.PositiveSmallIntegerField()
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


class AwardAct(models.Model):
    """An award handed over or announced in a conference; deciding on it may be another body's act."""

    class Act(models.TextChoices):
        BADGE = "badge", _("Trao Huy hiệu Đảng")
        HONOUR = "honour", _("Vinh danh")
        COMMENDATION = "commendation", _("Biểu dương, khen thưởng")
        CERTIFICATE = "certificate", _("Trao giấy khen")

    part = models.ForeignKey(Part, models.PROTECT, related_name="award_acts")
    number = models.PositiveSmallIntegerField()
    act = models.CharField(max_length=12, choices=Act.choices)
    reason = models.CharField(max_length=300, blank=True)
    decided_by = models.CharField(max_length=200, blank=True)
    collectives = models.ForeignKey("figures.Figure", models.PROTECT, null=True, blank=True, related_name="+")
    individuals = models.ForeignKey("figures.Figure", models.PROTECT, null=True, blank=True, related_name="+")
    named_collectives = models.JSONField(default=list, blank=True)
    milestones = models.JSONField(default=list, blank=True)

    class Meta:
        ordering = ["part", "number"]
        constraints = [models.UniqueConstraint(fields=["part", "number"], name="award_acts_are_numbered")]


class Photo(models.Model):
    """A photograph of the conference; caption and alternative text are required before it can be published."""

    conference = models.ForeignKey(Conference, models.PROTECT, related_name="photos")
    part = models.ForeignKey(Part, models.PROTECT, null=True, blank=True, related_name="photos")
    number = models.PositiveSmallIntegerField()
    file = models.ForeignKey("files.StoredFile", models.PROTECT, related_name="+")
    caption = models.CharField(max_length=300, blank=True)
    alt = models.CharField(max_length=300, blank=True)
    source = models.CharField(max_length=120, blank=True)

    class Meta:
        ordering = ["conference", "number"]
        constraints = [models.UniqueConstraint(fields=["conference", "number"], name="photos_are_numbered")]
