"""Writers of a season and its congresses, used by the room's own actions and followers and by rooms above."""

from nhiemky.congresses.steps.elected import count_elected
from nhiemky.congresses.steps.means import (
    DecorationContent,
    FundingContent,
    remove_row,
    write_decoration,
    write_funding,
    write_study,
)
from nhiemky.congresses.steps.reporting import attach_figures

__all__ = [
    "DecorationContent",
    "FundingContent",
    "attach_figures",
    "count_elected",
    "remove_row",
    "write_decoration",
    "write_funding",
    "write_study",
]
