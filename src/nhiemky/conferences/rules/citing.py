"""How papers name a document and the bodies in their heads."""

from __future__ import annotations

import re
from datetime import date

from nhiemky.vietnamese.dates import short_date

_AROUND = re.compile(r"\s*([-–/])\s*")
#: The committee of a level above the ward → its Party organisation, as the head of a paper names it (36-HD/VPTW).
_COMMITTEES = {
    "tỉnh ủy": "Đảng bộ tỉnh",
    "thành ủy": "Đảng bộ thành phố",
    "thị ủy": "Đảng bộ thị xã",
    "quận ủy": "Đảng bộ quận",
    "huyện ủy": "Đảng bộ huyện",
    "đảng ủy": "Đảng bộ",
}
#: The other way round, longer names first: "Đảng bộ" alone is the beginning of all of them.
_ORGANISATIONS = {party.lower(): short for short, party in _COMMITTEES.items()}


def symbol_shown(symbol: str) -> str:
    """The symbol as its writer put it, without stray spaces: `01- CrT/QU` is printed `01-CrT/QU`."""
    return _AROUND.sub(r"\1", symbol.strip())


def cite(*, kind: str, symbol: str, issuer: str, dated: date | None, title: str) -> str:
    """`Kế hoạch số 02-KH/ĐU ngày 10/12/2020 của Đảng ủy phường “…”`; what is not known is left out."""
    said = [kind]
    if symbol:
        said.append(f"số {symbol_shown(symbol)}")
    if dated:
        said.append(f"ngày {short_date(dated)}")
    if issuer:
        said.append(f"của {issuer}")
    if title:
        said.append(title if title.lower().startswith("về ") else f"“{title}”")
    return " ".join(said)


def organisation(name: str) -> str:
    """The upper line of a head: `Đảng bộ quận Long Biên` for `Quận ủy Long Biên`."""
    for committee, party in _COMMITTEES.items():
        if name.lower().startswith(committee):
            return f"{party}{name[len(committee) :]}"
    return name


def committee(name: str) -> str:
    """The body that acts: `Quận ủy Long Biên`, `Đảng ủy phường Mẫu` for an organisation; a branch acts as itself."""
    for party in sorted(_ORGANISATIONS, key=len, reverse=True):
        if name.lower().startswith(party):
            return f"{_ORGANISATIONS[party].capitalize()}{name[len(party) :]}"
    return name
