"""The only place that knows all rooms: who follows whom, whose panel hangs where, whose count stands in the shell,
what narrows every list."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from nhiemky.conferences import events as conferences
from nhiemky.conferences.panels import discussed_in, heard_in
from nhiemky.congresses import events as congresses
from nhiemky.congresses import followers as counted
from nhiemky.documents import events as documents
from nhiemky.documents import followers as full_text
from nhiemky.documents.panels import opinions_raised
from nhiemky.elections import events as elections
from nhiemky.elections.panels import elections_of
from nhiemky.figures import followers as summed
from nhiemky.figures.events import FigureCorrected, IndicatorEdited
from nhiemky.figures.panels import stale_figures
from nhiemky.kernel.events import on
from nhiemky.org.actions.drop_day_off import DayOffDropped
from nhiemky.org.actions.edit_unit import UnitEdited
from nhiemky.org.actions.end_role import RoleEnded
from nhiemky.org.actions.give_role import RoleGiven
from nhiemky.org.actions.open_account import AccountOpened
from nhiemky.org.actions.place_unit import UnitPlaced
from nhiemky.org.actions.set_days_off import DaysOffSet
from nhiemky.pages.doers import doing
from nhiemky.pages.panels import panel
from nhiemky.pages.spans import narrow_by
from nhiemky.portal import followers as portal
from nhiemky.portal.panels import articles_of
from nhiemky.portal.queries import to_look_after
from nhiemky.site import terms, today, today_targets
from nhiemky.site.shell import badge
from nhiemky.targets.panels import promises_of_document, remarks_about_targets, targets_of_indicator
from nhiemky.tasks import events as tasks
from nhiemky.tasks import followers as papers
from nhiemky.tasks.panels import doers, tasks_of

#: What can make an article say something else than the record it was made from.
CHANGES_OF_A_RECORD: tuple[type[Any], ...] = (
    conferences.ConferenceEdited,
    conferences.LineAdded,
    conferences.LineEdited,
    conferences.LineMoved,
    conferences.LineRemoved,
    conferences.Summoned,
    conferences.AttendanceMarked,
    conferences.OpinionRecorded,
    conferences.OpinionSettled,
    conferences.ConferenceReopened,
    conferences.ConferenceClosed,
)
CHANGES_OF_A_CONGRESS: tuple[type[Any], ...] = (
    congresses.CongressPlanned,
    congresses.CongressConvened,
    congresses.CongressHeld,
)
CHANGES_OF_ROLES: tuple[type[Any], ...] = (AccountOpened, RoleGiven, RoleEnded)

for change in CHANGES_OF_A_RECORD:
    on(change, portal.compare_with_record)
on(FigureCorrected, portal.compare_with_figures)
on(UnitEdited, portal.copy_unit)
on(UnitPlaced, summed.count_sums_again)
on(IndicatorEdited, summed.count_indicator_again)
on(documents.OpinionRoundOpened, portal.ask_public)
on(documents.OpinionRoundExtended, portal.copy_days)
on(documents.OpinionRoundClosed, portal.copy_days)
on(documents.OpinionRoundPublished, portal.publish_table)
on(documents.OpinionAnswered, portal.tell_resident)
on(documents.OpinionWithdrawn, portal.tell_resident)
for change in CHANGES_OF_ROLES:
    on(change, portal.let_editor_in)
# The index of the search reads again whatever something is said about, also by verbs that come later.
for change in documents.naming("document"):
    on(change, full_text.index_document)
for change in documents.naming("draft"):
    on(change, full_text.index_draft)
on(elections.ElectionDecided, counted.count_election)
on(elections.PeopleAppointed, counted.count_appointment)
for change in (DaysOffSet, DayOffDropped):
    on(change, counted.count_days_again)
on(tasks.TaskSet, papers.give_paper)
on(tasks.TaskReported, papers.report_paper)
on(tasks.TaskReturned, papers.return_paper)
on(tasks.TaskAccepted, papers.finish_paper)
on(tasks.TaskCancelled, papers.free_paper)
on(tasks.TaskAccepted, counted.finish_step)
on(tasks.TaskCancelled, counted.waive_step)
for change in CHANGES_OF_A_CONGRESS:
    on(change, counted.count_congress)
on(congresses.CongressesPostponed, counted.count_moved)
on(congresses.SeasonEdited, counted.count_season)

panel("conference", elections_of)
panel("conference", tasks_of)
panel("conference", opinions_raised)
panel("conference", articles_of)
panel("conference", stale_figures)
panel("document", heard_in)
panel("document", tasks_of)
panel("draft", discussed_in)
panel("draft", tasks_of)
panel("draft", stale_figures)
panel("document", stale_figures)
panel("election", tasks_of)
panel("congress", tasks_of)
for promising in ("resolution", "programme", "target"):
    panel(promising, tasks_of)
panel("document", promises_of_document)
panel("conference", remarks_about_targets)
panel("indicator", targets_of_indicator)

doing(doers)

badge("articles", to_look_after, _("khác bản ghi"))
badge("target-state", today_targets.in_danger, _("cần chú ý"))
badge("tasks", today.overdue, _("quá hạn"))

narrow_by(terms.span)
