"""The caption that is proposed for a photograph, from what was going on and who is on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from nhiemky.kernel.refusals import Refused

LONGEST = 300
# From three people on a reader cannot guess who stands where.
NAMED_IN_ORDER = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What stands under a photograph, what is read to those who cannot see it, and who took it."""

    caption: str
    alt: str
    source: str = ""


def check(words: Words) -> None:
    """No photograph without a caption and an alternative text (WCAG 2.2, 1.1.1)."""
    if not words.caption.strip():
        raise Refused("photo-without-caption", field="caption")
    if not words.alt.strip():
        raise Refused("photo-without-alt", field="alt")


def propose(*, conference: str, part: str, people: Sequence[str]) -> str:
    """One sentence without a number in front; cut at a word if it would be longer than a caption may be."""
    doing = f"{part} – {conference}" if part else conference
    if not people:
        return shortened(doing)
    if len(people) >= NAMED_IN_ORDER:
        return shortened(f"Từ trái sang phải: {', '.join(people)} – {part or conference}")
    return shortened(f"{' và '.join(people)} – {part or conference}")


def shortened(text: str) -> str:
    """The text, ended by … at the last word that fits."""
    if len(text) <= LONGEST:
        return text
    return text[: LONGEST - 1].rsplit(" ", 1)[0].rstrip(" ,;–") + "…"
