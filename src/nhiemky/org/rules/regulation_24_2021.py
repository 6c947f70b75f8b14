"""Quy định 24-QĐ/TW (30/7/2021) with 01-HD/TW: implementation of the Party Charter until 30/6/2025 (governance §4.1)."""

from __future__ import annotations

import datetime as dt

from nhiemky.org.rules.regulation import ENDED, Regulation

IN_FORCE = Regulation(
    code="24-2021",
    valid_from=dt.date(2021, 7, 30),
    probation_months=12,
    # Re-admission: at least 36 months after the end of the membership (governance §4.2, reported, not read in the text).
    readmission_months=36,
    transitions={
        "probationary": {"official", "temporarily_away", "suspended", "transferred", "struck_off", "left", "deceased"},
        "official": {
            "exempt", "temporarily_away", "suspended", "transferred", "struck_off", "expelled", "left", "deceased",
        },
        "exempt": {"official", "temporarily_away", "suspended", "transferred", *ENDED},
        "temporarily_away": {"probationary", "official", "exempt", "suspended", "transferred", *ENDED},
        "suspended": {"probationary", "official", "exempt", *ENDED},
        "transferred": {"probationary", "official", "exempt", "deceased"},
        # Re-admitted (a new probation), or wrongly disciplined and restored (official, §4.3).
        "struck_off": {"probationary", "official", "deceased"},
        "expelled": {"probationary", "official", "deceased"},
        "left": {"probationary", "deceased"},
        "deceased": set(),
    },
)  # fmt: skip
