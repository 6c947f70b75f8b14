"""The congress season: what is prepared, held, learned and counted."""

from nhiemky.congresses.models.checklist import (
    Applies,
    ChecklistLine,
    DoneBy,
    Lesson,
    LessonChange,
    Package,
    Step,
)
from nhiemky.congresses.models.congresses import (
    Assembly,
    Congress,
    CongressState,
    PartOfDay,
    Postponement,
    Variant,
)
from nhiemky.congresses.models.means import Decoration, Funding, StudyCount
from nhiemky.congresses.models.people import (
    Delegate,
    Elected,
    Scheme,
    SchemePerson,
)
from nhiemky.congresses.models.seasons import (
    Meeting,
    OrderRule,
    ReportedFigure,
    Season,
    SeasonState,
)

__all__ = [
    "Applies",
    "Assembly",
    "ChecklistLine",
    "Congress",
    "CongressState",
    "Decoration",
    "Delegate",
    "DoneBy",
    "Elected",
    "Funding",
    "Lesson",
    "LessonChange",
    "Meeting",
    "OrderRule",
    "Package",
    "PartOfDay",
    "Postponement",
    "ReportedFigure",
    "Scheme",
    "SchemePerson",
    "Season",
    "SeasonState",
    "Step",
    "StudyCount",
    "Variant",
]
