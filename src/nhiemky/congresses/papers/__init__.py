"""Papers of seasons and congresses. Always Vietnamese."""

from nhiemky.congresses.papers.board_paper import board_paper
from nhiemky.congresses.papers.dates_paper import dates_paper

__all__ = ["board_paper", "dates_paper"]
