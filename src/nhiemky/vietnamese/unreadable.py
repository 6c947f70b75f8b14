"""The one refusal of this room: a text that could not be read, and how it should have been written."""


class Unreadable(ValueError):
    """`code` says why (words are chosen at the edge), `text` what was given, `expected` one or two examples."""

    def __init__(self, code: str, *, text: str, expected: str) -> None:
        super().__init__(f"{code.replace('-', ' ')}: {text!r}; expected {expected}")
        self.code = code
        self.text = text
        self.expected = expected
