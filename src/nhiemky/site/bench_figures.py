"""`nhiemky bench figures`: pages and sums over 10³, 10⁴, … figures of a country that grows, and a ward with 20 years of them.

On SQLite in a copy of the home, gone afterwards; on PostgreSQL inside one transaction that is taken back. Each line is the
median of rounds – of the clock on a server; of the processor on a file, where nothing is waited for and other programs of the
machine would be measured too. Its ratio says how many times as long it takes as with the first thousand figures. What was promised for a
million is judged only there (docs/scale.md).
"""

from __future__ import annotations

import dataclasses
import json
import os
import pkgutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from typing import Any

import django

from nhiemky.kernel.refusals import Refused
from nhiemky.site.bench_copy import copied_home
from nhiemky.site.measured import Measured

ROUNDS = 5
SIZES = (1_000, 10_000, 100_000, 1_000_000)
#: What is measured of a country → milliseconds promised with a million figures on a server.
PROMISED = {
    "a ward's roll-up": 100,
    "a ward's figures": 100,
    "a province's roll-up": 300,
    "national cube": 1000,
    "national page": 1000,
}
#: Years of the ward that is measured alone, and what was promised for its pages.
YEARS, MOST_OF_A_WARD = 20, 50

Ask = Callable[[], int]


def figures(*, most: int = 10_000) -> list[Measured]:
    """Lines for each size up to `most`, then those of one ward."""
    with copied_home() as folder:
        done = subprocess.run(  # noqa: S603 - our own command
            [sys.executable, "-m", "nhiemky.site.bench_figures", str(most)],
            env={**os.environ, **({"NHIEMKY_HOME": folder} if folder else {})},
            stdout=subprocess.PIPE,
            check=False,
        )
    if done.returncode:
        raise Refused("bench-server-failed")
    return [Measured(**row) for row in json.loads(done.stdout)]


def main(most: int) -> None:
    """Make the country in the home that NHIEMKY_HOME names, measure, say it as JSON."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "nhiemky.site.settings")
    django.setup()
    taken_back: Any = pkgutil.resolve_name("nhiemky.site.bench_search:_taken_back_on_a_server")
    with taken_back():
        rows = [*one_ward(), *growth(most)]
    sys.stdout.write(json.dumps([dataclasses.asdict(row) for row in rows]))


def growth(most: int) -> list[Measured]:
    """The country at each size; what takes longer from size to size, and how much."""
    country_of: Any = pkgutil.resolve_name("nhiemky.site.bench_country")
    clerk, observer = _account("do-so-lieu"), _account("do-theo-doi")
    country = country_of.begin(clerk)
    _grant(observer, country.root, "superior_observer")
    rows: list[Measured] = []
    first: dict[str, float] = {}
    for size in (one for one in SIZES if one <= most):
        country_of.grow(country, size)
        for name, ask in _asked(country, observer).items():
            taken, weight = _median(ask), ask()
            first.setdefault(name, taken)
            promised = PROMISED[name]
            kept = taken <= promised or size < SIZES[-1] or not _is_server()
            rows.append(
                Measured(
                    f"{country.figures} figures, {country.units} units: {name}",
                    taken,
                    taken / first[name],
                    weight,
                    f"≤ {promised} ms" if size == SIZES[-1] and _is_server() else "",
                    kept,
                )
            )
    return rows


def one_ward() -> list[Measured]:
    """A ward of 17 branches that have reported 20 indicators for 20 years, with its pages."""
    made: Any = pkgutil.resolve_name("nhiemky.site.bench_country")
    units: Any = pkgutil.resolve_name("nhiemky.org.steps:create_unit")
    clerk = _account("do-mot-phuong")
    root = _model("org.Unit").objects.get(kind="installation")
    ward = units(slug="phuong-do-so-lieu", kind="ward", name="Đảng bộ phường đo số liệu", parent=root)
    _grant(clerk, ward, "clerk")
    branches = [
        units(slug=f"{ward.slug}-{n}", kind="branch", name=f"Chi bộ {n}", parent=ward)
        for n in range(1, made.BRANCHES_A_WARD + 1)
    ]
    indicators = _model("figures.Indicator").objects.bulk_create(
        _model("figures.Indicator")(
            unit=ward, code=f"p-{n}", name=f"Nội dung {n}", measure="hộ", reported_by="branch"
        )
        for n in range(made.INDICATORS)
    )
    made.make_slots(list(indicators), years=YEARS)
    number = made.report(
        clerk,
        range(branches[0].pk, branches[-1].pk + 1),
        said=made.INDICATORS * YEARS,
        of=made.INDICATORS * YEARS,
    )
    made.count_sums(list(indicators))
    made.analyse()
    pages = {
        "roll-up": _page(clerk, "figures-rollup", ward=ward.slug),
        "branches side by side": _page(
            clerk, "figures-compare", ward=ward.slug, indicator_id=indicators[0].pk
        ),
        "list of figures": _page(clerk, "figures", ward=ward.slug),
    }
    rows = []
    for name, ask in pages.items():
        taken, weight = _median(ask), ask()
        promise = "" if _is_server() else f"≤ {MOST_OF_A_WARD} ms"
        kept = not promise or taken <= MOST_OF_A_WARD
        rows.append(
            Measured(f"a ward, {YEARS} years, {number} figures: {name}", taken, 1.0, weight, promise, kept)
        )
    return rows


def _asked(country: Any, observer: Any) -> dict[str, Ask]:
    """The first ward and the first province that are whole at every size, and the whole country."""
    superior: Any = pkgutil.resolve_name("nhiemky.figures.queries.superior")
    made: Any = pkgutil.resolve_name("nhiemky.site.bench_country")
    years = range(made.LAST_YEAR - made.YEARS + 1, made.LAST_YEAR + 1)
    ward, province = country.wards[0].slug, country.provinces[0].slug
    return {
        "a ward's roll-up": _page(observer, "figures-rollup", ward=ward),
        "a ward's figures": _page(observer, "figures", ward=ward),
        "a province's roll-up": _page(observer, "superior-figures", superior=province),
        "national cube": lambda: len(superior.cube(country.provinces, country.indicators, years)),
        "national page": _page(observer, "superior-figures", superior=country.root.slug),
    }


def _page(account: Any, name: str, **words: Any) -> Ask:
    """A page, asked for inside this process: what is not committed yet is seen by nobody else."""
    client: Any = pkgutil.resolve_name("django.test:Client")(headers={"host": "localhost"})
    client.force_login(account, backend="allauth.account.auth_backends.AuthenticationBackend")
    reverse: Any = pkgutil.resolve_name("django.urls:reverse")
    address = reverse(name, kwargs=words)
    forget: Any = pkgutil.resolve_name("nhiemky.journal.keeping:something_happened")

    def ask() -> int:
        forget()  # as if something had just been written down: nothing is kept for this page
        answer = client.get(address)
        if answer.status_code != 200:
            raise Refused("bench-page-failed", address=address, status=answer.status_code)
        return len(answer.content)

    return ask


def _median(ask: Ask) -> float:
    """Milliseconds."""
    clock = time.perf_counter if _is_server() else time.process_time
    ask()
    taken = []
    for _round in range(ROUNDS):
        began = clock()
        ask()
        taken.append((clock() - began) * 1000)
    return statistics.median(taken)


def _account(name: str) -> Any:
    return _model("org.Account").objects.create_user(name)


def _grant(account: Any, unit: Any, role: str) -> None:
    give: Any = pkgutil.resolve_name("nhiemky.org.steps:grant")
    give(account, unit=unit, role=role)


def _is_server() -> bool:
    connection: Any = pkgutil.resolve_name("django.db:connection")
    return bool(connection.vendor != "sqlite")


def _model(name: str) -> Any:
    get_model: Any = pkgutil.resolve_name("django.apps:apps.get_model")
    return get_model(name)


if __name__ == "__main__":
    main(int(sys.argv[1]))
