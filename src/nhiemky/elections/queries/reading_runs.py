"""Everything that is said of a reading run: which program read which pictures, and what people decided."""

from __future__ import annotations

from typing import Any

from nhiemky.elections.models import Count, Round, Scan
from nhiemky.elections.queries.scans import photographs_allowed
from nhiemky.elections.rules.reading_record import JudgedLine, ReadingRun, ScanLine
from nhiemky.journal.models import Entry


def reading_run(ballot: Round) -> ReadingRun:
    """For the paper about the reading and for whoever looks at it: numbers and hashes, no paper and no order."""
    scans = list(
        Scan.objects.filter(stack__count__round=ballot)
        .select_related("stack__count", "stack__batch")
        .prefetch_related("files")
        .order_by("stack__count__letter", "stack__batch__number", "id")
    )
    lines = tuple(_line(one) for one in scans)
    counts = ballot.counts.select_related("operator").order_by("letter")
    counted = [one for one in lines if one.state == Scan.State.READ]
    return ReadingRun(
        ways=tuple((one.letter, str(Count.Way(one.way).label), str(one.operator)) for one in counts),
        stamped=ballot.stamped,
        photographs=photographs_allowed(ballot.election),
        templates=tuple(ballot.templates.values_list("code", "paper", "large")),
        programs=tuple(sorted({one.program for one in scans})),
        thresholds={one.digest: one.thresholds for one in scans},
        scans=lines,
        judged=tuple(_judged(ballot)),
        sheets=sum(one.read + one.doubtful for one in counted),
        milliseconds=sum(one.milliseconds for one in counted),
    )


def _line(scan: Scan) -> ScanLine:
    batch = scan.stack.batch
    return ScanLine(
        called=scan.called,
        letter=scan.stack.count.letter,
        batch=batch.number,
        size=batch.size,
        state=scan.state,
        state_words=str(Scan.State(scan.state).label),
        problem=scan.problem,
        files=len(scan.files.all()),
        pages=scan.pages,
        done=scan.pages_done,
        read=scan.read,
        doubtful=scan.doubtful,
        rejected=scan.rejected,
        covers=scan.covers,
        judged=scan.judged,
        decided=scan.decided,
        aside=scan.aside,
        whole=scan.whole,
        otherwise=scan.otherwise,
        without_seal=scan.without_seal,
        milliseconds=scan.milliseconds,
        program=scan.program,
        digest=scan.digest,
        photographs=scan.photographs,
        images=tuple(scan.images),
    )


def _judged(ballot: Round) -> list[JudgedLine]:
    entries = Entry.objects.filter(
        topic=f"election/{ballot.election_id}", verb__in=("PaperJudged", "PaperDecided")
    )
    found = entries.filter(facts__round=ballot.pk).select_related("actor", "kept").order_by("pk")
    return [
        JudgedLine(
            verb=one.verb,
            sheet=one.facts["sheet"],
            image=one.facts["image"],
            step=one.facts.get("step", "decided"),
            rows=tuple(one.facts["rows"]),
            decision=one.facts["decision"],
            by=str(one.actor or ""),
            text=kept_values(one).get("text", ""),
            by_judge=one.facts.get("by_judge", False),
            decider=kept_values(one).get("decider", ""),
        )
        for one in found
    ]


def kept_values(entry: Entry) -> dict[str, Any]:
    """What stands beside an entry, as long as it was not erased."""
    kept = getattr(entry, "kept", None)
    values: dict[str, Any] = (kept.values or {}).get("values", {}) if kept is not None else {}
    return values
