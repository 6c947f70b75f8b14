"""The second reader, written apart from the first and looking at other things: strokes in boxes, gaps between words."""

from __future__ import annotations

from nhiemky.elections.reading.second_boxes import boxes
from nhiemky.elections.reading.second_names import names

__all__ = ["boxes", "names"]
