"""What the tests of the whole product share."""

from __future__ import annotations

from tools.sample_database import loaded_sample, sample

__all__ = ["loaded_sample", "sample"]
