"""The one way the system says no."""


class Refused(Exception):
    """A rule was not met. Carries facts, never prose: words are chosen at the edge.

    `field` (optional fact) names the form field the refusal is about, so that a refused form can say where.
    """

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts
