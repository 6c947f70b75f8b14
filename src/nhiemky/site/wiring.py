"""The only place that knows all rooms: who follows whom, whose panel hangs where, what can be searched."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from nhiemky.site import today
from nhiemky.site.shell import badge

badge("tasks", today.overdue, _("quá hạn"))
