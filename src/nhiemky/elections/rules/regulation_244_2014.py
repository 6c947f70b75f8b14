"""Quy chế bầu cử trong Đảng, 244-QĐ/TW of 9/6/2014, in force until 9/10/2024 (elections §0).

Numbers of articles that were not seen are left empty; numbers of working days come from 24-QĐ/TW (2021).
"""

from __future__ import annotations

import datetime as dt

from nhiemky.elections.rules.regulation import Basis, Evidence, Regulation, Rule

V, P, R, D = Evidence.VERIFIED, Evidence.PARTLY, Evidence.RECALLED, Evidence.DERIVED

#: What stands in other texts and did not change with the regulation.
ELSEWHERE = {
    Rule.ORDER_OF_NAMES: Basis("", D, "mẫu biên bản kiểm phiếu"),
    # A question answered in public on 17/3/2020; no article was named there.
    Rule.MORE_COLLECTED: Basis("", V, "hướng dẫn nghiệp vụ 17/3/2020"),
    Rule.FURTHER_ROUND: Basis("Điều 12 khoản 3", R, "Điều lệ Đảng"),
    Rule.STANDING_NEEDS_NINE: Basis("Điều 22 khoản 5", V, "Điều lệ Đảng"),
    # The text of 2016 was read; whether the one of 2021 keeps it was not (elections §9 point 7).
    Rule.BRANCH_COMMITTEE: Basis("Mục 24", P, "Quy định 29-QĐ/TW (2016)"),
    Rule.APPOINTMENT: Basis("Mục 24", P, "Quy định 29-QĐ/TW (2016)"),
    Rule.PERCENT: Basis("", V, "mẫu biên bản kiểm phiếu"),
    Rule.REPORT: Basis("Mục 16.1", V, "Quy định 24-QĐ/TW (2021)"),
    Rule.APPROVAL: Basis("Mục 16.1", V, "Quy định 24-QĐ/TW (2021)"),
}

IN_FORCE = Regulation(
    code="244-QD/TW-2014",
    symbol="244-QĐ/TW",
    dated=dt.date(2014, 6, 9),
    valid_from=dt.date(2014, 6, 9),
    valid_to=dt.date(2024, 10, 9),
    bases={
        **ELSEWHERE,
        Rule.NOMINATION: Basis("Điều 13", V),
        Rule.WITHDRAWAL: Basis("", V, "Hướng dẫn 03-HD/TW (20/3/2020)"),
        # The worked example of 2020 was read (30 % of 35 seats), the article of 2014 was not.
        Rule.SURPLUS: Basis("", P, "Hướng dẫn 03-HD/TW (20/3/2020)"),
        # The press lists this among what was worded anew in 2024.
        Rule.FLOOR_SUPPORT: Basis("", R),
        # The worked example was read up to the poll, not how those at its end are chosen.
        Rule.OPINION_POLL: Basis("", P, "Hướng dẫn 03-HD/TW (20/3/2020)"),
        Rule.COUNTING_BOARD: Basis("", P),
        Rule.BALLOT: Basis("Điều 17 khoản 1", V),
        Rule.VALIDITY: Basis("Điều 17 khoản 2", V),
        Rule.ALL_DISAGREE: Basis("Điều 17 khoản 2", D),
        Rule.DENOMINATOR_MEMBERS: Basis("Điều 32 khoản 2", V),
        Rule.DENOMINATOR_DELEGATES: Basis("Điều 32 khoản 3", V),
        Rule.DENOMINATOR_CONFERENCE: Basis("Điều 32", R),
        Rule.THRESHOLD: Basis("Điều 32", V),
        Rule.TIE: Basis("Điều 32", R),
        Rule.ALTERNATES: Basis("Điều 20", P),
        Rule.BY_ELECTION: Basis("", P),
        Rule.COMPLAINTS: Basis("", P),
        Rule.RETENTION: Basis("", P),
    },
)
