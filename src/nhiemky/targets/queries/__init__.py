"""What pages, papers and higher rooms need to know about resolutions and targets."""

from nhiemky.targets.queries.promises import (
    Binding,
    binding,
    newest,
    promise_of,
    promises_of,
    targets_of,
)

__all__ = [
    "Binding",
    "binding",
    "newest",
    "promise_of",
    "promises_of",
    "targets_of",
]
