"""Quy định 294-QĐ/TW (26/5/2025) with 06-HD/TW and 38-HD/BTCTW: from 1/7/2025 (governance §4.1).

The steps of a membership are those of 24-QĐ/TW; what is new are clocks in working days for a transfer
(governance §4.2): 60 to do the procedure, 30 to present the letter at the new place.
"""

from __future__ import annotations

import dataclasses
import datetime as dt

from nhiemky.org.rules import regulation_24_2021

IN_FORCE = dataclasses.replace(
    regulation_24_2021.IN_FORCE,
    code="294-2025",
    valid_from=dt.date(2025, 7, 1),
    transfer_working_days=60,
    arrival_working_days=30,
)
