"""What is wrong with an input from outside: where, and what was expected. Words are chosen at the edge."""

from __future__ import annotations


class Malformed(Exception):
    """`code` says what is wrong, `path` where (`[3].slate[2]`, or `3:17` for line and column), `facts` the rest."""

    def __init__(self, code: str, *, path: str, **facts: object) -> None:
        super().__init__(f"{path}: {code}")
        self.code = code
        self.path = path
        self.facts = facts
