"""Simulated decks: printed papers as voters mark them and scanners see them, with the truth. Knows nothing of the reader."""
