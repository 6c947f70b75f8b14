"""`nhiemky judge`: where targets stand, for people line by line or as one JSON document."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from nhiemky.files.reading.arguments import STDIN
from nhiemky.files.rules.malformed import Malformed
from nhiemky.site import cli_output as output
from nhiemky.site.cli_words import Stopped, words
from nhiemky.targets.cli import judge as targets
from nhiemky.targets.rules.judging import Judgement, Status, rounded
from nhiemky.targets.rules.target import Target
from nhiemky.vietnamese.numbers import format_number

#: Words of their own; everything else that can be wrong with JSON is said as for `tally`.
OWN = frozenset({"not-json", "not-two-years", "not-a-year", "number-out-of-reach", "zero"})


def judge(asked: argparse.Namespace) -> int:
    """Exit 0 judged, whatever was found; 2 the input is no target."""
    file = words("tally-stdin") if asked.cases == STDIN else asked.cases
    try:
        judged = targets.judged(asked.cases)
    except FileNotFoundError as error:
        raise Stopped("tally-not-there", status=2, file=file) from error
    except OSError as error:
        raise Stopped("tally-no-file", status=2, file=file, why=error.strerror) from error
    except Malformed as wrong:
        raise _stopped(wrong, file) from wrong
    said = [targets.as_json(one) for _target, one in judged.found]
    if asked.json:
        output.document(said if judged.is_list else said[0])
    else:
        output.result("\n".join(_lines(judged.found)))
    return 0


def _stopped(wrong: Malformed, file: str) -> Stopped:
    facts = dict(wrong.facts)
    if wrong.code == "wrong-type":
        facts["expected"] = words(f"expected-{facts['expected']}")
    room = "judge" if wrong.code in OWN else "tally"
    return Stopped(f"{room}-{wrong.code}", status=2, file=file, path=wrong.path, **facts)


def _lines(found: list[tuple[Target, Judgement]]) -> Iterator[str]:
    for target, judged in found:
        estimate = words("judge-estimate") if judged.estimate else ""
        yield f"{target.id}: {words(f'judge-{judged.status}')}{estimate}{_reached(target, judged)}{_beside(judged)}"
    counts = Counter(judged.status for _target, judged in found)
    good = counts[Status.EXCEEDED] + counts[Status.MET]
    due = sum(counts[one] for one in (Status.EXCEEDED, Status.MET, Status.NOT_MET))
    if len(found) > 1:
        yield words("judge-sum", good=good, due=due, share=_shown(_share(good, due)), all=len(found))


def _reached(target: Target, judged: Judgement) -> str:
    if judged.reached is None:
        return ""
    figure = words("judge-reached", figure=_shown(judged.reached))
    unit = f" {target.unit}" if target.unit and target.operator.value != "multiple" else ""
    percent = judged.percent_of_target
    share = words("judge-percent", percent=_shown(percent)) if percent is not None else ""
    return f"{figure}{unit}{share}"


def _beside(judged: Judgement) -> str:
    said = ""
    if judged.years_judged:
        said += words("judge-years", met=judged.years_met, judged=judged.years_judged)
    if judged.early_years:
        key = "judge-early" if judged.early_years > 0 else "judge-late"
        said += words(key, years=abs(judged.early_years))
    if judged.missing_years:
        said += words("judge-missing", years=", ".join(map(str, judged.missing_years)))
    return said


def _share(good: int, due: int) -> Decimal:
    return rounded(Fraction(good * 100, due)) if due else Decimal()


def _shown(value: Decimal) -> str:
    return format_number(value.normalize() if value else value)
