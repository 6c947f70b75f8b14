"""Names of files as every system of an office can keep them."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 160
LONGEST_ENDING = 16
#: Windows keeps these for devices, whatever follows the first dot.
DEVICES = re.compile(r"(?:CON|PRN|AUX|NUL|(?:COM|LPT)[0-9¹²³])(?:\..*)?", re.IGNORECASE)
#: Signs that Windows does not allow in a name.
_FORBIDDEN = re.compile(r'[<>:"|?*]')


def safe_name(name: str) -> str:
    """The last part of a path without control or invisible characters, at most 160 characters, never empty.

    Vietnamese letters stay (composed, NFC); the ending of the name survives shortening.
    """
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", name))[-1]
    visible = "".join(" " if character.isspace() else character for character in last if _visible(character))
    plain = " ".join(_FORBIDDEN.sub("-", visible).split())
    stem, dot, ending = plain.strip(" .").rpartition(".")
    if not dot or len(ending) > LONGEST_ENDING:
        stem, ending = f"{stem}{dot}{ending}", ""
    stem = stem.strip(" .") or "tep"
    ending = f".{ending.strip()}" if ending else ""
    short = stem[: LONGEST - len(ending) - 1].rstrip(" .") + ending
    return f"_{short}" if DEVICES.fullmatch(short) else short


def ending_of(name: str) -> str:
    """What follows the last dot, lower case, without the dot; empty if there is none."""
    return name.rpartition(".")[2].lower() if "." in name else ""


def with_ending(name: str, ending: str) -> str:
    """The same name with another ending."""
    return f"{name.rpartition('.')[0]}.{ending}"


def _visible(character: str) -> bool:
    return character.isspace() or unicodedata.category(character) not in {
        "Cc",
        "Cf",
        "Cs",
        "Co",
        "Cn",
        "Zl",
        "Zp",
    }
