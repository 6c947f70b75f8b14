"""The papers of seasons and congresses. Always Vietnamese."""
