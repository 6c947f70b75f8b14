"""Characters that nobody sees: they turn the direction of a line, hide in a word, or belong to a terminal."""

import re

# Controls (Cc), then format characters (Cf) as Unicode 15 lists them: overrides and isolates of direction, marks and
# joiners of no width, the soft hyphen, tags. No word of Vietnamese, no date and no symbol needs one of them.
_UNSEEN = re.compile(
    "["
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"
    "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb"
    "\U000e0001\U000e0020-\U000e007f"
    "]"
)


def without_controls(text: str) -> str:
    """The text as it is seen; tabs and ends of lines stay."""
    return _UNSEEN.sub("", text)
