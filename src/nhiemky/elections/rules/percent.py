"""Percentages as they are printed: of the denominator, with a Vietnamese comma (elections §4.8 [V]).

Both roundings stand in published papers; nothing is ever decided by a printed percentage.
"""

from __future__ import annotations

from nhiemky.elections.rules.practice import Decimals, Rounding


def percent(
    part: int, *, base: int, rounding: Rounding = Rounding.HALF_UP, decimals: Decimals = Decimals.TWO
) -> str:
    """ "17,18": `part` of `base` in whole numbers, without the sign. ZeroDivisionError for a base of nothing."""
    places = int(decimals)
    scaled = part * 100 * 10**places
    steps = scaled // base if rounding is Rounding.TRUNCATE else (2 * scaled + base) // (2 * base)
    whole, rest = divmod(steps, 10**places)
    return f"{whole},{rest:0{places}}"
