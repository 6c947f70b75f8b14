"""The server that `nhiemky bench` measures: the product's own, on a free port of this machine, with one empty view more.

It says its port on standard output and ends with its standard input, so it never outlives whoever measures.
"""

from __future__ import annotations

import os
import pkgutil
import sys
import threading

from django.conf import settings

from nhiemky.site.running import listening, run


def main() -> None:
    """Serve until standard input ends."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "nhiemky.site.settings")
    settings.ROOT_URLCONF = "nhiemky.site.bench_urls"
    application = pkgutil.resolve_name("nhiemky.site.asgi:application")
    threading.Thread(target=_end_with_our_maker, daemon=True).start()
    with listening("127.0.0.1", 0) as place:
        sys.stdout.write(f"{place.getsockname()[1]}\n")
        sys.stdout.flush()
        run(application, place)


def _end_with_our_maker() -> None:
    sys.stdin.read()
    os._exit(0)


if __name__ == "__main__":
    main()
