"""The one process that serves portal and workspace. It does not start with a failing system check."""

from __future__ import annotations

import os

from django.core.asgi import get_asgi_application
from django.core.checks import run_checks

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "nhiemky.site.settings")
application = get_asgi_application()
_failed = [found for found in run_checks() if found.is_serious()]
if _failed:
    raise SystemExit("\n".join(str(found) for found in _failed))
