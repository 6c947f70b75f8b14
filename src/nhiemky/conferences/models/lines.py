"""What every line of a record has in common."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Line(models.Model):
    """A numbered line under a conference or under one of its parts; `parent` names the column of the two.

    `revision` counts the saves, so that of two people at one line the second sees what the first wrote.
    """

    parent: ClassVar[str] = "part"
    kind_code: ClassVar[str]

    number = models.PositiveSmallIntegerField()
    revision = models.PositiveIntegerField(default=1)

    class Meta:
        abstract = True
