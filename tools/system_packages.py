"""The Debian packages that tests and pictures need: installed when we may, named when we may not.

The product itself needs none of them.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

ATTEMPTS = 3
SECONDS_FOR_ONE_ATTEMPT = 600


def missing() -> list[str]:
    """Return the names of Debian packages whose programs or files are not on this machine."""
    return [package for package, is_here in PACKAGES.items() if not is_here()]


def _program(name: str) -> Callable[[], bool]:
    return lambda: shutil.which(name) is not None


def _file(folder: str, pattern: str) -> Callable[[], bool]:
    return lambda: any(Path(folder).glob(pattern))


PACKAGES: dict[str, Callable[[], bool]] = {
    "chromium": _program("chromium"),
    "poppler-utils": _program("pdftotext"),
    "postgresql": _file("/usr/lib/postgresql", "*/bin/initdb"),
    # Not fonts-liberation: in Debian 12 that is the first release, without the Vietnamese letters.
    "fonts-liberation2": _file("/usr/share/fonts", "**/liberation2/LiberationSerif-Regular.ttf"),
}


def install(packages: list[str]) -> None:
    """Install with apt-get, quietly; a mirror that stumbles is asked again."""
    quiet = ["apt-get", "--quiet=2", "--option", "DPkg::Lock::Timeout=120"]
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for attempt in range(1, ATTEMPTS + 1):
        try:
            for command in (["update"], ["install", "--yes", "--no-install-recommends", *packages]):
                subprocess.run(
                    [*quiet, *command],
                    env=environment,
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                    timeout=SECONDS_FOR_ONE_ATTEMPT,
                    check=True,
                )
        except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as failure:
            print(f"apt-get, attempt {attempt} of {ATTEMPTS}: {failure}", file=sys.stderr)
            time.sleep(5 * attempt)
        else:
            return


def main() -> int:
    """Install what is missing as root; otherwise name it. Only under CI is a gap an error here."""
    wanted = missing()
    if wanted and hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        print(f"Installing for the tests: {' '.join(wanted)}", flush=True)
        install(wanted)
        wanted = missing()
    if not wanted:
        return 0
    print(
        f"Missing for some tests: {' '.join(wanted)}\n"
        f"  sudo apt-get install --no-install-recommends {' '.join(wanted)}",
        file=sys.stderr,
    )
    return 1 if os.environ.get("CI") else 0


if __name__ == "__main__":
    sys.exit(main())
