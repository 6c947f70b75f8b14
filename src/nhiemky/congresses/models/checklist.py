"""What has to be prepared, by whom, how many working days before the congress; and what the pilot taught."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from nhiemky.congresses.models.congresses import Congress
from nhiemky.congresses.models.seasons import Season


class Package(models.TextChoices):
    """Work packages of a congress (elections §6.3 [V])."""

    DOCUMENTS = "documents", _("Văn kiện")
    PERSONNEL = "personnel", _("Nhân sự")
    PROPAGANDA = "propaganda", _("Tuyên truyền")
    DECORATION = "decoration", _("Khánh tiết")
    FUNDING = "funding", _("Kinh phí")
    LOGISTICS = "logistics", _("Hậu cần, an ninh")
    REHEARSAL = "rehearsal", _("Tổng duyệt")
    STUDY = "study", _("Học tập chỉ thị")
    AFTERWARDS = "afterwards", _("Sau đại hội")


class Applies(models.TextChoices):
    """To which congresses of the season a line applies."""

    ALL = "all", _("Mọi đại hội")
    PILOT = "pilot", _("Đại hội điểm")
    COMMITTEE = "committee", _("Đại hội có bầu cấp ủy")
    DELEGATES = "delegates", _("Đại hội có bầu đại biểu")
    APPOINTED = "appointed", _("Đại hội không bầu cấp ủy (chỉ định)")
    BRANCHES = "branches", _("Đại hội chi bộ")
    COMMITTEES = "committees", _("Đại hội đảng bộ")


class DoneBy(models.TextChoices):
    """Who does a line."""

    UNIT = "unit", _("Cấp ủy của đơn vị")
    IN_CHARGE = "in_charge", _("Cấp ủy viên phụ trách")
    OFFICE = "office", _("Văn phòng cấp ủy cấp trên")


class ChecklistLine(models.Model):
    """A line of the season's checklist. `days`: working days before the opening; of `AFTERWARDS`, after the close.

    A retired line stays: congresses that did it keep it. `basis`: the rule it comes from, empty for a custom of the office.
    """

    season = models.ForeignKey(Season, models.PROTECT, related_name="lines")
    number = models.PositiveSmallIntegerField()
    package = models.CharField(max_length=10, choices=Package.choices)
    title = models.CharField(max_length=300)
    days = models.PositiveSmallIntegerField()
    applies = models.CharField(max_length=10, choices=Applies.choices, default=Applies.ALL)
    done_by = models.CharField(max_length=10, choices=DoneBy.choices, default=DoneBy.UNIT)
    basis = models.CharField(max_length=200, blank=True)
    retired = models.BooleanField(default=False)
    revision = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["season", "number"], name="checklist_lines_are_numbered"),
            models.CheckConstraint(condition=~models.Q(title=""), name="a_checklist_line_has_words"),
        ]

    def __str__(self) -> str:
        return self.title


class Step(models.Model):
    """One line at one congress: a cell of the board. `due` follows from the day of the congress (None without one)."""

    class State(models.TextChoices):
        OPEN = "open", pgettext_lazy("step", "Chưa xong")
        DONE = "done", pgettext_lazy("step", "Xong")
        WAIVED = "waived", pgettext_lazy("step", "Không phải làm")

    congress = models.ForeignKey(Congress, models.PROTECT, related_name="steps")
    line = models.ForeignKey(ChecklistLine, models.PROTECT, related_name="steps")
    due = models.DateField(null=True, blank=True)
    state = models.CharField(max_length=6, choices=State.choices, default=State.OPEN)
    done_on = models.DateField(null=True, blank=True)
    done_by = models.ForeignKey("org.Account", models.PROTECT, null=True, blank=True, related_name="+")
    note = models.CharField(max_length=300, blank=True)
    #: The task that carries it out, for lines after the congress.
    task = models.ForeignKey("tasks.Task", models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        indexes = [
            models.Index(fields=["state", "due"], name="steps_due"),
            # How many steps of each congress are late: 3,000 looks into the first index took eleven seconds.
            models.Index(fields=["congress", "state", "due"], name="steps_due_of_congress"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["congress", "line"], name="one_step_of_a_line"),
            models.CheckConstraint(
                condition=~models.Q(state="done") | models.Q(done_on__isnull=False),
                name="step_done_on_some_day",
            ),
            models.CheckConstraint(
                condition=~models.Q(state="waived") | ~models.Q(note=""), name="step_waived_for_a_reason"
            ),
        ]


class Lesson(models.Model):
    """A lesson of the season: its words are the finding of a meeting, its effect the changes of the checklist."""

    season = models.ForeignKey(Season, models.PROTECT, related_name="lessons")
    number = models.PositiveSmallIntegerField()
    finding = models.OneToOneField("conferences.Finding", models.PROTECT, related_name="+")

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["season", "number"], name="lessons_are_numbered")]

    def __str__(self) -> str:
        return self.finding.text


class LessonChange(models.Model):
    """What a lesson did to one line, and to how many congresses still ahead it went.

    `before`, `after`: title, days, applies and done_by of the line; `before` is empty for an added line, `after` for a
    retired one.
    """

    class Kind(models.TextChoices):
        ADDED = "added", pgettext_lazy("checklist", "Thêm")
        CHANGED = "changed", pgettext_lazy("checklist", "Sửa")
        RETIRED = "retired", pgettext_lazy("checklist", "Bỏ")

    lesson = models.ForeignKey(Lesson, models.PROTECT, related_name="changes")
    line = models.ForeignKey(ChecklistLine, models.PROTECT, related_name="changes")
    kind = models.CharField(max_length=8, choices=Kind.choices)
    before = models.JSONField(default=dict)
    after = models.JSONField(default=dict)
    congresses = models.PositiveIntegerField()
    decided_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["pk"]
