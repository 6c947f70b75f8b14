"""Completed years between two days, computed where the rows are."""

from __future__ import annotations

from typing import Any

from django.db.models import Func, IntegerField


class CompletedYears(Func):
    """`CompletedYears("born", day)`: the same years as elections.rules.composition.age counts; nothing where a day is missing.

    20210228 − 20000229 = 209999: twenty years, and the twenty-first is complete on 1 March of a common year. Said in days
    as numbers because both databases then count alike, and 60,000 ages need not travel to be counted.
    """

    function = ""
    arity = 2
    output_field = IntegerField()

    def as_sqlite(self, compiler: Any, connection: Any, **extra: Any) -> Any:
        return self._difference(compiler, connection, "CAST(REPLACE(%s, '-', '') AS INTEGER)")

    def as_postgresql(self, compiler: Any, connection: Any, **extra: Any) -> Any:
        return self._difference(compiler, connection, "CAST(TO_CHAR(%s, 'YYYYMMDD') AS INTEGER)")

    def _difference(self, compiler: Any, connection: Any, number: str) -> tuple[str, tuple[Any, ...]]:
        born, day = self.get_source_expressions()
        born_sql, born_values = compiler.compile(born)
        day_sql, day_values = compiler.compile(day)
        later, earlier = number.replace("%s", day_sql), number.replace("%s", born_sql)
        return f"(({later} - {earlier}) / 10000)", (*day_values, *born_values)
