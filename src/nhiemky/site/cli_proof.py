"""`nhiemky proof`: what to look at in a text, for people line by line or as one JSON document."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import Any

from nhiemky.documents.cli import proof as documents
from nhiemky.documents.cli.proof import STDIN, Proofread
from nhiemky.documents.rules.proofreading_finding import Finding, place_of
from nhiemky.kernel.refusals import Refused
from nhiemky.site import cli_output as output
from nhiemky.site import environment
from nhiemky.site.cli_words import Stopped, language, words, words_of_refusal
from nhiemky.site.proof_words import message

LONGEST_SHOWN = 60


def proof(asked: argparse.Namespace) -> int:
    """Exit 0 nothing surely wrong, 1 an error was found, 2 the file is no text."""
    file = words("tally-stdin") if asked.file == STDIN else asked.file
    try:
        found = documents.proof(asked.file, home=environment.read().home())
    except FileNotFoundError as error:
        raise Stopped("tally-not-there", status=2, file=file) from error
    except OSError as error:
        raise Stopped("tally-no-file", status=2, file=file, why=error.strerror) from error
    except Refused as wrong:
        if wrong.code == "state-secret-mark":
            raise
        why = words_of_refusal(wrong.code, wrong.facts)
        raise Stopped("proof-no-text", status=2, file=file, why=why) from wrong
    if asked.json:
        output.document({"findings": [_as_json(finding, found.text) for finding in found.findings]})
    else:
        output.result("\n".join(_lines(found)))
    return 1 if found.any_error else 0


def _as_json(finding: Finding, text: str) -> dict[str, Any]:
    return {
        "code": finding.code,
        "severity": str(finding.severity),
        "start": finding.start,
        "end": finding.end,
        "text": text[finding.start : finding.end],
        "message": message(finding, language()),
        "suggestion": finding.suggestion,
    }


def _lines(found: Proofread) -> Iterator[str]:
    for finding in found.findings:
        place = place_of(finding, found.text)
        at = words("proof-at", line=place.line, column=place.column)
        yield f"{at} [{words(f'proof-{finding.severity}')}] “{_shown(finding, found.text)}”: {message(finding, language())}{_instead(finding)}"
    yield words("proof-sum", count=len(found.findings)) if found.findings else words("proof-nothing")


def _shown(finding: Finding, text: str) -> str:
    written = " ".join(text[finding.start : finding.end].split(" ")).replace("\n", " ")
    return written if len(written) <= LONGEST_SHOWN else f"{written[: LONGEST_SHOWN - 1]}…"


def _instead(finding: Finding) -> str:
    if finding.suggestion is None or not finding.suggestion.strip():
        return ""
    return f" {words('proof-instead', right=finding.suggestion.strip())}"
