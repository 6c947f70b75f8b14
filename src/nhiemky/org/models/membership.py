"""Party membership: what a member was, from when to when, under which rules."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from nhiemky.org.models.people import Person
from nhiemky.org.models.units import Unit


class MemberState(models.TextChoices):
    PROBATIONARY = "probationary", _("Đảng viên dự bị")
    OFFICIAL = "official", _("Đảng viên chính thức")
    EXEMPT = "exempt", _("Được miễn công tác và sinh hoạt đảng")
    TEMPORARILY_AWAY = "temporarily_away", _("Chuyển sinh hoạt đảng tạm thời")
    SUSPENDED = "suspended", _("Đình chỉ sinh hoạt đảng")
    TRANSFERRED = "transferred", _("Đã chuyển sinh hoạt đảng")
    STRUCK_OFF = "struck_off", _("Xóa tên")
    EXPELLED = "expelled", _("Khai trừ")
    LEFT = "left", _("Xin ra khỏi Đảng")
    DECEASED = "deceased", _("Từ trần")


class Membership(models.Model):
    """One person's membership in one branch. `state` is the newest change's state, kept for lists."""

    person = models.OneToOneField(Person, models.PROTECT, related_name="membership")
    branch = models.ForeignKey(Unit, models.PROTECT, related_name="memberships")
    state = models.CharField(max_length=20, choices=MemberState.choices)
    card_number = models.CharField(max_length=12, blank=True)
    decided_on = models.DateField(null=True, blank=True)
    admitted_on = models.DateField(null=True, blank=True)
    official_on = models.DateField(null=True, blank=True)
    #: The decision's date moved by all gaps: what lists sort and filter by. Written by org.steps only.
    seniority_from = models.DateField(null=True, blank=True, editable=False)
    #: The day from which there is no membership here (dead, transferred, struck off …); seniority stops on it.
    ended_on = models.DateField(null=True, blank=True, editable=False)
    revision = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [models.Index(fields=["branch", "state"], name="members_of_branch")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(official_on__isnull=True)
                | models.Q(admitted_on__isnull=True)
                | models.Q(official_on__gte=models.F("admitted_on")),
                name="official_after_admission",
            )
        ]


class MembershipChange(models.Model):
    """A dated step of a membership, with the document it rests on and the rules it was made under."""

    membership = models.ForeignKey(Membership, models.PROTECT, related_name="changes")
    state = models.CharField(max_length=20, choices=MemberState.choices)
    branch = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    on = models.DateField()
    until = models.DateField(null=True, blank=True)
    basis = models.CharField(max_length=200, blank=True)
    rule_version = models.CharField(max_length=40)

    class Meta:
        ordering = ["on", "pk"]


class SeniorityGap(models.Model):
    """Time outside Party life; it does not count towards seniority (governance §4.3)."""

    membership = models.ForeignKey(Membership, models.PROTECT, related_name="gaps")
    began_on = models.DateField()
    ended_on = models.DateField()
    reason = models.CharField(max_length=120, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(ended_on__gt=models.F("began_on")), name="gap_has_days")
        ]
