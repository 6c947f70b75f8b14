"""State secrets stay off a machine that is connected (NĐ 26/2020): asked once, before anything is typed."""

from __future__ import annotations

from enum import StrEnum

from nhiemky.kernel.refusals import Refused


class Said(StrEnum):
    """The answer to "is the content on the secrets list?"."""

    NOT_LISTED = "khong"
    LISTED = "co"
    NOTHING = ""


def check(said: Said) -> None:
    """Only a content that is not on the list may be typed in."""
    if said is Said.NOTHING:
        raise Refused("secrets-list-not-asked", field="said")
    if said is Said.LISTED:
        raise Refused("content-on-secrets-list", field="said")
