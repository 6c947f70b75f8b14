"""Who may sign in and what they may do."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from nhiemky.org.models.people import Person
from nhiemky.org.models.units import Unit
from nhiemky.org.rules.masking import Sight


class Account(AbstractUser):
    """Somebody who may sign in; what they may do is said by their grants."""

    person = models.ForeignKey(Person, models.PROTECT, null=True, blank=True, related_name="accounts")
    shown_as = models.CharField(max_length=120, blank=True)
    language = models.CharField(max_length=5, default="vi")
    large_type = models.BooleanField(default=False)
    #: True for the account of a request: what its grants allow is read once and holds until the answer is sent.
    of_request: bool = False

    def __str__(self) -> str:
        return self.shown_as or self.username


class Role(models.TextChoices):
    CLERK = "clerk", _("Văn phòng")
    SECRETARY = "secretary", _("Bí thư, thường trực")
    BRANCH_SECRETARY = "branch_secretary", _("Bí thư chi bộ")
    TELLER = "teller", _("Ban kiểm phiếu")
    EDITOR = "editor", _("Biên tập cổng thông tin")
    APPROVER = "approver", _("Duyệt tin")
    SUPERIOR_OBSERVER = "superior_observer", _("Cấp trên theo dõi")
    AUDITOR = "auditor", _("Kiểm tra nhật ký")
    ADMINISTRATOR = "administrator", _("Quản trị hệ thống")


class GrantQuerySet(models.QuerySet["Grant"]):
    """What a grant means: it holds in its unit and below."""

    def held_by(self, actor: Any, *, on: dt.date | None = None) -> GrantQuerySet:
        """The grants that hold on a day (today if not said)."""
        day = on or timezone.localdate()
        return self.filter(account=actor).filter(
            Q(valid_from__isnull=True) | Q(valid_from__lte=day),
            Q(valid_to__isnull=True) | Q(valid_to__gte=day),
        )

    def holding_in(self, unit: Unit) -> GrantQuerySet:
        return self.filter(unit_id__in=unit.ids_above)

    def read_for(self, actor: Any) -> list[Grant]:
        """The grants that hold today, with their units; read once for the account of a request."""
        if not actor.is_authenticated:
            return []
        found: list[Grant] | None = actor.__dict__.get("_grants_read")
        if found is None:
            found = list(self.held_by(actor).select_related("unit"))
            if actor.of_request:
                actor.__dict__["_grants_read"] = found
        return found

    def sight(self, actor: Any, *, ward: Unit) -> Sight:
        """What the actor may see of the people of a ward: each role with the path below which it holds."""
        return Sight(
            tuple(
                (max(grant.unit.path, ward.path, key=len), grant.role)
                for grant in self.read_for(actor)
                if grant.touches(ward)
            )
        )


class Grant(models.Model):
    """A role of an account in a unit. It holds there and below, never sideways, never above."""

    account = models.ForeignKey(Account, models.PROTECT, related_name="grants")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="grants")
    role = models.CharField(max_length=20, choices=Role.choices)
    valid_from = models.DateField(null=True, blank=True)
    valid_to = models.DateField(null=True, blank=True)

    objects = GrantQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["account", "unit", "role"], name="a_role_is_granted_once")
        ]

    def holds_in(self, unit: Unit) -> bool:
        """Given in the unit or above it."""
        return unit.path.startswith(self.unit.path)

    def touches(self, unit: Unit) -> bool:
        """Given in the unit, above it, or in a part of it."""
        return self.holds_in(unit) or self.unit.path.startswith(unit.path)
