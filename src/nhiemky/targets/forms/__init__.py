"""What is typed about resolutions and targets."""

from nhiemky.targets.forms.remedies import RemedyForm

__all__ = ["RemedyForm"]
