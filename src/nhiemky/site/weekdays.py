"""Days of the week on the screen, in the language of the reader; papers take `vietnamese.dates.WEEKDAYS`."""

from __future__ import annotations

import datetime as dt

from django.utils.translation import gettext_lazy as _

_WORDS = (
    _("Thứ Hai"),
    _("Thứ Ba"),
    _("Thứ Tư"),
    _("Thứ Năm"),
    _("Thứ Sáu"),
    _("Thứ Bảy"),
    _("Chủ nhật"),
)


def weekday(day: dt.date) -> str:
    """Thứ Sáu, Friday."""
    return str(_WORDS[day.weekday()])
