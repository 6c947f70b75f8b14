"""What the operator of a count by scanner sees of the own bundles."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from nhiemky.elections.models import Batch, Count, Scan, ScannedSheet, Stack
from nhiemky.elections.models.labels import PageReason, ScanProblem
from nhiemky.elections.queries.scans import ahead_of, grey_papers, is_alive
from nhiemky.elections.rules import scanning
from nhiemky.elections.rules.scanned import Reason
from nhiemky.elections.rules.scanning import Standing


@dataclass(frozen=True, slots=True)
class ScanProgress:
    """How far the reading of a bundle is. `rest`: seconds, None while unknown. `alive`: a reading says something;
    where it does not and should, it has died and may be resumed. `before`: bundles of this ballot, with the letter of their
    count, that are read before this one; `before_elsewhere`: how many of other ballots."""

    scan: UUID
    called: str
    state: str
    state_words: str
    problem: str
    problem_words: str
    pages: int
    done: int
    read: int
    doubtful: int
    rejected: int
    covers: int
    per_second: float
    rest: int | None
    stopping: bool
    may_stop: bool
    may_resume: bool
    before: tuple[tuple[int, str], ...]
    before_elsewhere: int

    @property
    def queued(self) -> bool:
        return bool(self.before or self.before_elsewhere)

    @property
    def working(self) -> bool:
        return self.may_stop and not self.may_resume

    @property
    def percent(self) -> int:
        return self.done * 100 // self.pages


@dataclass(frozen=True, slots=True)
class ScanBundle:
    """A bundle in a count by scanner. `papers`: certain and judged up to now; `missing`: how many are not there yet,
    below zero when there are too many. `may_end`: everything is read, judged and sorted, and the number is right.
    `whole`: how many papers the head had judged whole. `grey`: stamped papers without colour; `without_seal`: how many of
    them have no seal, None while nobody has said so.
    """

    number: int
    size: int
    ended: bool
    agreed: bool
    differs: bool
    scan: ScanProgress | None
    papers: int
    to_judge: int
    in_dispute: int
    judged: int
    to_sort: int
    aside: int
    whole: int
    grey: int
    without_seal: int | None

    @property
    def missing(self) -> int:
        return self.size - self.papers

    @property
    def asks_for_seals(self) -> bool:
        """Whether somebody has to say that the board has looked for the seals."""
        return bool(self.grey) and self.without_seal is None

    @property
    def may_end(self) -> bool:
        read = self.scan is not None and self.scan.state == scanning.READ
        waiting = self.to_judge or self.in_dispute or self.to_sort or self.missing or self.asks_for_seals
        return read and not waiting and not self.ended and not self.agreed


@dataclass(frozen=True, slots=True)
class RejectedPage:
    """A page that is no paper yet. `may_keep`: people may say that it is one all the same."""

    sheet: UUID
    called: str
    file: int
    page: int
    reason: str
    reason_words: str
    aside: str
    aside_words: str
    may_keep: bool
    has_picture: bool


def scan_progress(scan: Scan) -> ScanProgress:
    alive, ahead = is_alive(scan), ahead_of(scan)
    ballot = scan.stack.batch.round_id
    unfinished = scan.state in (Scan.State.WAITING, Scan.State.READING)
    pace = scanning.pace(pages=scan.pages, done=scan.pages_done, milliseconds=scan.milliseconds)
    return ScanProgress(
        scan=scan.pk,
        called=scan.called,
        state=scan.state,
        state_words=str(Scan.State(scan.state).label),
        problem=scan.problem,
        problem_words=str(ScanProblem(scan.problem).label) if scan.problem else "",
        pages=scan.pages,
        done=scan.pages_done,
        read=scan.read,
        doubtful=scan.doubtful,
        rejected=scan.rejected,
        covers=scan.covers,
        per_second=pace.per_second,
        rest=pace.rest,
        stopping=unfinished and scan.stop_asked,
        may_stop=unfinished and not scan.stop_asked,
        may_resume=scan.state == Scan.State.STOPPED or (unfinished and not alive),
        before=tuple(
            (one.stack.batch.number, one.stack.count.letter)
            for one in ahead
            if one.stack.batch.round_id == ballot
        ),
        before_elsewhere=sum(one.stack.batch.round_id != ballot for one in ahead),
    )


def scan_bundles(count: Count) -> tuple[ScanBundle, ...]:
    stacks = count.stacks.select_related("batch__round").order_by("batch__number").defer("keyed")
    scans = {one.stack_id: one for one in _live(count)}
    return tuple(_bundle(stack, scans.get(stack.pk)) for stack in stacks)


def scan_bundle(stack: Stack) -> ScanBundle:
    return _bundle(stack, _live(stack.count).filter(stack=stack).first())


def _live(count: Count) -> Any:
    scans = Scan.objects.filter(stack__count=count).select_related("stack__batch")
    return scans.exclude(state=Scan.State.REPLACED)


def _bundle(stack: Stack, scan: Scan | None) -> ScanBundle:
    sheets = [] if scan is None else list(scan.sheets.values_list("state", "aside"))
    found = Counter(state for state, _aside in sheets)
    aside = sum(1 for _state, ground in sheets if ground)
    grey = 0 if scan is None or not stack.batch.round.stamped else grey_papers(scan).count()
    agreed = stack.batch.state == Batch.State.AGREED
    return ScanBundle(
        number=stack.batch.number,
        size=stack.batch.size,
        ended=stack.state == Stack.State.CLOSED,
        agreed=agreed,
        differs=stack.batch.state == Batch.State.DIFFERS,
        scan=None if scan is None else scan_progress(scan),
        papers=stack.batch.size if agreed else sum(found[one] for one in scanning.ACCEPTED),
        to_judge=found[Standing.TO_JUDGE],
        in_dispute=found[Standing.DIFFERS],
        judged=found[Standing.JUDGED],
        to_sort=found[Standing.REJECTED] - aside,
        aside=aside,
        whole=0 if scan is None else scan.whole,
        grey=grey,
        without_seal=None if scan is None else scan.without_seal,
    )


def rejected_pages_of(stack: Stack) -> tuple[RejectedPage, ...]:
    """The pages of a bundle that somebody has to look at, in the order of the files: they are found there again."""
    sheets = ScannedSheet.objects.filter(scan__in=_live(stack.count).filter(stack=stack))
    rejected = sheets.filter(state=Standing.REJECTED).select_related("file")
    return tuple(
        RejectedPage(
            sheet=one.pk,
            called=one.called,
            file=one.file.number,
            page=one.page,
            reason=one.reason,
            reason_words=str(PageReason(one.reason).label) if one.reason else "",
            aside=one.aside,
            aside_words=str(ScannedSheet.Aside(one.aside).label) if one.aside else "",
            may_keep=one.reason != Reason.DUPLICATE_IMAGE,
            has_picture=one.reason != Reason.UNREADABLE,
        )
        for one in rejected.order_by("file__number", "page")
    )
