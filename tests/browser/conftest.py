"""The served sample and Chromium, for one module at a time: while Playwright is open, Django's ORM must not be asked."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tools.browsing import Visitors, chromium
from tools.served import Served, sample


@pytest.fixture(scope="module")
def served() -> Iterator[Served]:
    with sample() as running:
        yield running


@pytest.fixture(scope="module")
def visitors(served: Served) -> Iterator[Visitors]:
    with chromium() as browser:
        yield Visitors(browser, served)
