"""The conference itself: when, where, in which parts, who was there."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from nhiemky.conferences.models.lines import Line
from nhiemky.kernel.columns import DerivedText
from nhiemky.vietnamese.folding import fold


class ConferenceKind(models.TextChoices):
    COMMITTEE = "committee", _("Hội nghị Ban Chấp hành")
    CONGRESS = "congress", _("Đại hội")
    REVIEW = "review", _("Hội nghị kiểm điểm")
    MIDTERM = "midterm", _("Hội nghị sơ kết giữa nhiệm kỳ")
    SUMMARY = "summary", _("Hội nghị tổng kết, sơ kết chuyên đề")
    CONGRESS_FOLLOWUP = "congress_followup", _("Hội nghị tổng kết đại hội")
    CONGRESS_SEASON = "congress_season", _("Đợt đại hội chi bộ")
    BRANCH = "branch", _("Sinh hoạt chi bộ")
    OTHER = "other", _("Hội nghị khác")


class PartOfDay(models.TextChoices):
    MORNING = "morning", _("Sáng")
    AFTERNOON = "afternoon", _("Chiều")
    EVENING = "evening", _("Tối")
    WHOLE_DAY = "whole_day", _("Cả ngày")


class Conference(models.Model):
    """One conference, recorded once. Papers, tasks and the public article follow from this record.

    `held_on` is a full date; where an old text gives only "15/10", that is kept in `held_on_as_written`.
    """

    class State(models.TextChoices):
        PREPARED = "prepared", _("Đang chuẩn bị")
        RECORDED = "recorded", _("Đang ghi biên bản")
        CLOSED = "closed", _("Đã bế mạc")

    unit = models.ForeignKey("org.Unit", models.PROTECT, related_name="conferences")
    term = models.ForeignKey("org.Term", models.PROTECT, null=True, blank=True, related_name="+")
    kind = models.CharField(max_length=20, choices=ConferenceKind.choices)
    title = models.CharField(max_length=300)
    held_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    held_on_as_written = models.CharField(max_length=60, blank=True)
    part_of_day = models.CharField(max_length=10, choices=PartOfDay.choices, blank=True)
    began_at = models.TimeField(null=True, blank=True)
    ended_at = models.TimeField(null=True, blank=True)
    place = models.CharField(max_length=200, blank=True)
    state = models.CharField(max_length=8, choices=State.choices, default=State.PREPARED)
    closed_at = models.DateTimeField(null=True, blank=True)
    source_note = models.CharField(max_length=300, blank=True)
    imported = models.BooleanField(default=False)
    revision = models.PositiveIntegerField(default=1)
    folded = DerivedText(fold, of=("title", "place"))

    class Meta:
        indexes = [models.Index(fields=["unit", "-held_on"], name="conferences_by_day")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(held_on__isnull=False) | ~models.Q(held_on_as_written=""),
                name="held_some_day",
            ),
            models.CheckConstraint(
                condition=models.Q(ends_on__isnull=True) | models.Q(ends_on__gte=models.F("held_on")),
                name="conference_ends_after_it_began",
            ),
            models.CheckConstraint(
                condition=~models.Q(state="closed") | models.Q(closed_at__isnull=False),
                name="closed_at_some_time",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class PartKind(models.TextChoices):
    OPENING = "opening", _("Khai mạc")
    REPORTS = "reports", _("Nghe báo cáo")
    DISCUSSION = "discussion", _("Thảo luận, tham luận")
    REVIEW = "review", _("Sơ kết, tổng kết")
    SELF_REVIEW = "self_review", _("Kiểm điểm")
    LAUNCH = "launch", _("Phát động, triển khai")
    AWARDS = "awards", _("Trao thưởng")
    STUDY = "study", _("Học tập, quán triệt")
    CONGRESSES = "congresses", _("Đại hội chi bộ")
    CREDENTIALS = "credentials", _("Thẩm tra tư cách đại biểu")
    ELECTIONS = "elections", _("Bầu cử")
    RESOLUTION = "resolution", _("Thông qua nghị quyết")
    LESSONS = "lessons", _("Rút kinh nghiệm")
    REMARKS = "remarks", _("Ý kiến chỉ đạo của cấp trên")
    CONCLUSION = "conclusion", _("Kết luận")


class Part(Line):
    """One content of the agenda. Parts of different kinds stand in one conference (four jobs in one morning).

    `documents`: what it works on (a review of Directive 05 names the directive).
    """

    parent = "conference"
    kind_code = "part"

    conference = models.ForeignKey(Conference, models.PROTECT, related_name="parts")
    kind = models.CharField(max_length=12, choices=PartKind.choices)
    title = models.CharField(max_length=300)
    summary = models.TextField(blank=True)
    began_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    minutes_planned = models.PositiveSmallIntegerField(null=True, blank=True)
    documents = models.ManyToManyField("documents.Document", blank=True, related_name="+")

    class Meta:
        ordering = ["conference", "number"]
        constraints = [
            models.UniqueConstraint(fields=["conference", "number"], name="parts_are_numbered"),
            models.CheckConstraint(
                condition=models.Q(ended_on__isnull=True)
                | models.Q(began_on__isnull=True)
                | models.Q(ended_on__gte=models.F("began_on")),
                name="part_ends_after_it_began",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Attendance(Line):
    """Somebody (by person or by office) or a group of people who was summoned, with what became of it.

    `label` is the office or the group as it may be published; `name` is that of somebody who is not among
    the people of the ward. `headcount` of a group: how many of it came.
    """

    parent = "conference"
    kind_code = "attendance"

    class Group(models.TextChoices):
        SUPERIOR = "superior", _("Cấp trên dự, chỉ đạo")
        COMMITTEE = "committee", _("Cấp ủy")
        DELEGATE = "delegate", _("Đại biểu")
        GUEST = "guest", _("Khách mời")

    class Status(models.TextChoices):
        SUMMONED = "summoned", _("Được triệu tập")
        PRESENT = "present", _("Có mặt")
        EXCUSED = "excused", _("Vắng có lý do")
        ABSENT = "absent", _("Vắng không lý do")

    class Role(models.TextChoices):
        CHAIR = "chair", _("Chủ trì")
        NOTE_TAKER = "note_taker", _("Ghi biên bản")
        DIRECTING = "directing", _("Dự và chỉ đạo")
        ATTENDING = "attending", _("Dự")

    conference = models.ForeignKey(Conference, models.PROTECT, related_name="attendances")
    person = models.ForeignKey("org.Person", models.PROTECT, null=True, blank=True, related_name="+")
    office = models.ForeignKey("org.Office", models.PROTECT, null=True, blank=True, related_name="+")
    label = models.CharField(max_length=300)
    name = models.CharField(max_length=120, blank=True)
    group = models.CharField(max_length=10, choices=Group.choices, default=Group.DELEGATE)
    role = models.CharField(max_length=10, choices=Role.choices, default=Role.ATTENDING)
    status = models.CharField(max_length=8, choices=Status.choices, default=Status.SUMMONED)
    summoned = models.PositiveSmallIntegerField(null=True, blank=True, default=1)
    headcount = models.PositiveSmallIntegerField(null=True, blank=True)
    reason = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["conference", "number"]
        constraints = [
            models.UniqueConstraint(fields=["conference", "number"], name="attendances_are_numbered"),
            models.UniqueConstraint(
                fields=["conference", "role"],
                condition=models.Q(role__in=["chair", "note_taker"]),
                name="one_chair_and_one_note_taker",
            ),
            models.UniqueConstraint(
                fields=["conference", "person"],
                condition=models.Q(person__isnull=False),
                name="summoned_once",
            ),
        ]

    def __str__(self) -> str:
        return self.label
