"""`nhiemky figures recount`: counts the stored sums of figures anew; for whoever has written into the database by hand."""

from __future__ import annotations

import argparse
import pkgutil
import time

import django
from django.db import DatabaseError

from nhiemky.site import cli_output as output
from nhiemky.site import starting
from nhiemky.site.cli_words import Stopped, words


def recount(asked: argparse.Namespace) -> int:
    """0: the sums of the unit and of everything below it are those of its figures; 2: no such unit, no data."""
    began = time.monotonic()
    place = starting.home()
    if place.database is not None and not place.database.is_file():
        raise Stopped("no-data", status=2, home=place.folder)
    django.setup()
    try:
        units = pkgutil.resolve_name("nhiemky.org.models:Unit").objects
        unit = units.filter(**({"slug": asked.unit} if asked.unit else {"kind": "installation"})).first()
        if unit is None:
            raise Stopped("no-such-unit", status=2, unit=asked.unit)
        sums = pkgutil.resolve_name("nhiemky.figures.steps:recount")(unit)
    except DatabaseError as error:
        raise Stopped("database-away", status=2, why=str(error).strip().partition("\n")[0]) from error
    took = time.monotonic() - began
    if asked.json:
        output.document({"unit": unit.slug, "sums": sums, "seconds": round(took, 2)})
    else:
        output.result(words("figures-recounted", unit=unit, sums=sums, seconds=output.seconds(took)))
    return 0
