"""A status in one word: the word, a shape and a colour together, never colour alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, get_args

Mood = Literal["late", "warn", "ok", "info", "plain"]
MOODS: tuple[str, ...] = get_args(Mood)


@dataclass(frozen=True, slots=True)
class Chip:
    """late ◆ · warn ■ · ok ● · info ▲ · plain ○, each with its words."""

    mood: str
    words: Any

    def __post_init__(self) -> None:
        if self.mood not in MOODS:
            raise ValueError(f"a chip is one of {', '.join(MOODS)}, not {self.mood}")

    def __str__(self) -> str:
        return str(self.words)
