"""Levels of bodies, from the centre down to the branch."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Level(models.TextChoices):
    CENTRE = "centre", _("Trung ương")
    PROVINCE = "province", _("Tỉnh, thành phố")
    DISTRICT = "district", _("Quận, huyện, thị xã")
    WARD = "ward", _("Phường, xã")
    BRANCH = "branch", _("Chi bộ")
