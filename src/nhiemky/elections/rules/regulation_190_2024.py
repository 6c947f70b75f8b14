"""Quy chế bầu cử trong Đảng, 190-QĐ/TW of 10/10/2024, with the guidance 04-HD/TW of 31/12/2024 (elections §0).

It "basically keeps" the text of 2014: no difference was found in how papers are judged.
"""

from __future__ import annotations

import datetime as dt

from nhiemky.elections.rules import regulation_244_2014
from nhiemky.elections.rules.regulation import Basis, Evidence, Regulation, Rule

V, P, R, D = Evidence.VERIFIED, Evidence.PARTLY, Evidence.RECALLED, Evidence.DERIVED

IN_FORCE = Regulation(
    code="190-QD/TW-2024",
    symbol="190-QĐ/TW",
    dated=dt.date(2024, 10, 10),
    valid_from=dt.date(2024, 10, 10),
    valid_to=None,
    bases={
        **regulation_244_2014.ELSEWHERE,
        Rule.NOMINATION: Basis("Điều 11", P),
        Rule.WITHDRAWAL: Basis("Điểm 2", P, "Hướng dẫn 04-HD/TW (31/12/2024)"),
        Rule.SURPLUS: Basis("Điều 14", V),
        Rule.FLOOR_SUPPORT: Basis("Điều 14 khoản 3", V),
        # That more than 30 % asks for a poll was read; how those at the end are chosen was cut.
        Rule.OPINION_POLL: Basis("Điều 14", P),
        Rule.COUNTING_BOARD: Basis("Điều 8", V),
        Rule.BALLOT: Basis("Điều 15 khoản 1", P),
        # Art. 30(1) was read and points here; the list of grounds itself was read in the text of 2014 only.
        Rule.VALIDITY: Basis("Điều 15 khoản 2", P),
        Rule.ALL_DISAGREE: Basis("Điều 15 khoản 2", D),
        Rule.DENOMINATOR_MEMBERS: Basis("Điều 30 khoản 2", V),
        Rule.DENOMINATOR_DELEGATES: Basis("Điều 30 khoản 3", R),
        Rule.DENOMINATOR_CONFERENCE: Basis("Điều 30 khoản 4", R),
        Rule.THRESHOLD: Basis("Điều 30", V),
        Rule.TIE: Basis("Điều 30 khoản 5", R),
        Rule.ALTERNATES: Basis("Điều 18", P),
        Rule.BY_ELECTION: Basis("Điều 28", V),
        Rule.COMPLAINTS: Basis("Điều 33", V),
        Rule.RETENTION: Basis("Điều 35", V),
    },
)
