"""What is typed about figures; numbers are typed the Vietnamese way and read by `rules.entry`."""

from nhiemky.figures.forms.figures import (
    EXAMPLES,
    BreakdownForm,
    CorrectionForm,
    DescriptionForm,
    NewFigureForm,
    PeriodFields,
    ValueFields,
    new_figure_of,
    value_of,
)

__all__ = [
    "EXAMPLES",
    "BreakdownForm",
    "CorrectionForm",
    "DescriptionForm",
    "NewFigureForm",
    "PeriodFields",
    "ValueFields",
    "new_figure_of",
    "value_of",
]
