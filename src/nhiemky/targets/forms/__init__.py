"""What is typed about resolutions and targets."""

from nhiemky.targets.forms.following import RemedyForm

__all__ = ["RemedyForm"]
