"""`nhiemky tally`: what the rules decided, for people or as one JSON document."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping
from typing import Any

from nhiemky.elections.cli import tally as elections
from nhiemky.elections.rules import roll
from nhiemky.elections.rules.cases import Case
from nhiemky.elections.rules.percent import percent
from nhiemky.elections.rules.regulation import Rule
from nhiemky.files.reading.arguments import STDIN
from nhiemky.files.rules.malformed import Malformed
from nhiemky.site import cli_output as output
from nhiemky.site.cli_words import Stopped, words, words_of_refusal

WIDEST_NAME = 40


def tally(asked: argparse.Namespace) -> int:
    """Exit 0 decided, 1 a case was refused, 2 the input is no case."""
    file = words("tally-stdin") if asked.case == STDIN else asked.case
    try:
        found = elections.tally(asked.case)
    except FileNotFoundError as error:
        raise Stopped("tally-not-there", status=2, file=file) from error
    except OSError as error:
        raise Stopped("tally-no-file", status=2, file=file, why=error.strerror) from error
    except Malformed as wrong:
        raise _stopped(wrong, file) from wrong
    if asked.json:
        output.document(found.outcomes if found.is_list else found.outcomes[0])
    else:
        pairs = zip(found.asked, found.outcomes, strict=True)
        output.result("\n\n".join("\n".join(_lines(case, outcome)) for case, outcome in pairs))
    return 1 if found.any_refused else 0


def _stopped(wrong: Malformed, file: str) -> Stopped:
    facts = dict(wrong.facts)
    if wrong.code == "wrong-type":
        facts["expected"] = words(f"expected-{facts['expected']}")
    return Stopped(f"tally-{wrong.code}", status=2, file=file, path=wrong.path, **facts)


def _lines(case: Case, outcome: Mapping[str, Any]) -> Iterator[str]:
    yield words(
        "tally-head",
        id=case.id,
        body=words(case.body),
        seats=case.seats,
        names=len(case.slate),
        regulation=case.regulation.symbol,
    )
    refused = outcome["refused"]
    if refused:
        yield f"  {words('tally-refused', why=words_of_refusal(refused['code'], refused['facts']))}"
        return
    yield f"  {_denominator(case, outcome)}"
    yield f"  {_papers(outcome)}"
    yield from _table(outcome)
    yield from (f"  {line}" for line in _result(outcome))


def _denominator(case: Case, outcome: Mapping[str, Any]) -> str:
    """The sum that leads to the denominator, with its article; "to be confirmed" where the article was not read."""
    pieces, article, doubt = "", "", ""
    if case.roll is not None:
        sums = roll.arithmetic(case.roll, assembly=case.assembly)
        subtracted = "".join(f" − {count} {words(reason)}" for reason, count in sums.subtracted)
        pieces = f"{words('summoned', count=sums.counted)}{subtracted} = "
        article = case.regulation.article(sums.rule)
        doubt = "" if case.regulation.confirmed(sums.rule) else words("tally-doubt")
    return words(
        "tally-denominator",
        sum=pieces,
        denominator=outcome["denominator"],
        needed=outcome["needed"],
        article=article or case.regulation.article(Rule.THRESHOLD),
        doubt=doubt,
    )


def _papers(outcome: Mapping[str, Any]) -> str:
    line = words("tally-papers", **{key: outcome[key] for key in ("issued", "collected", "valid", "invalid")})
    reasons = ", ".join(f"{words(ground)} {count}" for ground, count in outcome["invalid_reasons"].items())
    return f"{line} ({reasons})" if reasons else line


def _table(outcome: Mapping[str, Any]) -> Iterator[str]:
    number, name, votes, share = (words("tally-columns") % {}).split(" | ")
    wide = min(WIDEST_NAME, max(map(len, [name, *outcome["votes"]])))
    yield f"  {number:>4}  {name:{wide}}  {votes:>8}  {share:>9}"
    for at, (one, count) in enumerate(outcome["votes"].items(), 1):
        yield f"  {at:>4}  {one:{wide}}  {count:>8}  {percent(count, base=outcome['denominator']):>9}"


def _result(outcome: Mapping[str, Any]) -> Iterator[str]:
    elected = outcome["elected"]
    yield words("tally-elected", count=len(elected), names=", ".join(elected) or words("tally-nobody"))
    if outcome["tied"]:
        yield words("tally-tied", names=", ".join(outcome["tied"]), seats=outcome["seats_tied"])
    if outcome["vacant"]:
        yield words("tally-vacant", count=outcome["vacant"])
    if outcome["alternates"]:
        yield words("tally-alternates", names=", ".join(outcome["alternates"]))
    nobody = outcome["invalid_reasons"].get("nobody", 0)
    for decision in outcome["decisions_required"]:
        yield words("tally-decide", what=words(decision, count=nobody))
    for warning in outcome["warnings"]:
        yield words("tally-warn", what=words(warning) % {})
