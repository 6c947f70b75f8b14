"""Other people's views: each is mounted here behind a named guard, and nowhere else."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver

patterns: list[URLPattern | URLResolver] = []
