"""How one ballot moves: voting → counting → closed, or void; and what may be done with its papers afterwards."""

from __future__ import annotations

from collections.abc import Collection

from nhiemky.kernel.refusals import Refused

VOTING, COUNTING, CLOSED, VOID = "voting", "counting", "closed", "void"
#: Why a ballot was cancelled.
MORE_COLLECTED, BY_DECISION = "more-collected-than-issued", "void-by-decision"


def check_state(state: str, *, wanted: str) -> None:
    """Refuse a step that the ballot has passed or not reached."""
    if state != wanted:
        raise Refused("ballot-not-at-this-step", state=state, wanted=wanted)


def check_collected(*, issued: int, collected: int, present: int | None) -> None:
    """Never more papers handed out than people present; more collected than issued is no refusal: it voids the ballot."""
    if issued < 1:
        raise Refused("no-papers-issued", field="issued")
    if collected < 0:
        raise Refused("negative-number", field="collected")
    if present is not None and issued > present:
        raise Refused("more-issued-than-present", issued=issued, present=present, field="issued")


def is_void(*, issued: int, collected: int) -> bool:
    """More papers collected than issued: all papers are cancelled and the vote is held again (elections.md §3.3)."""
    return collected > issued


#: Ways of counting in which two counts have to agree bundle by bundle, and papers are kept.
TWO_COUNTS = ("keying", "scan")


def check_method(method: str, *, wanted: Collection[str]) -> None:
    """A ballot is counted in the one way that was said when its papers were collected."""
    if method not in wanted:
        raise Refused("counted-otherwise", method=method)


def check_place(
    *,
    letter: str,
    taken: Collection[str],
    accounts: Collection[int],
    account: int,
    people: Collection[int | None],
    person: int | None,
) -> None:
    """Two counts, each by somebody else: one account, one person, one place."""
    if letter in taken:
        raise Refused("count-taken", letter=letter)
    if account in accounts or (person is not None and person in people):
        raise Refused("same-person-counts-twice")


def check_keying(*, ballot: str, stack: str, mine: bool) -> None:
    """Papers are keyed while the ballot is counted, into one's own open bundle."""
    if not mine:
        raise Refused("not-your-count")
    check_state(ballot, wanted=COUNTING)
    if stack != "open":
        raise Refused("batch-is-closed")


def check_reopening(*, ballot: str, batch: str, stack: str, mine: bool) -> None:
    """One's own ended bundle, before the other count has ended it and the two were compared."""
    if not mine:
        raise Refused("not-your-count")
    check_state(ballot, wanted=COUNTING)
    if stack != "closed" or batch == "agreed":
        raise Refused("batch-is-compared")


def check_all_agree(*, counts: int, open_batches: int) -> None:
    """A ballot closes on two counts that agree in every bundle."""
    if counts < 2:
        raise Refused("second-count-missing")
    if open_batches:
        raise Refused("batches-differ", batches=open_batches)


def check_kept(papers: str) -> None:
    """Papers are there only between the count and their destruction, and only where they were keyed."""
    if papers != "kept":
        raise Refused("no-papers-kept")


def check_voidable(state: str, *, newest: bool, election: str) -> None:
    """Only the newest ballot, while the election has not ended: what followed from an older one cannot be undone."""
    if not newest or election != "preparing":
        raise Refused("ballot-has-consequences")
    if state == VOID:
        raise Refused("ballot-already-void")


def open_decisions(to_decide: Collection[str], *, decided: Collection[str]) -> tuple[str, ...]:
    """Codes of what a closed ballot leaves to people and nobody has decided yet, in the order of the outcome."""
    return tuple(code for code in to_decide if DECIDED_AS[code] not in decided)


#: Code of the outcome → kind of the decision that answers it.
DECIDED_AS = {
    "tie-at-last-seat": "tie",
    "seats-vacant": "vacant",
    "all-disagree-ballots": "all_disagree",
    "alternates-without-second-vote": "alternates",
    "tie-at-last-alternate": "alternate_tie",
}
#: Kind of decision → what people may decide.
OUTCOMES = {
    "tie": ("revote", "leave_vacant"),
    "vacant": ("further", "stop"),
    "all_disagree": ("invalid", "valid"),
    "alternates": ("accept", "second_ballot", "none"),
    "alternate_tie": ("revote", "none"),
}


#: Outcomes after which the same assembly votes again.
VOTE_AGAIN = frozenset({"revote", "further", "second_ballot"})


def check_outcome(kind: str, outcome: str, *, waiting: Collection[str]) -> None:
    """Only what the ballot left open is decided, and only as the rules allow."""
    if outcome not in OUTCOMES.get(kind, ()):
        raise Refused("no-such-outcome", field="outcome")
    if kind not in waiting:
        raise Refused("nothing-to-decide", kind=kind)
