"""Open questions of the regulations as a ward answers them."""

from __future__ import annotations

from dataclasses import dataclass

from nhiemky.elections.models import ConfirmedPractice
from nhiemky.elections.models.labels import PracticeChoice, PracticeQuestion
from nhiemky.elections.rules import practice
from nhiemky.org.models import Unit


@dataclass(frozen=True, slots=True)
class Question:
    """`value`: what is done now; `confirmed`: the ward has said so, on `basis`; else it is our default.

    `evidence`: how well the rule is known (rules.regulation.Evidence); `section` of the domain notes.
    """

    key: str
    question: str
    value: str
    choice_words: str
    choices: tuple[tuple[str, str], ...]
    evidence: str
    section: str
    confirmed: bool
    basis: str


def questions(ward: Unit) -> list[Question]:
    """Every question in the order of the rules."""
    said = {one.key: one for one in ConfirmedPractice.objects.filter(unit=ward)}
    found = []
    for key, choice in practice.CHOICES.items():
        mine = said.get(key)
        value = mine.value if mine else choice.default.value
        found.append(
            Question(
                key=key,
                question=str(PracticeQuestion(key).label),
                value=value,
                choice_words=str(PracticeChoice(value).label),
                choices=tuple((one.value, str(PracticeChoice(one.value).label)) for one in choice.values),
                evidence=choice.evidence.value,
                section=choice.section,
                confirmed=mine is not None,
                basis=mine.basis if mine else "",
            )
        )
    return found
