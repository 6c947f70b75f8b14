"""The words before a signature: T/M, K/T, T/L, Q. of the Party; TM., KT., TL., Q. of the State (governance §3.6).

What the sources report without showing the text of the regulation is a doubt that people see, never a refusal.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from nhiemky.documents.rules.kinds import STATE
from nhiemky.documents.rules.symbols import Doubt
from nhiemky.kernel.refusals import Refused


class Authority(StrEnum):
    """By what right somebody signs."""

    ITSELF = "itself"
    ON_BEHALF = "on_behalf"
    FOR = "for"
    BY_ORDER = "by_order"
    ACTING = "acting"


_PARTY_WORDS = {
    Authority.ON_BEHALF: "T/M",
    Authority.FOR: "K/T",
    Authority.BY_ORDER: "T/L",
    Authority.ACTING: "Q.",
}
_STATE_WORDS = {
    Authority.ON_BEHALF: "TM.",
    Authority.FOR: "KT.",
    Authority.BY_ORDER: "TL.",
    Authority.ACTING: "Q.",
}


@dataclass(frozen=True, slots=True)
class Signing:
    """How a paper was signed: `before` is whom the signer stands for ("Ban Thường vụ", "Chánh Văn phòng")."""

    authority: Authority
    before: str
    post: str
    name: str


def usual(*, collective: bool) -> Authority:
    """A collective body is signed for on its behalf; the head of any other signs by itself."""
    return Authority.ON_BEHALF if collective else Authority.ITSELF


def words(signing: Signing, *, style: str) -> str:
    """`T/M BAN THƯỜNG VỤ`, `KT. CHỦ TỊCH`; empty for a head who signs by itself. Nobody acts for a body but in a post."""
    if signing.authority is Authority.ITSELF:
        return ""
    short = (_STATE_WORDS if style == STATE else _PARTY_WORDS)[signing.authority]
    return f"{short} {signing.before.strip().upper()}".strip()


def check(signing: Signing) -> None:
    """Somebody signed in some post; whoever signs for somebody says for whom."""
    if not signing.name.strip():
        raise Refused("signed-by-nobody", field="signer_name")
    if not signing.post.strip():
        raise Refused("signed-without-post", field="post")
    if signing.authority is not Authority.ITSELF and not signing.before.strip():
        raise Refused("signed-for-nobody", field="before")


def doubts(
    authority: str, *, collective: bool, style: str, has_seal: bool, scanned: bool
) -> tuple[Doubt, ...]:
    """`authority` as it stands on the paper."""
    found = []
    if style != STATE and collective and authority.startswith(_PARTY_WORDS[Authority.FOR]):
        found.append(Doubt("signed-for-collective", {"authority": authority}))
    if style != STATE and not collective and authority.startswith(_PARTY_WORDS[Authority.ON_BEHALF]):
        found.append(Doubt("signed-on-behalf-of-one", {"authority": authority}))
    if has_seal and not scanned:
        found.append(Doubt("signed-copy-missing"))
    return tuple(found)
