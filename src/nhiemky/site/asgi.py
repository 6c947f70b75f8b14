"""The one process that serves portal and workspace. It does not start with a failing system check."""

from __future__ import annotations

import os
import warnings

import django
from django.conf import settings
from django.core.checks import run_checks

from nhiemky.site import door
from nhiemky.site.body_limit import BodyLimit
from nhiemky.site.threads import KeptThreads

# WhiteNoise hands out small files from the disk as plain iterators; they are read whole, which is what we want.
warnings.filterwarnings("ignore", message="StreamingHttpResponse must consume synchronous iterators")
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "nhiemky.site.settings")
django.setup(set_prefix=False)
application = BodyLimit(
    KeptThreads(), most=settings.MAX_REQUEST_BYTES, larger=settings.LARGER_REQUESTS, admits=door.admits
)
_failed = [found for found in run_checks() if found.is_serious()]
if _failed:
    raise SystemExit("\n".join(str(found) for found in _failed))
