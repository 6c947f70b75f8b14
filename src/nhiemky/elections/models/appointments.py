"""The path beside election: appointment by the superior level; and what a ward has confirmed about open questions."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from nhiemky.elections.models.elections import Body, Election
from nhiemky.elections.rules import titles
from nhiemky.org.models import UnitKind


class Appointment(models.Model):
    """A post or a committee filled by appointment (chỉ định) instead of election."""

    class Reason(models.TextChoices):
        THIRD_ROUND = "third_round", _("Bầu bí thư lần thứ ba không đạt")
        NEW_UNIT = "new_unit", _("Thành lập mới, hợp nhất, sáp nhập")
        VACANCY = "vacancy", _("Kiện toàn khi khuyết")
        TOO_FEW = "too_few", _("Cấp ủy chưa đủ số lượng")
        OTHER = "other", _("Lý do khác")

    unit = models.ForeignKey("org.Unit", models.PROTECT, related_name="appointments")
    election = models.ForeignKey(Election, models.PROTECT, null=True, blank=True, related_name="appointments")
    body = models.CharField(max_length=24, choices=Body.choices)
    reason = models.CharField(max_length=12, choices=Reason.choices)
    document = models.CharField(max_length=200)
    decided_by = models.CharField(max_length=200)
    decided_on = models.DateField()
    revision = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["-decided_on", "-pk"]

    def __str__(self) -> str:
        body = titles.called(self.body, branch=self.unit.kind == UnitKind.BRANCH)
        return str(_("Chỉ định %(body)s – %(unit)s") % {"body": body, "unit": self.unit})


class Appointee(models.Model):
    """Somebody appointed, and to which office."""

    appointment = models.ForeignKey(Appointment, models.PROTECT, related_name="people")
    person = models.ForeignKey("org.Person", models.PROTECT, related_name="+")
    title = models.CharField(max_length=200)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["appointment", "person", "title"], name="appointed_once")
        ]


class ConfirmedPractice(models.Model):
    """How a ward does what the texts we could read leave open, and who confirmed it; later elections follow it."""

    unit = models.ForeignKey("org.Unit", models.PROTECT, related_name="election_practices")
    key = models.CharField(max_length=40)
    value = models.CharField(max_length=40)
    basis = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["unit", "key"], name="one_practice_per_question")]
