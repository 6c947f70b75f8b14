"""Papers that are issued in tests."""

from __future__ import annotations

import datetime as dt

from nhiemky.documents.actions.issue_paper import issue_paper
from nhiemky.documents.actions.register_arrival import register_arrival
from nhiemky.documents.rules.registering import Entry
from nhiemky.documents.rules.signing import Authority, Signing
from nhiemky.documents.steps.issuing import Paper, Signed

TODAY = dt.date(2026, 3, 10)
SIGNING = Signing(Authority.ON_BEHALF, "Ban Thường vụ", "Bí thư", "Người Ký")


def paper(issuer, kind="KH", *, dated=TODAY, **more):
    signed = Signed(authority="T/M BAN THƯỜNG VỤ", post="Bí thư", name="Người Ký")
    return Paper(issuer=issuer, kind=kind, title="Trích yếu", dated=dated, signed=signed, **more)


def issued(cast, *args, **named):
    return issue_paper(cast.clerk, paper=paper(*args, **named), signed=SIGNING).document.symbol


def arrival(cast, symbol, **more):
    entry = Entry(kind="Kế hoạch", symbol=symbol, issuer="Quận ủy", level="district")
    return register_arrival(cast.clerk, cast.ward, entry=entry, arrived_on=TODAY, **more)
