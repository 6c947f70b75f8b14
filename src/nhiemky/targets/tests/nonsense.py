"""What no page of targets may ever say: sums of money as percentages, measures as the register keeps them."""

from __future__ import annotations

import re
from html import unescape

_TAGS = re.compile(r"<(script|style).*?</\1>|<[^>]*>", re.DOTALL)
_NONSENSE = (
    re.compile(r"\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?\s*(?:%|‰|lần|điểm)"),  # 90.400.000.000%
    re.compile(r"(?:đồng|tỷ|triệu)\s*(?:%|‰|lần)"),
    re.compile(r"(?:%|‰)\s*(?:%|‰|lần)"),
    re.compile(r"\bVND\b"),
    re.compile(r"\b(?:None|nan)\b"),
    re.compile(r"(?:đạt|bằng|vượt) \d{1,3}(?:\.\d{3})+(?:,\d+)?%"),  # no year is so far from its plan
)


def nonsense(page: str) -> list[str]:
    """The places of a page that say such a thing."""
    text = " ".join(unescape(_TAGS.sub(" ", page)).split())
    return [
        text[max(found.start() - 40, 0) : found.end() + 10]
        for one in _NONSENSE
        for found in one.finditer(text)
    ]
