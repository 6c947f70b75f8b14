"""How the body that issues a paper is named in its head."""

from __future__ import annotations

_COMMITTEE_OF = {"đảng bộ": "Đảng ủy"}


def committee(name: str) -> str:
    """`Đảng ủy phường Mẫu` for the organisation `Đảng bộ phường Mẫu`; any other name as it is."""
    for organisation, body in _COMMITTEE_OF.items():
        if name.lower().startswith(organisation):
            return f"{body}{name[len(organisation) :]}"
    return name
