"""Who takes part in a congress, who is planned for its offices, who was elected."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from nhiemky.congresses.models.congresses import Congress


class Delegate(models.Model):
    """Somebody summoned to a congress: a member of the branch, or a delegate by office, election or appointment.

    `replaces`: the official delegate in whose place an alternate came. Probationary members attend without a vote; who they
    were on the day of the congress is kept here, for they become official afterwards.
    """

    class Way(models.TextChoices):
        MEMBER = "member", _("Đảng viên của chi bộ, đảng bộ")
        EX_OFFICIO = "ex_officio", _("Đại biểu đương nhiên")
        ELECTED = "elected", _("Đại biểu được bầu")
        APPOINTED = "appointed", _("Đại biểu chỉ định")

    class Standing(models.TextChoices):
        OFFICIAL = "official", _("Chính thức")
        ALTERNATE = "alternate", _("Dự khuyết")
        OBSERVING = "observing", _("Dự, không biểu quyết")

    class Attendance(models.TextChoices):
        SUMMONED = "summoned", pgettext_lazy("delegate", "Được triệu tập")
        PRESENT = "present", pgettext_lazy("delegate", "Có mặt")
        EXCUSED = "excused", pgettext_lazy("delegate", "Vắng có lý do")
        ABSENT = "absent", pgettext_lazy("delegate", "Vắng không lý do")

    congress = models.ForeignKey(Congress, models.PROTECT, related_name="delegates")
    person = models.ForeignKey("org.Person", models.PROTECT, related_name="+")
    from_unit = models.ForeignKey("org.Unit", models.PROTECT, null=True, blank=True, related_name="+")
    way = models.CharField(max_length=10, choices=Way.choices)
    standing = models.CharField(max_length=10, choices=Standing.choices, default=Standing.OFFICIAL)
    attendance = models.CharField(max_length=8, choices=Attendance.choices, default=Attendance.SUMMONED)
    reason = models.CharField(max_length=200, blank=True)
    replaces = models.OneToOneField("self", models.PROTECT, null=True, blank=True, related_name="replaced_by")

    class Meta:
        ordering = ["person__sort_key", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["congress", "person"], name="a_delegate_once"),
            models.CheckConstraint(
                condition=models.Q(standing="alternate") | models.Q(replaces__isnull=True),
                name="alternates_replace",
            ),
        ]

    def __str__(self) -> str:
        return str(self.person)


class Scheme(models.Model):
    """The personnel scheme (đề án nhân sự) of a congress as it was approved: how many, of what structure.

    Numbers are heads, None where the scheme does not say. `basis`: the document that approved it.
    """

    congress = models.OneToOneField(Congress, models.PROTECT, related_name="scheme")
    seats = models.PositiveSmallIntegerField()
    women = models.PositiveSmallIntegerField(null=True, blank=True)
    young = models.PositiveSmallIntegerField(null=True, blank=True)
    re_elected = models.PositiveSmallIntegerField(null=True, blank=True)
    basis = models.CharField(max_length=200, blank=True)
    revision = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(seats__gte=1), name="a_scheme_has_seats"),
            models.CheckConstraint(
                condition=models.Q(women__isnull=True) | models.Q(women__lte=models.F("seats")),
                name="scheme_women_within_seats",
            ),
            models.CheckConstraint(
                condition=models.Q(young__isnull=True) | models.Q(young__lte=models.F("seats")),
                name="scheme_young_within_seats",
            ),
            models.CheckConstraint(
                condition=models.Q(re_elected__isnull=True) | models.Q(re_elected__lte=models.F("seats")),
                name="scheme_re_elected_within_seats",
            ),
        ]


class SchemePerson(models.Model):
    """Somebody the scheme plans for the committee, and for a post in it."""

    class Post(models.TextChoices):
        MEMBER = "committee", pgettext_lazy("scheme", "Cấp ủy viên")
        SECRETARY = "secretary", pgettext_lazy("scheme", "Bí thư")
        DEPUTY = "deputy_secretary", pgettext_lazy("scheme", "Phó Bí thư")

    scheme = models.ForeignKey(Scheme, models.PROTECT, related_name="people")
    person = models.ForeignKey("org.Person", models.PROTECT, related_name="+")
    post = models.CharField(max_length=16, choices=Post.choices, default=Post.MEMBER)

    class Meta:
        ordering = ["person__sort_key", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["scheme", "person"], name="a_person_once_in_a_scheme"),
            models.UniqueConstraint(
                fields=["scheme"], condition=models.Q(post="secretary"), name="a_scheme_has_one_secretary"
            ),
        ]


class Elected(models.Model):
    """Somebody elected (or appointed) to a body at a congress of the season: what statistics count.

    Who the person is stands on the person's record and is never copied here. `re_elected`: held the body or post the day
    before; None where nobody knows. `standing_again`: was in the body before, stood and lost (never both with elected).
    """

    class Way(models.TextChoices):
        ELECTED = "elected", pgettext_lazy("way", "Được bầu")
        ALTERNATE = "alternate", pgettext_lazy("way", "Dự khuyết")
        APPOINTED = "appointed", pgettext_lazy("way", "Được chỉ định")
        LOST = "lost", pgettext_lazy("way", "Tái ứng cử không trúng")

    congress = models.ForeignKey(Congress, models.PROTECT, related_name="elected")
    election = models.ForeignKey(
        "elections.Election", models.PROTECT, null=True, blank=True, related_name="+"
    )
    appointment = models.ForeignKey(
        "elections.Appointment", models.PROTECT, null=True, blank=True, related_name="+"
    )
    person = models.ForeignKey("org.Person", models.PROTECT, related_name="+")
    body = models.CharField(max_length=24)
    way = models.CharField(max_length=10, choices=Way.choices, default=Way.ELECTED)
    re_elected = models.BooleanField(null=True)
    #: By the congress itself; False for a post that the new committee filled in its first conference.
    directly = models.BooleanField(default=True)

    class Meta:
        indexes = [models.Index(fields=["congress", "body"], name="elected_by_body")]
        constraints = [
            models.UniqueConstraint(fields=["congress", "person", "body"], name="elected_once_to_a_body"),
            models.CheckConstraint(
                condition=models.Q(election__isnull=False, appointment__isnull=True)
                | models.Q(election__isnull=True, appointment__isnull=False),
                name="elected_or_appointed",
            ),
        ]
