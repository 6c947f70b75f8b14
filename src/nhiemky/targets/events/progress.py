"""What can happen while a target is followed: cause and remedy written, a quotation shown or hidden."""

from __future__ import annotations

from dataclasses import dataclass

from nhiemky.kernel.events import Values


@dataclass(frozen=True, slots=True)
class RemedyWritten:
    """Cause and remedy of a year that is behind, for the first time or anew."""

    target: int
    remedy: int
    year: int
    written: Values


@dataclass(frozen=True, slots=True)
class DirectiveShown:
    """The secretary has switched on that an attributed quotation stands beside a decisive target that is behind."""

    target: int
    directive: int


@dataclass(frozen=True, slots=True)
class DirectiveHidden:
    target: int
    directive: int
