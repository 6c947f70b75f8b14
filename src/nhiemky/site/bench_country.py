"""A country of figures for `nhiemky bench figures`: provinces, wards and branches that have reported, written in bulk.

Units are made one list at a time, figures by one statement of SQL that both databases understand: a million of them is a
matter of seconds on a file and of a minute on a server. No dice: who has reported what follows from the numbers of the
rows. Every branch says 18 of 200 things (20 indicators × 10 years), so that every place of the country has gaps.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.db import connection, transaction
from django.db.models import Max

from nhiemky.figures.models import Figure, FigureVersion, Indicator, UnitSum
from nhiemky.figures.rules import periods
from nhiemky.org.models import Unit
from nhiemky.org.queries import installation

INDICATORS, YEARS, LAST_YEAR = 20, 10, 2025
SLOTS = INDICATORS * YEARS
WARDS_A_PROVINCE, BRANCHES_A_WARD, SAID = 98, 17, 18
FIGURES_A_WARD = BRANCHES_A_WARD * SAID
CHUNK = 5_000

#: A branch says the slots that stand in the first places of its own order of them, each branch in another one.
SAYS = "((slot.place + 800 - (unit.id * 7) %% %s) * 91) %% %s < %s"
FIGURES = f"""
INSERT INTO figures_figure (id, unit_id, indicator_id, code, subject, measure, period_from, period_to, period_label,
  position, is_sum_of_parts, current_id, revision, created_at, folded, sort_key)
SELECT %s + row_number() OVER (ORDER BY unit.id, slot.place), unit.id, slot.indicator_id, slot.code, slot.subject,
  'hộ', slot.first, slot.last, slot.words, 0, %s, %s + row_number() OVER (ORDER BY unit.id, slot.place), 1,
  CURRENT_TIMESTAMP, slot.code, slot.code
FROM org_unit unit JOIN bench_slot slot ON {SAYS}
WHERE unit.kind = 'branch' AND unit.id >= %s AND unit.id < %s
"""  # noqa: S608 - nothing of it is typed by anybody
VERSIONS = """
INSERT INTO figures_figureversion (id, figure_id, number, value, qualifier, source, source_topic, reason, entered_by_id,
  entered_at)
SELECT current_id, id, 1, (id * 37) %% 900 + 100, CASE WHEN id %% 50 = 0 THEN 'ước' ELSE '' END, '', '', '', %s,
  CURRENT_TIMESTAMP
FROM figures_figure WHERE id > %s
"""
#: The same as `steps.recount` of the whole country, in the database: for filling it; the product itself counts exactly.
SUMS = """
INSERT INTO figures_unitsum (unit_id, indicator_id, period_from, period_to, total, out_of, reported, estimated)
WITH RECURSIVE up(unit, above) AS (
  SELECT id, parent_id FROM org_unit WHERE kind = 'branch' AND parent_id IS NOT NULL
  UNION ALL
  SELECT up.unit, org_unit.parent_id FROM up JOIN org_unit ON org_unit.id = up.above WHERE org_unit.parent_id IS NOT NULL
)
SELECT up.above, figure.indicator_id, figure.period_from, figure.period_to, SUM(version.value), 0, COUNT(*),
  SUM(CASE WHEN version.qualifier <> '' THEN 1 ELSE 0 END)
FROM figures_figure figure
JOIN figures_figureversion version ON version.id = figure.current_id
JOIN bench_slot slot ON slot.indicator_id = figure.indicator_id AND slot.first = figure.period_from
  AND slot.last = figure.period_to
JOIN up ON up.unit = figure.unit_id
GROUP BY up.above, figure.indicator_id, figure.period_from, figure.period_to
"""


@dataclass(slots=True)
class Country:
    """What has been made so far."""

    root: Unit
    clerk: Any
    indicators: list[Indicator]
    provinces: list[Unit] = field(default_factory=list)
    wards: list[Unit] = field(default_factory=list)
    branches: int = 0
    figures: int = 0

    @property
    def units(self) -> int:
        return len(self.provinces) + len(self.wards) + self.branches


def begin(clerk: Any) -> Country:
    """The indicators that the country asks of every branch, and the slots they are reported in."""
    root = installation()
    indicators = Indicator.objects.bulk_create(
        Indicator(unit=root, code=f"do-{n}", name=f"Nội dung đo {n}", measure="hộ", reported_by="branch")
        for n in range(1, INDICATORS + 1)
    )
    make_slots(indicators, years=YEARS)
    return Country(root, clerk, list(indicators))


def make_slots(indicators: list[Indicator], *, years: int) -> None:
    """Slots a figure can stand in; the first hundred and so many places are those of the latest years."""
    with connection.cursor() as cursor:
        cursor.execute(
            "CREATE TEMPORARY TABLE IF NOT EXISTS bench_slot (place integer, indicator_id bigint, code varchar(60),"
            " subject varchar(200), first date, last date, words varchar(60))"
        )
        cursor.execute("DELETE FROM bench_slot")
        rows: list[list[Any]] = []
        for back in range(years):
            period = periods.year(LAST_YEAR - back)
            rows += [
                [
                    *(back * len(indicators) + at, one.pk, f"{one.code}-{periods.key(period)}", one.name),
                    *(period.first, period.last, periods.words(period)),
                ]
                for at, one in enumerate(indicators)
            ]
        cursor.executemany("INSERT INTO bench_slot VALUES (%s, %s, %s, %s, %s, %s, %s)", rows)


def grow(country: Country, figures: int) -> None:
    """More wards and branches with their figures, until there are so many; then the sums of all of them."""
    with transaction.atomic():
        branches = _wards(country, -(-figures // FIGURES_A_WARD))
        country.branches += len(branches)
        country.figures += report(country.clerk, range(branches[0].pk, branches[-1].pk + 1), said=SAID)
        count_sums(country.indicators)
    analyse()


def report(clerk: Any, units: range, *, said: int, of: int = SLOTS) -> int:
    """Figures of the branches with these ids, so many of the slots each; how many figures."""
    last = Figure.objects.aggregate(last=Max("pk"))["last"] or 0
    version = FigureVersion.objects.aggregate(last=Max("pk"))["last"] or 0
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(FIGURES, [last, False, version, of, of, said, units.start, units.stop])
        written = int(cursor.rowcount)
        cursor.execute(VERSIONS, [clerk.pk, last])
    return written


def count_sums(indicators: list[Indicator]) -> None:
    with connection.cursor() as cursor:
        UnitSum.objects.filter(indicator__in=indicators)._raw_delete("default")
        cursor.execute(SUMS)


def analyse() -> None:
    """What a server's autovacuum and a file's `PRAGMA optimize` do by themselves after a while."""
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def _wards(country: Country, wards: int) -> list[Unit]:
    """Wards up to so many, in provinces of 98; returns the new branches."""
    provinces = [
        _unit("province", f"do-tinh-{number}", f"Tỉnh đo {number}", country.root)
        for number in range(len(country.provinces) + 1, -(-wards // WARDS_A_PROVINCE) + 1)
    ]
    country.provinces += _placed(provinces)
    new = _placed(
        [
            _unit("ward", f"do-xa-{at + 1}", f"Xã đo {at + 1}", country.provinces[at // WARDS_A_PROVINCE])
            for at in range(len(country.wards), wards)
        ]
    )
    country.wards += new
    numbers = range(1, BRANCHES_A_WARD + 1)
    return _placed(
        [_unit("branch", f"{ward.slug}-{n}", f"Chi bộ {n}", ward) for ward in new for n in numbers]
    )


def _unit(kind: str, slug: str, name: str, parent: Unit) -> Unit:
    return Unit(slug=slug, kind=kind, name=name, short_name=name, parent=parent)


def _placed(units: list[Unit]) -> list[Unit]:
    """A path holds the unit's own id: in bulk it is given beforehand."""
    last = Unit.objects.aggregate(last=Max("pk"))["last"] or 0
    for at, unit in enumerate(units, last + 1):
        unit.pk = at
        unit.path = f"{unit.parent.path if unit.parent else '/'}{at}/"
    return Unit.objects.bulk_create(units, batch_size=CHUNK)
