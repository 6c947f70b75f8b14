"""What can happen to resolutions and targets."""

from nhiemky.targets.events.progress import DirectiveHidden, DirectiveShown, RemedyWritten

__all__ = ["DirectiveHidden", "DirectiveShown", "RemedyWritten"]
