"""The numbers of a year in one table: targets × plan, estimate, council, assigned, road map."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from nhiemky.kernel.gates import open_to
from nhiemky.pages.forms import submit
from nhiemky.targets import access, queries
from nhiemky.targets.access import YearOfResolution
from nhiemky.targets.actions.set_yardsticks import set_yardsticks
from nhiemky.targets.forms.numbers import NUMBER_KINDS, NumbersForm
from nhiemky.targets.models import Resolution
from nhiemky.targets.steps import NumbersSource
from nhiemky.targets.views.place import resolution_url


@open_to(access.for_year_writer)
def numbers(request: HttpRequest, found: YearOfResolution) -> HttpResponse:
    """Where a plan of the year carries out the resolution, the numbers are said to come from it."""
    ward, root, year = found.ward, found.resolution, found.year
    rows = queries.shown(list(queries.targets_of(root)))
    plan = root.plans.filter(kind=Resolution.Kind.YEAR, first_year=year).order_by("-pk").first()
    form = NumbersForm(
        request.POST or None,
        targets=[(row.target.pk, row.name) for row in rows],
        measures={row.target.pk: row.measure_of for row in rows},
        known=queries.numbers_of([row.target for row in rows], year),
    )
    cells = dict(form.rows())
    return submit(
        request,
        form,
        lambda data: set_yardsticks(
            request.user,
            root,
            year=year,
            numbers=form.numbers(data),
            said=NumbersSource(plan=plan, source=data["source"], reason=data["reason"]),
        ),
        ward=ward,
        template="targets/numbers.html",
        context={
            "title": _("Số giao, kế hoạch năm %(year)s") % {"year": year},
            "resolution": root,
            "plan": plan,
            "kinds": [kind.label for kind in NUMBER_KINDS],
            "rows": [(row, cells[row.target.pk]) for row in rows],
            "heading_fields": form.heading(),
            "back_url": resolution_url(ward, root),
        },
        then=resolution_url(ward, root),
        said=_("Đã ghi số của năm %(year)s.") % {"year": year},
    )
