"""The papers of an election, made from its record. Always Vietnamese; nothing here tells what stands on one ballot paper."""

from nhiemky.elections.papers.counting_minutes import counting_minutes

__all__ = ["counting_minutes"]
