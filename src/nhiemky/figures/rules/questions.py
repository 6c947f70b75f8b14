"""Is the value right? A new one beside what was reported before: what is odd is asked about, never refused.

The codes have their words in queries/asking.py; every question can be answered with "yes, it is so".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from nhiemky.figures.rules import sums
from nhiemky.figures.rules.entry import Value

_PERCENT = ("%", "‰")
_WHOLE = {"%": Decimal(100), "‰": Decimal(1000)}
#: Unit that was typed, unit of the indicator → how many of the second are one of the first.
_TIMES = {
    ("m", "km"): Decimal("0.001"),
    ("km", "m"): Decimal(1000),
    ("m2", "ha"): Decimal("0.0001"),
    ("ha", "m2"): Decimal(10000),
    ("ha", "km2"): Decimal("0.01"),
    ("km2", "ha"): Decimal(100),
    ("m2", "km2"): Decimal("0.000001"),
    ("km2", "m2"): Decimal(10**6),
    ("%", "‰"): Decimal(10),
    ("‰", "%"): Decimal("0.1"),
}
#: triệu for nghìn, tỷ for triệu, tỷ for nghìn, tỷ for đồng; the nearest slip is offered first.
_SCALES = (3, 6, 9)
#: A corrected reading within three times the last value is what was meant; ten times is a slip itself.
_NEAR = 3
#: A slip of one place beside a value that moved by a third meanwhile.
_ABOUT_TENFOLD = 7
#: History says something about a range from three values on.
_LEAST_HISTORY = 3
#: 13 branches are 13 branches again; three digits that stay the same were perhaps copied.
_TELLING_DIGITS = 3


class Doubt(StrEnum):
    MEASURE = "measure"  # of another unit than the indicator is counted in
    SCALE = "scale"  # a thousand, a million, a milliard times off
    TENFOLD = "tenfold"  # ten times the last one or a tenth of it
    OVER_WHOLE = "over-whole"  # a percentage above 100
    NEGATIVE = "negative"  # a percentage below 0
    OUTSIDE = "outside"  # far outside what was ever reported
    UNCHANGED = "unchanged"  # the last value again, to the last digit


@dataclass(frozen=True, slots=True)
class Past:
    """An earlier value of the same unit and indicator: `period` in words, as it is shown beside the question; `later`: it is
    of a later period, where old years are typed in afterwards."""

    period: str
    value: Decimal
    out_of: Decimal | None = None
    later: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """`last`: with which earlier value the new one was compared; `meant`: the reading that would fit ("có phải … ?");
    `least`, `most`: the range of all earlier ones, `in_percent` where they are n of m."""

    doubt: Doubt
    last: Past | None = None
    meant: Decimal | None = None
    times: int = 0
    least: Decimal | None = None
    most: Decimal | None = None
    in_percent: bool = False


def doubts(new: Value, history: Sequence[Past], measure: str) -> list[Question]:
    """What is odd about a new value; `history` are comparable earlier ones (the same unit, indicator and length of
    period), oldest first; `measure` is the indicator's ("" of a typed value agrees with any)."""
    if new.measure and new.measure != measure:
        times = _TIMES.get((new.measure, measure))
        return [Question(doubt=Doubt.MEASURE, meant=None if times is None else new.value * times)]
    return [*_of_percent(new, history, measure), *_of_size(new, history), *_of_copy(new, history)]


def _of_percent(new: Value, history: Sequence[Past], measure: str) -> Iterator[Question]:
    """A share lies between 0 and 100; a rate that already was beyond may be again."""
    if measure not in _PERCENT or new.out_of is not None:
        return
    whole = _WHOLE[measure]
    if new.value > whole and not any(past.value > whole for past in history):
        yield Question(doubt=Doubt.OVER_WHOLE, most=whole)
    if new.value < 0 and not any(past.value < 0 for past in history):
        yield Question(doubt=Doubt.NEGATIVE, least=Decimal(0))


def _of_size(new: Value, history: Sequence[Past]) -> Iterator[Question]:
    """At most one question: an exact slip of the scale says more than "ten times", and that more than "outside"."""
    if new.out_of is not None:
        yield from _of_ratio(new.value, new.out_of, history)
        return
    last = next((past for past in reversed(history) if past.value), None)
    if last is not None and (
        sums.is_suspicious(new.value, last.value) or _lost_a_digit(new.value, last, history)
    ):
        yield _slip(new.value, last) or Question(
            doubt=Doubt.TENFOLD, last=last, times=int(sums.factor(new.value, last.value))
        )
    elif len(history) >= _LEAST_HISTORY:
        yield from _outside([past.value for past in history], new.value, history[-1])


def _of_ratio(value: Decimal, whole: Decimal, history: Sequence[Past]) -> Iterator[Question]:
    """n of m: first how many there are at all, then how large a part of them."""
    earlier = [(past, past.out_of) for past in history if past.out_of]
    if not earlier:
        return
    last, of = earlier[-1]
    shares = [past.value * 100 / out_of for past, out_of in earlier]
    for new, old in ((whole, of), (value / whole, last.value / of)):
        if sums.is_suspicious(new, old):
            yield Question(doubt=Doubt.TENFOLD, last=last, times=int(sums.factor(new, old)))
            return
    if len(shares) >= _LEAST_HISTORY:
        for question in _outside(shares, value * 100 / whole, last):
            yield replace(question, in_percent=True)


def _lost_a_digit(new: Decimal, last: Past, history: Sequence[Past]) -> bool:
    """35 typed for 352 after 318: not quite a tenth, because the true value has grown. Nothing of what was there before."""
    earlier = [past.value for past in history]
    far = len(earlier) >= _LEAST_HISTORY and sums.factor(new, last.value) >= _ABOUT_TENFOLD
    return far and not min(earlier) <= new <= max(earlier)


def _slip(new: Decimal, last: Past) -> Question | None:
    smaller = abs(new) < abs(last.value)
    for power in _SCALES:
        meant = new.scaleb(power if smaller else -power)
        if sums.factor(meant, last.value) <= _NEAR:
            return Question(doubt=Doubt.SCALE, last=last, meant=meant, times=10**power)
    return None


def _outside(earlier: Sequence[Decimal], new: Decimal, last: Past) -> Iterator[Question]:
    """By far: beyond the range by more than twice its width and by more than half of its largest value."""
    least, most = min(earlier), max(earlier)
    reach = max(2 * (most - least), max(map(abs, earlier)) / 2)
    if new < least - reach or new > most + reach:
        yield Question(doubt=Doubt.OUTSIDE, last=last, least=least, most=most)


def _of_copy(new: Value, history: Sequence[Past]) -> Iterator[Question]:
    last = history[-1] if history else None
    if last is None or (new.value, new.out_of) != (last.value, last.out_of):
        return
    if len(new.value.normalize().as_tuple().digits) >= _TELLING_DIGITS:
        yield Question(doubt=Doubt.UNCHANGED, last=last)
