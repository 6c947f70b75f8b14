"""`nhiemky bench documents`: two versions of fifty pages compared, whatever was done to them, beside Python's difflib.

Ours gives every paragraph its id and compares paragraphs and words; difflib here finds only which lines are the same,
and, for the usual case of fifty changed paragraphs, which words.
"""

from __future__ import annotations

import difflib
import random
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from nhiemky.documents.rules import differences, structure
from nhiemky.documents.rules.structure import Node
from nhiemky.site.measured import Measured

WORDS, PARAGRAPHS, CHANGED = 25_000, 500, 50
MOST_MILLISECONDS = 500
ROUNDS = 5


def compare(*, words: int = WORDS, paragraphs: int = PARAGRAPHS) -> list[Measured]:
    """One row for each way in which the newer version came about, and one for difflib on words."""
    dice = random.Random(6)  # noqa: S311 - the same texts every time
    old = list(_text(dice, words=words, paragraphs=paragraphs))
    before = structure.read("\n".join(old))
    rows = []
    for name, new in _versions(dice, old, words=words).items():
        text = "\n".join(new)
        mine = _milliseconds(partial(_ours, before, text))
        theirs = _milliseconds(partial(_difflib, old, new))
        kept = mine <= MOST_MILLISECONDS
        rows.append(
            Measured(
                f"differences, {name}",
                mine,
                mine / theirs,
                len(text.encode()),
                f"≤ {MOST_MILLISECONDS} ms",
                kept,
            )
        )
    few = _versions(dice, old, words=words)["fifty changed"]
    plain = _milliseconds(lambda: _difflib(" ".join(old).split(), " ".join(few).split()), rounds=1)
    return [*rows, Measured("difflib, words", plain, plain / rows[0].milliseconds, 0, "", kept=True)]


def _text(dice: random.Random, *, words: int, paragraphs: int) -> Iterator[str]:
    often = ["đảng", "ủy", "phường", "các", "và", "của", "chi", "bộ", "công", "tác"] * 40
    vocabulary = often + [f"từ{number}" for number in range(900)]
    for number in range(paragraphs):
        yield f"{number % 9 + 1}. " + " ".join(dice.choices(vocabulary, k=words // paragraphs))


def _versions(dice: random.Random, old: list[str], *, words: int) -> dict[str, list[str]]:
    few = list(old)
    for place in dice.sample(range(len(old)), min(CHANGED, len(old))):
        few[place] = few[place].replace("đảng", "Đảng", 1) + " thêm"
    return {
        "fifty changed": few,
        "shuffled": dice.sample(old, len(old)),
        "words shuffled": [" ".join(dice.sample(line.split(), len(line.split()))) for line in old],
        "rewritten": list(_text(dice, words=words, paragraphs=len(old))),
    }


def _ours(before: Sequence[Node], text: str) -> object:
    return differences.differences(before, structure.read(text, before=before))


def _difflib(old: list[str], new: list[str]) -> object:
    return difflib.SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes()


def _milliseconds(work: Callable[[], object], *, rounds: int = ROUNDS) -> float:
    """The quickest of some rounds: what else the machine does only adds."""
    taken = []
    for _round in range(rounds):
        began = time.perf_counter()
        work()
        taken.append(time.perf_counter() - began)
    return min(taken) * 1000
