"""Bring the database of a home up to date and load the sample into an empty one. Django is set up by then."""

from __future__ import annotations

import io
import pkgutil
from collections.abc import Callable

from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from nhiemky.documents.steps import index_missing
from nhiemky.org.queries import wards
from nhiemky.site.sample.accounts import Row, SampleAccounts
from nhiemky.site.starting import Accounts, Home, Report

SAMPLE = "nhiemky.site.sample"


def unapplied() -> int:
    """How many migrations wait."""
    executor = MigrationExecutor(connection)
    return len(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def migrate(step: str, report: Report) -> None:
    """Apply what waits; nothing is loaded or written when nothing does."""
    total = unapplied()
    if total:
        report(step, 0, total)
        call_command(
            "migrate", interactive=False, verbosity=1, no_color=True, stdout=_Counted(step, total, report)
        )
        # What was registered before there was an index of the search; nothing in a new home.
        index_missing()


def is_empty() -> bool:
    """Is there no ward yet?"""
    return not wards().exists()


def load_sample(place: Home, report: Report) -> Accounts:
    """Load it all or leave a mark that it was interrupted; returns the accounts it has opened."""
    load: Callable[[Report], SampleAccounts] = pkgutil.resolve_name(f"{SAMPLE}:load")
    place.loading.touch()
    opened = load(report)
    place.loading.unlink()
    return [(row.username, opened.password, _what(row)) for row in opened.rows]


def _what(row: Row) -> str:
    return " · ".join(filter(None, (row.who, row.ward, ", ".join(row.roles))))


class _Counted(io.StringIO):
    """What `migrate` would print, counted: it says OK once per migration."""

    def __init__(self, step: str, total: int, report: Report) -> None:
        super().__init__()
        self._step, self._total, self._report, self._done = step, total, report, 0

    def write(self, text: str) -> int:
        if text.strip() == "OK":
            self._done += 1
            self._report(self._step, self._done, self._total)
        return len(text)
