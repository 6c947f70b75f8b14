"""Scanned ballot papers become marks, or a doubt that a person decides. numpy and OpenCV, no Django; the extra [ballots]."""
