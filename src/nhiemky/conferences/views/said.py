"""What the screen says of a day and of a roll in the language of the reader; papers keep their own words (`rules`)."""

from __future__ import annotations

from django.utils.translation import gettext as _g

from nhiemky.conferences.models import Conference
from nhiemky.conferences.rules.attendance import Roll
from nhiemky.vietnamese.dates import short_date


def day_words(row: Conference) -> str:
    """`Sáng ngày 30/11/2021`, `Từ ngày 4/1/2020 đến ngày 22/3/2020`, as on paper; in English `Morning, 30/11/2021`."""
    if row.held_on and row.ends_on and row.ends_on > row.held_on:
        return _g("Từ ngày %(first)s đến ngày %(last)s") % {
            "first": short_date(row.held_on),
            "last": short_date(row.ends_on),
        }
    day = short_date(row.held_on) if row.held_on else row.held_on_as_written
    if row.part_of_day and row.part_of_day != "whole_day":
        return _g("%(part)s ngày %(day)s") % {"part": row.get_part_of_day_display(), "day": day}
    return _g("Ngày %(day)s") % {"day": day}


def roll_words(roll: Roll) -> str:
    """`có mặt 12/14 đồng chí được triệu tập; vắng có lý do 2`; empty where the numbers are not known."""
    if not roll.summoned or roll.present is None:
        return ""
    came = {"present": roll.present, "summoned": roll.summoned}
    said = [_g("có mặt %(present)s/%(summoned)s đồng chí được triệu tập") % came]
    if roll.excused:
        said.append(_g("vắng có lý do %(count)s") % {"count": roll.excused})
    if roll.absent:
        said.append(_g("vắng không lý do %(count)s") % {"count": roll.absent})
    if roll.unexplained and len(said) > 1:
        said.append(_g("vắng chưa ghi lý do %(count)s") % {"count": roll.unexplained})
    elif roll.unexplained:
        said.append(_g("vắng %(count)s") % {"count": roll.unexplained})
    return "; ".join(said)
